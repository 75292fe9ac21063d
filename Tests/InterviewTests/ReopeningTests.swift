import Interview
import QuestionBank
import Testing

@Suite("Back from the prediction to the answer")
struct ReopeningTests {
  @Test(
    "the clock never stopped: what passed meanwhile is gone, and the bell rings when it would have")
  func clockRunsOn() {
    let state = expectTimeline(
      """
      0.000 begin    → asked 0
      1.000 type a   → started, edited context a
      31.000 done    → ended done
      61.000 reopen  → reopened
      62.000 type b  → edited context b
      91.000 type c  → ended bell, ring
      """)
    let answer = state.answers[0]
    #expect(answer.texts[.context] == "ab")
    #expect(answer.endedAt == 91_000)
    #expect(answer.clock.elapsed(at: 91_000) == 90_000)
    #expect(answer.clock.elapsed(in: .context, focus: .context, at: 91_000) == 90_000)
  }

  @Test("once its time is over, an answer stays ended, and no bell rings over the prediction")
  func timeIsOver() {
    let state = expectTimeline(
      """
      0.000 begin     → asked 0
      1.000 type a    → started, edited context a
      31.000 done     → ended done
      90.999 tick     →
      91.000 reopen   →
      91.001 tick     →
      92.000 predict 2 → predicted 2
      """)
    #expect(state.answers[0].ending == .done)
    #expect(state.answers[0].endedAt == 31_000)
  }

  @Test("neither the bell, nor a guess, nor a skip is taken back")
  func notTakenBack() {
    expectTimeline(
      """
      0.000 begin     → asked 0
      1.000 type a    → started, edited context a
      91.000 tick     → ended bell, ring
      91.500 reopen   →
      92.000 predict 2 → predicted 2
      92.500 reopen   →
      """)
    expectTimeline(
      """
      0.000 begin     → asked 0
      1.000 start     → started
      2.000 done      → ended skipped
      3.000 reopen    →
      """)
  }

  @Test("a pause before ^D stays outside of the time")
  func pauseBefore() {
    let state = expectTimeline(
      """
      0.000 begin    → asked 0
      0.000 type a   → started, edited context a
      10.000 pause   → paused
      50.000 done    → ended done
      60.000 reopen  → reopened
      70.000 done    → ended done
      """)
    #expect(state.answers[0].clock.elapsed(at: 70_000) == 30_000)
    #expect(state.reopenLimit == 130_000)
  }

  @Test("an answer may be ended and taken up several times")
  func severalTimes() {
    let state = expectTimeline(
      """
      0.000 begin    → asked 0
      0.000 type a   → started, edited context a
      10.000 done    → ended done
      20.000 reopen  → reopened
      30.000 focus validation → focused validation
      40.000 done    → ended done
      50.000 reopen  → reopened
      60.000 done    → ended done
      """)
    let clock = state.answers[0].clock
    #expect(clock.elapsed(in: .context, focus: .validation, at: 60_000) == 30_000)
    #expect(clock.elapsed(in: .validation, focus: .validation, at: 60_000) == 30_000)
  }

  @Test("a follow-up that was asked already is not taken back")
  func withProbes() {
    var plan = samplePlan(questions: 1)
    plan.probes = true
    let state = expectTimeline(
      of: plan,
      """
      0.000 begin    → asked 0
      0.000 type a   → started, edited context a
      10.000 done    → ended done, probed validation
      11.000 reopen  →
      """)
    #expect(state.stage == .probing(answer: 0))
  }
}
