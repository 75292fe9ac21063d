import Interview
import QuestionBank
import Testing

@Suite("Spoken answers")
struct SpeakingTests {
  @Test("90 seconds spoken, 60 to jot down, then the guess and the scores as ever")
  func flow() {
    let state = expectTimeline(
      of: samplePlan(questions: 1, mode: .spoken),
      """
      0.000 begin    → asked 0
      0.000 type a   →
      5.000 start    → started
      6.000 type a   →
      7.000 tally 1  → tallied 1
      8.000 tally 2  → tallied 3
      9.000 tally -1 → tallied 2
      17.000 focus approach → focused approach
      50.000 focus validation → focused validation
      95.000 tally 1 → ended bell, ring
      96.000 tally 1 →
      96.000 done    →
      130.000 type b → continued, edited context b
      131.000 focus tradeOff → focused tradeOff
      189.999 type c → edited tradeOff c
      190.000 type d → jotEnded bell, ring
      191.000 predict 3 → predicted 3
      192.000 unscored → closed 0, completed
      """)
    let answer = state.answers[0]
    #expect(answer.texts[.context] == "b" && answer.texts[.tradeOff] == "c")
    #expect(answer.fillers == 2 && answer.ending == .bell)
    #expect(answer.clock.elapsed(at: 500_000) == 90_000)
    let spoken = Part.allCases.map { answer.spoken(in: $0, at: 500_000) }
    #expect(spoken == [12_000, 33_000, 0, 0, 45_000])
    #expect(answer.marksParts(at: 500_000))
  }

  @Test("nothing jotted down by hand is skipped, by the bell it is an answer like any other")
  func nothingJotted() {
    let state = expectTimeline(
      of: samplePlan(questions: 2, mode: .spoken, probes: true),
      """
      0.000 begin    → asked 0
      0.000 start    → started
      30.000 done    → ended done
      31.000 start   → continued
      32.000 done    → jotEnded skipped
      33.000 next    → closed 0, asked 1
      40.000 start   → started
      50.000 done    → ended done
      51.000 start   → continued
      111.000 tick   → jotEnded bell, ring, probed validation
      """)
    #expect(state.answers.map(\.ending) == [.skipped, .done])
    #expect(state.stage == .probing(answer: 1))
  }

  @Test("the follow-up comes after the jotting and asks about what is missing in it")
  func probes() {
    let state = expectTimeline(
      of: samplePlan(questions: 1, mode: .spoken, probes: true),
      """
      0.000 begin    → asked 0
      0.000 start    → started
      10.000 done    → ended done
      11.000 type a  → continued, edited context a
      12.000 done    → jotEnded done, probed validation
      13.000 reply x → continued, replied x
      14.000 done    → probeEnded done
      15.000 predict none → predicted none
      """)
    #expect(state.answers[0].probe?.text == "x")
  }

  @Test("what meets the bell neither starts the jotting nor is jotted down")
  func atTheBell() {
    for action in ["proceed", "start", "type x", "focus approach", "done", "pause"] {
      let state = expectTimeline(
        of: samplePlan(questions: 1, mode: .spoken),
        """
        0.000 begin    → asked 0
        0.000 start    → started
        90.000 \(action) → ended bell, ring
        """)
      #expect(state.clock?.isUntouched == true && state.answers[0].focus == .context)
    }
  }

  @Test("stopping while speaking or jotting and resuming comes back there, paused")
  func resume() {
    expectTimeline(
      of: samplePlan(questions: 1, mode: .spoken),
      """
      0.000 begin    → asked 0
      0.000 start    → started
      10.000 stop    → paused
      10.000 resume  → resumed
      11.000 tally 1 →
      12.000 proceed → continued
      92.000 tick    → ended bell, ring
      93.000 resume  → resumed
      94.000 type a  → continued, edited context a
      95.000 resume  → paused, resumed
      96.000 type b  →
      97.000 proceed → continued
      156.000 tick   → jotEnded bell, ring
      """)
  }

  @Test("no fewer fillers than none, and no more than can be counted")
  func tally() {
    let state = expectTimeline(
      of: samplePlan(questions: 1, mode: .spoken),
      """
      0.000 begin    → asked 0
      0.000 start    → started
      1.000 tally -1 →
      1.000 tally 9999 → tallied 9999
      1.000 tally 1 →
      """)
    #expect(state.answers[0].fillers == 9999)
  }

  @Test("the norms are those of speech: 195 to 225 words in 90 seconds, shared out by part")
  func norms() {
    #expect(Speaking.words(in: 90) == 195...225)
    #expect(Speaking.words(in: 60) == 130...150)
    #expect(Part.allCases.map { Speaking.words(of: $0, in: 90) } == [27, 69, 37, 37, 37])
    #expect(Part.allCases.map { Speaking.seconds(of: $0, in: 90) } == [12, 30, 16, 16, 16])
    #expect(Speaking.fillers(0, in: 90_000) == "no fillers")
    #expect(Speaking.fillers(1, in: 60_000) == "1 filler, 1.0 a minute")
    #expect(Speaking.fillers(3, in: 90_000) == "3 fillers, 2.0 a minute")
    #expect(Speaking.fillers(3, in: 0) == "3 fillers")
  }

  @Test("the clock tells which part is due")
  func duePart() {
    let parts = [0, 11_699, 11_700, 41_399, 41_400, 57_600, 73_800, 90_000].map {
      Speaking.duePart(at: $0, of: 90_000)
    }
    #expect(
      parts == [
        .context, .context, .approach, .approach, .tradeOff, .failureMode, .validation, .validation,
      ])
  }

  @Test("the summary of a spoken session counts fillers, and one of a typed session does not")
  func summary() {
    func sentences(_ mode: Mode) -> [String] {
      var rules = SessionRules(SessionState(plan: samplePlan(questions: 1, mode: mode)))
      func apply(_ actions: [Event.Action], at time: SessionTime) {
        for action in actions {
          _ = rules.apply(Event(at: time, instant: Instant(milliseconds: time), action))
        }
      }
      apply([.begin, .start, .tally(3)], at: 0)
      apply([.edit(TextEdit(part: .context, range: 0..<0, replacement: "a")), .done], at: 60_000)
      apply([.edit(TextEdit(part: .context, range: 0..<0, replacement: "a")), .done], at: 60_000)
      apply([.predict(nil)] + Part.allCases.map { .score($0, .hire) } + [.next], at: 61_000)
      return SessionSummary(rules.state).sentences
    }
    #expect(sentences(.typed).count == 2)
    #expect(sentences(.spoken).last == "You spoke with 3 fillers, 3.0 a minute.")
  }
}
