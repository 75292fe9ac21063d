/// Words, compared several bytes at a time.
extension Bytes {
  /// Whether the `word` stands at `index`, short of `end`; upper and lower case of ASCII are alike.
  @inline(__always)
  func has(_ word: StaticString, at index: Int, _ end: Int) -> Bool {
    // Nearly every answer is no, and the first byte knows.
    guard index >= 0, index < end, self[index].lowercased == word.utf8Start[0].lowercased else {
      return false
    }
    switch word.utf8CodeUnitCount {
    case 1: return true
    case 2: return index + 1 < end && self[index + 1].lowercased == word.utf8Start[1].lowercased
    default: return hasWhole(word, at: index, end)
    }
  }

  /// The same where the first byte is known to be alike.
  private func hasWhole(_ word: StaticString, at index: Int, _ end: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard length <= Swift.min(end, count) - index else { return false }
    let expected = UnsafeRawBufferPointer(start: word.utf8Start, count: length)
    let found = UnsafeRawBufferPointer(
      UnsafeBufferPointer(rebasing: self[index..<index + length]))
    // Pieces that overlap cover a word of any length.
    switch length {
    case ..<4: return found.isAlike(expected, 1, length - 1, as: UInt8.self)
    case ...8: return found.isAlike(expected, 0, length - 4, as: UInt32.self)
    default:
      for place in stride(from: 0, to: length, by: 8) {
        let start = Swift.min(place, length - 8)
        guard found.isAlike(expected, start, start + 4, as: UInt32.self) else { return false }
      }
      return true
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether both pieces are the same as in `other`, upper and lower case of ASCII being alike.
  @inline(__always)
  fileprivate func isAlike<Piece: FixedWidthInteger>(
    _ other: Self, _ first: Int, _ second: Int, as type: Piece.Type
  ) -> Bool {
    both(first, second, as: type) == other.both(first, second, as: type)
  }

  @inline(__always)
  private func both<Piece: FixedWidthInteger>(
    _ first: Int, _ second: Int, as type: Piece.Type
  ) -> UInt64 {
    let first = loadUnaligned(fromByteOffset: first, as: type)
    let second = loadUnaligned(fromByteOffset: second, as: type)
    return (UInt64(truncatingIfNeeded: first) | UInt64(truncatingIfNeeded: second) << 32)
      .withLowercasedBytes
  }
}

extension UInt64 {
  /// The eight bytes of `text`.
  @inline(__always)
  init(bytes text: StaticString) {
    self = Bytes(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)).word(
      at: 0)
  }

  /// Eight bytes, the ASCII letters among them in lower case.
  var withLowercasedBytes: UInt64 {
    // Without its highest bit, a byte overflows into it from `A` on, and again after `Z`.
    let low = self & Self.all(0x7F)
    let isUpper = (low &+ Self.all(0x80 - 0x41)) ^ (low &+ Self.all(0x80 - 0x5B))
    return self | (isUpper & ~self & Self.all(0x80)) >> 2
  }

  /// How many of eight bytes are spaces.
  var spaces: Int {
    let others = self ^ Self.all(0x20)
    let isOther = (others & Self.all(0x7F)) &+ Self.all(0x7F) | others
    return 8 - (isOther & Self.all(0x80)).nonzeroBitCount
  }

  /// Eight times `byte`.
  private static func all(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }
}
