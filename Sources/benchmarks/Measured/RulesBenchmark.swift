import Interview

/// The rules while somebody types, and the same session told again by its journal.
enum RulesBenchmark {
  static func measure() throws -> [Row] {
    let events = SampleSession.events
    let applied = try Rounds.rates(of: Double(events.count)) {
      guard try SampleSession.played().entries.count >= events.count else {
        throw Mistake("the rules refused an event")
      }
    }
    let entries = try SampleSession.played().entries
    let absorbed = try Rounds.rates(of: Double(entries.count)) {
      var state = SessionState(plan: SampleSession.plan)
      for entry in entries {
        guard state.absorb(entry) else { throw Mistake("the replay refused an entry") }
      }
    }
    return [
      Row("rules: events applied", applied, unit: "per second"),
      Row("rules: entries replayed", absorbed, unit: "per second"),
    ]
  }
}
