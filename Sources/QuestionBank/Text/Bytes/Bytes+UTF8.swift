/// What the bytes are as UTF-8.
extension Bytes {
  /// Whether everything is UTF-8, and nothing NUL.
  var isText: Bool {
    // A block is looked at together with the three bytes before it.
    var index = 0
    while index < 3, index < count {
      guard let next = next(after: index) else { return false }
      index = next
    }
    let start = index
    while count - index >= 16 {
      // A run of ASCII is passed over at once; the block that ends it is looked at, and those after it.
      if isASCII(before: index) {
        switch scanBlocks(from: index, through: count, { block, _ in Self.firstOther(block) }) {
        case .found(let block, _): index = block
        case .none(let next): index = next
        }
        guard count - index >= 16 else { break }
      }
      let wrong = block(at: index).isWrong(
        after: block(at: index - 1), block(at: index - 2), block(at: index - 3))
      guard Lanes(wrong).isEmpty else { return false }
      index += 16
    }
    // The last scalar so far may not be whole.
    if index > start { repeat { index -= 1 } while self[index] & 0xC0 == 0x80 }
    while index < count {
      guard let next = next(after: index) else { return false }
      index = next
    }
    return true
  }

  /// Whether the three bytes before `index` are ASCII, so that nothing goes on there.
  @inline(__always)
  private func isASCII(before index: Int) -> Bool { word(at: index - 3) & 0x80_8080 == 0 }

  /// The first byte of `block` that is NUL or no ASCII.
  @inline(__always)
  private static func firstOther(_ block: Block) -> Int? {
    Lanes(block.isBeyondASCII(orLessThan: 1)).first
  }

  /// Where the scalar at `index` ends, or `nil` if there is none, or NUL.
  private func next(after index: Int) -> Int? {
    let length = scalarLength(at: index)
    return length > 0 && self[index] != 0 ? index + length : nil
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

extension SIMD16<UInt8> {
  /// Which bytes are NUL or cannot stand in UTF-8 after those one, two and three places before them.
  ///
  /// The Unicode Standard, table 3-7, "Well-Formed UTF-8 Byte Sequences".
  @inline(__always)
  fileprivate func isWrong(after first: Self, _ second: Self, _ third: Self) -> SIMDMask<
    SIMD16<Int8>
  > {
    func all(_ byte: UInt8) -> Self { Self(repeating: byte) }
    let continues = self & all(0xC0) .== all(0x80)
    let mustContinue =
      (first .>= all(0xC0)) .| (second .>= all(0xE0)) .| (third .>= all(0xF0))
    // Overlong forms, surrogates, and what is beyond U+10FFFF.
    let isLead = (self .== all(0xC0)) .| (self .== all(0xC1)) .| (self .> all(0xF4))
    let isLow =
      (first .== all(0xE0)) .& (self .< all(0xA0)) .| (first .== all(0xF0)) .& (self .< all(0x90))
    let isHigh =
      (first .== all(0xED)) .& (self .> all(0x9F)) .| (first .== all(0xF4)) .& (self .> all(0x8F))
    return (continues .^ mustContinue) .| isLead .| isLow .| isHigh .| (self .== all(0))
  }
}
