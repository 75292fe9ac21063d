/// Makes Markdown prose plain, reusing one buffer.
///
/// Emphasis loses its marks, links and images become their text, inline code loses its backquotes (its
/// content is untouched), `<br>` ends a line, other tags and comments go, entities and backslash
/// escapes become their characters. Lines of a paragraph are joined by a space, except at hard line
/// breaks and in tables. U+2028 and U+2029 end a line. What is no UTF-8, and NUL, becomes U+FFFD.
///
/// Marks are dropped only in pairs, so `2 * 3`, `snake_case` and a lone `*args` stay as they are. Every
/// search is bounded or remembered: time is linear in the text, whatever it holds.
struct PlainText {
  let bytes: [UInt8]
  /// The text rendered last.
  private(set) var text: [UInt8] = []

  /// Marks that may open something, as places in `text`.
  private struct Opener {
    var offset: Int
    var count: Int
  }

  private var end = 0
  private var start = 0
  private var openers: [[Opener]] = [[], [], [], []]
  /// Ranges of `text` that turned out to be marks.
  private var cuts: [Range<Int>] = []
  /// A bit for each length of backquote run that does not occur again.
  private var exhaustedRuns: UInt64 = 0
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
    start = range.lowerBound
    end = range.upperBound
    var index = beginLine(at: start)
    while index < end {
      let plain = index
      while index < end, !Self.isSpecial(bytes[index]) { index += 1 }
      if plain < index { text.append(contentsOf: bytes[plain..<index]) }
      if index < end { index = special(at: index) }
    }
    finish()
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "`"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "!"), UInt8(ascii: "<"),
      UInt8(ascii: "&"), UInt8(ascii: "\\"), 0, 0x09...0x0D, 0xE2:
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
    case 0xE2:
      let isSeparator =
        index + 2 < end && bytes[index + 1] == 0x80
        && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9)
      guard isSeparator else { return keep(index) }
      text.append(0x0A)
      return index + 3
    case 0:
      text.append(contentsOf: Self.replacement)
      return index + 1
    default:
      text.append(0x20)
      return index + 1
    }
  }

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  private mutating func keep(_ index: Int) -> Int {
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

  // MARK: - Inline code

  private mutating func code(at index: Int) -> Int {
    let mark = bytes[index]
    let count = bytes.run(of: mark, at: index, end)
    let bit: UInt64 = count < 64 ? 1 << UInt64(count) : 0
    let body = index + count
    guard bit != 0, exhaustedRuns & bit == 0, let close = closingRun(count, from: body) else {
      exhaustedRuns |= bit
      text.append(contentsOf: bytes[index..<body])
      return body
    }
    var content = body..<close
    let isPadded = content.count > 2 && bytes[body] == 0x20 && bytes[close - 1] == 0x20
    if isPadded, bytes.skipBlanks(body, close) < close { content = body + 1..<close - 1 }
    for byte in bytes[content] {
      if byte == 0 {
        text.append(contentsOf: Self.replacement)
      } else {
        text.append(byte.isNewline ? 0x20 : byte)
      }
    }
    return close + count
  }

  private func closingRun(_ count: Int, from index: Int) -> Int? {
    var index = index
    while index < end {
      if bytes[index] == UInt8(ascii: "`") {
        let run = bytes.run(of: bytes[index], at: index, end)
        if run == count { return index }
        index += run
      } else {
        index += 1
      }
    }
    return nil
  }

  // MARK: - Emphasis

  private mutating func emphasis(at index: Int) -> Int {
    let mark = bytes[index]
    let run = bytes.run(of: mark, at: index, end)
    let after = index + run
    let previous = index > start ? bytes[index - 1] : 0x20
    let next = after < end ? bytes[after] : 0x20
    var canOpen = !next.isBlank && !next.isNewline
    var canClose = !previous.isBlank && !previous.isNewline
    if mark == UInt8(ascii: "_") {
      canOpen = canOpen && !previous.isWord
      canClose = canClose && !next.isWord
    }
    if mark == UInt8(ascii: "~"), run != 2 {
      canOpen = false
      canClose = false
    }

    let kind = mark == UInt8(ascii: "*") ? 0 : mark == UInt8(ascii: "_") ? 1 : 2
    var left = run
    while canClose, left > 0, let opener = openers[kind].popLast() {
      let used = min(left, opener.count)
      let tail = opener.offset + opener.count
      cuts.append(tail - used..<tail)
      if used < opener.count {
        openers[kind].append(Opener(offset: opener.offset, count: opener.count - used))
      }
      left -= used
    }
    guard left > 0 else { return after }
    if canOpen { open(kind, count: left) }
    text.append(contentsOf: repeatElement(mark, count: left))
    return after
  }

  /// Remembers that the `count` marks about to be written may open something. A text with hundreds of
  /// marks open at once is no emphasis.
  private mutating func open(_ kind: Int, count: Int) {
    guard openers[kind].count < 256 else { return }
    openers[kind].append(Opener(offset: text.count, count: count))
  }

  // MARK: - Links

  private mutating func openBracket(at index: Int, count: Int) -> Int {
    open(3, count: count)
    text.append(contentsOf: bytes[index..<index + count])
    return index + count
  }

  private mutating func closeBracket(at index: Int) -> Int {
    guard let opener = openers[3].popLast() else { return keep(index) }
    let target = targetEnd(at: index + 1) ?? labelEnd(at: index + 1, opener)
    guard let target else { return keep(index) }
    cuts.append(opener.offset..<opener.offset + opener.count)
    return target
  }

  /// The end of `(target "title")` at `index`, or `nil`. Another `](` first means it is none.
  private func targetEnd(at index: Int) -> Int? {
    guard index < end, bytes[index] == UInt8(ascii: "(") else { return nil }
    var depth = 0
    var index = index
    while index < end, !bytes[index].isNewline {
      switch bytes[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return index + 1 }
      case UInt8(ascii: "]"):
        if index + 1 < end, bytes[index + 1] == UInt8(ascii: "(") { return nil }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The end of `[label]` at `index`, or `nil`. After a word, as in `a[0][1]`, it is no link.
  private func labelEnd(at index: Int, _ opener: Opener) -> Int? {
    guard index < end, bytes[index] == UInt8(ascii: "[") else { return nil }
    if opener.offset > 0, text[opener.offset - 1].isWord { return nil }
    var index = index + 1
    while index < end, bytes[index] != UInt8(ascii: "[") {
      if bytes[index] == UInt8(ascii: "]") { return index + 1 }
      index += 1
    }
    return nil
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
