/// The names of the sections that questions stand under.
enum SectionName {
  /// A section's heading without the signs, back links and counts around it.
  static func of(_ heading: String) -> String { heading.withBytes { of($0) } }

  /// The same of a heading in UTF-8.
  static func of(_ heading: Bytes) -> String {
    let shown = heading.view(of: start(of: heading)..<heading.count)
    let text = shown.view(of: withoutChapter(shown, TitleShape(shown, shown.all).text))
    let name = text.string(withoutCount(text))
    return name.isEmpty ? heading.string(heading.all) : name
  }

  /// Where the first letter or number is, `:emoji:` not being one.
  private static func start(of heading: Bytes) -> Int {
    var index = 0
    while index < heading.count {
      let (scalar, length) = heading.scalar(at: index)
      if scalar.isAlphabetic || scalar.isNumeric { break }
      index += length
      if scalar == ":",
        let close = heading.firstIndex(of: UInt8(ascii: ":"), in: index..<heading.count),
        isEmojiName(heading, index..<close)
      {
        index = close + 1
      }
    }
    return index
  }

  private static func isEmojiName(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length) = bytes.scalar(at: index)
      guard scalar.isAlphabetic || scalar == "_" || scalar == "-" else { return false }
      index += length
    }
    return true
  }

  /// Whether a section's name tells nothing of its questions: that of a table of contents, one without letters.
  static func saysNothing(_ name: String) -> Bool {
    guard name.utf8.count <= ShortName.limit else { return false }
    return name.withBytes { bytes in
      if let last = bytes.last, bytes[0].isLetter, last.isLetter,
        !empty.mayBegin(with: bytes[0], endWith: last)
      {
        return false
      }
      return empty.contains(HeadingName(bytes, bytes.all).name)
        || bytes[bytes.all].allSatisfy { $0 < 0x80 && !$0.isLetter }
    }
  }

  private static let empty = NameSet([
    "table of contents", "contents", "toc", "目录", "目次", "Содержание", "Оглавление", "Índice",
    "input", "output", "input format", "output format", "sample input", "sample output",
    "constraints", "popular tags", "questions", "interview questions", "questions and answers",
    "questions & answers", "preguntas", "вопросы", "面试题",
  ])

  // MARK: - Counts

  /// `name` without `Section 3:` and the like before it.
  private static func withoutChapter(_ bytes: Bytes, _ name: Range<Int>) -> Range<Int> {
    let end = name.upperBound
    guard let word = chapters.first(where: { bytes.has($0, at: name.lowerBound, end) }) else {
      return name
    }
    let digits = bytes.skipBlanks(name.lowerBound + word.utf8CodeUnitCount, end)
    var index = digits
    while index < end, bytes[index].isDigit { index += 1 }
    guard index > digits else { return name }
    index = bytes.skipBlanks(index, end)
    guard index < end else { return name }
    if bytes.isDash(at: index, end) {
      index += 3
    } else if ":.-|".utf8.contains(bytes[index]) {
      index += 1
    } else {
      return name
    }
    let rest = bytes.trimmed(index..<end)
    return rest.isEmpty ? name : rest
  }

  private static let chapters: [StaticString] = [
    "section", "category", "part", "chapter", "module", "topic", "theme", "unit",
  ]

  /// What is left of `name` without `(12)`, `(25 questions)` or `(Q1–Q12)`, colons and blanks at its end.
  private static func withoutCount(_ name: Bytes) -> Range<Int> {
    let shown = withoutColon(name, name.all)
    guard name.last(of: shown) == UInt8(ascii: ")"),
      let open = name[shown].lastIndex(of: UInt8(ascii: "(")),
      isCount(name, open + 1..<shown.upperBound - 1)
    else { return shown }
    return withoutColon(name, 0..<open)
  }

  private static func withoutColon(_ name: Bytes, _ range: Range<Int>) -> Range<Int> {
    var range = range
    while let (scalar, start) = name.lastScalar(in: range), scalar == ":" || scalar.isSpace {
      range = range.lowerBound..<start
    }
    return range
  }

  /// Whether `range` holds nothing but numbers of questions, and that word.
  private static func isCount(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    // What follows the word only tells which they are.
    while index < range.upperBound, !bytes.has("question", at: index, range.upperBound) {
      if bytes.isDash(at: index, range.upperBound) {
        index += 3
        continue
      }
      let byte = bytes[index]
      let isLetter = byte.lowercased == UInt8(ascii: "q") && index + 1 < range.upperBound
      guard
        byte.isDigit || byte.isBlank || byte == UInt8(ascii: "-")
          || isLetter && bytes[index + 1].isDigit
      else { return false }
      index += 1
    }
    return !range.isEmpty
  }
}
