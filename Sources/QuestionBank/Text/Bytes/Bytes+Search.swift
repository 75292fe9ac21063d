/// Searches, sixteen bytes at a time.
extension Bytes {
  /// The first index in `range` of a byte that `find` finds among sixteen, or `nil`.
  @inline(__always)
  func firstIndex(in range: Range<Int>, _ find: (Block) -> Lanes) -> Int? {
    // A block may reach beyond the range, though not beyond the bytes.
    let scan = scanBlocks(from: range.lowerBound, through: range.upperBound - 1) { block, _ in
      find(block).first
    }
    let found: Int
    switch scan {
    case .found(let block, let offset): found = block + offset
    case .none(let index):
      guard index < range.upperBound, let offset = find(block(at: index)).first else { return nil }
      found = index + offset
    }
    return found < range.upperBound ? found : nil
  }

  /// The first index in `range` that holds `byte`, or `nil`.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    let pattern = Block(repeating: byte)
    return firstIndex(in: range) {
      Lanes($0 .== pattern)
    }
  }

  /// The first index at or after `index` that holds a line feed or a carriage return, else the end.
  func lineEnd(from index: Int) -> Int {
    let feed = Block(repeating: 0x0A)
    let carriageReturn = Block(repeating: 0x0D)
    let found = firstIndex(in: index..<count) { block in
      Lanes((block .== feed) .| (block .== carriageReturn))
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
}

/// Which of sixteen bytes have a property: four bits for each, all of them set where the answer is yes.
struct Lanes {
  private var bits: UInt64

  @inline(__always)
  private init(bits: UInt64) { self.bits = bits }

  @inline(__always)
  init(_ mask: SIMDMask<SIMD16<Int8>>) {
    // Of each two bytes the four bits between them tell both.
    let pairs = unsafeBitCast(mask, to: SIMD8<UInt16>.self)
    let halves = SIMD8<UInt8>(truncatingIfNeeded: pairs &>> 4)
    bits = unsafeBitCast(halves, to: UInt64.self).littleEndian
  }

  @inline(__always)
  static func | (left: Lanes, right: Lanes) -> Lanes { Lanes(bits: left.bits | right.bits) }

  @inline(__always)
  static func & (left: Lanes, right: Lanes) -> Lanes { Lanes(bits: left.bits & right.bits) }

  /// The bytes that follow one with the property; `first` tells whether the byte before them had it.
  @inline(__always)
  func following(_ first: Bool) -> Lanes { Lanes(bits: bits << 4 | (first ? 0xF : 0)) }

  var isEmpty: Bool { bits == 0 }

  /// The first byte that has the property, or `nil`.
  @inline(__always)
  var first: Int? { bits == 0 ? nil : bits.trailingZeroBitCount / 4 }
}

extension SIMD16<UInt8> {
  /// Which bytes are less than `bound`, or of no ASCII character.
  @inline(__always)
  func isBeyondASCII(orLessThan bound: Int8 = 0) -> SIMDMask<SIMD16<Int8>> {
    unsafeBitCast(self, to: SIMD16<Int8>.self) .< SIMD16<Int8>(repeating: bound)
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
