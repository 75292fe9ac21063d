/// The size of a terminal or of a grid, in cells.
public struct Size: Hashable, Sendable {
  /// The most columns or rows a size can have.
  ///
  /// Larger than any real terminal, and small enough that a size nobody checked, such as the
  /// 65535 × 65535 a kernel may report, cannot ask for gigabytes of cells.
  public static let limit = 2048

  /// Cells in a row, 0 … `limit`.
  public let columns: Int
  /// Cells in a column, 0 … `limit`.
  public let rows: Int

  /// A size in cells; a negative number counts as zero and one past `limit` as `limit`.
  public init(columns: Int, rows: Int) {
    self.columns = min(max(columns, 0), Self.limit)
    self.rows = min(max(rows, 0), Self.limit)
  }
}

/// A cell of a grid, counted from zero at its top left corner.
public struct Position: Hashable, Sendable {
  /// Cells to the left of it.
  public var column: Int
  /// Cells above it.
  public var row: Int

  /// The cell with `column` cells to its left and `row` cells above it.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}
