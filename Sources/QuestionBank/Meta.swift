/// What the lines right under a question's heading say about it.
struct Meta {
  var difficulty = ""
  var category = ""
  var id = ""
  var tags: [String] = []
  /// Pieces of these lines that could not be used.
  private(set) var skipped: [Skipped] = []
  private var seen: Set<Key> = []

  enum Key: String {
    case difficulty, category, id, tags
  }

  /// Takes the line in `range` if it is one: `**Difficulty**: Advanced | Tags: a, b`, `⭐⭐`. Returns
  /// whether it is.
  mutating func take(_ range: Range<Int>, line: Int, _ plain: inout PlainText) -> Bool {
    let bytes = plain.bytes
    if let stars = Difficulty.starLine(bytes, range, &plain) {
      if difficulty.isEmpty { difficulty = stars }
      return true
    }
    // Most lines that are no such line are recognised by their first piece, without cutting them up.
    let end = bytes[range].firstIndex(of: UInt8(ascii: "|")) ?? range.upperBound
    guard let first = MetaPiece(bytes, range.lowerBound..<end), first.key != nil else { return false }

    var open: (piece: MetaPiece, end: Int)?
    var lower = range.lowerBound
    while lower <= range.upperBound {
      let upper = bytes[lower..<range.upperBound].firstIndex(of: UInt8(ascii: "|"))
        ?? range.upperBound
      if let piece = MetaPiece(bytes, lower..<upper) {
        if let open { set(open.piece, upTo: open.end, line, &plain) }
        open = (piece, upper)
      } else if let piece = open?.piece, !bytes.trimmed(lower..<upper).isEmpty {
        open = (piece, upper)
      }
      lower = upper + 1
    }
    if let open { set(open.piece, upTo: open.end, line, &plain) }
    return true
  }

  private mutating func set(
    _ piece: MetaPiece, upTo end: Int, _ line: Int, _ plain: inout PlainText
  ) {
    var value = plain.line(plain.bytes.trimmed(piece.value..<max(piece.value, end)))
    if piece.isBoldThroughout {
      while value.last == "*" || value.last == "_" { value.removeLast() }
    }
    guard let key = piece.key else {
      let name = plain.line(piece.name)
      skipped.append(Skipped(line: line, reason: "«\(Excerpt.of(name))» is not a field of a question"))
      return
    }
    guard seen.insert(key).inserted else {
      skipped.append(Skipped(line: line, reason: "the question has its \(key.rawValue) already"))
      return
    }
    switch key {
    case .difficulty: difficulty = Difficulty.normalised(value)
    case .category: category = value
    case .id: id = value
    case .tags: tags = Self.tags(value)
    }
  }

  /// `a, b` or `#a #b` or `a b`: commas and bars separate; only without them spaces do.
  private static func tags(_ value: String) -> [String] {
    let byComma = value.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "|") }
    let pieces = value.unicodeScalars.split {
      byComma ? $0 == "," || $0 == "|" : $0.properties.isWhitespace
    }
    return pieces.map { piece in
      var tag = piece.drop { $0 == "#" || $0.properties.isWhitespace }
      while tag.last?.properties.isWhitespace == true { tag.removeLast() }
      return String(tag)
    }.filter { !$0.isEmpty }
  }
}

/// One `key: value`, with the key in bold or not, the colon within the bold or after it.
private struct MetaPiece {
  /// The key, or `nil` for a name in bold that is none of ours.
  let key: Meta.Key?
  let name: Range<Int>
  /// Where the value begins.
  let value: Int
  /// Whether the bold that begins before the key ends only after the value.
  let isBoldThroughout: Bool

  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    let end = range.upperBound
    var index = bytes.skipBlanks(range.lowerBound, end)
    let isBold = bytes.has("**", at: index, end) || bytes.has("__", at: index, end)
    let mark: UInt8 = isBold ? bytes[index] : 0
    if isBold { index += 2 }
    let start = index
    while index < end, index - start < 32, bytes[index].isWord || bytes[index].isBlank { index += 1 }
    name = bytes.trimmed(start..<index)
    guard !name.isEmpty, index < end else { return nil }
    // The colon comes before or after the end of the bold.
    var hasColon = false
    var isBoldOpen = isBold
    for _ in 0..<2 {
      index = bytes.skipBlanks(index, end)
      if index < end, bytes[index] == UInt8(ascii: ":"), !hasColon {
        hasColon = true
        index += 1
      } else if isBoldOpen, bytes.run(of: mark, at: index, end) == 2 {
        isBoldOpen = false
        index += 2
      }
    }
    guard hasColon else { return nil }
    key = Meta.Key(rawValue: HeadingName(bytes, name).text)
    guard isBold || key != nil else { return nil }
    value = index
    isBoldThroughout = isBoldOpen
  }
}

/// How hard a question is.
private enum Difficulty {
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
    let spaces = words.split { $0.properties.isWhitespace }
    if spaces.isEmpty { return word(stars) }
    return spaces.map { String($0) }.joined(separator: " ").lowercased()
  }

  /// The difficulty that a line beginning with stars gives: `⭐⭐` or `⭐⭐ Intermediate`; else `nil`.
  static func starLine(_ bytes: [UInt8], _ range: Range<Int>, _ plain: inout PlainText) -> String? {
    let isStar =
      bytes.has("\u{2B50}", at: range.lowerBound, range.upperBound)
      || bytes.has("\u{2605}", at: range.lowerBound, range.upperBound)
    guard isStar, range.count <= 80 else { return nil }
    let value = normalised(plain.line(range))
    return value.unicodeScalars.allSatisfy { $0.properties.isAlphabetic } ? value : nil
  }

  private static func word(_ stars: Int) -> String {
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
        || last.properties.isWhitespace
    {
      stars.append(last)
      scalars.removeLast()
    }
    guard stars.contains(where: { $0 == "\u{2B50}" || $0 == "\u{2605}" }) else { return title }
    if difficulty.isEmpty { difficulty = Difficulty.normalised(String(stars)) }
    return String(scalars)
  }
}

/// A text as messages quote it.
enum Excerpt {
  /// At most 60 characters of `text`.
  static func of(_ text: String) -> String {
    guard let end = text.index(text.startIndex, offsetBy: 60, limitedBy: text.endIndex),
      end < text.endIndex
    else { return text }
    return text[..<end] + "…"
  }
}
