import Canvas

/// A small terminal in memory: bytes go in, cells come out.
///
/// It knows what a full-screen program needs and reports everything else in `unexpected`, so
/// that a test can tell a sequence nobody meant to send.
public struct VirtualScreen: Sendable {
  /// A cell: a cluster, or nothing in the right half of a wide one, and its style.
  struct Cell: Equatable, Sendable {
    var text = " "
    var style = Style.plain
  }

  /// The DEC private modes that are set.
  ///
  /// At first these are 7 (wrapping at the right edge) and 25 (visible cursor).
  public internal(set) var modes: Set<Int> = [7, 25]
  /// The flags pushed with the kitty keyboard protocol and not popped yet, the last one last.
  public internal(set) var keyboardFlags: [Int] = []
  /// Sequences and control characters the screen has no meaning for, readable, in order.
  public internal(set) var unexpected: [String] = []
  /// Where the cursor stands; in the last column even while a wrap is pending.
  public internal(set) var cursor = Position(column: 0, row: 0)
  /// The size of the screen.
  public internal(set) var size: Size

  var cells: [Cell]
  var style = Style.plain
  private var decoder = SequenceDecoder()
  let joinsClusters: Bool
  var isWrapPending = false
  /// The cell a mark would join, as long as nothing but marks has followed it.
  var lastPrinted: Position?
  var primary: (cells: [Cell], cursor: Position)?

  /// A blank screen.
  ///
  /// With `joinsClusters` it gives a grapheme cluster its own cells, like a modern terminal.
  /// Without, every scalar counts for itself and only marks of no width join the cell before.
  public init(_ size: Size, joinsClusters: Bool = true) {
    self.size = size
    self.joinsClusters = joinsClusters
    cells = Array(repeating: Cell(), count: size.columns * size.rows)
  }

  /// Whether the cursor can be seen.
  public var isCursorVisible: Bool { modes.contains(25) }
  /// Whether the alternate screen is shown.
  public var isAlternate: Bool { modes.contains(1049) }

  /// Takes bytes as a terminal would; they may end anywhere, also inside a character.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      guard let token = decoder.take(byte) else { continue }
      perform(token)
    }
  }

  /// The rows without trailing blanks, each but the last followed by a newline.
  public func text() -> String {
    (0..<size.rows).map { row in
      var line = cells[row * size.columns..<(row + 1) * size.columns].map(\.text).joined()
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  /// The cluster in a cell, nothing in the right half of a wide one; nil outside the screen.
  public func glyph(at column: Int, row: Int) -> String? {
    index(column, row).map { cells[$0].text }
  }

  /// The style of a cell as far as it shows; nil outside the screen.
  public func style(at column: Int, row: Int) -> Style? {
    index(column, row).map { index in
      let cell = cells[index]
      let isEmpty = cell.text == " " && !cell.style.reverse && !cell.style.underline
      return isEmpty ? .plain : cell.style
    }
  }

  /// Changes the size; what fits stays at the top left.
  public mutating func resize(_ size: Size) {
    var resized = VirtualScreen(size).cells
    for row in 0..<min(size.rows, self.size.rows) {
      for column in 0..<min(size.columns, self.size.columns) {
        resized[row * size.columns + column] = cells[row * self.size.columns + column]
      }
    }
    cells = resized
    self.size = size
    moveCursor(to: cursor)
  }

  func index(_ column: Int, _ row: Int) -> Int? {
    guard (0..<size.columns).contains(column), (0..<size.rows).contains(row) else { return nil }
    return row * size.columns + column
  }
}
