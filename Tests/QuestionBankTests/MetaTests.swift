import QuestionBank
import Testing

@Suite("Lines under a question's heading") struct MetaTests {
  @Test(
    "difficulty is read however it is marked up",
    arguments: [
      "**Difficulty**: Advanced", "**Difficulty:** Advanced", "- **Difficulty**: Advanced",
      "Difficulty: Advanced", "difficulty : advanced", "**Difficulty: Advanced**",
      "__Difficulty__: Advanced  ", "* **Difficulty:** *Advanced*", "**Difficulty**: `Advanced`",
      "**Difficulty**: ⭐⭐⭐", "**Difficulty**: ⭐\u{FE0F}⭐\u{FE0F}⭐\u{FE0F}", "⭐⭐⭐", "⭐⭐⭐ Advanced",
      "**Difficulty**: Advanced ⭐⭐⭐", "**ID**: x | **Difficulty**: Advanced | **Tags**: a",
      "**Difficulty**: Advanced |", "\n\n**Difficulty**: Advanced",
    ])
  func difficulty(line: String) {
    let question = question("## Question 1: T\n\(line)\n\nWhy?\n")
    #expect(question?.difficulty == "advanced")
    #expect(question?.body == "Why?")
  }

  @Test(
    "stars count, words stay",
    arguments: [
      ("⭐", "fundamental"), ("⭐⭐", "intermediate"), ("⭐⭐⭐⭐", "advanced"), ("⭐☆☆", "fundamental"),
      ("★★", "intermediate"), ("Easy", "easy"), ("Medium", "medium"), ("Very  Hard", "very hard"),
    ])
  func stars(value: String, difficulty: String) {
    #expect(question("## Question 1: T\n**Difficulty**: \(value)\n")?.difficulty == difficulty)
  }

  @Test("stars at the end of a title give the difficulty and leave the title")
  func starredTitle() {
    let starred = question("## Question 1: Ring churn ⭐⭐\u{FE0F}\n")
    #expect(starred?.title == "Ring churn")
    #expect(starred?.difficulty == "intermediate")
    #expect(starred?.id == "ring-churn")
    #expect(question("## Question 1: T ⭐\nDifficulty: Hard\n")?.difficulty == "hard")
  }

  @Test(
    "tags are separated by commas, spaces or hash signs",
    arguments: [
      "loki, ring", "loki ring", "#loki #ring", "#loki, #ring", "`loki`, `ring`", "loki | ring",
    ])
  func tags(value: String) {
    #expect(question("## Question 1: T\n**Tags**: \(value)\n")?.tags == ["loki", "ring"])
  }

  @Test("tags separated by commas may hold spaces")
  func longTags() {
    let tags = question("## Question 1: T\n**Tags**: log storage, ring,\n")?.tags
    #expect(tags == ["log storage", "ring"])
  }

  @Test("a line may hold several fields, and unknown ones are named")
  func severalFields() {
    let file = "## Question 1: T\n\n**Category**: A & B | **Type**: talk | **ID**: q1\n"
    #expect(question(file)?.category == "A & B")
    #expect(question(file)?.id == "q1")
    #expect(
      bank(file).skipped == [Skipped(line: 3, reason: "«Type» is not a field of a question")])
  }

  @Test("the second of two equal fields is named")
  func repeatedField() {
    let file = "## Question 1: T\nDifficulty: Easy\nDifficulty: Hard\n"
    #expect(question(file)?.difficulty == "easy")
    #expect(bank(file).skipped.map(\.line) == [3])
  }

  @Test("a text that begins in bold is text")
  func boldText() {
    let text = "**Scenario**: a cluster.\n\n**Difficulty**: of no concern here"
    #expect(
      question("## Question 1: T\n\(text)\n")?.body
        == "Scenario: a cluster.\n\nDifficulty: of no concern here")
  }
}
