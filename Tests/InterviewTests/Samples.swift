import Interview
import QuestionBank

/// A question made up for a test.
func sampleQuestion(
  _ id: String, role: String = "staff-loki", category: String = "System Design",
  tags: [String] = [], reference: Reference? = nil
) -> Question {
  let points = Reference(
    parts: Dictionary(
      uniqueKeysWithValues: Part.allCases.map { ($0, ["\($0.key) one", "\($0.key) two"]) }))
  return Question(
    id: id, role: role, title: "Title of \(id)", difficulty: "advanced", category: category,
    tags: tags, body: "Body of \(id)?", reference: reference ?? points)
}

/// A plan of `count` questions named `q0`, `q1`, ….
func samplePlan(
  questions count: Int = 2, reveal: Reveal = .each, seconds: Int = 90, reference: Reference? = nil,
  mode: Mode = .typed, probes: Bool = false
) -> SessionPlan {
  var plan = SessionPlan(
    id: "20261122T190412Z-staff-loki-3fa1", role: "staff-loki", reveal: reveal, seconds: seconds,
    startedAt: Instant(milliseconds: 1_795_374_252_000), seed: 1,
    questions: (0..<count).map {
      PlannedQuestion(question: sampleQuestion("q\($0)", reference: reference), reason: .neverAsked)
    })
  plan.mode = mode
  plan.probes = probes
  return plan
}
