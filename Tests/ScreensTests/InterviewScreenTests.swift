import Canvas
import Interview
import QuestionBank
import Screens
import Testing

@Suite("Keys on the interview's screens")
struct InterviewScreenTests {
  private func text(_ scenario: Scenario, _ part: Part) -> String? {
    scenario.rules.state.answers.last?.texts[part]
  }

  @Test("the first typed key starts the clock and lands in Context")
  func firstKey() {
    var scenario = Scenario()
    scenario.press(.enter)
    scenario.wait(60_000)
    scenario.type("One")
    #expect(text(scenario, .context) == "One")
    #expect(scenario.rules.state.answers[0].startedAt == 60_000)
  }

  @Test("on the reading screen ? is help and starts nothing")
  func helpWhileReading() {
    var scenario = Scenario()
    scenario.press(.enter)
    scenario.type("?")
    #expect(scenario.rules.state.answers[0].startedAt == nil)
    scenario.type("?")
    scenario.type("?a")
    #expect(
      scenario.rules.state.answers[0].startedAt == nil, "the key that closes help starts nothing")
    scenario.type("a")
    #expect(text(scenario, .context) == "a")
  }

  @Test("whoever types on over the bell neither changes the answer nor guesses")
  func typingOverTheBell() {
    var scenario = Scenario()
    scenario.start()
    scenario.type("lag is ")
    scenario.wait(90_000)
    scenario.type("30 s")
    scenario.wait(InterviewScreen.deafAfterBell - 1)
    scenario.type("4")
    #expect(text(scenario, .context) == "lag is ")
    #expect(scenario.rules.state.stage == .predicting(answer: 0))
    scenario.wait(InterviewScreen.deafWhileTyping)
    scenario.type("4")
    #expect(scenario.rules.state.answers[0].prediction == .strong)
  }

  @Test("neither undo nor ^Y brings back what was typed under another question")
  func nothingComesBack() {
    var scenario = Scenario(questions: [sampleQuestions[0], sampleQuestions[0]])
    scenario.start()
    scenario.type("secret")
    scenario.press(.control("u"))
    scenario.finish()
    scenario.press(.enter, .enter, .control("_"), .control("y"))
    #expect(scenario.rules.state.stage == .answering(answer: 1))
    #expect(text(scenario, .context) == "")
  }

  @Test("an outcome with a part unscored offers no Enter, which would do nothing")
  func openOutcome() {
    var scenario = Scenario()
    scenario.start()
    scenario.type("x")
    scenario.finish()
    scenario.type("2")
    for _ in Part.allCases { scenario.press(.right) }
    #expect(scenario.rules.step == .outcome)
    #expect(!scenario.draw(80, 24).text().contains("Enter"))
    scenario.type("u")
    #expect(scenario.rules.state.stage == .reading(answer: 1))
  }

  @Test("whoever goes on typing after the bell guesses nothing until there is a pause")
  func typingOnAfterTheBell() {
    var scenario = Scenario()
    scenario.start()
    scenario.wait(90_000)
    for _ in 0..<12 {
      scenario.type("3")
      scenario.wait(InterviewScreen.deafWhileTyping - 1)
    }
    scenario.type("3")
    #expect(scenario.rules.state.stage == .predicting(answer: 0))
    scenario.wait(InterviewScreen.deafWhileTyping)
    scenario.type("3")
    #expect(scenario.rules.state.answers[0].prediction == .hire)
  }

  @Test("from the guess Esc leads back to the cursor's place as long as the clock has time")
  func backFromGuess() {
    var scenario = Scenario()
    scenario.start()
    scenario.type("stop the rollout")
    scenario.press(.tab)
    scenario.type("freeze")
    scenario.finish()
    scenario.wait(20_000)
    let guess = scenario.draw(80, 24).text()
    #expect(guess.contains("done  1:10"))
    #expect(guess.contains("Esc back to the answer"))
    scenario.press(.escape)
    scenario.type(" it")
    #expect(scenario.rules.state.answers[0].texts[.approach] == "freeze it")
    #expect(scenario.draw(80, 24).text().contains("1:10"))
    scenario.finish()
    scenario.wait(71_000)
    #expect(!scenario.draw(80, 24).text().contains("Esc"))
    scenario.press(.escape)
    #expect(scenario.rules.state.stage == .predicting(answer: 0))
  }

  @Test("after ^D the guess is taken at once")
  func guessAfterDone() {
    var scenario = Scenario()
    scenario.start()
    scenario.type("x")
    scenario.finish()
    scenario.type("2")
    #expect(scenario.rules.state.answers[0].prediction == .partial)
  }

  @Test("Enter moves on, begins bullets in Approach, leaves an empty one, stays in Validation")
  func enter() {
    var scenario = Scenario()
    scenario.start()
    func focus() -> Part? { scenario.rules.state.answers.last?.focus }
    scenario.press(.enter)
    #expect(focus() == .approach)
    scenario.type("one")
    scenario.press(.enter)
    scenario.type("two")
    scenario.press(.enter)
    #expect(focus() == .approach)
    scenario.press(.enter)
    #expect(focus() == .tradeOff)
    #expect(text(scenario, .approach) == "one\ntwo")
    scenario.press(.enter, .enter, .enter, .enter)
    #expect(focus() == .validation)
  }

  @Test("what was cut in one part is brought back in another")
  func cutAndMove() {
    var scenario = Scenario()
    scenario.start()
    scenario.type("alpha beta")
    scenario.press(.control("w"), .tab, .control("y"))
    let texts = scenario.rules.state.answers[0].texts
    #expect(texts[.context] == "alpha " && texts[.approach] == "beta")
  }

  @Test("an empty Approach is left by Enter too")
  func emptyApproach() {
    var scenario = Scenario()
    scenario.start()
    scenario.press(.enter, .enter)
    #expect(scenario.rules.state.answers[0].focus == .tradeOff)
  }

  @Test("Tab and Shift-Tab go round, Up and Down leave a field at its edges")
  func movement() {
    var scenario = Scenario()
    scenario.start()
    func focus() -> Part? { scenario.rules.state.answers.last?.focus }
    scenario.press(.backTab)
    #expect(focus() == .validation)
    scenario.press(.tab)
    #expect(focus() == .context)
    scenario.press(.down)
    #expect(focus() == .approach)
    scenario.press(.up, .up)
    #expect(focus() == .context)
  }

  @Test("a paste with line breaks is one edit and stays in its part")
  func paste() {
    var scenario = Scenario()
    scenario.start()
    scenario.press(.paste("one\r\ntwo\nthree"))
    #expect(text(scenario, .context) == "one\ntwo\nthree")
    #expect(scenario.rules.state.answers[0].focus == .context)
  }

  @Test("^D deletes forward within the text and ends the answer at its end")
  func controlD() {
    var scenario = Scenario()
    scenario.start()
    scenario.type("abc")
    scenario.press(.home, .control("d"))
    #expect(text(scenario, .context) == "bc")
    scenario.press(.end, .control("d"))
    #expect(scenario.rules.state.answers[0].ending == .done)
  }

  @Test("whatever is typed while the clock stands lets it go on; Enter does too, other keys do not")
  func paused() {
    func isRunning(_ scenario: Scenario) -> Bool { scenario.rules.state.clock?.runningSince != nil }
    for key in [Key.enter, .control("p"), .character("a"), .paste("two\nlines")] {
      var scenario = Scenario()
      scenario.start()
      scenario.type("x")
      scenario.press(
        .control("p"), .left, .tab, .backspace, .control("d"), .character("?"), .escape)
      #expect(!isRunning(scenario) && text(scenario, .context) == "x")
      scenario.press(key)
      #expect(isRunning(scenario))
      scenario.type("b")
      let typed = key == .character("a") ? "a" : key == .paste("two\nlines") ? "two\nlines" : ""
      #expect(text(scenario, .context) == "x\(typed)b")
    }
  }

  @Test("a paste while help is open closes it and is not lost")
  func pasteOverHelp() {
    var scenario = Scenario()
    scenario.start()
    scenario.press(.function(1), .paste("kept"))
    #expect(text(scenario, .context) == "kept")
  }

  @Test("r in the summary asks the chosen question again")
  func again() {
    var scenario = Scenario(questions: [sampleQuestions[0]])
    scenario.start()
    scenario.type("x")
    scenario.finish()
    scenario.type("n12345")
    scenario.type("0")
    scenario.press(.enter)
    #expect(scenario.rules.state.stage == .summary)
    scenario.type("r")
    #expect(scenario.rules.state.stage == .reading(answer: 1))
    scenario.type("second try")
    #expect(text(scenario, .context) == "second try")
    #expect(scenario.rules.state.answers[0].texts[.context] == "x")
  }

  @Test("^C stops and ^Z suspends wherever one is, help open or not")
  func controlKeys() {
    var scenario = Scenario()
    for keys: [Key] in [[], [.enter], [.enter], [.function(1)], [.control("p")]] {
      for key in keys { scenario.press(key) }
      scenario.press(.control("c"))
      #expect(scenario.reaction == .stop)
      scenario.press(.control("z"))
      #expect(scenario.reaction == .suspend)
    }
  }

  @Test("a window under 40×12 says so and the interview waits in it")
  func tooSmall() {
    var scenario = Scenario()
    scenario.start()
    #expect(scenario.draw(39, 12).text().contains("too small"))
    #expect(scenario.draw(40, 11).text().contains("40×12"))
    scenario.type("kept")
    #expect(scenario.draw(40, 12).text().contains("kept"))
  }

  @Test("in a window too small nothing can be scored blindly")
  func tooSmallToScore() {
    var scenario = Scenario()
    scenario.start()
    scenario.type("x")
    _ = scenario.draw(30, 8)
    scenario.finish()
    #expect(scenario.rules.state.stage == .answering(answer: 0))
    _ = scenario.draw(40, 12)
    scenario.finish()
    _ = scenario.draw(30, 8)
    scenario.type("3")
    #expect(scenario.rules.state.stage == .predicting(answer: 0))
  }

  @Test("a bullet that somebody types is not doubled")
  func ownBullet() {
    var scenario = Scenario()
    scenario.start()
    scenario.press(.enter)
    scenario.type("- drop debug")
    let text = scenario.draw(80, 24).text()
    #expect(text.contains("- drop debug") && !text.contains("• - drop"))
  }

  @Test("no size between 0×0 and 200×60 traps on any screen")
  func everySize() {
    let questions = Array(repeating: sampleQuestions[0], count: 12)
    let text = Key.paste(String(repeating: "long 日本語 👩‍👩‍👧 ", count: 60))
    let scoring: [Key] = [.character("3"), .character("a"), .character("v"), .character("v")]
    let rest: [Key] = [
      .character("3"), .character("3"), .character("3"), .character("n"), text, .enter,
      .character("3"), .character("3"), .character("n"), .enter, .enter,
    ]
    draw(
      Scenario(questions: questions),
      [.enter, .enter, text, .tab, .character("x"), .function(1), .function(1), .control("d")]
        + scoring + rest)
    let probe: [Key] = [.enter, text, .function(1), .function(1), .control("d")]
    draw(
      Scenario(questions: questions, mode: .spoken, probes: true),
      [.enter, .enter, .character("f"), .tab, .character("q"), .function(1), .function(1)]
        + [.control("d"), .enter, text, .tab, .control("d")] + probe + scoring + rest)
  }

  private func draw(_ scenario: Scenario, _ script: [Key]) {
    var scenario = scenario
    for key in script {
      scenario.press(key)
      for columns in [0, 1, 39, 40, 41, 61, 64, 80, 120, 200] {
        for rows in [0, 1, 11, 12, 13, 19, 20, 24, 60] { _ = scenario.draw(columns, rows) }
      }
    }
    #expect(scenario.rules.state.answers.count == 2)
  }

  @Test("terminal control in a bank never reaches a frame")
  func hostileBank() {
    let hostile = "\u{1B}[2J\u{9B}31m\u{7}\u{202E}"
    var question = sampleQuestions[0]
    question.title += hostile
    question.body += hostile
    question.probes = [hostile]
    question.category = hostile
    question.reference.parts[.context] = [hostile]
    var scenario = Scenario(questions: [question], probes: true)
    let keys: [Key] = [
      .enter, .enter, .character("x"), .control("d"), .character("x"), .control("d"),
      .character("1"),
    ]
    for key in keys {
      for scalar in scenario.draw(80, 24).text().unicodeScalars where scalar != "\n" {
        let isControl = scalar.properties.generalCategory == .control
        #expect(!isControl && scalar.value != 0x202E)
      }
      scenario.press(key)
    }
  }
}
