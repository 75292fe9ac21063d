extension JSONReader {
  /// A string, its escapes resolved.
  ///
  /// Half a surrogate pair becomes U+FFFD; bytes that are no UTF-8 are an error.
  public mutating func string() throws(JSONError) -> String {
    skipSpace()
    let start = offset + 1
    let content = try skipString()
    let end = offset - 1
    if content == .ascii { return String(decoding: bytes[start..<end], as: UTF8.self) }
    if content == .unicode {
      guard let text = String(validating: bytes[start..<end], as: UTF8.self) else {
        throw JSONError(offset: start, expected: "UTF-8")
      }
      return text
    }
    guard let text = String(validating: unescaped(start..<end), as: UTF8.self) else {
      throw JSONError(offset: start, expected: "UTF-8")
    }
    return text
  }

  /// What stands between a string's quotes.
  enum StringContent { case ascii, unicode, escapes }

  /// Passes over a string, checking its escapes and refusing raw control bytes; says what it holds.
  @discardableResult
  mutating func skipString() throws(JSONError) -> StringContent {
    skipSpace()
    try take(UInt8(ascii: "\""), "a string")
    var content = StringContent.ascii
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: "\""):
        move(to: offset + 1)
        return content
      case UInt8(ascii: "\\"):
        content = .escapes
        try skipEscape()
      case 0..<0x20:
        throw JSONError(offset: offset, expected: "no raw control byte in a string")
      case 0x80...:
        if content == .ascii { content = .unicode }
        move(to: offset + 1)
      default:
        move(to: offset + 1)
      }
    }
    throw JSONError(offset: offset, expected: "a closing quote")
  }

  private mutating func skipEscape() throws(JSONError) {
    move(to: offset + 1)
    guard let letter = peek() else { throw JSONError(offset: offset, expected: "an escape") }
    if letter == UInt8(ascii: "u") {
      for digit in 1...4 {
        let place = offset + digit
        guard place < limit, hexValue(bytes[place]) != nil else {
          throw JSONError(offset: min(place, limit), expected: "four hex digits")
        }
      }
      move(to: offset + 5)
    } else {
      guard simpleEscape(letter) != nil else {
        throw JSONError(offset: offset, expected: "an escape")
      }
      move(to: offset + 1)
    }
  }

  /// The UTF-8 behind a range of string content whose escapes `skipString` has already checked.
  private func unescaped(_ range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var place = range.lowerBound
    while place < range.upperBound {
      guard bytes[place] == UInt8(ascii: "\\") else {
        text.append(bytes[place])
        place += 1
        continue
      }
      if let byte = simpleEscape(bytes[place + 1]) {
        text.append(byte)
        place += 2
        continue
      }
      var scalar = codeUnit(at: place)
      place += 6
      if (0xD800..<0xDC00).contains(scalar), place + 6 <= range.upperBound,
        bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u")
      {
        let low = codeUnit(at: place)
        if (0xDC00..<0xE000).contains(low) {
          scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
          place += 6
        }
      }
      text.append(contentsOf: String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
    }
    return text
  }

  /// The code unit of the `\uXXXX` that begins at `place`.
  private func codeUnit(at place: Int) -> UInt32 {
    bytes[(place + 2)..<(place + 6)].reduce(0) { $0 << 4 | UInt32(hexValue($1) ?? 0) }
  }
}

private func hexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}

private func simpleEscape(_ letter: UInt8) -> UInt8? {
  switch letter {
  case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
  case UInt8(ascii: "b"): 0x08
  case UInt8(ascii: "f"): 0x0C
  case UInt8(ascii: "n"): 0x0A
  case UInt8(ascii: "r"): 0x0D
  case UInt8(ascii: "t"): 0x09
  default: nil
  }
}
