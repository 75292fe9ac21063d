import Canvas
import Terminal
import Testing

@Suite("Pastes")
struct PasteTests {
  private let start = Array("\u{1B}[200~".utf8)
  private let end = Array("\u{1B}[201~".utf8)

  @Test("a paste without an end is delivered after five seconds of quiet, not sooner")
  func unterminated() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(start + Array("one\r".utf8), at: 0) == [])
    #expect(decoder.expire(at: 4900) == [])
    #expect(decoder.feed(Array("\ntwo".utf8), at: 4900) == [])
    #expect(decoder.expire(at: 9899) == [])
    #expect(decoder.expire(at: 9900) == [.paste("one\ntwo")])
    #expect(decoder.feed(Array("\r".utf8), at: 9901) == [.enter])
  }

  @Test("a paste over 1 MiB comes in pieces that join to the whole, none a key")
  func large() {
    // What must not be cut: scalars of every length, line ends, and what looks like an end mark.
    // The letters in front bring the limit into the middle of one.
    let cases = [
      ("", "漢👍\r\nwörd\u{1B}[20x "), ("a", "é"), ("a", "漢"), ("aa", "👍"), ("a", "\r\n"),
    ]
    for (front, unit) in cases {
      let text = front + String(repeating: unit, count: (5 << 18) / unit.utf8.count)
      var decoder = KeyDecoder()
      let keys = decoder.feed(start + Array(text.utf8) + end, at: 0)
      let pieces = keys.compactMap { if case .paste(let piece) = $0 { piece } else { nil } }
      let expected = text.utf8.filter { $0 != UInt8(ascii: "\r") }
      let isWhole = pieces.joined().utf8.elementsEqual(expected)
      let counts = [keys.count, pieces.count]
      #expect(isWhole, "\(unit.debugDescription)")
      #expect(counts == [2, 2])
    }
  }

  @Test("a paste with no good place for a cut is bounded too")
  func brokenBytes() {
    let text = [UInt8](repeating: 0x61, count: (1 << 20) - 1) + [UInt8](repeating: 0x80, count: 20)
    var decoder = KeyDecoder()
    let pieces = decoder.feed(start + text, at: 0).count
    #expect(pieces == 1)
  }
}
