/// Words of a text, mapped and joined, sixteen bytes at a time.
extension TextBuffer {
  /// What becomes of sixteen bytes.
  struct WordBlock {
    /// The bytes as they are written; between words, the separator.
    var signs: Bytes.Block
    /// Those of ASCII that are not written at all.
    var dropped: SIMDMask<SIMD16<Int8>>
  }

  /// Writes the ASCII in `text` from `index` on as `map` makes it, `limit` bytes at most, of `separator`s
  /// in a row only the first; the index of the first byte that is no ASCII or found no room.
  ///
  /// No separator is written at `start`, where the text written begins.
  @inline(__always)
  mutating func append(
    wordsOf text: Bytes, from index: Int, after start: Int, atMost limit: Int = .max,
    separatedBy separator: UInt8, _ map: (Bytes.Block) -> WordBlock
  ) -> Int {
    var index = index
    var room = limit
    while index < text.count, room > 0 {
      let block = text.block(at: index)
      let words = map(block)
      let separators = Lanes(words.signs .== Bytes.Block(repeating: separator))
      let wasSeparator = count == start || last == separator
      let repeated = separators & separators.following(wasSeparator)
      let end = (repeated | Lanes(words.dropped .| block.isBeyondASCII())).first ?? 16
      let number = Swift.min(end, room, text.count - index)
      append(words.signs, first: number)
      index += number
      room -= number
      guard number == end, end < 16, index < text.count else { continue }
      guard text[index] < 0x80 else { return index }
      index += 1
    }
    return index
  }
}
