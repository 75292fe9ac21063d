/// Whether a line asks something: the sign of a question that every layout shares.
enum Asking {
  /// Whether the text in `range` ends in a question mark or begins as questions and tasks do.
  static func isLikely(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    let range = content(bytes, range)
    guard range.count > 3 else { return false }
    return endsAsking(bytes, range) || beginsAsking(bytes, range)
  }

  /// Whether the text in `range` ends in a question mark, whatever decorates it.
  static func endsInQuestionMark(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    endsAsking(bytes, content(bytes, range))
  }

  /// Whether a star or an emoji ends the text, which gives a question's level.
  static func endsInSign(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    bytes[content(bytes, range).upperBound..<range.upperBound].contains { $0 >= 0xE2 }
  }

  private static func endsAsking(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    let upper = range.upperBound
    guard !range.isEmpty else { return false }
    if bytes[upper - 1] == UInt8(ascii: "?") { return true }
    return upper - range.lowerBound >= 3 && bytes.has("\u{FF1F}", at: upper - 3, upper)
      || upper - range.lowerBound >= 2 && bytes.has("\u{61F}", at: upper - 2, upper)
  }

  private static func beginsAsking(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    guard bytes[start] < 0x80 else {
      if words(bytes, at: start, range.upperBound, beyondASCII) { return true }
      return bytes[start] >= 0xE3 && chinese.contains { bytes.first($0, in: range) != nil }
    }
    var end = start
    while end < range.upperBound, bytes[end].isLetter { end += 1 }
    if (2...14).contains(end - start), latin.contains(ShortName(bytes, start..<end)) { return true }
    // A question of Chinese or Korean may begin with the Latin name of what it asks about.
    return bytes[range.upperBound - 1] >= 0x80
      && chinese.contains { bytes.first($0, in: range) != nil }
  }

  private static func words(
    _ bytes: Bytes, at index: Int, _ end: Int, _ words: [StaticString]
  ) -> Bool {
    words.contains { bytes.has($0, at: index, end) }
  }

  /// `range` without the blanks, emphasis, quotes, tags, stars and emoji around the text.
  static func content(_ bytes: Bytes, _ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper {
      let byte = bytes[lower]
      if byte.isBlank || isMark(byte) || byte == UInt8(ascii: "[") {
        lower += 1
      } else if byte == UInt8(ascii: "<"), case .other(let after)? = Tag(bytes, at: lower, upper) {
        lower = after
      } else {
        break
      }
    }
    // A link shows its text, not where it leads.
    if upper > lower, bytes[upper - 1] == UInt8(ascii: ")"),
      let target = bytes.first("](", in: lower..<upper)
    {
      upper = target
    }
    while upper > lower {
      let byte = bytes[upper - 1]
      if byte.isBlank || isMark(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")") {
        upper -= 1
      } else if byte == UInt8(ascii: ">"), let open = tagStart(bytes, lower..<upper) {
        upper = open
      } else if byte >= 0x80, let symbol = symbolStart(bytes, lower..<upper) {
        upper = symbol
      } else {
        break
      }
    }
    return lower..<max(lower, upper)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "`"):
      true
    default: false
    }
  }

  /// Where the tag begins that ends `range`, or `nil`.
  private static func tagStart(_ bytes: Bytes, _ range: Range<Int>) -> Int? {
    var index = range.upperBound - 1
    while index > range.lowerBound, range.upperBound - index < 40 {
      index -= 1
      guard bytes[index] == UInt8(ascii: "<") else { continue }
      guard case .other? = Tag(bytes, at: index, range.upperBound) else { return nil }
      return index
    }
    return nil
  }

  /// Where the emoji, star or joiner begins that ends `range`, or `nil`.
  private static func symbolStart(_ bytes: Bytes, _ range: Range<Int>) -> Int? {
    var index = range.upperBound - 1
    while index > range.lowerBound, bytes[index] & 0xC0 == 0x80, range.upperBound - index < 4 {
      index -= 1
    }
    // What is no UTF-8 is shown as a symbol.
    guard let scalar = bytes.wellFormedScalar(at: index, range.upperBound) else { return index }
    return isSymbol(scalar) ? index : nil
  }

  private static func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Circles, stars, faces and joiners, before the tables are asked.
    case 0x2600...0x26FF, 0x2B50...0x2B55, 0x1F300...0x1F64F, 0x1F680...0x1F6C5, 0x200D, 0xFE0F:
      return true
    default: if scalar.isAlphabetic { return false }
    }
    switch scalar.properties.generalCategory {
    case .otherSymbol, .nonspacingMark, .enclosingMark, .format, .modifierSymbol: return true
    default: return false
    }
  }

  // MARK: - Words

  /// Words such as "in", "if" and "can" begin questions too, but more often they begin something else.
  private static let latin = NameSet([
    "what", "what's", "whats", "why", "how", "which", "who", "whose", "explain", "describe",
    "define", "list", "name", "compare", "contrast", "discuss", "tell", "give", "write",
    "implement",
    "design", "differentiate", "difference", "differences", "distinguish", "mention", "calculate",
    "demonstrate", "outline", "talk", "walk", "suppose", "imagine", "elaborate", "summarize",
    "briefly",
    "wie", "warum", "welche", "nenne", "pourquoi", "quelle", "quelles", "quel", "quels",
    "expliquez", "como", "explique", "explica", "qual", "quais", "quando", "descreva", "cite",
    "defina", "explicar", "descreve", "menciona", "enumera",
  ])

  private static let beyondASCII: [StaticString] = [
    "\u{BF}", "Qué", "qué", "Cómo", "Cuál", "Cuándo", "Dónde", "Por qué", "Erkläre",
    "Что", "Как", "Чем", "Зачем", "Почему", "Когда", "Где", "Кто", "Сколько", "Для чего",
    "Объясни", "Расскажи", "Опиши", "Назови", "Перечисли", "Какие", "Какой", "Какая", "Каким",
    "В чем", "В чём", "Напиши", "Приведи", "Можно ли", "Есть ли", "Дайте", "Какое", "Каков",
    "Що ", "Як ", "Чим ", "Навіщо", "Чому", "Які", "Який", "Яка ", "Розкажіть", "Поясніть",
    "说说", "谈谈", "描述", "解释", "简述", "介绍", "请", "实现",
  ]

  /// What occurs anywhere in a question of Chinese or Japanese.
  private static let chinese: [StaticString] = [
    "什么", "如何", "怎么", "怎样", "为何", "哪些", "哪个", "哪几", "区别", "吗", "多少", "是否", "ですか", "とは", "説明",
    "どのよう", "ますか", "なぜ", "何",
    "주세요", "무엇", "인가요", "나요", "하시오", "하세요",
  ]
}
