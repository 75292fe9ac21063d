/// What one cell shows, in 25 bits: the highest of four bytes and the lower three.
///
/// A cluster of several scalars lives in its grid's pool and the glyph holds its number there,
/// so equal glyphs of different grids may show different clusters.
struct Glyph: Equatable, Sendable {
  private static let pooledBit: UInt32 = 0x8000_0000
  /// The bits that a glyph leaves to its cell.
  fileprivate static let spareBits: UInt32 = 0x7F00_0000
  /// How many clusters a pool can hold.
  static let poolLimit = 0x0100_0000

  fileprivate let raw: UInt32

  /// A space.
  static let blank = Glyph(" ")
  /// The right half of the wide glyph in the cell before; no cell shows U+0000 itself.
  static let continuation = Glyph("\0")

  /// A glyph of one printable scalar.
  init(_ scalar: Unicode.Scalar) {
    raw = scalar.value
  }

  /// A glyph of several scalars, at `index` in the pool, which is less than `poolLimit`.
  init(pooledAt index: Int) {
    raw = UInt32(truncatingIfNeeded: index) & ~Self.spareBits | Self.pooledBit
  }

  /// The glyph of a cell.
  fileprivate init(cell: UInt32) {
    raw = cell & ~Self.spareBits
  }

  /// Whether it has several scalars, so that they are in the pool.
  var isPooled: Bool { raw & Self.pooledBit != 0 }

  /// The number of its cluster in the pool, if it has several scalars.
  var poolIndex: Int? { isPooled ? Int(raw & ~Self.pooledBit) : nil }

  /// Its scalar, if it has just one.
  var scalar: Unicode.Scalar? { Unicode.Scalar(raw) }

  /// Whether all terminals agree how many cells it takes.
  ///
  /// They do for a single scalar of the scripts without marks that reorder or join, of
  /// punctuation, box drawing, and East Asian scripts. They do not for emoji, whose list grows
  /// each year, for clusters of several scalars, for scripts written in clusters, and for the
  /// symbols of the I Ching, which were narrow before Unicode 16.
  var hasCertainWidth: Bool {
    switch raw {
    case 0x2630..<0x2638, 0x268A..<0x2690, 0x4DC0..<0x4E00: false
    case 0..<0x0590, 0x1E00..<0xA4D0, 0xAC00..<0xD7A4, 0xFF00...0xFFFF: true
    default: false
    }
  }
}

/// One cell of a grid: a glyph or the right half of one, and how it looks.
///
/// It has four bytes and no gaps, so that rows of cells are compared as fast as memory is read.
struct Cell: Equatable, Sendable {
  /// The glyph's bits, with those of the style in the seven between them.
  let raw: UInt32

  /// What it shows.
  var glyph: Glyph { Glyph(cell: raw) }

  /// How it looks.
  var style: Style { Style(bits: UInt8(truncatingIfNeeded: (raw & Glyph.spareBits) >> 24)) }

  /// An empty cell.
  static let blank = Cell(glyph: .blank, style: .plain)

  /// A cell whose style holds only what can be seen, so that equal looks are equal cells.
  init(glyph: Glyph, style: Style) {
    let seen = glyph == .blank && !style.showsOnBlank ? .plain : style
    raw = glyph.raw | UInt32(seen.bits) << 24
  }
}
