import Interview
import QuestionBank
import Reports
import Storage

/// `mock bank show`: one question with its reference answer.
struct BankShow {
  static let options: [String: Arguments.Kind] = ["--role": .value, "--json": .flag]

  private let arguments: Arguments
  private let home: Home

  init(_ words: [String], home: Home) throws(Complaint) {
    arguments = try Arguments(words, of: "mock bank show", options: Self.options)
    try arguments.expectWords(atMost: 1)
    self.home = home
  }

  func run() throws(Complaint) -> ExitCode {
    let question = try find()
    if arguments.has("--json") {
      try Output.write(questionJSON(question) + [UInt8(ascii: "\n")])
      return .done
    }
    try say([question.title])
    let facts = [question.difficulty, question.category] + question.tags
    try say(
      [
        "\(question.role) · \(question.id)",
        facts.filter { !$0.isEmpty }.joined(separator: " · "), past(question) ?? "",
      ].filter { !$0.isEmpty })
    if !question.bodyBesideTitle.isEmpty {
      try Output.say()
      for row in TextPage.body(question.body) { try Output.say(row) }
    }
    try Output.say()
    try say(PlainText.reference(question))
    if !question.probes.isEmpty {
      try Output.say()
      try say(["Follow-ups"] + question.probes.map { "  - \($0)" })
    }
    return .done
  }

  private func find() throws(Complaint) -> Question {
    guard let typed = arguments.words.first else {
      throw Complaint("mock bank show needs a question's ID; see mock help bank.", .usage)
    }
    var roles = try home.rolesWithBanks()
    if let name = try arguments.value("--role") { roles = [try role(name, among: roles)] }
    let questions = ReadBanks(roles, in: home).roles.flatMap(\.bank.questions)
    do throws(QuestionName.Mismatch) {
      return try QuestionName.resolve(typed, among: questions)
    } catch {
      throw Complaint(error, typed: typed)
    }
  }

  /// What sessions tell of the question: `asked 3 times, last on 2026-11-22; last score 75`.
  private func past(_ question: Question) -> String? {
    // Sessions that cannot be read are no reason not to show a question.
    guard let folder = try? home.readSessions() else { return nil }
    let asks = folder.asks(of: QuestionKey(role: question.role, id: question.id))
    guard let last = asks.last else { return nil }
    let times = asks.count == 1 ? "once" : "\(asks.count) times"
    let scored = asks.last { $0.score != nil }
    let mode = scored?.mode == .spoken ? ", spoken" : ""
    let score = scored?.score.map { "; last score \($0)\(mode)" } ?? ""
    return "asked \(times), last on \(localDay(last.at).iso8601)\(score)"
  }

  /// Says paragraphs; items hang behind their dash.
  private func say(_ texts: [String]) throws(Complaint) {
    for text in texts {
      let lead = text.hasPrefix("  - ") ? "  - " : ""
      for row in TextPage.paragraph(String(text.dropFirst(lead.count)), lead: lead) {
        try Output.say(row)
      }
    }
  }
}
