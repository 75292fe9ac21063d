extension Grid {
  /// The bytes that print the grid once, row by row, each row ended by a newline.
  ///
  /// Unlike a frame it moves no cursor and erases nothing, so that it stays in a terminal's history.
  /// Without `styled` there is nothing but text; without `colors`, as `NO_COLOR` asks for, the other
  /// attributes are still used. Blanks at the ends of rows are left out.
  public func printed(styled: Bool, colors: Bool = true) -> [UInt8] {
    guard styled else { return Array((text() + "\n").utf8) }
    var writer = TerminalWriter(colors: colors)
    var bytes: [UInt8] = []
    for row in rows {
      let end = row.lastIndex { $0 != .blank }.map { $0 + 1 } ?? 0
      for cell in row[..<end] where cell.glyph != .continuation {
        writer.draw(cell, pool: pool, width: 1, columns: size.columns)
      }
      writer.endStyle()
      bytes += writer.take()
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}
