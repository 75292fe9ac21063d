import QuestionBank
import Testing

@Suite("Levels over questions") struct SectionLevelTests {
  @Test(
    "a section tells its questions' level",
    arguments: [
      ("## Hard Problems", "hard"), ("## SECTION 1 — BASIC (Q1–Q20)", "basic"),
      ("## Part 2: Advanced", "advanced"), ("## Section 3: Advanced Shell Questions", "advanced"),
    ])
  func sections(heading: String, level: String) {
    let text = """
      # Questions

      \(heading)
      ### 1. What is a shard?
      A part.
      ## Easy Problems
      ### 2. Why have two?
      For load.
      """
    #expect(reading(text).bank.questions.map(\.difficulty) == [level, "easy"])
  }

  @Test("a line in bold tells the level of the list below it")
  func lines() {
    let text = """
      ### Rings

      **Easy:**

      1. What is a ring?
      2. Who owns a token?

      **Hard:**

      3. Why do rings split?

      ### Disks

      4. Which disk is full?
      """
    let questions = reading(text).bank.questions
    #expect(questions.map(\.difficulty) == ["easy", "easy", "hard", ""])
    #expect(questions.map(\.category) == ["Rings", "Rings", "Rings", "Disks"])
  }
}
