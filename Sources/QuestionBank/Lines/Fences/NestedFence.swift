extension Fence {
  /// The fence of a language that is indented in `range` of code at the margin, or `nil`.
  ///
  /// By Markdown's rules it would only be code, and its end that of the code around it. It counts where
  /// both it and `outer` close in the lines `ahead`, before a heading or another fence at the margin.
  init?(indented range: Range<Int>, in outer: Fence, followedBy ahead: LineReader) {
    let bytes = ahead.bytes
    let indentation = Indentation(of: bytes, range)
    guard indentation.width >= 2, let fence = Fence(bytes, at: indentation.end, range.upperBound),
      indentation.end + fence.count < range.upperBound,
      bytes[indentation.end + fence.count].isLetter, fence.isNested(in: outer, ahead)
    else { return nil }
    self = fence
  }

  /// Whether this fence, just opened, and the one around it close before anything else begins.
  private func isNested(in outer: Fence, _ lines: LineReader) -> Bool {
    var lines = lines
    var isInside = true
    for _ in 0..<200 {
      guard let range = lines.next() else { return false }
      if isInside {
        isInside = !isClosed(by: lines.bytes, range)
      } else if outer.isClosed(by: lines.bytes, range) {
        return true
      } else if LineClass.endsList(lines.bytes, range)
        || Fence(lines.bytes, at: range.lowerBound, range.upperBound) != nil
      {
        return false
      }
    }
    return false
  }
}

extension LineClass {
  /// Whether the line is a heading at the margin, or a list item there that holds one.
  static func endsList(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    var index = range.lowerBound
    while index < range.upperBound, bytes[index].isDigit { index += 1 }
    if index > range.lowerBound, index < range.upperBound, bytes[index] == UInt8(ascii: ".") {
      index = bytes.skipBlanks(index + 1, range.upperBound)
    } else if index > range.lowerBound {
      return false
    }
    // One mark alone begins a comment in many languages.
    return heading(bytes, at: index, range.upperBound).map { $0.level > 1 } ?? false
  }
}

extension Fence {
  /// Whether the fence, right below one that closes and without a name, closes too: a question begins
  /// before the next.
  ///
  /// So it is where code within code was opened at the margin: what closed the inner one was taken for
  /// the end of the outer.
  func closesOuter(before ahead: LineReader) -> Bool {
    var lines = ahead
    let bytes = ahead.bytes
    while let range = lines.next() {
      guard !range.isEmpty else { continue }
      let first = bytes[range.lowerBound]
      if first == mark, Fence(bytes, at: range.lowerBound, range.upperBound) != nil { return false }
      guard first == UInt8(ascii: "#"),
        let heading = LineClass.heading(bytes, at: range.lowerBound, range.upperBound),
        heading.level > 1
      else { continue }
      let shape = TitleShape(bytes, heading.content)
      if shape.prefix == .letter || shape.prefix == .number && Asking.isLikely(bytes, shape.text)
        || Asking.endsInQuestionMark(bytes, shape.text)
      {
        return true
      }
    }
    return false
  }
}
