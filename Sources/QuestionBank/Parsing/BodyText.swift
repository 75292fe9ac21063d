/// Renders the blocks of a question's text.
enum BodyText {
  /// Paragraphs apart by an empty line, list items by a line end: `• ` before a bullet, its number
  /// before a numbered item, two spaces for each level of nesting; code is indented by four spaces.
  static func string(_ blocks: [Block], _ plain: inout PlainText) -> String {
    var text = ""
    var wasItem = false
    for block in blocks {
      let piece = piece(block, &plain)
      guard !piece.isEmpty else { continue }
      if !text.isEmpty { text += wasItem && block.isItem ? "\n" : "\n\n" }
      text += piece
      wasItem = block.isItem
    }
    return text
  }

  /// Deeper nesting is shown at this depth, lest the indentation outgrow the text.
  private static let deepest = 8

  private static func piece(_ block: Block, _ plain: inout PlainText) -> String {
    let depth = min(block.depth, deepest)
    let indent = depth > 0 ? String(repeating: " ", count: 2 * depth) : ""
    switch block.kind {
    case .heading:
      return plain.line(block.range)
    case .code(let indentation):
      CodeText.render(block.range, dropping: indentation, indent: 4 + 2 * depth, &plain)
      let code = plain.buffer.bytes
      return code.string(code.all)
    case .paragraph:
      plain.render(block.range)
      return plain.text.isEmpty ? "" : indent + hanging(plain, by: 2 * depth)
    case .item(let number):
      plain.render(block.range)
      let marker = number.map { "\($0). " } ?? "• "
      return indent + marker + hanging(plain, by: 2 * depth + marker.unicodeScalars.count)
    }
  }

  /// The text rendered last, all lines but the first indented by `columns`.
  private static func hanging(_ plain: borrowing PlainText, by columns: Int) -> String {
    guard columns > 0, plain.text.lineEnd(from: 0) < plain.text.count else {
      return plain.string()
    }
    return plain.text[plain.text.all].split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: "\n" + String(repeating: " ", count: columns))
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
    } orOne: {
      $0 == 0x09 || $0 == 0
    }
  }
}
