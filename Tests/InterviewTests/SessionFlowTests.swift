import Interview
import QuestionBank
import Testing

@Suite("The flow of an interview")
struct SessionFlowTests {
  @Test("an answer ended by hand with nothing typed is skipped: nothing is asked of it")
  func skip() {
    let state = expectTimeline(
      of: samplePlan(questions: 1),
      """
      0.000 begin     → asked 0
      1.000 start     → started
      2.000 done      → ended skipped
      3.000 predict 2 →
      3.000 score context 2 →
      4.000 next      → closed 0, completed
      """)
    #expect(state.answers[0].prediction == nil)
    #expect(state.stage == .summary)
  }

  @Test("seven keys are enough: one guess, five scores, one to go on")
  func sevenKeys() {
    let state = expectTimeline(
      of: samplePlan(questions: 1),
      """
      0.000 begin    → asked 0
      0.000 type a   → started, edited context a
      10.000 done    → ended done
      11.000 predict 3 → predicted 3
      12.000 score context 3 → scored 0 context 3
      13.000 score approach 2 → scored 0 approach 2
      14.000 score tradeOff 4 → scored 0 tradeOff 4
      15.000 score failureMode 1 → scored 0 failureMode 1
      16.000 score validation 0 → scored 0 validation 0
      17.000 next    → closed 0, completed
      18.000 leave   → finish
      """)
    #expect(state.answers[0].scores.total == 50)
    #expect(state.completedAt == Instant(milliseconds: 17_000))
  }

  @Test("nobody goes on from a half-scored answer without saying so")
  func halfScored() {
    let state = expectTimeline(
      of: samplePlan(questions: 2),
      """
      0.000 begin    → asked 0
      0.000 type a   → started, edited context a
      1.000 done     → ended done
      2.000 predict none → predicted none
      3.000 score context 3 → scored 0 context 3
      4.000 next     →
      5.000 unscored → closed 0, asked 1
      6.000 next     →
      """)
    #expect(state.answers[0].scores.total == nil)
    #expect(state.answers[0].prediction == nil)
  }

  @Test("with the reveal at the end, references and scores follow after the last prediction")
  func revealAtEnd() {
    let state = expectTimeline(
      of: samplePlan(questions: 3, reveal: .end),
      """
      0.000 begin    → asked 0
      0.000 type a   → started, edited context a
      1.000 score context 3 →
      1.000 done     → ended done
      2.000 predict 1 → predicted 1, asked 1
      3.000 start    → started
      4.000 done     → ended skipped, asked 2
      5.000 type c   → started, edited context c
      6.000 done     → ended done
      7.000 next     →
      7.000 predict 2 → predicted 2
      8.000 mark context 1 said → marked 0 context 1 said
      8.000 unscored → closed 0
      9.000 next     → closed 1
      10.000 unscored → closed 2, completed
      """)
    #expect(state.answers[0].marks(of: .context, count: 2) == [.missed, .said])
    #expect(state.answers.count == 3)
  }

  @Test("stopping in any state and resuming comes back to that state")
  func stopAndResume() {
    expectTimeline(
      of: samplePlan(questions: 1),
      """
      0.000 stop     →
      1.000 resume   → resumed
      1.000 begin    → asked 0
      2.000 stop     →
      2.000 resume   → resumed
      3.000 type a   → started, edited context a
      4.500 stop     → paused
      4.500 resume   → resumed
      5.000 type b   →
      6.000 proceed  → continued
      94.499 type c  → edited context c
      94.500 type d  → ended bell, ring
      94.600 stop    →
      94.600 resume  → resumed
      94.700 predict 2 → predicted 2
      94.800 score context 1 → scored 0 context 1
      95.000 stop    →
      95.000 resume  → resumed
      96.000 unscored → closed 0, completed
      97.000 stop    →
      97.000 resume  → resumed
      98.000 leave   → finish
      """)
  }

  @Test("an edit that does not lie in the text on scalar boundaries is refused")
  func impossibleEdits() {
    var rules = SessionRules(SessionState(plan: samplePlan()))
    func type(_ range: Range<Int>, _ text: String) -> [Request] {
      let edit = TextEdit(part: .context, range: range, replacement: text)
      return rules.apply(Event(at: 0, instant: Instant(milliseconds: 0), .edit(edit)))
    }
    _ = rules.apply(Event(at: 0, instant: Instant(milliseconds: 0), .begin))
    _ = type(0..<0, "aé😀")
    #expect(rules.state.answers[0].texts[.context] == "aé😀")
    for range in [2..<2, 1..<2, 0..<8, 9..<9, -1..<0, 4..<7] { #expect(type(range, "x").isEmpty) }
    #expect(type(1..<3, "e\u{301}").count == 1)
    #expect(
      rules.state.answers[0].texts[.context].unicodeScalars.elementsEqual(
        "ae\u{301}😀".unicodeScalars))
  }

  @Test("a question asked again is a second answer; the session stays complete")
  func again() {
    let state = expectTimeline(
      of: samplePlan(questions: 1),
      """
      0.000 begin    → asked 0
      0.000 start    → started
      1.000 done     → ended skipped
      2.000 next     → closed 0, completed
      3.000 again 7  →
      3.000 again 0  → asked 0
      4.000 type b   → started, edited context b
      5.000 done     → ended done
      6.000 predict 4 → predicted 4
      7.000 unscored → closed 1
      8.000 leave    → finish
      """)
    #expect(state.answers.map(\.question) == [0, 0])
    #expect(state.completedAt == Instant(milliseconds: 2000))
  }

  @Test(
    "a note is written while an answer is scored, of a skipped one too, and never before or after")
  func notes() {
    let state = expectTimeline(
      of: samplePlan(questions: 2),
      """
      0.000 begin    → asked 0
      0.000 note x   →
      1.000 type a   → started, edited context a
      2.000 note x   →
      2.000 done     → ended done
      3.000 note x   →
      3.000 predict 2 → predicted 2
      4.000 note one → noted 0 one
      5.000 score context 2 → scored 0 context 2
      6.000 note two → noted 0 two
      7.000 unscored → closed 0, asked 1
      8.000 note x   →
      8.000 start    → started
      9.000 done     → ended skipped
      9.000 note three → noted 1 three
      9.000 next     → closed 1, completed
      9.000 note x   →
      """)
    #expect(state.answers.map(\.note) == ["onetwo", "three"])
  }

  @Test("a note's change that does not lie in it on scalar boundaries is refused")
  func impossibleNotes() {
    var rules = SessionRules(SessionState(plan: samplePlan()))
    func apply(_ action: Event.Action) -> [Request] {
      rules.apply(Event(at: 0, instant: Instant(milliseconds: 0), action))
    }
    _ = [.begin, .start, .done].map(apply)
    #expect(apply(.note(TextChange(range: 0..<0, replacement: "aé"))).count == 1)
    for range in [2..<2, 4..<4, -1..<0] {
      #expect(apply(.note(TextChange(range: range, replacement: "x"))).isEmpty)
    }
    #expect(rules.state.answers[0].note == "aé")
  }

  @Test("scoring walks the parts, goes back, and never past the ends")
  func scoringSteps() {
    let reference = Reference(whole: ["one", "two"])
    var rules = SessionRules(SessionState(plan: samplePlan(questions: 1, reference: reference)))
    func apply(_ actions: Event.Action...) {
      for action in actions {
        _ = rules.apply(Event(at: 0, instant: Instant(milliseconds: 0), action))
      }
    }
    apply(.begin, .edit(TextEdit(part: .context, range: 0..<0, replacement: "a")), .done)
    apply(.predict(nil))
    #expect(rules.step == .whole)
    apply(.back)
    #expect(rules.step == .whole)
    apply(.mark(PointPlace(part: nil, index: 1), .struck), .forward)
    #expect(rules.step == .part(.context))
    apply(.score(.context, .hire))
    #expect(rules.step == .part(.approach))
    apply(.back, .score(.context, .weak), .score(.approach, .weak), .score(.tradeOff, .weak))
    apply(.score(.failureMode, .weak), .score(.validation, .strong))
    #expect(rules.step == .outcome)
    apply(.forward)
    #expect(rules.step == .outcome)
    #expect(rules.state.answers[0].scores.total == 40)
    #expect(rules.state.answers[0].marks(of: nil, count: 2) == [.missed, .struck])
  }

  @Test("ten thousand random events never leave journal and state apart")
  func randomEvents() {
    var generator = Numbers(seed: 7)
    for round in 0..<40 {
      let plan = samplePlan(
        questions: 3, reveal: round % 2 == 0 ? .each : .end,
        mode: round % 5 < 2 ? .spoken : .typed, probes: round % 3 == 0)
      var rules = SessionRules(SessionState(plan: plan))
      var journal: [JournalEntry] = []
      var time: SessionTime = 0
      for _ in 0..<250 {
        time += SessionTime(generator.next(below: 20_000))
        let requests = rules.apply(
          Event(at: time, instant: Instant(milliseconds: time), generator.action()))
        for case .record(let entry) in requests { journal.append(entry) }
        if case .due = rules.state.stage { Issue.record("a question stays due") }
      }
      #expect(replay(journal, plan) == rules.state)
      for answer in rules.state.answers {
        #expect((0...90_000).contains(answer.clock.elapsed(at: time)))
      }
    }
  }
}

/// Numbers for made-up event sequences, the same in every run.
private struct Numbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  mutating func action() -> Event.Action {
    let part = Part.allCases[next(below: 5)]
    let score = Score.allCases[next(below: 5)]
    switch next(below: 21) {
    case 0: return .begin
    case 1: return .start
    case 2, 3: return .edit(TextEdit(part: part, range: 0..<next(below: 3), replacement: "ab"))
    case 4: return .edit(TextEdit(part: part, range: 0..<0, replacement: "é"))
    case 5: return .focus(part)
    case 6: return .pause
    case 7: return .proceed
    case 8: return .done
    case 9: return .predict(next(below: 2) == 0 ? nil : score)
    case 10: return .mark(PointPlace(part: part, index: next(below: 3)), .said)
    case 11, 12: return .score(part, score)
    case 13: return .next
    case 14: return .leaveUnscored
    case 15: return .again(question: next(below: 4))
    case 16: return .resume
    case 18: return .reply(TextChange(range: 0..<next(below: 3), replacement: "é"))
    case 19: return .tally(next(below: 3) - 1)
    case 17: return .note(TextChange(range: 0..<next(below: 3), replacement: "é"))
    default: return .tick
    }
  }
}
