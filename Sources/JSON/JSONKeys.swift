/// A few short words that are told apart by their bytes: keys, or the values of an enumeration.
///
/// Looking one up makes no `String`. A table may know in which order its words usually stand; then the
/// one that is expected is found by a single comparison. Tables are made once for as long as the program
/// runs, and their memory is never given back: a copy is two words, and shares nothing that is counted.
public struct JSONKeys: @unchecked Sendable {
  /// What stands for a word that is none of these.
  @inlinable public static var unknown: Int { -1 }
  /// A longer word is never found.
  public static let longest = 16

  /// A place in the table: a word's bytes as two numbers, how many there are, and which word it is.
  private struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var count: Int32 = 0
    /// `unknown` where there is none.
    var place = Int32(JSONKeys.unknown)
  }

  /// What is expected behind a word: the bytes `,"word":` as two numbers, those that count, how many
  /// there are, and which word it is.
  @usableFromInline
  struct Guess {
    @usableFromInline var low: UInt64 = 0
    @usableFromInline var high: UInt64 = 0
    @usableFromInline var lowMask: UInt64 = 0
    @usableFromInline var highMask: UInt64 = 0
    @usableFromInline var count = 0
    /// `unknown` where nothing is expected.
    @usableFromInline var place = JSONKeys.unknown

    init() {}
  }

  @inlinable static var slotCount: Int { 256 }
  // Never written once a table is made, so they can be read from anywhere.
  private let slots: UnsafePointer<Slot>
  /// By the place of the word before, `unknown` included, what is expected behind it.
  @usableFromInline let guesses: UnsafePointer<Guess>

  /// A table of fewer than 256 words, none of them twice; one that is too long is never found.
  ///
  /// `usually` are words in the order in which they stand in most objects.
  public init(_ names: [String], usually: [String] = []) {
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: Self.slotCount)
    slots.initialize(repeating: Slot(), count: Self.slotCount)
    for (place, name) in names.prefix(Self.slotCount - 1).enumerated() {
      let (low, high) = Self.halves(name.utf8)
      var index = Self.firstSlot(low, high)
      while slots[index].place != Self.unknown { index = (index + 1) % Self.slotCount }
      slots[index] = Slot(
        low: low, high: high, count: Int32(clamping: name.utf8.count), place: Int32(place))
    }
    self.init(UnsafePointer(slots), usually)
  }

  /// The same words in another usual order; a word may be followed by one word only.
  public func usually(_ order: [String]) -> JSONKeys { JSONKeys(slots, order) }

  private init(_ slots: UnsafePointer<Slot>, _ order: [String]) {
    self.slots = slots
    let guesses = UnsafeMutablePointer<Guess>.allocate(capacity: Self.slotCount + 1)
    guesses.initialize(repeating: Guess(), count: Self.slotCount + 1)
    self.guesses = UnsafePointer(guesses)
    var last = Self.unknown
    for name in order {
      let place = place(of: name.utf8)
      guard place != Self.unknown else { continue }
      guesses[last + 1] = Guess(name, place)
      last = place
    }
  }

  /// What is expected behind the word at `place`, or first of all behind `unknown`.
  @inlinable @inline(__always)
  func guess(after place: Int) -> UnsafePointer<Guess> {
    guesses + (place < Self.slotCount && place >= Self.unknown ? place + 1 : Self.slotCount)
  }

  /// The place of the word whose first eight bytes are `low`, the next eight `high`, bytes that it does
  /// not have being 0.
  @inline(__always)
  func place(_ low: UInt64, _ high: UInt64, count: Int) -> Int {
    var index = Self.firstSlot(low, high)
    // There are fewer words than slots, so a free one always comes.
    while true {
      let slot = slots + index
      if slot.pointee.low == low, slot.pointee.high == high, Int(slot.pointee.count) == count {
        return Int(slot.pointee.place)
      }
      if slot.pointee.place == Self.unknown { return Self.unknown }
      index = (index + 1) % Self.slotCount
    }
  }

  /// The place of the word that has these bytes.
  func place(of bytes: some Collection<UInt8>) -> Int {
    guard bytes.count <= Self.longest else { return Self.unknown }
    let (low, high) = Self.halves(bytes)
    return place(low, high, count: bytes.count)
  }

  /// Where the search for a word begins.
  @inline(__always)
  private static func firstSlot(_ low: UInt64, _ high: UInt64) -> Int {
    let mixed = (low ^ (high &* 31)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 56) % slotCount
  }

  /// The first sixteen bytes of a word as two numbers.
  fileprivate static func halves(_ bytes: some Collection<UInt8>) -> (low: UInt64, high: UInt64) {
    var (low, high) = (UInt64(0), UInt64(0))
    for (index, byte) in bytes.prefix(longest).enumerated() {
      if index < 8 {
        low |= UInt64(byte) << UInt64(index * 8)
      } else {
        high |= UInt64(byte) << UInt64(index * 8 - 64)
      }
    }
    return (low, high)
  }
}

extension JSONKeys.Guess {
  /// What stands for the word `name`; nothing is expected of one that is too long.
  fileprivate init(_ name: String, _ place: Int) {
    self.init()
    let bytes = Array(",\"\(name)\":".utf8)
    guard bytes.count <= JSONKeys.longest else { return }
    (low, high) = JSONKeys.halves(bytes)
    let all = [UInt8](repeating: 0xFF, count: bytes.count)
    (lowMask, highMask) = JSONKeys.halves(all)
    count = bytes.count
    self.place = place
  }
}
