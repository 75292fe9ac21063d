extension Difficulty {
  /// What of `words` says the difficulty, in lower case, where signs or an aside stand beside it; else
  /// `nil`: `easy` of `🟢 Easy (warm-up)`.
  static func undecorated(_ words: String.UnicodeScalarView) -> String? {
    let circle = words.first { level(of: $0) != nil }
    guard circle != nil || words.contains("(") else { return nil }
    let shown = words.prefix { $0 != "(" }.filter { level(of: $0) == nil }
    let pieces = shown.split { $0.isSpace }.map { String(String.UnicodeScalarView($0)) }
    if pieces.isEmpty { return circle.flatMap(level) }
    // An aside of more words may be all that the value is.
    return pieces.joined(separator: " ").lowercased()
  }

  /// The difficulty that a circle stands for.
  private static func level(of sign: Unicode.Scalar) -> String? {
    switch sign {
    case "\u{1F7E2}": "easy"
    case "\u{1F7E1}", "\u{1F7E0}": "medium"
    case "\u{1F534}": "hard"
    default: nil
    }
  }

  /// The difficulty of a line that says nothing else: `🟢 Easy`, `**[Medium]**`, `Level: Junior`.
  static func line(_ bytes: Bytes, _ range: Range<Int>, _ plain: inout PlainText) -> String? {
    guard range.count >= 4, range.count <= 48, mayBeLine(bytes, range) else { return nil }
    let words = plain.line(range).lowercased().unicodeScalars
      .split { !$0.isAlphabetic }.map { String($0) }
    let named = words.filter { !names.contains($0) }
    guard named.count == 1, let word = named.first, Levels.isWord(word) else { return nil }
    // A word alone may be a heading of some kind; a sign, brackets or a name make it a difficulty.
    let isNamed = words.count > 1 && bytes.firstIndex(of: UInt8(ascii: ":"), in: range) != nil
    let isBracketed = bytes.firstIndex(of: UInt8(ascii: "["), in: range) != nil
    return isNamed || isBracketed || bytes[range.lowerBound] == 0xF0 ? word : nil
  }

  private static let names: Set<String> = ["difficulty", "level", "complexity"]

  /// Whether the line begins as one that `line` knows may, and no link is in it.
  private static func mayBeLine(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    switch bytes[range.lowerBound].lowercased {
    case UInt8(ascii: "l"), UInt8(ascii: "d"), UInt8(ascii: "c"), UInt8(ascii: "*"),
      UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "`"):
      return Levels.mayBegin(bytes, range) && bytes.first("](", in: range) == nil
    case 0xF0:
      return [0xA2, 0xA1, 0xA0, 0xB4].contains(
        bytes[min(range.lowerBound + 3, range.upperBound - 1)])
    default: return false
    }
  }
}
