import Canvas
import Testing

@Suite("A printed grid")
struct PrintedGridTests {
  private var grid: Grid {
    var grid = Grid(Size(columns: 12, rows: 3))
    grid.put("Better?", at: 1, row: 0, style: .bold)
    grid.put("●", at: 9, row: 0, style: Style(color: .cyan))
    grid.put("größer 日本", at: 0, row: 2)
    return grid
  }

  private func printed(styled: Bool, colors: Bool = true) -> String {
    String(decoding: grid.printed(styled: styled, colors: colors), as: UTF8.self)
  }

  @Test("each row ends with a newline, and plain again; blanks at its end are left out")
  func styled() {
    #expect(
      printed(styled: true)
        == " \u{1B}[1mBetter? \u{1B}[0;36m●\u{1B}[m\n\ngrößer 日本\n")
  }

  @Test("without colours the other attributes stay")
  func noColors() {
    #expect(
      printed(styled: true, colors: false) == " \u{1B}[1mBetter? \u{1B}[m●\n\ngrößer 日本\n")
  }

  @Test("without styles there is nothing but text")
  func plain() {
    #expect(printed(styled: false) == " Better? ●\n\ngrößer 日本\n")
  }

  @Test("in ASCII pictures become the character most like them, and all keep their places")
  func ascii() {
    #expect(grid.inASCII().text() == " Better? *\n\ngr??er ????")
    #expect(grid.inASCII().style(at: 9, row: 0) == Style(color: .cyan))
    var chart = Grid(Size(columns: 9, rows: 1))
    chart.put("┼╌○◉▸━╸⠒·", at: 0, row: 0)
    #expect(chart.inASCII().text() == "+-o@>==.-")
  }

  @Test(
    "only a locale of UTF-8 gets more than ASCII, and the Linux console never does",
    arguments: [
      ([nil, nil, "en_US.UTF-8"], "xterm", false), ([nil, nil, "de_DE.utf8"], nil, false),
      (["C", nil, "en_US.UTF-8"], "xterm", true), (["", "C.UTF-8", "C"], "xterm", false),
      ([nil, nil, nil], "xterm", true), ([nil, nil, "en_US.ISO-8859-1"], "xterm", true),
      (["C.UTF-8", nil, nil], "linux", true),
    ] as [([String?], String?, Bool)])
  func locales(locale: [String?], terminal: String?, needed: Bool) {
    #expect(needsASCII(locale: locale, terminal: terminal) == needed)
  }
}
