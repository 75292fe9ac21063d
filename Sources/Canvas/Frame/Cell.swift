/// What one cell shows, in four bytes.
///
/// A cluster of several scalars lives in its grid's pool and the glyph holds its number there,
/// so equal glyphs of different grids may show different clusters.
struct Glyph: Equatable, Sendable {
  private static let pooledBit: UInt32 = 0x8000_0000

  private let raw: UInt32

  /// A space.
  static let blank = Glyph(" ")
  /// The right half of the wide glyph in the cell before; no cell shows U+0000 itself.
  static let continuation = Glyph("\0")

  /// A glyph of one printable scalar.
  init(_ scalar: Unicode.Scalar) {
    raw = scalar.value
  }

  /// A glyph of several scalars, at `index` in the pool.
  init(pooledAt index: Int) {
    raw = UInt32(truncatingIfNeeded: index) | Self.pooledBit
  }

  /// The number of its cluster in the pool, if it has several scalars.
  var poolIndex: Int? {
    raw & Self.pooledBit == 0 ? nil : Int(raw & ~Self.pooledBit)
  }

  /// Its scalar, if it has just one.
  var scalar: Unicode.Scalar? { Unicode.Scalar(raw) }

  /// Whether all terminals agree how many cells it takes.
  ///
  /// They do for a single scalar of the scripts without marks that reorder or join, of
  /// punctuation, box drawing, and East Asian scripts. They do not for emoji, whose list grows
  /// each year, for clusters of several scalars, and for scripts written in clusters.
  var hasCertainWidth: Bool {
    switch raw {
    case 0..<0x0590, 0x2000..<0xA4D0, 0xAC00..<0xD7A4, 0xFF00...0xFFFF: true
    default: false
    }
  }
}

/// One cell of a grid: a glyph or the right half of one, and how it looks.
struct Cell: Equatable, Sendable {
  let glyph: Glyph
  let style: Style

  /// An empty cell.
  static let blank = Cell(glyph: .blank, style: .plain)

  /// A cell whose style holds only what can be seen, so that equal looks are equal cells.
  init(glyph: Glyph, style: Style) {
    self.glyph = glyph
    self.style = glyph == .blank && !style.showsOnBlank ? .plain : style
  }
}
