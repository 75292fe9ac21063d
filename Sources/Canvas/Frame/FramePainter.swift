/// Turns frames into the bytes that change what a terminal shows from one to the next.
///
/// The painter must be the only writer to the terminal, which must be told to wrap again (DEC mode
/// 7) and to show its cursor (25) once the painter is done. Where something else may have written to
/// it, a shell during a suspension for example, `forget()` makes the next frame start anew.
public struct FramePainter: Sendable {
  /// The most bytes that are written without brackets of synchronized output (DEC mode 2026).
  ///
  /// The brackets keep a terminal from showing half a frame. A frame this small arrives in one
  /// piece anyway, and they would cost 16 bytes for every key typed.
  private static let unbracketedLimit = 200

  private var writer: TerminalWriter
  private var shown: Grid?

  /// A painter for a terminal whose content is not known.
  ///
  /// Without `colors`, as `NO_COLOR` asks for, the other attributes are still used.
  public init(colors: Bool) {
    writer = TerminalWriter(colors: colors)
  }

  /// Forgets what the terminal shows: the next frame clears the screen and is drawn whole.
  public mutating func forget() {
    shown = nil
  }

  /// The bytes that make the terminal show `grid`, none if it already does.
  ///
  /// A grid of another size than the last one is drawn whole on a cleared screen. After the
  /// bytes the terminal's style is plain.
  public mutating func paint(_ grid: Grid) -> [UInt8] {
    var old: Grid
    if let shown, shown.size == grid.size {
      old = shown
    } else {
      writer.clear()
      old = Grid(grid.size)
    }
    for row in 0..<grid.size.rows { paint(row, of: grid, over: &old) }
    writer.endStyle()
    placeCursor(of: grid)
    shown = grid
    let bytes = writer.take()
    guard bytes.count > Self.unbracketedLimit else { return bytes }
    return Array("\u{1B}[?2026h".utf8) + bytes + Array("\u{1B}[?2026l".utf8)
  }

  /// The byte that shows a letter where the cursor stands and moves it on; `nil` where that takes more.
  ///
  /// The letter must be one that the next frame has there. Whoever types sees it before that frame is
  /// so much as thought about, and the frame puts right what was not as foreseen.
  public mutating func echo(_ letter: Unicode.Scalar) -> [UInt8]? {
    guard let place = shown?.cursor, writer.isReady(at: place),
      (0x20..<0x7F).contains(letter.value), shown?.takeLetter(letter) == true
    else { return nil }
    writer.draw(
      Cell(glyph: Glyph(letter), style: .plain), pool: [], width: 1,
      columns: shown?.size.columns ?? 0)
    return writer.take()
  }

  private mutating func placeCursor(of grid: Grid) {
    guard let cursor = grid.cursor, grid.contains(cursor) else {
      writer.showCursor(false)
      return
    }
    move(to: cursor, in: grid)
    writer.showCursor(true)
  }

  /// Changes one row from its first difference on.
  private mutating func paint(_ row: Int, of grid: Grid, over old: inout Grid) {
    let end = grid.size.columns
    guard let first = grid.firstDifference(from: old, row: row) else { return }
    // Where terminals disagree about a width, nobody knows which cells an old glyph covers or a
    // new one leaves as they were. Erasing first leaves no ghost either way.
    if grid.rows[row].hasUncertainWidth(first..<end) || old.rows[row].hasUncertainWidth(first..<end)
    {
      move(to: Position(column: first, row: row), in: grid)
      writer.eraseTail()
      old.erase(first..<end, row: row)
    }
    let inkEnd = grid.rows[row].inkEnd(first..<end)
    paintInk(first..<inkEnd, row: row, of: grid, over: old)
    paintTail(inkEnd..<end, row: row, of: grid, over: old)
  }

  private mutating func paintInk(_ run: Range<Int>, row: Int, of grid: Grid, over old: Grid) {
    let columns = grid.size.columns
    let cells = grid.rows[row]
    for column in run {
      let cell = cells[column]
      guard cell.glyph != .continuation, !grid.cell(column, row, matches: old) else {
        continue
      }
      move(to: Position(column: column, row: row), in: grid)
      let isWide = column + 1 < columns && cells[column + 1].glyph == .continuation
      let width = isWide ? 2 : 1
      writer.draw(cell, pool: grid.pool, width: width, columns: columns)
      // A terminal that takes the glyph for wider has drawn into cells that stay blank, too.
      if !cell.glyph.hasCertainWidth, column + width < columns {
        move(to: Position(column: column + width, row: row), in: grid)
        writer.eraseTail()
      }
    }
  }

  /// Moves the cursor; a short way right, by writing again what it passes if that is no longer.
  private mutating func move(to target: Position, in grid: Grid) {
    let gap = writer.columnsLeft(to: target) ?? 0
    let passed = grid.rows[target.row][target.column - gap..<target.column]
    let moveCost = 3
    guard (1...moveCost).contains(gap), passed.allSatisfy(writer.costsOneByte) else {
      writer.move(to: target)
      return
    }
    for cell in passed {
      writer.draw(cell, pool: grid.pool, width: 1, columns: grid.size.columns)
    }
  }

  /// Blanks what an old frame left behind the last glyph of a row.
  private mutating func paintTail(_ tail: Range<Int>, row: Int, of grid: Grid, over old: Grid) {
    let cells = old.rows[row]
    guard let first = tail.first(where: { cells[$0] != .blank }),
      let last = tail.last(where: { cells[$0] != .blank })
    else { return }
    let columns = grid.size.columns
    move(to: Position(column: first, row: row), in: grid)
    let eraseTailCost = 3
    guard last - first < eraseTailCost else {
      writer.eraseTail()
      return
    }
    for _ in first...last {
      writer.draw(.blank, pool: [], width: 1, columns: columns)
    }
  }
}

extension Grid {
  fileprivate func contains(_ position: Position) -> Bool {
    (0..<size.columns).contains(position.column) && (0..<size.rows).contains(position.row)
  }

  /// Whether a cell looks the same in a grid of the same size.
  fileprivate func cell(_ column: Int, _ row: Int, matches other: Grid) -> Bool {
    let mine = rows[row][column]
    let theirs = other.rows[row][column]
    guard let number = mine.glyph.poolIndex else { return mine == theirs }
    guard let otherNumber = theirs.glyph.poolIndex else { return false }
    return mine.style == theirs.style && pool[number] == other.pool[otherNumber]
  }

  /// The first column of a row that looks different in a grid of the same size.
  fileprivate func firstDifference(from other: Grid, row: Int) -> Int? {
    let hasNoPool = pool.isEmpty && other.pool.isEmpty
    if rows[row].isSame(as: other.rows[row], comparingCells: hasNoPool) { return nil }
    return rows[row].indices.first { !cell($0, row, matches: other) }
  }
}

extension [Cell] {
  /// Whether these are the cells of the other row: nearly all rows of a frame are those of the last one.
  ///
  /// Rows of one memory are the same, with whatever is pooled for them: what is pooled stays. The
  /// others are compared only where asked for, without a way out at the first difference, so that the
  /// loop takes many cells at once.
  fileprivate func isSame(as other: [Cell], comparingCells: Bool) -> Bool {
    withUnsafeBufferPointer { mine in
      other.withUnsafeBufferPointer { theirs in
        if mine.baseAddress == theirs.baseAddress { return true }
        return comparingCells
          && mine.indices.reduce(0) { $0 | (mine[$1].raw ^ theirs[$1].raw) } == 0
      }
    }
  }

  fileprivate func hasUncertainWidth(_ run: Range<Int>) -> Bool {
    run.contains { !self[$0].glyph.hasCertainWidth }
  }

  /// The column behind the last cell of `run` that is not blank.
  fileprivate func inkEnd(_ run: Range<Int>) -> Int {
    run.last { self[$0] != .blank }.map { $0 + 1 } ?? run.lowerBound
  }
}
