extension FieldLabel {
  /// Where the name begins after the emoji at `index`, and the blanks and marks behind them:
  /// `👉 **Answer:**`; `index` where there are none.
  static func signsEnd(_ bytes: Bytes, at index: Int, _ end: Int) -> Int {
    var after = index
    while let length = signLength(bytes, at: after, end) { after += length }
    guard after > index else { return index }
    while after < end, bytes[after].isBlank || bytes[after] == UInt8(ascii: "*") { after += 1 }
    return after
  }

  /// How many bytes the emoji at `index` takes, or `nil`.
  private static func signLength(_ bytes: Bytes, at index: Int, _ end: Int) -> Int? {
    guard index + 2 < end else { return nil }
    let second = bytes[index + 1]
    switch bytes[index] {
    // U+2600 … U+27BF and U+2B00 … U+2BFF.
    case 0xE2: return (0x98...0x9E).contains(second) || (0xAC...0xAF).contains(second) ? 3 : nil
    // What makes an emoji of the sign before it.
    case 0xEF: return second == 0xB8 && bytes[index + 2] == 0x8F ? 3 : nil
    case 0xF0: return index + 3 < end && second == 0x9F ? 4 : nil
    default: return nil
    }
  }

  /// `range` without the no-break blank at its end, which stands before a colon in French.
  @inline(__always)
  static func withoutHardBlank(_ bytes: Bytes, _ range: Range<Int>) -> Range<Int> {
    guard let last = bytes.last(of: range), last == 0xA0 || last == 0xAF else { return range }
    return withoutHardBlanks(bytes, range)
  }

  private static func withoutHardBlanks(_ bytes: Bytes, _ range: Range<Int>) -> Range<Int> {
    for blank: StaticString in ["\u{A0}", "\u{202F}"] {
      let start = range.upperBound - blank.utf8CodeUnitCount
      if start > range.lowerBound, bytes.has(blank, at: start, range.upperBound) {
        return bytes.trimmed(range.lowerBound..<start)
      }
    }
    return range
  }

  /// Where a colon ends that blanks stand before, as in French, or `nil`.
  static func frenchColonEnd(_ bytes: Bytes, at index: Int, _ end: Int) -> Int? {
    var colon = index
    while colon < end, colon - index < 4, bytes[colon].isBlank || bytes[colon] >= 0x80 {
      if bytes[colon].isBlank {
        colon += 1
      } else if bytes.has("\u{A0}", at: colon, end) {
        colon += 2
      } else if bytes.has("\u{202F}", at: colon, end) {
        colon += 3
      } else {
        return nil
      }
    }
    guard colon > index, colon < end, bytes[colon] == UInt8(ascii: ":") else { return nil }
    return colon + 1
  }

  /// Whether the label, which text follows, stands at the beginning of its line without any sign.
  func beginsLine(_ bytes: Bytes) -> Bool {
    var index = rest.lowerBound
    while index > 0, !bytes[index - 1].isNewline { index -= 1 }
    return bytes[index].isLetter
  }

  /// The label in bold by tags that the line in `range` begins with: `<b>Answer:</b> …`.
  init?(tagged bytes: Bytes, _ range: Range<Int>) {
    let end = range.upperBound
    var index = range.lowerBound
    var isBold = false
    while index < end, bytes[index] == UInt8(ascii: "<"),
      case .other(let after)? = Tag(bytes, at: index, end)
    {
      isBold = isBold || bytes.has("<b>", at: index, end) || bytes.has("<strong>", at: index, end)
      index = bytes.skipBlanks(after, end)
    }
    guard isBold, let close = bytes.first("</", in: index..<min(end, index + 44)),
      let after = bytes.firstIndex(of: UInt8(ascii: ">"), in: close..<end)
    else { return nil }
    var text = bytes.trimmed(index..<close)
    var start = after + 1
    if bytes.last(of: text) == UInt8(ascii: ":") {
      text = bytes.trimmed(text.lowerBound..<text.upperBound - 1)
    } else if start < end, bytes[start] == UInt8(ascii: ":") {
      start += 1
    } else {
      return nil
    }
    guard !text.isEmpty, let name = Self.name(bytes, text) else { return nil }
    self.name = name
    isMarked = true
    isLetter = false
    rest = bytes.trimmed(start..<end)
  }
}
