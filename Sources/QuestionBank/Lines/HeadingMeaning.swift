/// What a heading's text means to a bank, whatever its level and place.
enum HeadingMeaning: Equatable {
  /// `Question 3: Title`; `title` is empty where the heading is only a number.
  case question(isNumbered: Bool, title: Range<Int>)
  /// `Answer`, `Follow-ups`, …
  case field(Field)
  /// `Trade-off`, …
  case part(Part)
  case other

  /// The fields of a question.
  enum Field: Equatable {
    case question, answer, followUps
  }

  /// Reads the heading text in `range`.
  init(_ bytes: Bytes, _ range: Range<Int>) {
    let name = HeadingName(bytes, range)
    if let field = name.field {
      self = .field(field)
    } else if let part = name.part {
      self = .part(part)
    } else {
      self = Self.question(bytes, range) ?? .other
    }
  }

  /// `Question`, a number, a sign and a title; one of number and title may be absent.
  private static func question(_ bytes: Bytes, _ range: Range<Int>) -> HeadingMeaning? {
    let end = range.upperBound
    var index = range.lowerBound
    while index < end, bytes[index].isEmphasis { index += 1 }
    guard bytes.has("question", at: index, end) else { return nil }
    index = bytes.skipBlanks(index + 8, end)
    if index < end, bytes[index] == UInt8(ascii: "#") { index += 1 }
    let digits = index
    while index < end, bytes[index].isDigit || isPoint(bytes, index, after: digits, end) {
      index += 1
    }
    let isNumbered = index > digits
    while index < end, bytes[index].isEmphasis { index += 1 }
    let beforeSign = index
    index = bytes.skipBlanks(index, end)
    let sign = signLength(bytes, at: index, end)
    var title = bytes.trimmed(index + sign..<end)
    if bytes[range.lowerBound].isEmphasis { title = withoutEmphasis(bytes, title) }
    if isNumbered {
      // "Question 3rd" is no number.
      guard index == end || sign > 0 || index > beforeSign else { return nil }
    } else {
      // "Question-driven" and "Question bank" are no questions, "Question - Why" is one.
      let isSpaced = bytes[index - 1].isBlank && index + sign < end && bytes[index + sign].isBlank
      guard sign > 0, !title.isEmpty else { return nil }
      guard isSpaced || bytes[index] == UInt8(ascii: ":") || bytes[index] == 0xEF else {
        return nil
      }
    }
    return .question(isNumbered: isNumbered, title: title)
  }

  /// Whether the byte at `index` is the point of a number such as 2.3.
  private static func isPoint(_ bytes: Bytes, _ index: Int, after start: Int, _ end: Int) -> Bool {
    bytes[index] == UInt8(ascii: ".") && index > start && index + 1 < end
      && bytes[index + 1].isDigit
  }

  /// `range` without what is left of emphasis that spans more of the heading than the title.
  private static func withoutEmphasis(_ bytes: Bytes, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start].isEmphasis { start += 1 }
    while end > start, bytes[end - 1].isEmphasis { end -= 1 }
    return bytes.trimmed(start..<end)
  }

  /// How many bytes the sign between number and title takes at `index`, 0 where there is none.
  private static func signLength(_ bytes: Bytes, at index: Int, _ end: Int) -> Int {
    guard index < end else { return 0 }
    switch bytes[index] {
    case UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "|"): return 1
    case UInt8(ascii: "-"): return bytes.run(of: bytes[index], at: index, end)
    case 0xE2:  // U+2010 … U+2015, the dashes
      return bytes.isDash(at: index, end) ? 3 : 0
    case 0xEF:  // U+FF1A, the full-width colon
      return bytes.has("\u{FF1A}", at: index, end) ? 3 : 0
    default: return 0
    }
  }
}

/// A heading's text with everything dropped that people vary: case, emphasis, hyphens, a final colon.
struct HeadingName {
  /// Lower case, words separated by one space; names longer than any we know are cut.
  private(set) var name = ShortName()

  init(_ bytes: Bytes, _ range: Range<Int>) {
    // Nearly every text is its name already.
    let beginning = range.prefix(ShortName.limit)
    if Self.isPlain(bytes, beginning) {
      name = ShortName(bytes, beginning)
    } else {
      append(bytes, range)
    }
    while let last = name.last, last == UInt8(ascii: ":") || last == 0x20 { name.removeLast() }
  }

  /// Whether nothing in `range` is dropped or joined.
  private static func isPlain(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    func all(_ byte: UInt8) -> Bytes.Block { Bytes.Block(repeating: byte) }
    if bytes[range].first?.isBlank == true { return false }
    for start in stride(from: range.lowerBound, to: range.upperBound, by: 16) {
      let block = bytes.block(at: start)
      let next = bytes.block(at: start + 1)
      let isMark =
        (block .== all(UInt8(ascii: "*"))) .| (block .== all(UInt8(ascii: "_")))
        .| (block .== all(UInt8(ascii: "`"))) .| (block .== all(UInt8(ascii: "-")))
        .| (block .== all(0xE2))
      let isSpace = (block .== all(0x20)) .& (next .== all(0x20)) .| (block .< all(0x20))
      let found = Lanes(isMark .| isSpace).first
      if let found, start + found < range.upperBound { return false }
    }
    return true
  }

  private mutating func append(_ bytes: Bytes, _ range: Range<Int>) {
    var isSpacePending = false
    var index = range.lowerBound
    while index < range.upperBound, name.count < ShortName.limit {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"): break
      case UInt8(ascii: "-"), 0x20, 0x09, 0x0B, 0x0C: isSpacePending = true
      case 0xE2 where bytes.isDash(at: index, range.upperBound):
        isSpacePending = true
        index += 2
      default:
        // Where both do not fit, it is no name that we know.
        if isSpacePending, !name.isEmpty, name.count + 1 < ShortName.limit { name.append(0x20) }
        isSpacePending = false
        name.append(byte.lowercased)
      }
      index += 1
    }
  }

  /// Whether the name is `word`, which is in lower case.
  func `is`(_ word: StaticString) -> Bool {
    name.count == word.utf8CodeUnitCount && name.has(word)
  }

  /// The field of a question that the name means.
  var field: HeadingMeaning.Field? { Self.fields[name] }

  /// The part of an answer that the name means, also with a suffix such as "& mitigation".
  var part: Part? { Self.parts.first { begins(with: $0.name) }?.part }

  private func begins(with word: StaticString) -> Bool {
    guard name.has(word) else { return false }
    var suffix = word.utf8CodeUnitCount
    while name[suffix].isBlank { suffix += 1 }
    guard suffix < name.count else { return true }
    switch name[suffix] {
    case UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "("),
      UInt8(ascii: ","):
      return true
    default: return name.has("and ", at: suffix)
    }
  }

  /// How files spell the fields of a question.
  static let fields = NameTable<HeadingMeaning.Field>([
    ("question", .question),
    ("answer", .answer), ("sample answer", .answer), ("reference answer", .answer),
    ("key points", .answer),
    ("follow ups", .followUps), ("followups", .followUps), ("follow up questions", .followUps),
    ("followup questions", .followUps), ("probes", .followUps),
  ])

  private static let parts: [(name: StaticString, part: Part)] = [
    ("context", .context), ("approach", .approach),
    ("trade off", .tradeOff), ("trade offs", .tradeOff),
    ("tradeoff", .tradeOff), ("tradeoffs", .tradeOff),
    ("failure mode", .failureMode), ("failure modes", .failureMode), ("validation", .validation),
  ]
}

extension Bytes {
  /// Whether one of the dashes U+2010 … U+2015 stands at `index`.
  func isDash(at index: Int, _ end: Int) -> Bool {
    index >= 0 && index < end - 2 && self[index] == 0xE2 && self[index + 1] == 0x80
      && (0x90...0x95).contains(self[index + 2])
  }
}
