import QuestionBank
import Testing

/// Answers of several groups: nothing that is said between their lists may be lost.
@Suite("Answers in groups") struct GroupedAnswerTests {
  private func points(_ answer: String) -> [String] {
    let bank = reading("## 1. What is a ring?\n\n\(answer)\n\n## 2. What is a token?\n\nA hash.\n")
      .bank
    #expect(bank.questions.count == 2)
    return bank.questions.first?.reference.whole ?? []
  }

  @Test("what leads to a list loses only its last sentence")
  func sentences() {
    #expect(
      points(
        "A **ring** shares keys among nodes. No node owns all of them. It also does:\n- heal\n- grow"
      )
        == [
          "A ring shares keys among nodes.", "No node owns all of them.", "It also does: heal",
          "grow",
        ])
    #expect(
      points("It shares keys among nodes, which is why it does all of these:\n- heal\n- grow")
        == ["heal", "grow"])
  }

  @Test(
    "the first point of a group begins with the group's name",
    arguments: [
      "**Pros**\n- quick\n- even\n\n**Cons:**\n- moves", "Pros:\n- quick\n- even\n\nCons:\n- moves",
      "### Pros\n- quick\n- even\n\n#### Cons:\n- moves",
      "__Pros__:\n- quick\n- even\n\n**Cons：**\n- moves",
    ])
  func names(answer: String) {
    #expect(points(answer) == ["Pros: quick", "even", "Cons: moves"])
  }

  @Test("a name that asks or tells needs no colon, and one that is too long is a point")
  func sentencesAsNames() {
    let long = String(repeating: "long", count: 20)
    #expect(
      points("**Is it even?**\n- yes\n\n**It is.**\n- no\n\n**\(long)**\n- so")
        == ["Is it even? yes", "It is. no", long, "so"])
  }

  @Test("a name before what is nested begins a point and joins none")
  func nestedGroups() {
    #expect(
      points("- heal\n\n### Pros\n\n  - quick\n\n### Cons\n\n- moves") == [
        "heal", "Pros: quick", "Cons: moves",
      ])
  }

  @Test("what leads to code is a point with it, whatever else the answer holds")
  func code() {
    let code = "```sh\nring ls\n```"
    #expect(
      points(
        "It is listed. To see it:\n\n\(code)\n\n**Afterwards:**\n- look\n\n### Example\n\n\(code)")
        == [
          "It is listed.", "To see it:\n    ring ls", "Afterwards: look", "Example\n    ring ls",
        ])
  }

  @Test("in a list the paragraph below a sentence answers it, unless it asks as well")
  func listed() {
    expect(
      """
      1. What is a ring?

         A circle.

      2. Explain tokens.

         Hashes of keys.

      3. A node is gone.

         What do you do?

      4. Why a circle?

         It has no end.
      """, is: .bullets,
      [
        Card("What is a ring?", ["A circle."]), Card("Explain tokens.", ["Hashes of keys."]),
        Card("A node is gone.", body: "What do you do?"), Card("Why a circle?", ["It has no end."]),
      ])
  }

  @Test("a title in bold is closed behind code, names and escapes that hold marks")
  func boldTitles() {
    let titles = [
      "What is `a_b` for?", "What does depends_on do?", "Why no SELECT \\\\*?",
      "What is `**kwargs`?",
      "Why `__init__`?",
    ]
    let text = titles.enumerated().map { "**Q\($0.offset + 1). \($0.element)**\nIt is so.\n" }
    #expect(
      reading(text.joined(separator: "\n").replacing("\\\\", with: "\\")).bank.questions.map(
        \.title) == [
          "What is a_b for?", "What does depends_on do?", "Why no SELECT *?", "What is **kwargs?",
          "Why __init__?",
        ])
  }

  @Test("a level in Spanish is a level and no category", arguments: ["Medio", "Alto", "Bajo"])
  func levels(word: String) {
    let bank = reading(
      "## Docker\n\n### Nivel: \(word)\n\n#### 1. ¿Qué es una capa?\n\nUn cambio.\n\n"
        + "#### 2. ¿Qué es una red?\n\nUn camino.\n"
    ).bank
    #expect(bank.questions.map(\.difficulty) == [word.lowercased(), word.lowercased()])
    #expect(bank.questions.map(\.category) == ["Docker", "Docker"])
  }
}
