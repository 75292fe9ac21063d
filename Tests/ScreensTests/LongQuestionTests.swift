import Canvas
import Interview
import QuestionBank
import TestSupport
import Testing

@testable import Screens

@Suite("Questions longer than their rows")
struct LongQuestionTests {
  private static let long = Question(
    id: "long", role: "staff-loki", title: "A long one",
    body: (1...40).map { "Sentence number \($0) stands here." }.joined(separator: "\n\n"))

  @Test("all of it is read before the clock runs", arguments: [(80, 24), (40, 12), (100, 30)])
  func reading(columns: Int, rows: Int) {
    var scenario = Scenario(questions: [Self.long])
    scenario.press(.enter)
    var seen = scenario.draw(columns, rows).text()
    for _ in 0..<60 where !seen.contains("number 40 ") {
      scenario.press(.pageDown)
      seen += scenario.draw(columns, rows).text()
    }
    for number in 1...40 { #expect(seen.contains("number \(number) ")) }
  }

  @Test(
    "while it is answered PgDn and PgUp scroll it, and keys still go to the part",
    arguments: [(80, 24), (40, 12), (100, 30)])
  func answering(columns: Int, rows: Int) {
    var scenario = Scenario(questions: [Self.long])
    scenario.start()
    var seen = scenario.draw(columns, rows).text()
    #expect(seen.contains("↓"))
    for _ in 0..<100 {
      scenario.press(.pageDown)
      seen += scenario.draw(columns, rows).text()
    }
    for number in 1...40 { #expect(seen.contains("number \(number) "), "\(number)") }
    let end = scenario.draw(columns, rows).text()
    #expect(end.contains("↑") && !end.contains("↓"))
    scenario.type("x")
    #expect(scenario.rules.state.answers[0].texts[.context] == "x")
    for _ in 0..<100 { scenario.press(.pageUp) }
    #expect(scenario.draw(columns, rows).text().contains("number 1 "))
  }

  @Test("whoever has read to the end types with the end in sight, and help loses no place")
  func keepsPlace() {
    var scenario = Scenario(questions: [Self.long])
    scenario.press(.enter)
    _ = scenario.draw(80, 24)
    for _ in 0..<60 {
      scenario.press(.pageDown)
      _ = scenario.draw(80, 24)
    }
    scenario.press(.character("?"))
    _ = scenario.draw(80, 24)
    scenario.press(.escape)
    #expect(scenario.draw(80, 24).text().contains("number 40 "))
    scenario.type("x")
    let typed = scenario.draw(80, 24).text()
    #expect(typed.contains("↑") && !typed.contains("number 1 "))
  }

  @Test("what is left out is said beside the text, never over it")
  func besideText() {
    var scenario = Scenario(questions: [
      Question(
        id: "full", role: "r", title: "Full rows",
        body: String(repeating: "0123456789", count: 200))
    ])
    scenario.start()
    let rows = scenario.draw(80, 24).text().split(separator: "\n").filter { $0.contains("012") }
    #expect(rows.count > 3)
    for row in rows {
      let digits = row.drop { $0 == " " }.prefix { $0.isNumber }
      #expect(digits.count == 73, "\(row)")
    }
  }

  @Test("rows of a list item stand below its words, those of code below its beginning")
  func hanging() {
    let body = """
      Two facts:

      • the first is long enough to be wrapped onto a second row of this window, certainly
      12. a number

          sum by (pod) (rate(container_cpu_usage_seconds_total{namespace="loki"}[5m])) > 0.9
      """
    var scenario = Scenario(questions: [
      Question(id: "list", role: "r", title: "Lists", body: body)
    ])
    scenario.press(.enter)
    let text = scenario.draw(80, 24).text()
    #expect(text.contains("\n • the first is long"))
    #expect(text.contains("\n   certainly"))
    #expect(text.contains("\n 12. a number"))
    #expect(text.contains("\n     sum by (pod)"))
    #expect(text.contains("\n     (rate("))
  }
}

@Suite("The form that is kept between keys")
struct StandingFormTests {
  @Test("after any key the frame is the one a fresh screen would draw", arguments: [1, 2, 3])
  func sameAsFresh(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var scenario = Scenario()
    scenario.start()
    let keys: [Key] = [
      .character("a"), .character(" "), .character("界"), .enter, .tab, .backTab, .backspace, .left,
      .right, .home, .up, .down, .control("w"), .control("y"), .control("_"), .pageDown,
      .paste("two\nlines"), .control("p"), .function(1), .control("d"), .escape,
    ]
    for _ in 0..<600 {
      if random.next() % 8 == 0 { scenario.wait(SessionTime(random.next() % 2000)) }
      scenario.press(keys[Int(random.next() % UInt64(keys.count))])
      let size = random.next() % 5 == 0 ? (40, 12) : (80, 24)
      let kept = scenario.draw(size.0, size.1)
      scenario.screen.standingForm = nil
      let fresh = scenario.draw(size.0, size.1)
      #expect(kept.text() == fresh.text())
      var (first, second) = (FramePainter(colors: true), FramePainter(colors: true))
      #expect(first.paint(kept) == second.paint(fresh))
    }
  }
}
