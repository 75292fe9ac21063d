/// Gives out IDs that nobody has.
struct FreshIDs {
  private var taken: [String] = []
  private var index = HashIndex()
  /// The number tried last for each ID that was wanted and taken.
  private var numbers: [String: Int] = [:]

  /// IDs that are none of `taken`.
  init(taken: Set<String>) {
    for id in taken { take(id) }
  }

  /// `id` if it is free, else `id-2`, `id-3`, …; it is taken from then on.
  mutating func unused(_ id: String) -> String {
    if take(id) { return id }
    var number = numbers[id] ?? 1
    while true {
      number += 1
      let suffix = "-\(number)"
      var stem = id.utf8.prefix(Slug.limit - suffix.utf8.count)
      while stem.last == UInt8(ascii: "-") { stem.removeLast() }
      let candidate = String(Substring(stem)) + suffix
      if take(candidate) {
        numbers[id] = number
        return candidate
      }
    }
  }

  /// Takes `id`; `false` if it was taken.
  @discardableResult
  private mutating func take(_ id: String) -> Bool {
    let hash = id.withBytes { $0.roughHash }
    let known = index.entry(hash) { taken[$0] == id }
    if known == nil { taken.append(id) }
    return known == nil
  }
}
