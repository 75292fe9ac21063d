/// Gives out IDs that nobody has.
struct FreshIDs {
  private var taken: Set<String>
  private var numbers = IDNumbers()

  /// IDs that are none of `taken`.
  init(taken: Set<String>) { self.taken = taken }

  /// `id` if it is free, else `id-2`, `id-3`, …; it is taken from then on.
  mutating func unused(_ id: String) -> String {
    if taken.insert(id).inserted { return id }
    return numbers.next(id) { taken.insert($0).inserted }
  }
}

/// The numbers that tell IDs apart which otherwise would be the same.
struct IDNumbers {
  /// The number tried last for each ID.
  private var last: [String: Int] = [:]

  /// The first of `id-2`, `id-3`, … that `take` takes.
  mutating func next(_ id: String, _ take: (String) -> Bool) -> String {
    var number = last[id] ?? 1
    while true {
      number += 1
      let suffix = "-\(number)"
      var stem = id.utf8.prefix(Slug.limit - suffix.utf8.count)
      while stem.last == UInt8(ascii: "-") { stem.removeLast() }
      let candidate = String(Substring(stem)) + suffix
      if take(candidate) {
        last[id] = number
        return candidate
      }
    }
  }
}
