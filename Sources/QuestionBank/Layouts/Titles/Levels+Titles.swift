/// What stands at either end of a title and names a level; a title is a range of UTF-8.
extension Levels {
  /// Whether something that names a level may stand at either end of `title`.
  static func mayStand(in title: Bytes) -> Bool {
    guard let last = title.last else { return false }
    return last == UInt8(ascii: ")") || last == UInt8(ascii: "]") || last >= 0x80 || last <= 0x20
      || title[0] >= 0x80 || title[0] == UInt8(ascii: "[") || mayEndInMarkedWord(title)
  }

  /// Whether a short last word stands behind a dash or a circle, as in `— Hard`.
  private static func mayEndInMarkedWord(_ title: Bytes) -> Bool {
    var index = title.count - 1
    while index > max(0, title.count - 7), title[index].isLetter { index -= 1 }
    guard index >= 2, title[index] == UInt8(ascii: " ") else { return false }
    return title[index - 1] == UInt8(ascii: "-") || title[index - 1] >= 0x80
  }

  /// Takes what names a level off both ends of `title`; the difficulty it means, or `nil`.
  func take(_ bytes: Bytes, from title: inout Range<Int>) -> String? {
    let word = Self.takeBrackets(bytes, &title) ?? Self.takeMarkedWord(bytes, &title)
    let sign = takeSigns(bytes, &title)
    return word ?? sign ?? takeFirstSign(bytes, &title)
  }

  // MARK: - Words

  /// Takes `[Senior]` or `(easy)` off the end of `title`; the word in it, or `nil`.
  private static func takeBrackets(_ bytes: Bytes, _ title: inout Range<Int>) -> String? {
    guard let last = bytes.last(of: title), last == UInt8(ascii: ")") || last == UInt8(ascii: "]")
    else { return nil }
    let opening = last == UInt8(ascii: ")") ? UInt8(ascii: "(") : UInt8(ascii: "[")
    guard let open = bytes[title].lastIndex(of: opening), open > title.lowerBound,
      mayBegin(bytes, open..<title.upperBound)
    else { return nil }
    let pieces = bytes.string(open..<title.upperBound).lowercased().unicodeScalars
      .split { !$0.isAlphabetic }.map { String($0) }
    guard let first = pieces.first, isWord(first),
      pieces.allSatisfy({ isWord($0) || $0 == "level" })
    else { return nil }
    title = bytes.withoutSpaces(after: title.lowerBound..<open)
    return first
  }

  /// Takes `[Hard]` off the beginning of `title`, or `— Hard` off its end; the word, or `nil`.
  private static func takeMarkedWord(_ bytes: Bytes, _ title: inout Range<Int>) -> String? {
    guard let last = bytes.last(of: title) else { return nil }
    let start = title.lowerBound
    if bytes[start] == UInt8(ascii: "["),
      let close = bytes.firstIndex(of: UInt8(ascii: "]"), in: title)
    {
      var rest = close + 1
      while rest < title.upperBound, " :".utf8.contains(bytes[rest]) { rest += 1 }
      let word = bytes.string(start + 1..<close).lowercased()
      guard isWord(word), rest < title.upperBound else { return nil }
      title = rest..<title.upperBound
      return word
    }
    // Few titles end as one of these words does.
    guard "ymdr".utf8.contains(last | 0x20),
      let blank = bytes[title].lastIndex(of: UInt8(ascii: " ")),
      markedWords.contains(ShortName(bytes, blank + 1..<title.upperBound)),
      let (sign, end) = bytes.lastScalar(in: start..<blank), isCircle(sign) || isDash(sign),
      end > start, bytes[end - 1] == UInt8(ascii: " ")
    else { return nil }
    var upper = end
    while upper > start, bytes[upper - 1] == UInt8(ascii: " ") { upper -= 1 }
    guard upper > start else { return nil }
    let word = bytes.string(blank + 1..<title.upperBound).lowercased()
    title = start..<upper
    return word
  }

  private static let markedWords = NameSet(["easy", "medium", "hard", "junior", "senior"])

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "\u{2013}" || scalar == "\u{2014}"
  }

  // MARK: - Signs

  /// Takes the signs off the end of `title`; the difficulty they mean, or `nil`.
  private func takeSigns(_ bytes: Bytes, _ title: inout Range<Int>) -> String? {
    guard let last = bytes.last(of: title), last >= 0x80 || last <= 0x20 else { return nil }
    var rest = title
    var first: Unicode.Scalar?
    var filled = 0
    while let (scalar, start) = bytes.lastScalar(in: rest) {
      if meaning(of: scalar) != nil || Self.isStar(scalar) {
        first = scalar
        if scalar != "\u{2606}" { filled += 1 }
      } else if !scalar.isSpace, scalar != "\u{200D}", scalar != "\u{FE0F}" {
        break
      }
      rest = rest.lowerBound..<start
    }
    guard let first else { return nil }
    title = rest
    return meaning(of: first) ?? Difficulty.word(stars: filled)
  }

  /// Takes a circle or a sign of the legend off the beginning of `title`; the difficulty, or `nil`.
  private func takeFirstSign(_ bytes: Bytes, _ title: inout Range<Int>) -> String? {
    guard !title.isEmpty, bytes[title.lowerBound] >= 0x80 else { return nil }
    let (first, length) = bytes.scalar(at: title.lowerBound)
    guard let word = meaning(of: first), legend[first] != nil || hasCircles && Self.isCircle(first)
    else { return nil }
    var start = title.lowerBound + length
    while start < title.upperBound {
      let (scalar, length) = bytes.scalar(at: start)
      guard scalar.isSpace || scalar == "\u{FE0F}" else { break }
      start += length
    }
    title = start..<title.upperBound
    return word
  }

  private static func isCircle(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{1F7E2}" || scalar == "\u{1F7E1}" || scalar == "\u{1F534}"
  }

  private static func isStar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{2B50}", "\u{2605}", "\u{2606}", "\u{1F31F}": true
    default: false
    }
  }
}
