/// What can be looked at or counted, as against good will: a number, a metric, a call, a query, an address.
public enum Measurable {
  /// Whether one stands in `text`.
  ///
  /// A number is told by its digits: `30 min`, `0.1%`, `under 1`, `p99`. The digits in a name (`k8s`, `S3`)
  /// and the number of a list's item are none. A metric is told by `_` within a word, a call by a bracket
  /// right behind one, a query by `{` or `=`, an address by `://`. Backquotes are gone from a bank's
  /// points and seldom typed, so they tell nothing.
  public static func stands(in text: String) -> Bool {
    hasNumber(text)
      || text.withBytes { bytes in bytes.all.contains { isSign(bytes, at: $0) } }
  }

  private static func hasNumber(_ text: String) -> Bool {
    text.split(whereSeparator: \.isNewline).contains { line in
      let words = line.split { $0.isWhitespace }
      let isItem = words.first.map(isItemNumber) ?? false
      return words.dropFirst(isItem ? 1 : 0).contains(where: hasNumber(inWord:))
    }
  }

  /// Whether a word is the `1.` or `2)` that a list's item begins with.
  private static func isItemNumber(_ word: Substring) -> Bool {
    guard let last = word.last, last == "." || last == ")" else { return false }
    return word.count > 1 && word.dropLast().allSatisfy(\.isDecimal)
  }

  /// Whether digits begin a word or follow a sign in it, or a lone `p`, as in `p99`.
  private static func hasNumber(inWord word: Substring) -> Bool {
    var before: Character?
    var isFirstLetter = false
    for character in word {
      let isStart = before.map { !$0.isLetter && !$0.isDecimal } ?? true
      if character.isDecimal {
        let isPercentile = (before == "p" || before == "P") && isFirstLetter
        if isStart || isPercentile { return true }
      }
      isFirstLetter = isStart && character.isLetter
      before = character
    }
    return false
  }

  private static func isSign(_ bytes: Bytes, at index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "{"): return true
    // An arrow, `=>`, is no query.
    case UInt8(ascii: "="): return !bytes.has("=>", at: index, bytes.count)
    default: break
    }
    guard index > 0, bytes[index - 1].isLetter else { return false }
    switch bytes[index] {
    case UInt8(ascii: ":"): return bytes.has("://", at: index, bytes.count)
    case UInt8(ascii: "_"): return index + 1 < bytes.count && bytes[index + 1].isLetter
    // The brackets of a plural, `ingester(s)`, are no call.
    case UInt8(ascii: "("): return !bytes.has("(s)", at: index, bytes.count)
    default: return false
    }
  }
}

extension Character {
  /// Whether the character is a digit of some script.
  fileprivate var isDecimal: Bool {
    unicodeScalars.first?.properties.generalCategory == .decimalNumber
  }
}
