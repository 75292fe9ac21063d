/// Answers that only say that there is none yet.
enum Placeholder {
  /// Whether the only point of an answer, or of a part, says no more than that.
  static func isPlaceholder(_ text: Bytes) -> Bool {
    guard text.count <= 200 else { return false }
    if text.has("TODO:", at: 0, text.count) || text.has("TBD:", at: 0, text.count) { return true }
    let all = text[text.all]
    guard let first = all.firstIndex(where: \.isLetter) ?? all.firstIndex(where: \.isWord) else {
      return true
    }
    guard mayBegin(with: text[first].lowercased) else { return false }
    if text.count < 120, links.contains(where: { text.has($0, at: first, text.count) }) {
      return true
    }
    let end = (all.lastIndex(where: \.isWord) ?? first) + 1
    return words.contains { word in
      end - first == word.utf8CodeUnitCount && text.has(word, at: first, end)
    }
  }

  /// Whether one of the texts below begins with this letter, which is in lower case.
  private static func mayBegin(with letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "r"), UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "w"),
      UInt8(ascii: "n"), UInt8(ascii: "c"):
      true
    default: false
    }
  }

  /// How texts begin that only say where the answer is.
  private static let links: [StaticString] = ["read answer", "read the answer", "see answer on"]

  private static let words: [StaticString] = [
    "todo", "to do", "tbd", "tba", "wip", "n/a", "to be completed", "to be done",
    "to be written", "coming soon",
  ]
}
