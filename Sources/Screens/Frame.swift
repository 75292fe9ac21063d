import Canvas

/// A grid with the margins that every screen keeps, and the few shapes that screens are made of.
///
/// Columns count from the left margin. Content is never wider than a line that the eye can follow; in a
/// wider window it stands in the middle.
struct Frame {
  /// The smallest window that can be drawn in.
  static let smallest = Size(columns: 40, rows: 12)

  private static let widest = 100
  private static let widestTable = 118

  /// What was drawn so far.
  private(set) var grid: Grid
  /// Columns between the margins.
  let width: Int
  private let left: Int

  /// Rows of the window.
  var rows: Int { grid.size.rows }

  /// Whether there are too few rows for blank ones between things.
  var isLow: Bool { rows < 20 }

  /// The row below which a tall window keeps nothing but the footer, so that eyes need not travel.
  var contentEnd: Int { min(rows - 1, 29) }

  /// Whether there are too few columns for words between things.
  var isNarrow: Bool { width < 62 }

  init(_ size: Size) {
    grid = Grid(size)
    width = Self.width(of: size)
    left = max(0, (size.columns - width) / 2)
  }

  /// A page that is printed and not shown: it keeps to the left, and is as wide as a table may be.
  init(printed size: Size) {
    grid = Grid(size)
    width = max(0, min(size.columns - 2, Self.widestTable))
    left = 1
  }

  /// The columns between the margins of a window.
  static func width(of size: Size) -> Int { max(0, min(size.columns - 2, widest)) }

  /// Draws text in one row, clipped at the right margin or before `limit`; returns the column behind it.
  @discardableResult
  mutating func put(
    _ text: String, row: Int, at column: Int = 0, style: Style = .plain, limit: Int? = nil
  ) -> Int {
    let edge = left + min(width, limit ?? width)
    return grid.put(text, at: left + column, row: row, style: style, limit: edge) - left
  }

  /// Draws text that ends at the right margin; returns the column where it begins.
  @discardableResult
  mutating func putRight(_ text: String, row: Int, style: Style = .plain) -> Int {
    let column = max(0, width - CharacterWidth.width(of: text))
    put(text, row: row, at: column, style: style)
    return column
  }

  /// Draws a line of one character over the whole width.
  mutating func rule(row: Int, style: Style = .dim) {
    grid.fill("─", at: left, row: row, count: width, style: style)
  }

  /// Fills part of a row with one character.
  mutating func fill(_ character: Character, row: Int, at column: Int, count: Int, style: Style) {
    grid.fill(
      character, at: left + column, row: row, count: min(count, width - column), style: style)
  }

  /// Shows the real cursor.
  mutating func placeCursor(row: Int, column: Int) {
    grid.cursor = Position(column: left + min(column, width), row: row)
  }

  /// Draws the keys that act now in the last row: the last one, which is help, and as many of the
  /// others as fit, the first ones first.
  mutating func footer(_ hints: [KeyHint]) {
    guard let last = hints.last else { return }
    let gap = isNarrow ? 2 : 3
    var column = 0
    for hint in hints.dropLast() where column + hint.width + gap + last.width <= width {
      column = put(hint, at: column) + gap
    }
    put(last, at: column)
  }

  @discardableResult
  private mutating func put(_ hint: KeyHint, at column: Int) -> Int {
    let end = put(hint.key, row: rows - 1, at: column, style: .bold)
    return put(" " + hint.label, row: rows - 1, at: end, style: .dim)
  }

  /// How many rows lines take.
  func rows(of lines: [TextLine]) -> Int {
    lines.reduce(0) { $0 + $1.wrapped(width: width, rightmost: width).count }
  }

  /// Draws wrapped lines into rows, from row `scroll` on, and says at the right what is left out.
  ///
  /// Returns how far one can scroll.
  @discardableResult
  mutating func show(_ lines: [TextLine], in range: Range<Int>, scroll: Int = 0) -> Int {
    guard !range.isEmpty else { return 0 }
    var wrapped = lines.flatMap { $0.wrapped(width: width, rightmost: width) }
    if wrapped.count > range.count {
      // What is left out is said in columns of its own, not over the text.
      let textWidth = width - (isNarrow ? 2 : 5)
      wrapped = lines.flatMap { $0.wrapped(width: textWidth, rightmost: width) }
    }
    let furthest = max(0, wrapped.count - range.count)
    let first = min(max(0, scroll), furthest)
    for (row, line) in zip(range, wrapped.dropFirst(first)) {
      put(line.marker, row: row, at: line.indent - line.markerWidth, style: line.markerStyle)
      put(line.text, row: row, at: line.indent, style: line.style)
      if !line.right.isEmpty { putRight(line.right, row: row, style: .dim) }
    }
    if first > 0 { putRight(scrollMark("↑", first), row: range.lowerBound, style: .dim) }
    if furthest > first {
      putRight(scrollMark("↓", furthest - first), row: range.upperBound - 1, style: .dim)
    }
    return furthest
  }

  /// Says that rows are left out, and where there are columns for it how many.
  private func scrollMark(_ arrow: String, _ rows: Int) -> String {
    isNarrow ? arrow : " \(arrow) \(rows)"
  }
}

/// A key and what it does, for the last row.
struct KeyHint {
  var key: String
  var label: String

  init(_ key: String, _ label: String) {
    self.key = key
    self.label = label
  }

  var width: Int { CharacterWidth.width(of: key) + 1 + CharacterWidth.width(of: label) }
}

/// A paragraph that is wrapped to the frame, with a marker in front of its first row.
struct TextLine {
  var marker = ""
  var markerStyle = Style.plain
  var text: String
  var indent = 0
  var style = Style.plain
  /// What stands, dim, at the right of the last row, or below it if there is no room.
  var right = ""

  var markerWidth: Int { CharacterWidth.width(of: marker) }

  static let blank = TextLine(text: "")

  /// The columns up to the end of its last row.
  func lastRowWidth(width: Int) -> Int {
    indent + CharacterWidth.width(of: rows(width: width).last?.text ?? "")
  }

  private func rows(width: Int) -> [WrappedLine] { wrap(text, width: max(1, width - indent)) }

  /// One line for each row it takes; only the first keeps the marker, only the last what is at the right,
  /// which ends at the column `rightmost`.
  fileprivate func wrapped(width: Int, rightmost: Int) -> [TextLine] {
    let rows = rows(width: width)
    var lines = rows.enumerated().map { number, row in
      var line = self
      line.text = row.text
      if number > 0 { line.marker = "" }
      if number < rows.count - 1 { line.right = "" }
      return line
    }
    let rightWidth = CharacterWidth.width(of: right)
    if rightWidth > 0, lastRowWidth(width: width) + 1 + rightWidth > rightmost {
      lines[lines.count - 1].right = ""
      lines.append(TextLine(text: "", right: right))
    }
    return lines
  }
}

/// `text` with spaces before it, so that it ends at `width`.
func paddedLeft(_ text: String, _ width: Int) -> String {
  blanks(width - CharacterWidth.width(of: text)) + text
}

/// `text` with spaces behind it, so that what follows begins at `width`.
func paddedRight(_ text: String, _ width: Int) -> String {
  text + blanks(width - CharacterWidth.width(of: text))
}
