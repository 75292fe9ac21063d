import Canvas
import Interview
import QuestionBank
import Reports
import Storage

/// `mock bank check`: what `mock` would make of files, without writing anything.
struct BankCheck {
  static let options: [String: Arguments.Kind] = ["--strict": .flag, "--json": .flag]

  private let arguments: Arguments

  init(_ words: [String]) throws(Complaint) {
    arguments = try Arguments(words, of: "mock bank check", options: Self.options)
    guard !arguments.words.isEmpty else {
      throw Complaint("mock bank check needs a file; see mock help bank.", .usage)
    }
  }

  /// Looks at every file.
  ///
  /// One that cannot be read counts for more than one that is wrong: what is in it is not known.
  func run() throws(Complaint) -> ExitCode {
    var banks: [CheckedBank] = []
    var isWhole = true
    for path in arguments.words {
      guard let bank = check(path) else {
        isWhole = false
        continue
      }
      if !arguments.has("--json") { try show(bank, isFirst: banks.isEmpty) }
      banks.append(bank)
    }
    if arguments.has("--json") { try Output.write(bankCheckJSON(banks) + [UInt8(ascii: "\n")]) }
    let complaint = complaint(about: banks)
    if let complaint { Output.remark(complaint) }
    return isWhole ? complaint?.code ?? .done : .noInput
  }

  /// What a file holds, or `nil`, which is said, if it cannot be read.
  private func check(_ path: String) -> CheckedBank? {
    do throws(StorageError) {
      let bytes = try readFile(path)
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let role = RoleName.ofBank(fileName: name)
      let reading = BankReader.read(bytes, role: role ?? "")
      let breaches = arguments.has("--strict") ? HouseRules.breaches(of: reading.bank) : nil
      return CheckedBank(file: path, role: role, reading: reading, breaches: breaches)
    } catch {
      Output.remark(Complaint(error))
      return nil
    }
  }

  private func complaint(about banks: [CheckedBank]) -> Complaint? {
    let broken = banks.reduce(0) { $0 + ($1.breaches?.count ?? 0) }
    if broken > 0 {
      let are = broken == 1 ? "is" : "are"
      return Complaint("\(counted(broken, "house rule")) \(are) broken.", .badData)
    }
    guard !banks.isEmpty, banks.allSatisfy(\.reading.bank.questions.isEmpty) else { return nil }
    return Complaint(
      "no question was found; README.md shows how a bank is written.", .badData)
  }

  // MARK: - For people

  private func show(_ checked: CheckedBank, isFirst: Bool) throws(Complaint) {
    let bank = checked.reading.bank
    if !isFirst { try Output.say() }
    try say("\(checked.file): \(counted(bank.questions.count, "question"))\(answers(bank))")
    let facts = [
      ("Title", bank.title), ("Role", checked.role ?? "none by the file's name"),
      ("Layout", checked.reading.layout?.title ?? "none that is known"),
      ("Difficulty", listed(Tally.difficulties(of: bank.questions))),
      ("Category", listed(Tally.categories(of: bank.questions))),
    ]
    for (name, text) in facts where !text.isEmpty {
      try say(text, lead: "  " + fitted(name, to: 12))
    }
    try showQuestions(bank)
    if let breaches = checked.breaches {
      try show(breaches)
    } else {
      try show("Skipped", bank.skipped.map { ($0.line, $0.reason) })
      try show("Remarks", bank.remarks.map { ($0.line, $0.text) })
    }
  }

  private func answers(_ bank: Bank) -> String {
    let count = bank.questions.count { !$0.reference.isEmpty }
    if bank.questions.isEmpty { return "" }
    if count == bank.questions.count { return count == 1 ? ", answered" : ", all answered" }
    return count == 0 ? ", not answered" : ", \(count) answered"
  }

  private func showQuestions(_ bank: Bank) throws(Complaint) {
    guard !bank.questions.isEmpty else { return }
    var table = TextTable(
      [
        .init(title: "Line", isNumber: true), .init(title: "Question"), .init(title: "Category"),
        .init(title: "Difficulty"),
      ], flexible: 1, indent: 2)
    for (question, line) in zip(bank.questions, bank.lines) {
      table.add(["\(line)", question.title, question.category, question.difficulty])
    }
    try Output.say()
    try Output.say(table)
  }

  private func show(_ title: String, _ messages: [(line: Int, text: String)]) throws(Complaint) {
    guard !messages.isEmpty else { return }
    try Output.say("\n  \(title)")
    for group in MessageGroup.groups(of: messages) {
      if let line = group.lines.first, group.lines.count == 1 {
        try say("line \(line): \(group.text)", lead: "    ")
      } else {
        try say("\(group.text), \(group.lines.count) times:", lead: "    ")
        let lines = group.lines.map(String.init).joined(separator: ", ")
        try say(lines, lead: "      lines ")
      }
    }
  }

  private func show(_ breaches: [HouseRules.Breach]) throws(Complaint) {
    try Output.say("\n  House rules\(breaches.isEmpty ? ": all kept" : " that are broken")")
    for breach in breaches {
      let title = breach.title.isEmpty ? "" : "\(breach.title): "
      try say("line \(breach.line): \(title)\(breach.rule)", lead: "    ")
    }
  }

  /// Says a text that is one line however long it is, in rows.
  private func say(_ text: String, lead: String = "") throws(Complaint) {
    let line = harmless(text, keepNewlines: false)
    for row in TextPage.paragraph(line, lead: lead) { try Output.say(row) }
  }
}
