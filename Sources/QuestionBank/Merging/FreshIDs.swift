/// Gives out IDs that nobody has.
struct FreshIDs {
  private var taken: Set<String>
  /// The number tried last for each ID that was wanted and taken.
  private var numbers: [String: Int] = [:]

  /// IDs that are none of `taken`.
  init(taken: Set<String>) { self.taken = taken }

  /// `id` if it is free, else `id-2`, `id-3`, …; it is taken from then on.
  mutating func unused(_ id: String) -> String {
    if taken.insert(id).inserted { return id }
    var number = numbers[id] ?? 1
    while true {
      number += 1
      let suffix = "-\(number)"
      var stem = id.utf8.prefix(Slug.limit - suffix.utf8.count)
      while stem.last == UInt8(ascii: "-") { stem.removeLast() }
      let candidate = String(Substring(stem)) + suffix
      if taken.insert(candidate).inserted {
        numbers[id] = number
        return candidate
      }
    }
  }
}
