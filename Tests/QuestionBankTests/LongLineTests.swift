import QuestionBank
import Testing

/// Searches look at sixteen bytes at once; what they seek may stand anywhere in them, and at the end of a
/// file there are fewer.
@Suite("Signs at any place of a line") struct LongLineTests {
  private static let lengths = 0..<50

  private func letters(_ count: Int) -> String { String(repeating: "x", count: count) }

  @Test("emphasis, code and entities", arguments: lengths)
  func marks(length: Int) {
    let before = letters(length)
    #expect(body("a\(before) *b* c") == "a\(before) b c")
    #expect(body("a\(before) `b*` c") == "a\(before) b* c")
    #expect(body("a\(before) &lt; c") == "a\(before) < c")
    #expect(body("a\(before) é *b*") == "a\(before) é b")
    #expect(body("a\(before)\u{2028}c") == "a\(before)\nc")
  }

  @Test("the ends of sentences", arguments: lengths)
  func sentences(length: Int) {
    let before = letters(length)
    #expect(reference("Ab\(before). B!")?.whole == ["Ab\(before).", "B!"])
    #expect(reference("Ab\(before)。B")?.whole == ["Ab\(before)。", "B"])
  }

  @Test("the ends of lines, whatever the file ends in", arguments: lengths)
  func lines(length: Int) {
    let title = "A\(letters(length))"
    for end in ["\n", "\r", "\r\n"] {
      let text = "## Question 1: \(title)\(end)### Answer\(end)- \(title)"
      #expect(question(text)?.title == title)
      #expect(question(text)?.reference.whole == [title])
    }
  }

  @Test("bytes that are no UTF-8, and NUL", arguments: lengths)
  func damage(length: Int) {
    let before = Array("## Question 1: A\n### Answer\n- \(letters(length))".utf8)
    let sound: [[UInt8]] = [[0xC3, 0xA9], [0xE2, 0x82, 0xAC], [0xF0, 0x9F, 0xA7, 0xA0]]
    let broken: [[UInt8]] = [
      [0], [0x80], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xC0, 0x80],
    ]
    for bytes in sound {
      #expect(BankParser.parse(before + bytes + [0x20], role: "r").remarks.isEmpty)
    }
    for bytes in broken {
      let bank = BankParser.parse(before + bytes + [0x20], role: "r")
      #expect(bank.remarks.map(\.line) == [3], "\(bytes)")
    }
  }
}
