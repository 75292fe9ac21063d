import QuestionBank

extension RoleName {
  /// The role that a folder's name tells: one of `roles`, else a new one, named after the folder.
  ///
  /// `04-observability-architect-senior` is `senior-oa` if there is such a role.
  public static func ofFolder(_ folder: String, among roles: [String]) -> String {
    match(folder, among: roles) ?? new(folder)
  }

  /// The one of `roles` that explains most of a folder's name; `nil` if none does, or several as well.
  ///
  /// Each word of a role must be a word of the folder's, or the initials of words that follow one
  /// another there.
  static func match(_ folder: String, among roles: [String]) -> String? {
    let own = words(of: folder)
    if let exact = roles.first(where: { $0 == own.joined(separator: "-") }) { return exact }
    let scores = roles.map { (role: $0, words: coverage(of: own, by: $0)) }.filter { $0.words > 0 }
    guard let best = scores.max(by: { $0.words < $1.words }) else { return nil }
    return scores.count { $0.words == best.words } == 1 ? best.role : nil
  }

  /// A role's name made of a folder's.
  private static func new(_ folder: String) -> String {
    var words = Slug.of(words(of: folder).joined(separator: " ")).split(separator: "-")
    while words.count > 1, words.joined(separator: "-").utf8.count > 40 { words.removeLast() }
    let name = String(words.joined(separator: "-").prefix(40))
    return isValid(name) ? name : "\(name.prefix(30))-questions"
  }

  /// The words of a folder's name in lower case, without the number before them.
  private static func words(of folder: String) -> [String] {
    let words = folder.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let named = words.drop { $0.allSatisfy(\.isNumber) }
    return named.isEmpty ? words : Array(named)
  }

  /// How many words of a folder's name a role's words stand for; 0 if one of them stands for none.
  private static func coverage(of folder: [String], by role: String) -> Int {
    var covered: Set<Int> = []
    for word in role.split(separator: "-").map(String.init) {
      guard let place = place(of: word, in: folder) else { return 0 }
      covered.formUnion(place)
    }
    return covered.count
  }

  /// The word itself, or two or more that follow one another and have its letters as initials.
  private static func place(of word: String, in folder: [String]) -> Range<Int>? {
    if let index = folder.firstIndex(of: word) { return index..<(index + 1) }
    let letters = Array(word)
    guard letters.count > 1, letters.count <= folder.count else { return nil }
    return (0...(folder.count - letters.count)).lazy.map { $0..<($0 + letters.count) }
      .first { zip(folder[$0], letters).allSatisfy { $0.first == $1 } }
  }
}
