import QuestionBank
import Testing

@Suite("Headings of fields") struct FieldHeadingTests {
  @Test(
    "a title that ends in the word question is no field",
    arguments: ["# Go-Interview-Question", "# Linux interview question", "# The Question"])
  func titleOfFile(title: String) {
    expect(
      title + "\n\n## 1. What is a lock?\nIt waits.\n\n## 2. What is a queue?\nIt keeps.\n",
      is: .numberedHeadings,
      [Card("What is a lock?", ["It waits."]), Card("What is a queue?", ["It keeps."])])
    expect(
      title + "\n\n<details><summary>What is a lock?</summary>\n\nIt waits.\n\n</details>\n\n"
        + "<details><summary>What is a queue?</summary>\n\nIt keeps.\n\n</details>\n",
      is: .details,
      [Card("What is a lock?", ["It waits."]), Card("What is a queue?", ["It keeps."])])
  }

  @Test("a field may have a sign, a number or a usual word before its name")
  func modifiedNames() {
    for name in ["Question", "❓ Question", "Interview Question"] {
      expect(
        "# Bank\n## Locks\n### \(name)\nWhat waits?\n### Answer\n- A lock.\n", is: .fields,
        [Card("Locks", body: "What waits?", ["A lock."])])
    }
  }

  @Test("a heading that only describes the question is neither it nor its text")
  func notes() {
    let text = """
      ## ❓ 1. Why did the build take long?
      ### 🧠 Question Type: Story
      ### Answer
      - The cache was cold.
      ## ❓ 2. How did you mend it?
      ### 🧠 Question Level: Hard
      ### Answer
      - I warmed it.
      """
    #expect(
      reading(text).bank.questions.map { Card($0) } == [
        Card("Why did the build take long?", ["The cache was cold."]),
        Card("How did you mend it?", ["I warmed it."]),
      ])
  }

  @Test("the text under a heading such as Problem is the question's", arguments: ["", "1. "])
  func problems(number: String) {
    let text = """
      # Designs
      ## \(number)A shop for all
      ### Problem statement
      People buy things.
      ### Requirements
      - Fast
      ### Answer
      - Keep stock.
      ## \(number.isEmpty ? "" : "2. ")A chat for few
      ### Task
      People talk.
      ### Answer
      - Keep sockets.
      """
    #expect(
      reading(text).bank.questions.map { Card($0) } == [
        Card(
          "A shop for all", body: "People buy things.\n\nRequirements\n\n• Fast", ["Keep stock."]),
        Card("A chat for few", body: "People talk.", ["Keep sockets."]),
      ])
  }

  @Test("a scenario under a numbered heading is the question's, and the next heading answers it")
  func scenarios() {
    let text = """
      # Interview scenarios
      ## 1. The disk is full
      ### Scenario
      No file can be written.
      ### Approach
      - Look for large files.
      ## 2. The clock is wrong
      ### Scenario
      Times differ.
      ### Approach
      - Ask the time server.
      """
    expect(
      text, is: .numberedHeadings,
      [
        Card(
          "The disk is full", body: "No file can be written.", ["Approach: Look for large files."]),
        Card("The clock is wrong", body: "Times differ.", ["Approach: Ask the time server."]),
      ])
  }

  @Test("what a question is meant to test is no part of it")
  func purpose() {
    let text = """
      ## Why a lock?
      ### Question
      Why would one wait?
      ### Short explanation of the question
      This tests whether you know locks.
      ### Answer
      - To be alone.
      """
    expect(
      text, is: .fields,
      [Card("Why a lock?", body: "Why a lock?\n\nWhy would one wait?", ["To be alone."])],
      skipping: [4])
  }

  @Test("numbered headings with no field, after a title with none, belong to the answer")
  func numberedParts() {
    let text = """
      ## Kettles
      ### Question
      What is in it?
      ### Answer
      - A coil.
      ## 1. The coil
      - It is hot.
      ## 2. The lid
      - It shuts.
      """
    expect(
      text, is: .fields,
      [
        Card(
          "Kettles", body: "What is in it?",
          ["A coil.", "1. The coil: It is hot.", "2. The lid: It shuts."])
      ])
  }

  @Test("a file of our layout is read by its fields where ours has no place for its answers")
  func lenientNative() {
    let text = """
      ## Question 1: Locks
      ### Question
      What waits?
      ### 💡 Model Answer
      - A lock.
      ## Question 2: Queues
      ### Question
      What keeps?
      ### Respuesta
      - A queue.
      """
    expect(
      text, is: .fields,
      [
        Card("Locks", body: "What waits?", ["A lock."]),
        Card("Queues", body: "What keeps?", ["A queue."]),
      ])
  }

  @Test("Problem 4: and its like number a heading", arguments: ["Problem", "Scenario", "Exercise"])
  func numberedTasks(word: String) {
    let text = """
      # Interview practice
      ## \(word) 1: A parking lot
      - Count the cars.
      ## \(word) 2: A library
      - Count the books.
      """
    expect(
      text, is: .numberedHeadings,
      [Card("A parking lot", ["Count the cars."]), Card("A library", ["Count the books."])])
  }

  @Test("key concepts are tags, or the key points where nothing else answers")
  func keyConcepts() {
    let text = """
      ## Question 1: Which lock?
      **Difficulty**: Hard
      **Key Concepts**: mutex, spin lock

      ### Answer
      - A mutex.
      ## Question 2: Which queue?
      **Key Concepts**: first in, first out
      """
    let questions = reading(text).bank.questions
    #expect(questions.map(\.body) == ["Which lock?", "Which queue?"])
    #expect(questions.map(\.tags) == [["mutex", "spin lock"], []])
    #expect(questions.map(\.reference.whole) == [["A mutex."], ["first in, first out"]])
  }

  @Test("Fundamentals beside subjects is one, beside Advanced it is a difficulty")
  func subjects() {
    func text(_ second: String) -> String {
      "# Git\n## Fundamentals\n### Q1: What is A?\nx\n## \(second)\n### Q2: What is B?\ny\n"
    }
    let subjects = reading(text("Branches")).bank.questions
    #expect(subjects.map(\.category) == ["Fundamentals", "Branches"])
    #expect(subjects.map(\.difficulty) == ["", ""])
    let levels = reading(text("Advanced")).bank.questions
    #expect(levels.map(\.category) == ["", ""])
    #expect(levels.map(\.difficulty) == ["fundamentals", "advanced"])
  }

  @Test("a heading within a list item is part of it")
  func headingInItem() {
    let text = """
      # Interview questions
      - How many pipes are there?

        #### Output
        A number.
      - Which way do they lead?
      - What is in them?
      """
    let questions = reading(text).bank.questions
    #expect(questions.map(\.category) == ["", "", ""])
    #expect(questions.map(\.title).count == 3)
  }
}
