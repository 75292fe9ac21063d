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
  /// `*` or `_`, which marks emphasis.
  var isEmphasis: Bool { self == UInt8(ascii: "*") || self == UInt8(ascii: "_") }
  /// The byte in lower case if it is an ASCII letter, else itself.
  var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

extension SIMD16<UInt8> {
  /// Which bytes are ASCII letters.
  @inline(__always)
  var isLetter: SIMDMask<SIMD16<Int8>> {
    (self | SIMD16(repeating: 0x20)) &- SIMD16(repeating: 0x61) .< SIMD16(repeating: 26)
  }
  /// Which bytes are ASCII digits.
  @inline(__always)
  var isDigit: SIMDMask<SIMD16<Int8>> {
    self &- SIMD16(repeating: 0x30) .< SIMD16(repeating: 10)
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is whitespace in the sense of Unicode.
  var isSpace: Bool {
    switch value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0: true
    case ..<0x1680: false
    case 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether the scalar is a letter of any script; asks the Unicode tables only of rarer scripts.
  var isAlphabetic: Bool {
    if isASCII { return (0x61...0x7A).contains(value | 0x20) }
    return isCyrillic || isUncased || !isPictograph && properties.isAlphabetic
  }

  /// Whether the scalar is among the letters of Russian and its neighbours.
  private var isCyrillic: Bool { (0x400...0x481).contains(value) }

  /// Whether the scalar is a letter of a script that has no case: Hebrew, Arabic, kana, Chinese, Korean.
  private var isUncased: Bool {
    switch value {
    case 0x5D0...0x5EA, 0x620...0x64A, 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF,
      0xAC00...0xD7A3:
      true
    default: false
    }
  }

  /// The lower case where that is one scalar and no table has to be asked for it, or `nil`.
  var simpleLowercase: Unicode.Scalar? {
    switch value {
    case 0x430...0x45F: self
    case 0x410...0x42F: Unicode.Scalar(value + 0x20)
    case 0x400...0x40F: Unicode.Scalar(value + 0x50)
    default: isUncased || isPictograph ? self : nil
    }
  }

  /// Whether the scalar stands for a number; asks the Unicode tables only beyond ASCII and emoji.
  var isNumeric: Bool {
    if isASCII { return (0x30...0x39).contains(value) }
    return !isCyrillic && !isPictograph && properties.numericType != nil
  }

  /// Whether the scalar is in the blocks of pictographs, most of which are emoji and none a letter.
  private var isPictograph: Bool { (0x1F300...0x1FAFF).contains(value) }
}
