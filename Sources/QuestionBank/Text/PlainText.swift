/// Makes Markdown prose plain, reusing one buffer.
///
/// Emphasis loses its marks, links and images become their text, inline code loses its backquotes (its
/// content is untouched), `<br>` ends a line, other tags and comments go, entities and backslash
/// escapes become their characters. Lines of a paragraph are joined by a space, except at hard line
/// breaks and in tables. U+0085, U+2028 and U+2029 end a line. What is no UTF-8, and NUL, becomes U+FFFD.
///
/// Marks are dropped only in pairs, so `2 * 3`, `snake_case` and a lone `*args` stay as they are. Every
/// search is bounded or remembered: time is linear in the text, whatever it holds.
struct PlainText: ~Copyable {
  let bytes: Bytes
  /// The text rendered last; the next one takes its place.
  private(set) var text: Bytes
  /// Whether that stands in `buffer`; else it is a piece of the file, which has no line ends.
  private var isWritten = false
  /// Where a text is written that is not in the file as it is; between texts others may write there.
  var buffer = TextBuffer()
  /// The key points under construction; one list serves for all answers of a file.
  var points = PointList()

  /// What is being rendered.
  private(set) var range = 0..<0
  var openers = Openers()
  /// Ranges of `buffer` that turned out to be marks.
  var cuts: [Range<Int>] = []
  /// A bit for each length of backquote run that does not occur again.
  var exhaustedRuns: UInt64 = 0
  private var hasNoMoreComments = false

  init(_ bytes: Bytes) {
    self.bytes = bytes
    text = bytes.view(of: 0..<0)
  }

  /// The plain text of `range`, as one line.
  mutating func line(_ range: Range<Int>) -> String {
    renderLine(range)
    return string()
  }

  /// Puts the plain text of `range` into `text`, as one line.
  mutating func renderLine(_ range: Range<Int>) {
    render(range)
    if isWritten, text.lineEnd(from: 0) < text.count {
      for index in 0..<buffer.count where buffer[index].isNewline { buffer[index] = 0x20 }
    }
  }

  /// The text rendered last.
  func string() -> String { text.string(text.all) }

  /// Puts what stands in `range`, which is plain as it is, into `text`.
  mutating func show(_ range: Range<Int>) {
    isWritten = false
    text = bytes.view(of: range)
  }

  /// Puts the plain text of the paragraph in `range` into `text`, without whitespace around it.
  mutating func render(_ range: Range<Int>) {
    self.range = range
    let end = end
    var start = beginLine(at: range.lowerBound)
    var index = bytes.firstSpecial(in: start..<end)
    if index == end { return show(bytes.trimmed(start..<end)) }
    isWritten = true
    buffer.removeAll()
    while true {
      if start < index { buffer.append(bytes, start..<index) }
      guard index < end else { break }
      start = special(at: index)
      index = bytes.firstSpecial(in: start..<end)
    }
    finish()
  }

  /// The end of what is being rendered.
  var end: Int { range.upperBound }

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
      buffer.append(String(scalar))
      return after
    case UInt8(ascii: "\\"): return escape(at: index)
    case 0x0A, 0x0D: return lineEnd(at: index)
    case 0xC2, 0xE2:
      for separator: StaticString in ["\u{2028}", "\u{2029}", "\u{85}"]
      where bytes.has(separator, at: index, end) {
        buffer.append(0x0A)
        return index + separator.utf8CodeUnitCount
      }
      return keep(index)
    case 0:
      buffer.append(Self.replacement)
      return index + 1
    case 0x09, 0x0B, 0x0C:
      buffer.append(0x20)
      return index + 1
    default: return keep(index)
    }
  }

  /// U+FFFD in UTF-8.
  static let replacement: StaticString = "\u{FFFD}"

  /// Keeps the byte at `index` as it is; where to go on.
  mutating func keep(_ index: Int) -> Int {
    buffer.append(bytes[index])
    return index + 1
  }

  private mutating func escape(at index: Int) -> Int {
    guard index + 1 < end else { return keep(index) }
    if bytes[index + 1].isNewline {
      buffer.append(0x0A)
      return lineEnd(at: index + 1)
    }
    return bytes[index + 1].isPunctuation ? keep(index + 1) : keep(index)
  }

  // MARK: - Lines

  /// Joins the line that ends at `index` with the next.
  private mutating func lineEnd(at index: Int) -> Int {
    let isPair = bytes[index] == 0x0D && index + 1 < end && bytes[index + 1] == 0x0A
    let next = beginLine(at: index + (isPair ? 2 : 1))
    let isHard =
      buffer.count >= 2 && buffer[buffer.count - 1] == 0x20 && buffer[buffer.count - 2] == 0x20
    while buffer.last == 0x20 { buffer.removeLast() }
    if next < end, buffer.last != 0x0A {
      buffer.append(isHard || bytes[next] == UInt8(ascii: "|") ? 0x0A : 0x20)
    }
    return next
  }

  /// Where the text of the line at `index` begins, after whitespace, quote marks and the line that
  /// separates a table's head from its body.
  @inline(__always)
  private func beginLine(at index: Int) -> Int {
    // Nearly every line begins with its text.
    if index < end, bytes[index].isWord { return index }
    return bytes.behindMarks(index, end)
  }

  // MARK: - Tags

  private mutating func angle(at index: Int) -> Int {
    if !hasNoMoreComments, bytes.has("<!--", at: index, end) {
      if let close = bytes.first("-->", in: index + 2..<end) { return close + 3 }
      hasNoMoreComments = true
    }
    switch Tag(bytes, at: index, end) {
    case .lineBreak(let after):
      buffer.append(0x0A)
      return bytes.skipBlanks(after, end)
    case .address(let content):
      buffer.append(bytes, content)
      return content.upperBound + 1
    case .other(let after): return pass(tag: index, after)
    case nil: return keep(index)
    }
  }

  /// Passes over a tag; the text of another block does not join that before it.
  private mutating func pass(tag index: Int, _ after: Int) -> Int {
    if let end = HTMLElement.buttonEnd(bytes, tag: index, text: after, end) { return end }
    guard let separator = HTMLElement.separator(bytes, tag: index, end) else { return after }
    while buffer.last == 0x20 { buffer.removeLast() }
    if !buffer.isEmpty, buffer.last != 0x0A { buffer.append(separator) }
    return bytes.skipBlanks(after, end)
  }

  // MARK: - The end

  /// Takes the marks out of the buffer, shows it trimmed, and forgets what belonged to it.
  private mutating func finish() {
    if !cuts.isEmpty {
      cuts.sort { $0.lowerBound < $1.lowerBound }
      buffer.remove(cuts)
      cuts.removeAll(keepingCapacity: true)
    }
    let written = buffer.bytes
    text = written.view(of: written.trimmed(written.all))
    openers.removeAll()
    exhaustedRuns = 0
    hasNoMoreComments = false
  }
}

extension Bytes {
  /// The first index at or after `index` behind whitespace, quote marks and what separates a table's head.
  fileprivate func behindMarks(_ index: Int, _ end: Int) -> Int {
    var index = skipBlanks(index, end)
    while index < end, self[index] == UInt8(ascii: ">") {
      index = skipBlanks(index + 1, end)
    }
    guard index + 1 < end, self[index] == UInt8(ascii: "|") else { return index }
    var after = index
    var hasDash = false
    while after < end, !self[after].isNewline {
      switch self[after] {
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"), 0x20, 0x09: break
      default: return index
      }
      after += 1
    }
    return hasDash ? after : index
  }

  /// The first index in `range` of a byte that may not simply be kept in plain text, else its end.
  ///
  /// Of control characters, `^` and what begins with 0xC2 or 0xE2 most are kept after all.
  func firstSpecial(in range: Range<Int>) -> Int {
    firstIndex(in: range) { Self.specials($0) } ?? range.upperBound
  }

  @inline(__always)
  private static func specials(_ block: Block) -> Lanes {
    // From `[` to the backquote there are six; one bit more makes 0xE2 of 0xC2.
    let isBracket = block &- Block(repeating: UInt8(ascii: "[")) .< Block(repeating: 6)
    let isBeyondASCII = block | Block(repeating: 0x20) .== Block(repeating: 0xE2)
    let isMark =
      (block .== Block(repeating: UInt8(ascii: "*")))
      .| (block .== Block(repeating: UInt8(ascii: "<")))
      .| (block .== Block(repeating: UInt8(ascii: "~")))
    let isSign =
      (block .== Block(repeating: UInt8(ascii: "!")))
      .| (block .== Block(repeating: UInt8(ascii: "&")))
    let isControl = block .< Block(repeating: 0x20)
    return Lanes(isBracket .| isBeyondASCII .| isMark .| isSign .| isControl)
  }
}
