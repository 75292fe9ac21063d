import QuestionBank
import Testing

@Suite("Questions and answers as people mark them") struct SloppyLineTests {
  private static let cards = [
    Card("What is an inode?", ["A record."]), Card("How does a name resolve?", ["By asking."]),
  ]

  @Test(
    "a point, a bracket or a dash may stand after the letter",
    arguments: [
      ("Q1.", "Ans:"), ("Q1)", "A1)"), ("Q1.", "A."), ("Q.", "A."), ("Q1 -", "A -"),
      ("Question 1.", "Ans."), ("Q.1", "Ans)"), ("Que 1:", "Ans =>"), ("P:", "R:"), ("В:", "О:"),
      ("问：", "答："),
    ])
  func signs(question: String, answer: String) {
    expect(
      """
      # Linux interview

      \(question) What is an inode?
      \(answer) A record.

      \(question) How does a name resolve?
      \(answer) By asking.
      """, is: .labels, Self.cards)
  }

  @Test("the first of several choices is no answer")
  func choices() {
    expect(
      """
      Q1. Which is a port?
      A. 80
      B. http
      Ans: A

      Q2. Which is a name?
      A. 53
      B. dns
      Ans: B
      """, is: .labels,
      [
        Card("Which is a port? A. 80 B. http", ["A"]), Card("Which is a name? A. 53 B. dns", ["B"]),
      ])
  }

  @Test("a line with a Q is the question where no answer has a label")
  func titles() {
    expect(
      """
      Q. What is an inode?
      A record of a file.

      Q. What is a link?
      One more name.

      Q. Where is the name?
      In the folder.
      """, is: .labels,
      [
        Card("What is an inode?", ["A record of a file."]),
        Card("What is a link?", ["One more name."]),
        Card("Where is the name?", ["In the folder."]),
      ])
  }

  @Test("whole lines in italics that ask are questions")
  func italics() {
    expect(
      """
      ## Styles

      *What is a box?*

      A frame.

      *What is a float?*

      *Which one wins?*

      The last.
      """, is: .bold,
      [
        Card("What is a box?", ["A frame."]), Card("What is a float?"),
        Card("Which one wins?", ["The last."]),
      ])
  }

  @Test("a number in bold may stand before a question that is not; bullets below it answer")
  func numbersInBold() {
    let text = """
      # Behaviour

      ## Leading

      ### Questions

      **1.1**: "Tell me about a decision that cost you sleep."

      **Answer Framework**:
      - Situation: what was at stake?
      - Result: what did it change?

      **1.2** Why did you leave that team?

      **Answer:** It was done.

      **1.3)** Describe a plan that failed.

      - We shipped late.
      """
    let bank = reading(text).bank
    #expect(
      bank.questions.map(\.title) == [
        "\"Tell me about a decision that cost you sleep.\"", "Why did you leave that team?",
        "Describe a plan that failed.",
      ])
    #expect(
      bank.questions.map(\.reference.whole) == [
        ["Situation: what was at stake?", "Result: what did it change?"], ["It was done."],
        ["We shipped late."],
      ])
    // A section that is only called "Questions" names no subject.
    #expect(bank.questions.map(\.category) == ["Leading", "Leading", "Leading"])
  }

  @Test("a question in bold may have its answer on the same line")
  func sameLine() {
    expect(
      """
      # Preguntas
      1. **¿Por qué aquí?** - Miden el interés.
      2. **Sobre mí** - Dos minutos.
      3. **¿Qué es un pod?** - Contenedores juntos.
      """, is: .bullets,
      [
        Card("¿Por qué aquí?", ["Miden el interés."]), Card("Sobre mí", ["Dos minutos."]),
        Card("¿Qué es un pod?", ["Contenedores juntos."]),
      ])
    expect(
      """
      # Facts

      **Who may sit in?** Anyone who asks.

      **What does it cost?** Nothing yet.

      **My seat is gone.** Write to us.

      **How long is it?** An hour.
      """, is: .bold,
      [
        Card("Who may sit in?", ["Anyone who asks."]), Card("What does it cost?", ["Nothing yet."]),
        Card("My seat is gone.", ["Write to us."]), Card("How long is it?", ["An hour."]),
      ])
  }

  @Test("items one column further in stand beside each other")
  func siblings() {
    expect(
      """
      # Interview questions
      1. What is a state?
         **Answer:** A file.
       2. What is a plan?
         **Answer:** A list.
      3. What is a module?
         **Answer:** A folder.
      """, is: .bullets,
      [
        Card("What is a state?", ["A file."]), Card("What is a plan?", ["A list."]),
        Card("What is a module?", ["A folder."]),
      ])
  }

  @Test("nested items that ask follow up, statements answer")
  func nested() {
    expect(
      """
      # Interview questions
      - How do you set up a team?
        - Which tools? (scanners, logs)
        - Who is on call?
      - What is a cache?
        - Memory near the reader
        - Stale at times
      """, is: .bullets,
      [
        Card(
          "How do you set up a team?", probes: ["Which tools? (scanners, logs)", "Who is on call?"]),
        Card("What is a cache?", ["Memory near the reader", "Stale at times"]),
      ])
  }

  @Test(
    "numbers and signs around a title are no part of it",
    arguments: [
      "Q.1 What is X?", "Q-1: What is X?", "Q1 | What is X?", "Question 1 of 10: What is X?",
      "#1 What is X?", "(1) What is X?", "[1] What is X?", "No. 1: What is X?",
      "Question #1: What is X?", "❓ What is X?", "What is X? 🔥", "What is X? {#x}", "➤ What is X?",
      "1. **Question**: What is X?", "**Q1**. **What is X?**", "1b What is X?",
    ])
  func decoration(title: String) {
    let reading = reading("# Linux interview\n\n## \(title)\n\nA thing.\n")
    #expect(reading.bank.questions.map { Card($0) } == [Card("What is X?", ["A thing."])])
  }

  @Test("emphasis in the middle of a numbered title loses neither side")
  func emphasis() {
    let reading = reading(
      "# Interview\n\n### 1) **What is X** and Y?\n\nA.\n\n### 2. **Planes** — which?\n\nB.\n")
    #expect(reading.bank.questions.map(\.title) == ["What is X and Y?", "Planes — which?"])
  }

  @Test("arrows before an answer's sentences, and its label in bold, are dropped")
  func arrows() {
    expect(
      """
      **Q. What is a probe?**

      **Ans.** -> It asks. => It waits.
      """, is: .bold, [Card("What is a probe?", ["It asks.", "It waits."])])
  }

  @Test(
    "a difficulty is read however it is written",
    arguments: [
      ("**Difficulty:** 🔴 Senior", "senior"), ("**Level:** 🔴 Hard (firms)", "hard"),
      ("**Difficulty:** 🟢", "easy"), ("*Difficulty: Easy*", "easy"), ("`Difficulty: Easy`", "easy"),
      ("Level: Junior", "junior"), ("**[Medium]**", "medium"), ("🟢 Easy", "easy"),
      ("**Complexity:** Low", "low"), ("**Difficulty:** Easy · **Topic:** Net", "easy"),
    ])
  func difficulties(line: String, difficulty: String) {
    let reading = reading("# T\n\n## Q1: What is X?\n\(line)\n\nA thing.\n")
    #expect(reading.bank.questions.map(\.difficulty) == [difficulty])
    #expect(reading.bank.questions.first?.reference.whole == ["A thing."])
  }

  @Test(
    "a title may hold the difficulty",
    arguments: ["Q1: What is X? — Hard", "Q1: What is X? 🔴 Hard", "[Hard] What is X?"])
  func titleDifficulties(title: String) {
    let reading = reading("# T\n\n## \(title)\n\nA thing.\n")
    #expect(reading.bank.questions.map(\.title) == ["What is X?"])
    #expect(reading.bank.questions.map(\.difficulty) == ["hard"])
  }

  @Test("the plural before one question in bold begins it")
  func plural() {
    expect(
      """
      **Question: What is a bond?**

      Two cards.

      **Questions: what are its gains**

      Room.
      """, is: .bold,
      [Card("What is a bond?", ["Two cards."]), Card("what are its gains", ["Room."])])
  }

  @Test(
    "an item that solves ends the story which answers, but below a mere subject it is the answer")
  func solutions() {
    let story = "- **Issue**: The disk was full.\n- **Solution**: We moved the logs.\n"
    let asked = reading("## 1. What broke last?\n\(story)\n## 2. Why?\nHaste.\n").bank
    #expect(
      asked.questions.first?.reference.whole == [
        "Issue: The disk was full.", "Solution: We moved the logs.",
      ])
    #expect(asked.questions.first?.body == "What broke last?")
    let named = reading("## 1. Disks\n\(story)\n## 2. Why do disks fail?\nHaste.\n").bank
    #expect(named.questions.first?.reference.whole == ["We moved the logs."])
  }
}
