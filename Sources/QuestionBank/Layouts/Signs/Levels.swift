/// The words and signs by which files say how hard a question is.
struct Levels {
  /// What the file's own legend says that a sign means.
  private var legend: [Unicode.Scalar: String] = [:]
  /// Whether the file has circles of more than one colour; of one alone they are decoration.
  var hasCircles = false

  /// The words by which a section or a legend names a difficulty, in lower case.
  private static let names: [StaticString] = [
    "easy", "simple", "beginner", "basic", "basics", "fundamental", "fundamentals", "entry",
    "junior", "regular", "intermediate", "medium", "mid", "middle", "moderate", "senior",
    "advanced", "hard", "difficult", "expert", "guru", "challenging",
    "principiante", "intermedio", "avanzado", "experto", "fácil", "difícil", "básico",
    "júnior", "pleno", "sênior", "iniciante", "intermediário", "avançado", "beginners",
    "простой", "простые", "средний", "сложный", "сложные", "легкий", "лёгкий",
    "初级", "中级", "高级", "简单", "中等", "困难",
  ]
  private static let words = Set(names.map(\.description))
  private static let firstWords = NameSet(names + ["level", "nivel", "difficulty", "complexity"])

  /// The difficulty that a section's heading names: `Hard`, `Medium Linux Questions`, `Junior Sysadmin`.
  ///
  /// `isWhole` tells whether it names nothing else, so that it is no category besides.
  static func difficulty(ofSection name: String) -> (word: String, isWhole: Bool)? {
    // Most sections begin with another word.
    guard name.withBytes({ mayBegin($0, $0.all) }) else { return nil }
    let pieces = name.lowercased().unicodeScalars.split { !$0.isAlphabetic }
      .map { String($0) }
    let named = pieces.drop { prefixes.contains($0) }
    guard let first = named.first, words.contains(first) else { return nil }
    let rest = named.dropFirst()
    // "Beginner-Level Linux and Shell Questions" is a level at any length.
    if rest.first == "level" { return (first, rest.allSatisfy(fillers.contains)) }
    guard named.count <= 4 else { return nil }
    let isWhole = rest.allSatisfy { fillers.contains($0) || words.contains($0) }
    // "Advanced Networking" is a subject, "Senior Sysadmin" and "Hard Linux Questions" are levels.
    let isLevel = isWhole || rest.last.map { fillers.contains($0) || people.contains($0) } == true
    return isLevel ? (first, isWhole || rest.count == 1) : nil
  }

  /// Whether a word that names a difficulty is as often that of a subject: `Fundamentals`.
  static func mayBeSubject(_ word: String) -> Bool { subjects.contains(word) }
  private static let subjects: Set<String> = ["basic", "basics", "fundamental", "fundamentals"]

  /// Whether the first word in `range` may begin the name of a level; one not plainly ASCII may.
  static func mayBegin(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound, !bytes[start].isLetter {
      if bytes[start] >= 0x80 { return true }
      start += 1
    }
    var end = start
    while end < range.upperBound, bytes[end].isLetter { end += 1 }
    if end < range.upperBound, bytes[end] >= 0x80 { return true }
    return firstWords.contains(ShortName(bytes, start..<end))
  }

  private static let fillers: Set<String> = [
    "question", "questions", "level", "and", "to", "interview", "answers", "tier", "topics",
    "with", "solutions", "answer",
  ]
  /// The words for "level" that stand before one.
  private static let prefixes: Set<String> = ["level", "nivel", "nível", "уровень"]
  private static let people: Set<String> = [
    "sysadmin", "engineer", "developer", "administrator", "admin", "architect", "devops",
  ]

  // MARK: - Signs

  /// Takes `line` for a legend if at least two signs are followed by words for a difficulty.
  mutating func learn(from line: String) {
    var found: [(Unicode.Scalar, String)] = []
    var sign: Unicode.Scalar?
    var word = ""
    for scalar in line.unicodeScalars {
      if scalar.isAlphabetic {
        word.unicodeScalars.append(scalar)
        continue
      }
      Self.note(sign, &word, in: &found)
      if Self.isSign(scalar) { sign = scalar }
    }
    Self.note(sign, &word, in: &found)
    guard Set(found.map(\.0)).count >= 2 else { return }
    for (sign, word) in found where legend[sign] == nil { legend[sign] = word }
  }

  private static func note(
    _ sign: Unicode.Scalar?, _ word: inout String, in found: inout [(Unicode.Scalar, String)]
  ) {
    defer { word = "" }
    let name = word.lowercased()
    if let sign, words.contains(name) { found.append((sign, name)) }
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isEmoji && !scalar.isASCII || scalar == "\u{2605}"
  }

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
  func take(from title: inout String) -> String? {
    let word = Self.takeBrackets(from: &title) ?? Self.takeMarkedWord(from: &title)
    let sign = takeSigns(from: &title)
    return word ?? sign ?? takeFirstSign(from: &title)
  }

  /// Takes `[Senior]` or `(easy)` off the end of `title`; the word in it, or `nil`.
  private static func takeBrackets(from title: inout String) -> String? {
    guard let last = title.utf8.last, last == UInt8(ascii: ")") || last == UInt8(ascii: "]"),
      let open = title.lastIndex(of: last == UInt8(ascii: ")") ? "(" : "["), open > title.startIndex
    else { return nil }
    let pieces = title[open...].lowercased().unicodeScalars.split { !$0.isAlphabetic }
    guard let first = pieces.first, words.contains(String(first)),
      pieces.allSatisfy({ words.contains(String($0)) || $0.elementsEqual("level".unicodeScalars) })
    else { return nil }
    title = String(title[..<open])
    while title.last?.isWhitespace == true { title.removeLast() }
    return String(first)
  }

  /// Takes a circle or a sign of the legend off the beginning of `title`; the difficulty, or `nil`.
  private func takeFirstSign(from title: inout String) -> String? {
    guard let byte = title.utf8.first, byte >= 0x80, let first = title.unicodeScalars.first,
      let word = meaning(of: first),
      legend[first] != nil || hasCircles && Self.isCircle(first)
    else { return nil }
    title = String(
      title.unicodeScalars.dropFirst().drop { $0.isSpace || $0 == "\u{FE0F}" })
    return word
  }

  /// Takes the signs off the end of `title`; the difficulty they mean, or `nil`.
  private func takeSigns(from title: inout String) -> String? {
    guard let last = title.utf8.last, last >= 0x80 || last <= 0x20 else { return nil }
    let scalars = title.unicodeScalars
    var end = scalars.endIndex
    var signs: [Unicode.Scalar] = []
    while end > scalars.startIndex {
      let before = scalars.index(before: end)
      let last = scalars[before]
      if meaning(of: last) != nil || Self.isStar(last) {
        signs.append(last)
      } else if !last.isSpace, last != "\u{200D}", last != "\u{FE0F}" {
        break
      }
      end = before
    }
    guard let sign = signs.last else { return nil }
    title = String(title[..<end])
    if let word = meaning(of: sign) { return word }
    let filled = signs.count { $0 != "\u{2606}" }
    return Difficulty.normalised(String(repeating: "\u{2B50}", count: filled))
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

  private func meaning(of sign: Unicode.Scalar) -> String? {
    if !legend.isEmpty, let word = legend[sign] { return word }
    switch sign {
    case "\u{1F7E2}": return "easy"  // green, yellow and red circles
    case "\u{1F7E1}": return "medium"
    case "\u{1F534}": return "hard"
    case "\u{1F476}": return "easy"  // a baby
    case "\u{1F680}": return "expert"  // a rocket
    default: return nil
    }
  }

  /// Whether the word, in lower case, names a difficulty.
  static func isWord(_ word: String) -> Bool { words.contains(word) }

  /// Takes `[Hard]` off the beginning of `title`, or `— Hard` off its end; the word, or `nil`.
  private static func takeMarkedWord(from title: inout String) -> String? {
    guard let first = title.utf8.first, let last = title.utf8.last else { return nil }
    if first == UInt8(ascii: "["), let close = title.firstIndex(of: "]") {
      let word = title[title.index(after: title.startIndex)..<close].lowercased()
      let rest = title[title.index(after: close)...].drop { $0 == " " || $0 == ":" }
      guard words.contains(word), !rest.isEmpty else { return nil }
      title = String(rest)
      return word
    }
    // Few titles end as one of these words does.
    guard "ymdr".utf8.contains(last | 0x20) else { return nil }
    guard let blank = title.lastIndex(of: " ") else { return nil }
    let word = title[title.index(after: blank)...].lowercased()
    guard ["easy", "medium", "hard", "junior", "senior"].contains(word) else { return nil }
    var rest = title[..<blank]
    guard let sign = rest.unicodeScalars.last, isCircle(sign) || isDash(sign) else { return nil }
    rest.removeLast()
    guard rest.last == " " else { return nil }
    while rest.last == " " { rest.removeLast() }
    guard !rest.isEmpty else { return nil }
    title = String(rest)
    return word
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "\u{2013}" || scalar == "\u{2014}"
  }
}
