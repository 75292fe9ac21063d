import QuestionBank
import Testing

@Suite("What is left out") struct SkippedTests {
  @Test("every heading and text that belongs to no question is named by its line")
  func strays() {
    let file = """
      # Bank

      Introduction.

      ## How to use
      ### Question 1: A
      #### Hints
      - h
      #### Answer
      - a
      #### Sources
      - s
      ##### More
      #### Follow-ups
      - f

      ## Design
      About design.

      More about it.
      ### Question 2: B
      ### Question
      b?
      ## Appendix
      Text.
      ### Links
      - l
      """
    let bank = bank(file)
    #expect(bank.questions.map(\.title) == ["A", "B"])
    #expect(bank.questions.first?.body == "Hints\n\n• h")
    #expect(bank.questions.first?.probes == ["f"])
    #expect(
      bank.skipped == [
        Skipped(line: 11, reason: "heading «Sources» is not a field of a question"),
        Skipped(line: 18, reason: "text under «Design» belongs to no question"),
        Skipped(line: 24, reason: "heading «Appendix» is not a question"),
        Skipped(line: 26, reason: "heading «Links» is not a question"),
      ])
  }

  @Test("text between the heading and the question's own heading is named")
  func preamble() {
    let file = "## Question 1: T\nDifficulty: Easy\n\nBy Ann.\n\n### Question\n\nWhy?\n"
    #expect(question(file)?.body == "Why?")
    #expect(
      bank(file).skipped == [
        Skipped(line: 4, reason: "text before the question's own heading is not used")
      ])
  }

  @Test("a field's heading outside any question is no question")
  func strayField() {
    #expect(bank("## Question 1: T\n# Answer\n- x\n").skipped.map(\.line) == [2])
  }

  @Test("messages quote no more than a piece of a long heading")
  func excerpt() {
    let long = String(repeating: "word ", count: 1000)
    let bank = bank("## Question 1: \(long)\n## \(long)\n")
    #expect(
      (bank.skipped + [Skipped(line: 0, reason: bank.remarks.first?.text ?? long)])
        .allSatisfy { $0.reason.count < 120 })
  }

  @Test("a hundred thousand questions are all found")
  func many() {
    let count = 100_000
    var file = ""
    for number in 1...count { file += "## Question \(number): T\(number)\n" }
    let bank = bank(file)
    #expect(bank.questions.count == count)
    #expect(bank.lines == Array(1...count))
  }

  @Test("prose that leads to bullets is named only if it says more than that")
  func leadIns() {
    func lines(_ prose: String) -> [Int] {
      bank("## Question 1: A\n### Answer\n\(prose)\n- a\n").skipped.map(\.line)
    }
    #expect(lines("It does these:") == [])
    #expect(lines("A ring shares keys. It does these:") == [3])
    #expect(lines("A ring shares keys.") == [3])
  }
}
