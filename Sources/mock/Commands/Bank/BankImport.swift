import Canvas
import Interview
import QuestionBank
import Reports
import Storage

/// `mock bank import`: brings the questions of any file into a role's banks, and again after it changed;
/// or those of all the files that a study plan names.
struct BankImport {
  static let options: [String: Arguments.Kind] = [
    "--role": .value, "--name": .value, "--plan": .value, "--replace": .flag, "--json": .flag,
  ]

  private let arguments: Arguments
  private let home: Home
  private let roles: [String]

  init(_ words: [String], home: Home) throws(Complaint) {
    arguments = try Arguments(words, of: "mock bank import", options: Self.options)
    self.home = home
    roles = try complaining { () throws(StorageError) in try home.roles() }
  }

  func run() throws(Complaint) -> ExitCode {
    if let plan = try arguments.value("--plan") { return try importBanks(of: plan) }
    guard let file = arguments.words.first else {
      throw Complaint("mock bank import needs a file; see mock help bank.", .usage)
    }
    try arguments.expectWords(atMost: 1)
    let report = try fileImport(file, role: try role(), name: try givenName()).run()
    if arguments.has("--json") {
      try Output.write(importJSON(report) + [UInt8(ascii: "\n")])
    } else {
      try say(report)
      try Output.say("mock run --role \(report.role)")
    }
    return .done
  }

  private func fileImport(_ file: String, role: String, name: String?) -> FileImport {
    FileImport(
      file: file, role: role, name: name, replaces: arguments.has("--replace"), home: home)
  }

  // MARK: - A study plan

  /// Imports the banks that the plan refers to; one that fails does not keep the others out.
  private func importBanks(of plan: String) throws(Complaint) -> ExitCode {
    for option in ["--role", "--name"] where arguments.has(option) {
      throw Complaint("\(option) goes with a file; a plan's banks have their own.", .usage)
    }
    try arguments.expectWords(atMost: 0)
    let banks = try complaining { () throws(StorageError) in try plannedBanks(plan, roles: roles) }
    guard !banks.found.isEmpty || !banks.missing.isEmpty else {
      throw Complaint(
        "\(plan) refers to no bank: no path ends in questions-and-answers.md, and no .md file in "
          + "backquotes or a link stands on a line with Use: or pick … from.", .badData)
    }
    var reports: [ImportReport] = []
    var failure: ExitCode?
    var names: Set<String> = []
    for bank in banks.found {
      do throws(Complaint) {
        var one = fileImport(bank.path, role: bank.role, name: nil)
        // Two banks of a role may have files of one name.
        let name = try one.madeName()
        one.name =
          try names.contains("\(bank.role).\(name)") ? one.madeName(withFolder: true) : name
        names.insert("\(bank.role).\(one.name ?? name)")
        let report = try one.run()
        reports.append(report)
        if !arguments.has("--json") { try say(report) }
      } catch {
        Output.remark(error)
        failure = failure ?? error.code
      }
    }
    for bank in banks.missing {
      let lines = bank.lines.map(String.init).joined(separator: ", ")
      Output.remark(
        Complaint(
          "\(plan), line \(lines): there is no \(bank.paths.first ?? bank.folder) in the plan's folder "
            + "or above it.", .noInput))
      failure = failure ?? .noInput
    }
    if arguments.has("--json") {
      try Output.write(planImportJSON(plan, reports, banks.missing) + [UInt8(ascii: "\n")])
    }
    return failure ?? .done
  }

  // MARK: - Names

  /// The role that was meant, else a new one.
  private func role() throws(Complaint) -> String {
    guard let typed = try arguments.value("--role") else {
      throw Complaint(
        "mock bank import needs --role: \(roles.map { "\($0), " }.joined())or a new one.", .usage)
    }
    do throws(RoleName.Mismatch) {
      return try RoleName.resolve(typed, among: roles)
    } catch {
      if case .unknown = error, RoleName.isValid(typed) { return typed }
      throw Complaint(error, typed: typed, roles: roles)
    }
  }

  private func givenName() throws(Complaint) -> String? {
    guard let name = try arguments.value("--name") else { return nil }
    guard BankName.isValid(name) else {
      throw Complaint(
        "--name takes at most 40 lower-case letters, digits and hyphens, not «\(name)».", .usage)
    }
    return name
  }

  // MARK: - For people

  private func say(_ report: ImportReport) throws(Complaint) {
    let (merge, questions) = (report.merge, report.merge.bank.questions)
    let file = harmless(report.file, keepNewlines: false)
    let answered = questions.count { !$0.reference.isEmpty }
    try Output.say(
      "\(file): \(counted(questions.count, "question")), \(answered) with an answer; "
        + "layout: \(report.layout.title)")
    try Output.say("\(roles.contains(report.role) ? "Role" : "New role"): \(report.role)")
    if !report.isFirst {
      try Output.say(
        "\(merge.kept.count) unchanged, \(merge.edited.count) edited, \(merge.new.count) new, "
          + "\(merge.vanished.count) vanished")
      try say("edited", merge.edited)
      try say("new", merge.new)
      try say("vanished", merge.vanished)
    }
    for remark in merge.bank.remarks where remark.isDamage {
      try Output.say("line \(remark.line): \(remark.text)")
    }
    if !merge.bank.skipped.isEmpty {
      try Output.say(
        "\(counted(merge.bank.skipped.count, "block")) skipped; mock bank check \(quoted(file)) "
          + "tells which")
    }
    try Output.say("Written to \(report.path)")
  }

  /// `file` as a shell takes it for one word.
  private func quoted(_ file: String) -> String {
    let isPlain = file.allSatisfy { $0.isLetter || $0.isNumber || "/._-".contains($0) }
    return isPlain ? file : "'" + file.replacing("'", with: "'\\''") + "'"
  }

  private func say(_ what: String, _ questions: [Question]) throws(Complaint) {
    for question in questions {
      try Output.say("  \(what): \(question.title) (\(question.id))")
    }
  }
}
