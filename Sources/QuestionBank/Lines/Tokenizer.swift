/// Classifies a bank's lines, and swallows whole what must not be read line by line: fenced code,
/// comments, front matter.
struct Tokenizer {
  var reader: LineReader
  /// What the line before is.
  private(set) var previous = Token.Kind.blank
  private(set) var isInList = false
  /// The number of the last item at the margin.
  private(set) var lastNumber = 0
  /// The indented blocks that are open.
  var blocks = OpenBlocks()
  /// Whether the file is no bank of ours, so that what people write counts more than what Markdown says.
  let isForeign: Bool
  /// Whether a fence was met around text that was pasted with it.
  private(set) var isWrapped = false
  /// Fences and comments that are never closed.
  private(set) var remarks: [Remark] = []
  /// The lines of the YAML front matter, without the marks around it; `nil` where there is none.
  private(set) var frontMatter: Range<Int>?

  var bytes: Bytes { reader.bytes }

  /// Reads `bytes` from the beginning; YAML front matter is passed over.
  ///
  /// In a foreign bank `---` may underline a question, a heading at the margin ends code in a list, and
  /// `##Question 3` is a heading. Who does not ask for damage need not have it found.
  init(_ bytes: Bytes, isForeign: Bool = false, findsDamage: Bool = true) {
    reader = LineReader(bytes, findsDamage: findsDamage)
    self.isForeign = isForeign
    skipFrontMatter()
  }

  /// Whether the file is known to be UTF-8 without NUL.
  var isText: Bool { reader.isText }

  /// The first line that is no UTF-8 or holds a NUL, and how many such lines were read.
  var damage: (line: Int, count: Int)? { reader.damage }

  /// The next token, or `nil` at the end.
  mutating func next() -> Token? {
    guard var range = reader.next() else { return nil }
    if !blocks.isEmpty { range = blocks.outdented(bytes, range) }
    let token = classify(range)
    switch token.kind {
    case .item(let indent, let number):
      isInList = true
      if let number, indent == 0 { lastNumber = number }
    case .heading, .rule: isInList = false
    case .text(indent: 0): if previous == .blank { isInList = false }
    default: break
    }
    previous = token.kind
    return token
  }

  private mutating func classify(_ range: Range<Int>) -> Token {
    let indentation = Indentation(of: bytes, range)
    let start = indentation.end
    let end = range.upperBound
    let indent = indentation.width
    func token(_ kind: Token.Kind, _ content: Range<Int>) -> Token {
      Token(kind: kind, line: reader.line, start: range.lowerBound, content: content)
    }

    guard start < end else { return token(.blank, start..<end) }
    let first = bytes[start]
    if first.isLetter { return text(token(.text(indent: indent), bytes.trimmed(start..<end))) }
    if first == UInt8(ascii: "<") {
      if start + 1 < end, bytes[start + 1] == UInt8(ascii: "!"), indent < 4 || isInList,
        bytes.has("<!--", at: start, end)
      {
        return comment(start..<end)
      }
      return text(token(.text(indent: indent), bytes.trimmed(start..<end)))
    }
    if indent < 4 {
      if first == UInt8(ascii: "#"),
        let heading = LineClass.heading(bytes, at: start, end, isLenient: isForeign)
      {
        return token(.heading(level: heading.level), heading.content)
      }
      if LineClass.isRule(bytes, at: start, end) { return token(.rule, start..<end) }
    }
    if indent < 4 || isInList {
      if let fence = Fence(bytes, at: start, end) {
        if isForeign, indent == 0, let text = unwrapped(fence, start..<end) { return text }
        if isForeign, case .code = previous,
          start + fence.count == bytes.trimmed(start..<end).upperBound,
          fence.closesOuter(before: reader)
        {
          return token(.blank, end..<end)
        }
        return code(fence, indent + blocks.width, from: range.lowerBound)
      }
      if let item = LineClass.item(bytes, at: start, end), mayBegin(item: item.number) {
        return token(.item(indent: indent, number: item.number), item.content)
      }
      if LineClass.isLinkDefinition(bytes, at: start, end) { return token(.hidden, start..<end) }
    }
    if OddLine.mayBegin(with: first), isForeign, let odd = odd(start..<end, indent) {
      return token(odd.kind, odd.content)
    }
    return text(token(.text(indent: indent), bytes.trimmed(start..<end)))
  }

  /// A line that wraps to begin with "2024." begins no list; only 1 may interrupt a paragraph.
  private func mayBegin(item number: Int?) -> Bool {
    guard let number, number != 1, !isInList, case .text = previous else { return true }
    return false
  }

  // MARK: - Blocks read whole

  private mutating func code(_ fence: Fence, _ indent: Int, from start: Int) -> Token {
    let line = reader.line
    let body = reader.offset
    var inner: Fence?
    let mayEnd = isForeign && (isInList || !blocks.isEmpty) && indent > 1
    while let range = reader.next() {
      if mayEnd, LineClass.endsList(bytes, range) {
        // Code in a list ends with the list, closed or not.
        let token = Token(
          kind: .code(indent: indent), line: line, start: start, content: body..<range.lowerBound)
        reader.stepBack(to: range)
        return token
      }
      if isForeign, indent == 0 {
        // People also show code in code; a fence that is indented and names a language opens it.
        if let open = inner {
          if open.isClosed(by: bytes, range) {
            inner = nil
            continue
          }
        } else if let open = Fence(indented: range, in: fence, followedBy: reader) {
          inner = open
          continue
        }
      }
      if fence.isClosed(by: bytes, range) {
        return Token(
          kind: .code(indent: indent), line: line, start: start, content: body..<range.lowerBound)
      }
    }
    remarks.append(
      Remark(line: line, text: "code fence is never closed: the rest of the file is code"))
    return Token(
      kind: .code(indent: indent), line: line, start: start, content: body..<bytes.count)
  }

  /// What stands in place of a fence around text, or `nil` where the fence is one of code.
  private mutating func unwrapped(_ fence: Fence, _ range: Range<Int>) -> Token? {
    let rest = bytes.trimmed(range.lowerBound + fence.count..<range.upperBound)
    if isWrapped, rest.isEmpty {
      // One that begins no code may be the end; what people paste has more of these than it opens.
      guard !fence.opensCode(before: reader) else { return nil }
    } else {
      guard let wrapped = fence.wrapped(rest, line: reader.line, followedBy: reader) else {
        return nil
      }
      isWrapped = true
      if !wrapped.isEmpty { return classify(wrapped) }
    }
    return Token(kind: .blank, line: reader.line, start: range.lowerBound, content: rest)
  }

  /// Passes over comments, and classifies what follows the last of them in its last line.
  private mutating func comment(_ range: Range<Int>) -> Token {
    var line = reader.line
    var range = range
    // `<!-->` is a whole comment, hence only two bytes are passed before looking for its end.
    var rest = range.lowerBound + 2..<range.upperBound
    while true {
      if let close = bytes.first("-->", in: rest) {
        let after = bytes.trimmed(close + 3..<rest.upperBound)
        if after.isEmpty { break }
        guard bytes.has("<!--", at: after.lowerBound, after.upperBound) else {
          return classify(after)
        }
        line = reader.line
        range = after
        rest = after.lowerBound + 2..<after.upperBound
      } else if let next = reader.next() {
        rest = next
      } else {
        remarks.append(
          Remark(line: line, text: "comment is never closed: the rest of the file is not read"))
        break
      }
    }
    return Token(kind: .hidden, line: line, start: range.lowerBound, content: range)
  }

  /// Front matter is passed over only if it ends, and before any question: otherwise its first line
  /// is a thematic break.
  private mutating func skipFrontMatter() {
    var ahead = reader
    guard let first = ahead.next(), isFrontMatterMark(first) else { return }
    let start = ahead.offset
    while let range = ahead.next() {
      if isFrontMatterMark(range) || bytes.has("...", at: range.lowerBound, range.upperBound) {
        frontMatter = start..<range.lowerBound
        reader = ahead
        return
      }
      if let heading = LineClass.heading(bytes, at: range.lowerBound, range.upperBound),
        HeadingMeaning(bytes, heading.content) != .other
      {
        return
      }
    }
  }

  private func isFrontMatterMark(_ range: Range<Int>) -> Bool {
    bytes.has("---", at: range.lowerBound, range.upperBound)
      && bytes.skipBlanks(range.lowerBound + 3, range.upperBound) == range.upperBound
  }
}
