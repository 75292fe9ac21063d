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
