import Canvas
import Interview
import QuestionBank
import Screens
import TestSupport
import Testing

/// Every screen of a review at the three sizes, as text.
@Suite("The screens of a review look like their goldens")
struct ReviewGoldenTests {
  /// What was answered once, with Validation left empty.
  private static var rewritten: RewrittenAnswer {
    var rewritten = RewrittenAnswer(session: "20261120T190412Z-staff-loki-3fa1", answer: 0)
    rewritten.texts[.context] = "One zone of three is flapping, probably the disk."
    rewritten.texts[.approach] = "freeze the rollout\nWAL replay or OOM?"
    rewritten.texts[.tradeOff] = "slower rollout"
    for (part, score) in zip(Part.allCases, [3, 2, 2, 0, 0]) {
      rewritten.scores[part] = Score(rawValue: score)
    }
    return rewritten
  }

  private func expect(
    _ draw: (Int, Int) -> Grid, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for (columns, rows) in ScreenGoldenTests.sizes {
      expectGolden(
        draw(columns, rows).text(), "\(name)-\(columns)x\(rows)", sourceLocation: sourceLocation)
    }
  }

  private func expect(
    _ scenario: Scenario, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var scenario = scenario
    expect({ scenario.draw($0, $1) }, name, sourceLocation: sourceLocation)
  }

  @Test("the list: kept and dropped answers, and a look at one of them")
  func list() {
    let items = sampleQuestions.map { question in
      ReviewScreen.Item(
        planned: PlannedQuestion(question: question, reason: .named, rewritten: Self.rewritten),
        ago: "2 d")
    }
    var screen = ReviewScreen(items: items, scored: 31, unscored: 2)
    expect({ screen.draw(size: Size(columns: $0, rows: $1)) }, "list")
    _ = screen.handle(.down)
    _ = screen.handle(.character(" "))
    expect({ screen.draw(size: Size(columns: $0, rows: $1)) }, "list-dropped")
    var empty = ReviewScreen(items: [], scored: 0, unscored: 1)
    expect({ empty.draw(size: Size(columns: $0, rows: $1)) }, "list-unscored")
  }

  @Test("an answer before, while and after it is written again")
  func rewrite() {
    var scenario = Scenario(rewriting: Self.rewritten)
    scenario.press(.enter)
    expect(scenario, "original")
    scenario.press(.enter)
    expect(scenario, "rewriting")
    scenario.press(.backTab)
    scenario.type("restarts per zone 0 for 30 min")
    expect(scenario, "rewriting-validation")
    scenario.press(.function(1))
    expect(scenario, "help-rewriting")
    scenario.press(.escape)
    scenario.finish()
    expect(scenario, "scoring")
    scenario.press(.character("x"))
    expect(scenario, "changes")
    scenario.press(.escape)
    scenario.type("33333")
    expect(scenario, "outcome")
    scenario.press(.enter, .enter, .control("d"), .enter)
    scenario.type("4444" + "4")
    scenario.press(.enter)
    expect(scenario, "summary")
  }
}
