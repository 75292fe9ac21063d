import Canvas
import Testing

struct GridTests {
  private func grid(_ columns: Int, _ rows: Int = 1) -> Grid {
    Grid(Size(columns: columns, rows: rows))
  }

  @Test("text is drawn from its column on and the column behind it is returned")
  func putReturnsNextColumn() {
    var grid = grid(12, 2)
    let next = grid.put("mock", at: 1, row: 1)
    #expect(next == 5)
    #expect(grid.put("日本", at: next + 1, row: 1) == 10)
    #expect(grid.text() == "\n mock 日本")
  }

  @Test("text is clipped at the right edge and before the limit")
  func putClips() {
    var grid = grid(6, 2)
    #expect(grid.put("abcdefgh", at: 2, row: 0) == 6)
    #expect(grid.put("abcdefgh", at: 0, row: 1, limit: 3) == 3)
    #expect(grid.put("x", at: 4, row: 1, limit: 4) == 4)
    #expect(grid.text() == "  abcd\nabc")
  }

  @Test("no half of a wide character is ever drawn")
  func wideCharactersStayWhole() {
    var grid = grid(5, 2)
    #expect(grid.put("ab中文", at: 0, row: 0) == 4)
    #expect(grid.put("中文", at: -1, row: 1) == 3)
    #expect(grid.text() == "ab中\n 文")
  }

  @Test("what lies outside the grid is ignored, however far")
  func outsideIsIgnored() {
    var grid = grid(4, 2)
    for far in [Int.min, -1, 2, Int.max] {
      #expect(grid.put("x", at: 0, row: far) == 0)
      grid.fill("x", at: 0, row: far, count: 1)
    }
    for far in [Int.min, Int.max] {
      #expect(grid.put("x", at: far, row: 0) == far)
      grid.fill("x", at: far, row: 0, count: 1)
    }
    grid.put("x", at: 0, row: 0, limit: .min)
    #expect(grid.text() == "\n")
    #expect(grid.put("abc", at: -2, row: 1) == 1)
    #expect(grid.text() == "\nc")
    #expect(grid.style(at: 0, row: 2) == nil)
    #expect(grid.glyph(at: -1, row: 0) == nil)
  }

  @Test("writing over one half of a wide character blanks the other")
  func overwritingHalves() {
    var grid = grid(6)
    grid.put("中中中", at: 0, row: 0)
    grid.put("a", at: 1, row: 0)
    grid.put("b", at: 4, row: 0)
    #expect(grid.text() == " a中b")
    grid.put("文", at: 1, row: 0)
    #expect(grid.text() == " 文 b")
  }

  @Test("a run is filled with whole characters and clipped")
  func fill() {
    var grid = grid(7, 3)
    grid.fill("─", at: 5, row: 0, count: .max)
    grid.fill("中", at: -1, row: 1, count: 6)
    grid.fill("\u{1B}", at: 0, row: 2, count: 2)
    #expect(grid.text() == "     ──\n中中\n␛␛")
  }

  @Test("a blank has the style that can be seen on it")
  func blankStyles() {
    var grid = grid(3)
    grid.put("   ", at: 0, row: 0, style: .bold.with(.red))
    grid.put(" ", at: 1, row: 0, style: .reverse)
    #expect((0..<3).map { grid.style(at: $0, row: 0) } == [.plain, .reverse, .plain])
  }

  @Test(
    "hostile text is drawn as harmless characters",
    arguments: [
      ("\u{1B}[2J", "␛[2J"), ("a\u{0}b", "a␀b"), ("\u{7F}", "␡"), ("\u{9B}31m", "�31m"),
      ("x\u{202E}y\u{2066}", "x�y�"), ("a\tb\nc\r\nd\re", "a b c d e"),
      ("\u{FEFF}\u{200B}x\u{AD}", "x"), ("\u{301}x", "\u{25CC}\u{301}x"),
      ("\u{600}\u{FFF9}", "��"), ("a\u{2028}b", "a b"),
      ("a\u{200D}b", "ab"), ("👩\u{200D}", "👩"), ("\u{1161}", "\u{25CC}\u{1161}"),
    ])
  func hostileText(text: String, drawn: String) {
    var grid = grid(10)
    grid.put(text, at: 0, row: 0)
    #expect(grid.text() == drawn)
  }

  @Test("a pile of marks on one letter is cut to a bounded size")
  func pileOfMarks() {
    var grid = grid(3)
    let next = grid.put("a" + String(repeating: "\u{301}", count: 10_000) + "b", at: 0, row: 0)
    #expect(next == 2)
    #expect(grid.text().utf8.count < 100)
  }

  @Test("a size nobody checked is cut to what a terminal can have")
  func hostileSizes() {
    #expect(Size(columns: -1, rows: .min) == Size(columns: 0, rows: 0))
    #expect(Size(columns: .max, rows: 24) == Size(columns: Size.limit, rows: 24))
    var empty = Grid(Size(columns: 0, rows: 3))
    empty.put("x", at: 0, row: 0)
    empty.fill("x", at: 0, row: 0, count: 1)
    #expect(empty.text() == "\n\n")
  }
}

struct StyleTests {
  @Test("a style remembers its colour and each attribute apart from the others")
  func attributes() {
    for color in Style.Color.allCases {
      var style = Style(color: color, bold: true, underline: true)
      style.bold = false
      style.reverse = true
      #expect(style == Style(color: color, reverse: true, underline: true))
      #expect(style.color == color)
      #expect(!style.bold && !style.dim && style.reverse && style.underline)
    }
  }

  @Test("a style takes one byte")
  func size() {
    #expect(MemoryLayout<Style>.size == 1)
  }
}
