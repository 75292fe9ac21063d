/// Reads banks whose questions are lines: in bold, or after `Q:`.
struct MarkedLineReader: ~Copyable {
  private let layout: Layout
  /// What questions in bold begin with, so that other bold lines are none.
  private let prefix: TitleShape.Prefix
  /// The numbers of the questions in bold that ask by their words.
  private let numbers: Set<Int>
  /// The number of the question in bold above.
  private var number: Int?
  private var builder: CardBuilder
  /// How the file writes its lines, and whether an answer may follow its question on the same one.
  var lines = LineSigns()
  var usesBoldLeads = false
  /// Whether a line that begins with a Q is the whole question.
  var areTitles = false

  init(
    _ layout: Layout, prefix: TitleShape.Prefix, numbers: Set<Int>, _ builder: consuming CardBuilder
  ) {
    self.layout = layout
    self.prefix = prefix
    self.numbers = numbers
    self.builder = builder
  }

  mutating func read(_ tokens: inout Tokenizer) -> Bank {
    while let token = tokens.next() {
      switch token.kind {
      case .heading(let level):
        if !tokens.isWrapped || !takeNumbered(token, level) { builder.section(token, level: level) }
      case .text, .item:
        if layout == .labels, beginsBold(token), takeNumbered(token, before: tokens) { continue }
        take(token)
      case .code: builder.add(code: token)
      case .rule:
        // A rule may stand between the question and its answer too.
        if layout == .labels, builder.card.hasAnswerMark {
          builder.close()
        } else {
          builder.add(token)
        }
      case .blank: builder.add(token)
      case .hidden: builder.add(hidden: token)
      }
    }
    return builder.finish(tokens)
  }

  /// Takes a numbered heading that asks: what is pasted piece by piece may change its layout.
  private mutating func takeNumbered(_ heading: Token, _ level: Int) -> Bool {
    let shape = TitleShape(builder.bytes, heading.content)
    guard shape.prefix == .number, Asking.endsInQuestionMark(builder.bytes, shape.text) else {
      return false
    }
    builder.open(Card.Head(line: heading.line, level: level, title: shape.text))
    return true
  }

  private mutating func take(_ token: Token) {
    let bytes = builder.bytes
    guard !token.content.isEmpty else { return builder.add(token) }
    if let title = title(of: token), !areTitles || bytes[title].contains(where: \.isBlank) {
      // The text after a Q may go on in the next lines; a line in bold is whole.
      if layout == .labels, !areTitles {
        builder.open(Card.Head(line: token.line, level: 7))
        if !title.isEmpty { builder.add(token.text(in: title)) }
      } else {
        builder.open(Card.Head(line: token.line, level: 7, title: title))
      }
      return
    }
    if layout == .bold, usesBoldLeads, takeAnswered(token) { return }
    let label = lines.label(of: token, bytes)
    if layout == .labels, label?.name == .cloze {
      builder.close()
      return builder.skip(token.line, Card.gapsAreSkipped)
    }
    guard builder.hasCard else { return builder.add(token) }
    if builder.isBackLink(token.content) { return builder.endParagraph() }
    if let summary = builder.summary(in: token.content) {
      if case .answer? = summary.name { builder.beginAnswer() }
      return builder.add(summary, of: token)
    }
    guard let label, takes(label) else { return builder.add(token) }
    if !builder.field(label.name, token.text(in: label.rest)) { builder.add(token) }
  }

  private func takes(_ label: FieldLabel) -> Bool {
    switch label.name {
    case .question, .setting, .tags, .cloze: false
    case .answer: layout == .labels || label.isMarked || builder.card.isEmpty
    case .explanation, .followUps, .resources: label.isMarked
    }
  }

  /// Whether a number goes on from the question above, and is that of no question that asks.
  private func isMissing(_ next: Int?) -> Bool {
    guard let number, let next, numbers.count >= 5 else { return false }
    return next == number + 1 && !numbers.contains(next)
  }

  /// The question that the line begins, or `nil`.
  ///
  /// Asked of every line; not inlined, it would be given a copy of the reader.
  @inline(__always)
  private mutating func title(of token: Token) -> Range<Int>? {
    let bytes = builder.bytes
    let range = token.content
    if layout == .labels {
      if let label = FieldLabel(bytes, range), label.name == .question { return label.rest }
      if lines.isSpanish, FieldLabel.begins(with: UInt8(ascii: "P"), bytes, range) {
        return FieldLabel.afterLetter(bytes, range)
      }
      let shape = TitleShape(bytes, range)
      return shape.prefix == .letter ? shape.text : nil
    }
    guard case .text(let indent) = token.kind, indent < 4 else { return nil }
    guard
      bytes[range.lowerBound].isEmphasis
    else { return nil }
    let shape = TitleShape(bytes, range)
    if shape.prefix == .letter { return shape.text }
    if lines.boldNumbers >= 3, let lead = BoldNumber(bytes, range) {
      return Asking.isLikely(bytes, lead.text) ? lead.text : nil
    }
    if lines.italics >= 3, let text = LineShape.italics(bytes, range) {
      return Asking.isLikely(bytes, text) ? text : nil
    }
    guard prefix == .none || prefix == shape.prefix, LineShape.bold(bytes, range) != nil else {
      return nil
    }
    guard
      Asking.isLikely(bytes, shape.text) || Asking.endsInSign(bytes, range)
        || isMissing(shape.number)
    else { return nil }
    number = shape.number
    return shape.text
  }

  /// Takes a line that begins with a question in bold and goes on with its answer.
  private mutating func takeAnswered(_ token: Token) -> Bool {
    let bytes = builder.bytes
    guard case .text(let indent) = token.kind, indent < 4,
      let (lead, rest) = LineShape.boldLead(bytes, token.content),
      ".?!".utf8.contains(bytes[lead.upperBound - 1])
    else { return false }
    builder.open(Card.Head(line: token.line, level: 7, title: lead))
    builder.beginAnswer()
    var answer = token
    answer.content = rest
    builder.add(answer)
    return true
  }

  // MARK: - Another list

  /// Takes a numbered line in bold that asks and has an answer with a label right below it, which begins
  /// a list of another kind: a line in bold alone right above such a list names it.
  private mutating func takeNumbered(_ token: Token, before tokens: Tokenizer) -> Bool {
    guard builder.hasQuestions, !builder.hasCard || builder.card.hasAnswerMark else {
      return false
    }
    if let title = Self.numberedTitle(token, builder.bytes) {
      guard Self.isAnswered(tokens, builder.bytes) else { return false }
      builder.open(
        Card.Head(line: token.line, level: 7, title: title, indent: 2, number: token.number))
      return true
    }
    guard token.kind == .text(indent: 0), LineShape.bold(builder.bytes, token.content) != nil
    else { return false }
    var ahead = tokens
    guard let next = Self.nextSeen(&ahead), Self.numberedTitle(next, builder.bytes) != nil,
      Self.isAnswered(ahead, builder.bytes)
    else { return false }
    builder.close()
    return true
  }

  @inline(__always)
  private func beginsBold(_ token: Token) -> Bool {
    !token.content.isEmpty && builder.bytes[token.content.lowerBound] == UInt8(ascii: "*")
  }

  /// The text of a numbered item at the margin that is in bold and asks, or `nil`.
  private static func numberedTitle(_ token: Token, _ bytes: Bytes) -> Range<Int>? {
    guard case .item(0, _?) = token.kind, !token.content.isEmpty,
      let title = LineShape.bold(bytes, token.content), Asking.isLikely(bytes, title)
    else { return nil }
    return title
  }

  private static func nextSeen(_ tokens: inout Tokenizer) -> Token? {
    while let token = tokens.next() {
      if token.isSeen { return token }
    }
    return nil
  }

  /// Whether the next line is the label of an answer.
  private static func isAnswered(_ tokens: Tokenizer, _ bytes: Bytes) -> Bool {
    var tokens = tokens
    guard let next = nextSeen(&tokens), next.isText, !next.content.isEmpty else { return false }
    return FieldLabel(bytes, next.content)?.name == .answer
  }
}
