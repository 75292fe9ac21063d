/// A text under construction: bytes written one after the other, in storage that the next text reuses.
struct TextBuffer: ~Copyable {
  private var storage: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  /// An empty text; with `capacity` bytes written, it moves for the first time.
  init(capacity: Int = 256) {
    storage = .allocate(capacity: Swift.max(capacity, 16))
  }

  deinit { storage.deallocate() }

  var isEmpty: Bool { count == 0 }
  /// The byte written last, or `nil`.
  var last: UInt8? { count > 0 ? storage[count - 1] : nil }

  /// What was written, until anything else is.
  var bytes: Bytes { Bytes(UnsafeBufferPointer(rebasing: storage[..<count])) }

  subscript(index: Int) -> UInt8 {
    get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      return storage[index]
    }
    set {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      storage[index] = newValue
    }
  }

  // MARK: - Writing

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count == storage.count { grow(by: 1) }
    storage[count] = byte
    count += 1
  }

  /// Writes the first `number` bytes of `block`, 16 at most.
  @inline(__always)
  mutating func append(_ block: Bytes.Block, first number: Int) {
    precondition(0...16 ~= number)
    if storage.count - count < 16 { grow(by: 16) }
    // What is written beyond `number` is written over by what follows.
    UnsafeMutableRawBufferPointer(storage).storeBytes(
      of: block, toByteOffset: count, as: Bytes.Block.self)
    count += number
  }

  mutating func append(_ byte: UInt8, count number: Int) {
    guard number > 0 else { return }
    if number > storage.count - count { grow(by: number) }
    for index in count..<count + number { storage[index] = byte }
    count += number
  }

  /// Writes `range` of `bytes`, which are not this buffer's own.
  @inline(__always)
  mutating func append(_ bytes: Bytes, _ range: Range<Int>) {
    // Most pieces are short.
    guard range.count <= 16, range.upperBound <= bytes.count else {
      return append(UnsafeBufferPointer(rebasing: bytes[range]))
    }
    append(bytes.block(at: range.lowerBound), first: range.count)
  }

  /// Writes once more what stands in `range`.
  mutating func append(copyOf range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    if range.count > storage.count - count { grow(by: range.count) }
    append(UnsafeBufferPointer(rebasing: storage[range]))
  }

  /// Writes the bytes of `word`, the lowest first.
  @inline(__always)
  mutating func append<Word: FixedWidthInteger>(word: Word) {
    let size = MemoryLayout<Word>.size
    if storage.count - count < size { grow(by: size) }
    count += size
    write(word, at: count - size)
  }

  /// Writes the bytes of `word` over those from `index` on, the lowest first.
  @inline(__always)
  mutating func write<Word: FixedWidthInteger>(_ word: Word, at index: Int) {
    precondition(0 <= index && index <= count - MemoryLayout<Word>.size)
    UnsafeMutableRawBufferPointer(storage).storeBytes(
      of: word.littleEndian, toByteOffset: index, as: Word.self)
  }

  /// Writes the UTF-8 of `scalar`.
  @inline(__always)
  mutating func append(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case ..<0x80: append(UInt8(value))
    case ..<0x800: append(word: UInt16(0x80C0 | value >> 6 | (value & 0x3F) << 8))
    default: for byte in scalar.utf8 { append(byte) }
    }
  }

  mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(_ text: String) {
    text.withBytes { append($0, $0.all) }
  }

  @inline(__always)
  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.count > storage.count - count { grow(by: bytes.count) }
    UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(storage)[count...])
      .copyMemory(from: UnsafeRawBufferPointer(bytes))
    count += bytes.count
  }

  /// Makes room for `number` more bytes; doubles, so that the time of all moves is linear in the text.
  @inline(never)
  private mutating func grow(by number: Int) {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(
      capacity: Swift.max(2 * storage.count, count + number))
    _ = larger.update(fromContentsOf: storage[..<count])
    storage.deallocate()
    storage = larger
  }

  // MARK: - Taking away

  mutating func removeAll() { count = 0 }

  /// Removes what stands at `index` and after it.
  mutating func removeAll(from index: Int) {
    precondition(0...count ~= index)
    count = index
  }

  mutating func removeLast() {
    precondition(count > 0)
    count -= 1
  }

  /// Closes the gaps that remain without the `cuts`, which are in order and apart from each other.
  mutating func remove(_ cuts: [Range<Int>]) {
    guard var target = cuts.first?.lowerBound else { return }
    for (number, cut) in cuts.enumerated() {
      let next = number + 1 < cuts.count ? cuts[number + 1].lowerBound : count
      precondition(target <= cut.upperBound && cut.upperBound <= next && next <= count)
      for source in cut.upperBound..<next {
        storage[target] = storage[source]
        target += 1
      }
    }
    count = target
  }
}
