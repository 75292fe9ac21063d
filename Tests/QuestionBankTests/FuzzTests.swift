import QuestionBank
import Testing

@Suite("Any bytes at all") struct FuzzTests {
  /// SplitMix64: the same sequence everywhere.
  private struct Generator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(bound, 1))) }
  }

  private static let fragments: [[UInt8]] = [
    "## Question 1: A", "### Question", "### Answer", "#### Context", "**Context**: ", "- ", "  - ",
    "1. ", "```", "~~~~", "---", "===", "<!--", "-->", "\n", "\n\n", "\r\n", "\r", "    ", "\t",
    "**",
    "`", "[a](", "](", "![", "<br", ">", "|", "&amp;", "\\", "\u{2028}", "⭐\u{FE0F}", "ID: x", ": ",
    "#",
    "。", "e.g. ", "A. ", "**Tags**: ", "<a ", "_", "~~",
  ].map { Array($0.utf8) }

  private func check(_ bytes: [UInt8]) {
    let bank = BankParser.parse(bytes, role: "staff")
    let lineCount = bytes.count(where: { $0 == 0x0A || $0 == 0x0D }) + 1
    let lines = bank.lines + bank.skipped.map(\.line) + bank.remarks.map(\.line)
    let isSound =
      bank.lines.count == bank.questions.count
      && zip(bank.lines, bank.lines.dropFirst()).allSatisfy { $0 < $1 }
      && lines.allSatisfy { (1...lineCount).contains($0) }
      && Set(bank.questions.map(\.id)).count == bank.questions.count
      && bank.questions.allSatisfy { question in
        (1...60).contains(question.id.utf8.count)
          && !question.title.contains(where: \.isNewline)
          && question.reference.parts.values.allSatisfy { !$0.isEmpty }
          && (question.reference.parts.isEmpty || question.reference.whole.isEmpty)
      }
    #expect(isSound, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
  }

  @Test("random bytes")
  func randomBytes() {
    var generator = Generator(state: 1)
    for _ in 0..<5_000 {
      check((0..<generator.below(40)).map { _ in UInt8(truncatingIfNeeded: generator.next()) })
    }
  }

  @Test("random Markdown")
  func randomMarkdown() {
    var generator = Generator(state: 2)
    for _ in 0..<10_000 {
      var bytes: [UInt8] = []
      for _ in 0..<generator.below(16) {
        bytes += Self.fragments[generator.below(Self.fragments.count)]
        if generator.below(3) == 0 { bytes += [0x0A] }
      }
      check(bytes)
    }
  }

  @Test("a good file cut off after every byte")
  func truncations() {
    let bytes = Array(wholeBank.utf8)
    for count in 0...bytes.count where count % 2 == 0 || count > bytes.count - 200 {
      check(Array(bytes.prefix(count)))
    }
  }

  @Test("pieces of a good file in any order, some bytes changed")
  func splices() {
    var generator = Generator(state: 3)
    let bytes = Array(wholeBank.utf8)
    for _ in 0..<6_000 {
      var splice: [UInt8] = []
      for _ in 0..<(1 + generator.below(3)) {
        let start = generator.below(bytes.count)
        splice += bytes[start..<min(bytes.count, start + generator.below(80))]
      }
      if !splice.isEmpty, generator.below(2) == 0 {
        splice[generator.below(splice.count)] = UInt8(truncatingIfNeeded: generator.next())
      }
      check(splice)
    }
  }
}
