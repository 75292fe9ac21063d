import Canvas
import Interview
import QuestionBank
import Screens
import Testing

@Suite("Keys on the screen of a follow-up")
struct ProbeScreenTests {
  @Test("whoever types on over the bell replies to no follow-up and starts no clock")
  func typingIntoTheProbe() {
    var scenario = Scenario(probes: true)
    scenario.start()
    scenario.type("lag is ")
    scenario.wait(90_000)
    scenario.type("30 s")
    scenario.press(.enter, .control("d"), .paste("x"))
    scenario.wait(InterviewScreen.deafAfterBell - 1)
    scenario.type("4")
    #expect(scenario.rules.state.clock?.isUntouched == true)
    scenario.wait(InterviewScreen.deafWhileTyping)
    scenario.press(.control("d"), .tab)
    scenario.type("4?")
    #expect(scenario.rules.state.answers[0].probe?.text == "4?")
    scenario.wait(30_000)
    scenario.type("3")
    #expect(scenario.rules.state.stage == .predicting(answer: 0))
    scenario.wait(InterviewScreen.deafAfterBell)
    scenario.type("3")
    #expect(scenario.rules.state.answers[0].prediction == .hire)
  }

  @Test("a reply has lines, a pause, and no undo of another question's reply")
  func reply() {
    var scenario = Scenario(questions: [sampleQuestions[0], sampleQuestions[1]], probes: true)
    scenario.start()
    scenario.type("x")
    scenario.finish()
    scenario.type("a")
    scenario.press(.enter)
    scenario.type("b")
    scenario.press(.control("p"), .enter)
    scenario.type("c")
    scenario.press(.control("p"))
    scenario.type("d")
    #expect(scenario.rules.state.answers[0].probe?.text == "a\nbcd")
    scenario.finish()
    scenario.type("2uu")
    scenario.press(.enter)
    scenario.type("y")
    scenario.finish()
    scenario.press(.enter, .control("_"), .control("y"))
    #expect(scenario.rules.state.answers[1].probe?.text == "")
  }
}
