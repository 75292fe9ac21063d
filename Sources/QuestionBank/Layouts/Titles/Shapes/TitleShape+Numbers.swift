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

  /// Where the sign between a letter and its number ends: `Q.1`, `Q-1`, `Question #1`.
  static func beforeDigits(_ bytes: Bytes, _ index: Int, _ end: Int) -> Int {
    let sign = bytes.skipBlanks(index, end)
    guard sign + 1 < end, bytes[sign + 1].isDigit else {
      return sign == index && sign < end && bytes[sign] == UInt8(ascii: "#") ? sign + 1 : index
    }
    switch bytes[sign] {
    case UInt8(ascii: "#"): return sign + 1
    case UInt8(ascii: "."), UInt8(ascii: "-"): return sign == index ? sign + 1 : index
    default: return index
    }
  }

  /// Where the text after `of 10:` or `|` behind a number begins, or `nil`.
  static func totalEnd(_ bytes: Bytes, at index: Int, _ end: Int) -> Int? {
    var after = bytes.skipBlanks(index, end)
    guard after < end, after > index else { return nil }
    if bytes[after] == UInt8(ascii: "|") { return after + 1 }
    guard bytes.has("of ", at: after, end) else { return nil }
    after = bytes.skipBlanks(after + 3, end)
    let digits = after
    while after < end, bytes[after].isDigit, after - digits < 5 { after += 1 }
    guard after > digits else { return nil }
    if after == end { return after }
    return bytes[after] == UInt8(ascii: ":") || bytes[after] == UInt8(ascii: ".") ? after + 1 : nil
  }

  /// Where the text after `#1`, `(1)`, `[1]`, `No. 1:` or `8b` begins, or `nil`.
  static func enclosedNumber(_ bytes: Bytes, at index: Int, _ end: Int) -> Int? {
    guard index + 3 < end else { return nil }
    var after = index
    var close: UInt8 = 0
    switch bytes[index] {
    case UInt8(ascii: "#"): after += 1
    case UInt8(ascii: "("): (after, close) = (index + 1, UInt8(ascii: ")"))
    case UInt8(ascii: "["): (after, close) = (index + 1, UInt8(ascii: "]"))
    case UInt8(ascii: "N"), UInt8(ascii: "n"):
      guard bytes.has("no.", at: index, end) else { return nil }
      (after, close) = (bytes.skipBlanks(index + 3, end), UInt8(ascii: ":"))
    case let byte where byte.isDigit: return letteredNumber(bytes, at: index, end)
    default: return nil
    }
    let digits = after
    while after < end, bytes[after].isDigit, after - digits < 4 { after += 1 }
    guard after > digits, after < end else { return nil }
    if close != 0 {
      guard bytes[after] == close else { return nil }
      after += 1
    } else if bytes[after] == UInt8(ascii: ":") || bytes[after] == UInt8(ascii: ".") {
      after += 1
    }
    guard after + 1 < end, bytes[after].isBlank else { return nil }
    return after
  }

  /// Where the question after `8b` begins, or `nil`.
  private static func letteredNumber(_ bytes: Bytes, at index: Int, _ end: Int) -> Int? {
    var after = index
    while after < end, bytes[after].isDigit, after - index < 4 { after += 1 }
    guard after + 2 < end, (UInt8(ascii: "a")...UInt8(ascii: "c")).contains(bytes[after]),
      bytes[after + 1].isBlank, Asking.isLikely(bytes, after + 2..<end)
    else { return nil }
    return after + 1
  }

  /// Whether `Questions: ` begins the bold text of a line at `index`.
  static func isPluralLabel(_ bytes: Bytes, _ index: Int, _ end: Int) -> Bool {
    index > 0 && bytes[index - 1] == UInt8(ascii: "*") && bytes.has("questions: ", at: index, end)
  }

  /// The first index behind a sign at `index` that follows the emphasis around a letter: `**Q1**. Why?`.
  static func skipSign(_ bytes: Bytes, _ index: Int, _ end: Int) -> Int {
    guard index + 1 < end, index > 0, bytes[index - 1] == UInt8(ascii: "*") else { return index }
    let sign = bytes[index]
    guard sign == UInt8(ascii: ".") || sign == UInt8(ascii: ":") || sign == UInt8(ascii: ")"),
      bytes[index + 1].isBlank
    else { return index }
    var after = index + 1
    while after < end, bytes[after].isBlank || bytes[after] == UInt8(ascii: "*") { after += 1 }
    return after
  }
}

extension TitleShape {
  /// The shape of a heading; there `Problem 4: …` and the like number it, too.
  init(heading bytes: Bytes, _ range: Range<Int>) {
    self.init(bytes, range)
    guard prefix == .none, let found = Self.numberedTask(bytes, range) else { return }
    (prefix, number, text) = (.number, found.number, found.text)
  }

  /// The number and the title of `Problem 4: …`, or `nil`.
  private static func numberedTask(
    _ bytes: Bytes, _ range: Range<Int>
  ) -> (number: Int?, text: Range<Int>)? {
    let end = range.upperBound
    var start = range.lowerBound
    while start < end, bytes[start] >= 0x80 || bytes[start].isBlank || bytes[start].isEmphasis {
      start += 1
    }
    guard let word = tasks.first(where: { bytes.has($0, at: start, end) }) else { return nil }
    var digits = bytes.skipBlanks(start + word.utf8CodeUnitCount, end)
    if digits < end, bytes[digits] == UInt8(ascii: "#") { digits += 1 }
    guard digits < end, bytes[digits].isDigit else { return nil }
    let rest = TitleShape(bytes, digits..<end)
    // A number alone is the name of a part of the file.
    guard rest.prefix == .number, bytes[rest.text].contains(where: { $0.isLetter || $0 >= 0xC3 })
    else { return nil }
    var text = rest.text
    if bytes[range.lowerBound].isEmphasis {
      while text.count > 1, bytes[text.upperBound - 1].isEmphasis {
        text = text.lowerBound..<text.upperBound - 1
      }
    }
    return (rest.number, bytes.trimmed(text))
  }

  private static let tasks: [StaticString] = [
    "problem", "scenario", "exercise", "case", "incident",
  ]
}
