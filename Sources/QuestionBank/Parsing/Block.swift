/// A paragraph, list item or piece of code within a question, still as a place in the file.
struct Block: Equatable {
  enum Kind: Equatable {
    case paragraph
    /// A list item; `number` is `nil` for a bullet.
    case item(number: Int?)
    /// Code, of whose lines up to `indent` columns of indentation do not count.
    case code(indent: Int)
    /// A heading within the answer or the text; `part` if it names one.
    case heading(level: Int, part: Part?)
  }

  var kind: Kind
  /// Counted from 1.
  var line: Int
  var range: Range<Int>
  /// How many list items the block stands in.
  ///
  /// An item's own depth is 0 at the top level; what belongs to it has depth 1 or more.
  var depth: Int

  var isItem: Bool {
    if case .item = kind { return true }
    return false
  }

  var isCode: Bool {
    if case .code = kind { return true }
    return false
  }
}

/// Gathers tokens into blocks: joins the lines of a paragraph, keeps track of nested lists.
struct BlockList {
  private(set) var blocks: [Block] = []
  /// Indentation of the markers of the list items that are open, outermost first.
  private var markers: [Int] = []
  /// Whether a line of text would continue the last block.
  private var isOpen = false
  /// Whether a box to tick stands before one of the items.
  private(set) var hasBoxes = false

  /// A list of blocks found elsewhere, or an empty one.
  init(_ blocks: [Block] = []) { self.blocks = blocks }

  var isEmpty: Bool { blocks.isEmpty }

  /// Forgets all blocks and keeps their room.
  mutating func removeAll() {
    if !blocks.isEmpty { blocks.removeAll(keepingCapacity: true) }
    leaveLists()
    isOpen = false
    hasBoxes = false
  }

  /// Makes a paragraph of its own of what follows.
  mutating func endParagraph() { isOpen = false }

  mutating func add(_ token: Token, of bytes: Bytes) {
    switch token.kind {
    case .blank:
      endParagraph()
    case .hidden:
      break
    case .rule:
      isOpen = false
      leaveLists()
    case .heading(let level):
      addHeading(token, level: level, part: nil)
    case .item(let indent, let number):
      append(.item(number: number), token, depth: depth(at: indent))
      if Choices.isTicked(bytes, token.content) != nil { hasBoxes = true }
      markers.append(indent)
      isOpen = true
    case .code(let indent):
      append(.code(indent: indent), token, depth: depth(at: indent))
      isOpen = false
    case .text(let indent):
      addText(token, indent: indent, of: bytes)
    }
  }

  /// Adds a heading and ends the lists above it.
  mutating func addHeading(_ token: Token, level: Int, part: Part?) {
    leaveLists()
    isOpen = false
    append(.heading(level: level, part: part), token, depth: 0)
  }

  private mutating func addText(_ token: Token, indent: Int, of bytes: Bytes) {
    // Labels in bold on adjacent lines, "**Context**: …", are meant as paragraphs of their own.
    if isOpen, let last = blocks.indices.last,
      Label(bytes, token.content)?.part == nil
    {
      let range = blocks[last].range
      blocks[last].range = range.lowerBound..<max(range.upperBound, token.content.upperBound)
      return
    }
    let depth = depth(at: indent)
    if depth == 0, indent >= 4 {
      addIndentedCode(token)
    } else {
      append(.paragraph, token, depth: depth)
      isOpen = true
    }
  }

  private mutating func addIndentedCode(_ token: Token) {
    var code = Block(
      kind: .code(indent: 4), line: token.line, range: token.start..<token.content.upperBound,
      depth: 0)
    if let last = blocks.last, last.kind == code.kind, last.depth == 0 {
      code.range = last.range.lowerBound..<code.range.upperBound
      code.line = last.line
      blocks.removeLast()
    }
    blocks.append(code)
  }

  private mutating func append(_ kind: Block.Kind, _ token: Token, depth: Int) {
    // Most texts have a few blocks.
    if blocks.isEmpty { blocks.reserveCapacity(8) }
    blocks.append(Block(kind: kind, line: token.line, range: token.content, depth: depth))
  }

  private mutating func leaveLists() {
    if !markers.isEmpty { markers.removeAll(keepingCapacity: true) }
  }

  /// Closes the list items that a line indented by `indent` leaves; the number of those that remain.
  ///
  /// Two columns more than an item's marker make a child, also below "1." where CommonMark wants three.
  private mutating func depth(at indent: Int) -> Int {
    while let marker = markers.last, indent < marker + 2 { markers.removeLast() }
    return markers.count
  }
}

/// A label in bold that begins a line: `**Approach**: text` or `**Approach:** text`.
struct Label {
  /// The part it names, or `nil`.
  let part: Part?
  /// What follows the label and its colon or dash.
  let rest: Range<Int>

  init?(_ bytes: Bytes, _ range: Range<Int>) {
    let start = range.lowerBound
    let end = range.upperBound
    guard bytes.has("**", at: start, end) || bytes.has("__", at: start, end) else { return nil }
    let mark = bytes[start]
    var close = start + 2
    // A label is short; looking no further keeps a file of stars linear.
    let limit = Swift.min(end - 1, close + 60)
    while close < limit, !(bytes[close] == mark && bytes[close + 1] == mark) { close += 1 }
    guard close < limit, close > start + 2 else { return nil }
    part = HeadingName(bytes, start + 2..<close).part
    var index = bytes.skipBlanks(close + 2, end)
    if index < end, bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: "-") {
      index += 1
    } else if bytes.isDash(at: index, end) {
      index += 3
    }
    rest = bytes.trimmed(index..<end)
  }
}
