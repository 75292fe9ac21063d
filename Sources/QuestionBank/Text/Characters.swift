extension UInt8 {
  /// Space, tab, vertical tab or form feed: whitespace within a line.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0B || self == 0x0C }
  /// Line feed or carriage return.
  var isNewline: Bool { self == 0x0A || self == 0x0D }
  /// Whether the byte is an ASCII letter.
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  /// Whether the byte is an ASCII digit.
  var isDigit: Bool { (0x30...0x39).contains(self) }
  /// Whether the byte is part of a word; every byte of a character beyond ASCII counts as one.
  var isWord: Bool { isLetter || isDigit || self >= 0x80 }
  /// Whether the byte is ASCII punctuation in the sense of CommonMark, which a backslash escapes.
  var isPunctuation: Bool { self > 0x20 && self < 0x7F && !isLetter && !isDigit }
  /// The byte in lower case if it is an ASCII letter, else itself.
  var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

extension Unicode.Scalar {
  /// Whether the scalar is whitespace; asks the Unicode tables only beyond ASCII.
  var isSpace: Bool {
    isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }

  /// Whether the scalar is a letter of any script; asks the Unicode tables only beyond ASCII.
  var isAlphabetic: Bool {
    isASCII ? (0x61...0x7A).contains(value | 0x20) : properties.isAlphabetic
  }
}
