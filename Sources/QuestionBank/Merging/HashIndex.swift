/// Finds the entries of a list by their hashes: a table of their places, which neither holds nor copies
/// what the entries are.
///
/// Where in the table a hash stands depends on a number that differs from run to run, so no file can be
/// made to fill one place.
struct HashIndex {
  /// Half of an entry's hash and below it the entry, counted from 1; 0 where there is none.
  ///
  /// Their count is a power of two.
  private var slots: [UInt64]
  private var count = 0

  /// Differs from run to run.
  static let seed = UInt64.random(in: 0...UInt64.max)

  /// An index that has room for `capacity` entries before it moves.
  init(capacity: Int = 32) {
    var size = 64
    while size * 3 < capacity * 4 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
  }

  /// A way through the entries that may have a hash, to the place where another is added.
  struct Search {
    fileprivate let half: UInt64
    fileprivate var slot: Int
  }

  /// A search for the entries with `hash`.
  func search(_ hash: UInt64) -> Search {
    let product = (hash ^ Self.seed).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    let half = (product.high ^ product.low) & ~Self.numbers
    return Search(half: half, slot: slot(of: half))
  }

  /// The next entry that the search finds, or `nil` at its end; some that are found have another hash.
  func next(_ search: inout Search) -> Int? {
    while slots[search.slot] != 0 {
      let found = slots[search.slot]
      search.slot = next(search.slot)
      if found & ~Self.numbers == search.half { return Int(found & Self.numbers) - 1 }
    }
    return nil
  }

  /// Adds the `entry` that a search did not find; nothing was added since that began.
  mutating func add(_ entry: Int, _ search: Search) {
    count += 1
    slots[search.slot] = search.half | UInt64(entry + 1) & Self.numbers
    if count * 4 > slots.count * 3 { grow() }
  }

  /// The bits of a slot that hold a number.
  private static let numbers: UInt64 = 0xFFFF_FFFF

  private func slot(of half: UInt64) -> Int {
    Int(truncatingIfNeeded: half >> 32) & (slots.count - 1)
  }

  private func next(_ slot: Int) -> Int { (slot + 1) & (slots.count - 1) }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: 2 * old.count)
    for entry in old where entry != 0 {
      var slot = slot(of: entry)
      while slots[slot] != 0 { slot = next(slot) }
      slots[slot] = entry
    }
  }
}
