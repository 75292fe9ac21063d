extension TitleShape {
  /// The first digits of `prefix`, which holds at most five in a row, as a number.
  static func number(_ bytes: Bytes, _ prefix: Range<Int>) -> Int? {
    var index = prefix.lowerBound
    while index < prefix.upperBound, !bytes[index].isDigit { index += 1 }
    guard index < prefix.upperBound else { return nil }
    var number = 0
    while index < prefix.upperBound, bytes[index].isDigit {
      number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
      index += 1
    }
    return number
  }

  /// The number that stands before the text with no sign but a blank, as in `## 4 Which lock?`.
  ///
  /// Only where the headings around it are numbered on in this way is it one.
  static func bareNumber(_ bytes: Bytes, _ range: Range<Int>) -> (number: Int, text: Range<Int>)? {
    var index = range.lowerBound
    var number = 0
    while index < range.upperBound, bytes[index].isDigit, index - range.lowerBound < 3 {
      number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
      index += 1
    }
    guard index > range.lowerBound, index < range.upperBound, bytes[index].isBlank else {
      return nil
    }
    let text = bytes.trimmed(index..<range.upperBound)
    guard !text.isEmpty, !bytes[text.lowerBound].isDigit else { return nil }
    return (number, text)
  }

  /// The shape of a heading in a file whose headings have bare numbers.
  init(bare bytes: Bytes, _ range: Range<Int>) {
    self.init(bytes, range)
    guard prefix == .none, let bare = Self.bareNumber(bytes, range) else { return }
    (prefix, number, text) = (.number, bare.number, bare.text)
  }

  /// Where `(Hard)` ends between a number and its sign, as in `Q3 (Hard):`, or `nil`.
  static func asideEnd(_ bytes: Bytes, at index: Int, _ end: Int) -> Int? {
    let open = bytes.skipBlanks(index, end)
    guard open < end, bytes[open] == UInt8(ascii: "("),
      let close = bytes.firstIndex(of: UInt8(ascii: ")"), in: open..<min(end, open + 24)),
      close + 1 < end, bytes[close + 1] == UInt8(ascii: ":")
    else { return nil }
    return close + 1
  }
}
