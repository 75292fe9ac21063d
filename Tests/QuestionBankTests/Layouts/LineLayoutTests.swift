import QuestionBank
import Testing

@Suite("Questions as lines") struct LineLayoutTests {
  @Test("whole lines in bold ask; the file's legend says what their signs mean")
  func bold() {
    let text = """
      # Theory
      * Legend: 👶 easy ‍⭐️ medium 🚀 expert

      ## Trees

      **What is a split? 👶**

      **Bias** is no question.

      - by gini

      <br/>

      **How deep? ‍⭐️**

      As the data allows.

      **Bagging 🚀**
      """
    expect(
      text, is: .bold,
      [
        Card("What is a split?", ["Bias is no question.", "by gini"]),
        Card("How deep?", ["As the data allows."]), Card("Bagging"),
      ])
    #expect(reading(text).bank.questions.map(\.difficulty) == ["easy", "medium", "expert"])
    #expect(reading(text).bank.questions.map(\.category) == ["Trees", "Trees", "Trees"])
  }

  @Test("stars alone give the level, with and without their variation")
  func stars() {
    let bank = reading("### Q1: What? ⭐\nA.\n### Q2: Why? ⭐⭐\nB.\n### Q3: How? ⭐️⭐️⭐️\nC.\n").bank
    #expect(bank.questions.map(\.title) == ["What?", "Why?", "How?"])
    #expect(bank.questions.map(\.difficulty) == ["fundamental", "intermediate", "advanced"])
  }

  @Test("a Q in bold begins a question, whatever of its line is bold")
  func lettered() {
    expect(
      """
      ## 1. Filtering
      **Q1.** Which index serves it?
      - A) none
      > **Answer: B**
      > The composite one.

      **Q2. And why?**
      **A:** It is sorted.
      **Note:** bold, but no question?
      """, is: .bold,
      [
        Card(
          "Which index serves it?", body: "Which index serves it?\n\n• A) none",
          ["B", "The composite one."]),
        Card("And why?", ["It is sorted.", "Note: bold, but no question?"]),
      ])
  }

  @Test("Q: and A: take as many lines as they need; a rule ends the answer")
  func labels() {
    expect(
      """
      A note of mine.

      Q: What is kept
      on disk?
      A:yes
      - the WAL
      - chunks
      Q: And in memory?

      ```
      # the head
      ```
      A:

      The head.

      ---
      Not a card.

      C: A card with [gaps].
      """, is: .labels,
      [
        Card("What is kept on disk?", ["yes", "the WAL", "chunks"]),
        Card("And in memory?", body: "And in memory?\n\n    # the head", ["The head."]),
      ], skipping: [20])
  }

  @Test("a Q: under each heading is a question, and the headings are subjects")
  func labelledSections() {
    let bank = reading(
      "## Go\nQ: What is a map?\nA: A table.\n## SRE\nQ: What is an SLO?\nA: A goal.\n"
    ).bank
    #expect(bank.questions.map(\.title) == ["What is a map?", "What is an SLO?"])
    #expect(bank.questions.map(\.category) == ["Go", "SRE"])
  }

  @Test("list items ask without an answer; what is nested follows up")
  func bullets() {
    expect(
      """
      ---
      title: Go Questions
      ---
      ## Contents
      * [General](#general)
      ## Contributors
      * [ada](https://example.com/ada)
      * bob
      ## General:
      * Explain `defer`.
        * When does it run?
      * What is a [channel](https://example.com)?

        ```go
        // * no item
        ```
      ## Hard
      1. Name two races.
      2. When is a map copied?
      """, is: .bullets,
      [
        Card("Explain defer.", probes: ["When does it run?"]),
        Card("What is a channel?", body: "What is a channel?\n\n    // * no item"),
        Card("Name two races."), Card("When is a map copied?"),
      ])
  }

  @Test("text below a numbered line that asks answers it, marked up or not")
  func plainText() {
    expect(
      """
      1. Walk me through your role
      I kept the ingesters running.

      2. What broke?

      The ring. Twice.

      3. What did you learn?
      * Where do you write it down?
      """, is: .bullets,
      [
        Card("Walk me through your role", ["I kept the ingesters running."]),
        Card("What broke?", ["The ring.", "Twice."]),
        Card("What did you learn?"), Card("Where do you write it down?"),
      ])
  }

  @Test("cards on a line, and marked ones over several")
  func flashcards() {
    let text = """
      Who wrote it? : Ada 🧠 #history
      Not a card : really
      The ring #flashcard #loki
      Tokens on a circle.

      - - -
      After it.
      """
    expect(
      text, is: .flashcards,
      [Card("Who wrote it?", ["Ada"]), Card("The ring", ["Tokens on a circle."])])
    #expect(reading(text).bank.questions.map(\.tags) == [["history"], ["flashcard", "loki"]])
  }

  @Test("rows of a table with a column for questions")
  func table() {
    let text = """
      ## Reading
      | # | Question | Answer | Level | Topic |
      |---|:--------:|--------|-------|-------|
      | 1 | What is a \\| b? | A pipe. It joins. | Hard | Shell |
      | 2 | Why? | | | |
      | 3 | | nothing asked | | |

      | Name | Value |
      |------|-------|
      | x | y |
      """
    let bank = reading(text).bank
    #expect(reading(text).layout == .table)
    #expect(bank.questions.map(\.title) == ["What is a | b?", "Why?"])
    #expect(bank.questions.map(\.reference.whole) == [["A pipe.", "It joins."], []])
    #expect(bank.questions.map(\.difficulty) == ["hard", ""])
    #expect(bank.questions.map(\.category) == ["Shell", "Reading"])
    #expect(bank.skipped.map(\.line).contains(6))
  }
}
