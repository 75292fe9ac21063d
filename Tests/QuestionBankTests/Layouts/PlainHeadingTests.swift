import QuestionBank
import Testing

@Suite("Headings without signs") struct PlainHeadingTests {
  @Test("bare numbers that count on make headings questions")
  func bareNumbers() {
    let text = (1...9).map { "## \($0) Topic number \($0)\n\nText \($0).\n" }.joined()
    let reading = reading("# Interview questions\n" + text)
    #expect(reading.layout == .numberedHeadings)
    #expect(reading.bank.questions.map(\.title) == (1...9).map { "Topic number \($0)" })
  }

  @Test("a heading further out that asks is a question where none stands below it")
  func outerQuestions() {
    let outer = (1...5).map { "## What is part \($0)?\n\nPart \($0).\n" }.joined()
    let reading = reading(
      """
      # Basics
      ## What are locks?
      ### What is a mutex?
      One at a time.
      ### What is a latch?
      A short lock.
      ### What is a barrier?
      All wait.
      ### What is a lease?
      It expires.
      ### What is a fence?
      It grows.
      ### What is a spin?
      A loop.
      ### What is a park?
      A sleep.
      ### What is a wait?
      A queue.
      # Parts

      """ + outer)
    #expect(
      reading.bank.questions.map(\.title)
        == ["mutex", "latch", "barrier", "lease", "fence", "spin", "park", "wait"].map {
          "What is a \($0)?"
        }
        + (1...5).map { "What is part \($0)?" })
    #expect(reading.bank.questions.first?.category == "What are locks?")
    #expect(reading.bank.questions.last?.category == "Parts")
  }

  @Test("questions of Korean, and of Chinese with a Latin beginning, are told without a mark")
  func scripts() {
    #expect(
      reading("# 면접 질문\n## #1\n#### TCP를 설명해주세요.\nx\n## #2\n#### CORS가 무엇인가요\ny\n").bank.questions
        .map {
          "\($0.title)|\($0.category)"
        } == ["TCP를 설명해주세요.|", "CORS가 무엇인가요|"])
    #expect(
      reading("# 面试题\n- GET 和 POST 的区别\n- MVC 是什么\n").bank.questions.map(\.title) == [
        "GET 和 POST 的区别", "MVC 是什么",
      ])
  }

  @Test("a heading that only leads elsewhere, and one that names a table of contents, say nothing")
  func apparatus() {
    let reading = reading(
      """
      ## [Start page](../README.md)
      ## Table of Contents
      ### What is a cache?
      x
      ### What is a miss?
      y
      """)
    #expect(reading.bank.questions.map(\.title) == ["What is a cache?", "What is a miss?"])
    #expect(reading.bank.questions.map(\.category) == ["", ""])
  }

  @Test(
    "neither a heading beside the question nor a numbered solution makes a question of the answer")
  func answers() {
    expect(
      """
      ## 1. What is a leak?
      Memory that nobody frees.

      **Solution 1: Count**

      Count the owners.
      ## 2. What is a cycle?
      Owners of each other.
      ## Coding question
      Write one.
      """, is: .numberedHeadings,
      [
        Card(
          "What is a leak?",
          ["Memory that nobody frees.", "Solution 1: Count", "Count the owners."]),
        Card("What is a cycle?", ["Owners of each other."]),
      ], skipping: [9])
  }

  @Test("numbered questions with answers are told from steps that a solution follows")
  func steps() {
    let questions = (1...4).map { "### \($0). What is \($0)?\n\n**Answer:**\n\nIt is \($0).\n\n" }
    let reading = reading(
      "# Interview\n## Core\n" + questions.joined()
        + "## Task\n### The cause:\n\nText.\n\n### Solution: wait\n\nMore.\n")
    #expect(reading.bank.questions.map(\.title) == (1...4).map { "What is \($0)?" })
  }

  @Test("what begins with a Q below a question follows it up")
  func followingUp() {
    let questions = (1...4).map {
      "### \($0). What is \($0)?\n\nIt is \($0).\n\n**Q1: Why?**\n\nA: So.\n\n**Q2: When?**\n\nA: Now.\n\n"
    }
    let reading = reading("# Interview questions\n" + questions.joined())
    #expect(reading.bank.questions.map(\.title) == (1...4).map { "What is \($0)?" })
    #expect(
      reading.bank.questions.first?.reference.whole
        == ["It is 1.", "Q1: Why?", "So.", "Q2: When?", "Now."])
  }

  @Test("code in code ends where its own fence does")
  func fences() {
    expect(
      """
      ## 1. How do you lock?
      ```
      Plan:
         ```go
         mu.Lock()
         ```
      Done.
      ```
      ## 2. How do you wait?
      By a channel.
      """, is: .numberedHeadings,
      [
        Card(
          "How do you lock?",
          ["    Plan:\n       ```go\n       mu.Lock()\n       ```\n    Done."]),
        Card("How do you wait?", ["By a channel."]),
      ])
  }

  @Test("a title made of code is one line, whatever ends it")
  func titleOfCode() {
    let ends = ["\n", "\u{0B}", "\u{0C}", "\r\n"]
    let text = ends.map { "## Question\n```\nGET /ring\($0)200 OK\n```\n## Answer\nIt lives.\n" }
    let reading = reading(text.joined())
    #expect(reading.bank.questions.map(\.title) == Array(repeating: "GET /ring", count: 4))
  }

  @Test("text after the questions that no heading stands over is named")
  func loose() {
    let reading = reading(
      """
      <details><summary>What is a fork?</summary>A copy.</details>
      <details><summary>What is an exec?</summary>A new image.</details>

      More questions:
      1. What is a zombie?
      2. What is an orphan?
      3. What is a signal?
      """)
    #expect(reading.bank.questions.count == 2)
    #expect(
      reading.bank.skipped == [Skipped(line: 4, reason: "text from here on belongs to no question")]
    )
  }
}
