/// Makes Markdown prose plain, reusing one buffer.
///
/// Emphasis loses its marks, links and images become their text, inline code loses its backquotes (its
/// content is untouched), `<br>` ends a line, other tags and comments go, entities and backslash
/// escapes become their characters. Lines of a paragraph are joined by a space, except at hard line
/// breaks and in tables. U+0085, U+2028 and U+2029 end a line. What is no UTF-8, and NUL, becomes U+FFFD.
///
/// Marks are dropped only in pairs, so `2 * 3`, `snake_case` and a lone `*args` stay as they are. Every
/// search is bounded or remembered: time is linear in the text, whatever it holds.
struct PlainText {
  let bytes: [UInt8]
  /// The text rendered last.
  var text: [UInt8] = []

  /// Marks that may open something, as places in `text`.
  struct Opener {
    var offset: Int
    var count: Int
  }

  /// What is being rendered.
  private(set) var range = 0..<0
  /// Open `*`, `_`, `~` and brackets.
  var openers: [[Opener]] = [[], [], [], []]
  /// Ranges of `text` that turned out to be marks.
  var cuts: [Range<Int>] = []
  /// A bit for each length of backquote run that does not occur again.
  var exhaustedRuns: UInt64 = 0
  private var hasNoMoreComments = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The plain text of `range`, as one line.
  mutating func line(_ range: Range<Int>) -> String {
    render(range)
    for index in text.indices where text[index].isNewline { text[index] = 0x20 }
    return string()
  }

  /// `text`, or the given bytes of it.
  func string(_ range: Range<Int>? = nil) -> String {
    guard let range else { return String(decoding: text, as: UTF8.self) }
    return String(decoding: text[range], as: UTF8.self)
  }

  /// Puts the plain text of the paragraph in `range` into `text`, without whitespace around it.
  mutating func render(_ range: Range<Int>) {
    text.removeAll(keepingCapacity: true)
    self.range = range
    let end = end
    var index = beginLine(at: range.lowerBound)
    while index < end {
      let plain = index
      while index < end, !Self.isSpecial(bytes[index]) { index += 1 }
      if plain < index { text.append(contentsOf: bytes[plain..<index]) }
      if index < end { index = special(at: index) }
    }
    finish()
  }

  /// The end of what is being rendered.
  var end: Int { range.upperBound }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "`"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "!"), UInt8(ascii: "<"),
      UInt8(ascii: "&"), UInt8(ascii: "\\"), 0, 0x09...0x0D, 0xC2, 0xE2:
      true
    default: false
    }
  }

  /// Handles the byte at `index`; where to go on.
  private mutating func special(at index: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): return emphasis(at: index)
    case UInt8(ascii: "`"): return code(at: index)
    case UInt8(ascii: "["): return openBracket(at: index, count: 1)
    case UInt8(ascii: "!"):
      let isImage = index + 1 < end && bytes[index + 1] == UInt8(ascii: "[")
      return isImage ? openBracket(at: index, count: 2) : keep(index)
    case UInt8(ascii: "]"): return closeBracket(at: index)
    case UInt8(ascii: "<"): return angle(at: index)
    case UInt8(ascii: "&"):
      guard let (scalar, after) = Entity.decode(bytes, at: index, end) else { return keep(index) }
      text.append(contentsOf: String(scalar).utf8)
      return after
    case UInt8(ascii: "\\"): return escape(at: index)
    case 0x0A, 0x0D: return lineEnd(at: index)
    case 0xC2, 0xE2:
      for separator: StaticString in ["\u{2028}", "\u{2029}", "\u{85}"]
      where bytes.has(separator, at: index, end) {
        text.append(0x0A)
        return index + separator.utf8CodeUnitCount
      }
      return keep(index)
    case 0:
      text.append(contentsOf: Self.replacement)
      return index + 1
    default:
      text.append(0x20)
      return index + 1
    }
  }

  /// U+FFFD in UTF-8.
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Keeps the byte at `index` as it is; where to go on.
  mutating func keep(_ index: Int) -> Int {
    text.append(bytes[index])
    return index + 1
  }

  private mutating func escape(at index: Int) -> Int {
    guard index + 1 < end else { return keep(index) }
    if bytes[index + 1].isNewline {
      text.append(0x0A)
      return lineEnd(at: index + 1)
    }
    return bytes[index + 1].isPunctuation ? keep(index + 1) : keep(index)
  }

  // MARK: - Lines

  /// Joins the line that ends at `index` with the next.
  private mutating func lineEnd(at index: Int) -> Int {
    let isPair = bytes[index] == 0x0D && index + 1 < end && bytes[index + 1] == 0x0A
    let next = beginLine(at: index + (isPair ? 2 : 1))
    let isHard = text.count >= 2 && text[text.count - 1] == 0x20 && text[text.count - 2] == 0x20
    while text.last == 0x20 { text.removeLast() }
    if next < end, text.last != 0x0A {
      text.append(isHard || bytes[next] == UInt8(ascii: "|") ? 0x0A : 0x20)
    }
    return next
  }

  /// Where the text of the line at `index` begins, after whitespace, quote marks and the line that
  /// separates a table's head from its body.
  private func beginLine(at index: Int) -> Int {
    var index = bytes.skipBlanks(index, end)
    while index < end, bytes[index] == UInt8(ascii: ">") {
      index = bytes.skipBlanks(index + 1, end)
    }
    guard index + 1 < end, bytes[index] == UInt8(ascii: "|") else { return index }
    var after = index
    var hasDash = false
    while after < end, !bytes[after].isNewline {
      switch bytes[after] {
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"), 0x20, 0x09: break
      default: return index
      }
      after += 1
    }
    return hasDash ? after : index
  }

  // MARK: - Tags

  private mutating func angle(at index: Int) -> Int {
    if bytes.has("<!--", at: index, end), !hasNoMoreComments {
      if let close = bytes.first("-->", in: index + 2..<end) { return close + 3 }
      hasNoMoreComments = true
    }
    switch Tag(bytes, at: index, end) {
    case .lineBreak(let after):
      text.append(0x0A)
      return bytes.skipBlanks(after, end)
    case .address(let content):
      text.append(contentsOf: bytes[content])
      return content.upperBound + 1
    case .other(let after): return after
    case nil: return keep(index)
    }
  }

  // MARK: - The end

  /// Takes the marks out of `text`, trims it, and forgets what belonged to it.
  private mutating func finish() {
    if !cuts.isEmpty {
      cuts.sort { $0.lowerBound < $1.lowerBound }
      var target = cuts[0].lowerBound
      for (number, cut) in cuts.enumerated() {
        let next = number + 1 < cuts.count ? cuts[number + 1].lowerBound : text.count
        for source in cut.upperBound..<next {
          text[target] = text[source]
          target += 1
        }
      }
      text.removeSubrange(target...)
      cuts.removeAll(keepingCapacity: true)
    }
    let kept = text.trimmed(0..<text.count)
    text.removeSubrange(kept.upperBound...)
    text.removeSubrange(..<kept.lowerBound)
    for kind in openers.indices where !openers[kind].isEmpty {
      openers[kind].removeAll(keepingCapacity: true)
    }
    exhaustedRuns = 0
    hasNoMoreComments = false
  }
}
