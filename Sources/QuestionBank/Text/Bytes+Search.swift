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

  /// Whether everything is UTF-8, and nothing NUL.
  var isText: Bool {
    var index = 0
    while index < count {
      let scan = scanBlocks(from: index, through: count) { block, _ in
        Lanes(block.isBeyondASCII(orLessThan: 1)).first
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

  /// The last scalar in `range` of well-formed UTF-8, and where it begins; `nil` where the range is empty.
  func lastScalar(in range: Range<Int>) -> (scalar: Unicode.Scalar, start: Int)? {
    guard !range.isEmpty else { return nil }
    var start = range.upperBound - 1
    while start > range.lowerBound, self[start] & 0xC0 == 0x80 { start -= 1 }
    return (scalar(at: start).scalar, start)
  }

  /// `range` of well-formed UTF-8 without whitespace, in the sense of Unicode, at its end.
  func withoutSpaces(after range: Range<Int>) -> Range<Int> {
    var range = range
    while let (scalar, start) = lastScalar(in: range), scalar.isSpace {
      range = range.lowerBound..<start
    }
    return range
  }

  /// How many bytes the scalar at `index` takes, 0 where there is none in well-formed UTF-8.
  private func scalarLength(at index: Int) -> Int {
    let word = word(at: index)
    let (byte, next) = (word & 0xFF, word >> 8 & 0xFF)
    // Beyond the end there are zeros, which continue nothing.
    switch byte {
    case ..<0x80: return 1
    case 0xC2...0xDF: return word & 0xC000 == 0x8000 ? 2 : 0
    case 0xE0...0xEF:
      guard word & 0xC0_C000 == 0x80_8000 else { return 0 }
      return byte == 0xE0 && next < 0xA0 || byte == 0xED && next > 0x9F ? 0 : 3
    case 0xF0...0xF4:
      guard word & 0xC0C0_C000 == 0x8080_8000 else { return 0 }
      return byte == 0xF0 && next < 0x90 || byte == 0xF4 && next > 0x8F ? 0 : 4
    default: return 0
    }
  }
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
