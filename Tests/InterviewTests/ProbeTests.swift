import Interview
import QuestionBank
import Testing

@Suite("Follow-ups")
struct ProbeTests {
  private func texts(_ texts: String...) -> PerPart<String> {
    var parts = PerPart(repeating: "")
    for (part, text) in zip(Part.allCases, texts) { parts[part] = text }
    return parts
  }

  private func words(_ count: Int) -> String {
    Array(repeating: "word", count: count).joined(separator: " ")
  }

  @Test("the empty part is asked about; of several the last, which time ran out on")
  func emptyPart() {
    let question = sampleQuestion("q")
    #expect(Probe(after: texts("a", "b", "", "c", "d"), to: question).part == .tradeOff)
    #expect(Probe(after: texts("a", "b", " \n•", "c", ""), to: question).part == .validation)
    #expect(Probe(after: texts(), to: question).part == .validation)
  }

  @Test(
    "with no part empty, the one with the fewest words for its share of the time is asked about")
  func thinnestPart() {
    let question = sampleQuestion("q")
    func part(_ counts: Int...) -> Part {
      var parts = PerPart(repeating: "")
      for (part, count) in zip(Part.allCases, counts) { parts[part] = words(count) }
      return Probe(after: parts, to: question).part
    }
    // Approach has a third of the time: as many words as the others are few.
    #expect(part(10, 10, 10, 10, 10) == .approach)
    #expect(part(10, 25, 10, 5, 10) == .failureMode)
    #expect(part(3, 25, 10, 10, 10) == .context)
  }

  @Test("the bank's follow-up that has most to do with the part is asked")
  func bankProbe() {
    var question = sampleQuestion(
      "q",
      reference: Reference(parts: [
        .approach: ["freeze the rollout", "keep the zone's quorum"],
        .failureMode: ["replay fills the disk of the second zone"],
        .validation: ["canary finds its lines"],
      ]))
    question.probes = [
      "Why is the sky blue?", "What if the second zone loses a disk in a replay?",
      "Which alert would have told you first?",
    ]
    let missing = { (part: Part) in
      var parts = PerPart(repeating: "enough")
      parts[part] = ""
      return Probe(after: parts, to: question).question
    }
    #expect(missing(.failureMode) == question.probes[1])
    #expect(missing(.validation) == question.probes[2])
    #expect(missing(.context) == Template.probe(for: .context))
    #expect(missing(.tradeOff) == Template.probe(for: .tradeOff))
  }

  @Test("a follow-up nearer to another part is not asked, nor one that shares a single word")
  func otherParts() {
    var question = sampleQuestion(
      "q",
      reference: Reference(parts: [
        .approach: ["drain the ring, long as it is"], .tradeOff: ["drain the ring"],
        .validation: ["the ring"],
      ]))
    question.probes = ["How long does a drain of the ring take?"]
    #expect(
      Probe(after: texts("a", "b", "", "d", "e"), to: question).question
        == Template.probe(for: .tradeOff))
    #expect(
      Probe(after: texts("a", "b", "c", "d", ""), to: question).question
        == Template.probe(for: .validation))
    #expect(
      Probe(after: texts("a", "", "c", "d", "e"), to: question).question == question.probes[0])
  }

  @Test("comes after the bell, waits to be read, has its own 30 seconds, and then comes the guess")
  func flow() {
    let state = expectTimeline(
      of: samplePlan(questions: 1, probes: true),
      """
      0.000 begin    → asked 0
      0.000 type a   → started, edited context a
      90.000 type b  → ended bell, ring, probed validation
      91.000 predict 3 →
      91.000 done    →
      150.000 reply x → continued, replied x
      150.500 reply y → replied y
      160.000 pause  → paused
      170.000 reply z →
      180.000 proceed → continued
      181.000 tick   → waited
      199.999 reply z → replied z
      200.000 reply ! → probeEnded bell, ring
      201.000 predict 3 → predicted 3
      202.000 unscored → closed 0, completed
      """)
    #expect(state.answers[0].texts[.context] == "a")
    #expect(state.answers[0].probe?.text == "xyz")
    #expect(state.answers[0].probe?.clock.elapsed(at: 500_000) == 30_000)
    #expect(state.answers[0].clock.elapsed(at: 500_000) == 90_000)
  }

  @Test("what meets the bell is meant for what it ended: it neither starts nor ends the follow-up")
  func atTheBell() {
    for action in ["done", "reply x", "proceed", "start"] {
      let state = expectTimeline(
        of: samplePlan(questions: 1, probes: true),
        """
        0.000 begin    → asked 0
        0.000 type a   → started, edited context a
        90.000 \(action) → ended bell, ring, probed validation
        """)
      #expect(state.clock?.isUntouched == true)
    }
  }

  @Test("a reply ended by hand with nothing in it is skipped; a skipped answer has no follow-up")
  func skipped() {
    let state = expectTimeline(
      of: samplePlan(questions: 2, reveal: .end, probes: true),
      """
      0.000 begin    → asked 0
      0.000 start    → started
      1.000 done     → ended skipped, asked 1
      2.000 type a   → started, edited context a
      3.000 done     → ended done, probed validation
      4.000 start    → continued
      5.000 done     → probeEnded skipped
      6.000 predict none → predicted none
      """)
    #expect(state.answers[0].probe == nil)
    #expect(state.stage == .scoring(answer: 0))
  }

  @Test("stopping within a follow-up and resuming comes back to it with the time that was left")
  func resume() {
    expectTimeline(
      of: samplePlan(questions: 1, probes: true),
      """
      0.000 begin    → asked 0
      0.000 type a   → started, edited context a
      1.000 done     → ended done, probed validation
      2.000 stop     →
      2.000 resume   → resumed
      3.000 reply x  → continued, replied x
      13.000 resume  → paused, resumed
      14.000 reply y →
      15.000 proceed → continued
      34.999 reply y → replied y
      35.000 tick    → probeEnded bell, ring
      """)
  }
}
