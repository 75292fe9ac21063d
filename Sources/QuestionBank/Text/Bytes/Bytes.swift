/// The bytes of a file or of a text, looked at but not owned.
///
/// A view is two words and hands on for free: nothing is counted, copied or retained on the way, which
/// is what makes reading fast. In return no view may outlive the storage it was made of. That storage
/// is held by whoever calls `withBytes`, or by the `TextBuffer` that shows what was written to it.
/// Every access is checked against the bounds.
struct Bytes {
  private let buffer: UnsafeBufferPointer<UInt8>

  init(_ buffer: UnsafeBufferPointer<UInt8>) { self.buffer = buffer }

  var count: Int { buffer.count }
  var isEmpty: Bool { buffer.isEmpty }
  /// The last byte, or `nil`.
  var last: UInt8? { last(of: all) }
  var all: Range<Int> { 0..<count }

  subscript(index: Int) -> UInt8 {
    @inline(__always) get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: buffer.count))
      return buffer[index]
    }
  }

  /// The bytes of `range`, which keep their indices.
  subscript(range: Range<Int>) -> Slice<UnsafeBufferPointer<UInt8>> {
    check(range)
    return Slice(base: buffer, bounds: range)
  }

  /// The last byte of `range`, or `nil` if that is empty.
  func last(of range: Range<Int>) -> UInt8? { range.isEmpty ? nil : self[range.upperBound - 1] }

  /// A view of no more than the bytes of `range`, counted from 0.
  func view(of range: Range<Int>) -> Bytes {
    check(range)
    return Bytes(UnsafeBufferPointer(rebasing: Slice(base: buffer, bounds: range)))
  }

  /// The eight bytes from `index` on as one number, 0 in place of those beyond the end.
  @inline(__always)
  func word(at start: Int) -> UInt64 {
    precondition(start >= 0)
    if start <= count - 8 {
      let bytes = UnsafeRawBufferPointer(buffer)
      return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    }
    return lastWord(at: start)
  }

  private func lastWord(at start: Int) -> UInt64 {
    guard start < count else { return 0 }
    // The last eight bytes hold those that are wanted behind others.
    if count >= 8 { return word(at: count - 8) >> UInt64(8 * (start - (count - 8))) }
    if count >= 4 {
      let bytes = UnsafeRawBufferPointer(buffer)
      let first = bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self)
      let last = bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      let word =
        UInt64(UInt32(littleEndian: first)) | UInt64(UInt32(littleEndian: last))
        << UInt64(8 * (count - 4))
      return word >> UInt64(8 * start)
    }
    var word: UInt64 = 0
    for index in (start..<count).reversed() { word = word << 8 | UInt64(self[index]) }
    return word
  }

  /// Whether all bytes are those of `other`.
  func equals(_ other: Bytes) -> Bool {
    guard count == other.count else { return false }
    var index = 0
    while index < count {
      if word(at: index) != other.word(at: index) { return false }
      index += 8
    }
    return true
  }

  /// Whether all bytes are ASCII.
  var isASCII: Bool { firstIndex(in: all) { Lanes($0.isBeyondASCII()) } == nil }

  /// The scalar that begins at `index` in well-formed UTF-8, and how many bytes it takes.
  ///
  /// Where none begins it is U+FFFD, of one byte.
  func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let word = UInt32(truncatingIfNeeded: word(at: index))
    let byte = word & 0xFF
    if byte < 0x80 { return (Unicode.Scalar(UInt8(byte)), 1) }
    // A lead byte of n bytes has 7 - n bits of its own, every byte after it six.
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    let (second, third, fourth) = (word >> 8 & 0x3F, word >> 16 & 0x3F, word >> 24 & 0x3F)
    let value =
      switch length {
      case 2: (byte & 0x1F) << 6 | second
      case 3: (byte & 0x0F) << 12 | second << 6 | third
      default: (byte & 0x07) << 18 | second << 12 | third << 6 | fourth
      }
    guard index + length <= count, let scalar = Unicode.Scalar(value) else {
      return ("\u{FFFD}", 1)
    }
    return (scalar, length)
  }

  /// The text in `range`; what is no UTF-8 becomes U+FFFD.
  func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: self[range]), as: UTF8.self)
  }

  /// Sixteen bytes at once.
  typealias Block = SIMD16<UInt8>

  /// The sixteen bytes from `index` on, 0 in place of those beyond the end.
  @inline(__always)
  func block(at index: Int) -> Block {
    precondition(index >= 0)
    if index <= count - 16 {
      return UnsafeRawBufferPointer(buffer).loadUnaligned(fromByteOffset: index, as: Block.self)
    }
    let words = SIMD2(word(at: index).littleEndian, word(at: index + 8).littleEndian)
    return unsafeBitCast(words, to: Block.self)
  }

  /// Looks at the blocks that begin at every sixteenth index from `start` to `last`, until `find` answers.
  ///
  /// `find` gets the block at an index and the one `reach` bytes further on. No block reaches beyond the
  /// bytes: the index that follows the last one looked at is told where none was found.
  @inline(__always)
  func scanBlocks(
    from start: Int, through last: Int, reach: Int = 0, _ find: (Block, Block) -> Int?
  ) -> Scan {
    precondition(start >= 0 && reach >= 0)
    // With both ends checked once, every load is within bounds.
    let end = Swift.min(last, count - reach - 16)
    let bytes = UnsafeRawBufferPointer(buffer)
    var index = start
    while index <= end {
      let near = bytes.loadUnaligned(fromByteOffset: index, as: Block.self)
      let far = bytes.loadUnaligned(fromByteOffset: index &+ reach, as: Block.self)
      if let offset = find(near, far) { return .found(block: index, offset: offset) }
      index &+= 16
    }
    return .none(next: index)
  }

  /// What looking at blocks came to.
  enum Scan {
    case found(block: Int, offset: Int)
    case none(next: Int)
  }

  @inline(__always)
  private func check(_ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= buffer.count)
  }
}

extension [UInt8] {
  /// What `body` makes of a view of the array, which ends with the call.
  func withBytes<Result>(_ body: (Bytes) -> Result) -> Result {
    withUnsafeBufferPointer { body(Bytes($0)) }
  }
}

extension String {
  /// What `body` makes of a view of the text's UTF-8, which ends with the call.
  func withBytes<Result>(_ body: (Bytes) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable({ body(Bytes($0)) }) { return result }
    var text = self
    return text.withUTF8 { body(Bytes($0)) }
  }
}

extension Bytes {
  /// `range` without whitespace and line ends at either end.
  @inline(__always)
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    // Nearly always nothing is there to be trimmed.
    if !range.isEmpty, self[range.lowerBound] > 0x20, self[range.upperBound - 1] > 0x20 {
      return range
    }
    return withoutBlanks(range)
  }

  private func withoutBlanks(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, self[lower].isBlank || self[lower].isNewline { lower += 1 }
    while lower < upper, self[upper - 1].isBlank || self[upper - 1].isNewline { upper -= 1 }
    return lower..<upper
  }

  /// The first index at or after `index` that holds no blank, at most `end`.
  func skipBlanks(_ index: Int, _ end: Int) -> Int {
    var index = index
    while index < end, self[index].isBlank { index += 1 }
    return index
  }

  /// How many bytes from `index` on, short of `end`, equal `byte`.
  func run(of byte: UInt8, at index: Int, _ end: Int) -> Int {
    var index = index
    let start = index
    while index < end, self[index] == byte { index += 1 }
    return index - start
  }
}
