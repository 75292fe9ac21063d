/// What the lines right under a question's heading say about it.
struct Meta {
  var difficulty = ""
  var category = ""
  var id = ""
  var tags: [String] = []
  /// Pieces of these lines that could not be used.
  private(set) var skipped: [Skipped] = []
  /// A bit for each key that was given.
  private var seen: UInt8 = 0

  /// Whether no line said anything.
  var isEmpty: Bool {
    seen == 0 && difficulty.isEmpty && category.isEmpty && tags.isEmpty && skipped.isEmpty
  }

  enum Key: UInt8, CaseIterable {
    case difficulty, category, id, tags

    /// As banks spell it, in lower case.
    var name: StaticString {
      switch self {
      case .difficulty: "difficulty"
      case .category: "category"
      case .id: "id"
      case .tags: "tags"
      }
    }

    /// Other words for them.
    static let others = NameTable<Key>([
      ("difficulty level", .difficulty), ("complexity", .difficulty),
      ("level", .difficulty), ("dificultad", .difficulty),
      ("dificuldade", .difficulty), ("nivel", .difficulty), ("nível", .difficulty),
      ("сложность", .difficulty), ("Сложность", .difficulty), ("难度", .difficulty),
      ("难度等级", .difficulty), ("topic", .category), ("categoría", .category),
      ("categoria", .category), ("分类", .category), ("类别", .category),
      ("关键词", .tags), ("标签", .tags),
    ])

    /// Whether a name may begin with this byte; beyond ASCII there are dashes, which do not count.
    static func mayBegin(with byte: UInt8) -> Bool {
      switch byte.lowercased {
      case UInt8(ascii: "d"), UInt8(ascii: "c"), UInt8(ascii: "i"), UInt8(ascii: "t"): true
      default: byte >= 0x80
      }
    }
  }

  /// Takes the line in `range` if it gives fields, and returns whether it does.
  ///
  /// Such lines are `**Difficulty**: Advanced | Tags: a, b` and `⭐⭐`.
  mutating func take(_ range: Range<Int>, line: Int, _ plain: inout PlainText) -> Bool {
    let bytes = plain.bytes
    var range = range
    // The lines may be quoted.
    if !range.isEmpty, bytes[range.lowerBound] == UInt8(ascii: ">") {
      range = bytes.trimmed(range.lowerBound + 1..<range.upperBound)
    }
    if let stars = Difficulty.starLine(bytes, range, &plain) {
      if difficulty.isEmpty { difficulty = stars }
      return true
    }
    // Most lines that are no such line are recognised by how they begin, without cutting them up.
    guard MetaPiece.mayBegin(bytes, range), Self.beginsWithKey(bytes, range) else {
      guard let level = Difficulty.line(bytes, range, &plain) else { return false }
      if difficulty.isEmpty { difficulty = level }
      return true
    }

    var open: (piece: MetaPiece, end: Int)?
    var lower = range.lowerBound
    while lower <= range.upperBound {
      let bar =
        bytes.firstIndex(of: UInt8(ascii: "|"), in: lower..<range.upperBound)
        ?? range.upperBound
      let next = Self.nextKey(bytes, lower..<bar)
      let upper = next.map { Self.withoutSeparator(bytes, lower..<$0) } ?? bar
      if let piece = MetaPiece(bytes, lower..<upper) {
        if let open { set(open.piece, upTo: open.end, line, &plain) }
        open = (piece, upper)
      } else if let piece = open?.piece, !bytes.trimmed(lower..<upper).isEmpty {
        open = (piece, upper)
      }
      lower = next ?? bar + 1
    }
    if let open { set(open.piece, upTo: open.end, line, &plain) }
    return true
  }

  /// Whether the first piece of the line names one of our keys.
  private static func beginsWithKey(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    let end = bytes.firstIndex(of: UInt8(ascii: "|"), in: range) ?? range.upperBound
    return MetaPiece(bytes, range.lowerBound..<end)?.key != nil
  }

  /// Where another of our keys begins in bold within `range`, or `nil`: `**Level:** Easy **Topic:** Net`.
  private static func nextKey(_ bytes: Bytes, _ range: Range<Int>) -> Int? {
    var index = range.lowerBound + 2
    while index < range.upperBound, let open = bytes.first("**", in: index..<range.upperBound) {
      if bytes[open - 1].isBlank, MetaPiece(bytes, open..<range.upperBound)?.key != nil {
        return open > bytes.skipBlanks(range.lowerBound, open) ? open : nil
      }
      index = open + 2
    }
    return nil
  }

  /// The end of `range` without the dot or comma that parts it from the next field.
  private static func withoutSeparator(_ bytes: Bytes, _ range: Range<Int>) -> Int {
    var end = bytes.trimmed(range).upperBound
    if bytes.last(of: range.lowerBound..<end) == UInt8(ascii: ",") { end -= 1 }
    if end - range.lowerBound > 2, bytes.has("\u{B7}", at: end - 2, end) { end -= 2 }
    return end
  }

  /// Adds the words in `value` to the tags.
  mutating func add(tags value: String) { tags += Self.tags(value) }

  /// Writes what the lines say.
  func write(to page: inout PageWriter) {
    if !id.isEmpty { page.write(id, as: .id) }
    if !difficulty.isEmpty { page.writeAgain(difficulty, as: .difficulty) }
    if !category.isEmpty { page.writeAgain(category, as: .category) }
    if !tags.isEmpty { page.write(tags, as: .tags) }
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
      skipped.append(
        Skipped(line: line, reason: "«\(Excerpt.of(name))» is not a field of a question"))
      return
    }
    guard seen & 1 << key.rawValue == 0 else {
      skipped.append(Skipped(line: line, reason: "the question has its \(key.name) already"))
      return
    }
    seen |= 1 << key.rawValue
    switch key {
    case .difficulty: difficulty = Difficulty.normalised(Self.firstField(value))
    case .category: category = value
    case .id: id = value
    case .tags: tags = Self.tags(value)
    }
  }

  /// What of `value` stands before a wide bar.
  private static func firstField(_ value: String) -> String {
    value.unicodeScalars.firstIndex(of: "\u{FF5C}").map { String(value[..<$0]) } ?? value
  }

  /// `a, b` or `#a #b` or `a b`: commas and bars separate; only without them spaces do.
  private static func tags(_ value: String) -> [String] {
    let byComma = value.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "|") }
    let pieces = value.unicodeScalars.split {
      byComma ? $0 == "," || $0 == "|" : $0.isSpace
    }
    return pieces.map { piece in
      var tag = piece.drop { $0 == "#" || $0.isSpace }
      while tag.last?.isSpace == true { tag.removeLast() }
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

  /// Whether a piece may begin a line in `range`.
  static func mayBegin(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    let index = bytes.skipBlanks(range.lowerBound, range.upperBound)
    guard index < range.upperBound else { return false }
    let byte = bytes[index]
    // Not in bold, only our own names count.
    return byte.isEmphasis || Meta.Key.mayBegin(with: byte)
  }

  /// Whether a colon, narrow or wide, may stand in `range`.
  private static func mayHoldColon(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    let colon = Bytes.Block(repeating: UInt8(ascii: ":"))
    let wide = Bytes.Block(repeating: 0xEF)
    return bytes.firstIndex(in: range) { Lanes(($0 .== colon) .| ($0 .== wide)) } != nil
  }

  init?(_ bytes: Bytes, _ range: Range<Int>) {
    guard Self.mayBegin(bytes, range) else { return nil }
    let end = range.upperBound
    var index = bytes.skipBlanks(range.lowerBound, end)
    let isBold = bytes.has("**", at: index, end) || bytes.has("__", at: index, end)
    let mark: UInt8 = isBold ? bytes[index] : 0
    if isBold { index += 2 }
    let start = index
    guard isBold || Meta.Key.mayBegin(with: bytes[index]), Self.mayHoldColon(bytes, index..<end)
    else { return nil }
    while index < end, index - start < 32, bytes[index].isWord || bytes[index].isBlank,
      !bytes.has("\u{FF1A}", at: index, end)
    {
      index += 1
    }
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
      } else if bytes.has("\u{FF1A}", at: index, end), !hasColon {
        hasColon = true
        index += 3
      } else if isBoldOpen, bytes.run(of: mark, at: index, end) == 2 {
        isBoldOpen = false
        index += 2
      }
    }
    guard hasColon else { return nil }
    let text = HeadingName(bytes, name)
    // Other words for a key may begin a sentence, but not in bold, and not those of other scripts.
    let isSure = isBold || name.isEmpty || bytes[name.lowerBound] >= 0x80
    key =
      Meta.Key.allCases.first { text.is($0.name) } ?? (isSure ? Meta.Key.others[text.name] : nil)
    guard isBold || key != nil else { return nil }
    value = index
    isBoldThroughout = isBoldOpen
  }
}
