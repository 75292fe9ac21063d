import Canvas
import Interview
import Screens
import Testing

@Suite("Keys while a note is written")
struct NoteTests {
  /// A scenario whose first answer is being scored.
  private var scoring: Scenario {
    var scenario = Scenario()
    scenario.start()
    scenario.type("x")
    scenario.finish()
    scenario.type("3")
    return scenario
  }

  private func note(_ scenario: Scenario) -> String { scenario.rules.state.answers[0].note }

  @Test("n opens it, every key is text then, and Enter closes it without losing any")
  func keys() {
    var scenario = scoring
    scenario.type("n" + "a4 ?vn")
    #expect(note(scenario) == "a4 ?vn")
    #expect(scenario.rules.state.answers[0].marks.isEmpty && scenario.rules.step == .part(.context))
    scenario.press(.enter)
    scenario.type("3")
    #expect(scenario.rules.step == .part(.approach))
    scenario.type("n" + "!")
    scenario.press(.control("w"), .altEnter, .paste("b\nc"), .escape, .character("2"))
    #expect(note(scenario) == "a4 \nb\nc")
    #expect(scenario.rules.step == .part(.tradeOff))
  }

  @Test("help closes back into the note")
  func help() {
    var scenario = scoring
    scenario.type("na")
    scenario.press(.function(1), .character("z"))
    scenario.type("b")
    #expect(note(scenario) == "ab")
  }

  @Test("the next answer begins with no note, and undo brings none back from another")
  func nextAnswer() {
    var scenario = scoring
    scenario.type("n" + "first")
    scenario.press(.enter, .character("u"), .character("u"))
    scenario.press(.enter)
    scenario.type("y")
    scenario.finish()
    scenario.type("2")
    scenario.press(.enter)
    scenario.type("n")
    scenario.press(.control("_"))
    scenario.type("second")
    #expect(scenario.rules.state.answers.map(\.note) == ["first", "second"])
  }

  @Test("in a window too small to show it, what is typed still counts")
  func tooSmall() {
    var scenario = scoring
    scenario.type("na")
    _ = scenario.draw(30, 8)
    scenario.type("b")
    #expect(note(scenario) == "ab")
  }

  @Test("no letter that means something else ticks a point")
  func letters() {
    let points = (1...20).map { "point \($0)" }
    var question = sampleQuestions[1]
    question.reference.whole = points
    var scenario = Scenario(questions: [question])
    scenario.start()
    scenario.type("x")
    scenario.finish()
    scenario.type("3" + "abcdefghijklmopqrstw")
    let answer = scenario.rules.state.answers[0]
    #expect(answer.marks(of: nil, count: 20).allSatisfy { $0 == .said })
    #expect(answer.note.isEmpty)
  }
}
