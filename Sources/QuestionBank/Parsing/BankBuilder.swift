/// Turns tokens into a bank: decides where questions begin and end and what lies between them.
struct BankBuilder: ~Copyable {
  private var tokens: Tokenizer
  private var plain: PlainText
  private var bank = Bank()
  private var questions: QuestionList
  private var draft: Draft?
  private var outline = Outline()
  /// The questions whose IDs were made of their titles.
  private var unnamed: Set<Int> = []
  /// The questions that were given IDs which had been made of titles before.
  private var owners: [String: Int] = [:]
  /// The questions that must give way to those.
  private var displaced: [Int] = []
  /// The numbers taken after the IDs made of such titles.
  private var numbers: [String: Int] = [:]
  private var hasSeenQuestion = false
  private var hasContent = false

  init(_ bytes: Bytes, role: String) {
    tokens = Tokenizer(bytes)
    plain = PlainText(bytes)
    questions = QuestionList(role: role, of: bytes, isText: tokens.isText)
  }

  /// Reads everything.
  mutating func build() -> Bank {
    while let token = tokens.next() {
      if token.kind != .blank { hasContent = true }
      if case .heading(let level) = token.kind {
        takeHeading(token, level: level)
      } else if draft != nil {
        draft?.take(token, &plain)
      } else {
        outline.take(stray: token)
      }
    }
    closeQuestion()
    bank.questions = questions.take()
    renameDisplaced()
    bank.remarkUnanswered()
    bank.remarkRepeated()
    outline.close(from: 0, skipped: &bank.skipped)
    report()
    return bank
  }

  // MARK: - Headings

  private mutating func takeHeading(_ token: Token, level: Int) {
    let meaning = HeadingMeaning(plain.bytes, token.content)
    if let title = titleOfQuestion(meaning, token, level: level) {
      closeQuestion()
      openQuestion(token, level: level, title: title)
    } else if case .field(let field) = meaning, let question = draft, level >= question.level {
      draft?.begin(field, level: level)
    } else if draft?.take(token, level: level, meaning, &plain) != true {
      closeQuestion()
      openSection(token, level: level)
    }
  }

  /// The title of the question that the heading begins, or `nil` if it begins none.
  private func titleOfQuestion(
    _ meaning: HeadingMeaning, _ token: Token, level: Int
  ) -> Range<Int>? {
    switch meaning {
    case .question(let isNumbered, let title):
      guard let draft, !isNumbered else { return title }
      return level <= draft.level ? title : nil
    case .field(.question):
      // A heading that says only "Question" is a field, unless the question above had its fields.
      let untitled = token.content.upperBound..<token.content.upperBound
      guard let draft else { return untitled }
      let isNext = level < draft.level || level == draft.level && draft.fieldLevel != nil
      return isNext ? untitled : nil
    case .field, .part, .other: return nil
    }
  }

  // MARK: - Sections

  private mutating func openSection(_ token: Token, level: Int) {
    let name = plain.line(token.content)
    let isTitle = outline.open(
      line: token.line, level: level, name: name, skipped: &bank.skipped)
    if isTitle { bank.title = name }
  }

  // MARK: - Questions

  private mutating func openQuestion(_ token: Token, level: Int, title: Range<Int>) {
    hasSeenQuestion = true
    outline.close(from: level, skipped: &bank.skipped)
    outline.noteQuestion()
    if outline.takeChange() {
      questions.beginSection(category: outline.sections.last?.name ?? "")
    }
    draft = Draft(line: token.line, level: level, heading: token.content, title: title)
  }

  private mutating func closeQuestion() {
    guard var draft else { return }
    self.draft = nil
    questions.begin()
    draft.write(to: &questions.page, &plain)
    let given = questions.page.string(.id)
    let id = given.isEmpty ? "" : Slug.plain(given)
    if id != given { remarkID(given, readAs: id, draft.line) }
    if id.isEmpty {
      nameQuestion()
    } else {
      plain.buffer.removeAll()
      plain.buffer.append(id)
      if let first = questions.takeID(plain.buffer.bytes), !displace(first, by: id) {
        let line = bank.lines[owners[id] ?? first]
        skip(draft.line, "ID «\(id)» was used on line \(line); give this one its own")
        return questions.drop()
      }
    }
    if id.isEmpty { unnamed.insert(bank.lines.count) }
    if !id.isEmpty, id == given { bank.givenIDs.insert(id) }
    bank.skipped += draft.skipped
    questions.end()
    bank.lines.append(draft.line)
  }

  /// Names the question after its title; of several with one title the later ones get a number.
  private mutating func nameQuestion() {
    Slug.write(questions.page[.title], to: &plain.buffer)
    guard questions.takeID(plain.buffer.bytes) != nil else { return }
    let slug = plain.buffer.bytes.string(plain.buffer.bytes.all)
    var number = numbers[slug, default: 1]
    repeat {
      number += 1
      plain.buffer.removeAll()
      plain.buffer.append("\(slug)-\(number)")
    } while questions.takeID(plain.buffer.bytes) != nil
    numbers[slug] = number
  }

  private mutating func remarkID(_ given: String, readAs id: String, _ line: Int) {
    remark(
      line,
      "ID «\(Excerpt.of(given))» is read as «\(id)»: an ID is at most \(Slug.limit) letters, "
        + "digits, «-», «_» and «.»")
  }

  /// Gives the question an ID that the one with the number `first` only has for its title; `false` if
  /// that was given it too.
  private mutating func displace(_ first: Int, by id: String) -> Bool {
    guard unnamed.contains(first), owners[id] == nil else { return false }
    questions.page.write(id, as: .id)
    owners[id] = bank.lines.count
    displaced.append(first)
    return true
  }

  /// Gives new IDs to the questions whose own are others' now.
  private mutating func renameDisplaced() {
    guard !displaced.isEmpty else { return }
    var ids = FreshIDs(taken: Set(bank.questions.map(\.id)))
    for index in displaced { bank.questions[index].id = ids.unused(bank.questions[index].id) }
  }

  // MARK: - Messages

  private static let questionless =
    "no heading begins a question, as «## Question 1: Title» does; mock bank import reads other layouts"

  private mutating func skip(_ line: Int, _ reason: String) {
    bank.skipped.append(Skipped(line: line, reason: reason))
  }

  private mutating func remark(_ line: Int, _ text: String) {
    bank.remarks.append(Remark(line: line, text: text, weight: .hint))
  }

  /// Adds what concerns the whole file, and brings all messages into the order of lines.
  private mutating func report() {
    if hasContent, !hasSeenQuestion {
      skip(1, Self.questionless)
    }
    bank.remarks += tokens.remarks
    bank.noteDamage(tokens.damage)
    bank.sortMessages()
  }
}

/// A text as messages quote it.
enum Excerpt {
  /// At most 60 characters of `text`.
  static func of(_ text: String) -> String {
    // No character is less than a byte.
    guard text.utf8.count > 60 else { return text }
    guard let end = text.index(text.startIndex, offsetBy: 60, limitedBy: text.endIndex),
      end < text.endIndex
    else { return text }
    return text[..<end] + "…"
  }
}
