/// A line through values, drawn with the dots of braille: two in a cell beside each other, four above.
struct BrailleLine {
  private let columns: Int
  private let rows: Int
  private var dots: [UInt8]
  private var last: (place: Int, dot: Int)?

  /// No line yet, in so many cells.
  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    dots = Array(repeating: 0, count: max(0, columns * rows))
  }

  /// Draws on to a point `depth` rows below the middle of the first, at `place` of two in a cell.
  ///
  /// Places never go back. What lies outside the cells is drawn at their edge.
  mutating func add(_ depth: Double, at place: Int) {
    guard rows > 0, columns > 0 else { return }
    let exact = (depth * 4 + 1.5).rounded()
    let dot = Int(min(max(0, exact), Double(4 * rows - 1)))
    let end = min(max(0, place), 2 * columns - 1)
    let start = last ?? (end, dot)
    var previous = start.dot
    for place in start.place...max(start.place, end) {
      let share =
        end > start.place ? Double(place - start.place) / Double(end - start.place) : 1
      let dot = start.dot + Int((Double(dot - start.dot) * share).rounded())
      // Steep parts are drawn without a gap.
      let run = previous < dot ? previous + 1...dot : min(dot, previous)...max(dot, previous - 1)
      for dot in run { set(place, dot) }
      previous = dot
    }
    last = (end, dot)
  }

  private mutating func set(_ place: Int, _ dot: Int) {
    // The lowest row of dots came to braille last, and so did its bits.
    let bits: [[UInt8]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]
    dots[dot / 4 * columns + place / 2] |= bits[place % 2][dot % 4]
  }

  /// The cells that hold dots.
  var glyphs: [(column: Int, row: Int, glyph: String)] {
    dots.indices.compactMap { index in
      guard dots[index] > 0, let scalar = Unicode.Scalar(0x2800 + UInt32(dots[index])) else {
        return nil
      }
      return (index % columns, index / columns, String(Character(scalar)))
    }
  }
}
