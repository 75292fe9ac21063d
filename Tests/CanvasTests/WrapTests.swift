import Canvas
import TestSupport
import Testing

struct WrapTests {
  @Test(
    "text is broken behind blanks, at newlines, and in words only if they are too long",
    arguments: [
      ("", 5, [""]), ("word", 4, ["word"]), ("two words", 5, ["two ", "words"]),
      ("two words", 4, ["two ", "word", "s"]), ("a\n\nb\n", 5, ["a", "", "b", ""]),
      ("a\r\nb", 5, ["a", "b"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
      ("one    two", 5, ["one  ", "two"]), ("  in", 5, ["  in"]), ("a\tb c", 3, ["a\tb", "c"]),
      ("日本語", 4, ["日本", "語"]), ("a日本語", 4, ["a日", "本語"]), ("日", 1, ["日"]),
      ("go 日本 on", 5, ["go 日", "本 on"]), ("👨‍👩‍👧‍👦👍🏽e\u{301}", 2, ["👨‍👩‍👧‍👦", "👍🏽", "e\u{301}"]),
      ("a\u{A0}b c", 3, ["a\u{A0}b", "c"]), ("वह हिन्दी", 6, ["वह ", "हिन्दी"]), ("ab", 0, ["a", "b"]),
      ("ab", .min, ["a", "b"]),
    ])
  func rows(text: String, width: Int, rows: [String]) {
    #expect(wrap(text, width: width).map(\.text) == rows)
  }

  @Test("a row's range holds its newline and the blanks it was wrapped at")
  func ranges() {
    #expect(wrap("one   two\r\n三\n", width: 4).map(\.range) == [0..<6, 6..<11, 11..<15, 15..<15])
  }

  @Test("rows cover the text in order, show its beginning in each range, and fit")
  func invariants() {
    var random = SplitMix64(seed: 90)
    let pieces = [
      "a", "word", " ", "   ", "\n", "\r\n", "\r", "\t", "中", "한국", "👍🏽", "🇩🇪", "e\u{301}",
      "\u{301}", "\u{200B}", "\u{3000}", "─", "नमस्ते", "averylongwordindeed",
    ]
    for _ in 0..<3000 {
      let count = Int.random(in: 0...20, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let width = Int.random(in: 1...12, using: &random)
      let utf8 = Array(text.utf8)
      var end = 0
      for row in wrap(text, width: width) {
        #expect(row.range.lowerBound == end)
        end = row.range.upperBound
        let source = String(decoding: utf8[row.range], as: UTF8.self)
        #expect(Array(source.utf8).starts(with: row.text.utf8))
        let hidden = source.utf8.dropFirst(row.text.utf8.count)
        let hidesInk = String(decoding: hidden, as: UTF8.self).contains { !$0.isWhitespace }
        #expect(!hidesInk)
        #expect(!row.text.contains(where: { $0 == "\n" || $0 == "\r\n" }))
        #expect(CharacterWidth.width(of: row.text) <= width || row.text.count == 1)
      }
      #expect(end == utf8.count)
    }
  }
}
