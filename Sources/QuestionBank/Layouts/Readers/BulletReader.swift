/// Reads lists whose items are questions; what is nested in one follows it up.
struct BulletReader: ~Copyable {
  private var builder: CardBuilder
  private let lists: ListSurvey
  private var isAsking: Bool
  /// Whether a question in bold has its answer on the same line.
  private var isInline: Bool
  private var wasBlank = false
  private var hidden = HiddenAnswer()
  /// The line of the last question that a nested item follows up.
  private var probedLine = 0

  init(_ bytes: Bytes, _ builder: consuming CardBuilder) {
    self.builder = builder
    lists = ListSurvey(bytes)
    isAsking = lists.asking.contains(0)
    isInline = lists.inline.contains(0)
  }

  mutating func read(_ tokens: inout Tokenizer) -> Bank {
    /// Where the markers of the list's outermost items stand, so far.
    var margin = 0
    while let token = tokens.next() {
      if takeHidden(token) { continue }
      switch token.kind {
      case .heading(let level):
        if builder.hasCard, indent(of: token) >= margin + 2 {
          builder.add(heading: token, level: level)
          break
        }
        builder.section(token, level: level)
        isAsking = lists.asking.contains(token.line)
        isInline = lists.inline.contains(token.line)
        margin = 0
      case .item(let indent, _):
        let isOuter = !builder.hasCard || indent <= margin || isSibling(token, indent, margin)
        if isOuter, isAnswer(token) {
          builder.add(token)
          break
        }
        if isOuter { margin = builder.hasCard ? min(margin, indent) : indent }
        take(token, isOuter: isOuter)
      case .text(let indent):
        if takeLevel(token) {
          margin = 0
          break
        }
        if goesOn(token) {
          builder.extendTitle(to: token.content.upperBound)
          break
        }
        if builder.hasCard, let label = FieldLabel(builder.bytes, token.content),
          label.name == .answer
        {
          answer(token, label.rest)
          break
        }
        if builder.hasCard, builder.card.isEmpty,
          let rest = Self.afterLetter(token, builder.bytes, before: tokens)
        {
          answer(token, rest)
          break
        }
        if answers(token, indent: indent) {
          builder.beginAnswer()
        } else if indent == 0, isLabel(token.content) {
          builder.close()
        } else if indent == 0, wasBlank, lists.haveParagraphs {
          builder.beginAnswer()
        } else if indent == 0, wasBlank {
          // Text at the margin after an empty line ends the list.
          builder.close()
        }
        builder.add(token)
      case .code, .blank: builder.add(token)
      case .hidden: builder.add(hidden: token)
      case .rule: builder.close()
      }
      wasBlank = token.kind == .blank
    }
    return builder.finish(tokens)
  }

  /// Begins the answer with what stands in `rest` of a line.
  private mutating func answer(_ token: Token, _ rest: Range<Int>) {
    var answer = token
    answer.content = rest
    builder.beginAnswer()
    builder.add(answer)
  }

  /// How far a heading is indented; one in an item belongs to it.
  private func indent(of token: Token) -> Int {
    builder.bytes.skipBlanks(token.start, token.content.lowerBound) - token.start
  }

  /// Takes what stands in a `<details>` that hides the answer, its tags included; `false` for all else.
  private mutating func takeHidden(_ token: Token) -> Bool {
    if case .heading = token.kind { hidden.close() }
    let wasOpen = hidden.isOpen
    if token.isText, builder.hasCard { hidden.note(builder.bytes, token.content) }
    guard wasOpen || hidden.isOpen else { return hidden.awaitsSummary && builder.hasCard }
    if !token.isText {
      builder.add(token)
    } else if let summary = Summary(builder.bytes, token.content) {
      builder.beginAnswer()
      builder.add(summary, of: token)
    } else if LineShape.isOnlyTags(builder.bytes, token.content), !token.content.isEmpty {
      builder.endParagraph()
    } else {
      builder.add(token)
    }
    wasBlank = false
    return true
  }

  /// Whether an item of the outermost list belongs to the answer above it instead of asking.
  private func isAnswer(_ token: Token) -> Bool {
    lists.haveParagraphs && builder.card.hasAnswerMark && !lists.paragraphs.contains(token.line)
      && !Asking.isLikely(builder.bytes, token.content)
  }

  /// Whether the line only goes on with the question above it: it begins in lower case.
  private func goesOn(_ token: Token) -> Bool {
    guard !wasBlank, let title = builder.card.head.title, builder.card.isEmpty,
      let end = builder.bytes.last(of: title), !".?!:".utf8.contains(end)
    else { return false }
    let first = builder.bytes[token.content.lowerBound]
    return first.isLetter && first.lowercased == first
  }

  /// Whether the line stands over the questions that follow: `Scenario-based questions:`.
  private func isLabel(_ range: Range<Int>) -> Bool {
    range.count <= 60 && builder.bytes.last(of: range) == UInt8(ascii: ":")
      && builder.bytes.first("questions", in: range) != nil
  }

  /// Takes a line in bold that names only the level of the questions below it: `**Easy:**`.
  private mutating func takeLevel(_ token: Token) -> Bool {
    let range = token.content
    guard range.count <= 32, token.kind == .text(indent: 0), wasBlank || !builder.hasCard,
      let text = LineShape.bold(builder.bytes, range), Levels.mayBegin(builder.bytes, text),
      Levels.difficulty(ofSection: builder.bytes.string(text))?.isWhole == true
    else { return false }
    var name = token
    name.content = text
    builder.section(name, level: 7)
    return true
  }

  /// Whether a line of text answers the question above it instead of going on with it.
  private func answers(_ token: Token, indent: Int) -> Bool {
    guard let title = builder.card.head.title, !builder.card.hasAnswerMark,
      !builder.card.hasFollowUps
    else { return false }
    let bytes = builder.bytes
    guard indent > 0 else {
      return (!wasBlank || builder.card.head.number != nil) && Asking.isLikely(bytes, title)
    }
    if Asking.endsInQuestionMark(bytes, title) { return true }
    // What follows "Explain rings." as a paragraph, or behind bold, says what the item asks for, unless
    // it asks as well.
    let isBold = bytes.last(of: title)?.isEmphasis == true && LineShape.bold(bytes, title) != nil
    return (isBold || wasBlank && bytes.last(of: title) == UInt8(ascii: "."))
      && !Asking.endsInQuestionMark(bytes, token.content)
  }

  /// What follows the `A)` that a line begins with below a question, or `nil`; it is none of several choices.
  private static func afterLetter(_ token: Token, _ bytes: Bytes, before tokens: Tokenizer)
    -> Range<Int>?
  {
    guard LineSigns.mayBegin(bytes, token.content),
      let label = FieldLabel(signed: bytes, token.content, takesLetter: true), !label.rest.isEmpty
    else { return nil }
    var ahead = tokens
    while let next = ahead.next() {
      if next.isText, !next.content.isEmpty {
        return LineSigns.isChoice(bytes, next.content) ? nil : label.rest
      }
      if case .heading = next.kind { break }
    }
    return label.rest
  }

  private mutating func take(_ token: Token, isOuter: Bool) {
    let bytes = builder.bytes
    guard isOuter else {
      if let label = FieldLabel(bytes, token.content), label.name == .answer {
        return answer(token, label.rest)
      }
      // Options to choose from are the question's.
      if Choices.isTicked(bytes, token.content) != nil, !builder.card.hasAnswerMark {
        return builder.add(token)
      }
      switch answers(token) {
      case true?: builder.beginAnswer()
      case false?: builder.beginFollowUps()
      case nil: break
      }
      return builder.add(token)
    }
    builder.close()
    let isQuestion =
      isAsking && !token.content.isEmpty && !LineShape.isPageLink(bytes, token.content)
      && !LineShape.isAddress(bytes, token.content)
      && !LineShape.leadsToQuestions(bytes, token.content)
    guard isQuestion else { return builder.add(token) }
    // An item may hold a heading.
    var text = token.content
    while !text.isEmpty, bytes[text.lowerBound] == UInt8(ascii: "#") {
      text = text.lowerBound + 1..<text.upperBound
    }
    if isInline, let (lead, rest) = LineShape.boldLead(bytes, token.content),
      !Asking.isLikely(bytes, rest)
    {
      builder.open(
        Card.Head(line: token.line, level: 7, title: lead, indent: 2, number: token.number))
      // A link alone answers nothing.
      if LineShape.isMostlyLink(bytes, rest) { return }
      builder.beginAnswer()
      return builder.add(token.text(in: rest))
    }
    builder.open(
      Card.Head(
        line: token.line, level: 7, title: TitleShape(bytes, bytes.trimmed(text)).text, indent: 2,
        number: token.number))
  }

  /// Whether an item one column further in than the one above stands beside it, not below it.
  private func isSibling(_ token: Token, _ indent: Int, _ margin: Int) -> Bool {
    indent == margin + 1
      && (token.number != nil || Asking.endsInQuestionMark(builder.bytes, token.content))
  }

  /// Whether a nested item answers the question above it instead of following it up; `nil` where it only
  /// goes on with follow-ups.
  private mutating func answers(_ token: Token) -> Bool? {
    let line = builder.card.head.line
    guard lists.probed.contains(line) else {
      return lists.areAnswered || lists.stated.contains(line)
    }
    if probedLine == line { return nil }
    guard ListSurvey.isMarked(builder.bytes, token.content) else { return true }
    probedLine = line
    return false
  }
}
