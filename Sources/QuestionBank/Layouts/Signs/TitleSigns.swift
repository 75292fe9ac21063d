/// The emoji and arrows that decorate a title and say nothing: `❓ What is X? 🔥`.
enum TitleSigns {
  /// `title` without such signs at either end.
  static func dropped(from title: String) -> String {
    guard let first = title.utf8.first, let last = title.utf8.last, first >= 0xE2 || last >= 0x80
    else { return title }
    let scalars = title.unicodeScalars
    var start = scalars.startIndex
    while start < scalars.endIndex,
      isSign(scalars[start])
        || start > scalars.startIndex
          && scalars[start].isSpace
    {
      start = scalars.index(after: start)
    }
    var end = scalars.endIndex
    var kept = end
    while end > start {
      let before = scalars.index(before: end)
      if scalars[before].isSpace {
        kept = before
      } else if !isSign(scalars[before]) {
        break
      }
      end = before
    }
    // Only what a blank parts from the text is decoration.
    if kept == scalars.endIndex || kept != end { kept = scalars.endIndex }
    return start < kept ? String(scalars[start..<kept]) : title
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2300...0x23FF, 0x25A0...0x2767, 0x2794...0x27BF, 0x2B05...0x2BFF, 0x1F300...0x1F64F,
      0x1F680...0x1F6FF, 0x1F7E0...0x1F7FF, 0x1F900...0x1FAFF, 0x200D, 0xFE0F:
      true
    default: false
    }
  }
}
