import Interview
import QuestionBank
import Testing

@Suite("The bell and the clock")
struct BellAndClockTests {
  @Test("a key at 89.999 s is the answer's, the same key at 90.000 s is not")
  func keyAgainstBell() {
    let early = expectTimeline(
      """
      0.000 begin   → asked 0
      3.000 start   → started
      92.999 type a → edited context a
      93.000 type b → ended bell, ring
      93.001 type c →
      """)
    #expect(early.answers[0].texts[.context] == "a")
    #expect(early.stage == .predicting(answer: 0))
  }

  @Test("a key read late finds the bell where it was due, not where it was noticed")
  func lateKey() {
    let state = expectTimeline(
      """
      0.000 begin    → asked 0
      0.000 start    → started
      500.000 type a → 90.000 ended bell, ring
      """)
    #expect(state.answers[0].clock.elapsed(at: 500_000) == 90_000)
  }

  @Test("done in the same instant as the bell is the bell")
  func doneAgainstBell() {
    let state = expectTimeline(
      """
      0.000 begin     → asked 0
      0.000 type x    → started, edited context x
      90.000 done     → ended bell, ring
      90.000 predict 3 → predicted 3
      """)
    #expect(state.answers[0].ending == .bell)
  }

  @Test("the clock stands while the question is read, however long")
  func readingIsFree() {
    let state = expectTimeline(
      """
      0.000 begin    → asked 0
      600.000 tick   →
      900.000 type a → started, edited context a
      989.999 type b → edited context b
      """)
    #expect(state.answers[0].texts[.context] == "ab")
    #expect(state.answers[0].startedAt == 900_000)
  }

  @Test("a pause across the bell moves it by as long as the pause took")
  func pauseAcrossBell() {
    let state = expectTimeline(
      """
      0.000 begin     → asked 0
      0.000 start     → started
      89.000 pause    → paused
      95.000 tick     →
      96.000 type x   →
      200.000 proceed → continued
      200.999 type a  → edited context a
      201.000 type b  → ended bell, ring
      """)
    #expect(state.answers[0].texts[.context] == "a")
    #expect(state.answers[0].clock.elapsed(at: 999_000) == 90_000)
  }

  @Test("pausing in the instant of the bell is too late")
  func pauseAgainstBell() {
    expectTimeline(
      """
      0.000 begin  → asked 0
      0.000 start  → started
      90.000 pause → ended bell, ring
      """)
  }

  @Test("going on twice, pausing twice or starting twice changes nothing")
  func repeatedActions() {
    expectTimeline(
      """
      0.000 begin   → asked 0
      1.000 begin   →
      1.000 start   → started
      2.000 start   →
      3.000 proceed →
      4.000 pause   → paused
      5.000 pause   →
      6.000 proceed → continued
      """)
  }

  @Test("the bell over an empty answer is no skip: it is predicted and scored")
  func emptyBell() {
    let state = expectTimeline(
      """
      0.000 begin     → asked 0
      0.000 start     → started
      90.000 tick     → ended bell, ring
      91.000 predict 0 → predicted 0
      """)
    #expect(state.stage == .scoring(answer: 0))
  }

  @Test("a killed session resumes paused at its last entry, at most a second before the kill")
  func honestClock() {
    let plan = samplePlan()
    var rules = SessionRules(SessionState(plan: plan))
    var journal: [JournalEntry] = []
    func apply(_ time: SessionTime, _ action: Event.Action) {
      for case .record(let entry) in rules.apply(
        Event(at: time, instant: Instant(milliseconds: 0), action))
      {
        journal.append(entry)
      }
    }
    apply(0, .begin)
    apply(0, .start)
    for time in stride(from: 0, through: 40_250, by: 250) { apply(SessionTime(time), .tick) }

    var resumed = SessionRules(replay(journal, plan))
    _ = resumed.apply(Event(at: 0, instant: Instant(milliseconds: 5), .resume))
    let clock = resumed.state.answers[0].clock
    #expect(clock.runningSince == nil)
    #expect((49_750...50_750).contains(clock.remaining(at: 0)))
  }

  @Test("time in the parts adds up to the time used, pauses left out")
  func timeInParts() {
    let state = expectTimeline(
      """
      0.000 begin    → asked 0
      0.000 type a   → started, edited context a
      10.000 focus approach → focused approach
      10.000 focus approach →
      25.000 pause   → paused
      40.000 focus tradeOff → focused tradeOff
      45.000 proceed → continued
      50.000 focus context → focused context
      52.000 done    → ended done
      """)
    let answer = state.answers[0]
    let used = Part.allCases.map { answer.clock.elapsed(in: $0, focus: answer.focus, at: 99_000) }
    #expect(used == [12_000, 15_000, 5_000, 0, 0])
    #expect(answer.clock.elapsed(at: 99_000) == 32_000)
  }
}
