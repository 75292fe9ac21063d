/// Makes a bank of the cards and sections that the reader of a foreign layout finds.
struct CardBuilder: ~Copyable {
  private let role: String
  var plain: PlainText
  var levels = Levels()
  private(set) var bank = Bank()
  private(set) var card: Card?
  /// Whether a question is open; asked for every line, which `card` is too large for.
  private(set) var hasCard = false
  private var outline = Outline()
  private var ids = FreshIDs(taken: [])
  private let layout: Layout
  /// The lines of the questions already found, by hash.
  private var seen: [UInt64: Int] = [:]
  private let signs: RareSigns

  var bytes: Bytes { plain.bytes }
  /// Whether a question was found already.
  var hasQuestions: Bool { hasCard || !bank.questions.isEmpty }

  init(_ bytes: Bytes, role: String, layout: Layout, signs: RareSigns) {
    self.role = role
    self.layout = layout
    plain = PlainText(bytes)
    self.signs = signs
  }

  /// Whether the line leads the reader back to the top of the page.
  func isBackLink(_ range: Range<Int>) -> Bool {
    signs.backLink && LineShape.isBackLink(bytes, range)
  }

  // MARK: - Cards

  /// Begins a question, and ends the one before.
  mutating func open(_ card: Card) {
    close()
    if card.level <= 6 { outline.close(from: card.level, skipped: &bank.skipped) }
    self.card = card
    hasCard = true
  }

  /// Gives `token` to the question that is open; without one it is of no use.
  mutating func add(_ token: Token) {
    if hasCard {
      card?.take(token, &plain)
    } else if !LineShape.isOnlyTags(bytes, token.content) {
      outline.take(stray: token)
    }
  }

  /// Gives code to the question that is open, but for diagrams.
  mutating func add(code token: Token) {
    if LineShape.isDiagram(bytes, token) { drop(token) } else { add(token) }
  }

  /// Passes over a line of the question that is open; text after it is a paragraph of its own.
  mutating func drop(_ token: Token) { card?.breakParagraph(at: token, &plain) }

  /// Gives the heading to the question that is open, as part of its text.
  mutating func add(heading token: Token, level: Int) {
    card?.take(heading: token, level: level, &plain)
  }

  /// Gives the field to the question that is open; `false` if it means nothing there.
  mutating func field(_ name: FieldLabel.Name, _ token: Token) -> Bool {
    card?.take(name, token, &plain) ?? false
  }

  /// Makes the title of the question that is open reach to `end`.
  mutating func extendTitle(to end: Int) {
    if let title = card?.title { card?.title = title.lowerBound..<end }
  }

  /// What follows answers the question that is open.
  mutating func beginAnswer() { card?.beginAnswer() }

  /// What follows are follow-ups to the question that is open.
  mutating func beginFollowUps() { card?.beginFollowUps() }

  /// Drops the question that is open; what it says is named as of no use.
  mutating func dropCard(_ reason: (String) -> String) {
    guard let card = card.take() else { return }
    hasCard = false
    let name = card.title.map { plain.line($0) } ?? ""
    skip(card.line, reason(Excerpt.of(name)))
  }

  /// Ends the question that is open.
  mutating func close() {
    guard hasCard, var card = card.take() else { return }
    hasCard = false
    outline.noteQuestion()
    let (category, difficulty) = surroundings
    let question = card.question(
      role: role, category: category, difficulty: difficulty, levels: levels,
      asksInLead: layout == .bullets || layout == .topics, &plain)
    bank.skipped += card.skipped
    add(question, line: card.line)
  }

  /// Adds a finished question, whose ID is its own or empty.
  mutating func add(_ question: consuming Question, line: Int) {
    if question.title.isEmpty {
      skip(line, "the question is empty")
      return
    }
    if let first = seen.updateValue(line, forKey: question.hash) {
      seen[question.hash] = first
      remark(line, "the same question stands on line \(first)")
    }
    let own = question.id
    question.id = ids.unused(own.isEmpty ? Slug.of(question.title, &plain.buffer) : Slug.plain(own))
    if question.id == own {
      bank.givenIDs.insert(own)
    } else if !own.isEmpty {
      remark(line, "ID «\(Excerpt.of(own))» is read as «\(question.id)»")
    }
    if question.reference.isEmpty, layout != .bullets, layout != .topics {
      remark(line, "question «\(Excerpt.of(question.title))» has no answer")
    }
    bank.questions.append(question)
    bank.lines.append(line)
  }

  // MARK: - Sections

  /// Begins a section under a heading, and ends the question that is open.
  mutating func section(_ token: Token, level: Int) {
    close()
    let name = SectionName.of(plain.line(token.content))
    let isTitle = outline.open(
      line: token.line, level: level, name: name,
      difficulty: Levels.difficulty(ofSection: name), skipped: &bank.skipped)
    if isTitle { bank.title = name }
  }

  /// The category and the difficulty that the sections above give.
  private var surroundings: (category: String, difficulty: String) {
    var category = ""
    var difficulty = ""
    for section in outline.sections.reversed() {
      if let level = section.difficulty {
        if difficulty.isEmpty { difficulty = level.word }
        if level.isWhole { continue }
      }
      if category.isEmpty { category = section.name }
    }
    return (category, difficulty)
  }

  // MARK: - Messages

  mutating func skip(_ line: Int, _ reason: String) {
    bank.skipped.append(Skipped(line: line, reason: reason))
  }

  private mutating func remark(_ line: Int, _ text: String) {
    bank.remarks.append(Remark(line: line, text: text, weight: .hint))
  }

  /// The finished bank, with what its tokens remark.
  mutating func finish(_ tokens: Tokenizer? = nil) -> Bank {
    close()
    outline.close(from: 0, skipped: &bank.skipped)
    bank.remarks += tokens?.remarks ?? []
    bank.noteDamage(tokens?.damage)
    bank.sortMessages()
    return bank
  }
}
