/// Reads banks of `<details>`, whose `<summary>` is the question and whose rest is the answer.
///
/// Tags may stand on lines of their own or share one; a summary may hold code. A `<details>` within an
/// answer is part of it, unless its summary asks: then the one before was never closed.
struct DetailsReader: ~Copyable {
  private var builder: CardBuilder
  /// How many `<details>` are open, the question's own included.
  private var depth = 0
  private var isInSummary = false
  /// What a summary that names an answer or a hint, or repeats, leads to is no question.
  private var isQuestionSummary = false

  init(_ builder: consuming CardBuilder) {
    self.builder = builder
  }

  mutating func read(_ tokens: inout Tokenizer) -> Bank {
    while let token = tokens.next() {
      switch token.kind {
      case .heading(let level):
        if builder.hasCard {
          builder.add(heading: token, level: level)
        } else {
          builder.section(token, level: level)
        }
      case .text, .item: take(token)
      case .code: builder.add(code: token)
      case .blank, .rule: builder.add(token)
      case .hidden: builder.add(hidden: token)
      }
    }
    return builder.finish(tokens)
  }

  // MARK: - Tags

  private struct Mark {
    enum Kind { case details, detailsEnd, summary, summaryEnd }

    let kind: Kind
    /// Where the text goes on after it.
    let end: Int

    /// The mark whose `<` stands at `index`, or `nil`.
    init?(_ bytes: Bytes, at index: Int, _ end: Int) {
      guard index + 8 < end else { return nil }
      var after = index + 8
      // Eight bytes tell the ends apart from all other tags, but for their last letter.
      switch bytes.word(at: index).withLowercasedBytes {
      case Self.details: kind = .details
      case Self.summary: kind = .summary
      case Self.detailsEnd where bytes.has("s", at: after, end):
        (kind, after) = (.detailsEnd, after + 1)
      case Self.summaryEnd where bytes.has("y", at: after, end):
        (kind, after) = (.summaryEnd, after + 1)
      default: return nil
      }
      guard after < end else {
        // An end whose last sign is missing is one all the same.
        guard kind == .detailsEnd || kind == .summaryEnd else { return nil }
        self.end = end
        return
      }
      if bytes[after] == UInt8(ascii: ">") {
        self.end = after + 1
      } else if let close = bytes.firstIndex(of: UInt8(ascii: ">"), in: after..<end) {
        self.end = close + 1
      } else {
        return nil
      }
    }

    private static var details: UInt64 { UInt64(bytes: "<details") }
    private static var summary: UInt64 { UInt64(bytes: "<summary") }
    private static var detailsEnd: UInt64 { UInt64(bytes: "</detail") }
    private static var summaryEnd: UInt64 { UInt64(bytes: "</summar") }
  }

  /// Takes a line: its tags one after the other, and the text between them.
  private mutating func take(_ token: Token) {
    let bytes = builder.bytes
    let end = token.content.upperBound
    // What no tag of ours ends yet, and whether it holds more than other tags.
    var start = token.content.lowerBound
    var hasText = false
    var index = start
    var isWhole = true
    while let open = bytes.nextAngle(from: index, end) {
      if !hasText { hasText = bytes.skipBlanks(index, open) < open }
      guard let mark = Mark(bytes, at: open, end) else {
        let after = hasText ? nil : Tag.end(bytes, at: open, end)
        if after == nil { hasText = true }
        index = after ?? open + 1
        continue
      }
      isWhole = false
      builder.endParagraph()
      if hasText { addText(token, start..<open) }
      index = mark.end
      switch mark.kind {
      case .details: depth += 1
      case .summary: index = beginSummary(token, at: index, end)
      case .summaryEnd: endSummary()
      case .detailsEnd: endDetails()
      }
      start = index
      hasText = false
    }
    if isWhole {
      addLine(token)
    } else if hasText || bytes.skipBlanks(index, end) < end {
      addText(token, start..<end)
    }
  }

  /// Begins what the summary means whose text stands at `index`; where the line goes on.
  private mutating func beginSummary(_ token: Token, at index: Int, _ end: Int) -> Int {
    let bytes = builder.bytes
    // Nearly always the text is plain, and the end of the summary the next tag.
    let plainEnd = bytes.firstSpecial(in: index..<end)
    let isPlain = bytes.has("</summary", at: plainEnd, end)
    let close = isPlain ? plainEnd : bytes.first("</summary", in: plainEnd..<end) ?? end
    let text = Asking.content(bytes, index..<close)
    isInSummary = true
    isQuestionSummary = true
    if let name = Summary.name(bytes, text), builder.hasCard {
      isQuestionSummary = false
      if name == .answer { builder.beginAnswer() }
    } else if builder.hasCard, depth > 1, !Asking.endsInQuestionMark(bytes, text) {
      isQuestionSummary = false
    } else {
      // The one before, if still open, was never closed.
      depth = 1
      let title = isPlain ? Self.title(bytes, bytes.trimmed(index..<close)) : nil
      builder.open(
        Card.Head(line: token.line, level: 7, title: title, isTitlePlain: title != nil))
      if title != nil { return close }
    }
    return index
  }

  /// The title that a plain summary is, or `nil` where it begins with what is none of its text.
  private static func title(_ bytes: Bytes, _ range: Range<Int>) -> Range<Int>? {
    guard let first = bytes[range].first, first != UInt8(ascii: ">"), first != UInt8(ascii: "|"),
      !bytes.scalar(at: range.lowerBound).scalar.isSpace
    else { return nil }
    let shape = TitleShape(bytes, range)
    return shape.prefix == .none ? range : shape.text
  }

  private mutating func endSummary() {
    if isInSummary, isQuestionSummary { builder.beginAnswer() }
    isInSummary = false
  }

  private mutating func endDetails() {
    depth = max(0, depth - 1)
    isInSummary = false
    if depth == 0 { builder.close() }
  }

  // MARK: - Text

  /// Adds a piece of a line that holds tags of ours.
  private mutating func addText(_ token: Token, _ range: Range<Int>) {
    var piece = token
    if isInSummary { piece.kind = .text(indent: 0) }
    piece.content = builder.bytes.trimmed(range)
    addLine(piece)
  }

  private mutating func addLine(_ token: Token) {
    if isInSummary, !isQuestionSummary { return }
    let bytes = builder.bytes
    if !isInSummary, builder.hasCard {
      if builder.isBackLink(token.content) { return builder.endParagraph() }
      let isTagged =
        !token.content.isEmpty && bytes[token.content.lowerBound] == UInt8(ascii: "<")
      let label =
        isTagged
        ? FieldLabel(tagged: bytes, token.content) : FieldLabel(bytes, token.content)
      if let label, label.isMarked,
        label.name == .resources || label.name == .followUps || label.name == .answer
      {
        if builder.field(label.name, token.text(in: label.rest)) { return }
      }
    }
    builder.add(token)
  }
}

extension Bytes {
  /// The first index at or after `index`, short of `end`, of a `<`; `nil` where there is none.
  @inline(__always)
  fileprivate func nextAngle(from index: Int, _ end: Int) -> Int? {
    let angle = UInt8(ascii: "<")
    // One tag often follows the other.
    if index < end, self[index] == angle { return index }
    return firstIndex(of: angle, in: index..<end)
  }
}
