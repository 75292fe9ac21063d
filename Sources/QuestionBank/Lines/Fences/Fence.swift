/// The opening line of fenced code.
struct Fence {
  var mark: UInt8
  var count: Int

  /// The fence that begins at `index`, where the line's text begins, or `nil`.
  init?(_ bytes: Bytes, at index: Int, _ end: Int) {
    guard index < end else { return nil }
    mark = bytes[index]
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    count = bytes.run(of: mark, at: index, end)
    guard count >= 3 else { return nil }
    // Backquotes later in the line make it a line of text that begins with inline code.
    if mark == UInt8(ascii: "`"), bytes.firstIndex(of: mark, in: index + count..<end) != nil {
      return nil
    }
  }

  func isClosed(by bytes: Bytes, _ range: Range<Int>) -> Bool {
    let start = bytes.skipBlanks(range.lowerBound, range.upperBound)
    let run = bytes.run(of: mark, at: start, range.upperBound)
    return run >= count && bytes.skipBlanks(start + run, range.upperBound) == range.upperBound
  }
}
