/// A text's rows at one width, and the way between offsets in the text and cells.
public struct TextLayout: Sendable {
  /// The rows as `wrap` makes them.
  public let rows: [WrappedLine]

  /// Lays out `text` in rows of at most `width` cells.
  init(_ text: String, width: Int) {
    rows = wrap(text, width: width)
  }

  /// The cell that the cluster at `offset` begins in, in UTF-8 bytes.
  ///
  /// Behind the last cluster of a full row, and among blanks that hang over its edge, that is
  /// the column behind the row's last one.
  public func position(of offset: Int) -> Position {
    let row = rows.lastIndex { $0.range.lowerBound <= offset } ?? 0
    var clusters = Clusters(rows[row].text)
    var start = rows[row].range.lowerBound
    var column = 0
    while start < offset {
      let run = clusters.takePrintable(atMost: offset - start)
      start += run.count
      column += run.count
      guard start < offset, let cluster = clusters.next() else { break }
      start += cluster.utf8Count
      column += cluster.width
    }
    return Position(column: column, row: row)
  }

  /// The boundary in `row` that is nearest to `column` without lying to the right of it.
  ///
  /// Where a row ends without a newline or hanging blanks, the place behind its last cluster
  /// already belongs to the row below; the one before that cluster is the row's last.
  func offset(column: Int, row: Int) -> Int {
    let line = rows[row]
    let hasOwnEnd = row == rows.count - 1 || line.range.count > line.text.utf8.count
    var clusters = Clusters(line.text)
    var nearest = line.range.lowerBound
    var end = nearest
    var right = 0
    while let cluster = clusters.next() {
      end += cluster.utf8Count
      right += cluster.width
      guard right <= column, hasOwnEnd || end < line.range.upperBound else { break }
      if cluster.width > 0 { nearest = end }
    }
    return nearest
  }
}
