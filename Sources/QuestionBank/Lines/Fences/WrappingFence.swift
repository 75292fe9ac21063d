/// Fences around a whole bank, as it is pasted from a chat, rather than around code.
extension Fence {
  /// What of a fence's `info` is text if the fence just opened wraps text, else `nil`.
  ///
  /// At the beginning of a file a fence does that names Markdown, or nothing and closes at the end of
  /// the file; further on, one of Markdown whose first line is the title of a bank.
  func wrapped(_ info: Range<Int>, line: Int, followedBy ahead: LineReader) -> Range<Int>? {
    let bytes = ahead.bytes
    let nothing = info.upperBound..<info.upperBound
    let name = HeadingName(bytes, info)
    if name.is("markdown") || name.is("md") {
      return line <= 5 || Self.beginsBank(ahead) ? nothing : nil
    }
    // With no name, only what stands above everything else wraps it.
    guard line <= 5, bytes[0..<info.lowerBound].allSatisfy({ !$0.isLetter && $0 != 0x23 }) else {
      return nil
    }
    // What is longer than the name of a language is the first line of the text.
    let isText = bytes[info].contains { $0.isBlank }
    guard info.isEmpty || isText || name.is("text") || name.is("txt") || name.is("plaintext"),
      closesLast(ahead)
    else { return nil }
    return isText ? info : nothing
  }

  /// Whether the fence, without a name and within one that wraps text, begins code: text follows at
  /// once, and a fence such as closes it.
  func opensCode(before ahead: LineReader) -> Bool {
    var lines = ahead
    guard let first = lines.next(), lines.bytes.trimmed(first).isEmpty == false else {
      return false
    }
    if isClosed(by: lines.bytes, first) { return true }
    while let range = lines.next() {
      guard let fence = Fence(lines.bytes, at: range.lowerBound, range.upperBound) else { continue }
      return fence.isClosed(by: lines.bytes, range)
    }
    return false
  }

  /// Whether the fence closes in the last lines, others opening and closing before.
  private func closesLast(_ ahead: LineReader) -> Bool {
    var lines = ahead
    var inner: Fence?
    while let range = lines.next() {
      if let open = inner {
        if open.isClosed(by: lines.bytes, range) { inner = nil }
        continue
      }
      guard let fence = Fence(lines.bytes, at: range.lowerBound, range.upperBound) else { continue }
      if isClosed(by: lines.bytes, range) {
        var count = 0
        while count <= 4, let range = lines.next() {
          if !lines.bytes.trimmed(range).isEmpty { count += 1 }
        }
        return count <= 4
      }
      inner = fence
    }
    return false
  }

  /// Whether the first line with text is the title of a file of questions.
  private static func beginsBank(_ ahead: LineReader) -> Bool {
    var lines = ahead
    while let range = lines.next() {
      if range.isEmpty { continue }
      guard let heading = LineClass.heading(lines.bytes, at: range.lowerBound, range.upperBound)
      else { return false }
      return heading.level == 1 && lines.bytes.first("questions", in: heading.content) != nil
    }
    return false
  }
}
