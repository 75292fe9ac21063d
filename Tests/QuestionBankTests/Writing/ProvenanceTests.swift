import QuestionBank
import Testing

@Suite("Where a bank comes from") struct ProvenanceTests {
  private let markdown = "# B\n\n## Question 1: A\n"

  @Test("the line is no part of the bank")
  func invisible() {
    let marked = Provenance.mark(markdown, file: "a --> b.md\u{1B}[2J\n# x", layout: .details)
    #expect(BankParser.parse(marked, role: "staff").questions == bank(markdown).questions)
    #expect(BankParser.parse(marked, role: "staff").title == "B")
    #expect(BankParser.parse(marked, role: "staff").skipped == [])
    let line = String(decoding: marked.prefix { $0 != 0x0A }, as: UTF8.self)
    #expect(line.hasPrefix("<!-- imported by mock from a --› b.md[2J # x, layout details; text "))
  }

  @Test("any change to the rest is noticed, but no change of line ends")
  func edits() {
    let marked = Provenance.mark(markdown, file: "a.md", layout: .details)
    #expect(Provenance(of: marked) == .imported)
    #expect(Provenance(of: marked + [0x20]) == .edited)
    #expect(Provenance(of: marked.filter { $0 != 0x41 }) == .edited)
    #expect(Provenance(of: marked.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }) == .imported)
  }

  @Test(
    "what no import wrote is foreign",
    arguments: [
      "", "# B\n", "<!-- imported by mock from -->", "<!-- imported by mock from a; text -->",
      "<!-- a; text 0123456789abcdef -->",
      " <!-- imported by mock from a; text 0123456789abcdef -->",
    ])
  func foreign(_ text: String) {
    #expect(Provenance(of: Array(text.utf8)) == .foreign)
  }
}
