/// Makes a bank of the cards and sections that the reader of a foreign layout finds.
struct CardBuilder: ~Copyable {
  private var plain: PlainText
  var levels = Levels()
  private var bank = Bank()
  private var questions: QuestionList
  /// The question that is open; without one, nothing stands in it.
  private(set) var card = Card()
  /// Whether a question is open.
  private(set) var hasCard = false
  private var outline = Outline()
  /// The first line after a question that stands neither in one nor in a section, and how many there are.
  private var looseLine = 0
  private var looseCount = 0
  private var idNumbers = IDNumbers()
  private let layout: Layout
  /// Whether the texts of the layout ask, unless a mark says that they answer.
  private let asksInLead: Bool
  private let signs: RareSigns
  private var titleSection = TitleSection()
  private var subjects = SubjectSections()
  private var preamble = Preamble()

  var bytes: Bytes { plain.bytes }
  /// Whether a question was found already.
  var hasQuestions: Bool { hasCard || questions.count > 0 }

  /// A builder for a file; `isText` tells that it is known to be UTF-8.
  init(_ bytes: Bytes, role: String, layout: Layout, signs: RareSigns, isText: Bool) {
    self.layout = layout
    asksInLead = layout == .bullets || layout == .topics
    questions = QuestionList(role: role, of: bytes, isText: isText)
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

  /// The summary that stands in the line, or `nil`.
  @inline(__always)
  func summary(in range: Range<Int>) -> Summary? {
    signs.summary ? Summary(bytes, range) : nil
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
      if questions.count == 0, token.isText { preamble.note(token, bytes) }
      outline.take(stray: token)
      if outline.sections.isEmpty, questions.count > 0, token.isSeen {
        if looseCount == 0 { looseLine = token.line }
        looseCount += 1
      }
    }
  }

  /// Gives what no reader sees to the question that is open; what begins a block may begin the answer.
  mutating func add(hidden token: Token) {
    guard let admonition = Admonition(bytes, token.content) else { return add(token) }
    endParagraph()
    if admonition.isAnswer { beginAnswer() }
  }

  /// Gives code to the question that is open, but for diagrams.
  mutating func add(code token: Token) {
    if LineShape.isDiagram(bytes, token) { endParagraph() } else { add(token) }
  }

  /// Passes over a line of the question that is open; text after it is a paragraph of its own.
  mutating func endParagraph() { if hasCard { card.endParagraph() } }

  /// Passes over a summary; what follows it on its line is a paragraph of its own.
  mutating func add(_ summary: Summary, of token: Token) {
    endParagraph()
    guard hasCard, !summary.rest.isEmpty, !summary.isHint else { return }
    add(token.text(in: summary.rest))
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

  /// Drops the colon at the end of the title, unless the question goes on after it.
  mutating func dropColon() { if hasCard { card.dropColon(bytes, always: layout == .topics) } }

  /// Gives the question that is open what its row of a table holds.
  mutating func set(category: Range<Int>?, difficulty: Range<Int>?) {
    if hasCard { card.set(category: category, difficulty: difficulty, &plain) }
  }

  /// What follows answers the question that is open.
  mutating func beginAnswer() { if hasCard { card.beginAnswer() } }

  /// What was read so far answers the question that is open.
  mutating func answerSoFar() { if hasCard { card.answerSoFar() } }

  /// What was read so far answers the question that is open, unless it goes on with it.
  mutating func explainSoFar() { if hasCard { card.explainSoFar(bytes) } }

  /// What follows tells what the question that is open is meant to test, and is passed over.
  mutating func skipPurpose(_ token: Token) { if hasCard { card.skipPurpose(token) } }

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
    if outline.takeChange() {
      let (category, difficulty) = outline.surroundings
      questions.beginSection(category: category, difficulty: difficulty)
    }
    questions.begin()
    card.write(
      to: &questions.page, levels, asksInLead: asksInLead, &plain)
    endQuestion(line: card.head.line)
    if !card.skipped.isEmpty { bank.skipped += card.skipped }
    hasCard = false
    card.clear()
  }

  /// Adds a question that is finished but for its hash, whose ID is its own or empty.
  mutating func add(_ question: Question, line: Int) {
    questions.begin()
    question.write(to: &questions.page)
    endQuestion(line: line)
  }

  /// Ends the question that is written but for its ID, unless the file gives one.
  private mutating func endQuestion(line: Int) {
    if questions.page.isEmpty(.title) {
      skip(line, "the question is empty")
      return questions.drop()
    }
    identify(line: line)
    questions.end()
    bank.lines.append(line)
  }

  /// Gives the question that is written an ID that no other has.
  private mutating func identify(line: Int) {
    guard !questions.page.isEmpty(.id) else {
      Slug.write(questions.page[.title], to: &plain.buffer)
      if questions.takeID(plain.buffer.bytes) != nil {
        let slug = plain.buffer.bytes
        _ = freshID(after: slug.string(slug.all))
      }
      return
    }
    let own = questions.page.string(.id)
    var id = Slug.plain(own)
    if id.withBytes({ questions.takeID($0) }) != nil { id = freshID(after: id) }
    if id == own {
      bank.givenIDs.insert(own)
    } else {
      remark(line, "ID «\(Excerpt.of(own))» is read as «\(id)»")
    }
  }

  /// Gives the question that is written the first ID with a number behind it that no other has.
  private mutating func freshID(after id: String) -> String {
    idNumbers.next(id) { candidate in candidate.withBytes { questions.takeID($0) } == nil }
  }

  // MARK: - Sections

  /// Begins a section under a heading, and ends the question that is open.
  mutating func section(_ token: Token, level: Int) {
    close()
    if questions.count == 0 { preamble.note(token, bytes) }
    plain.renderLine(token.content)
    let isWhole = questions.page.isWhole(plain.text)
    let name = isWhole ? SectionName.of(plain.text) : SectionName.of(plain.string())
    let difficulty = Levels.difficulty(ofSection: name)
    let isTitle = outline.open(
      line: token.line, level: level, name: name, difficulty: difficulty, skipped: &bank.skipped)
    subjects.note(
      section: name, level: level, difficulty: difficulty, outer: outline.surroundings.category,
      questions: questions.count)
    if isTitle { bank.title = name }
    if level == 1 { titleSection.note(isTitle: isTitle, questions: questions.count) }
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
    bank.questions = questions.take()
    subjects.apply(to: &bank.questions)
    titleSection.giveCategory(to: &bank)
    if !asksInLead { bank.remarkUnanswered() }
    bank.remarkRepeated()
    outline.close(from: 0, skipped: &bank.skipped)
    if let lost = preamble.skipped(besides: bank.questions) { bank.skipped.append(lost) }
    // A line or two, as between the questions, are no loss.
    if looseCount >= 4 { skip(looseLine, "text from here on belongs to no question") }
    bank.remarks += tokens?.remarks ?? []
    bank.noteDamage(tokens?.damage)
    bank.sortMessages()
    return bank
  }
}
