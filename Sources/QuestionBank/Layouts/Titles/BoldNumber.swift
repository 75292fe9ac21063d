/// A line that begins with a number which alone is in bold: `**4.** Why?`, `**1.2**: "Tell me …"`.
struct BoldNumber {
  /// What follows the number and its sign.
  let text: Range<Int>

  init?(_ bytes: Bytes, _ range: Range<Int>) {
    let end = range.upperBound
    guard bytes.has("**", at: range.lowerBound, end) else { return nil }
    var index = range.lowerBound + 2
    var digits = 0
    while index < end, bytes[index].isDigit || digits > 0 && bytes[index] == UInt8(ascii: ".") {
      if bytes[index].isDigit { digits += 1 }
      index += 1
    }
    guard (1...6).contains(digits) else { return nil }
    if index < end, ":)".utf8.contains(bytes[index]) { index += 1 }
    guard bytes.has("**", at: index, end) else { return nil }
    index += 2
    if index < end, ".:)".utf8.contains(bytes[index]) { index += 1 }
    guard index < end, bytes[index].isBlank else { return nil }
    text = bytes.trimmed(index..<end)
    if text.isEmpty { return nil }
  }
}
