import QuestionBank
import Testing

@Suite("Numbers and levels of headings") struct RunningNumberTests {
  @Test("one running number over two levels is one list", arguments: [5, 30])
  func running(count: Int) {
    var text = "# Rings\n\n## 1. What is a ring?\n\nA circle of hashes.\n"
    for number in 2...count { text += "\n### \(number). Topic \(number)\n\nText \(number).\n" }
    expect(
      text, is: .numberedHeadings,
      [Card("What is a ring?", ["A circle of hashes."])]
        + (2...count).map { Card("Topic \($0)", ["Text \($0)."]) })
  }

  @Test("a category and its first question may be numbered alike")
  func sections() {
    expect(
      """
      # Questions

      ### 1. Design of clusters

      #### 1. How many zones?
      Three.
      #### 2. How do you set limits?
      #### From scratch
      Measure first.
      #### 3. Who pays?
      The tenant.
      #### Notes
      None.
      ### 2. Storage
      #### 4. Which disk?
      A fast one.
      """, is: .numberedHeadings,
      [
        Card("How many zones?", ["Three."]),
        Card("How do you set limits?", ["From scratch: Measure first."]),
        Card("Who pays?", ["The tenant."]), Card("Which disk?", ["A fast one."]),
      ], skipping: [12])
    let questions = reading("### 1. Design\n#### 1. How?\nSo.\n#### 2. Why?\nThus.\n").bank
      .questions
    #expect(questions.map(\.category) == ["Design", "Design"])
  }

  @Test("a number that goes on below a section begins a question one level further in")
  func deeper() {
    expect(
      """
      ## 1. Why two rings?
      For load.
      ##
      ### 2. Kinds of rings:
      Two.
      ##
      ## 3. Who owns a token?
      One node.
      """, is: .numberedHeadings,
      [
        Card("Why two rings?", ["For load."]), Card("Kinds of rings", ["Two."]),
        Card("Who owns a token?", ["One node."]),
      ], skipping: [6])
  }

  @Test("what explains a numbered question above its interview answer answers it")
  func explained() {
    let text = """
      ## 🔹 1. What is a ring?

      It spreads tokens.

      ### Parts
      Nodes.

      ### 📌 Interview Answer
      > A circle of hashes.

      ## 🔹 2. What do you do?

      You see a node that flaps.

      ### 📌 Interview Answer
      > I drain it.
      """
    let questions = reading(text).bank.questions
    #expect(
      questions.map(\.body) == ["What is a ring?", "What do you do?\n\nYou see a node that flaps."])
    #expect(questions.last?.reference.whole == ["I drain it."])
    #expect(questions.first?.reference.whole.last == "A circle of hashes.")
  }

  @Test(
    "signs, emphasis and colons around a number or a title are no part of it",
    arguments: [
      "## ✅ **1. Which lock?**", "## ✅ PROBLEM 1: Which lock?", "## ✅ 1. Which lock?",
    ])
  func decorated(heading: String) {
    let second = heading.replacing("1", with: "2").replacing("Which", with: "Whose")
    expect(
      "\(heading)\n\n### 👉 **Answer:**\nThe first.\n\n\(second)\n\n### 👉 **Answer:**\nThe last.\n",
      is: .numberedHeadings,
      [Card("Which lock?", ["The first."]), Card("Whose lock?", ["The last."])])
  }

  @Test("a colon ends no title, unless the question goes on after it")
  func colons() {
    expect(
      """
      ### 1. What is a lock:
      A guard.
      ### 2. **Kinds**:
      Two.
      ### 3. What does this print:
      ```
      print(1)
      ```
      **Answer:** 1
      """, is: .numberedHeadings,
      [
        Card("What is a lock", ["A guard."]), Card("Kinds", ["Two."]),
        Card(
          "What does this print:", body: "What does this print:\n\n    print(1)", ["1"]),
      ])
  }

  @Test("headings that all ask are questions on both levels where text stands below them")
  func asking() {
    expect(
      """
      # The ring

      ## What is in a ring?
      Tokens.
      ### What is a token?
      A hash.
      ### Who owns it?
      A node.
      ### Where is it?
      In the ring.
      ## What leaves a ring?
      ### Does a node?
      Yes.
      ## Can a ring break?
      No.
      """, is: .questionHeadings,
      [
        Card("What is in a ring?", ["Tokens."]), Card("What is a token?", ["A hash."]),
        Card("Who owns it?", ["A node."]), Card("Where is it?", ["In the ring."]),
        Card("Does a node?", ["Yes."]),
        Card("Can a ring break?", ["No."]),
      ])
  }

  @Test("a heading that asks below one that does not is a question if text stands below it")
  func below() {
    expect(
      """
      ### What is a shard?
      A part.
      ### Why have two?
      For load.
      ### Who splits them?
      A job.
      ### More questions

      #### How many are enough?
      Four.
      #### Explain the limit
      #### The limit
      It is soft.
      """, is: .questionHeadings,
      [
        Card("What is a shard?", ["A part."]), Card("Why have two?", ["For load."]),
        Card("Who splits them?", ["A job."]), Card("How many are enough?", ["Four."]),
      ], skipping: [11, 12])
  }
}
