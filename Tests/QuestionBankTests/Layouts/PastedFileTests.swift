import QuestionBank
import Testing

@Suite("Files as they are pasted, exported and mistyped") struct PastedFileTests {
  @Test("a fence around the whole file is no code")
  func wholeFence() {
    let cards = [Card("What is a lock?", ["One at a time."]), Card("What is a fence?", ["Order."])]
    let text = "1. What is a lock?\n   - One at a time.\n\n2. What is a fence?\n   - Order.\n"
    expect("```\n\(text)```\n", is: .bullets, cards)
    expect("Here you are:\n\n```markdown\n\(text)```\n\nWant more?\n", is: .bullets, cards)
    // The first question may share the line of the fence.
    expect("``` \(text)```\n\n\n", is: .bullets, cards)
  }

  @Test("code in a file within a fence is code, and the fence at its end is nothing")
  func codeInFence() {
    let reading = reading(
      """
      ```markdown
      # Lock questions

      ## 1. What is a lock?
      One at a time:
      ```go
      mu.Lock()
      ```

      ```
      # no heading
      ```

      ## 2. What is a fence?
      Order.
      ```
      """)
    #expect(reading.bank.questions.map(\.title) == ["What is a lock?", "What is a fence?"])
    #expect(reading.bank.questions.last?.reference.whole == ["Order."])
  }

  @Test("Markdown shown further on is code, unless it begins as a file of questions does")
  func laterFence() {
    let head = "# Questions\n\nSome\n\nwords\n\n## 1. What is a title?\n\nThis:\n\n"
    expect(
      head + "```markdown\n# A title\n```\n", is: .numberedHeadings,
      [Card("What is a title?", ["This:\n    # A title"])])
    expect(
      head + "```markdown\n# More questions\n\n## 2. What is a list?\n\nItems.\n```\n\nBye.\n",
      is: .numberedHeadings,
      [Card("What is a title?", ["This:"]), Card("What is a list?", ["Items.", "Bye."])])
  }

  @Test("what was pasted in bold and with numbered headings is read by both")
  func mixedPaste() {
    expect(
      """
      ```markdown
      **Q: What is a pod?**

      **A:** Containers.

      **Q: What is a node?**

      **A:** A machine.

      ## 1. What is a job?
      **Answer:** A task.
      ```
      """, is: .bold,
      [
        Card("What is a pod?", ["Containers."]), Card("What is a node?", ["A machine."]),
        Card("What is a job?", ["A task."]),
      ])
  }

  @Test("details that are never closed end at the next question")
  func unclosedDetails() {
    let reading = reading(
      """
      ### Q1: What is a lock?
      <details>
      <summary>Answer</summary>

      #### Simply
      One at a time.
      </detials>

      ## Order

      ### Q2: What is a fence?
      <details>
      <summary>Answer</summary>

      ### Q9: Is this within?
      Order.
      </details>
      """)
    #expect(reading.bank.questions.map(\.title) == ["What is a lock?", "What is a fence?"])
    #expect(reading.bank.questions.last?.category == "Order")
  }

  @Test("only the tags of HTML are markup")
  func tags() {
    func title(_ text: String) -> String? {
      reading("## 1. \(text)\n\nYes.\n").bank.questions.first?.title
    }
    #expect(title("What is `x`<b>bold</b> in List<Object>?") == "What is xbold in List<Object>?")
    let types = "What are <ng-content> and Optional<T>?"
    #expect(title(types) == types)
    #expect(title("Is <Foo bar=\"1\">it</Foo> <SPAN>so</SPAN>?") == "Is it</Foo> so?")
    expect(
      "Q: <C-v>\nA: Blocks.\n\nQ: What is it?\nA: No.\n", is: .labels,
      [Card("<C-v>", ["Blocks."]), Card("What is it?", ["No."])])
  }

  @Test("blocks of HTML on one line are apart, and a button that shows the answer is none of it")
  func htmlBlocks() {
    expect(
      """
      ## 1. What is it?
      <div><button class="x">Show/Hide Answer</button><div>A user.</div><p>Then</p>the rest.</div>

      ## 2. What is more?
      <table><tr><th>One</th><th>Two</th></tr></table>
      """, is: .numberedHeadings,
      [Card("What is it?", ["A user.", "Then", "the rest."]), Card("What is more?", ["One Two"])])
  }

  @Test("a body that is the title but for its number and level says it once")
  func repeatedTitle() {
    expect(
      """
      <details><summary>1. What is a lock? (Easy)</summary>One at a time.</details>
      <details><summary>2. What is a fence? ***</summary>Order.</details>
      """, is: .details,
      [Card("What is a lock?", ["One at a time."]), Card("What is a fence?", ["Order."])])
  }

  @Test("a table that counts questions holds none, and lists numbered on are the questions")
  func countedSections() {
    var text = "# Interview questions\n\n| # | Section | Questions |\n|---|---|---|\n"
    for part in 1...5 { text += "| \(part) | Part \(part) | 2 |\n" }
    for part in 1...5 {
      text += "\n## \(part). Part \(part)\n\n\(2 * part - 1). Locks \(part)\n\(2 * part). Fences\n"
    }
    let reading = reading(text)
    #expect(reading.layout == .bullets)
    #expect(reading.bank.questions.count == 10)
    #expect(reading.bank.questions.map(\.title).prefix(2) == ["Locks 1", "Fences"])
    #expect(reading.bank.questions.map(\.category).last == "Part 5")
  }

  @Test("where several headings of the first level have questions, the first is a category too")
  func titleAsCategory() {
    let text = "# Locks\n- What is one?\n# Fences\n- What is two?\n# Queues\n- What is three?\n"
    #expect(reading(text).bank.questions.map(\.category) == ["Locks", "Fences", "Queues"])
    #expect(
      reading(text.replacing("# Locks", with: "# Interview")).bank.questions.map(\.category)
        == ["", "Fences", "Queues"])
  }

  @Test("columns with no header are notes, and tags if the third holds words")
  func columns() {
    let cards = (1...5).map { Card("key \($0)", ["Does \($0)."]) }
    expect((1...5).map { "key \($0)\tDoes \($0).\n" }.joined(), is: .anki, cards)
    expect((1...5).map { "key \($0); Does \($0).; vim keys\n" }.joined(), is: .anki, cards)
    let text = "front\tback\ttags\na key\tDoes.\tvim keys\n"
    expect(text, is: .anki, [Card("a key", ["Does."])])
    #expect(reading(text).bank.questions[0].tags == ["vim", "keys"])
    #expect(reading("let a = 1;\nlet b = 2;\nlet c;\nlet d;\nlet e;\n").layout == nil)
  }

  @Test("what a note holds beyond its back goes on with the answer")
  func furtherFields() {
    expect(
      "#separator:tab\n#tags column:4\nlog()\tWrites.\tlog(1)\tjs\nerror()\tFails.\t\tjs\n",
      is: .anki, [Card("log()", ["Writes.", "log(1)"]), Card("error()", ["Fails."])])
  }

  @Test("a link to more questions is none; one that shows what is compared is")
  func links() {
    expect(
      "# Questions\n- What is a lock?\n- What is a fence?\n- [List of ML questions](https://a.b)\n",
      is: .bullets, [Card("What is a lock?"), Card("What is a fence?")])
    expect(
      """
      # Questions
      ## What is a lock?
      One.
      ## What is a fence?
      Two.
      ## [Lock vs Fence](https://a.b/questions/1)
      Both.
      """, is: .questionHeadings,
      [
        Card("What is a lock?", ["One."]), Card("What is a fence?", ["Two."]),
        Card("Lock vs Fence", ["Both."]),
      ])
  }
}
