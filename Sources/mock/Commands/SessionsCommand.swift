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
    let runs = folder.sessions.filter { $0.kind == .run }.reversed()
    if arguments.has("--json") {
      try Output.write(sessionsJSON(runs) + [UInt8(ascii: "\n")])
      return .done
    }
    if runs.isEmpty {
      try Output.say("No sessions in \(home.sessions) yet; mock run --role ROLE begins one.")
    }
    for session in runs {
      let mean = session.meanScore.map { PlainText.padded(String(Int($0.rounded())), 4) } ?? "   -"
      try Output.say(
        "\(localTime(session.startedAt)) \(mean)  \(session.scored)/\(session.attempts.count)"
          + "  \(session.mode.rawValue)  \(session.condition.rawValue)  \(session.id)")
    }
    return .done
  }
}
