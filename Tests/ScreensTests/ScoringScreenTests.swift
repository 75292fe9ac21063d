import Canvas
import Interview
import QuestionBank
import Screens
import Testing

@Suite("Keys while an answer is scored")
struct ScoringScreenTests {
  @Test("u shows what is missing first, and leaves the answer unscored only then")
  func unscored() {
    var scenario = Scenario()
    scenario.start()
    scenario.type("x")
    scenario.finish()
    scenario.type("n" + "3" + "u")
    #expect(scenario.rules.step == .outcome)
    #expect(!scenario.rules.state.answers[0].isClosed)
    scenario.type("u")
    #expect(scenario.rules.state.answers[0].isClosed)
    #expect(scenario.rules.state.stage == .reading(answer: 1))
  }

  @Test("letters tick, capitals strike, the same letter again takes it back")
  func marks() {
    var scenario = Scenario()
    scenario.start()
    scenario.type("x")
    scenario.finish()
    scenario.type("n" + "2" + "aBcDd" + "bz")
    let marks = scenario.rules.state.answers[0].marks(of: .approach, count: 4)
    #expect(marks == [.said, .said, .said, .said])
    scenario.type("cB")
    #expect(
      scenario.rules.state.answers[0].marks(of: .approach, count: 4)
        == [.said, .struck, .missed, .said])
  }

  /// Scoring the second part of an answer that says `approach` in it.
  private func scoringApproach(_ approach: String) -> Scenario {
    var scenario = Scenario()
    scenario.start()
    scenario.press(.tab)
    scenario.type(approach)
    scenario.finish()
    scenario.type("n" + "2")
    return scenario
  }

  /// The row of a frame that holds a text, without blanks around it.
  private func row(_ text: String, _ scenario: inout Scenario, _ columns: Int, _ rows: Int)
    -> String?
  {
    scenario.draw(columns, rows).text().split(separator: "\n").first { $0.contains(text) }
      .map { $0.split(separator: " ").joined(separator: " ") }
  }

  @Test("a point that typed words speak of quotes them and stays undecided until a key decides")
  func quotes() {
    var scenario = scoringApproach("freeze the rollout")
    let place = PointPlace(part: .approach, index: 0)
    #expect(
      row("stop the", &scenario, 80, 24)
        == "a ? stop the rollout before looking for a cause «rollout»")
    #expect(row("keep quorum", &scenario, 80, 24) == "b keep quorum: never touch a second zone")
    #expect(scenario.rules.state.answers[0].marks.isEmpty)
    scenario.type("a")
    #expect(row("stop the", &scenario, 80, 24)?.hasPrefix("a ✓") == true)
    #expect(scenario.rules.state.answers[0].marks == [place: .said])
    scenario.type("A")
    #expect(row("«", &scenario, 80, 24) == nil)
    scenario.type("A")
    #expect(row("stop the", &scenario, 80, 24)?.hasPrefix("a ?") == true)
    #expect(scenario.rules.state.answers[0].marks.isEmpty)
  }

  @Test("a quote that has no room beside its point stands below it, in a low window nowhere")
  func quoteWithoutRoom() {
    var scenario = scoringApproach("query missing streams per tenant and ingester")
    #expect(row("query the tenant", &scenario, 60, 30)?.contains("«") == false)
    #expect(row("«", &scenario, 60, 30) == "«query missing streams per tenant and ingester»")
    #expect(row("query the tenant", &scenario, 60, 15)?.contains("«") == false)
    #expect(row("«", &scenario, 60, 15) == nil)
    #expect(
      row("«", &scenario, 80, 15)
        == "d ? query the tenant's missing streams per ingester «query missing strea…»")
    scenario = scoringApproach("freeze the rollout")
    #expect(row("«rollout»", &scenario, 40, 12) == "looking for a cause «rollout»")
  }

  @Test("back lets a score be given anew")
  func back() {
    var scenario = Scenario()
    scenario.start()
    scenario.type("x")
    scenario.finish()
    scenario.type("n" + "4")
    scenario.press(.left)
    scenario.type("1")
    #expect(scenario.rules.state.answers[0].scores[.context] == .weak)
    #expect(scenario.rules.step == .part(.approach))
  }
}
