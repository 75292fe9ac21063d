/// Cuts plain prose into sentences.
///
/// In doubt two sentences stay one: half a sentence is no key point.
struct Sentences: Sequence, IteratorProtocol {
  private let text: Bytes
  /// Where the next sentence begins.
  private var start = 0
  /// Where to look for the next stop.
  private var index = 0

  /// The sentences of `text` in order, none of them empty.
  ///
  /// A line end always ends one.
  init(of text: Bytes) {
    self.text = text
  }

  mutating func next() -> Range<Int>? {
    while start < text.count {
      let begin = start
      start = nextEnd()
      let sentence = text.trimmed(begin..<start)
      if !sentence.isEmpty { return sentence }
    }
    return nil
  }

  /// Where the sentence ends that begins at `start`.
  private mutating func nextEnd() -> Int {
    while true {
      index = Self.firstStop(in: text, from: index)
      guard index < text.count else { return text.count }
      if let end = Self.end(of: text, start: start, at: index) {
        index = Swift.max(end, index + 1)
        return end
      }
      // Where the first of several signs ends nothing, none is looked at again: time stays linear.
      index = Self.skipClosing(text, index + 1)
    }
  }

  /// The first index at or after `start` where a sentence may end, else the end.
  private static func firstStop(in text: Bytes, from start: Int) -> Int {
    let point = Bytes.Block(repeating: UInt8(ascii: "."))
    let exclamationMark = Bytes.Block(repeating: UInt8(ascii: "!"))
    let questionMark = Bytes.Block(repeating: UInt8(ascii: "?"))
    let lineFeed = Bytes.Block(repeating: 0x0A)
    let wide = (Bytes.Block(repeating: 0xE3), Bytes.Block(repeating: 0xEF))
    let found = text.firstIndex(in: start..<text.count) { block in
      let isStop = (block .== point) .| (block .== exclamationMark) .| (block .== questionMark)
      return Lanes(isStop .| (block .== lineFeed) .| (block .== wide.0) .| (block .== wide.1))
    }
    return found ?? text.count
  }

  /// Where the sentence that the sign at `index` may end does end, or `nil` where it goes on.
  private static func end(of text: Bytes, start: Int, at index: Int) -> Int? {
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
  private static func skipClosing(_ text: Bytes, _ index: Int) -> Int {
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
  private static func isAbbreviation(_ text: Bytes, start: Int, at index: Int) -> Bool {
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
  private static func isWideStop(_ text: Bytes, at index: Int) -> Bool {
    text.has("\u{3002}", at: index, text.count) || text.has("\u{FF01}", at: index, text.count)
      || text.has("\u{FF1F}", at: index, text.count)
  }
}
