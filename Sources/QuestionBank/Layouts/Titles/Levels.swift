/// The words and signs by which files say how hard a question is.
struct Levels {
  /// What the file's own legend says that a sign means.
  private(set) var legend: [Unicode.Scalar: String] = [:]
  /// Whether the file has circles of more than one colour; of one alone they are decoration.
  var hasCircles = false

  /// The words by which a section or a legend names a difficulty, in lower case.
  private static let names: [StaticString] = [
    "easy", "simple", "beginner", "basic", "basics", "fundamental", "fundamentals", "entry",
    "junior", "regular", "intermediate", "medium", "mid", "middle", "moderate", "senior",
    "advanced", "hard", "difficult", "expert", "guru", "challenging",
    "facile", "moyen", "difficile", "débutant", "avancé", "leicht", "mittel", "schwer",
    "principiante", "intermedio", "medio", "médio", "alto", "bajo", "avanzado", "experto", "fácil",
    "difícil",
    "básico",
    "júnior", "pleno", "sênior", "iniciante", "intermediário", "avançado", "beginners",
    "простой", "простые", "средний", "сложный", "сложные", "легкий", "лёгкий",
    "初级", "中级", "高级", "简单", "中等", "困难",
  ]
  private static let words = Set(names.map(\.description))
  private static let firstWords = NameSet(
    names + ["level", "nivel", "difficulty", "complexity", "уровень"])

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

  /// Whether the first word in `range` may begin the name of a level; one of a rarer script may.
  static func mayBegin(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound, !bytes[index].isLetter, bytes[index] < 0x80 { index += 1 }
    var word = ShortName()
    while index < range.upperBound {
      if bytes[index].isLetter {
        word.append(bytes[index].lowercased)
        index += 1
      } else if let letter = bytes.commonLetter(at: index) {
        for place in 0..<letter.length {
          word.append(UInt8(truncatingIfNeeded: letter.lowercase >> UInt32(8 * place)))
        }
        index += letter.length
      } else if bytes[index] >= 0x80 {
        return true
      } else {
        break
      }
    }
    return firstWords.contains(word)
  }

  private static let fillers: Set<String> = [
    "question", "questions", "level", "and", "to", "interview", "answers", "tier", "topics",
    "with", "solutions", "answer", "problem", "problems",
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

  /// The difficulty that a sign in a title means, or `nil`.
  func meaning(of sign: Unicode.Scalar) -> String? {
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
}
