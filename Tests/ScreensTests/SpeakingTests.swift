import Canvas
import Interview
import Screens
import Testing

@Suite("Keys while an answer is spoken")
struct SpeakingTests {
  private var speaking: Scenario {
    var scenario = Scenario(mode: .spoken)
    scenario.press(.enter)
    scenario.type("x")
    scenario.press(.enter)
    return scenario
  }

  private func answer(_ scenario: Scenario) -> Answer { scenario.rules.state.answers[0] }

  @Test("Tab and digits mark the part, f counts a filler and F takes it back; nothing is typed")
  func keys() {
    var scenario = speaking
    scenario.type("abf?")
    scenario.type("x4")
    scenario.press(.tab, .paste("text"))
    scenario.type("ffF")
    #expect(answer(scenario).focus == .validation && answer(scenario).fillers == 2)
    #expect(answer(scenario).isEmpty)
    scenario.press(.tab, .backTab, .backTab, .up)
    #expect(answer(scenario).focus == .tradeOff)
    scenario.type("0679q")
    #expect(answer(scenario).focus == .tradeOff)
  }

  @Test("a filler counted over the bell lands in no field, and starts no clock")
  func overTheBell() {
    var scenario = speaking
    scenario.wait(90_000)
    scenario.type("ff")
    scenario.press(.control("d"), .enter)
    #expect(scenario.rules.state.clock?.isUntouched == true)
    scenario.wait(InterviewScreen.deafAfterBell + InterviewScreen.deafWhileTyping)
    scenario.press(.control("d"), .tab)
    #expect(scenario.rules.state.stage == .jotting(answer: 0))
    scenario.type("first")
    scenario.press(.enter)
    scenario.type("then")
    #expect(answer(scenario).texts[.context] == "first")
    #expect(answer(scenario).texts[.approach] == "then")
    scenario.press(.control("p"), .character("x"), .enter, .control("d"))
    #expect(scenario.rules.state.stage == .predicting(answer: 0))
  }
}
