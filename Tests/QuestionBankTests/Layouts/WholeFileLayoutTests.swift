import QuestionBank
import Testing

@Suite("Layouts of whole files") struct WholeFileLayoutTests {
  @Test("front matter that asks makes the file one question, answered by its summary or its body")
  func frontMatter() {
    let head = "---\ntitle: \"What is bubbling?\"\ntags: [dom, events]\ndifficulty: 4\n---\n"
    expect(
      head + "## TL;DR\n\nEvents climb.\n\n## What is capturing?\n\nThe way down.\n",
      is: .frontMatter, [Card("What is bubbling?", ["Events climb."])])
    expect(
      head + "Events climb. `Stop` ends it.\n", is: .frontMatter,
      [Card("What is bubbling?", ["Events climb.", "Stop ends it."])])
    let question = reading(head + "Events climb.\n").bank.questions[0]
    #expect(question.tags == ["dom", "events"])
    #expect(question.difficulty == "advanced")
  }

  @Test("without a title the body asks, up to the solution")
  func solution() {
    expect(
      "---\ndifficulty: 2\n---\nSolve for x.\n\n---\n**Solution:** x is 4.\n", is: .frontMatter,
      [Card("Solve for x.", ["x is 4."])])
  }

  @Test("front matter that only describes a page is passed over")
  func pageFrontMatter() {
    expect(
      "---\ntitle: Go Questions\n---\n* What is a map?\n* What is a slice?\n", is: .bullets,
      [Card("What is a map?"), Card("What is a slice?")])
  }

  @Test(
    "Anki's exports by tab and by comma, with quotes, line ends within them and tags",
    arguments: [("tab", "\t"), ("comma", ","), ("Semicolon", ";")])
  func anki(name: String, separator: String) {
    let text = ##"""
      #separator:\##(name)
      #html:true
      #deck:Rings
      #tags column:4
      #guid column:1
      g1\##(separator)What is a token?\##(separator)"A place
      on the ""ring"""\##(separator)ring hash
      g2\##(separator)Why many?\##(separator)For <b>balance</b>.<br>Yes.\##(separator)

      """##
    expect(
      text, is: .anki,
      [
        Card("What is a token?", ["A place on the \"ring\""]),
        Card("Why many?", ["For balance.", "Yes."]),
      ])
    let bank = reading(text).bank
    #expect(bank.title == "Rings")
    #expect(bank.lines == [6, 8])
    #expect(bank.questions.map(\.tags) == [["ring", "hash"], []])
  }

  @Test("native banks are read as native at both depths, even around other layouts")
  func native() {
    #expect(reading(wholeBank).layout == .native)
    #expect(reading(wholeBank).bank == bank(wholeBank))
    let text = """
      ## Question 1: A
      ### Question
      Why?
      ### Answer
      <details><summary>One?</summary>x</details>
      <details><summary>Two?</summary>y</details>
      ### 1. Step
      ### 2. Step
      ## Question 2: B
      ### Answer
      - **Q: z?**
      """
    #expect(reading(text).layout == .native)
    #expect(reading(text).bank.questions.count == 2)
  }

  @Test(
    "what holds no question has no layout",
    arguments: [
      "", "\n\n", "# Title\n", "Prose without any question.\n", "- a\n- b\n",
      "A\n```\n## Question 1: x\n### Answer\n```\n", "<!-- ## 1. What? -->\n",
      "| a | b |\n|---|---|\n| 1 | 2 |\n", "# Install\n```\nnpm i\n```\n# Use\nRun it.\n",
    ])
  func nothing(text: String) {
    #expect(reading(text).layout == nil)
    #expect(reading(text).bank.questions.isEmpty)
  }

  @Test("line ends and a byte order mark change nothing", arguments: ["\r\n", "\r"])
  func lineEnds(end: String) {
    for text in [
      "## 1. What?\n\nA. B.\n\n- c\n\n## 2. Why?\n\nD.\n",
      "<details>\n<summary>What?</summary>\n\nA.\n</details>\n<details>\n<summary>Why?</summary>\nB.\n</details>\n",
      "Q: What?\nA: B\n\nQ: Why?\nA: C\n",
    ] {
      let other = BankReader.read(
        [0xEF, 0xBB, 0xBF] + Array(text.replacing("\n", with: end).utf8), role: "staff")
      #expect(other == reading(text))
    }
  }

  @Test("equal titles get ids of their own, by order; the same question twice is named")
  func equalTitles() {
    let bank = reading(
      """
      ### 1. What is printed?
      ```
      a
      ```
      **Answer:** x.
      ### 2. What is printed?
      ```
      b
      ```
      **Answer:** y.
      ### 3. What is printed?
      ```
      a
      ```
      **Answer:** x.
      """
    ).bank
    #expect(
      bank.questions.map(\.id) == ["what-is-printed", "what-is-printed-2", "what-is-printed-3"])
    #expect(bank.questions[0].hash != bank.questions[1].hash)
    #expect(bank.remarks.map(\.line) == [11])
  }

  @Test("an answer that only promises one or points elsewhere is none")
  func promises() {
    let bank = reading(
      "## 1. What?\n\n👉 Read answer on **[there](https://x.y)**\n\n## 2. Why?\n\nTo be completed.\n"
    ).bank
    #expect(bank.questions.map(\.reference.isEmpty) == [true, true])
    #expect(bank.remarks.count == 2)
  }
}
