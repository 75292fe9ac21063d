/// Letters beyond ASCII that are told by their bytes, without a scalar being made of them.
extension Bytes {
  /// A letter's UTF-8 in lower case, the first byte lowest, and how many bytes it takes.
  typealias Letter = (lowercase: UInt32, length: Int)

  /// The letter at `index` of well-formed UTF-8 if it is Cyrillic, Chinese or Korean; `nil` for any other
  /// character, and for the rarer of these.
  @inline(__always)
  func commonLetter(at index: Int) -> Letter? {
    let word = UInt32(truncatingIfNeeded: word(at: index))
    let (first, second) = (word & 0xFF, word >> 8 & 0xFF)
    switch first {
    case 0xD0, 0xD1:
      // Two letters in a row often differ in their first bytes; nothing here jumps on it.
      let place = (first & 1) << 6 | second & 0x3F
      guard place < 0x60 else { return nil }
      // The lower case of U+0400 to U+040F comes 0x50 later, of U+0410 to U+042F 0x20.
      let lowercase = place + (place < 0x10 ? 0x50 : place < 0x30 ? 0x20 : 0)
      return (0x80D0 | lowercase >> 6 | (lowercase & 0x3F) << 8, 2)
    // U+4E00 to U+9FFF, and most of the syllables from U+AC00 on, have no case.
    case 0xE4 where second >= 0xB8, 0xE5...0xE9, 0xEB, 0xEC: return (word & 0xFF_FFFF, 3)
    default: return nil
    }
  }
}

extension TextBuffer {
  /// Writes the letter.
  @inline(__always)
  mutating func append(_ letter: Bytes.Letter) {
    append(word: letter.lowercase)
    removeAll(from: count - 4 + letter.length)
  }
}
