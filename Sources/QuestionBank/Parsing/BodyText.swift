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
    let indent = String(repeating: " ", count: 2 * depth)
    switch block.kind {
    case .heading:
      return plain.line(block.range)
    case .code(let indentation):
      return CodeText.string(
        plain.bytes, block.range, dropping: indentation, indent: 4 + 2 * depth)
    case .paragraph:
      plain.render(block.range)
      return plain.text.isEmpty ? "" : indent + hanging(plain, indent)
    case .item(let number):
      plain.render(block.range)
      let marker = number.map { "\($0). " } ?? "• "
      return indent + marker + hanging(plain, indent + String(repeating: " ", count: marker.count))
    }
  }

  /// The text rendered last, all lines but the first indented.
  private static func hanging(_ plain: borrowing PlainText, _ indent: String) -> String {
    guard !indent.isEmpty, plain.text.lineEnd(from: 0) < plain.text.count else {
      return plain.string()
    }
    return plain.text[plain.text.all].split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: "\n" + indent)
  }
}

/// Renders code.
enum CodeText {
  /// The lines in `range`, moved to an indentation of `indent` spaces.
  ///
  /// Each loses up to `dropped` columns of its own. Tabs become spaces at stops of four columns, NUL
  /// becomes U+FFFD; spaces at the end of a line and empty lines at either end go.
  static func string(
    _ bytes: Bytes, _ range: Range<Int>, dropping dropped: Int, indent: Int
  ) -> String {
    var text: [UInt8] = []
    var index = range.lowerBound
    var end = range.upperBound
    while end > index, bytes[end - 1].isBlank || bytes[end - 1].isNewline { end -= 1 }
    var emptyLines = 0
    while index < end {
      var lineEnd = index
      while lineEnd < end, !bytes[lineEnd].isNewline { lineEnd += 1 }
      var textEnd = lineEnd
      while textEnd > index, bytes[textEnd - 1].isBlank { textEnd -= 1 }
      let line = index..<textEnd
      if line.isEmpty {
        emptyLines += 1
      } else {
        if !text.isEmpty { text.append(contentsOf: repeatElement(0x0A, count: emptyLines + 1)) }
        emptyLines = 0
        text.append(contentsOf: repeatElement(0x20, count: indent))
        append(bytes, line, dropping: dropped, to: &text)
      }
      let isPair = lineEnd + 1 < end && bytes[lineEnd] == 0x0D && bytes[lineEnd + 1] == 0x0A
      index = lineEnd + (isPair ? 2 : 1)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func append(
    _ bytes: Bytes, _ line: Range<Int>, dropping dropped: Int, to text: inout [UInt8]
  ) {
    var column = 0
    var index = line.lowerBound
    while index < line.upperBound, column < dropped, bytes[index].isBlank {
      column += bytes[index] == 0x09 ? 4 - column % 4 : 1
      index += 1
    }
    // A tab may reach beyond what is dropped.
    text.append(contentsOf: repeatElement(0x20, count: max(0, column - dropped)))
    while index < line.upperBound {
      let plain = index
      while index < line.upperBound, bytes[index] != 0x09, bytes[index] != 0 { index += 1 }
      text.append(contentsOf: bytes[plain..<index])
      guard index < line.upperBound else { return }
      // Continuation bytes of UTF-8 take no column.
      column += bytes[plain..<index].count { $0 & 0xC0 != 0x80 }
      if bytes[index] == 0x09 {
        text.append(contentsOf: repeatElement(0x20, count: 4 - column % 4))
        column += 4 - column % 4
      } else {
        text.append(contentsOf: [0xEF, 0xBF, 0xBD])
        column += 1
      }
      index += 1
    }
  }
}
