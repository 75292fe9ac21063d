import Canvas
import TestSupport
import Testing

/// The terminal in memory is itself tested here, apart from anything the painter emits.
struct VirtualScreenTests {
  private func screen(_ bytes: String, columns: Int = 10, rows: Int = 3) -> VirtualScreen {
    var screen = VirtualScreen(Size(columns: columns, rows: rows))
    screen.feed(bytes.utf8)
    return screen
  }

  @Test("bytes may arrive in any pieces")
  func chunks() {
    let bytes = Array("\u{1B}[2;3H\u{1B}[1;31m日\u{1B}]0;title\u{1B}\\é\u{1B}[m👍🏽\u{1B}[?25l".utf8)
    var whole = VirtualScreen(Size(columns: 10, rows: 3))
    whole.feed(bytes)
    #expect(whole.text() == "\n  日é👍🏽\n")
    #expect(whole.style(at: 4, row: 1) == .bold.with(.red))
    #expect(whole.style(at: 5, row: 1) == .plain)
    #expect(!whole.isCursorVisible)
    for cut in bytes.indices {
      var pieces = VirtualScreen(Size(columns: 10, rows: 3))
      pieces.feed(bytes[..<cut])
      pieces.feed(bytes[cut...])
      #expect(pieces.text() == whole.text() && pieces.cursor == whole.cursor)
    }
  }

  @Test("the last column holds back its wrap until the next character")
  func pendingWrap() {
    let full = screen("abc", columns: 3)
    #expect(full.cursor == Position(column: 2, row: 0))
    #expect(screen("abcd", columns: 3).text() == "abc\nd\n")
    #expect(screen("abc\rx", columns: 3).text() == "xbc\n\n")
    #expect(screen("ab中", columns: 3).text() == "ab\n中\n")
    #expect(screen("\u{1B}[?7labcd", columns: 3).text() == "abd\n\n")
  }

  @Test("a line feed in the last row scrolls")
  func scrolling() {
    #expect(screen("1\r\n2\r\n3\r\n4").text() == "2\n3\n4")
  }

  @Test("the cursor moves by and to, and stays on the screen")
  func moving() {
    let sequences: [(String, Int, Int)] = [
      ("\u{1B}[9;99H", 9, 2), ("\u{1B}[2;4H\u{1B}[A", 3, 0), ("\u{1B}[2B\u{1B}[3C", 3, 2),
      ("abc\u{8}", 2, 0), ("abc\u{1B}[9D", 0, 0), ("\u{1B}[3H", 0, 2), ("\u{1B}[;5H", 4, 0),
    ]
    for (bytes, column, row) in sequences {
      #expect(screen(bytes).cursor == Position(column: column, row: row))
    }
  }

  @Test("parts of a line and of the screen are erased")
  func erasing() {
    let text = "abc\r\ndef\r\nghi\u{1B}[2;2H"
    #expect(screen(text + "\u{1B}[K").text() == "abc\nd\nghi")
    #expect(screen(text + "\u{1B}[1K").text() == "abc\n  f\nghi")
    #expect(screen(text + "\u{1B}[2K").text() == "abc\n\nghi")
    #expect(screen(text + "\u{1B}[J").text() == "abc\nd\n")
    #expect(screen(text + "\u{1B}[1J").text() == "\n  f\nghi")
    #expect(screen(text + "\u{1B}[2J").text() == "\n\n")
  }

  @Test("half a wide character does not survive the other half")
  func wideHalves() {
    #expect(screen("中文\u{1B}[2Gx").unexpected.count == 1)
    #expect(screen("中文\r\u{1B}[Cx").text() == " x文\n\n")
    #expect(screen("中文\r\u{1B}[2Cx").text() == "中x\n\n")
    #expect(screen("中文\r\u{1B}[C\u{1B}[K").text() == "\n\n")
  }

  @Test("the alternate screen comes and goes and leaves the other as it was")
  func alternateScreen() {
    var screen = screen("shell")
    screen.feed("\u{1B}[?1049h\u{1B}[>1u\u{1B}[?2004h\u{1B}[Hmock".utf8)
    #expect(screen.isAlternate)
    #expect(screen.text() == "mock\n\n")
    #expect(screen.keyboardFlags == [1])
    screen.feed("\u{1B}[?2004l\u{1B}[<u\u{1B}[?1049l".utf8)
    #expect(screen.text() == "shell\n\n")
    #expect(screen.cursor == Position(column: 5, row: 0))
    #expect(screen.keyboardFlags == [] && screen.modes == [7, 25])
  }

  @Test("a new size keeps what fits")
  func resizing() {
    var screen = screen("abcdef\r\nghi")
    screen.resize(Size(columns: 4, rows: 1))
    #expect(screen.text() == "abcd")
    #expect(screen.cursor == Position(column: 3, row: 0))
    screen.resize(Size(columns: 6, rows: 2))
    #expect(screen.text() == "abcd\n")
  }

  @Test("what the screen does not know is reported")
  func unexpected() {
    var screen = screen("\u{1B}c\u{1B}[6n\u{1B}[?1000h\u{9B}\u{0}")
    #expect(screen.unexpected.count == 5)
    screen.feed([0xFF])
    #expect(screen.unexpected.count == 6)
  }
}
