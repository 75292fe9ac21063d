/// A question of a foreign layout while its lines are being read.
///
/// One card serves for all questions of a file, one after the other, so that its lists keep their room.
struct Card: ~Copyable {
  /// How a question begins.
  struct Head {
    /// The line it begins on.
    var line: Int
    /// The level of its heading; 7, below every heading, where it has none.
    var level: Int
    /// The text it begins with, or `nil` where the first lines of its body are the question.
    var title: Range<Int>?
    /// Whether that is known to be plain as it stands.
    var isTitlePlain = false
    /// How far its lines are indented, being in a list.
    var indent = 0
    /// The number before its title.
    var number: Int?
  }

  var head = Head(line: 0, level: 7)

  /// Why links to read are left out.
  static let linksAreSkipped = "links to read are no part of the answer"
  /// Why a cloze is left out.
  static let gapsAreSkipped = "a card with gaps is no question"

  /// Why an explanation of the question is left out.
  static let purposeIsSkipped = "what a question is meant to test is no part of it"

  private enum Zone { case lead, answer, followUps, resources }

  private var zone = Zone.lead
  private(set) var hasAnswerMark = false
  private(set) var hasQuestionMark = false
  var hasSetting = false
  private var isFresh = true
  private(set) var meta = Meta()
  var lead = BlockList()
  var answer = BlockList()
  var followUps = BlockList()
  var skipped: [Skipped] = []

  /// Whether follow-ups stand in it.
  var hasFollowUps: Bool { zone == .followUps || !followUps.isEmpty }
  /// Whether paragraphs stand before any mark of an answer.
  private var hasProse: Bool { lead.blocks.contains { $0.kind == .paragraph } }
  /// Whether nothing follows the title yet.
  var isEmpty: Bool { lead.isEmpty && answer.isEmpty && !hasAnswerMark }

  // MARK: - Reading

  /// Makes the card that of no question; without one, it has no title and nothing in it.
  mutating func clear() {
    head = Head(line: 0, level: 7)
    zone = .lead
    hasAnswerMark = false
    hasQuestionMark = false
    hasSetting = false
    isFresh = true
    if !meta.isEmpty { meta = Meta() }
    lead.removeAll()
    answer.removeAll()
    if !followUps.isEmpty { followUps.removeAll() }
    if !skipped.isEmpty { skipped = [] }
  }

  /// Takes anything but a heading or a label.
  mutating func take(_ token: Token, _ plain: inout PlainText) {
    if isFresh {
      switch token.kind {
      case .blank, .rule, .hidden: return
      case .text, .item:
        if meta.take(token.content, line: token.line, &plain) { return }
      case .code, .heading: break
      }
      isFresh = false
    }
    add(token, of: plain.bytes)
  }

  /// Adds `token` where the card is.
  private mutating func add(_ token: Token, of bytes: Bytes) {
    let token = head.indent > 0 ? token.outdented(by: head.indent) : token
    switch zone {
    case .lead: lead.add(token, of: bytes)
    case .answer: answer.add(token, of: bytes)
    case .followUps: followUps.add(token, of: bytes)
    case .resources: break
    }
  }

  /// Ends the paragraph that is open, a line after it being passed over.
  mutating func endParagraph() {
    switch zone {
    case .lead: lead.endParagraph()
    case .answer: answer.endParagraph()
    case .followUps: followUps.endParagraph()
    case .resources: break
    }
  }

  /// Takes a heading that begins neither a field nor a question.
  mutating func take(heading: Token, level: Int, _ plain: inout PlainText) {
    isFresh = false
    if zone == .resources || zone == .followUps { zone = hasAnswerMark ? .answer : .lead }
    var part: Part?
    if case .part(let named) = HeadingMeaning(plain.bytes, heading.content) { part = named }
    switch zone {
    case .answer: answer.addHeading(heading, level: level, part: part)
    case .lead: lead.addHeading(heading, level: level, part: part)
    case .followUps, .resources: break
    }
  }

  /// Takes a label or the heading of a field; `token` is what follows it on its line, or empty.
  ///
  /// `false` if it means nothing here, and its line is text like any other.
  mutating func take(
    _ name: FieldLabel.Name, _ token: Token, _ plain: inout PlainText
  ) -> Bool {
    isFresh = false
    switch name {
    case .question:
      // Text before it, but for a scenario, answers the heading already.
      guard !hasAnswerMark, !hasProse || hasSetting else { return false }
      hasQuestionMark = true
      zone = .lead
    case .setting:
      guard !hasAnswerMark, !hasProse else { return false }
      hasSetting = true
      zone = .lead
    case .answer:
      beginAnswer()
    case .explanation:
      guard !hasAnswerMark, !hasProse else { return false }
      beginAnswer()
    case .followUps: zone = .followUps
    case .resources:
      zone = .resources
      skipped.append(Skipped(line: token.line, reason: Self.linksAreSkipped))
      return true
    case .tags:
      plain.render(token.content)
      meta.add(tags: plain.string())
      return true
    case .cloze: return false
    }
    endParagraph()
    if !token.content.isEmpty { add(token, of: plain.bytes) }
    let end = token.content.upperBound
    // Marks that closed the label's emphasis are no text.
    if end < plain.bytes.count, !plain.bytes[end].isNewline { endParagraph() }
    return true
  }

  /// Gives it the category and the difficulty that its row of a table holds.
  mutating func set(category: Range<Int>?, difficulty: Range<Int>?, _ plain: inout PlainText) {
    if let category { meta.category = plain.line(category) }
    if let difficulty { meta.difficulty = Difficulty.normalised(plain.line(difficulty)) }
  }

  /// Everything from here on answers the question.
  mutating func beginAnswer() {
    isFresh = false
    hasAnswerMark = true
    zone = .answer
  }

  /// What was read so far answers the question, if it is more than its title.
  mutating func answerSoFar() {
    guard !hasAnswerMark, !hasQuestionMark, hasProse else { return }
    answer = BlockList(lead.blocks)
    lead.removeAll()
    beginAnswer()
  }

  /// Where options are ticked, these answer the question, and all options are part of it.
  mutating func takeChoices(_ bytes: Bytes) {
    guard lead.hasBoxes, let choices = Choices.split(lead.blocks, bytes) else { return }
    lead = BlockList(choices.text)
    answer = BlockList(choices.answer + answer.blocks)
    hasAnswerMark = true
  }

  /// Everything up to the next heading only tells what the question is meant to test.
  mutating func skipPurpose(_ token: Token) {
    zone = .resources
    skipped.append(Skipped(line: token.line, reason: Self.purposeIsSkipped))
  }

  /// Everything from here on is a follow-up.
  mutating func beginFollowUps() { zone = .followUps }
}

extension Token {
  /// The number of a list item, or `nil`.
  var number: Int? {
    if case .item(_, let number) = kind { number } else { nil }
  }

  /// Whether it begins a list item.
  var isItem: Bool { if case .item = kind { true } else { false } }

  /// Whether it is a line of text, the first of a list item among them.
  var isText: Bool {
    switch kind {
    case .item, .text: true
    case .blank, .heading, .code, .rule, .hidden: false
    }
  }

  /// Whether a reader sees it.
  var isSeen: Bool {
    switch kind {
    case .blank, .rule, .hidden: false
    case .heading, .item, .code, .text: true
    }
  }

  /// The part of the token's line that stands in `range`, as a line of text at the margin.
  @inline(__always)
  func text(in range: Range<Int>) -> Token {
    var token = self
    token.kind = .text(indent: 0)
    token.content = range
    return token
  }

  /// The token as it would be with `columns` less before it.
  func outdented(by columns: Int) -> Token {
    var token = self
    switch kind {
    case .item(let indent, let number):
      token.kind = .item(indent: max(0, indent - columns), number: number)
    case .text(let indent): token.kind = .text(indent: max(0, indent - columns))
    case .blank, .heading, .code, .rule, .hidden: break
    }
    return token
  }
}
