/// Bytes for a terminal, and what the terminal will have done once it has read them.
///
/// Sequences written: CUP `ESC[row;columnH`, CUU/CUD/CUF/CUB `ESC[nA…D`, CR, LF and BS to move,
/// EL `ESC[K` and ED `ESC[2J` to erase, SGR `ESC[…m`, and DECSET/DECRST `ESC[?…h`/`l` 7 for
/// wrapping, 25 for the cursor and 2026 for synchronized output.
struct TerminalWriter: Sendable {
  private(set) var bytes: [UInt8] = []

  private let colors: Bool
  /// Where the next glyph will go, if that is certain.
  private var position: Position?
  /// The style it will have.
  private var style = Style.plain
  /// Whether the cursor shows, if that is certain.
  private var isCursorVisible: Bool?

  init(colors: Bool) {
    self.colors = colors
  }

  /// Hands over the bytes written so far and starts anew from where they leave the terminal.
  mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  /// Forgets what the terminal looks like: anything may have been written to it meanwhile.
  mutating func forget() {
    position = nil
    isCursorVisible = nil
  }

  /// Erases the screen and everything about it that is not known.
  ///
  /// Wrapping is switched off: a cluster that a terminal takes for wider than it is must not go on
  /// in the next row, or scroll the screen from the last one.
  mutating func clear() {
    forget()
    style = .plain
    write("\u{1B}[m\u{1B}[?7l\u{1B}[H\u{1B}[2J")
    position = Position(column: 0, row: 0)
  }

  /// Whether a plain glyph drawn now goes to `place`, with the cursor in sight there.
  func isReady(at place: Position) -> Bool {
    position == place && style == .plain && isCursorVisible == true
  }

  /// Moves the cursor with as few bytes as the usual sequences allow.
  mutating func move(to target: Position) {
    guard position != target else { return }
    if let from = position {
      moveRelatively(from: from, to: target)
    } else {
      moveAbsolutely(to: target)
    }
    position = target
  }

  /// How far right of the cursor a cell lies, if both are in one row.
  func columnsLeft(to target: Position) -> Int? {
    guard let position, position.row == target.row, position.column < target.column else {
      return nil
    }
    return target.column - position.column
  }

  /// Whether a cell can be drawn without a change of style and as a single byte.
  func costsOneByte(_ cell: Cell) -> Bool {
    guard let scalar = cell.glyph.scalar, (0x20..<0x7F).contains(scalar.value) else { return false }
    return style(for: cell) == style
  }

  /// Draws a cell, `width` being its own and `columns` the screen's.
  mutating func draw(_ cell: Cell, pool: [String], width: Int, columns: Int) {
    use(style(for: cell))
    if let index = cell.glyph.poolIndex {
      bytes.append(contentsOf: pool[index].utf8)
    } else if let scalar = cell.glyph.scalar {
      bytes.append(contentsOf: scalar.utf8)
    }
    advance(by: width, isCertain: cell.glyph.hasCertainWidth, columns: columns)
  }

  /// Erases from the cursor to the end of its row.
  mutating func eraseTail() {
    use(style(for: .blank))
    write("\u{1B}[K")
  }

  /// Returns to the plain style.
  mutating func endStyle() {
    use(.plain)
  }

  /// Shows or hides the cursor.
  mutating func showCursor(_ visible: Bool) {
    guard isCursorVisible != visible else { return }
    write(visible ? "\u{1B}[?25h" : "\u{1B}[?25l")
    isCursorVisible = visible
  }

  /// The style a cell is drawn in: the present one if a blank looks the same in it.
  private func style(for cell: Cell) -> Style {
    if cell == .blank, !style.showsOnBlank { return style }
    return colors ? cell.style : cell.style.with(.standard)
  }

  private mutating func use(_ target: Style) {
    guard target != style else { return }
    write("\u{1B}[")
    if target != .plain { writeAttributes(from: style, to: target) }
    write("m")
    style = target
  }

  /// Writes the SGR parameters that turn one style into another, only those that differ if
  /// nothing of the old one has to go.
  private mutating func writeAttributes(from old: Style, to new: Style) {
    let keepsOld = new.includesAttributes(of: old)
    let base = keepsOld ? old : .plain
    var codes = keepsOld ? [] : ["0"]
    if new.bold, !base.bold { codes.append("1") }
    if new.dim, !base.dim { codes.append("2") }
    if new.underline, !base.underline { codes.append("4") }
    if new.reverse, !base.reverse { codes.append("7") }
    if new.color != base.color { codes.append("3\(new.color.code)") }
    bytes.append(contentsOf: codes.joined(separator: ";").utf8)
  }

  /// Follows the cursor over a glyph just written.
  ///
  /// In the last column terminals wait with the wrap, each in its own way, and after a glyph
  /// whose width they disagree on the cursor may be anywhere: both times the next move has to be
  /// an absolute one.
  private mutating func advance(by width: Int, isCertain: Bool, columns: Int) {
    position?.column += width
    if !isCertain || (position?.column ?? 0) >= columns { position = nil }
  }

  private mutating func moveAbsolutely(to target: Position) {
    write("\u{1B}[")
    if target.row > 0 { write(target.row + 1) }
    if target.column > 0 {
      write(";")
      write(target.column + 1)
    }
    write("H")
  }

  private mutating func moveRelatively(from: Position, to target: Position) {
    if target.row == from.row {
      moveAlongRow(by: target.column - from.column, to: target.column)
    } else if target.column == 0, target.row == from.row + 1 {
      write("\r\n")
    } else if target.column == from.column {
      let rows = target.row - from.row
      writeMove(by: abs(rows), rows < 0 ? "A" : "B")
    } else {
      moveAbsolutely(to: target)
    }
  }

  private mutating func moveAlongRow(by columns: Int, to column: Int) {
    if columns > 0 {
      writeMove(by: columns, "C")
    } else if column == 0 {
      write("\r")
    } else if columns >= -3 {
      for _ in columns..<0 { write("\u{8}") }
    } else {
      writeMove(by: -columns, "D")
    }
  }

  private mutating func writeMove(by count: Int, _ direction: StaticString) {
    write("\u{1B}[")
    if count > 1 { write(count) }
    write(direction)
  }

  private mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func write(_ number: Int) {
    bytes.append(contentsOf: String(number).utf8)
  }
}

extension Style.Color {
  /// Its last digit in SGR: 30 black … 37 white, 39 the standard colour.
  fileprivate var code: Int {
    switch self {
    case .standard: 9
    case .red: 1
    case .green: 2
    case .yellow: 3
    case .blue: 4
    case .magenta: 5
    case .cyan: 6
    }
  }
}
