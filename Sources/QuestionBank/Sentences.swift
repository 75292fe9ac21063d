/// Cuts plain prose into sentences. In doubt two sentences stay one: half a sentence is no key point.
enum Sentences {
  /// The sentences of `text` in order, none of them empty. A line end always ends one.
  static func ranges(in text: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    func add(upTo end: Int) {
      let range = text.trimmed(start..<end)
      if !range.isEmpty { ranges.append(range) }
      start = end
    }

    var index = 0
    while index < text.count {
      switch text[index] {
      case 0x0A: add(upTo: index)
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        if let end = end(of: text, start: start, at: index) {
          add(upTo: end)
          index = end
          continue
        }
      case 0xE3, 0xEF:
        if isWideStop(text, at: index) {
          add(upTo: index + 3)
          index += 3
          continue
        }
      default: break
      }
      index += 1
    }
    add(upTo: text.count)
    return ranges
  }

  /// Where the sentence that the sign at `index` may end does end, or `nil` where it goes on.
  private static func end(of text: [UInt8], start: Int, at index: Int) -> Int? {
    var after = index + 1
    while after < text.count, isClosing(text[after]) { after += 1 }
    guard after < text.count else { return after }
    guard text[after].isBlank || text[after].isNewline else { return nil }
    var next = after
    while next < text.count, text[next].isBlank || text[next].isNewline { next += 1 }
    guard next < text.count else { return after }
    if text[next].isLetter, text[next].lowercased == text[next] { return nil }
    if text[index] == UInt8(ascii: "."), isAbbreviation(text, start: start, at: index) { return nil }
    return after
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
