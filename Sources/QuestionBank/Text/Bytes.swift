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
}

extension [UInt8] {
  /// `range` without whitespace and line ends at either end.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, self[lower].isBlank || self[lower].isNewline { lower += 1 }
    while lower < upper, self[upper - 1].isBlank || self[upper - 1].isNewline { upper -= 1 }
    return lower..<upper
  }

  /// The first index at or after `index` that holds no blank, at most `end`.
  func skipBlanks(_ index: Int, _ end: Int) -> Int {
    var index = index
    while index < end, self[index].isBlank { index += 1 }
    return index
  }

  /// How many bytes from `index` on, short of `end`, equal `byte`.
  func run(of byte: UInt8, at index: Int, _ end: Int) -> Int {
    var index = index
    let start = index
    while index < end, self[index] == byte { index += 1 }
    return index - start
  }

  /// Whether the ASCII `word` stands at `index`, short of `end`; upper and lower case are alike.
  func has(_ word: StaticString, at index: Int, _ end: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard index >= 0, count <= end - index else { return false }
    return word.withUTF8Buffer { expected in
      for offset in 0..<count where self[index + offset].lowercased != expected[offset].lowercased {
        return false
      }
      return true
    }
  }

  /// Where the ASCII `word` first begins in `range`, or `nil`.
  func first(_ word: StaticString, in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      if has(word, at: index, range.upperBound) { return index }
      index += 1
    }
    return nil
  }
}
