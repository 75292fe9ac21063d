/// The rules for a role's name, and for finding one from what was typed.
public enum RoleName {
  /// Why a typed role names none of those there are.
  public enum Mismatch: Error, Equatable, Sendable {
    /// It could never be a role: the rules are lower-case letters, digits and single hyphens.
    case malformed
    /// It begins several names.
    case ambiguous([String])
    /// It is none; the names most like it.
    case unknown(nearest: [String])
  }

  /// Words that stand for something else where a role could stand.
  public static let reserved: Set<String> = ["mixed", "review", "design", "plan"]

  /// Whether `name` can name a role.
  ///
  /// That is 1–40 lower-case letters, digits and hyphens, beginning and ending with a letter or digit,
  /// and no reserved word. It is never a path.
  public static func isValid(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    let isPlain = bytes.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
    }
    return isPlain && (1...40).contains(bytes.count) && bytes.first != UInt8(ascii: "-")
      && bytes.last != UInt8(ascii: "-") && !reserved.contains(name)
  }

  /// The role whose bank a file of this name would be, as `<role>.md` or `<role>.<name>.md`, or `nil`.
  public static func ofBank(fileName: String) -> String? {
    guard fileName.hasSuffix(".md") else { return nil }
    let role = String(fileName.prefix { $0 != "." })
    return isValid(role) ? role : nil
  }

  /// The role that `typed` means: that very name, else the only one it begins.
  public static func resolve(_ typed: String, among roles: [String]) throws(Mismatch) -> String {
    if roles.contains(typed) { return typed }
    // A prefix may end in the middle of a name, so `staff-` is well-formed.
    let stem = typed.hasSuffix("-") ? String(typed.dropLast()) : typed
    guard isValid(stem) else { throw .malformed }
    let candidates = roles.filter { $0.hasPrefix(typed) }
    if let only = candidates.first, candidates.count == 1 { return only }
    guard candidates.isEmpty else { throw .ambiguous(candidates.sorted()) }
    throw .unknown(nearest: nearestNames(to: typed, among: roles))
  }
}

/// The names most like `typed`, at most three, the most alike first.
///
/// A name is like it if a third of its letters at most differ, or if it contains what was typed.
public func nearestNames(to typed: String, among names: [String]) -> [String] {
  let letters = Array(typed.lowercased().unicodeScalars.prefix(64))
  let ranked = names.map { name -> (name: String, distance: Int) in
    (name, editDistance(letters, Array(name.lowercased().unicodeScalars.prefix(64))))
  }
  let close = ranked.filter { candidate in
    candidate.distance <= max(2, max(letters.count, candidate.name.count) / 3)
      || letters.count > 2 && candidate.name.lowercased().contains(typed.lowercased())
  }
  return close.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
}

/// How many letters must be changed, added, removed or swapped with their neighbour (optimal string
/// alignment).
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var rows = [Array(0...b.count)]
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var cost = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, rows[i - 1][j - 1] + 1)
      }
      row.append(cost)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}
