/// What stands at the ends of a title and says nothing; a title is a range of UTF-8.
enum TitleSigns {
  /// `title` without the emoji and arrows that decorate either end: `❓ What is X? 🔥`.
  static func dropped(_ bytes: Bytes, from title: Range<Int>) -> Range<Int> {
    guard let last = bytes.last(of: title), bytes[title.lowerBound] >= 0xE2 || last >= 0x80 else {
      return title
    }
    var start = title.lowerBound
    while start < title.upperBound {
      let (scalar, length) = bytes.scalar(at: start)
      guard isSign(scalar) || start > title.lowerBound && scalar.isSpace else { break }
      start += length
    }
    var rest = start..<title.upperBound
    // Only what a blank parts from the text is decoration.
    var kept = title.upperBound
    while let (scalar, before) = bytes.lastScalar(in: rest) {
      if scalar.isSpace {
        kept = before
      } else if !isSign(scalar) {
        break
      }
      rest = start..<before
    }
    if kept != rest.upperBound { kept = title.upperBound }
    return start < kept ? start..<kept : title
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2300...0x23FF, 0x25A0...0x2767, 0x2794...0x27BF, 0x2B05...0x2BFF, 0x1F300...0x1F64F,
      0x1F680...0x1F6FF, 0x1F7E0...0x1F7FF, 0x1F900...0x1FAFF, 0x200D, 0xFE0F:
      true
    default: false
    }
  }

  /// `title` without the colon at its end, which stands before the marks that close its emphasis.
  static func withoutColon(_ bytes: Bytes, _ title: Range<Int>) -> Range<Int> {
    guard let last = bytes.last(of: title), last == UInt8(ascii: ":") || last == UInt8(ascii: "*")
    else { return title }
    var end = title.upperBound
    while end > title.lowerBound, bytes[end - 1] == UInt8(ascii: "*") { end -= 1 }
    let marks = title.upperBound - end
    guard end > title.lowerBound + marks + 1, bytes[end - 1] == UInt8(ascii: ":"),
      bytes[title].prefix(marks).allSatisfy({ $0 == UInt8(ascii: "*") })
    else { return title }
    return bytes.trimmed(title.lowerBound + marks..<end - 1)
  }

  /// `title` without the stars that mark a question as one to be answered yet.
  static func withoutStars(_ bytes: Bytes, _ title: Range<Int>) -> Range<Int> {
    guard let last = bytes.last(of: title),
      last >= 0x80 || last <= 0x20 || last == UInt8(ascii: "*")
    else { return title }
    var rest = title
    var isParted = false
    while let (scalar, before) = bytes.lastScalar(in: rest), scalar == "*" || scalar.isSpace {
      isParted = scalar.isSpace
      rest = rest.lowerBound..<before
    }
    return isParted ? rest : title
  }
}
