/// Makes a bank of the cards and sections that the reader of a foreign layout finds.
struct CardBuilder: ~Copyable {
  private let role: String
  private var plain: PlainText
  var levels = Levels()
  private(set) var bank = Bank()
  /// The question that is open; without one, nothing stands in it.
  private(set) var card = Card()
  /// Whether a question is open.
  private(set) var hasCard = false
  private var outline = Outline()
  /// The first line after a question that stands neither in one nor in a section, and how many there are.
  private var looseLine = 0
  private var looseCount = 0
  private var ids = FreshIDs(taken: [])
  private let layout: Layout
  /// The texts of questions already found, each once, and their lines.
  private var seen = HashIndex()
  private var seenLines: [Int] = []
  private var hashes = QuestionHashes()
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
  ///
  /// Asked of every line; not inlined, it would be given a copy of the builder.
  @inline(__always)
  func isBackLink(_ range: Range<Int>) -> Bool {
    signs.backLink && LineShape.isBackLink(bytes, range)
  }

  // MARK: - Cards

  /// Begins a question, and ends the one before.
  mutating func open(_ head: Card.Head) {
    close()
    if head.level <= 6 { outline.close(from: head.level, skipped: &bank.skipped) }
    card.head = head
    hasCard = true
  }

  /// Gives `token` to the question that is open; without one it is of no use.
  mutating func add(_ token: Token) {
    if hasCard {
      card.take(token, &plain)
    } else if !LineShape.isOnlyTags(bytes, token.content) {
      outline.take(stray: token)
      if outline.sections.isEmpty, !bank.questions.isEmpty, token.isSeen {
        if looseCount == 0 { looseLine = token.line }
        looseCount += 1
      }
    }
  }

  /// Gives code to the question that is open, but for diagrams.
  mutating func add(code token: Token) {
    if LineShape.isDiagram(bytes, token) { drop(token) } else { add(token) }
  }

  /// Passes over a line of the question that is open; text after it is a paragraph of its own.
  mutating func drop(_ token: Token) {
    if hasCard { card.breakParagraph(at: token, &plain) }
  }

  /// Passes over a summary; what follows it on its line is a paragraph of its own.
  mutating func add(_ summary: Summary, of token: Token) {
    drop(token)
    guard hasCard, !summary.rest.isEmpty else { return }
    var rest = token
    rest.kind = .text(indent: 0)
    rest.content = summary.rest
    add(rest)
  }

  /// Gives the heading to the question that is open, as part of its text.
  mutating func add(heading token: Token, level: Int) {
    if hasCard { card.take(heading: token, level: level, &plain) }
  }

  /// Gives the field to the question that is open; `false` if it means nothing there.
  mutating func field(_ name: FieldLabel.Name, _ token: Token) -> Bool {
    hasCard && card.take(name, token, &plain)
  }

  /// Makes the title of the question that is open reach to `end`.
  mutating func extendTitle(to end: Int) {
    if let title = card.head.title { card.head.title = title.lowerBound..<end }
  }

  /// Gives the question that is open what its row of a table holds.
  mutating func set(category: Range<Int>?, difficulty: Range<Int>?) {
    if hasCard { card.set(category: category, difficulty: difficulty, &plain) }
  }

  /// What follows answers the question that is open.
  mutating func beginAnswer() { if hasCard { card.beginAnswer() } }

  /// What was read so far answers the question that is open.
  mutating func answerSoFar() { if hasCard { card.answerSoFar() } }

  /// What follows are follow-ups to the question that is open.
  mutating func beginFollowUps() { if hasCard { card.beginFollowUps() } }

  /// Drops the question that is open; what it says is named as of no use.
  mutating func dropCard(_ reason: (String) -> String) {
    guard hasCard else { return }
    let name = card.head.title.map { plain.line($0) } ?? ""
    skip(card.head.line, reason(Excerpt.of(name)))
    hasCard = false
    card.clear()
  }

  /// Makes a section of the question that is open, its heading being `token`.
  mutating func makeSection(of token: Token) {
    let (level, isEmpty) = (card.head.level, card.isEmpty)
    hasCard = false
    card.clear()
    section(token, level: level)
    if !isEmpty { outline.take(stray: token) }
  }

  /// Ends the question that is open.
  mutating func close() {
    guard hasCard else { return }
    outline.noteQuestion()
    let (category, difficulty) = outline.surroundings
    add(
      card.question(
        role: role, category: category, difficulty: difficulty, levels: levels,
        asksInLead: layout == .bullets || layout == .topics, &plain),
      line: card.head.line)
    // Few questions have anything to skip.
    if !card.skipped.isEmpty { bank.skipped += card.skipped }
    hasCard = false
    card.clear()
  }

  /// Adds a question that is finished but for its hash, whose ID is its own or empty.
  mutating func add(_ question: consuming Question, line: Int) {
    if question.title.isEmpty {
      skip(line, "the question is empty")
      return
    }
    hashes.append(title: question.title, body: question.body)
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
    if hashes.isFull { addHashes() }
  }

  /// Gives the questions that wait for it their hash, and names those found before.
  private mutating func addHashes() {
    let newHashes = hashes.take()
    bank.addHashes(newHashes)
    for (hash, line) in zip(newHashes, bank.lines.suffix(newHashes.count)) {
      if let first = seen.entry(hash, orAdd: { _ in true }) {
        remark(line, "the same question stands on line \(seenLines[first])")
      } else {
        seenLines.append(line)
      }
    }
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
    addHashes()
    outline.close(from: 0, skipped: &bank.skipped)
    // A line or two, as between the questions, are no loss.
    if looseCount >= 4 { skip(looseLine, "text from here on belongs to no question") }
    bank.remarks += tokens?.remarks ?? []
    bank.noteDamage(tokens?.damage)
    bank.sortMessages()
    return bank
  }
}
