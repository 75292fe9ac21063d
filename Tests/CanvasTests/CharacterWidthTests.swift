import Canvas
import Testing

struct CharacterWidthTests {
  @Test(
    "a string is as wide as terminals draw it",
    arguments: [
      ("", 0), ("interview", 9), ("naïve", 5), ("nai\u{308}ve", 5),
      ("日本語", 6), ("한국어", 6), ("\u{1112}\u{1161}\u{11AB}", 2), ("ｆｕｌｌ", 8), ("ｶﾅ", 2),
      ("𠀀", 2), ("\u{2FFFD}", 2),
      ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧‍👦", 2), ("🇩🇪", 2), ("🇩🇪🇫🇷", 4), ("🏴󠁧󠁢󠁳󠁣󠁴󠁿", 2), ("🫨", 2),
      ("❤", 1), ("❤\u{FE0F}", 2), ("☝🏽", 2), ("1\u{FE0F}\u{20E3}", 2), ("a\u{FE0F}", 1),
      ("नमस्ते", 4), ("ที่นี่", 2), ("हि", 2), ("दु", 1), ("न्दी", 2), ("น้ำ", 2), ("ｶﾞ", 2),
      ("か\u{3099}", 2), ("ｶ\u{3099}", 1), ("\u{93F}", 2), ("\u{1161}\u{11AB}", 1), ("\u{4DC0}", 2),
      ("\u{1F1E9}", 2), ("⌚\u{FE0E}", 2), ("\u{FE0E}", 0), ("e\u{301}\u{302}\u{303}", 1),
      ("─│┌…·•→±°", 9), ("\u{301}", 1), ("\u{FEFF}", 0), ("soft\u{AD}hyphen", 10),
      ("\u{200B}\u{200D}\u{2060}", 0), ("a\tb", 3), ("a\nb", 3), ("a\r\nb", 3),
      ("\u{1B}[m", 3), ("\u{7F}\u{9B}\u{202E}", 3),
    ])
  func widths(text: String, width: Int) {
    #expect(CharacterWidth.width(of: text) == width)
  }

  @Test("every scalar is as wide alone as a grid draws it")
  func widthIsWhatPutDraws() {
    var grid = Grid(Size(columns: 4, rows: 1))
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let character = Character(scalar)
      let end = grid.put(String(character), at: 1, row: 0)
      if end != 1 + CharacterWidth.width(of: character) {
        Issue.record("U+\(String(value, radix: 16)) is drawn \(end - 1) wide")
      }
    }
  }
}
