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

extension Tokenizer {
  /// What a line is that only other tools give a meaning to, or that lacks a blank; `nil` for any other.
  mutating func odd(
    _ range: Range<Int>, _ indent: Int
  ) -> (kind: Token.Kind, content: Range<Int>)? {
    switch bytes[range.lowerBound] {
    case 0xE2: return OddLine.isRule(bytes, range) ? (.rule, range) : nil
    case UInt8(ascii: ">"): return OddLine.isAlert(bytes, range) ? (.blank, range) : nil
    case UInt8(ascii: "?"), UInt8(ascii: "!"):
      let width = blocks.width + indent + 4
      guard Admonition(bytes, range) != nil, Admonition.hasBlock(width, reader) else { return nil }
      blocks.open(width)
      return (.hidden, range)
    default:
      // An item without a blank goes on from the number before or to the one after.
      guard indent == 0,
        let item = OddLine.tightItem(bytes, at: range.lowerBound, range.upperBound),
        isInList && item.number == lastNumber + 1
          || item.number == 1 && OddLine.isFollowed(by: 2, reader)
      else { return nil }
      return (.item(indent: 0, number: item.number), item.content)
    }
  }
}
