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
    var mark: UInt8 = 0
    for index in opened where bytes[index].isEmphasis {
      count += 1
      mark = bytes[index]
    }
    guard count > 0 else { return text }
    // A mark within the text closes what was opened; the rest is its own.
    var inner = 0
    var index = text.lowerBound
    while inner <= count, let found = firstMark(mark, bytes, in: index..<text.upperBound) {
      index = found
      while index < text.upperBound, bytes[index].isEmphasis { index += 1 }
      inner += index - found
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

  /// The first `mark` in `range` that stands neither in code nor behind a backslash, or `nil`.
  private static func firstMark(_ mark: UInt8, _ bytes: Bytes, in range: Range<Int>) -> Int? {
    var start = range.lowerBound
    while let found = firstSign(mark, bytes, in: start..<range.upperBound) {
      switch bytes[found] {
      case UInt8(ascii: "\\"): start = min(found + 2, range.upperBound)
      case UInt8(ascii: "`"):
        let rest = found + 1..<range.upperBound
        start = bytes.firstIndex(of: UInt8(ascii: "`"), in: rest).map { $0 + 1 } ?? found + 1
      default: return found
      }
    }
    return nil
  }

  private static func firstSign(_ mark: UInt8, _ bytes: Bytes, in range: Range<Int>) -> Int? {
    bytes.firstIndex(in: range) { block in
      Lanes(
        (block .== Bytes.Block(repeating: mark))
          .| (block .== Bytes.Block(repeating: UInt8(ascii: "`")))
          .| (block .== Bytes.Block(repeating: UInt8(ascii: "\\"))))
    }
  }

  /// `text` with the emphasis right before it where it closes within the text: `**A** and B`.
  private static func withOpening(_ bytes: Bytes, _ text: Range<Int>, after start: Int) -> Range<
    Int
  > {
    guard text.lowerBound > start, !text.isEmpty else { return text }
    let mark = bytes[text.lowerBound - 1]
    guard mark.isEmphasis else { return text }
    var open = text.lowerBound
    while open > start, bytes[open - 1] == mark { open -= 1 }
    let length = text.lowerBound - open
    var runs = 0
    var index = text.lowerBound
    while let found = bytes.firstIndex(of: mark, in: index..<text.upperBound) {
      let run = bytes.run(of: mark, at: found, text.upperBound)
      if run == length { runs += 1 }
      index = found + run
    }
    return runs % 2 == 1 ? open..<text.upperBound : text
  }

  /// `text` without `Question:` or `Q:` before it.
  private static func withoutLabel(_ bytes: Bytes, _ text: Range<Int>) -> Range<Int> {
    var first = text.lowerBound
    while first < text.upperBound, bytes[first] == UInt8(ascii: "*") { first += 1 }
    guard
      bytes.has("question", at: first, text.upperBound)
        || bytes.has("q:", at: first, text.upperBound),
      let label = FieldLabel(bytes, text), label.name == .question, !label.rest.isEmpty
    else { return text }
    return label.rest
  }

  /// `text` without the `{#anchor}` at its end.
  private static func withoutAnchor(_ bytes: Bytes, _ text: Range<Int>) -> Range<Int> {
    guard bytes.last(of: text) == UInt8(ascii: "}"), let open = bytes.first("{#", in: text),
      open > text.lowerBound, bytes[open - 1].isBlank
    else { return text }
    return bytes.trimmed(text.lowerBound..<open)
  }
}
