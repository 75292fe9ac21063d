/// Reads banks whose questions are headings: numbered, lettered, asking, with fields, or as cards.
struct HeadingReader: ~Copyable {
  let chosen: ChosenLayout
  private(set) var builder: CardBuilder
  /// How many `<details>` are open in the answer, whose headings are its own.
  private var depth = 0
  /// The next of those tags, as far as it was looked for.
  private var nextDetails = NextDetails()
  /// The heading that is a question unless another stands below it.
  private var section: Token?
  /// The heading below the level of the questions that is one only if text stands below it.
  private var deeper: Token?
  /// The number of the last question, or 0.
  private(set) var lastNumber = 0
  /// Whether each question so far has something below its title, and there was one.
  private(set) var areAnswered: Bool?

  init(_ chosen: ChosenLayout, _ builder: consuming CardBuilder) {
    self.chosen = chosen
    self.builder = builder
  }

  mutating func read(_ tokens: inout Tokenizer) -> Bank {
    while let token = tokens.next() {
      switch token.kind {
      case .heading(let level): take(heading: token, level: level)
      case .item(_, _?): if !takeListHeading(token) { take(line: token) }
      case .text, .item: take(line: token)
      case .code: builder.add(code: token)
      case .blank, .rule: builder.add(token)
      case .hidden: builder.add(hidden: token)
      }
    }
    closeCard()
    return builder.finish(tokens)
  }

  // MARK: - Headings

  private mutating func take(heading token: Token, level: Int) {
    let bytes = builder.bytes
    if chosen.layout == .fields, !chosen.isUniform {
      return takeUntitled(token, level: level)
    }
    if builder.hasCard, let field = HeadingField(bytes, token), isInside(field, token, level) {
      if field.name == .answer, Card.saysAloud(bytes, token.content) { builder.explainSoFar() }
      if builder.field(field.name, field.rest) { return builder.endParagraph() }
    }
    if depth > 0, builder.hasCard {
      // Where the next tag opens again, or there is none, the one above was never closed.
      guard level <= builder.card.head.level, nextDetails.isUnclosed(bytes, at: token) else {
        return builder.add(heading: token, level: level)
      }
      depth = 0
    }
    if takeBodyHeading(token, level: level) { return }
    let shape =
      chosen.hasBareNumbers
      ? TitleShape(bare: bytes, token.content) : TitleShape(heading: bytes, token.content)
    switch meaning(of: shape, level: level) {
    case .question:
      if let section, builder.hasCard, builder.card.head.line == section.line,
        level > builder.card.head.level, builder.card.mayBeSection(bytes)
      {
        builder.makeSection(of: section)
      }
      closeCard()
      let isOuter = chosen.layout == .numberedHeadings && level < chosen.level
      section =
        level == chosen.askingSections || isOuter && level != chosen.levelBeside ? token : nil
      deeper = chosen.layout == .questionHeadings && level > chosen.level ? token : nil
      lastNumber = shape.number ?? 0
      builder.open(
        Card.Head(line: token.line, level: level, title: shape.text, number: shape.number))
    case .section:
      closeCard()
      builder.section(token, level: level)
    case .inner:
      // The answer of a question with a field of its own begins where its next heading does.
      // So does that of a numbered one with a scenario of its own.
      let endsQuestion =
        chosen.layout == .fields
        ? builder.card.hasQuestionMark : builder.card.hasSetting && !chosen.hasAnswers
      if endsQuestion, !builder.card.hasAnswerMark {
        builder.beginAnswer()
      }
      builder.add(heading: token, level: level)
    }
  }

  /// Takes a heading between a question's own and its answer; `false` if it is none of these.
  private mutating func takeBodyHeading(_ token: Token, level: Int) -> Bool {
    guard builder.hasCard, !builder.card.hasAnswerMark, level > builder.card.head.level,
      let meaning = BodyHeading(builder.bytes, token.content)
    else { return false }
    switch meaning {
    case .note: builder.endParagraph()
    case .purpose:
      guard chosen.hasAnswers, builder.card.hasQuestionMark else { return false }
      builder.skipPurpose(token)
    case .text:
      guard chosen.layout == .fields || chosen.hasAnswers || builder.card.hasSetting else {
        return false
      }
      let rest = token.text(in: token.content.upperBound..<token.content.upperBound)
      if !builder.field(.setting, rest) { builder.add(heading: token, level: level) }
    }
    return true
  }

  /// Whether the heading names a field of the question that is open: "Coding question" beside it does not.
  private func isInside(_ field: HeadingField, _ heading: Token, _ level: Int) -> Bool {
    field.name != .question || level > builder.card.head.level || builder.card.isEmpty
      || HeadingName(builder.bytes, heading.content).field != nil
  }

  /// Takes a heading of a file whose questions have none but `Question`.
  private mutating func takeUntitled(_ token: Token, level: Int) {
    if let field = HeadingField(builder.bytes, token) {
      if field.name == .question {
        builder.open(Card.Head(line: token.line, level: level))
      }
      if builder.field(field.name, field.rest) { return }
    }
    if takeBodyHeading(token, level: level) { return }
    if builder.hasCard {
      builder.add(heading: token, level: level)
    } else {
      builder.section(token, level: level)
    }
  }

  private mutating func takeListHeading(_ token: Token) -> Bool {
    guard chosen.layout == .numberedHeadings, case .item(_, let number) = token.kind,
      let heading = ListHeading(builder.bytes, token)
    else { return false }
    closeCard()
    builder.open(
      Card.Head(
        line: token.line, level: heading.level,
        title: TitleShape(builder.bytes, heading.text).text, indent: heading.indent,
        number: number))
    return true
  }

  /// Ends the question that is open; where questions have fields, a heading that has none and does not
  /// ask is no question.
  private mutating func closeCard() {
    depth = 0
    guard builder.hasCard else { return }
    if let deeper, builder.card.head.line == deeper.line, builder.card.isEmpty {
      return builder.makeSection(of: deeper)
    }
    areAnswered = areAnswered != false && !builder.card.isEmpty
    if chosen.layout == .fields, let title = builder.card.head.title,
      !builder.card.hasAnswerMark, !builder.card.hasQuestionMark,
      builder.card.head.number == nil, !Asking.endsInQuestionMark(builder.bytes, title)
    {
      builder.dropCard { "heading «\($0)» has no field for a question or an answer" }
    }
    builder.dropColon()
    builder.close()
  }

  // MARK: - Lines

  private mutating func take(line token: Token) {
    let bytes = builder.bytes
    let range = token.content
    guard builder.hasCard, !range.isEmpty else { return builder.add(token) }
    switch bytes[range.lowerBound] {
    case UInt8(ascii: "<"):
      if bytes.has("<details", at: range.lowerBound, range.upperBound) { depth += 1 }
      if bytes.first("</details", in: range) != nil { depth = max(0, depth - 1) }
      if let summary = Summary(bytes, range) {
        if summary.name == .answer || chosen.hidesAnswers { builder.beginAnswer() }
        return builder.add(summary, of: token)
      }
      if let label = FieldLabel(tagged: bytes, range), takesLabel(label) {
        if builder.field(label.name, token.text(in: label.rest)) { return }
      }
    case UInt8(ascii: "%") where range.count == 1 && chosen.layout == .cards:
      return builder.beginAnswer()
    case UInt8(ascii: "["):
      if chosen.layout == .cards, LineShape.isTagLine(bytes, range) {
        _ = builder.field(.tags, token)
        return
      }
      if LineShape.isResource(bytes, range) { return builder.endParagraph() }
    default: break
    }
    // What leads back to the top ends the question.
    if builder.isBackLink(range) { return closeCard() }
    // A question of its own in the text of one that asks already follows it up.
    if bytes[range.lowerBound] == UInt8(ascii: "*"), TitleShape(bytes, range).prefix == .letter,
      let title = builder.card.head.title, Asking.isLikely(bytes, title)
    {
      builder.answerSoFar()
    }
    var label = FieldLabel(bytes, range)
    if label != nil, token.isItem, !builder.card.isEmpty,
      LineShape.beginsSolution(bytes, range, below: builder.card.head.title)
    {
      label = nil
    }
    let signed = label == nil ? FieldLabel(signed: bytes, range, takesLetter: false) : nil
    if let label = signed ?? label, signed?.isLetter == false || takesLabel(label) {
      if builder.field(label.name, token.text(in: label.rest)) { return }
    }
    builder.add(token)
  }

  /// Whether a label is a field here; without bold, only one that stands for an answer alone is.
  ///
  /// Not inlined, it would be given a copy of the reader.
  @inline(__always)
  private func takesLabel(_ label: FieldLabel) -> Bool {
    switch label.name {
    case .cloze: false
    case .setting: chosen.layout == .fields
    case .tags:
      chosen.layout == .fields
        || chosen.hasAnswers && label.isMarked && !label.rest.isEmpty && builder.card.isEmpty
    case .question: chosen.layout == .fields && label.isMarked
    case .followUps:
      label.isMarked || chosen.layout == .fields
        || Asking.endsInQuestionMark(builder.bytes, label.rest)
          && label.beginsLine(builder.bytes)
    case .answer, .explanation, .resources: label.isMarked || chosen.layout == .fields
    }
  }
}
