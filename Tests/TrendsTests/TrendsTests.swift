import Interview
import QuestionBank
import Testing
import Trends

/// The sum of five scores makes an answer's score; 0–20, spread over the parts from the first on.
private func scores(_ sum: Int) -> PerPart<Score?> {
  var left = sum
  var scores = PerPart<Score?>(repeating: .missing)
  for part in Part.allCases {
    scores[part] = Score(rawValue: min(4, left))
    left -= min(4, left)
  }
  return scores
}

/// 2026-11-22T19:04:12Z, a Sunday.
private let sunday = Instant(milliseconds: 1_795_374_252_000)

private func question(
  _ id: String, _ role: String = "staff-loki", points: Int = 0
) -> AskedQuestion {
  AskedQuestion(
    key: QuestionKey(role: role, id: id), title: "Title of \(id)",
    points: PerPart(repeating: points))
}

private func attempt(
  _ id: String, _ sum: Int?, role: String = "staff-loki", prediction: Score? = nil,
  points: PerPart<PointShare?> = PerPart(repeating: nil), unreached: Part? = nil
) -> Attempt {
  Attempt(
    question(id, role), ending: .done, elapsed: 60_000, prediction: prediction,
    scores: sum.map(scores) ?? PerPart(repeating: nil), points: points, unreached: unreached)
}

/// A session that began `hours` after Sunday evening.
private func session(
  _ hours: Int, _ attempts: [Attempt], mode: Mode = .typed, kind: SessionKind = .run,
  role: String = "staff-loki", condition: SessionCondition = .complete,
  originals: [RewrittenAnswer?] = []
) -> SessionDigest {
  SessionDigest(
    id: "session-\(hours)", kind: kind, mode: mode, role: role,
    startedAt: Instant(milliseconds: sunday.milliseconds + Int64(hours) * 3_600_000),
    duration: 600_000, condition: condition, attempts: attempts,
    originals: originals)
}

private func trends(
  _ sessions: [SessionDigest], _ choice: TrendChoice = TrendChoice(), east: Int = 0
) -> Trends {
  Trends(sessions, choice) { _ in east }
}

@Suite("The figures of a history")
struct TrendsTests {
  @Test("nothing has no figures")
  func nothing() {
    let none = trends([])
    #expect(none.sessions == 0 && none.total.answers == 0 && none.total.score.value == nil)
    #expect(none.mode == .typed && none.roles.isEmpty && none.questions.isEmpty)
    #expect(none.progress.verdict == .tooEarly && none.weakest == nil)
    #expect(none.calibration.bias.value == nil && none.first.value == nil)
  }

  @Test("answers with all five scores count, those of abandoned sessions too")
  func scored() {
    var half = attempt("c", 20)
    half.scores[.validation] = nil
    let figures = trends([
      session(0, [attempt("a", 10), attempt("b", nil), half]),
      session(1, [attempt("d", 20)], condition: .abandoned),
      session(2, [], condition: .abandoned),
    ])
    #expect(figures.sessions == 3 && figures.abandoned == 2 && figures.practised == 1_800_000)
    #expect(figures.total.answers == 2 && figures.total.score.value == 75)
    #expect(figures.total.parts[.context].value == 100)
    #expect(figures.total.parts[.tradeOff].value == 75)
    #expect(figures.total.parts[.validation].value == 50)
  }

  @Test("a first attempt is the first scored one in the mode; all later ones are asked again")
  func firstAndAgain() {
    let history = [
      session(0, [attempt("a", nil)]), session(1, [attempt("a", 10)]),
      session(2, [attempt("a", 4)], mode: .spoken),
      session(3, [attempt("a", 14), attempt("a", 6), attempt("a", 20, role: "senior-oss")]),
    ]
    let typed = trends(history, TrendChoice(mode: .typed))
    #expect(typed.first.count == 2 && typed.first.value == 75)
    #expect(typed.again.count == 2 && typed.again.value == 50)
    #expect(typed.answers.map(\.isFirst) == [true, false, false, true])
    let spoken = trends(history, TrendChoice(mode: .spoken))
    #expect(spoken.first.value == 20 && spoken.again.value == nil)
    // What came before the chosen day still was the first attempt.
    let late = trends(
      history, TrendChoice(since: Day(year: 2026, month: 11, day: 22), mode: .typed), east: 3600)
    #expect(late.first.count == 2)
    let monday = trends(
      history, TrendChoice(since: Day(year: 2026, month: 11, day: 23), mode: .typed), east: 9000)
    #expect(monday.sessions == 1 && monday.first.count == 1 && monday.again.count == 2)
  }

  @Test("modes are never mixed, and the one with more scored answers is shown")
  func modes() {
    let history = [
      session(0, [attempt("a", 10), attempt("b", nil), attempt("c", nil)]),
      session(1, [attempt("a", 20), attempt("b", 18)], mode: .spoken),
    ]
    let usual = trends(history)
    #expect(usual.mode == .spoken && usual.sessions == 1 && usual.total.score.value == 95)
    #expect(usual.modes.typed.value == 50 && usual.modes.spoken.value == 95)
    #expect(trends(history, TrendChoice(mode: .typed)).total.score.value == 50)
    #expect(
      trends([session(0, [attempt("a", 1)]), session(1, [attempt("a", 1)], mode: .spoken)]).mode
        == .typed)
  }

  @Test("a role has its sessions, its parts, and its weeks in local time, the oldest first")
  func roles() {
    let history = [
      session(0, [attempt("a", 10), attempt("x", 20, role: "senior-oss")], role: "mixed"),
      session(4, [attempt("b", 20)]), session(6, [attempt("c", 10)]), session(7, []),
    ]
    let figures = trends(history)
    #expect(figures.roles.map(\.role) == ["senior-oss", "staff-loki"])
    #expect(figures.roles.map(\.sessions) == [1, 4])
    func weeks(_ trends: Trends, _ role: Int) -> [String] {
      trends.roles[role].weeks.map {
        "\($0.week.iso8601) \($0.score.count) \($0.score.value ?? -1)"
      }
    }
    #expect(weeks(figures, 1) == ["2026-W47 2 75.0", "2026-W48 1 50.0"])
    // In India the Sunday is over at once, in New York it lasts.
    #expect(weeks(trends(history, east: 19_800), 1) == ["2026-W48 3 66.66666666666667"])
    #expect(weeks(trends(history, east: -18_000), 1) == ["2026-W47 3 66.66666666666667"])
    let one = trends(history, TrendChoice(role: "senior-oss"))
    #expect(one.roles.map(\.role) == ["senior-oss"] && one.sessions == 1 && one.total.answers == 1)
    #expect(figures.roles[0].missing == 2 && figures.roles[1].missing == 0)
  }

  @Test("the clock going back an hour moves a session into the week its local day belongs to")
  func daylightSaving() {
    // 2026-11-01 in New York: 04:00 Z is midnight in summer time, 06:00 Z is one o'clock in winter time.
    let midnight: Int64 = 1_793_505_600_000
    let sessions = [-1, 0, 25 * 3600 - 1, 25 * 3600].map { (seconds: Int64) in
      SessionDigest(
        id: "\(seconds)", role: "staff-loki",
        startedAt: Instant(milliseconds: midnight + seconds * 1000),
        attempts: [attempt("q\(seconds)", 10)])
    }
    let figures = Trends(sessions) { $0.milliseconds < midnight + 7_200_000 ? -14_400 : -18_000 }
    #expect(figures.roles[0].weeks.map(\.week.iso8601) == ["2026-W44", "2026-W45"])
    #expect(figures.roles[0].weeks.map(\.score.count) == [3, 1])
    let sunday = TrendChoice(since: Day(iso8601: "2026-11-01"))
    let since = Trends(sessions, sunday) {
      $0.milliseconds < midnight + 7_200_000 ? -14_400 : -18_000
    }
    #expect(since.sessions == 3)
  }

  @Test("a question stands where its latest answer is; the weakest comes first, then the oldest")
  func standings() {
    let figures = trends([
      session(0, [attempt("a", 2), attempt("b", 12), attempt("c", 12, role: "senior-oss")]),
      session(1, [attempt("a", 20), attempt("d", 12), attempt("e", nil)]),
    ])
    #expect(figures.questions.map(\.question.key.id) == ["c", "b", "d", "a"])
    #expect(figures.questions.map(\.score) == [60, 60, 60, 100])
    #expect(figures.questions.map(\.answers) == [1, 1, 1, 2])
  }

  @Test(
    "bias is guess minus score, and a part's is its score minus its ticks, struck ones left out")
  func calibration() {
    var points = PerPart<PointShare?>(repeating: nil)
    points[.context] = PointShare(said: 1, counted: 2)
    points[.approach] = PointShare(said: 0, counted: 0)
    let figures = trends([
      session(
        0,
        [
          attempt("a", 10, prediction: .strong, points: points),
          attempt("b", 20, prediction: .hire),
          attempt("c", nil, prediction: .missing), attempt("d", 4),
        ])
    ])
    #expect(figures.calibration.bias.count == 2 && figures.calibration.bias.value == 0.5)
    #expect(figures.calibration.parts[.context].value == 2)
    #expect(figures.calibration.parts[.approach].value == nil)
    #expect(figures.calibration.parts[.validation].value == nil)
  }

  @Test("parts behind the bell are counted from the first that was not reached")
  func unreached() {
    let figures = trends([
      session(
        0,
        [
          attempt("a", 10, unreached: .failureMode), attempt("b", 10, unreached: .validation),
          attempt("c", nil, unreached: .context), attempt("d", 10),
        ])
    ])
    #expect(figures.unreached.inOrder == [0, 0, 0, 1, 2])
  }

  @Test(
    "better is the last ten first attempts against the first ten, and under ten nothing is said")
  func progress() {
    func verdict(_ sums: [Int]) -> Progress {
      trends(sums.enumerated().map { session($0.offset, [attempt("q\($0.offset)", $0.element)]) })
        .progress
    }
    #expect(verdict(Array(repeating: 10, count: 9)).verdict == .tooEarly)
    #expect(verdict(Array(repeating: 10, count: 10)).verdict == .level)
    let rising = verdict(Array(repeating: 10, count: 10) + Array(repeating: 12, count: 5))
    #expect(rising.verdict == .better && rising.firstTen == 50 && rising.lastTen == 55)
    #expect(rising.attempts == 15)
    #expect(verdict((0..<20).map { $0 < 10 ? 12 : 11 }).verdict == .worse)
    #expect(verdict((0..<20).map { $0 < 10 ? 12 : $0 < 19 ? 11 : 12 }).verdict == .level)
  }

  @Test("tomorrow is the weakest part of the weakest role that has three answers")
  func weakest() {
    let history = [
      session(0, [attempt("a", 8), attempt("b", 8), attempt("c", 8)]),
      session(
        1, [attempt("d", 12, role: "senior-oss"), attempt("e", 12, role: "senior-oss")],
        role: "senior-oss"),
      session(
        2, [attempt("x", 0, role: "senior-oa"), attempt("y", 0, role: "senior-oa")],
        role: "senior-oa"),
    ]
    let figures = trends(history)
    #expect(figures.weakest?.role == "staff-loki" && figures.weakest?.part == .validation)
    #expect(trends([history[1], history[2]]).weakest == nil)
  }
}

@Suite("Rewrites that stuck")
struct RewriteTests {
  private func original(_ before: Int?, of session: String = "session-0") -> RewrittenAnswer {
    RewrittenAnswer(
      session: session, answer: 0, scores: before.map(scores) ?? PerPart(repeating: nil))
  }

  @Test(
    "a rewrite stuck if the first blind answer after it beats the one before, and it or the bar",
    arguments: [
      (Optional(40), 60, [65], true), (40, 60, [60], true), (40, 60, [55], false),
      (40, 95, [75], true), (40, 95, [70], false), (80, 95, [80], false), (80, 95, [85], true),
      (40, 60, [55, 100], false), (nil, 10, [10], true), (40, 30, [40], false),
    ])
  func fate(_ before: Int?, _ own: Int, _ tests: [Int], _ stuck: Bool) {
    let later = tests.enumerated().map {
      (at: Instant(milliseconds: Int64($0.offset) + 2), score: $0.element)
    }
    let earlier = [(at: Instant(milliseconds: 0), score: 100), (Instant(milliseconds: 1), 100)]
    let fate = RewriteFate(
      before: before, own: own, rewrittenAt: Instant(milliseconds: 1), tests: earlier + later)
    #expect(fate.isStuck == stuck && fate.score == tests[0])
    let untested = RewriteFate(
      before: before, own: own, rewrittenAt: Instant(milliseconds: 1), tests: earlier)
    #expect(untested == .untested && untested.score == nil && !untested.isStuck)
  }

  @Test("a rewrite changes no mean, no session and no first attempt")
  func untouched() {
    let runs = [session(0, [attempt("a", 8)]), session(9, [attempt("a", 16)])]
    let review = session(5, [attempt("a", 20)], kind: .review, originals: [original(8)])
    let (with, without) = (trends([runs[0], review, runs[1]]), trends(runs))
    #expect(with.sessions == 2 && with.total == without.total && with.first == without.first)
    #expect(with.again == without.again && with.questions == without.questions)
    #expect(with.rewrites.map(\.fate) == [.stuck(score: 80)])
    #expect(with.rewrites.map(\.score) == [100] && with.rewrites.map(\.before) == [40])
    #expect(without.rewrites.isEmpty)
  }

  @Test("unscored rewrites are none, and each belongs to the mode of what it rewrites")
  func modes() {
    let history = [
      session(0, [attempt("a", 8)], mode: .spoken), session(1, [attempt("a", 8)]),
      session(
        5, [attempt("a", 12), attempt("a", nil), attempt("a", 16), attempt("a", 20)], kind: .review,
        originals: [
          original(8), original(8), original(8, of: "session-1"), original(8, of: "gone"),
        ]),
      session(6, [attempt("a", 14)], mode: .spoken), session(7, [attempt("a", 10)]),
    ]
    let typed = trends(history, TrendChoice(mode: .typed)).rewrites
    #expect(typed.map(\.score) == [80, 100])
    #expect(typed.map(\.fate) == [.slipped(score: 50), .slipped(score: 50)])
    let spoken = trends(history, TrendChoice(mode: .spoken)).rewrites
    #expect(spoken.map(\.fate) == [.stuck(score: 70)])
    #expect(
      trends(history, TrendChoice(since: Day(iso8601: "2026-11-24"), mode: .typed)).rewrites.isEmpty
    )
  }
}
