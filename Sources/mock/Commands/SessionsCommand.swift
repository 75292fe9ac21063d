import Interview
import Reports
import Storage

/// `mock sessions`: every run, newest first.
struct SessionsCommand {
  static let options: [String: Arguments.Kind] = ["--json": .flag]

  private let arguments: Arguments
  private let home: Home

  init(_ words: [String], home: Home) throws(Complaint) {
    arguments = try Arguments(words, of: "mock sessions", options: Self.options)
    try arguments.expectWords(atMost: 0)
    self.home = home
  }

  func run() throws(Complaint) -> ExitCode {
    let folder = try complaining { () throws(StorageError) in try home.readSessions() }
    Output.remark(folder.remarks)
    let runs = folder.sessions.filter { $0.state.plan.kind == .run }.reversed()
    if arguments.has("--json") {
      let bytes = sessionsJSON(runs.map { ($0.state, $0.condition) })
      try Output.write(bytes + [UInt8(ascii: "\n")])
      return .done
    }
    if runs.isEmpty {
      try Output.say("No sessions in \(home.sessions) yet; mock run --role ROLE begins one.")
    }
    for session in runs {
      let (plan, summary) = (session.state.plan, SessionSummary(session.state))
      let mean = summary.mean.map { PlainText.padded(String(Int($0.rounded())), 4) } ?? "   -"
      try Output.say(
        "\(localTime(plan.startedAt)) \(mean)  \(summary.scored)/\(summary.rows.count)"
          + "  \(plan.mode.rawValue)  \(session.condition.rawValue)  \(plan.id)")
    }
    return .done
  }
}
