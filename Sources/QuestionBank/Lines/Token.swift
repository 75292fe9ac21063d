/// One classified line of Markdown, or a whole block of code: what stands there, not yet what it means.
struct Token: Equatable {
  enum Kind: Equatable {
    /// Whitespace only.
    case blank
    /// A heading of either style; `content` is its text without marks.
    case heading(level: Int)
    /// The first line of a list item; `content` follows its marker. `number` is `nil` for a bullet.
    case item(indent: Int, number: Int?)
    /// Fenced code; `content` is the lines between the fences.
    case code(indent: Int)
    /// `---` and its like.
    case rule
    /// A comment or a link definition: nothing a reader would see.
    case hidden
    /// Any other line; `content` is without the whitespace around it.
    case text(indent: Int)
  }

  var kind: Kind
  /// Counted from 1; of a block its first line.
  var line: Int
  /// Where the line begins, before its indentation.
  var start: Int
  var content: Range<Int>
}

/// A line's leading whitespace: how wide it is, with tab stops every four columns, and where it ends.
struct Indentation {
  var width = 0
  var end: Int

  init(of bytes: Bytes, _ range: Range<Int>) {
    end = range.lowerBound
    while end < range.upperBound, bytes[end].isBlank {
      width += bytes[end] == 0x09 ? 4 - width % 4 : 1
      end += 1
    }
  }
}

/// What one line is by itself, whatever stands around it.
enum LineClass {
  /// The level and text of an ATX heading (`## Text ##`) that begins at `index`, or `nil`.
  ///
  /// If lenient, `##Question 3` is one too.
  static func heading(
    _ bytes: Bytes, at index: Int, _ end: Int, isLenient: Bool = false
  ) -> (level: Int, content: Range<Int>)? {
    let mark = UInt8(ascii: "#")
    let level = bytes.run(of: mark, at: index, end)
    guard (1...6).contains(level) else { return nil }
    guard
      index + level == end || bytes[index + level].isBlank
        || isLenient && bytes.has("question ", at: index + level, end)
    else { return nil }
    let content = bytes.trimmed(index + level..<end)
    var upper = content.upperBound
    while upper > content.lowerBound, bytes[upper - 1] == mark { upper -= 1 }
    if upper == content.lowerBound { return (level, upper..<upper) }
    let isClosing = bytes[upper - 1].isBlank
    return (level, isClosing ? bytes.trimmed(content.lowerBound..<upper) : content)
  }

  /// Whether the text from `index` is a thematic break: three or more of `-`, `*` or `_`.
  static func isRule(_ bytes: Bytes, at index: Int, _ end: Int) -> Bool {
    guard index < end else { return false }
    let mark = bytes[index]
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_") else {
      return false
    }
    var count = 0
    for byte in bytes[index..<end] where !byte.isBlank {
      guard byte == mark else { return false }
      count += 1
    }
    return count >= 3
  }

  /// The number (`nil` for a bullet) and text of a list item whose marker stands at `index`, or `nil`.
  ///
  /// A task's checkbox counts as part of the marker.
  static func item(
    _ bytes: Bytes, at index: Int, _ end: Int
  ) -> (number: Int?, content: Range<Int>)? {
    guard index < end else { return nil }
    var after = index + 1
    var number: Int?
    switch bytes[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): break
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var value = Int(bytes[index] - UInt8(ascii: "0"))
      while after < end, bytes[after].isDigit, after - index < 9 {
        value = value * 10 + Int(bytes[after] - UInt8(ascii: "0"))
        after += 1
      }
      guard after < end else { return nil }
      guard bytes[after] == UInt8(ascii: ".") || bytes[after] == UInt8(ascii: ")") else {
        return nil
      }
      after += 1
      number = value
    default: return nil
    }
    guard after == end || bytes[after].isBlank else { return nil }
    var content = bytes.trimmed(after..<end)
    for box: StaticString in ["[ ] ", "[x] "] where bytes.has(box, at: content.lowerBound, end) {
      content = bytes.trimmed(content.lowerBound + 4..<end)
    }
    return (number, content)
  }

  /// Whether the text from `index` defines the target of links: `[label]: target "title"`.
  static func isLinkDefinition(_ bytes: Bytes, at index: Int, _ end: Int) -> Bool {
    guard index < end, bytes[index] == UInt8(ascii: "[") else { return false }
    guard let close = bytes.firstIndex(of: UInt8(ascii: "]"), in: index..<end) else { return false }
    guard close + 1 < end, bytes[close + 1] == UInt8(ascii: ":") else { return false }
    var index = bytes.skipBlanks(close + 2, end)
    guard index < end else { return false }
    while index < end, !bytes[index].isBlank { index += 1 }
    index = bytes.skipBlanks(index, end)
    return index == end
      || [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "(")].contains(bytes[index])
  }
}
