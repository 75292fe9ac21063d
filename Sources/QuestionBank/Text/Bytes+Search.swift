/// Searches, sixteen bytes at a time.
extension Bytes {
  /// The first index in `range` of a byte that is sought, or `nil`.
  ///
  /// `find` tells it of sixteen bytes and `orOne` of a single one; they must agree.
  @inline(__always)
  func firstIndex(
    in range: Range<Int>, _ find: (Block) -> Lanes, orOne isSought: (UInt8) -> Bool
  ) -> Int? {
    // A block may reach beyond the range, though not beyond the bytes.
    let scan = scanBlocks(from: range.lowerBound, through: range.upperBound - 1) { block, _ in
      find(block).first
    }
    switch scan {
    case .found(let block, let offset):
      return block + offset < range.upperBound ? block + offset : nil
    case .none(var index):
      while index < range.upperBound {
        if isSought(self[index]) { return index }
        index += 1
      }
      return nil
    }
  }

  /// The first index in `range` that holds `byte`, or `nil`.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    let pattern = Block(repeating: byte)
    return firstIndex(in: range) {
      Lanes($0 .== pattern)
    } orOne: {
      $0 == byte
    }
  }

  /// The first index at or after `index` that holds a line feed or a carriage return, else the end.
  func lineEnd(from index: Int) -> Int {
    let feed = Block(repeating: 0x0A)
    let carriageReturn = Block(repeating: 0x0D)
    let found = firstIndex(in: index..<count) { block in
      Lanes((block .== feed) .| (block .== carriageReturn))
    } orOne: {
      $0.isNewline
    }
    return found ?? count
  }

  /// Where the `word` first begins in `range`, or `nil`; upper and lower case of ASCII are alike.
  func first(_ word: StaticString, in range: Range<Int>) -> Int? {
    let reach = word.utf8CodeUnitCount - 1
    let last = range.upperBound - 1 - reach
    // Only where its first and its last byte stand is the word compared.
    let head = FoldedByte(word.utf8Start[0])
    let tail = FoldedByte(word.utf8Start[reach])
    var start = range.lowerBound
    while start <= last {
      let scan = scanBlocks(from: start, through: last, reach: reach) { near, far in
        Lanes(head.matches(near) .& tail.matches(far)).first
      }
      switch scan {
      case .found(let block, let offset): start = block + offset
      case .none(let next): start = next
      }
      guard start <= last else { return nil }
      if has(word, at: start, range.upperBound) { return start }
      start += 1
    }
    return nil
  }

  /// Whether the `word` stands anywhere.
  func contains(_ word: StaticString) -> Bool { first(word, in: all) != nil }

  /// Whether everything is UTF-8, and nothing NUL.
  var isText: Bool {
    var index = 0
    while index < count {
      let scan = scanBlocks(from: index, through: count) { block, _ in
        (Lanes(beyondASCII: block) | Lanes(block .== Block(repeating: 0))).first
      }
      switch scan {
      case .found(let block, let offset): index = block + offset
      case .none(let next): index = next
      }
      // What is beyond ASCII comes in runs.
      while index < count {
        let length = scalarLength(at: index)
        guard length > 0, self[index] != 0 else { return false }
        index += length
        if length == 1, count - index >= 16 { break }
      }
    }
    return true
  }

  /// The scalar that begins at `index` and ends by `end`, or `nil` where that is no well-formed UTF-8.
  func wellFormedScalar(at index: Int, _ end: Int) -> Unicode.Scalar? {
    let length = scalarLength(at: index)
    return length > 0 && index + length <= end ? scalar(at: index).scalar : nil
  }

  /// How many bytes the scalar at `index` takes, 0 where there is none in well-formed UTF-8.
  private func scalarLength(at index: Int) -> Int {
    let byte = self[index]
    func isTrail(_ offset: Int, _ bounds: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < count && bounds.contains(self[index + offset])
    }
    switch byte {
    case ..<0x80: return 1
    case 0xC2...0xDF: return isTrail(1) ? 2 : 0
    case 0xE0...0xEF:
      let second: ClosedRange<UInt8> =
        byte == 0xE0 ? 0xA0...0xBF : byte == 0xED ? 0x80...0x9F : 0x80...0xBF
      return isTrail(1, second) && isTrail(2) ? 3 : 0
    case 0xF0...0xF4:
      let second: ClosedRange<UInt8> =
        byte == 0xF0 ? 0x90...0xBF : byte == 0xF4 ? 0x80...0x8F : 0x80...0xBF
      return isTrail(1, second) && isTrail(2) && isTrail(3) ? 4 : 0
    default: return 0
    }
  }
}

/// Which of sixteen bytes have a property: where the answer is yes, the highest bit of a byte is set.
struct Lanes {
  private var low: UInt64
  private var high: UInt64

  @inline(__always)
  private init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  @inline(__always)
  private init(_ halves: SIMD2<UInt64>) {
    self.init(low: halves.x.littleEndian & Self.signs, high: halves.y.littleEndian & Self.signs)
  }

  @inline(__always)
  init(_ mask: SIMDMask<SIMD16<Int8>>) { self.init(unsafeBitCast(mask, to: SIMD2<UInt64>.self)) }

  /// The bytes of no ASCII character.
  @inline(__always)
  init(beyondASCII block: SIMD16<UInt8>) { self.init(unsafeBitCast(block, to: SIMD2<UInt64>.self)) }

  /// The bytes of no ASCII character and of control characters; only the first of them is certain.
  @inline(__always)
  init(notPrintable block: SIMD16<UInt8>) {
    let halves = unsafeBitCast(block, to: SIMD2<UInt64>.self)
    // What is less than a space borrows from its highest bit, and then perhaps from its neighbour's.
    let low = halves.x.littleEndian
    let high = halves.y.littleEndian
    self.init(
      low: (low | (low &- Self.spaces)) & Self.signs,
      high: (high | (high &- Self.spaces)) & Self.signs)
  }

  private static let signs: UInt64 = 0x8080_8080_8080_8080
  private static let spaces: UInt64 = 0x2020_2020_2020_2020

  @inline(__always)
  static func | (left: Lanes, right: Lanes) -> Lanes {
    Lanes(low: left.low | right.low, high: left.high | right.high)
  }

  @inline(__always)
  static func & (left: Lanes, right: Lanes) -> Lanes {
    Lanes(low: left.low & right.low, high: left.high & right.high)
  }

  @inline(__always)
  static prefix func ! (lanes: Lanes) -> Lanes {
    Lanes(low: lanes.low ^ signs, high: lanes.high ^ signs)
  }

  /// The bytes that follow one with the property; `first` tells whether the byte before them had it.
  @inline(__always)
  func following(_ first: Bool) -> Lanes {
    Lanes(low: low << 8 | (first ? 0x80 : 0), high: high << 8 | low >> 56)
  }

  var isEmpty: Bool { low | high == 0 }

  /// The first byte that has the property, or `nil`.
  @inline(__always)
  var first: Int? {
    if low != 0 { return low.trailingZeroBitCount / 8 }
    return high != 0 ? 8 + high.trailingZeroBitCount / 8 : nil
  }
}

/// A byte that is compared with sixteen others at once, whatever their case.
private struct FoldedByte {
  private let pattern: SIMD16<UInt8>
  private let fold: SIMD16<UInt8>

  init(_ byte: UInt8) {
    pattern = SIMD16(repeating: byte.lowercased)
    fold = SIMD16(repeating: byte.isLetter ? 0x20 : 0)
  }

  @inline(__always)
  func matches(_ block: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> { (block | fold) .== pattern }
}
