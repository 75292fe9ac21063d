/// Rewrites `text` so that it can be printed to any terminal, file or pipe line by line.
///
/// Control characters, C1 and DEL included, and bidirectional overrides and isolates become
/// visible stand-ins, a tab four spaces. CRLF and CR become a newline; a newline stays if
/// `keepNewlines` is set and is one space otherwise.
public func harmless(_ text: String, keepNewlines: Bool = true) -> String {
  guard needsRewriting(text, keepNewlines: keepNewlines) else { return text }
  var result = ""
  result.reserveCapacity(text.utf8.count)
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n" where previous == "\r":
      break  // The CR before it has already made the newline.
    case "\n", "\r":
      result += keepNewlines ? "\n" : " "
    case "\t":
      result += "    "
    default:
      result.unicodeScalars.append(StandIn.scalar(for: scalar) ?? scalar)
    }
    previous = scalar
  }
  return result
}

/// Whether `text` holds anything that has to be replaced, found out byte by byte.
private func needsRewriting(_ text: String, keepNewlines: Bool) -> Bool {
  var (first, second): (UInt8, UInt8) = (0, 0)
  for third in text.utf8 {
    switch (first, second, third) {
    case (_, _, 0x0A):
      if !keepNewlines { return true }
    case (_, _, 0x00..<0x20), (_, _, 0x7F):
      return true
    case (_, 0xC2, 0x80..<0xA0):
      return true  // C1 controls, U+0080 … U+009F.
    case (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9):
      return true  // Bidirectional controls, U+202A … U+202E and U+2066 … U+2069.
    default:
      break
    }
    (first, second) = (second, third)
  }
  return false
}
