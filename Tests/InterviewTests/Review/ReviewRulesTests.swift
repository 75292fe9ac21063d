import Interview
import QuestionBank
import Testing

@Suite("The rules of a review")
struct ReviewRulesTests {
  private func plan(isTimed: Bool = false, isOnlyScored: Bool = false) -> SessionPlan {
    var plan = samplePlan(questions: 2)
    plan.kind = .review
    plan.isTimed = isTimed
    for number in plan.questions.indices {
      var rewritten = RewrittenAnswer(session: "old", answer: number)
      rewritten.texts[.context] = "old text"
      rewritten.isOnlyScored = isOnlyScored
      plan.questions[number].rewritten = rewritten
    }
    return plan
  }

  @Test(
    "a rewrite begins with the old text, takes as long as it takes, and is scored without a guess")
  func untimed() {
    let state = expectTimeline(
      of: plan(),
      """
      0.000 begin    → asked 0
      1.000 start    → started
      9000.000 type x → edited context x
      9001.000 done  → ended done
      9002.000 predict 3 →
      9002.000 reopen →
      9003.000 score context 3 → scored 0 context 3
      9004.000 unscored → closed 0, asked 1
      """)
    #expect(state.answers[0].texts[.context] == "old textx")
    #expect(state.answers[0].clock.elapsed(at: 9_001_000) == 9_000_000)
  }

  @Test("with a clock the bell ends it")
  func timed() {
    let state = expectTimeline(
      of: plan(isTimed: true),
      """
      0.000 begin    → asked 0
      1.000 start    → started
      91.000 tick    → ended bell, ring
      92.000 score context 3 → scored 0 context 3
      """)
    #expect(state.stage == .scoring(answer: 0))
  }

  @Test("an answer that is only to be scored is not written again, and keeps its text")
  func onlyScored() {
    let state = expectTimeline(
      of: plan(isOnlyScored: true),
      """
      0.000 begin    → asked 0
      0.500 type x   →
      1.000 start    → started, ended done
      2.000 type x   →
      3.000 score context 3 → scored 0 context 3
      """)
    #expect(state.answers[0].texts[.context] == "old text")
  }

  @Test("what is emptied on purpose is a rewrite, not a skip")
  func emptied() {
    var plan = plan()
    plan.questions[0].rewritten?.texts = PerPart(repeating: "")
    expectTimeline(
      of: plan,
      """
      0.000 begin    → asked 0
      1.000 start    → started
      2.000 done     → ended done
      """)
  }
}

@Suite("Rewrites that come due")
struct DueRewriteTests {
  private let bank = (0..<10).map { sampleQuestion("q\($0)", category: "c\($0 % 3)") }

  private func pick(
    _ count: Int, rewrites: [String: Int], asked: [String] = [], seed: UInt64 = 1
  ) throws -> [PlannedQuestion] {
    var untested: [QuestionKey: UntestedRewrite] = [:]
    var history: AskHistory = [:]
    for (id, day) in rewrites {
      let key = QuestionKey(role: "staff-loki", id: id)
      untested[key] = UntestedRewrite(day: Day(number: day), before: 40, own: 80)
      history[key] = Instant(milliseconds: Int64(day - 1) * 86_400_000)
    }
    return try Picker.pick(
      from: bank, history: history, rewrites: untested, wish: PickWish(count: count, seed: seed),
      today: Day(number: 100), day: { $0.day() })
  }

  @Test("after two days a rewritten question is asked again, and nothing says so before the bell")
  func due() throws {
    let picked = try pick(3, rewrites: ["q4": 98])
    let due = try #require(picked.first { $0.question.id == "q4" })
    #expect(due.reason == .rewriteDue(days: 3, before: 40, own: 80))
    #expect(due.reason.words == "last asked 3 days ago")
    #expect(due.reason.wordsAfterwards == "rewrite due")
  }

  @Test("before that it is asked only where nothing else is left")
  func notYet() throws {
    #expect(try !pick(9, rewrites: ["q4": 99]).contains { $0.question.id == "q4" })
    #expect(try pick(10, rewrites: ["q4": 99]).count == 10)
  }

  @Test(
    "due rewrites fill no more than half of a session, the oldest first, at places that tell nothing"
  )
  func half() throws {
    let rewrites = ["q0": 98, "q1": 97, "q2": 96, "q3": 95, "q4": 94]
    var places: Set<Int> = []
    for seed in 0..<40 {
      let picked = try pick(5, rewrites: rewrites, seed: UInt64(seed))
      let due = picked.indices.filter { picked[$0].reason.wordsAfterwards == "rewrite due" }
      #expect(Set(due.map { picked[$0].question.id }) == ["q4", "q3", "q2"])
      places.formUnion(due)
    }
    #expect(places == [0, 1, 2, 3, 4])
    #expect(try pick(1, rewrites: rewrites).map(\.question.id) == ["q4"])
  }
}
