/// Writes a bank as Markdown in the layout of our own banks.
///
/// `BankParser` reads the same questions from it. Four things cannot be written, and reading what was
/// written then gives what is nearest to them, and the same ever after:
/// - Control characters, bidirectional overrides and line separators: they are dropped, or end a line.
/// - What the layout has no place for: whitespace around a text and in front of its first line, tabs in
///   code, line ends in a title or field, commas within a tag, stars at a title's end, no title at all.
/// - An answer, a part or a list of follow-ups that consists of nothing but a word such as "TODO".
/// - IDs that are none or that two questions share: each question gets one of its own.
public enum BankWriter {
  /// The Markdown for `bank`, of which only the title and the questions count.
  public static func markdown(_ bank: Bank) -> String {
    var output: [UInt8] = []
    let title = CleanText.line(bank.title)
    if !title.isEmpty { output += heading("# ", title) }
    var ids = FreshIDs(taken: [])
    for (index, question) in bank.questions.enumerated() {
      if !output.isEmpty { output.append(0x0A) }
      output += markdown(cleaned(question, &ids), number: index + 1)
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func cleaned(_ question: Question, _ ids: inout FreshIDs) -> Question {
    let title = CleanText.line(question.title)
    return Question(
      id: ids.unused(plainID(question.id, title)), role: question.role, title: title,
      difficulty: CleanText.line(question.difficulty),
      category: CleanText.line(question.category), tags: question.tags.map(CleanText.line),
      body: CleanText.of(question.body),
      reference: Reference(
        parts: question.reference.parts.mapValues { $0.map(CleanText.of) },
        whole: question.reference.whole.map(CleanText.of)),
      probes: question.probes.map(CleanText.of))
  }

  private static func plainID(_ id: String, _ title: String) -> String {
    if id.isEmpty { return Slug.of(title) }
    return Slug.plain(id)
  }

  // MARK: - Questions

  /// The question as it is pleasant to read, if that says all that the careful form does.
  private static func markdown(_ question: Question, number: Int) -> [UInt8] {
    let pleasant = markdown(question, number, careful: false)
    let read = readBack(pleasant, id: question.id)
    if let read, isSame(read, question) { return pleasant }
    let careful = markdown(question, number, careful: true)
    return read != nil && read == readBack(careful, id: question.id) ? pleasant : careful
  }

  private static func isSame(_ read: Question, _ question: Question) -> Bool {
    var read = read
    read.role = question.role
    return read == question
  }

  /// The question that stands in `markdown`, or `nil` if it would not leave a next one alone.
  private static func readBack(_ markdown: [UInt8], id: String) -> Question? {
    let next = "\n## Question 2: Next\n\n**ID**: \(id == "a" ? "b" : "a")\n"
    let questions = BankParser.parse(markdown + next.utf8, role: "").questions
    return questions.count == 2 && questions[1].title == "Next" ? questions[0] : nil
  }

  private static func markdown(_ question: Question, _ number: Int, careful: Bool) -> [UInt8] {
    var output = heading("## Question \(number): ", question.title, careful: careful)
    output.append(0x0A)
    func field(_ name: String, _ value: String, end: String = "") {
      guard !value.isEmpty else { return }
      output += "**\(name)**: ".utf8
      output += Prose.markdown(value, .field, careful: careful)
      output += "\(end)\n".utf8
    }
    field("ID", question.id)
    field("Difficulty", capitalised(question.difficulty))
    field("Category", question.category)
    // Words are apart by commas if there is one; without, each would be a tag.
    let isOnePhrase = question.tags.count == 1 && question.tags[0].contains { $0.isWhitespace }
    field("Tags", question.tags.joined(separator: ", "), end: isOnePhrase ? "," : "")
    if question.body != question.title {
      let body = BodyMarkdown.of(question.body, careful: careful)
      if !body.isEmpty { output += "\n### Question\n\n".utf8 + body }
    }
    output += answer(question.reference, careful: careful)
    if !question.probes.isEmpty {
      output += "\n### Follow-ups\n\n".utf8
      output += PointsMarkdown.list(question.probes, careful: careful)
    }
    return output
  }

  private static func answer(_ reference: Reference, careful: Bool) -> [UInt8] {
    guard !reference.isEmpty else { return [] }
    var output = Array("\n### Answer\n".utf8)
    if reference.parts.isEmpty {
      output.append(0x0A)
      output += PointsMarkdown.list(reference.whole, careful: careful)
    }
    for part in Part.allCases {
      let points = reference.points(of: part)
      guard !points.isEmpty else { continue }
      output += "\n#### \(part.title)\n".utf8
      output += PointsMarkdown.list(points, careful: careful)
    }
    return output
  }

  // MARK: - Lines

  private static func heading(_ level: String, _ title: String, careful: Bool = false) -> [UInt8] {
    var text = Prose.markdown(title, .heading, careful: careful)
    if level == "# ", isQuestion(text), let letter = text.firstIndex(where: \.isLetter) {
      text.replaceSubrange(letter...letter, with: "&#\(text[letter]);".utf8)
    }
    // Hashes after a space would close the heading.
    let hashes = text.reversed().prefix { $0 == UInt8(ascii: "#") }.count
    let place = text.count - hashes
    if hashes > 0, place == 0 || text[place - 1].isBlank {
      text.insert(UInt8(ascii: "\\"), at: place)
    }
    return Array(level.utf8) + text + [0x0A]
  }

  /// Whether a bank's title would begin a question.
  private static func isQuestion(_ title: [UInt8]) -> Bool {
    switch title.withBytes({ HeadingMeaning($0, $0.all) }) {
    case .question, .field(.question): true
    case .field, .part, .other: false
    }
  }

  /// `Advanced` for `advanced`.
  private static func capitalised(_ word: String) -> String {
    guard let first = word.utf8.first, first.isLetter else { return word }
    return word.prefix(1).uppercased() + word.dropFirst()
  }
}
