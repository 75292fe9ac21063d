/// The words of a text, for telling whether two texts are nearly the same.
public enum Words {
  /// The different words of `text` in lower case, without a plural's `s`.
  ///
  /// Of scripts that put no spaces between words, every two neighbouring characters count as one.
  public static func of(_ text: String) -> Set<String> {
    var words: Set<String> = []
    var word = String.UnicodeScalarView()
    var neighbour: Unicode.Scalar?
    func end() {
      if !word.isEmpty { words.insert(stem(String(word))) }
      word = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      if scalar.isUnspaced {
        end()
        words.insert(neighbour.map { "\($0)\(scalar)" } ?? String(scalar))
        neighbour = scalar
        continue
      }
      neighbour = nil
      // `C++` and `C#` are words here.
      if scalar.isWordLike || scalar == "+" || scalar == "#" {
        word.append(scalar)
      } else if scalar != "'", scalar != "\u{2019}" {
        end()
      }
    }
    end()
    return words
  }

  private static func stem(_ word: String) -> String {
    let word = word.lowercased()
    let isPlural = word.utf8.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss")
    return isPlural ? String(word.dropLast()) : word
  }

  /// Whether one letter mistyped, left out, put in or swapped makes one word of the other.
  ///
  /// Short words, and those with digits, are never taken for each other: TCP is not TLS, IPv4 not IPv6.
  static func areSpelledAlike(_ a: String, _ b: String) -> Bool {
    let (a, b) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
    guard min(a.count, b.count) >= 5, abs(a.count - b.count) <= 1,
      (a + b).allSatisfy({ $0.properties.isAlphabetic })
    else { return false }
    let start = zip(a, b).prefix { $0 == $1 }.count
    let end = zip(a.dropFirst(start).reversed(), b.dropFirst(start).reversed())
      .prefix { $0 == $1 }.count
    let (left, right) = (a[start..<a.count - end], b[start..<b.count - end])
    if left.count <= 1, right.count <= 1 { return true }
    return left.count == 2 && right.count == 2 && left.reversed() == Array(right)
  }

  /// English words that say little about what a question is about.
  public static let common: Set<String> = [
    "a", "about", "an", "and", "are", "as", "at", "be", "between", "by", "can", "describe",
    "difference", "do", "doe", "explain", "for", "from", "give", "how", "i", "if", "in", "is", "it",
    "me", "of", "on", "or", "tell", "that", "the", "there", "they", "thi", "this", "to", "two",
    "use",
    "used", "was", "we", "what", "when", "where", "which", "who", "why", "will", "with", "would",
    "you", "your",
  ]
}
