import Interview
import Storage

/// Writing to a session's file, a key at a time.
enum JournalBenchmark {
  /// How many keys are written in a round where each is synced.
  private static let synced = 200

  static func measure() throws -> [Row] {
    let scratch = try ScratchHome()
    let entries = try SampleSession.played().entries
    let appends = try Rounds.of { try rate(of: entries[...], in: scratch) { _ in } }
    let syncs = try Rounds.of {
      try rate(of: entries.prefix(synced), in: scratch) { $0.sync() }
    }
    return [
      Row("journal: entries written", appends, unit: "per second"),
      Row("journal: entries written and synced", syncs, unit: "per second"),
    ]
  }

  /// Entries a second, each appended by itself and followed by `then`.
  private static func rate(
    of entries: ArraySlice<JournalEntry>, in scratch: ScratchHome, then: (Journal) -> Void
  ) throws -> Double {
    let journal = try scratch.beginJournal()
    defer { journal.discard() }
    let time = seconds {
      for entry in entries {
        journal.append([entry])
        then(journal)
      }
    }
    guard case .home = journal.place else { throw Mistake("the journal could not be written") }
    return Double(entries.count) / time
  }
}
