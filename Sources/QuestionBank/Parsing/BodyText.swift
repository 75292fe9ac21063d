/// Renders the blocks of a question's text.
enum BodyText {
  /// Writes paragraphs apart by an empty line, list items by a line end: `• ` before a bullet, its number
  /// before a numbered item, two spaces for each level of nesting; code is indented by four spaces.
  static func append(_ blocks: [Block], _ plain: inout PlainText, to text: inout TextBuffer) {
    let start = text.count
    var wasItem = false
    for block in blocks {
      let end = text.count
      if end > start { text.append(wasItem && block.isItem ? "\n" : "\n\n") }
      let piece = text.count
      append(block, &plain, to: &text)
      if text.count > piece {
        wasItem = block.isItem
      } else {
        text.removeAll(from: end)
      }
    }
  }

  /// Deeper nesting is shown at this depth, lest the indentation outgrow the text.
  private static let deepest = 8

  private static func append(
    _ block: Block, _ plain: inout PlainText, to text: inout TextBuffer
  ) {
    let indent = 2 * min(block.depth, deepest)
    switch block.kind {
    case .heading:
      plain.renderLine(block.range)
      text.append(plain.text, plain.text.all)
    case .code(let indentation):
      CodeText.render(block.range, dropping: indentation, indent: 4 + indent, &plain)
      text.append(plain.buffer.bytes, plain.buffer.bytes.all)
    case .paragraph:
      plain.render(block.range)
      if plain.text.isEmpty { return }
      text.append(0x20, count: indent)
      append(lines: plain.text, hanging: indent, to: &text)
    case .item(let number):
      plain.render(block.range)
      text.append(0x20, count: indent)
      let marker = number.map { "\($0). " } ?? "• "
      text.append(marker)
      append(lines: plain.text, hanging: indent + marker.unicodeScalars.count, to: &text)
    }
  }

  /// Writes `lines`, all but the first indented by `columns`.
  private static func append(lines: Bytes, hanging columns: Int, to text: inout TextBuffer) {
    var index = 0
    while let end = lines.firstIndex(of: 0x0A, in: index..<lines.count) {
      text.append(lines, index..<end + 1)
      text.append(0x20, count: columns)
      index = end + 1
    }
    text.append(lines, index..<lines.count)
  }
}

/// Renders code.
enum CodeText {
  /// Writes the lines in `range` to the buffer of `plain`, moved to an indentation of `indent` spaces.
  ///
  /// Each loses up to `dropped` columns of its own. Tabs become spaces at stops of four columns, NUL
  /// becomes U+FFFD; spaces at the end of a line and empty lines at either end go.
  static func render(
    _ range: Range<Int>, dropping dropped: Int, indent: Int, _ plain: inout PlainText
  ) {
    let bytes = plain.bytes
    plain.buffer.removeAll()
    var index = range.lowerBound
    var end = range.upperBound
    while end > index, bytes[end - 1].isBlank || bytes[end - 1].isNewline { end -= 1 }
    var emptyLines = 0
    while index < end {
      let lineEnd = min(bytes.lineEnd(from: index), end)
      var textEnd = lineEnd
      while textEnd > index, bytes[textEnd - 1].isBlank { textEnd -= 1 }
      let line = index..<textEnd
      if line.isEmpty {
        emptyLines += 1
      } else {
        if !plain.buffer.isEmpty { plain.buffer.append(0x0A, count: emptyLines + 1) }
        emptyLines = 0
        plain.buffer.append(0x20, count: indent)
        append(bytes, line, dropping: dropped, to: &plain.buffer)
      }
      let isPair = lineEnd + 1 < end && bytes[lineEnd] == 0x0D && bytes[lineEnd + 1] == 0x0A
      index = lineEnd + (isPair ? 2 : 1)
    }
  }

  private static func append(
    _ bytes: Bytes, _ line: Range<Int>, dropping dropped: Int, to text: inout TextBuffer
  ) {
    var column = 0
    var index = line.lowerBound
    while index < line.upperBound, column < dropped, bytes[index].isBlank {
      column += bytes[index] == 0x09 ? 4 - column % 4 : 1
      index += 1
    }
    // A tab may reach beyond what is dropped.
    text.append(0x20, count: column - dropped)
    while index < line.upperBound {
      let start = index
      index = bytes.firstTabOrNUL(in: start..<line.upperBound) ?? line.upperBound
      text.append(bytes, start..<index)
      guard index < line.upperBound else { return }
      // Continuation bytes of UTF-8 take no column.
      column += bytes[start..<index].count { $0 & 0xC0 != 0x80 }
      if bytes[index] == 0x09 {
        text.append(0x20, count: 4 - column % 4)
        column += 4 - column % 4
      } else {
        text.append(PlainText.replacement)
        column += 1
      }
      index += 1
    }
  }
}

extension Bytes {
  fileprivate func firstTabOrNUL(in range: Range<Int>) -> Int? {
    firstIndex(in: range) { block in
      Lanes((block .== Block(repeating: 0x09)) .| (block .== Block(repeating: 0)))
    }
  }
}
