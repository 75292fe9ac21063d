extension Unicode.Scalar {
  /// Whether the scalar belongs to a word: a letter, a digit, or a mark on one.
  public var isWordLike: Bool {
    if isASCII {
      let byte = UInt8(truncatingIfNeeded: value)
      return byte.isLetter || byte.isDigit
    }
    return properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark
  }

  /// Whether the scalar is of a script without spaces: Thai to Khmer, kana, Chinese characters.
  public var isUnspaced: Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xF900...0xFAFF, 0x2_0000...0x3_FFFF:
      true
    default: false
    }
  }
}
