/// Finds the entries of a list by their hashes: a table of numbers, which neither holds nor copies what
/// the entries are.
///
/// Where in the table a hash stands depends on a number that differs from run to run, so no file can be
/// made to fill one place.
struct HashIndex {
  /// The hashes of the entries, in their order.
  private var hashes: [UInt64] = []
  /// The numbers of entries, counted from 1; 0 where there is none.
  ///
  /// Their count is a power of two.
  private var slots = [UInt32](repeating: 0, count: 64)

  /// Differs from run to run.
  static let seed = UInt64.random(in: 0...UInt64.max)

  /// The first entry with this hash for which `isSame` holds; where there is none, one is added.
  ///
  /// Entries are numbered from 0 in the order in which they are added.
  @inline(__always)
  mutating func entry(_ hash: UInt64, orAdd isSame: (Int) -> Bool) -> Int? {
    var slot = slot(of: hash)
    while slots[slot] != 0 {
      let entry = Int(slots[slot]) - 1
      if hashes[entry] == hash, isSame(entry) { return entry }
      slot = next(slot)
    }
    hashes.append(hash)
    slots[slot] = UInt32(truncatingIfNeeded: hashes.count)
    if hashes.count * 2 > slots.count { grow() }
    return nil
  }

  private func slot(of hash: UInt64) -> Int {
    let product = (hash ^ Self.seed).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return Int(truncatingIfNeeded: product.high ^ product.low) & (slots.count - 1)
  }

  private func next(_ slot: Int) -> Int { (slot + 1) & (slots.count - 1) }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: 2 * slots.count)
    for (entry, hash) in hashes.enumerated() {
      var slot = slot(of: hash)
      while slots[slot] != 0 { slot = next(slot) }
      slots[slot] = UInt32(truncatingIfNeeded: entry + 1)
    }
  }
}
