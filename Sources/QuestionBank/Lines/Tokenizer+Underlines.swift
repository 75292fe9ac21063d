/// Headings that the line below them underlines.
extension Tokenizer {
  /// `line`, or the heading that the line below it makes of it.
  ///
  /// Under the last line of an answer, `---` is nearly always meant to separate. So it makes a heading
  /// only of a text that means something as one; a longer line makes one of anything like a title.
  mutating func text(_ line: Token) -> Token {
    guard case .text(let indent) = line.kind, indent < 4 else { return line }
    if case .text = previous { return line }
    if case .item = previous { return line }
    guard let underline = underline() else { return line }
    let isMeant: Bool
    if underline.level == 1 {
      isMeant = true
    } else if HeadingMeaning(bytes, line.content) != .other {
      isMeant = true
    } else if isForeign, Asking.endsInQuestionMark(bytes, line.content) {
      isMeant = true
    } else {
      isMeant = underline.count > 3 && previous == .blank && isTitleLike(line.content)
    }
    guard isMeant, reader.next() != nil else { return line }
    var heading = line
    heading.kind = .heading(level: underline.level)
    return heading
  }

  /// The level and length of the setext underline in the line ahead, or `nil`.
  @inline(__always)
  private func underline() -> (level: Int, count: Int)? {
    let end = bytes.count
    guard reader.offset < end else { return nil }
    var index = reader.offset
    while index < end, bytes[index] == 0x20, index - reader.offset < 4 { index += 1 }
    guard index < end, index - reader.offset < 4 else { return nil }
    let mark = bytes[index]
    guard mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { return nil }
    let count = bytes.run(of: mark, at: index, end)
    let after = bytes.skipBlanks(index + count, end)
    guard count >= 3, after == end || bytes[after].isNewline else { return nil }
    return (mark == UInt8(ascii: "=") ? 1 : 2, count)
  }

  private func isTitleLike(_ range: Range<Int>) -> Bool {
    guard range.count <= 60, bytes[range.lowerBound].isWord else { return false }
    return bytes[range.upperBound - 1].isWord
      && bytes.firstIndex(of: UInt8(ascii: ":"), in: range) == nil
  }
}
