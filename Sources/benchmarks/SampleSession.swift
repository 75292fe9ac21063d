import Interview
import QuestionBank

/// A session made up for measuring: five answers as somebody types them, and their scores.
enum SampleSession {
  /// Milliseconds between two keys: about 65 words a minute, four fifths of a 90-second answer.
  static let keyInterval: SessionTime = 180

  /// What is typed in each part, 79 characters long.
  static let texts = [
    "1 in 5 pushes times out and tenants lose logs: p99 under 300 ms by noon, then w",
    "name the pair by append timeouts\nrestart one at a time, watch quorum\nthen shard",
    "12 partitions per tenant: a smaller blast radius, less room for one big burst o",
    "a large tenant fills its shard: raise its size at runtime, page on rejected 429",
    "push p99 < 300 ms for an hour, append timeouts zero, no ingester over 2x median",
  ]

  static let plan = SessionPlan(
    id: "20261122T190412Z-staff-loki-3fa1", role: "staff-loki",
    startedAt: Instant(milliseconds: 1_795_374_252_000), seed: 1,
    questions: (1...5).map { PlannedQuestion(question: question($0), reason: .neverAsked) })

  /// Everything that happens, one event for each character typed.
  static let events: [Event] = {
    var actions: [Event.Action] = [.begin]
    for _ in plan.questions {
      actions.append(.start)
      for (part, text) in zip(Part.allCases, texts) {
        actions.append(.focus(part))
        actions += typing(text, in: part)
      }
      actions += [.done, .predict(.hire)]
      actions += Part.allCases.map { .score($0, .partial) } + [.next]
    }
    return actions.enumerated().map { number, action in
      let time = SessionTime(number) * keyInterval
      return Event(
        at: time, instant: Instant(milliseconds: plan.startedAt.milliseconds + time), action)
    }
  }()

  /// What the rules record of `events`, and where they lead.
  static func played() throws -> (entries: [JournalEntry], state: SessionState) {
    var rules = SessionRules(SessionState(plan: plan))
    var entries: [JournalEntry] = []
    for event in events {
      for case .record(let entry) in rules.apply(event) { entries.append(entry) }
    }
    guard rules.state.stage == .summary else { throw Mistake("the sample session has no end") }
    return (entries, rules.state)
  }

  private static func typing(_ text: String, in part: Part) -> [Event.Action] {
    text.enumerated().map { place, character in
      .edit(TextEdit(part: part, range: place..<place, replacement: String(character)))
    }
  }

  private static func question(_ number: Int) -> Question {
    Question(
      id: "push-tail-\(number)", role: "staff-loki",
      title: "Push tail grows while the median is calm", difficulty: "advanced",
      category: "System Design", tags: ["distributor", "ring"],
      body: """
        A cell runs 40 distributors and 120 ingesters at replication factor 3; a push carries \
        about 300 streams. Two ingesters turn slow: push p99 rises from 180 ms to 1.9 s, the \
        median stays at 60 ms. Walk the write path and shrink the blast radius.
        """,
      reference: Reference(
        parts: Dictionary(uniqueKeysWithValues: zip(Part.allCases, texts.map { [$0, $0] }))))
  }
}
