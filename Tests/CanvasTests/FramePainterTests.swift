import Canvas
import TestSupport
import Testing

struct FramePainterTests {
  private func grid(_ lines: [String], columns: Int = 20, cursor: Position? = nil) -> Grid {
    var grid = Grid(Size(columns: columns, rows: lines.count))
    for (row, line) in lines.enumerated() { grid.put(line, at: 0, row: row) }
    grid.cursor = cursor
    return grid
  }

  /// What turns the first frame into the second, readable.
  private func bytes(from old: Grid, to new: Grid, colors: Bool = true) -> String {
    var painter = FramePainter(colors: colors)
    _ = painter.paint(old)
    return painter.readable(new)
  }

  @Test("a frame that is already shown costs nothing")
  func sameFrame() {
    let frame = grid(["clock 1:30", "日本 👍🏽"], cursor: Position(column: 3, row: 1))
    #expect(bytes(from: frame, to: frame) == "")
  }

  @Test("a character typed at the cursor costs its own bytes")
  func typing() {
    var painter = FramePainter(colors: true)
    var text = "cache"
    _ = painter.paint(grid([text], cursor: Position(column: 5, row: 0)))
    for character in "s the token" {
      text.append(character)
      let frame = grid([text], cursor: Position(column: text.count, row: 0))
      #expect(painter.readable(frame) == String(character))
    }
  }

  @Test("a character taken back costs three bytes")
  func backspace() {
    let old = grid(["caches"], cursor: Position(column: 6, row: 0))
    let new = grid(["cache"], cursor: Position(column: 5, row: 0))
    #expect(bytes(from: old, to: new) == "␈ ␈")
  }

  @Test("the cursor moves by the shortest way")
  func cursorMoves() {
    func move(_ columns: (Int, Int), _ rows: (Int, Int)) -> String {
      let lines = Array(repeating: "", count: 12)
      return bytes(
        from: grid(lines, cursor: Position(column: columns.0, row: rows.0)),
        to: grid(lines, cursor: Position(column: columns.1, row: rows.1)))
    }
    #expect(move((4, 5), (3, 3)) == " ")
    #expect(move((4, 9), (3, 3)) == "␛[5C")
    #expect(move((4, 3), (3, 3)) == "␈")
    #expect(move((15, 3), (3, 3)) == "␛[12D")
    #expect(move((9, 0), (3, 3)) == "␍")
    #expect(move((9, 0), (3, 4)) == "␍␊")
    #expect(move((9, 9), (3, 2)) == "␛[A")
    #expect(move((9, 9), (0, 11)) == "␛[11B")
    #expect(move((9, 0), (3, 0)) == "␛[H")
    #expect(move((9, 0), (3, 8)) == "␛[9H")
    #expect(move((9, 5), (3, 0)) == "␛[;6H")
    #expect(move((9, 5), (3, 11)) == "␛[12;6H")
  }

  @Test("the cursor is shown and hidden only when that changes")
  func cursorVisibility() {
    let visible = grid(["a"], cursor: Position(column: 0, row: 0))
    #expect(bytes(from: visible, to: grid(["a"])) == "␛[?25l")
    #expect(bytes(from: grid(["a"]), to: grid(["b"])) == "␍b")
    let outside = grid(["a"], cursor: Position(column: 20, row: 0))
    #expect(bytes(from: visible, to: outside) == "␛[?25l")
  }

  @Test("a blank tail is erased once that is shorter than blanks")
  func blankTail() {
    let cursor = Position(column: 0, row: 0)
    #expect(bytes(from: grid(["abcd"], cursor: cursor), to: grid(["a"], cursor: cursor)) == "a   ␍")
    let long = grid(["a long line of text"], cursor: cursor)
    #expect(bytes(from: long, to: grid(["a"], cursor: cursor)) == "a ␛[K␍")
  }

  @Test("a style is changed once a run and is plain at the end")
  func styles() {
    var new = grid(["", ""])
    var column = new.put("ab cd", at: 0, row: 0, style: .bold.with(.green))
    column = new.put(
      "e", at: column, row: 0, style: Style(color: .green, bold: true, underline: true))
    new.put("f", at: column, row: 0, style: .dim)
    #expect(bytes(from: grid(["", ""]), to: new) == "␛[1;32mab cd␛[4me␛[0;2mf␛[m")
    #expect(bytes(from: grid(["", ""]), to: new, colors: false) == "␛[1mab cd␛[4me␛[0;2mf␛[m")
  }

  @Test("behind the last column the cursor is placed anew")
  func lastColumn() {
    let old = grid(["", ""], columns: 3)
    #expect(bytes(from: old, to: grid(["abc", "d"], columns: 3)) == "abc␛[2Hd")
  }

  @Test("a large frame is one synchronized update, a small one is not")
  func synchronizedOutput() {
    let text = String(repeating: "interview ", count: 25)
    let empty = grid([""], columns: 250)
    let large = bytes(from: empty, to: grid([text], columns: 250))
    #expect(large.hasPrefix("␛[?2026h") && large.hasSuffix("␛[?2026l"))
    #expect(!bytes(from: empty, to: grid(["interview"], columns: 250)).contains("2026"))
  }

  @Test("after forget, and after a new size, everything is drawn on a cleared screen")
  func forget() {
    let frame = grid(["abc", "def"], cursor: Position(column: 1, row: 1))
    var painter = FramePainter(colors: true)
    let whole = "␛[m␛[?7l␛[H␛[2Jabc␍␊def␈␈␛[?25h"
    #expect(painter.readable(frame) == whole)
    painter.forget()
    #expect(painter.readable(frame) == whole)
    #expect(painter.readable(grid(["abc"])).hasPrefix("␛[m␛[?7l␛[H␛[2J"))
  }

  @Test("hostile text reaches the terminal as nothing but characters")
  func hostileText() {
    let hostile = (UInt32(0)...0x206F).compactMap(Unicode.Scalar.init)
    var frame = Grid(Size(columns: 300, rows: 40))
    frame.put("\u{1B}]0;title\u{7}\u{1B}[6n\u{9B}5i\u{1B}c", at: 0, row: 0)
    for (number, scalar) in hostile.enumerated() {
      frame.put("\(scalar)a", at: number % 100 * 3, row: 1 + number / 100 % 38)
      frame.fill(Character(scalar), at: number % 300, row: 39, count: 1)
    }
    var painter = FramePainter(colors: true)
    let bytes = painter.paint(frame)
    let output = String(decoding: bytes, as: UTF8.self)
    let rest = output.replacing(/\u{1B}\[[0-9;?]*[A-DHJKhlm]/, with: "").replacing("\r\n", with: "")
    let leaked = rest.unicodeScalars.filter {
      $0.properties.generalCategory == .control || (0x202A...0x202E).contains($0.value)
        || (0x2066...0x2069).contains($0.value)
    }
    #expect(leaked.isEmpty)
    var screen = VirtualScreen(frame.size)
    screen.feed(bytes)
    #expect(screen.unexpected == [])
    #expect(screen.text().hasPrefix("␛]0;title␇␛[6n�5i␛c\n"))
  }
}

extension FramePainter {
  /// The bytes for a frame with pictures for control characters.
  fileprivate mutating func readable(_ grid: Grid) -> String {
    let scalars = String(decoding: paint(grid), as: UTF8.self).unicodeScalars.map {
      $0.value < 0x20 ? Unicode.Scalar(0x2400 + $0.value) ?? $0 : $0
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
