import Canvas

extension VirtualScreen {
  /// Puts a character at the cursor, or joins it to the one before.
  mutating func print(_ scalar: Unicode.Scalar) {
    guard !joins(scalar) else { return }
    let character = Character(scalar)
    let width = max(CharacterWidth.width(of: character), 1)
    if modes.contains(7), isWrapPending || width > size.columns - cursor.column {
      moveCursor(to: Position(column: 0, row: cursor.row))
      lineFeed()
    }
    guard width <= size.columns - cursor.column else { return }
    put(String(character), width: width, at: cursor)
    lastPrinted = cursor
    advance(to: cursor.column + width)
  }

  /// Adds the scalar to the cell printed last, if they belong together.
  private mutating func joins(_ scalar: Unicode.Scalar) -> Bool {
    guard let place = lastPrinted, let index = index(place.column, place.row) else { return false }
    let joined = cells[index].text + String(Character(scalar))
    guard joinsClusters else {
      let hasNoWidth: [Unicode.GeneralCategory] = [.nonspacingMark, .enclosingMark, .format]
      guard hasNoWidth.contains(scalar.properties.generalCategory) else { return false }
      cells[index].text = joined
      return true
    }
    guard joined.count == 1 else { return false }
    let width = min(CharacterWidth.width(of: joined), size.columns - place.column)
    put(joined, width: width, at: place)
    advance(to: place.column + width)
    return true
  }

  /// Writes a cluster and blanks the other halves of wide ones it overwrites.
  private mutating func put(_ text: String, width: Int, at place: Position) {
    let first = place.row * size.columns + place.column
    let end = first + width
    if cells[first].text.isEmpty { cells[first - 1].text = " " }
    if place.column + width < size.columns, cells[end].text.isEmpty { cells[end].text = " " }
    for index in first..<end {
      cells[index] = Cell(text: index == first ? text : "", style: style)
    }
  }

  private mutating func advance(to column: Int) {
    isWrapPending = column >= size.columns
    cursor.column = min(column, size.columns - 1)
  }

  /// Moves the cursor to a place, or to the nearest one on the screen.
  mutating func moveCursor(to place: Position) {
    cursor.column = max(min(place.column, size.columns - 1), 0)
    cursor.row = max(min(place.row, size.rows - 1), 0)
    isWrapPending = false
    lastPrinted = nil
  }

  /// Moves the cursor down; in the last row everything else up.
  mutating func lineFeed() {
    guard cursor.row == size.rows - 1 else {
      moveCursor(to: Position(column: cursor.column, row: cursor.row + 1))
      return
    }
    cells.removeFirst(size.columns)
    cells += Array(repeating: Cell(), count: size.columns)
  }

  /// Erases the screen from the cursor on (0), up to it (1), or all of it.
  mutating func eraseInDisplay(_ part: Int) {
    let place = cursor.row * size.columns + cursor.column
    switch part {
    case 0: erase(place..<cells.count)
    case 1: erase(0..<place + 1)
    default: erase(0..<cells.count)
    }
  }

  /// Erases the cursor's row from the cursor on (0), up to it (1), or all of it.
  mutating func eraseInLine(_ part: Int) {
    let start = cursor.row * size.columns
    switch part {
    case 0: erase(start + cursor.column..<start + size.columns)
    case 1: erase(start..<start + cursor.column + 1)
    default: erase(start..<start + size.columns)
    }
  }

  private mutating func erase(_ run: Range<Int>) {
    guard !run.isEmpty else { return }
    if cells[run.lowerBound].text.isEmpty { cells[run.lowerBound - 1].text = " " }
    if run.upperBound < cells.count, cells[run.upperBound].text.isEmpty {
      cells[run.upperBound].text = " "
    }
    for index in run { cells[index] = Cell() }
  }
}
