import QuestionBank
import Testing

@Suite("Layout") struct LayoutTests {
  @Test("a whole bank is read at both heading depths")
  func wholeFile() throws {
    let bank = bank(wholeBank)
    #expect(bank.title == "Staff Backend — Loki")
    #expect(bank.questions.map(\.title) == ["Ring churn", "Sharding"])
    #expect(bank.lines == [13, 48])
    #expect(bank.questions.map(\.category) == ["Loki", "System Design"])
    #expect(bank.questions.map(\.difficulty) == ["advanced", "intermediate"])
    #expect(bank.questions.map(\.id) == ["ring-churn", "sharding"])
    #expect(bank.questions.map(\.role) == ["staff", "staff"])
    #expect(bank.questions[1].tags == ["loki", "ring"])
    #expect(
      bank.questions[0].body == """
        An ingester restarts every hour. What do you look at?

            # not a heading
            kubectl get pods
            ## Question 9: not a question
        """)
    #expect(
      bank.questions[0].reference.parts == [
        .context: ["Replication hides it."],
        .approach: [
          "Look at the ring. unhealthy members; forgotten members", "Look at kube_pod_restarts.",
        ],
        .tradeOff: ["Heartbeats cost traffic."],
        .failureMode: ["Two restart at once."],
        .validation: ["cortex_ring_members by state."],
      ])
    #expect(
      bank.questions[0].probes == ["What if it is the distributor?", "And with three zones?"])
    #expect(
      bank.questions[1].reference.whole == [
        "By tenant and stream hash, e.g. FNV.", "It spreads well.",
      ])
    #expect(bank.skipped == [Skipped(line: 58, reason: "heading «Notes» is not a question")])
    #expect(bank.remarks.isEmpty)
  }

  @Test(
    "a question's heading takes any sign between number and title, or none",
    arguments: [
      "## Question 3: Title", "## Question 3 - Title", "## Question 3. Title",
      "## Question 3) Title",
      "## Question 3 – Title", "## Question 3 — Title", "## question 3 Title",
      "## QUESTION #3: Title",
      "## Question 3：Title", "## Question: Title", "## Question - Title",
      "## **Question 3: Title**",
      "## **Question 3:** Title", "## Question 2.3: Title", "## Question 3: Title ##",
      "   ## Question 3: Title", "# Question 3: Title", "###### Question 3: Title",
      "Question 3: Title\n---", "Question 3: Title\n===", "## Question 3: *Title*",
    ])
  func headings(heading: String) {
    #expect(bank(heading + "\n\nWhy?\n").questions.map(\.title) == ["Title"])
  }

  @Test(
    "other headings are no questions",
    arguments: [
      "## Questions", "## Questionable practice", "## Question bank", "## Question-driven design",
      "## Question 3rd", "    ## Question 3: Title", "##Question 3: Title",
      "####### Question 3: Title", "> ## Question 3: Title", "## The question 3: Title",
    ])
  func otherHeadings(heading: String) {
    #expect(bank(heading + "\n\nWhy?\n").questions.isEmpty)
  }

  @Test("a question without a title is named after the sentence that asks")
  func untitled() {
    let file = "## Question 3\n### Question\nIt is late. What makes one two three four five six?\n"
    #expect(question(file)?.title == "What makes one two three four five six?")
    let long = "## Question 3\n### Question\n" + String(repeating: "word ", count: 100) + "\n"
    #expect(
      question(long)?.title == String(repeating: "word ", count: 24).dropLast() + "…")
    #expect(question("## Question 3\n### Question\n**Why** so?")?.title == "Why so?")
    #expect(question("## Question 3\n")?.title == "Question 3")
  }

  @Test(
    "a field's heading may vary in case, colon, emphasis and level",
    arguments: [
      "## Answer", "### answer", "#### ANSWER:", "### **Answer**", "### Answer ###",
      "### Sample answer", "### Reference Answer", "### Key points:", "###### Key Points",
      "Answer\n---",
    ])
  func fields(heading: String) {
    let file = "## Question 1: T\n\n### Question\n\nWhy?\n\n\(heading)\n\n- Because.\n"
    #expect(question(file)?.reference.whole == ["Because."])
    #expect(question(file)?.body == "Why?")
  }

  @Test("fields at the level of the questions still belong to them")
  func flatFields() {
    let file = """
      ## Design
      ### Question 1: A
      ### Question
      a?
      ### Answer
      ### Context
      - x
      ### Question 2: B
      ### Question
      b?
      ### Answer
      - y
      """
    let bank = bank(file)
    #expect(bank.questions.map(\.title) == ["A", "B"])
    #expect(bank.questions.map(\.body) == ["a?", "b?"])
    #expect(bank.questions.map(\.category) == ["Design", "Design"])
    #expect(bank.questions[0].reference.parts == [.context: ["x"]])
    #expect(bank.questions[1].reference.whole == ["y"])
    #expect(bank.skipped.isEmpty)
  }

  @Test("headings that only say Question begin one each")
  func bareHeadings() {
    let file = "## Question\nOne?\n### Answer\n- a\n\n## Question\nTwo?\n### Answer\n- b\n"
    #expect(bank(file).questions.map(\.title) == ["One?", "Two?"])
  }

  @Test("the nearest shallower heading is the category, the title is none")
  func categories() {
    let file = """
      # Bank
      ## Question 1: A
      # Part two
      ## Storage
      ### Question 2: B
      ### Question 3: C
      **Category**: Own
      ## Question 4: D
      """
    #expect(bank(file).questions.map(\.category) == ["", "Storage", "Own", "Part two"])
    #expect(bank(file).skipped.isEmpty)
  }

  @Test("without a heading of its own the text before the answer is the body")
  func bodyWithoutHeading() {
    let file =
      "## Question 1: T\n**Difficulty**: Easy\n\nWhy?\n\n### Hint\n\nLook.\n\n### Answer\n\n- x\n"
    #expect(question(file)?.body == "Why?\n\nHint\n\nLook.")
    #expect(bank(file).skipped.isEmpty)
  }

  @Test("a question without any text asks its title")
  func emptyBody() {
    #expect(question("## Question 1: Why *so*?\n### Answer\n- x\n")?.body == "Why so?")
  }

  @Test("key points beside an answer in prose are the points")
  func keyPoints() {
    let file = "## Question 1: T\n### Answer\nLong prose.\n### Key points\n- a\n- b\n"
    #expect(question(file)?.reference.whole == ["a", "b"])
    #expect(bank(file).skipped.map(\.line) == [3])
  }
}
