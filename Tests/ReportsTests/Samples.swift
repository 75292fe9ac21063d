import Interview
import QuestionBank
import Testing

/// Two questions: one with key points by part, one with points of the whole answer.
func samplePlan() -> SessionPlan {
  let hostile = "T «é» \u{1B}[31m\u{9B}\u{202E}\"\\"
  return SessionPlan(
    id: "20261122T190412Z-staff-loki-3fa1", role: "staff-loki", seconds: 90,
    startedAt: Instant(milliseconds: 1_795_374_252_000), seed: 1,
    questions: [
      PlannedQuestion(
        question: Question(
          id: "q0", role: "staff-loki", title: hostile, difficulty: "expert", category: "Design",
          body: "B", reference: Reference(parts: [.context: ["a", "b", "c"], .approach: ["d"]])),
        reason: .named),
      PlannedQuestion(
        question: Question(
          id: "q1", role: "senior-oss", title: "T1", body: "B", reference: Reference(whole: ["w"])),
        reason: .named),
    ])
}

/// A session under the rules, an event at a time.
struct Interviewee {
  private(set) var rules = SessionRules(SessionState(plan: samplePlan()))
  private var time: SessionTime = 0

  var state: SessionState { rules.state }

  mutating func play(_ actions: Event.Action..., after pause: SessionTime = 0) {
    time += pause
    for action in actions {
      let instant = Instant(milliseconds: samplePlan().startedAt.milliseconds + time)
      _ = rules.apply(Event(at: time, instant: instant, action))
    }
  }

  mutating func type(_ text: String, in part: Part = .context, after pause: SessionTime = 0) {
    play(.edit(TextEdit(part: part, range: 0..<0, replacement: text)), after: pause)
  }

  mutating func score(_ scores: [Int]) {
    for (part, score) in zip(Part.allCases, scores) {
      if let score = Score(rawValue: score) { play(.score(part, score)) }
    }
  }
}
