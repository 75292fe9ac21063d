import QuestionBank
import TestSupport
import Testing

@Suite("Any bytes at all") struct FuzzTests {
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
    #expect(
      flaw(of: bank, from: bytes) == nil,
      "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
  }

  @Test("random bytes")
  func randomBytes() {
    var generator = SplitMix64(seed: 1)
    for _ in 0..<5_000 {
      check((0..<generator.below(40)).map { _ in UInt8(truncatingIfNeeded: generator.next()) })
    }
  }

  @Test("random Markdown")
  func randomMarkdown() {
    var generator = SplitMix64(seed: 2)
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
    var generator = SplitMix64(seed: 3)
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
