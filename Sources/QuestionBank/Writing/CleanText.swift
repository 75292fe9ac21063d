/// Text that does nothing to a terminal but show.
enum CleanText {
  /// `text` without control characters, C1 and DEL included, and without bidirectional overrides.
  ///
  /// Tabs and line ends stay; CRLF, CR and U+0085 become `\n`.
  static func of(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isTaken($0) }) else { return text }
    var clean = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\r", "\u{85}": clean.append("\n")
      default: if !isTaken(scalar) { clean.append(scalar) }
      }
      previous = scalar
    }
    return String(clean)
  }

  /// `of(text)` as one line, without whitespace around it.
  static func line(_ text: String) -> String {
    var bytes = Array(of(text).utf8)
    for index in bytes.indices where bytes[index] == 0x0A { bytes[index] = 0x20 }
    return bytes.withBytes { $0.string($0.trimmed($0.all)) }
  }

  private static func isTaken(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
