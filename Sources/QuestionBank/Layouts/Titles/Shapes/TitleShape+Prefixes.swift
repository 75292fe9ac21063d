/// What may stand before a title.
extension TitleShape {
  static func prefix(
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
