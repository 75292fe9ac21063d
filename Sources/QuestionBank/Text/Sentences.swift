/// Cuts plain prose into sentences.
///
/// In doubt two sentences stay one: half a sentence is no key point.
enum Sentences {
  /// The sentences of `text` in order, none of them empty.
  ///
  /// A line end always ends one.
  static func ranges(in text: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var index = 0
    let count = text.count
    while index < count {
      guard isStop(text[index]) else {
        index += 1
        continue
      }
      if let end = end(of: text, start: start, at: index) {
        let range = text.trimmed(start..<end)
        if !range.isEmpty { ranges.append(range) }
        start = end
        index = max(end, index + 1)
      } else {
        // Where the first of several signs ends nothing, none is looked at again: time stays linear.
        index = skipClosing(text, index + 1)
      }
    }
    let range = text.trimmed(start..<count)
    if !range.isEmpty { ranges.append(range) }
    return ranges
  }

  /// Whether a sentence may end at `byte`, the first byte of a wide stop included.
  private static func isStop(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), 0x0A, 0xE3, 0xEF: true
    default: false
    }
  }

  /// Where the sentence that the sign at `index` may end does end, or `nil` where it goes on.
  private static func end(of text: [UInt8], start: Int, at index: Int) -> Int? {
    if text[index] == 0x0A { return index }
    if text[index] >= 0x80 { return isWideStop(text, at: index) ? index + 3 : nil }
    let after = skipClosing(text, index + 1)
    guard after < text.count else { return after }
    guard text[after].isBlank || text[after].isNewline else { return nil }
    var next = after
    while next < text.count, text[next].isBlank || text[next].isNewline { next += 1 }
    guard next < text.count else { return after }
    if text[next].isLetter, text[next].lowercased == text[next] { return nil }
    if text[index] == UInt8(ascii: "."), isAbbreviation(text, start: start, at: index) {
      return nil
    }
    return after
  }

  /// The first index at or after `index` that holds no sign which may follow the end of a sentence.
  private static func skipClosing(_ text: [UInt8], _ index: Int) -> Int {
    var index = index
    while index < text.count, isClosing(text[index]) { index += 1 }
    return index
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ")")
      || byte == UInt8(ascii: "]") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!")
      || byte == UInt8(ascii: "?")
  }

  /// Whether the word before the point at `index` is an abbreviation, an initial, or the number of a
  /// list that was written into the text.
  private static func isAbbreviation(_ text: [UInt8], start: Int, at index: Int) -> Bool {
    var word = index
    // No abbreviation is longer, so neither is the search.
    while word > start, index - word < 8, text[word - 1].isWord || text[word - 1] == text[index] {
      word -= 1
    }
    let length = index - word
    if length == 1, text[word].isLetter, text[word].lowercased != text[word] { return true }
    if length > 0, text[word..<index].allSatisfy(\.isDigit) {
      return text.trimmed(start..<index).lowerBound == word
    }
    return abbreviations.contains { name in
      name.utf8CodeUnitCount == length && text.has(name, at: word, index)
    }
  }

  private static let abbreviations: [StaticString] = [
    "e.g", "i.e", "eg", "ie", "vs", "cf", "approx", "ca", "no", "fig", "sec", "mr", "mrs", "ms",
    "dr", "prof", "st", "incl", "resp", "max", "min",
  ]

  /// U+3002, U+FF01 and U+FF1F end a sentence without a space.
  private static func isWideStop(_ text: [UInt8], at index: Int) -> Bool {
    text.has("\u{3002}", at: index, text.count) || text.has("\u{FF01}", at: index, text.count)
      || text.has("\u{FF1F}", at: index, text.count)
  }
}
