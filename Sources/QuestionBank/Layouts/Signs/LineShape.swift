/// What single lines of foreign banks are, apart from headings.
enum LineShape {
  /// The text of a line that is in bold from end to end, but for signs after it; else `nil`.
  static func bold(_ bytes: Bytes, _ range: Range<Int>) -> Range<Int>? {
    let start = range.lowerBound
    guard
      bytes.has("**", at: start, range.upperBound) || bytes.has("__", at: start, range.upperBound)
    else { return nil }
    let mark = bytes[start]
    var close = start + bytes.run(of: mark, at: start, range.upperBound)
    let open = close - start
    var run = 0
    while run < 2 {
      guard let next = bytes.firstIndex(of: mark, in: close + run..<range.upperBound) else {
        return nil
      }
      close = next
      run = bytes.run(of: mark, at: close, range.upperBound)
    }
    guard close > start + open else { return nil }
    let after = close + run
    let rest = bytes.trimmed(after..<range.upperBound)
    let isEnd =
      rest.isEmpty || rest.count <= 24 && !bytes[rest].contains { $0 > 0x20 && $0 < 0x7F }
      || isOnlyTags(bytes, rest)
    return isEnd ? bytes.trimmed(start + open..<close) : nil
  }

  /// Whether `range` holds nothing but tags.
  static func isOnlyTags(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index].isBlank {
        index += 1
        continue
      }
      guard bytes[index] == UInt8(ascii: "<"),
        let after = Tag.end(bytes, at: index, range.upperBound)
      else { return false }
      index = after
    }
    return true
  }

  /// Whether the line leads the reader back to the top of the page.
  static func isBackLink(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    guard range.count <= 120 else { return false }
    return bytes.first("back to top", in: range) != nil || bytes.first("(#toc", in: range) != nil
      || bytes.first("\u{2B06}", in: range) != nil || bytes.first("\u{21A5}", in: range) != nil
  }

  /// Whether the text is nothing but a link into the page itself, as tables of contents have.
  static func isPageLink(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, bytes[range.lowerBound] == UInt8(ascii: "["),
      bytes[range.upperBound - 1] == UInt8(ascii: ")")
    else { return false }
    return bytes.first("](#", in: range) != nil
  }

  /// Whether the text begins with the bare address of a page.
  static func isAddress(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    bytes.has("http://", at: range.lowerBound, range.upperBound)
      || bytes.has("https://", at: range.lowerBound, range.upperBound)
  }

  /// Whether the text is nothing but a link.
  static func isLink(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    guard let close = bytes.first("](", in: range), bytes[range.lowerBound] == UInt8(ascii: "[")
    else { return false }
    return bytes.firstIndex(of: UInt8(ascii: ")"), in: close..<range.upperBound)
      == range.upperBound - 1
  }

  /// Whether the text is nothing but a link to other questions: `[45 interview questions](…)`.
  static func leadsToQuestions(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    guard bytes[range.lowerBound] == UInt8(ascii: "["), isLink(bytes, range) else { return false }
    let text = Asking.content(bytes, range)
    return text.count >= 9 && bytes.has("questions", at: text.upperBound - 9, text.upperBound)
  }

  /// Whether the link shows what is compared, which asks for the differences: `[Lock vs mutex](…)`.
  static func compares(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    let text = Asking.content(bytes, range)
    return bytes.first(" vs ", in: text) != nil || bytes.first(" vs. ", in: text) != nil
  }

  /// Whether the line is nothing but a link that is named as one to read: `[Reference](…)`.
  static func isResource(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    guard let close = bytes.first("](", in: range), bytes[range.upperBound - 1] == UInt8(ascii: ")")
    else { return false }
    return FieldLabel.name(bytes, range.lowerBound + 1..<close) == .resources
  }

  /// Whether the line begins with a link that is a tag, `[#word](…)`; a number is an issue's.
  static func isTagLine(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    bytes.has("[#", at: range.lowerBound, range.upperBound) && range.count > 3
      && !bytes[range.lowerBound + 2].isDigit && bytes.first("](", in: range) != nil
  }

  /// The text before and after the ` : ` of a card on one line, or `nil`.
  static func card(_ bytes: Bytes, _ range: Range<Int>) -> (front: Range<Int>, back: Range<Int>)? {
    guard let colon = bytes.first(" : ", in: range) else { return nil }
    let front = bytes.trimmed(range.lowerBound..<colon)
    let back = bytes.trimmed(colon + 3..<range.upperBound)
    return front.isEmpty || back.isEmpty ? nil : (front, back)
  }

  /// Whether the line is marked as a flashcard.
  static func isFlashcard(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    bytes.first("\u{1F9E0}", in: range) != nil || bytes.first("#flashcard", in: range) != nil
  }

  /// Whether the block of code draws a diagram, which a terminal cannot show.
  static func isDiagram(_ bytes: Bytes, _ token: Token) -> Bool {
    var end = token.start
    while end < bytes.count, !bytes[end].isNewline { end += 1 }
    guard let fence = bytes[token.start..<end].firstIndex(where: \.isLetter) else { return false }
    return bytes.has("mermaid", at: fence, end) || bytes.has("plantuml", at: fence, end)
  }
}

extension LineShape {
  /// Whether a list item, `- **Solution**: …`, ends a story that answers the question `title`.
  ///
  /// Below a title that asks nothing, what stands before the item asks.
  static func beginsSolution(_ bytes: Bytes, _ range: Range<Int>, below title: Range<Int>?) -> Bool
  {
    var index = range.lowerBound
    while index < range.upperBound, bytes[index] == UInt8(ascii: "*") { index += 1 }
    return
      (bytes.has("solution", at: index, range.upperBound)
      || bytes.has("explanation", at: index, range.upperBound))
      && title.map { Asking.isLikely(bytes, $0) } == true
  }
}
