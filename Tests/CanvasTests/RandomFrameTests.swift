import Canvas
import TestSupport
import Testing

/// Frames nobody would think of, painted one over the other on a terminal in memory.
struct RandomFrameTests {
  @Test("after painting, the terminal shows the frame", arguments: [UInt64](1...8))
  func screenShowsFrame(seed: UInt64) {
    var frames = FrameSource(seed: seed)
    var painter = FramePainter(colors: true)
    var screen = VirtualScreen(frames.size)
    var echoes = 0
    for _ in 0..<300 {
      if frames.happens(1, in: 40) {
        frames.changeSize()
        screen.resize(frames.size)
      }
      if frames.happens(1, in: 40) {
        screen.feed("\u{1B}[31mgarbage\r\n".utf8)
        screen.feed("\u{1B}[?25l".utf8)
        painter.forget()
      }
      if let letter = painter.echo("x") {
        screen.feed(letter)
        echoes += 1
      }
      let frame = frames.next()
      screen.feed(painter.paint(frame))
      #expect(screen.differences(from: frame) == [])
      #expect(painter.paint(frame).isEmpty)
    }
    #expect(screen.unexpected == [])
    #expect(echoes > 20, "A letter that no frame has must be taken back by the next one.")
  }

  @Test(
    "a terminal that measures clusters otherwise does so in their own cells",
    arguments: [UInt64](1...4))
  func otherWidths(seed: UInt64) {
    var frames = FrameSource(seed: 2026 + seed)
    var painter = FramePainter(colors: true)
    var screen = VirtualScreen(frames.size, joinsClusters: false)
    for _ in 0..<200 {
      if let letter = painter.echo("x") { screen.feed(letter) }
      let frame = frames.next()
      screen.feed(painter.paint(frame))
      #expect(screen.differencesOutsideClusters(from: frame) == [])
      if let place = frame.cursor { #expect(screen.cursor == place) }
      // Nothing is left of the frames before.
      var anew = VirtualScreen(frames.size, joinsClusters: false)
      var other = FramePainter(colors: true)
      anew.feed(other.paint(frame))
      #expect(screen.text() == anew.text())
    }
  }
}

/// Frames in which something of everything happens; each is a change of the one before or new.
private struct FrameSource {
  private static let pieces = [
    "interview", "a", "  ", " ", "e\u{301}", "中", "文字", "한국", "👍🏽", "🇩🇪", "❤\u{FE0F}", "👨‍👩‍👧‍👦",
    "──", "नमस्ते", "\u{1B}[2J", "\u{301}", "\t", "\u{202E}", "\u{FEFF}", "�", "ไทย",
    "न्दी", "น้ำ", "ｶﾞ", "☝🏽", "か\u{3099}", "👩\u{200D}",
  ]

  private(set) var size = Size(columns: 23, rows: 7)
  private var random: SplitMix64
  private var frame = Grid(Size(columns: 23, rows: 7))

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  mutating func happens(_ times: Int, in all: Int) -> Bool {
    Int.random(in: 0..<all, using: &random) < times
  }

  mutating func changeSize() {
    size = Size(
      columns: Int.random(in: 1...30, using: &random), rows: Int.random(in: 1...9, using: &random))
    frame = Grid(size)
  }

  mutating func next() -> Grid {
    if happens(1, in: 10) { frame = Grid(size) }
    for _ in 0..<Int.random(in: 0...8, using: &random) { change() }
    let cursor = Position(
      column: Int.random(in: 0..<size.columns, using: &random),
      row: Int.random(in: 0..<size.rows, using: &random))
    frame.cursor = happens(1, in: 5) ? nil : cursor
    return frame
  }

  private mutating func change() {
    let column = Int.random(in: -3...size.columns, using: &random)
    let row = Int.random(in: 0..<size.rows, using: &random)
    let count = Int.random(in: 0...size.columns, using: &random)
    let piece = Self.pieces.randomElement(using: &random) ?? ""
    let style = Style(
      color: Style.Color.allCases.randomElement(using: &random) ?? .standard,
      bold: happens(1, in: 3), dim: happens(1, in: 4), reverse: happens(1, in: 4),
      underline: happens(1, in: 5))
    switch Int.random(in: 0..<4, using: &random) {
    case 0: frame.fill(piece.first ?? " ", at: column, row: row, count: count, style: style)
    case 1: frame.fill(at: 0, row: row, count: size.columns)
    default: frame.put(piece, at: column, row: row, style: style)
    }
  }
}

extension VirtualScreen {
  /// Where the screen does not show the grid, in words.
  fileprivate func differences(from grid: Grid) -> [String] {
    var differences: [String] = []
    for row in 0..<grid.size.rows {
      for column in 0..<grid.size.columns {
        if glyph(at: column, row: row) != grid.glyph(at: column, row: row) {
          differences.append("glyph at \(column), \(row)")
        }
        if style(at: column, row: row) != grid.style(at: column, row: row) {
          differences.append("style at \(column), \(row)")
        }
      }
    }
    if isCursorVisible != (grid.cursor != nil) { differences.append("cursor visibility") }
    if let place = grid.cursor, place != cursor { differences.append("cursor") }
    return differences
  }

  /// Where the screen shows something else than the grid apart from clusters of several scalars.
  fileprivate func differencesOutsideClusters(from grid: Grid) -> [String] {
    var differences: [String] = []
    for row in 0..<grid.size.rows {
      var isOfCluster = false
      for column in 0..<grid.size.columns {
        let expected = grid.glyph(at: column, row: row) ?? ""
        if !expected.isEmpty { isOfCluster = expected.unicodeScalars.count > 1 }
        if !isOfCluster, glyph(at: column, row: row) != expected {
          differences.append("glyph at \(column), \(row)")
        }
      }
    }
    return differences
  }
}
