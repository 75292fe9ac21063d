/// The names of the sections that questions stand under.
enum SectionName {
  /// A section's heading without the signs, back links and counts around it.
  static func of(_ heading: String) -> String { heading.withBytes { of($0) } }

  /// The same of a heading in UTF-8.
  static func of(_ heading: Bytes) -> String {
    let shown = heading.view(of: start(of: heading)..<heading.count)
    let text = shown.view(of: TitleShape(shown, shown.all).text)
    let name = text.isASCII ? text.string(withoutCount(text)) : withoutCount(text.string(text.all))
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

  /// What of an ASCII name is left without `(12)` or `(questions 1-12)`, colons and blanks at its end.
  private static func withoutCount(_ name: Bytes) -> Range<Int> {
    var upper = name.count
    if name.last == UInt8(ascii: ")"),
      let open = name[name.all].lastIndex(of: UInt8(ascii: "("))
    {
      let count = name[open + 1..<upper - 1]
      let isCount =
        !count.isEmpty
        && count.allSatisfy { $0.isDigit || $0 == 0x20 || $0 == UInt8(ascii: "-") }
      if isCount || name.has("question", at: open + 1, upper - 1) { upper = open }
    }
    while upper > 0 {
      let last = name[upper - 1]
      guard last == UInt8(ascii: ":") || last.isBlank || last.isNewline else { break }
      upper -= 1
    }
    return 0..<upper
  }

  /// The same for a name of any script.
  private static func withoutCount(_ name: String) -> String {
    var name = name[...]
    if name.last == ")", let open = name.lastIndex(of: "(") {
      let count = name[name.index(after: open)...].dropLast()
      let isCount = !count.isEmpty && count.allSatisfy { $0.isNumber || " -\u{2013}".contains($0) }
      if isCount || count.lowercased().hasPrefix("question") { name = name[..<open] }
    }
    while let last = name.last, last == ":" || last.isWhitespace { name.removeLast() }
    return String(name)
  }
}
