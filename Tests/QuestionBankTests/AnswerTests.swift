import QuestionBank
import Testing

@Suite("Reference answers") struct AnswerTests {
  @Test(
    "part headings are recognised however they are spelled",
    arguments: [
      ("Context", Part.context), ("CONTEXT:", .context), ("Context & goal", .context),
      ("Approach (3 bullets)", .approach), ("**Approach**", .approach), ("Trade-off", .tradeOff),
      ("Tradeoff", .tradeOff), ("Trade offs", .tradeOff), ("Trade\u{2011}offs:", .tradeOff),
      ("Failure mode", .failureMode), ("Failure Modes and mitigations", .failureMode),
      ("Failure mode(s)", .failureMode), ("Validation / metrics", .validation),
    ])
  func partHeadings(heading: String, part: Part) {
    #expect(reference("#### \(heading)\n- x")?.parts == [part: ["x"]])
    #expect(reference("### \(heading)\n- x")?.parts == [part: ["x"]])
  }

  @Test("a heading that only begins like a part is none")
  func noPartHeadings() {
    #expect(reference("#### Approach to scaling\n- x")?.whole == ["x"])
    #expect(reference("#### Contextual\n- x")?.whole == ["x"])
  }

  @Test("a row of dots takes no longer than as many letters", .timeLimit(.minutes(1)))
  func dots() {
    for end in ["x", " x"] {
      let answer = "a" + String(repeating: ".", count: 200_000) + end
      #expect(reference(answer)?.whole == [answer])
    }
  }

  @Test("a part without bullets gives its sentences, an empty one nothing")
  func partProse() {
    let answer = "#### Context\nWe run Loki. It is slow.\n#### Approach\n\n#### Validation\nTODO"
    #expect(reference(answer)?.parts == [.context: ["We run Loki.", "It is slow."]])
  }

  @Test("a part given twice has the points of both")
  func repeatedPart() {
    #expect(reference("#### Context\n- a\n#### Context\n- b")?.parts == [.context: ["a", "b"]])
  }

  @Test(
    "three labels in bold make parts, on lines, in bullets or on adjacent lines",
    arguments: [
      "**Context**: a\n\n**Approach:** b\n\n**Validation** – c",
      "- **Context**: a\n- **Approach**: b\n- **Validation**: c",
      "1. **Context:** a\n2. **Approach:** b\n3. **Validation:** c",
      "**Context**: a\n**Approach**: b\n__Validation__: c",
      "**Context**\n- a\n\n**Approach**\n- b\n\n**Validation**\n- c",
      "- **Context**:\n  - a\n- **Approach**:\n  - b\n- **Validation**:\n  - c",
    ])
  func labels(answer: String) {
    #expect(reference(answer)?.parts == [.context: ["a"], .approach: ["b"], .validation: ["c"]])
  }

  @Test("two labels in bold are bullets like others")
  func twoLabels() {
    #expect(
      reference("- **Context**: a\n- **Approach**: b\n- c")?.whole
        == ["Context: a", "Approach: b", "c"])
  }

  @Test("without parts the bullets are the points, else the sentences")
  func whole() {
    #expect(
      reference("* a\n+ b\n1. c\n2) d\n- [ ] e\n- [x] f")?.whole == ["a", "b", "c", "d", "e", "f"])
    #expect(reference("One. Two!\nThree?\n\nFour")?.whole == ["One.", "Two!", "Three?", "Four"])
  }

  @Test("nested bullets and further paragraphs belong to their point")
  func nested() {
    let answer = """
      - Limits
        - per tenant
          with a default
        - per stream
            - deeply
      - Queues:
          1. bounded

        And drained.
      - Done
      """
    #expect(
      reference(answer)?.whole == [
        "Limits: per tenant with a default; per stream; deeply", "Queues: bounded And drained.",
        "Done",
      ])
  }

  @Test("code belongs to the point before it")
  func code() {
    #expect(
      reference("- Count:\n  ```promql\n  sum(\n    x)\n  ```\n- Then\n\n```\ny\n```")?.whole
        == ["Count:\n    sum(\n      x)", "Then\n    y"])
    #expect(reference("```\nonly\n```")?.whole == ["    only"])
  }

  @Test("prose beside bullets is named, unless it leads to them")
  func proseBesideBullets() {
    let lead = "## Question 1: T\n### Answer\nThree things:\n- a\n\n**Also**\n\n- b\n"
    #expect(bank(lead).skipped.isEmpty)
    #expect(question(lead)?.reference.whole == ["a", "b"])
    let prose = "## Question 1: T\n### Answer\n- a\n\nAnd so on.\n\nAnd on.\n"
    #expect(
      bank(prose).skipped == [
        Skipped(line: 5, reason: "prose beside an answer's bullets or parts is no key point")
      ])
  }

  @Test("prose before the first part and under other headings is named")
  func proseBesideParts() {
    let file = "## Question 1: T\n### Answer\nWell.\n#### Context\n- a\n#### Summary\n- b\n"
    #expect(question(file)?.reference.parts == [.context: ["a"]])
    #expect(bank(file).skipped.map(\.line) == [3])
  }

  @Test(
    "an answer that is still to be written is none, and the remark has the question's line",
    arguments: [
      "", "TODO", "*To be completed*", "- TBD", "...", "TODO: ask Ann", "<!-- later -->", "*",
    ])
  func unanswered(answer: String) {
    let bank = bank("# B\n\n## Question 1: T\n\n### Answer\n\n\(answer)\n")
    #expect(bank.questions.first?.reference == Reference())
    #expect(bank.remarks == [Remark(line: 3, text: "question «T» has no answer", weight: .hint)])
    #expect(bank.skipped.isEmpty)
  }

  @Test(
    "sentences survive points that end none",
    arguments: [
      ("Use e.g. Kafka. Then scale.", ["Use e.g. Kafka.", "Then scale."]),
      (
        "That is, i.e. Loki v1.2 or 3.5 GB. Fine.", ["That is, i.e. Loki v1.2 or 3.5 GB.", "Fine."]
      ),
      ("Push vs. Pull. It depends.", ["Push vs. Pull.", "It depends."]),
      ("It is \"fast.\" Is it?! Yes...", ["It is \"fast.\"", "Is it?!", "Yes..."]),
      ("Begin. 2. Then go. 3. End.", ["Begin.", "2. Then go.", "3. End."]),
      ("In 2024. Later on.", ["In 2024.", "Later on."]),
      ("See example.com/a.b for it. `a. b` too.", ["See example.com/a.b for it. a. b too."]),
      ("一。二？三", ["一。", "二？", "三"]),
    ])
  func sentences(answer: String, points: [String]) {
    #expect(reference(answer)?.whole == points)
  }
}
