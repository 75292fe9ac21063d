import Canvas
import Interview
import QuestionBank
import Screens
import TestSupport
import Testing
import Trends

/// The page of `mock stats`, from made-up histories.
@Suite("The page of figures")
struct StatsPageTests {
  private static let titles = [
    "Streaming panel freezes", "Signing in CI", "Ingesters restart",
    "Fan-out leaks goroutines", "Kafka lag after failover", "One tenant floods the ring",
  ]
  /// 2026-11-09T18:00:00Z.
  private static let start: Int64 = 1_794_247_200_000

  private func attempt(
    _ id: Int, _ role: String, _ scores: [Int], guess: Int? = nil, ticked: Bool = false,
    unreached: Part? = nil
  ) -> Attempt {
    let title = Self.titles[id % Self.titles.count]
    let question = AskedQuestion(
      key: QuestionKey(role: role, id: "q\(id)"), title: title, points: PerPart(repeating: 4))
    return Attempt(
      question, ending: unreached == nil ? .done : .bell, elapsed: 80_000,
      prediction: guess.flatMap { Score(rawValue: $0) },
      scores: PerPart.each { Score(rawValue: scores[$0.rawValue]) },
      points: PerPart.each { part in
        ticked ? PointShare(said: part == .tradeOff ? 1 : 3, counted: 4) : nil
      },
      unreached: unreached)
  }

  private func session(
    _ number: Int, hours: Int, _ attempts: [Attempt], mode: Mode = .typed, role: String,
    kind: SessionKind = .run, originals: [RewrittenAnswer?] = []
  ) -> SessionDigest {
    SessionDigest(
      id: "s\(number)", kind: kind, mode: mode, role: role,
      startedAt: Instant(milliseconds: Self.start + Int64(hours) * 3_600_000),
      duration: 1_500_000, attempts: attempts, originals: originals)
  }

  private var three: [SessionDigest] {
    [
      session(
        0, hours: 0,
        [
          attempt(0, "staff-loki", [3, 2, 2, 1, 0], guess: 3, unreached: .validation),
          attempt(1, "staff-loki", [3, 3, 2, 2, 1], guess: 2),
          attempt(2, "staff-loki", [4, 3, 3, 2, 2], guess: 3),
        ], role: "staff-loki")
    ]
  }

  /// 52 answers in three roles over two weeks, getting better, with three rewrites.
  private var fortnight: [SessionDigest] {
    let roles = ["staff-loki", "senior-oss", "staff-loki", "associate-oa"]
    var sessions: [SessionDigest] = []
    for number in 0..<13 {
      let role = roles[number % roles.count]
      let attempts = (0..<4).map { place in
        let id = number < 8 ? number * 4 + place : (number - 8) * 4 + place
        let level = min(4, 1 + (number + place % 2) / 4 + (id < 12 && number >= 8 ? 1 : 0))
        let low = role == "senior-oss" ? 1 : 0
        return attempt(
          id, number < 8 ? role : roles[(number - 8) % roles.count],
          [
            min(4, level + 1), level, level, max(0, level - low),
            max(0, level - 1 - low + place % 2),
          ],
          guess: min(4, level + 1), ticked: number > 3,
          unreached: number < 4 && place == 3 ? .failureMode : nil)
      }
      sessions.append(session(number, hours: number * 26, attempts, role: role))
    }
    let before = [Score.weak, .partial, .missing].map { PerPart<Score?>(repeating: $0) }
    let rewritten = (0..<3).map { number in
      RewrittenAnswer(
        session: "s0", answer: number, scores: before[number],
        texts: PerPart(repeating: "as it was"))
    }
    sessions.insert(
      session(
        20, hours: 200, (0..<3).map { attempt($0, "staff-loki", [3, 3, 3, 3, 3]) },
        role: "review", kind: .review, originals: rewritten), at: 8)
    return sessions
  }

  private func page(
    _ sessions: [SessionDigest], _ choice: TrendChoice = TrendChoice(),
    due: [String: Int] = [:], unscored: Int = 0
  ) -> StatsPage {
    StatsPage(
      Trends(sessions, choice) { _ in 0 }, choice: choice,
      home: .init(
        roles: ["associate-oa", "senior-oa", "senior-oss", "staff-loki"], due: due,
        unscored: unscored)
    ) { $0.day() }
  }

  private func lines(_ page: StatsPage, _ columns: Int = 80, _ rows: Int? = nil) -> [String] {
    page.draw(columns: columns, rows: rows).text().split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  @Test("goldens: nothing yet, three answers, and a fortnight, at three sizes and in ASCII")
  func goldens() {
    let pages = [
      ("none", page([])), ("three", page(three)),
      ("fortnight", page(fortnight, due: ["senior-oss": 2])),
    ]
    for (name, page) in pages {
      for (columns, rows) in [(80, 24), (120, 40), (60, 20)] {
        expectGolden(
          page.draw(columns: columns, rows: rows - 1).text(), "\(name)-\(columns)x\(rows)")
      }
      expectGolden(page.draw(columns: 80, rows: 23, ascii: true).text(), "\(name)-ascii")
      expectGolden(page.draw(columns: 80, rows: nil).text(), "\(name)-pipe")
    }
  }

  @Test("it fits every window, and draws ASCII alone where it must")
  func sizes() {
    for page in [page([]), page(three), page(fortnight)] {
      for columns in [0, 1, 19, 20, 33, 36, 40, 60, 79, 80, 100, 200, 2048] {
        for rows in [0, 1, 2, 5, 11, 19, 23, 39, 200] {
          let grid = page.draw(columns: columns, rows: rows, ascii: true)
          #expect(grid.size.rows <= rows && grid.size.columns == columns)
          #expect(grid.text().utf8.allSatisfy { $0 < 0x80 })
        }
      }
    }
  }

  @Test("under ten first attempts nothing is claimed, under three answers nothing of a role")
  func little() {
    let few = lines(page(three))
    #expect(few[0] == " Better?   Too early to say: 3 of 10 first attempts.")
    #expect(few[1] == " Tomorrow  Validation in staff-loki.")
    #expect(!few.contains { $0.contains("mean of ten") || $0.contains("●") })
    let one = page([
      session(0, hours: 0, [attempt(0, "senior-oa", [1, 1, 1, 1, 1])], role: "senior-oa")
    ])
    let text = lines(one)
    #expect(text[1] == " Tomorrow  2 more answers needed in senior-oa to say what is weakest.")
    #expect(text.contains { $0.hasPrefix(" senior-oa") && $0.contains("2 more answers needed") })
    #expect(!text.contains { $0.contains("▸") || $0.contains("Guesses") })
    #expect(text.last == " Next      mock run --role senior-oa   and score each answer")
  }

  @Test("what was chosen is named, and without answers there too is a way to get some")
  func choice() {
    let since = Day(year: 2026, month: 11, day: 1)
    let some = lines(page(three, TrendChoice(role: "staff-loki", since: since)))
    #expect(
      some[3] == " 1 typed session in staff-loki since 2026-11-01 · 3 scored answers · 25 min")
    let none = lines(page(three, TrendChoice(role: "senior-oa", mode: .spoken)))
    #expect(
      none[0]
        == " Better?   Too early to say: no scored spoken answers in senior-oa yet.")
    #expect(
      none.last == " Next      mock run --role senior-oa --spoken   and score each answer")
  }

  @Test("better, about the same, and worse are told apart, with what was asked again")
  func verdicts() {
    func answer(_ levels: [Int]) -> String {
      let sessions = levels.enumerated().map { number, level in
        session(
          number, hours: number, [attempt(number, "staff-loki", Array(repeating: level, count: 5))],
          role: "staff-loki")
      }
      return lines(page(sessions))[0]
    }
    let (low, high) = (Array(repeating: 2, count: 10), Array(repeating: 3, count: 10))
    #expect(answer(low + high).contains("Yes: first attempts 75, up from 50. The bar is 75."))
    #expect(answer(high + low).contains("No: first attempts 50, down from 75."))
    #expect(answer(low + low).contains("About the same: first attempts 50, at the beginning 50."))
    #expect(lines(page(fortnight))[0].contains("; asked again "))
  }

  @Test("a point under the bar is never drawn on it")
  func bar() {
    let (under, at) = ([3, 3, 3, 3, 2], [3, 3, 3, 3, 3])
    let sessions = [
      session(
        0, hours: 0, [attempt(0, "staff-loki", under), attempt(1, "staff-loki", at)],
        role: "staff-loki"),
      session(1, hours: 24, [attempt(2, "staff-loki", at)], role: "staff-loki"),
    ]
    let row = lines(page(sessions)).first { $0.hasPrefix("  75") }
    #expect(row?.hasPrefix("  75 ┼╌") == true && row?.hasSuffix("╌●") == true)
  }

  @Test("the next step: rewrites that are due, scores that lack, a first rewrite, the weakest role")
  func next() {
    func step(_ page: StatsPage) -> String? { lines(page).last }
    #expect(step(page([])) == " Next      mock run --role associate-oa   and score each answer")
    #expect(
      step(page(fortnight, due: ["senior-oss": 2, "staff-loki": 1], unscored: 3))
        == " Next      mock run --role senior-oss   asks two rewrites blind")
    #expect(
      step(page(fortnight, unscored: 3))
        == " Next      mock review   three answers without scores; s scores them")
    #expect(
      step(page(three, TrendChoice(role: "staff-loki")))
        == " Next      mock review --role staff-loki   write the weakest again")
    #expect(step(page(fortnight))?.hasPrefix(" Next      mock run --role senior-oss") == true)
    #expect(
      step(
        page(
          fortnight.map { session in
            var session = session
            session.mode = .spoken
            return session
          }))?.contains("senior-oss --spoken") == true)
  }

  @Test("text of a bank cannot command the terminal")
  func hostile() {
    var digest = three[0]
    digest.attempts[0] = Attempt(
      AskedQuestion(
        key: QuestionKey(role: "staff-loki", id: "x"), title: "a\u{1B}[31m\nb\u{202E}c"),
      ending: .done, scores: PerPart(repeating: .missing))
    let text = page([digest]).draw(columns: 80, rows: nil).printed(styled: false)
    #expect(!text.contains(0x1B))
    #expect(String(decoding: text, as: UTF8.self).contains("a␛[31m b\u{FFFD}c"))
  }
}
