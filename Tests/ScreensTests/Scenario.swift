import Canvas
import Interview
import QuestionBank
import Screens

/// A session driven by keys, as a person would, with manual instants.
struct Scenario {
  private(set) var rules: SessionRules
  var screen: InterviewScreen
  private(set) var now: SessionTime = 0
  /// What the last key led to.
  private(set) var reaction = InterviewScreen.Reaction.actions([])
  /// The entries that the last actions made.
  private(set) var recorded: [JournalEntry] = []

  init(
    questions: [Question] = sampleQuestions, reveal: Reveal = .each, showsExample: Bool = false,
    mode: Mode = .typed, probes: Bool = false, rewriting: RewrittenAnswer? = nil
  ) {
    var plan = SessionPlan(
      id: "20261122T190412Z-staff-loki-3fa1", role: "staff-loki", reveal: reveal,
      startedAt: Instant(milliseconds: 1_795_374_252_000), seed: 1,
      questions: questions.enumerated().map { number, question in
        PlannedQuestion(
          question: question, reason: number == 0 ? .askedBefore(days: 3) : .neverAsked)
      })
    plan.mode = mode
    plan.probes = probes
    if let rewriting {
      plan.kind = .review
      plan.isTimed = false
      for number in plan.questions.indices { plan.questions[number].rewritten = rewriting }
    }
    rules = SessionRules(SessionState(plan: plan))
    screen = InterviewScreen(
      showsExample: showsExample, fileName: "Sessions/20261122T190412Z-staff-loki-3fa1.jsonl")
    screen.enter(rules)
  }

  /// Lets time go by.
  mutating func wait(_ milliseconds: SessionTime) {
    now += milliseconds
    apply([.tick])
  }

  /// Presses keys one after another, all at this moment.
  mutating func press(_ keys: Key...) {
    for key in keys {
      reaction = screen.handle(key, rules, at: now)
      if case .actions(let actions) = reaction { apply(actions) }
    }
  }

  /// Types text, a key a scalar.
  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { press(.character(scalar)) }
  }

  /// Goes to the first question and starts its clock.
  mutating func start() { press(.enter, .enter) }

  /// Ends an answer by hand.
  mutating func finish() { press(.control("d")) }

  mutating func draw(_ columns: Int, _ rows: Int, trouble: String? = nil) -> Grid {
    screen.draw(rules, at: now, size: Size(columns: columns, rows: rows), trouble: trouble)
  }

  /// What is kept and shown of a key before the rules are asked; `nil` for nothing.
  func foreseen(_ key: Key) -> (letter: Unicode.Scalar, entry: JournalEntry)? {
    guard let letter = screen.echo(of: [key]), let foreseen = screen.foreseenLetter(rules),
      foreseen.isInTime(at: now)
    else { return nil }
    return (letter, foreseen.entry(letter, at: now))
  }

  private mutating func apply(_ actions: [Event.Action]) {
    recorded = []
    for action in actions {
      let stage = rules.state.stage
      let requests = rules.apply(Event(at: now, instant: Instant(milliseconds: now), action))
      if rules.state.stage != stage { screen.enter(rules) }
      for case .record(let entry) in requests { recorded.append(entry) }
    }
    screen.follow(rules)
  }
}

/// Two questions made up for tests; the second one's reference has no parts.
let sampleQuestions = [
  Question(
    id: "restart", role: "staff-loki", title: "Ingesters in one zone restart after a deploy",
    difficulty: "advanced", category: "Troubleshooting", tags: ["wal"],
    body: """
      Two of three replicas in one zone restart every ten minutes. Writes succeed, one tenant \
      reports missing lines. What do you do in the first half hour?
      """,
    reference: Reference(parts: [
      .context: ["one zone of three; quorum holds", "an acked line must not be lost"],
      .approach: [
        "stop the rollout before looking for a cause", "keep quorum: never touch a second zone",
        "OOM or WAL replay: compare memory with its limit, and replay time with the probe's patience",
        "query the tenant's missing streams per ingester",
      ],
      .tradeOff: ["slower rollout against a second zone at risk"],
      .failureMode: ["replay fills the disk: raise the ceiling, not the limit"],
      .validation: ["restarts per zone 0 for 30 min", "canary finds 100 % of its lines"],
    ]),
    probes: ["What if the second zone starts to flap?", "Which alert would have told you first?"]),
  Question(
    id: "leak", role: "staff-loki", title: "Fan-out leaks goroutines", category: "Coding",
    body:
      "A handler fans out to 120 ingesters and returns after the first two answers. Why does it leak?",
    reference: Reference(whole: [
      "the losers block on an unbuffered channel", "cancel the context, buffer the channel",
    ])),
]
