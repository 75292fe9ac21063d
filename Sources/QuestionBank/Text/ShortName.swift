/// A name in lower case of at most 32 bytes, held in place: comparing two takes one step.
struct ShortName: Equatable, Sendable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var third: UInt64 = 0
  private var fourth: UInt64 = 0
  private(set) var count = 0

  /// The most bytes that a name holds.
  static let limit = 32

  /// An empty name.
  init() {}

  /// The lower case of `word`; what is beyond the limit is cut.
  init(_ word: StaticString) {
    word.withUTF8Buffer { for byte in $0.prefix(Self.limit) { append(byte.lowercased) } }
  }

  /// The lower case of the bytes in `range`; what is beyond the limit is cut.
  init(_ bytes: Bytes, _ range: Range<Int>) {
    count = min(range.count, Self.limit)
    /// The lower case of what stands in the range from `offset` on, eight bytes of it.
    func word(_ offset: Int) -> UInt64 {
      guard offset < count else { return 0 }
      let word = bytes.word(at: range.lowerBound + offset).withLowercasedBytes
      return count - offset < 8 ? word & (1 << UInt64(8 * (count - offset)) - 1) : word
    }
    first = word(0)
    guard count > 8 else { return }
    second = word(8)
    guard count > 16 else { return }
    (third, fourth) = (word(16), word(24))
  }

  var isEmpty: Bool { count == 0 }
  /// The last byte, or `nil`.
  var last: UInt8? { count > 0 ? self[count - 1] : nil }

  /// How many spaces stand in it.
  var spaces: Int {
    first.spaces + second.spaces + third.spaces + fourth.spaces
  }

  /// The byte at `index`, or 0 after the last.
  subscript(index: Int) -> UInt8 {
    let word =
      switch index >> 3 {
      case 0: first
      case 1: second
      case 2: third
      case 3: fourth
      default: 0 as UInt64
      }
    return UInt8(truncatingIfNeeded: word >> UInt64(8 * (index & 7)))
  }

  /// Appends `byte`, unless the name is at its limit.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    guard count < Self.limit else { return }
    flip(byte, at: count)
    count += 1
  }

  /// Removes the last byte of a name that has one.
  mutating func removeLast() {
    guard let last else { return }
    count -= 1
    flip(last, at: count)
  }

  /// Flips the bits of `byte` at `index`: writes it where there is none, erases it where it is.
  @inline(__always)
  private mutating func flip(_ byte: UInt8, at index: Int) {
    let bits = UInt64(byte) << UInt64(8 * (index & 7))
    switch index >> 3 {
    case 0: first ^= bits
    case 1: second ^= bits
    case 2: third ^= bits
    default: fourth ^= bits
    }
  }

  /// Whether `word`, which is in lower case, stands at `index`.
  func has(_ word: StaticString, at index: Int = 0) -> Bool {
    let length = word.utf8CodeUnitCount
    guard index >= 0, length <= count - index else { return false }
    return word.withUTF8Buffer { expected in
      for offset in 0..<length where self[index + offset] != expected[offset] { return false }
      return true
    }
  }
}

/// What names mean; a name is compared only with those of its length.
struct NameTable<Meaning: Sendable>: Sendable {
  private var names: [(name: ShortName, meaning: Meaning)]
  /// Where the names of each length begin, and where the longest end.
  private var starts: [Int]
  /// A bit for each ASCII letter that ends a name, by the letter that begins it.
  private var ends = [UInt32](repeating: 0, count: 32)

  /// Of names that are the same but for case, the first counts.
  init(_ entries: [(name: StaticString, meaning: Meaning)]) {
    names = []
    starts = [0]
    for length in 0...ShortName.limit {
      for entry in entries where entry.name.utf8CodeUnitCount == length {
        let name = ShortName(entry.name)
        names.append((name, entry.meaning))
        if name[0].isLetter {
          let last = name[length - 1]
          ends[Int(name[0] & 0x1F)] |= last.isLetter ? Self.bit(of: last) : .max
        }
      }
      starts.append(names.count)
    }
  }

  /// Whether a name may begin with this ASCII letter and end with this byte, or what stands before it if
  /// it is no letter; case is alike.
  func mayBegin(with letter: UInt8, endWith last: UInt8) -> Bool {
    let ends = ends[Int(letter & 0x1F)]
    return ends & (last.isLetter ? Self.bit(of: last) : .max) != 0
  }

  private static func bit(of letter: UInt8) -> UInt32 { 1 << UInt32(letter & 0x1F) }

  /// What `name` means, or `nil`.
  subscript(name: ShortName) -> Meaning? {
    for index in starts[name.count]..<starts[name.count + 1] where names[index].name == name {
      return names[index].meaning
    }
    return nil
  }
}

/// A set of names; upper and lower case are alike.
struct NameSet: Sendable {
  private let table: NameTable<Void>

  init(_ names: [StaticString]) {
    table = NameTable(names.map { ($0, ()) })
  }

  func contains(_ name: ShortName) -> Bool { table[name] != nil }

  /// Whether a name may begin with this ASCII letter and end with this byte; case is alike.
  func mayBegin(with letter: UInt8, endWith last: UInt8) -> Bool {
    table.mayBegin(with: letter, endWith: last)
  }
}
