/// Reads banks whose questions are lines: in bold, or after `Q:`.
struct MarkedLineReader: ~Copyable {
  private let layout: Layout
  /// Whether questions in bold begin with a Q, so that other bold lines are none.
  private let isLettered: Bool
  private var builder: CardBuilder

  init(_ layout: Layout, isLettered: Bool, _ builder: consuming CardBuilder) {
    self.layout = layout
    self.isLettered = isLettered
    self.builder = builder
  }

  mutating func read(_ tokens: inout Tokenizer) -> Bank {
    while let token = tokens.next() {
      switch token.kind {
      case .heading(let level): builder.section(token, level: level)
      case .text, .item: take(token)
      case .code: builder.add(code: token)
      case .rule: if layout == .labels { builder.close() } else { builder.add(token) }
      case .blank, .hidden: builder.add(token)
      }
    }
    return builder.finish(tokens)
  }

  private mutating func take(_ token: Token) {
    let bytes = builder.bytes
    guard !token.content.isEmpty else { return builder.add(token) }
    if let title = title(of: token) {
      // The text after a Q may go on in the next lines; a line in bold is whole.
      if layout == .labels {
        builder.open(Card.Head(line: token.line, level: 7))
        var rest = token
        rest.kind = .text(indent: 0)
        rest.content = title
        if !title.isEmpty { builder.add(rest) }
      } else {
        builder.open(Card.Head(line: token.line, level: 7, title: title))
      }
      return
    }
    let label = FieldLabel(bytes, token.content)
    if layout == .labels, label?.name == .cloze {
      builder.close()
      return builder.skip(token.line, "a card with gaps is no question")
    }
    guard builder.hasCard else { return builder.add(token) }
    if builder.isBackLink(token.content) { return builder.drop(token) }
    if let summary = Summary(bytes, token.content) {
      if case .answer? = summary.name { builder.beginAnswer() }
      return builder.drop(token)
    }
    guard let label, takes(label) else { return builder.add(token) }
    var rest = token
    rest.kind = .text(indent: 0)
    rest.content = label.rest
    if !builder.field(label.name, rest) { builder.add(token) }
  }

  private func takes(_ label: FieldLabel) -> Bool {
    switch label.name {
    case .question, .setting, .tags, .cloze: false
    case .answer: layout == .labels || label.isMarked || builder.card.isEmpty
    case .explanation, .followUps, .resources: label.isMarked
    }
  }

  /// The question that the line begins, or `nil`.
  ///
  /// Asked of every line; not inlined, it would be given a copy of the reader.
  @inline(__always)
  private func title(of token: Token) -> Range<Int>? {
    let bytes = builder.bytes
    let range = token.content
    if layout == .labels {
      if let label = FieldLabel(bytes, range), label.name == .question { return label.rest }
      let shape = TitleShape(bytes, range)
      return shape.prefix == .letter ? shape.text : nil
    }
    guard case .text(let indent) = token.kind, indent < 4 else { return nil }
    guard
      bytes[range.lowerBound] == UInt8(ascii: "*") || bytes[range.lowerBound] == UInt8(ascii: "_")
    else { return nil }
    let shape = TitleShape(bytes, range)
    if shape.prefix == .letter { return shape.text }
    guard !isLettered, LineShape.bold(bytes, range) != nil else { return nil }
    guard Asking.isLikely(bytes, shape.text) || Asking.endsInSign(bytes, range) else { return nil }
    return shape.text
  }
}
