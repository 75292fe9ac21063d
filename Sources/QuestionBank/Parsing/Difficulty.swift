/// How hard a question is.
enum Difficulty {
  /// `value` in lower case without stars; of nothing but stars, the word that their number means.
  static func normalised(_ value: String) -> String {
    var stars = 0
    var words = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\u{2B50}", "\u{2605}": stars += 1
      case "\u{2606}", "\u{FE0F}": continue
      default: words.append(scalar)
      }
    }
    let spaces = words.split { $0.isSpace }
    if spaces.isEmpty { return word(stars: stars) }
    if let plain = undecorated(words) { return plain }
    return spaces.map { String($0) }.joined(separator: " ").lowercased()
  }

  /// The difficulty that a line beginning with stars gives: `⭐⭐` or `⭐⭐ Intermediate`; else `nil`.
  static func starLine(_ bytes: Bytes, _ range: Range<Int>, _ plain: inout PlainText) -> String? {
    let isStar =
      bytes.has("\u{2B50}", at: range.lowerBound, range.upperBound)
      || bytes.has("\u{2605}", at: range.lowerBound, range.upperBound)
    guard isStar, range.count <= 80 else { return nil }
    let value = normalised(plain.line(range))
    return value.unicodeScalars.allSatisfy { $0.isAlphabetic } ? value : nil
  }

  /// Whether stars may stand at the end of `title`.
  static func mayEndInStars(_ title: Bytes) -> Bool {
    title.last.map { $0 >= 0x80 || $0 <= 0x20 } ?? false
  }

  /// The word that so many stars mean.
  static func word(stars: Int) -> String {
    switch stars {
    case 0: ""
    case 1: "fundamental"
    case 2: "intermediate"
    default: "advanced"
    }
  }
}

extension Meta {
  /// `title` without stars at its end, which give the difficulty where no line does.
  mutating func takeStars(from title: String) -> String {
    var scalars = Substring(title).unicodeScalars
    var stars = String.UnicodeScalarView()
    while let last = scalars.last,
      ["\u{2B50}", "\u{2605}", "\u{2606}", "\u{FE0F}"].contains(last)
        || last.isSpace
    {
      stars.append(last)
      scalars.removeLast()
    }
    guard stars.contains(where: { $0 == "\u{2B50}" || $0 == "\u{2605}" }) else { return title }
    if difficulty.isEmpty { difficulty = Difficulty.normalised(String(stars)) }
    return String(scalars)
  }
}
