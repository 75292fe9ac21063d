/// How a heading, a summary or a line in bold begins: with a number, with a Q, or neither.
struct TitleShape {
  enum Prefix {
    case none
    /// `4.`, `4)`, `4:`, `4️⃣`
    case number
    /// `Q.`, `Q:`, `Q12.`, `Q12)`, `Question 12:`
    case letter
  }

  var prefix = Prefix.none
  /// The number in the prefix, if there is one of plain digits.
  var number: Int?
  /// What follows the prefix, without the emphasis, tags and blanks around it.
  var text: Range<Int>

  init(_ bytes: Bytes, _ range: Range<Int>) {
    let end = range.upperBound
    var start = Self.skipDecoration(bytes, range.lowerBound, end)
    var rest = start
    if let found = Self.prefix(bytes, at: start, end) {
      (prefix, rest) = found
    } else if start < end, bytes[start] >= 0xE2 {
      // A sign such as 🔹 may stand before the number, also before the emphasis around it.
      let behind = Self.skipSigns(bytes, start, end)
      if let found = Self.prefix(bytes, at: behind, end) {
        start = behind
        (prefix, rest) = found
      }
    }
    if prefix != .none { rest = Self.skipDecoration(bytes, rest, end) }
    if prefix == .letter { rest = Self.skipSign(bytes, rest, end) }
    if prefix != .none { number = Self.number(bytes, start..<rest) }
    // Text with emphasis only in parts is left to whoever renders it.
    let isWrapped = prefix != .none || start == range.lowerBound
    text = bytes.trimmed((isWrapped ? rest : range.lowerBound)..<end)
    if prefix != .none { text = Self.withoutClosing(bytes, text, opened: range.lowerBound..<rest) }
    if prefix != .none { text = Self.withOpening(bytes, text, after: range.lowerBound) }
    if prefix == .number { text = Self.withoutLabel(bytes, text) }
    text = Self.withoutAside(bytes, Self.withoutAnchor(bytes, text))
  }

  private static func prefix(
    _ bytes: Bytes, at index: Int, _ end: Int
  ) -> (Prefix, after: Int)? {
    guard index < end, mayBeginPrefix(bytes[index]) else { return nil }
    if let after = letterPrefix(bytes, at: index, end) { return (.letter, after) }
    return numberPrefix(bytes, at: index, end).map { (.number, $0) }
  }

  /// Whether a prefix may begin with this byte: no letters do but those of `Question` and its like and of `No. 1`.
  private static func mayBeginPrefix(_ byte: UInt8) -> Bool {
    switch byte.lowercased {
    case UInt8(ascii: "q"), UInt8(ascii: "p"), UInt8(ascii: "f"), UInt8(ascii: "n"): true
    default: !byte.isLetter
    }
  }

  /// The first index at or after `index` that holds ASCII other than blanks and emphasis.
  private static func skipSigns(_ bytes: Bytes, _ index: Int, _ end: Int) -> Int {
    var index = index
    while index < end, bytes[index] >= 0x80 || bytes[index].isBlank || bytes[index].isEmphasis {
      index += 1
    }
    return index
  }

  /// `text` without the few words and the link that follow its question mark: "… [src](…)".
  private static func withoutAside(_ bytes: Bytes, _ text: Range<Int>) -> Range<Int> {
    guard bytes.last(of: text) == UInt8(ascii: ")"),
      let mark = bytes[text].lastIndex(where: { $0 == UInt8(ascii: "?") }),
      let target = bytes.first("](", in: text), target > mark,
      target - mark <= 40, bytes[mark..<target].contains(UInt8(ascii: "[")),
      !bytes[text.lowerBound..<mark].contains(UInt8(ascii: "["))
    else { return text }
    return text.lowerBound..<mark + 1
  }

  /// The first index at or after `index` that holds no blank, emphasis or tag.
  private static func skipDecoration(_ bytes: Bytes, _ index: Int, _ end: Int) -> Int {
    var index = index
    while index < end {
      switch bytes[index] {
      case 0x20, 0x09, UInt8(ascii: "*"), UInt8(ascii: "_"): index += 1
      case UInt8(ascii: "<"):
        guard case .other(let after)? = Tag(bytes, at: index, end) else { return index }
        index = after
      default: return index
      }
    }
    return index
  }

  /// `text` without the emphasis at its end that was opened before it.
  private static func withoutClosing(
    _ bytes: Bytes, _ text: Range<Int>, opened: Range<Int>
  ) -> Range<Int> {
    var count = 0
    for index in opened where bytes[index].isEmphasis { count += 1 }
    guard count > 0 else { return text }
    // A mark within the text closes what was opened; the rest is its own.
    var inner = 0
    var index = text.lowerBound
    while inner <= count, let mark = firstMark(bytes, in: index..<text.upperBound) {
      index = mark
      while index < text.upperBound, bytes[index].isEmphasis { index += 1 }
      inner += index - mark
    }
    guard inner > 0, inner <= count else { return text }
    var lower = text.lowerBound
    var upper = text.upperBound
    while count > 0, upper > lower, bytes[upper - 1].isEmphasis {
      upper -= 1
      count -= 1
    }
    while lower < upper, bytes[lower].isEmphasis { lower += 1 }
    return bytes.trimmed(lower..<upper)
  }

  private static func firstMark(_ bytes: Bytes, in range: Range<Int>) -> Int? {
    bytes.firstIndex(in: range) { block in
      Lanes(
        (block .== Bytes.Block(repeating: UInt8(ascii: "*")))
          .| (block .== Bytes.Block(repeating: UInt8(ascii: "_"))))
    }
  }

  // MARK: - Prefixes

  /// Where the text after `Q.`, `Q:`, `Q12.` or `Q12` begins, or `nil`.
  private static func letterPrefix(_ bytes: Bytes, at index: Int, _ end: Int) -> Int? {
    switch bytes[index].lowercased {
    case UInt8(ascii: "q"), UInt8(ascii: "p"), UInt8(ascii: "f"), 0x80...: break
    default: return nil
    }
    var after = index + 1
    var needsSign = false
    if after < end, bytes[after].isLetter || bytes[after] >= 0x80,
      let word = words.first(where: { bytes.has($0, at: index, end) })
    {
      after = index + word.utf8CodeUnitCount
      // "Que" is a word of Spanish, too; "Questions" stands before one question only in bold.
      needsSign = word.utf8CodeUnitCount == 3
      if word.utf8CodeUnitCount == 8, isPluralLabel(bytes, index, end) { return after + 2 }
    } else if bytes[index].lowercased != UInt8(ascii: "q") {
      return nil
    }
    after = beforeDigits(bytes, after, end)
    let digits = bytes.skipBlanks(after, end)
    var digitsEnd = digits
    while digitsEnd < end, bytes[digitsEnd].isDigit, digitsEnd - digits < 5 { digitsEnd += 1 }
    if digitsEnd > digits {
      // "Q1.2." is the second of a first.
      while digitsEnd + 1 < end, bytes[digitsEnd] == UInt8(ascii: "."), bytes[digitsEnd + 1].isDigit
      {
        digitsEnd += 1
        while digitsEnd < end, bytes[digitsEnd].isDigit { digitsEnd += 1 }
      }
      after = asideEnd(bytes, at: digitsEnd, end) ?? digitsEnd
      if let total = totalEnd(bytes, at: after, end) { return total }
      if needsSign, signLength(bytes, at: after, end) == 0 { return nil }
      let sign = signLength(bytes, at: after, end)
      if sign > 0 || after == end { return after + sign }
      if let colon = FieldLabel.frenchColonEnd(bytes, at: after, end) { return colon }
      return bytes[after].isBlank || bytes[after] == UInt8(ascii: "*") ? after : nil
    }
    let sign = signLength(bytes, at: after, end)
    guard sign > 0 else { return FieldLabel.frenchColonEnd(bytes, at: after, end) }
    return after + sign
  }

  /// The words before a number; the first bytes of each are such as `letterPrefix` lets pass.
  private static let words: [StaticString] = [
    "question", "ques", "que", "问题", "問題", "質問", "Вопрос", "pregunta", "frage",
    "pergunta", "Питання", "질문",
  ]

  /// Where the text after `4.`, `4)`, `4.2.` or `4️⃣` begins, or `nil`.
  private static func numberPrefix(_ bytes: Bytes, at index: Int, _ end: Int) -> Int? {
    if let after = keycaps(bytes, at: index, end) ?? chinesePrefix(bytes, at: index, end)
      ?? enclosedNumber(bytes, at: index, end)
    {
      return after
    }
    var after = index
    var signEnd: Int?
    var groups = 0
    // "4.2. Title" is numbered, "3.5 GHz" and "2024" are not.
    for _ in 0..<3 {
      let digits = after
      while after < end, bytes[after].isDigit, after - digits < 5 { after += 1 }
      guard after > digits, after - digits < 5 else { break }
      let sign = signLength(bytes, at: after, end)
      guard sign > 0 else {
        if signEnd != nil, after < end, bytes[after].isBlank { signEnd = after }
        break
      }
      after += sign
      signEnd = after
      groups += 1
      guard after < end, bytes[after].isDigit, bytes[after - 1] == UInt8(ascii: ".") else { break }
    }
    // "3.1.0" and "4.0 (2024-05-01)" are versions, not numbers of a title.
    guard let signEnd, groups < 3 || !bytes[after - 1].isDigit else { return nil }
    let title = signEnd..<end
    return bytes[title].contains(where: { $0.isLetter || $0 >= 0xC3 }) ? signEnd : nil
  }

  /// Where the text after `第4题：` begins, or `nil`.
  private static func chinesePrefix(_ bytes: Bytes, at index: Int, _ end: Int) -> Int? {
    guard bytes.has("第", at: index, end) else { return nil }
    var after = bytes.skipBlanks(index + 3, end)
    let digits = after
    while after < end, bytes[after].isDigit, after - digits < 5 { after += 1 }
    guard after > digits else { return nil }
    after = bytes.skipBlanks(after, end)
    guard bytes.has("题", at: after, end) || bytes.has("題", at: after, end) else { return nil }
    after += 3
    let bar = bytes.skipBlanks(after, end)
    for sign: StaticString in ["|", "\u{FF5C}"] where bytes.has(sign, at: bar, end) {
      return bar + sign.utf8CodeUnitCount
    }
    return after + signLength(bytes, at: after, end)
  }

  /// Where the text after keycap digits begins, or `nil`.
  private static func keycaps(_ bytes: Bytes, at index: Int, _ end: Int) -> Int? {
    var after = index
    if bytes.has("\u{1F51F}", at: index, end) { return index + 4 }
    while after < end, bytes[after].isDigit {
      var next = after + 1
      if bytes.has("\u{FE0F}", at: next, end) { next += 3 }
      guard bytes.has("\u{20E3}", at: next, end) else { break }
      after = next + 3
    }
    return after > index ? after : nil
  }

  /// How many bytes the sign after a number takes: `.`, `)`, `:`, `-`, `、`, `．`, `：`.
  private static func signLength(_ bytes: Bytes, at index: Int, _ end: Int) -> Int {
    guard index < end else { return 0 }
    switch bytes[index] {
    case UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: ":"): return 1
    case UInt8(ascii: "\\"):  // `4\.` keeps Markdown from making a list of it.
      return index + 1 < end && bytes[index + 1] == UInt8(ascii: ".") ? 2 : 0
    case 0xE3: return bytes.has("\u{3001}", at: index, end) ? 3 : 0
    case 0xEF:
      return bytes.has("\u{FF0E}", at: index, end) || bytes.has("\u{FF1A}", at: index, end) ? 3 : 0
    case 0x20:
      let sign = bytes.skipBlanks(index, end)
      guard sign + 1 < end, bytes[sign + 1].isBlank || bytes.isDash(at: sign, end) else { return 0 }
      if bytes[sign] == UInt8(ascii: "-") || bytes[sign] == UInt8(ascii: ".") {
        return sign + 1 - index
      }
      return bytes.isDash(at: sign, end) ? sign + 3 - index : 0
    default: return 0
    }
  }
}
