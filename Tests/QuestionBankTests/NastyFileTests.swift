import QuestionBank
import Testing

@Suite("Nasty files") struct NastyFileTests {
  @Test("line ends and a byte order mark change nothing", arguments: ["\r\n", "\r"])
  func lineEnds(lineEnd: String) {
    let other = wholeBank.replacing("\n", with: lineEnd)
    #expect(bank(other) == bank(wholeBank))
    #expect(bank("\u{FEFF}" + other) == bank(wholeBank))
  }

  @Test("a missing last line end and trailing spaces change nothing")
  func trailingSpace() {
    #expect(bank(wholeBank + "\n\n \t\n") == bank(wholeBank))
    #expect(bank(wholeBank.replacing("\n", with: " \n")) == bank(wholeBank))
  }

  @Test("U+2028 ends a line of text but is counted by no editor")
  func lineSeparator() {
    let bank = bank("# T\u{2028}x\n\n## Question 1: A\u{85}B&amp;C&#x2029;D\n\na\u{2028}b\n")
    #expect(bank.title == "T x")
    #expect(bank.questions.map(\.title) == ["A B&C D"])
    #expect(bank.questions.map(\.body) == ["a\nb"])
    #expect(bank.lines == [3])
  }

  @Test(
    "nothing within a fence is Markdown",
    arguments: [
      ("```", "```"), ("~~~", "~~~"), ("`````", "``````"), ("```js live", "```"),
      ("  ~~~~ x `y`", "~~~~ "),
    ])
  func fences(opening: String, closing: String) {
    let code = "# a\n## Question 9: b\n---\n### Answer\n- c\n<!-- d\n``\n~~"
    let bank = bank("## Question 1: T\n\(opening)\n\(code)\n\(closing)\n## Question 2: U\n")
    #expect(bank.lines == [1, 12])
    #expect(bank.questions.first?.body == "    " + code.replacing("\n", with: "\n    "))
    #expect(bank.skipped.isEmpty)
  }

  @Test("a fence in a list may be indented as far as the list")
  func nestedFence() {
    let file =
      "## Question 1: T\n\n1. a\n\n     ```\n## Question 9: x\n     ```\n\n## Question 2: U\n"
    #expect(bank(file).lines == [1, 9])
  }

  @Test("a fence that is never closed runs to the end and is named")
  func unclosedFence() {
    let bank = bank("## Question 1: T\n### Answer\n- a\n```\n## Question 2: U\n")
    #expect(bank.questions.map(\.title) == ["T"])
    #expect(bank.questions.first?.reference.whole == ["a\n    ## Question 2: U"])
    #expect(
      bank.remarks == [
        Remark(line: 4, text: "code fence is never closed: the rest of the file is code")
      ])
  }

  @Test("comments are dropped with everything in them")
  func comments() {
    let file = """
      <!-- ## Question 1: no -->
      <!--
      ## Question 2: no
      --> ## Question 3: yes
      <!-- Difficulty: Easy -->
      Difficulty: Hard
      a <!-- b
      c --> d
      ### Answer
      - x
        <!-- y -->
      - z <!-- w -->
      """
    #expect(bank(file).lines == [4])
    #expect(question(file)?.difficulty == "hard")
    #expect(question(file)?.body == "a  d")
    #expect(question(file)?.reference.whole == ["x", "z"])
    #expect(bank(file).remarks.isEmpty)
  }

  @Test("any number of comments may stand on one line")
  func manyComments() {
    let bank = bank(String(repeating: "<!-- x -->", count: 100_000) + " ## Question 1: T\n\nx\n")
    #expect(bank.questions.map(\.title) == ["T"])
  }

  @Test("a comment that is never closed is named by its own line")
  func unclosedAfterClosed() {
    let bank = bank("## Question 1: T\n\nx\n\n<!-- y\n--> <!-- z -->\n<!-- a --> <!-- b\nc\n")
    #expect(bank.remarks.map(\.line) == [1, 7])
  }

  @Test("a comment that is never closed is named")
  func unclosedComment() {
    let bank = bank("## Question 1: T\n\nx\n\n<!-- y\n## Question 2: U\n")
    #expect(bank.lines == [1])
    #expect(bank.remarks.map(\.line) == [1, 5])
  }

  @Test("front matter is passed over, a thematic break at the top is not front matter")
  func frontMatter() {
    #expect(bank("---\n# comment\n---\n# Title\n").title == "Title")
    #expect(bank("---\na: b\n...\n# Title\n").title == "Title")
    #expect(bank("---\n# Title\n## Question 1: T\n\n---\n## Question 2: U\n").lines == [3, 6])
    #expect(bank("---\n# Title\n").title == "Title")
  }

  @Test("underlined headings are headings, a break under an answer is none")
  func setext() {
    let file = """
      Bank
      ====

      Question 1: T
      -------------
      Difficulty: Hard
      ---

      Answer
      ------
      Use a queue
      ---
      More words
      ---

      Question 2: U
      -------------

      Leftovers
      ---------
      """
    let bank = bank(file)
    #expect(bank.title == "Bank")
    #expect(bank.lines == [4, 16])
    #expect(bank.questions.map(\.difficulty) == ["hard", ""])
    #expect(bank.questions.first?.reference.whole == ["Use a queue", "More words"])
    #expect(bank.skipped == [Skipped(line: 19, reason: "heading «Leftovers» is not a question")])
  }

  @Test("link definitions are no text")
  func linkDefinitions() {
    #expect(body("See [it][a].\n\n[a]: https://x.y \"t\"\n[b]: <z>\n") == "See it.")
    #expect(body("[Note]: this is prose") == "[Note]: this is prose")
  }

  @Test("bytes that are no UTF-8 are replaced, and the first such line is named")
  func invalidUTF8() {
    var bytes = Array("# B\n\n## Question 1: caf".utf8)
    bytes += [0xE9, 0x0A, 0x61, 0x00, 0x0A]
    let bank = BankParser.parse(bytes, role: "staff")
    #expect(bank.questions.map(\.title) == ["caf\u{FFFD}"])
    #expect(bank.questions.map(\.body) == ["a\u{FFFD}"])
    #expect(
      bank.remarks.contains(
        Remark(line: 3, text: "bytes that are no UTF-8 text were replaced, on 2 lines from here")))
  }

  @Test("a file without questions says so, an empty one has nothing to say")
  func noQuestions() {
    #expect(bank("# T\n\n## Notes\n\nText.\n").skipped.map(\.line) == [1])
    #expect(bank("# T\n").title == "T")
    #expect(bank("") == Bank())
    #expect(bank("\u{FEFF}\r\n \n") == Bank())
  }

  @Test("neither one enormous line nor thousands of marks takes more than linear time")
  func enormous() {
    let pieces = [
      "a", "[", "](", "![", "`", "``` `` ", "*a ", "**", "_", "<", "<a ", "<!--", "&", "\\", "> ",
      "#",
      "- ", "1. ", "|", "a. B", "é", "[a](b)", "*a*", "\u{2028}", "**a", "\t", "~~a",
    ]
    for piece in pieces {
      let line = String(repeating: piece, count: 20_000 / piece.utf8.count)
      let bank = bank(
        "## Question 1: \(line)\n\(line)\n### Answer\n- \(line)\n\n### Answer\n\(line)\n")
      #expect(bank.questions.count == 1)
      #expect((1...60).contains(bank.questions.first?.id.utf8.count ?? 0))
    }
  }

  @Test("nesting of any depth is read")
  func deepNesting() {
    let list = (0..<300).map { String(repeating: "  ", count: $0) + "- \($0)" }.joined(
      separator: "\n")
    #expect(reference(list)?.whole.count == 1)
    #expect(reference(list)?.whole.first?.hasPrefix("0: 1; 2; 3") == true)
    #expect(body(list)?.hasPrefix("• 0\n  • 1\n") == true)
  }
}
