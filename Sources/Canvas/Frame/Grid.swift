/// A frame: rows and columns of cells that text is drawn into.
///
/// A screen is drawn whole into a new grid and `FramePainter` finds out what changed. Whatever
/// the text holds, no cell can hold anything a terminal would take for a command.
public struct Grid: Sendable {
  /// The most scalars of one cluster that are kept.
  ///
  /// The longest emoji sequences have about ten; a hostile pile of marks can have thousands,
  /// which would be sent again with every change of its row.
  private static let clusterLimit = 32
  /// ZERO WIDTH JOINER.
  private static let joiner: Unicode.Scalar = "\u{200D}"

  /// The size given at the start.
  public let size: Size
  /// Where the terminal's cursor stands; nil, or a place outside the grid, hides it.
  public var cursor: Position?

  /// The cells by row.
  ///
  /// A row that nothing was drawn into since a copy was made is still one with the copy's, so that equal
  /// rows are known without looking at their cells.
  private(set) var rows: [[Cell]]
  private(set) var pool: [String] = []

  /// An empty grid: every cell blank and plain, no cursor.
  public init(_ size: Size) {
    self.size = size
    rows = Array(repeating: Array(repeating: .blank, count: size.columns), count: size.rows)
  }

  /// Draws `text` from `column` on in one row and returns the column behind what it drew.
  ///
  /// Text ends at the right edge or before column `limit`, whichever comes first. A wide cluster
  /// that does not fit whole ends it too. What lies left of the grid or in a row outside it is
  /// not drawn. Newlines and tabs become one space, control characters visible stand-ins, marks
  /// without a base stand on a dotted circle, and clusters of width 0 are left out.
  ///
  /// If nothing was drawn, the result is `column`.
  @discardableResult
  public mutating func put(
    _ text: String, at column: Int, row: Int, style: Style = .plain, limit: Int? = nil
  ) -> Int {
    let edge = min(size.columns, limit ?? size.columns)
    guard row >= 0, row < size.rows, column < edge else { return column }
    var clusters = Clusters(text)
    var pen = column
    var end = column
    while pen < edge {
      if pen >= 0 {
        let run = clusters.takePrintable(atMost: edge - pen)
        set(run, style: style, column: pen, row: row)
        pen += run.count
        if !run.isEmpty { end = pen }
      }
      guard pen < edge, let cluster = clusters.next() else { break }
      let width = cluster.width
      guard width > 0 else { continue }
      guard pen + width <= edge else { break }
      if pen >= 0 {
        set(glyph(for: cluster), width: width, style: style, column: pen, row: row)
        end = pen + width
      }
      pen += width
    }
    return end
  }

  /// Fills up to `count` cells of one row with `character`, clipped like text.
  ///
  /// A wide character is drawn as often as it fits whole, one without width not at all.
  public mutating func fill(
    _ character: Character = " ", at column: Int, row: Int, count: Int, style: Style = .plain
  ) {
    let cluster = Cluster.other(character)
    let width = cluster.width
    guard width > 0 else { return }
    let glyph = glyph(for: cluster)
    let columns = clip(column: column, row: row, count: count)
    if width == 1, !columns.isEmpty {
      clearWideGlyphs(cutBy: columns.count, column: columns.lowerBound, row: row)
      Self.set(Cell(glyph: glyph, style: style), columns, in: &rows[row])
      return
    }
    for column in stride(from: columns.lowerBound, through: columns.upperBound - width, by: width) {
      set(glyph, width: width, style: style, column: column, row: row)
    }
  }

  /// The rows without trailing blanks, each but the last followed by a newline.
  public func text() -> String {
    var text = ""
    for row in 0..<size.rows {
      if row > 0 { text += "\n" }
      let end = rows[row].lastIndex { $0.glyph != .blank }.map { $0 + 1 } ?? 0
      for cell in rows[row][..<end] where cell.glyph != .continuation { text += cluster(of: cell) }
    }
    return text
  }

  /// What stands in a cell: a grapheme cluster, or nothing in the right half of a wide one.
  ///
  /// Nil outside the grid.
  public func glyph(at column: Int, row: Int) -> String? {
    cell(at: column, row: row).map { $0.glyph == .continuation ? "" : cluster(of: $0) }
  }

  /// How a cell looks, nil outside the grid.
  ///
  /// A blank's style is `.plain` if nothing of it shows.
  public func style(at column: Int, row: Int) -> Style? {
    cell(at: column, row: row)?.style
  }

  private func cell(at column: Int, row: Int) -> Cell? {
    guard column >= 0, column < size.columns, row >= 0, row < size.rows else { return nil }
    return rows[row][column]
  }

  private func cluster(of cell: Cell) -> String {
    if let index = cell.glyph.poolIndex { return pool[index] }
    return cell.glyph.scalar.map { String(Character($0)) } ?? ""
  }

  /// Puts a letter of ASCII into the empty cell at the cursor and moves that on; `false` if it cannot.
  mutating func takeLetter(_ letter: Unicode.Scalar) -> Bool {
    guard let place = cursor, cell(at: place.column, row: place.row) == .blank,
      place.column + 1 < size.columns
    else { return false }
    rows[place.row][place.column] = Cell(glyph: Glyph(letter), style: .plain)
    cursor = Position(column: place.column + 1, row: place.row)
    return true
  }

  /// Blanks a run of a row's cells that cuts no wide glyph.
  mutating func erase(_ run: Range<Int>, row: Int) {
    for column in run { rows[row][column] = .blank }
  }

  /// The columns from `column` on that lie in the grid, none if the row does not.
  private func clip(column: Int, row: Int, count: Int) -> Range<Int> {
    guard row >= 0, row < size.rows, column < size.columns, count > 0 else { return 0..<0 }
    let end =
      column < 0
      ? min(size.columns, column + count) : column + min(count, size.columns - column)
    return end > 0 ? max(column, 0)..<end : 0..<0
  }

  /// Writes printable ASCII that lies whole in the grid.
  private mutating func set(_ text: ArraySlice<UInt8>, style: Style, column: Int, row: Int) {
    guard !text.isEmpty else { return }
    clearWideGlyphs(cutBy: text.count, column: column, row: row)
    Self.set(text, style: style, column: column, in: &rows[row])
  }

  /// Writes it into a row that is looked up only once.
  private static func set(
    _ text: ArraySlice<UInt8>, style: Style, column: Int, in row: inout [Cell]
  ) {
    var column = column
    for byte in text {
      row[column] = Cell(glyph: Glyph(Unicode.Scalar(byte)), style: style)
      column += 1
    }
  }

  private static func set(_ cell: Cell, _ columns: Range<Int>, in row: inout [Cell]) {
    for column in columns { row[column] = cell }
  }

  /// Blanks the other halves of wide glyphs that `count` cells about to be written cut in two.
  private mutating func clearWideGlyphs(cutBy count: Int, column: Int, row: Int) {
    let end = column + count
    if rows[row][column].glyph == .continuation {
      rows[row][column - 1] = Cell(glyph: .blank, style: rows[row][column - 1].style)
    }
    if end < size.columns, rows[row][end].glyph == .continuation {
      rows[row][end] = Cell(glyph: .blank, style: rows[row][end].style)
    }
  }

  /// Writes a glyph that lies whole in the grid.
  private mutating func set(_ glyph: Glyph, width: Int, style: Style, column: Int, row: Int) {
    clearWideGlyphs(cutBy: width, column: column, row: row)
    rows[row][column] = Cell(glyph: glyph, style: style)
    if width == 2 { rows[row][column + 1] = Cell(glyph: .continuation, style: style) }
  }

  /// What is drawn for a cluster that has a width.
  private mutating func glyph(for cluster: Cluster) -> Glyph {
    switch cluster {
    case .ascii(let byte) where (0x20..<0x7F).contains(byte): Glyph(Unicode.Scalar(byte))
    case .ascii(let byte): glyph(for: Character(Unicode.Scalar(byte)))
    case .other(let character): glyph(for: character)
    }
  }

  private mutating func glyph(for character: Character) -> Glyph {
    if let scalar = character.onlyScalar, CharacterWidth.isCommon(scalar) { return Glyph(scalar) }
    guard !character.isNewline, character != "\t" else { return .blank }
    var scalars = character.unicodeScalars.prefix(Self.clusterLimit)
    // Some terminals join whatever they are told next, wherever it belongs, to a last joiner.
    while scalars.last == Self.joiner { scalars.removeLast() }
    guard let first = scalars.first else { return .blank }
    if let standIn = StandIn.scalar(for: first) { return Glyph(standIn) }
    if CharacterWidth.isMark(first) || CharacterWidth.isInvisible(first) {
      return pooled("\u{25CC}" + String(scalars))
    }
    if scalars.count > 1 { return pooled(String(scalars)) }
    let isFormat = first.properties.generalCategory == .format
    return Glyph(isFormat ? StandIn.replacement : first)
  }

  /// Puts a cluster of several scalars into the pool.
  private mutating func pooled(_ cluster: String) -> Glyph {
    guard pool.count < Glyph.poolLimit else { return Glyph(StandIn.replacement) }
    pool.append(cluster)
    return Glyph(pooledAt: pool.count - 1)
  }
}
