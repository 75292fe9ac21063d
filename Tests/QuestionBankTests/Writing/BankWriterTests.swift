import QuestionBank
import Testing

@Suite("Writing a bank") struct BankWriterTests {
  @Test("a written bank is pleasant to read")
  func layout() {
    let markdown = BankWriter.markdown(bank(wholeBank))
    #expect(
      markdown == """
        # Staff Backend — Loki

        ## Question 1: Ring churn

        **ID**: ring-churn
        **Difficulty**: Advanced
        **Category**: Loki

        ### Question

        An ingester restarts every hour. What do you look at?

        ```
        # not a heading
        kubectl get pods
        ## Question 9: not a question
        ```

        ### Answer

        #### Context
        - Replication hides it.

        #### Approach
        - Look at the ring. unhealthy members; forgotten members
        - Look at kube_pod_restarts.

        #### Trade-off
        - Heartbeats cost traffic.

        #### Failure mode
        - Two restart at once.

        #### Validation
        - cortex_ring_members by state.

        ### Follow-ups

        - What if it is the distributor?
        - And with three zones?

        ## Question 2: Sharding

        **ID**: sharding
        **Difficulty**: Intermediate
        **Category**: System Design
        **Tags**: loki, ring

        ### Question

        How do you shard?

        ### Answer

        - By tenant and stream hash, e.g. FNV.
        - It spreads well.

        """)
  }

  @Test("a question that is all title has no text of its own")
  func titleOnly() {
    let bank = Bank(questions: [sample(title: "What is a ring?", body: "What is a ring?")])
    #expect(BankWriter.markdown(bank) == "## Question 1: What is a ring?\n\n**ID**: x\n")
  }

  @Test(
    "marks are escaped only where they would be read as marks",
    arguments: [
      ("2 * 3 and a * b", "2 * 3 and a * b"), ("snake_case_name", "snake_case_name"),
      ("lone *args and **kwargs", "lone *args and **kwargs"), ("a < b && c > d", "a < b && c > d"),
      ("rate(x[5m]) by (pod)", "rate(x[5m]) by (pod)"), ("it costs #3", "it costs #3"),
      (#"C:\dir"#, #"C:\dir"#), ("R&D, AT&T;", "R&D, AT&T;"), ("~3 of ~4", "~3 of ~4"),
      ("a **bold** word", #"a \*\*bold\*\* word"#), ("an _old_ word", #"an \_old\_ word"#),
      ("use `x` here", #"use \`x\` here"#), ("<div>", #"\<div>"#), ("&amp;", #"\&amp;"#),
      ("[a](b)", #"[a\](b)"#), (#"a\.b"#, #"a\\.b"#), ("# no heading", ##"\# no heading"##),
      ("- no item", #"\- no item"#), ("12) no item", #"12\) no item"#),
      ("> no quote", #"\> no quote"#),
      ("---", #"\---"#), ("===", #"\==="#), ("<!-- here", #"\<!-- here"#),
    ])
  func escapes(_ text: String, _ written: String) {
    let markdown = BankWriter.markdown(Bank(questions: [sample(title: "T", body: text)]))
    #expect(markdown == "## Question 1: T\n\n**ID**: x\n\n### Question\n\n\(written)\n")
    #expect(bank(markdown).questions.first?.body == text)
  }

  @Test("lists, code and paragraphs come back as Markdown of the same shape")
  func shapes() {
    let text = """
      Look at this:

      1. first
        • nested
          second line
        • nested too

            kubectl get pods
              -n loki

            done

        a paragraph of it

      2. second

      | a | b |
      | 1 | 2 |
      """
    let markdown = BankWriter.markdown(Bank(questions: [sample(title: "T", body: text)]))
    #expect(
      markdown.hasSuffix(
        """
        ### Question

        Look at this:

        1. first
           - nested\\
             second line
           - nested too

           ```
           kubectl get pods
             -n loki

           done
           ```

           a paragraph of it

        2. second

        | a | b |
        | 1 | 2 |

        """), "\(markdown)")
    #expect(bank(markdown).questions.first?.body == text)
  }

  @Test("a line of code that holds nothing but spaces is an empty one")
  func blankCode() {
    #expect(body("```\na\n   \nb\n```") == "    a\n\n    b")
  }

  @Test("code under a key point is fenced under it")
  func pointWithCode() {
    let point = "Name the pair:\n    sum by (pod) (x)\n\n      ``` # not a heading"
    let markdown = BankWriter.markdown(
      Bank(questions: [sample(title: "T", body: "T", whole: [point, "then wait"])]))
    #expect(
      markdown.hasSuffix(
        """
        ### Answer

        - Name the pair:
          ````
          sum by (pod) (x)

            ``` # not a heading
          ````
        - then wait

        """), "\(markdown)")
    #expect(bank(markdown).questions.first?.reference.whole == [point, "then wait"])
  }

  @Test(
    "a bank's title that begins like a question is still its title",
    arguments: ["Question 3: x", "Question", "question - why", "**Question 1**", "Answer", "# #"])
  func bankTitle(_ title: String) {
    let written = Bank(title: title, questions: [sample(title: "T", body: "T")])
    let read = bank(BankWriter.markdown(written))
    #expect(read.title == title)
    #expect(read.questions.map(\.title) == ["T"])
    #expect(read.skipped == [])
  }

  @Test("what could command a terminal is not written")
  func controls() {
    let commands = "\u{1B}[2J\u{7}\u{0}\u{7F}\u{9B}31m\u{202E}\u{2066}\r\n\u{85}x\ty"
    let question = Question(
      id: "x\u{1B}", role: "staff", title: commands, difficulty: commands, category: commands,
      tags: [commands], body: commands, reference: Reference(whole: [commands]),
      probes: [commands])
    let markdown = BankWriter.markdown(Bank(title: commands, questions: [question]))
    let isHarmless = markdown.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x0A: true
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: false
      default: true
      }
    }
    #expect(isHarmless)
    #expect(bank(markdown).questions.first?.probes == ["[2J31m\n\nx\ty"])
  }

  @Test("questions with no ID, a bad one or the same one stay apart")
  func ids() {
    let ids = ["", "a b", "a-b", "a-b", String(repeating: "x", count: 80), "_y_"]
    let questions = ids.map { sample(id: $0, title: "T", body: "B") }
    let read = bank(BankWriter.markdown(Bank(questions: questions)))
    #expect(
      read.questions.map(\.id) == [
        "t", "a-b", "a-b-2", "a-b-3", String(repeating: "x", count: 60), "_y_",
      ])
    // They have one text, which is said, and no answer.
    let lines = Set(read.remarks.filter { $0.text.contains("the same question") }.map(\.line))
    #expect(lines == Set(read.lines.dropFirst()))
    #expect(read.remarks.count == lines.count + read.questions.count)
  }

  @Test("the time for a huge text is not out of proportion")
  func huge() {
    let text = Array(repeating: "`a` <b **c** [d](e) | &amp; \\ f\n\n- g\n    h", count: 20_000)
      .joined(separator: "\n")
    let clock = ContinuousClock()
    let time = clock.measure {
      let markdown = BankWriter.markdown(Bank(questions: [sample(title: "T", body: text)]))
      #expect(bank(markdown).questions.count == 1)
    }
    #expect(time < .seconds(30))
  }
}

/// A question of which only the named parts count.
func sample(
  id: String = "x", title: String, body: String, whole: [String] = [], tags: [String] = []
) -> Question {
  Question(
    id: id, role: "staff", title: title, tags: tags, body: body,
    reference: Reference(whole: whole))
}
