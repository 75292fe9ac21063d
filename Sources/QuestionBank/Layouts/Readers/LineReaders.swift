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
        builder.open(Card(line: token.line, level: 7, title: nil))
        var rest = token
        rest.kind = .text(indent: 0)
        rest.content = title
        if !title.isEmpty { builder.add(rest) }
      } else {
        builder.open(Card(line: token.line, level: 7, title: title))
      }
      return
    }
    let label = FieldLabel(bytes, token.content)
    if layout == .labels, label?.name == .cloze {
      builder.close()
      return builder.skip(token.line, "a card with gaps is no question")
    }
    guard builder.card != nil else { return builder.add(token) }
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
    case .answer: layout == .labels || label.isMarked
    case .explanation, .followUps, .resources: label.isMarked
    }
  }

  /// The question that the line begins, or `nil`.
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

/// Reads lists whose items are questions; what is nested in one follows it up.
struct BulletReader: ~Copyable {
  private var builder: CardBuilder
  /// The lines of headings whose lists ask; 0 stands for the lists above the first.
  private let asking: Set<Int>
  private var isAsking: Bool

  init(_ bytes: Bytes, _ builder: consuming CardBuilder) {
    self.builder = builder
    asking = Self.askingSections(bytes)
    isAsking = asking.contains(0)
  }

  /// The sections in which more than a fifth of the items ask something.
  private static func askingSections(_ bytes: Bytes) -> Set<Int> {
    var tokens = Tokenizer(bytes, isForeign: true, findsDamage: false)
    var found: Set<Int> = []
    var section = (line: 0, items: 0, asking: 0)
    func close() { if section.asking * 5 > section.items { found.insert(section.line) } }
    while let token = tokens.next() {
      switch token.kind {
      case .heading:
        close()
        section = (token.line, 0, 0)
      case .item(let indent, _)
      where indent < 2 && !LineShape.isPageLink(bytes, token.content):
        section.items += 1
        if Asking.isLikely(bytes, token.content) { section.asking += 1 }
      default: break
      }
    }
    close()
    return found
  }

  mutating func read(_ tokens: inout Tokenizer) -> Bank {
    /// Where the markers of the list's outermost items stand, so far.
    var margin = 0
    while let token = tokens.next() {
      switch token.kind {
      case .heading(let level):
        builder.section(token, level: level)
        isAsking = asking.contains(token.line)
        margin = 0
      case .item(let indent, _):
        let isOuter = builder.card == nil || indent <= margin
        if isOuter { margin = indent }
        take(token, isOuter: isOuter)
      case .text(let indent):
        if answers(indent: indent) {
          builder.beginAnswer()
        } else if indent == 0, wasBlank {
          // Text at the margin after an empty line ends the list.
          builder.close()
        }
        builder.add(token)
      case .code, .blank, .hidden: builder.add(token)
      case .rule: builder.close()
      }
      wasBlank = token.kind == .blank
    }
    return builder.finish(tokens)
  }

  private var wasBlank = false

  /// Whether a line of text answers the question above it instead of going on with it.
  private func answers(indent: Int) -> Bool {
    guard let title = builder.card?.title, builder.card?.hasAnswerMark == false,
      builder.card?.hasFollowUps == false
    else { return false }
    if indent > 0 || wasBlank && builder.card?.number == nil {
      return indent > 0 && Asking.endsInQuestionMark(builder.bytes, title)
    }
    return Asking.isLikely(builder.bytes, title)
  }

  private mutating func take(_ token: Token, isOuter: Bool) {
    let bytes = builder.bytes
    guard isOuter else {
      builder.beginFollowUps()
      return builder.add(token)
    }
    builder.close()
    let isQuestion =
      isAsking && !token.content.isEmpty && !LineShape.isPageLink(bytes, token.content)
    guard isQuestion else { return builder.add(token) }
    builder.open(
      Card(
        line: token.line, level: 7, title: TitleShape(bytes, token.content).text, indent: 2,
        number: token.number))
  }
}

/// Reads notes with flashcards: `question : answer 🧠` on a line, or a marked line and those below it.
struct FlashcardReader: ~Copyable {
  private var builder: CardBuilder

  init(_ builder: consuming CardBuilder) {
    self.builder = builder
  }

  mutating func read(_ tokens: inout Tokenizer) -> Bank {
    while let token = tokens.next() {
      switch token.kind {
      case .heading(let level): builder.section(token, level: level)
      case .rule: builder.close()
      case .text, .item:
        if LineShape.isFlashcard(builder.bytes, token.content) {
          open(token)
        } else {
          builder.add(token)
        }
      case .code, .blank, .hidden: builder.add(token)
      }
    }
    return builder.finish(tokens)
  }

  private mutating func open(_ token: Token) {
    let bytes = builder.bytes
    let end = Self.markStart(bytes, token.content)
    let text = bytes.trimmed(token.content.lowerBound..<end)
    let sides = LineShape.card(bytes, text)
    builder.open(Card(line: token.line, level: 7, title: sides?.front ?? text))
    builder.beginAnswer()
    var tags = token
    let mark = bytes[end..<token.content.upperBound].firstIndex(of: UInt8(ascii: "#"))
    tags.content = (mark ?? token.content.upperBound)..<token.content.upperBound
    _ = builder.field(.tags, tags)
    guard let sides else { return }
    var back = token
    back.kind = .text(indent: 0)
    back.content = sides.back
    builder.add(back)
    builder.close()
  }

  /// Where the brain or the first tag at the end of the line begins.
  private static func markStart(_ bytes: Bytes, _ range: Range<Int>) -> Int {
    let brain = bytes.first("\u{1F9E0}", in: range) ?? range.upperBound
    var tag = bytes.first(" #", in: range.lowerBound..<brain) ?? brain
    while tag + 2 < brain, !bytes[tag + 2].isWord {
      tag = bytes.first(" #", in: tag + 1..<brain) ?? brain
    }
    return min(brain, tag)
  }
}
