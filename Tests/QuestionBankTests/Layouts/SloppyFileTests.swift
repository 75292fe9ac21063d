import QuestionBank
import Testing

@Suite("Files as people leave them") struct SloppyFileTests {
  @Test(
    "what only looks like a bank has no layout",
    arguments: [
      "# Changelog\n## 3.1.0 / 2026-08-17\n- Fix.\n## 3.0.1\n- If it fails, retry.\n## 2.0 (2025-01-02)\nMore.\n",
      "# Guide\n## 1. Install\nRun it.\n## 2. Use\nCall it.\n## 3. Remove\nDelete it.\n",
      "# Contributing\n- If the maintainer decides, merge.\n- When you are done, push.\n- You can fork.\n",
      "# Notes\n## How it works\nBy magic.\n## 代码实现\nx\n",
      "## [1.2]\n[#385](https://example.com/385) fixed\n[#386](https://example.com/386) fixed\n",
    ])
  func nothing(_ text: String) {
    #expect(reading(text).bank.questions.map(\.title) == [])
  }

  @Test("a heading that recurs below the questions is a part of their answers")
  func recurring() {
    let text = (1...4).map {
      "## \($0). Explain item \($0)\n### What is it?\na\n### Why do we use it?\nb\n**How?**\nc\n"
    }
    let bank = reading(text.joined()).bank
    #expect(bank.questions.map(\.title) == (1...4).map { "Explain item \($0)" })
    #expect(bank.questions[0].reference.whole == ["What is it? a", "Why do we use it? b How? c"])
  }

  @Test("a file that begins with ### Question is one question for each such heading")
  func untitled() {
    expect(
      """
      ### Question
      Explain push.
      ### Answer
      It sends.
      ### Push in practice
      #### How it works
      By a hook.
      ### Question
      Explain pull.
      """, is: .fields,
      [Card("Explain push.", ["It sends.", "How it works: By a hook."]), Card("Explain pull.")])
  }

  @Test("fields keep their meaning with words before them")
  func modifiers() {
    expect(
      """
      ## Question 1: The playbook
      ### Scenario
      40 hosts fail.
      ### Interview Question
      What do you check?
      ### Strong Senior-Level Answer
      - The inventory.
      ## Question 2: The role
      **Interviewer asks:** Why roles?
      **Expected answer points:**
      - reuse
      **Model answer:** They are shared.
      """, is: .fields,
      [
        Card("The playbook", body: "40 hosts fail.\n\nWhat do you check?", ["The inventory."]),
        Card("The role", body: "Why roles?", ["reuse", "They are shared."]),
      ])
  }

  @Test("a heading of only Question and a number holds its question below it")
  func numbersOnly() {
    expect(
      """
      ## Question 1

      What is a map?

          m := map[string]int{}

      A table of keys.

      ## Question 2

      Name a use.

      Counting.
      """, is: .prefixedHeadings,
      [
        Card(
          "What is a map?", body: "What is a map?\n\n    m := map[string]int{}",
          ["A table of keys."]),
        Card("Name a use.", ["Counting."]),
      ])
  }

  @Test("front matter of a question whose title is only a topic")
  func topic() {
    expect(
      """
      ---
      title: Control the blast radius
      difficulty: middle
      ---
      How do you bound it?
      ## Answer guide
      - by cells
      ## What to learn next
      - [Cells](./cells.md)
      """, is: .frontMatter,
      [Card("Control the blast radius", body: "How do you bound it?", ["by cells"])], skipping: [8])
  }

  @Test("links to read end at the next heading, and are named")
  func linksBeforeAnswer() {
    expect(
      """
      ---
      title: What is a shard?
      tags: [ring]
      ---
      ## References
      - [Rings](./rings.md)
      ## Answer
      A part of the ring.
      """, is: .frontMatter, [Card("What is a shard?", ["A part of the ring."])], skipping: [5])
  }

  @Test("nested items answer where they are labelled, or where none of them asks")
  func nestedAnswers() {
    expect(
      "- Q1) What is a pod?\n  - A: Containers together.\n- Q2) What is a node?\n  - Why many?\n",
      is: .bullets,
      [
        Card("What is a pod?", ["Containers together."]),
        Card("What is a node?", probes: ["Why many?"]),
      ])
    expect(
      "- What is kept?\n  - the log\n  - the index\n  - the chunks\n- What is lost?\n  - memory\n  - locks\n",
      is: .bullets,
      [
        Card("What is kept?", ["the log", "the index", "the chunks"]),
        Card("What is lost?", ["memory", "locks"]),
      ])
  }

  @Test("links, numbers and asides leave a title clean")
  func titles() {
    let bank = reading(
      """
      1. [Which are fair?](./fair.md)
      2. What is a lock? - Learn from [here](https://example.com)
      - ###### Which one waits?
      - 3 . Why spin?
      - 第4题：What yields?
      - 🔹 5️⃣ Who wakes it?
      """
    ).bank
    #expect(
      bank.questions.map(\.title) == [
        "Which are fair?", "What is a lock?", "Which one waits?", "Why spin?", "What yields?",
        "Who wakes it?",
      ])
    #expect(
      reading("**Q1.1. What?**\na\n**Q1.2. Why?**\nb\n").bank.questions.map(\.title) == [
        "What?", "Why?",
      ])
  }

  @Test("a line goes on, and a short one with a colon stands over what follows")
  func continued() {
    expect(
      "1. Describe the use of\nfunctions.\n2. What is a layer?\nShared code.\n\nScenario questions:\n\n3. Who pays?\n",
      is: .bullets,
      [
        Card("Describe the use of functions."), Card("What is a layer?", ["Shared code."]),
        Card("Who pays?"),
      ])
  }

  @Test("questions of one series may stand at two levels, and ask without a field")
  func levels() {
    expect(
      "## Question 1. What is this?\na\n### 2. What is that?\nb\n### 3. What is it?\nc\n",
      is: .numberedHeadings,
      [Card("What is this?", ["a"]), Card("What is that?", ["b"]), Card("What is it?", ["c"])])
    expect(
      "## Size\n**Question:** How big?\n**Answer:** Ten.\n## What is left?\nNine.\n", is: .fields,
      [Card("Size", body: "How big?", ["Ten."]), Card("What is left?", ["Nine."])])
  }

  @Test("what asks before the first question is named, unless it is a table of contents")
  func preamble() {
    let asking = ["Why a ring?", "Why a hash of it?", "Why three copies?", "Why a token?"]
    let cards = asking.map { "<details><summary>\($0)</summary>So it is.</details>\n" }.joined()
    let lost = "# Rings\n\n" + asking.map { "\($0) That is: how so?\nSo it is.\n\n" }.joined()
    let skipped = reading(lost + cards).bank.skipped
    #expect(
      skipped == [
        Skipped(
          line: 3,
          reason: "4 lines from here to the first question ask, but are laid out in another way")
      ])
    let contents = asking.enumerated().map { "\($0.offset + 1). `\($0.element)`\n" }.joined()
    #expect(reading("# Rings\n\n" + contents + "\n---\n\n" + cards).bank.skipped == [])
    let links = asking.map { "- [\($0)](#\(Slug.of($0))) and why?\n" }.joined()
    #expect(reading("# Rings\n\n" + links + "\n" + cards).bank.skipped == [])
  }
}
