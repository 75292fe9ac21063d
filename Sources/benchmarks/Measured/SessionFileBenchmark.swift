import Interview
import Storage

/// Reading a session's file: the journal of an interrupted one, and what is kept of a complete one.
enum SessionFileBenchmark {
  /// How often a file is read in one round.
  private static let readings = 20

  static func measure() throws -> [Row] {
    let scratch = try ScratchHome()
    let played = try SampleSession.played()
    let journal = try scratch.beginJournal()
    defer { journal.discard() }
    for entry in played.entries { journal.append([entry]) }
    let journaled = try row("file: reading a journal", in: scratch)
    try journal.finish(played.state)
    return [journaled, try row("file: reading a complete session", in: scratch)]
  }

  private static func row(_ name: String, in scratch: ScratchHome) throws -> Row {
    let id = SampleSession.plan.id
    var status = stat()
    guard stat(scratch.home.path(of: id), &status) == 0 else { throw Mistake("no file to read") }
    let size = Int(status.st_size)
    let rates = try Rounds.rates(of: Double(size * readings) / 1e6) {
      for _ in 0..<readings {
        let session = try scratch.home.readSession(id)
        guard session.damage.isEmpty, session.state.stage == .summary else {
          throw Mistake("the session was not understood")
        }
      }
    }
    return Row("\(name), \(size / 1000) kB", rates, unit: "MB/s")
  }
}
