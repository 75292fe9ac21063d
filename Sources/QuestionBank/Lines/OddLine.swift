/// Lines that other tools than Markdown's give a meaning to, and those that people write a little wrong.
enum OddLine {
  /// Whether a line whose text begins with this byte may be one of the signs below.
  @inline(__always)
  static func mayBegin(with byte: UInt8) -> Bool {
    byte < 64 && mask >> byte & 1 == 1 || byte == 0xE2
  }

  /// A bit for each digit, `!`, `>` and `?`.
  private static let mask: UInt64 = 0x3FF << 48 | 1 << 33 | 3 << 62

  /// Whether the text is nothing but U+2E3B, the longest dash, which people draw rules with.
  static func isRule(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    let text = bytes.trimmed(range)
    var index = text.lowerBound
    while bytes.has("\u{2E3B}", at: index, text.upperBound) { index += 3 }
    return index > text.lowerBound && index == text.upperBound
  }

  /// Whether the text only names the kind of the quote that it begins: `> [!NOTE]`.
  static func isAlert(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    let end = bytes.trimmed(range).upperBound
    var index = range.lowerBound
    while index < end, bytes[index] == UInt8(ascii: ">") || bytes[index].isBlank { index += 1 }
    guard index > range.lowerBound, bytes.has("[!", at: index, end) else { return false }
    let name = index + 2
    index = name
    while index < end, bytes[index].isLetter { index += 1 }
    return index > name && index + 1 == end && bytes[index] == UInt8(ascii: "]")
  }

  /// The number and the text of `3)text`, a list item that lacks its blank, or `nil`.
  static func tightItem(
    _ bytes: Bytes, at index: Int, _ end: Int
  ) -> (number: Int, content: Range<Int>)? {
    var after = index
    var number = 0
    while after < end, bytes[after].isDigit, after - index < 3 {
      number = number * 10 + Int(bytes[after] - UInt8(ascii: "0"))
      after += 1
    }
    guard after > index, after + 1 < end, bytes[after] == UInt8(ascii: ")"),
      bytes[after + 1].isLetter
    else { return nil }
    return (number, bytes.trimmed(after + 1..<end))
  }

  /// Whether an item with the number `next` and a bracket begins in the lines ahead.
  static func isFollowed(by next: Int, _ ahead: LineReader) -> Bool {
    var lines = ahead
    for _ in 0..<12 {
      guard let range = lines.next() else { return false }
      guard !range.isEmpty, lines.bytes[range.lowerBound].isDigit else { continue }
      return tightItem(lines.bytes, at: range.lowerBound, range.upperBound)?.number == next
        || LineClass.item(lines.bytes, at: range.lowerBound, range.upperBound)?.number == next
    }
    return false
  }
}

/// The line that begins a block of text which is indented below it: `??? success "View answer"`.
struct Admonition {
  /// Whether the block answers, by the title.
  let isAnswer: Bool

  init?(_ bytes: Bytes, _ range: Range<Int>) {
    let end = bytes.trimmed(range).upperBound
    guard range.count > 4, let mark = bytes[range].first,
      mark == UInt8(ascii: "?") || mark == UInt8(ascii: "!"),
      bytes.run(of: mark, at: range.lowerBound, end) == 3
    else { return nil }
    var index = range.lowerBound + 3
    if index < end, bytes[index] == UInt8(ascii: "+") { index += 1 }
    let kind = bytes.skipBlanks(index, end)
    guard kind > index, kind < end, bytes[kind].isLetter else { return nil }
    index = kind
    while index < end, bytes[index].isWord || bytes[index] == UInt8(ascii: "-") { index += 1 }
    let title = bytes.skipBlanks(index, end)
    guard title < end else {
      isAnswer = false
      return
    }
    guard title > index, bytes[title] == UInt8(ascii: "\""), title + 1 < end,
      bytes[end - 1] == UInt8(ascii: "\"")
    else { return nil }
    isAnswer = Summary.name(bytes, Asking.content(bytes, title..<end)) == .answer
  }

  /// Whether text follows that is indented by at least `width` columns.
  static func hasBlock(_ width: Int, _ ahead: LineReader) -> Bool {
    var lines = ahead
    for _ in 0..<4 {
      guard let range = lines.next() else { return false }
      let indentation = Indentation(of: lines.bytes, range)
      if indentation.end < range.upperBound { return indentation.width >= width }
    }
    return false
  }
}

/// The blocks below admonitions that are open, by the columns their text is indented by, outermost first.
struct OpenBlocks {
  private var widths: [Int] = []
  /// How many columns the text is indented by.
  private(set) var width = 0

  var isEmpty: Bool { width == 0 }

  mutating func open(_ width: Int) {
    widths.append(width)
    self.width = width
  }

  /// The line without the indentation of the blocks it stands in; those it leaves are closed.
  mutating func outdented(_ bytes: Bytes, _ range: Range<Int>) -> Range<Int> {
    let indentation = Indentation(of: bytes, range)
    guard indentation.end < range.upperBound else { return range }
    while let last = widths.last, indentation.width < last { widths.removeLast() }
    width = widths.last ?? 0
    var (index, column) = (range.lowerBound, 0)
    while column < width, bytes[index].isBlank {
      column += bytes[index] == 0x09 ? 4 - column % 4 : 1
      index += 1
    }
    return index..<range.upperBound
  }
}
