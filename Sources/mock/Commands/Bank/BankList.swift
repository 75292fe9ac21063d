import Interview
import QuestionBank
import Reports
import Storage

/// `mock bank list`: a row of figures for each role, or of one role every question with its ID.
struct BankList {
  static let options: [String: Arguments.Kind] = ["--role": .value, "--json": .flag]

  private let arguments: Arguments
  private let home: Home

  init(_ words: [String], home: Home) throws(Complaint) {
    arguments = try Arguments(words, of: "mock bank list", options: Self.options)
    try arguments.expectWords(atMost: 0)
    self.home = home
  }

  func run() throws(Complaint) -> ExitCode {
    var roles = try home.rolesWithBanks()
    let named = try arguments.value("--role")
    if let named { roles = [try role(named, among: roles)] }
    let banks = ReadBanks(roles, in: home)
    let folder = try complaining { () throws(StorageError) in try home.readSessions() }
    Output.remark(folder.remarks, atMost: 5)
    let history = folder.history
    let overviews = banks.roles.map { role in
      BankOverview(
        role: role.name, title: role.bank.title, questions: role.bank.questions, history: history)
    }
    if arguments.has("--json") {
      try Output.write(bankListJSON(overviews) + [UInt8(ascii: "\n")])
    } else {
      try show(overviews, banks.roles.map(\.bank))
      if named != nil { try show(banks.roles.flatMap(\.bank.questions), history) }
    }
    return banks.areWhole ? .done : .noInput
  }

  private func show(_ overviews: [BankOverview], _ banks: [RoleQuestions]) throws(Complaint) {
    var table = TextTable(
      [
        .init(title: "Role"), .init(title: "Questions", isNumber: true),
        .init(title: "Never asked", isNumber: true), .init(title: "Title"),
      ], flexible: 3)
    for overview in overviews {
      table.add([
        overview.role, "\(overview.questions)", "\(overview.neverAsked)", overview.title,
      ])
    }
    let lines = table.lines
    try Output.say(lines[0])
    for (line, (overview, bank)) in zip(lines.dropFirst(), zip(overviews, banks)) {
      try Output.say(line)
      for text in details(overview, bank) {
        for row in TextPage.paragraph(text, lead: "  ") { try Output.say(row) }
      }
    }
  }

  private func show(_ questions: [Question], _ history: AskHistory) throws(Complaint) {
    var table = TextTable(
      [
        .init(title: "ID"), .init(title: "Question"), .init(title: "Difficulty"),
        .init(title: "Asked"),
      ], flexible: 1)
    for question in questions {
      let asked = history[QuestionKey(role: question.role, id: question.id)] != nil
      table.add([question.id, question.title, question.difficulty, asked ? "yes" : "never"])
    }
    try Output.say()
    try Output.say(table)
  }

  /// What stands under a role's row.
  private func details(_ overview: BankOverview, _ bank: RoleQuestions) -> [String] {
    var texts = [listed(overview.byDifficulty), listed(overview.byCategory)]
      .filter { !$0.isEmpty }
    let names = bank.paths.map { String($0.dropFirst(home.banks.count + 1)) }
    let others = names.filter { $0 != "\(overview.role).md" }
    if !others.isEmpty { texts.append("also in \(others.joined(separator: ", "))") }
    if !bank.skipped.isEmpty {
      let blocks = counted(bank.skipped.count, "block")
      texts.append("\(blocks) skipped; mock bank check says which")
    }
    return texts
  }
}

/// Figures in a row, `advanced 14, intermediate 6`, none of which is broken between two rows.
func listed(_ tallies: [Tally]) -> String {
  tallies.map { tally in
    String("\(tally.name) \(tally.count)".map { $0 == " " ? TextPage.firmBlank : $0 })
  }.joined(separator: ", ")
}
