/// Marks that come in pairs: backquotes, emphasis, brackets.
extension PlainText {
  // MARK: - Inline code

  mutating func code(at index: Int) -> Int {
    let mark = bytes[index]
    let count = bytes.run(of: mark, at: index, end)
    let bit: UInt64 = count < 64 ? 1 << UInt64(count) : 0
    let body = index + count
    guard bit != 0, exhaustedRuns & bit == 0, let close = closingRun(count, from: body) else {
      exhaustedRuns |= bit
      text.append(contentsOf: bytes[index..<body])
      return body
    }
    var content = body..<close
    let isPadded = content.count > 2 && bytes[body] == 0x20 && bytes[close - 1] == 0x20
    if isPadded, bytes.skipBlanks(body, close) < close { content = body + 1..<close - 1 }
    for byte in bytes[content] {
      if byte == 0 {
        text.append(contentsOf: PlainText.replacement)
      } else {
        text.append(byte.isNewline ? 0x20 : byte)
      }
    }
    return close + count
  }

  private func closingRun(_ count: Int, from index: Int) -> Int? {
    var index = index
    while index < end {
      if bytes[index] == UInt8(ascii: "`") {
        let run = bytes.run(of: bytes[index], at: index, end)
        if run == count { return index }
        index += run
      } else {
        index += 1
      }
    }
    return nil
  }

  // MARK: - Emphasis

  mutating func emphasis(at index: Int) -> Int {
    let mark = bytes[index]
    let run = bytes.run(of: mark, at: index, end)
    let after = index + run
    let previous = index > range.lowerBound ? bytes[index - 1] : 0x20
    let next = after < end ? bytes[after] : 0x20
    var canOpen = !next.isBlank && !next.isNewline
    var canClose = !previous.isBlank && !previous.isNewline
    if mark == UInt8(ascii: "_") {
      canOpen = canOpen && !previous.isWord
      canClose = canClose && !next.isWord
    }
    if mark == UInt8(ascii: "~"), run != 2 {
      canOpen = false
      canClose = false
    }

    let kind = mark == UInt8(ascii: "*") ? 0 : mark == UInt8(ascii: "_") ? 1 : 2
    var left = run
    while canClose, left > 0, let opener = openers[kind].popLast() {
      let used = min(left, opener.count)
      let tail = opener.offset + opener.count
      cuts.append(tail - used..<tail)
      if used < opener.count {
        openers[kind].append(Opener(offset: opener.offset, count: opener.count - used))
      }
      left -= used
    }
    guard left > 0 else { return after }
    if canOpen { open(kind, count: left) }
    text.append(contentsOf: repeatElement(mark, count: left))
    return after
  }

  /// Remembers that the `count` marks about to be written may open something.
  ///
  /// A text with hundreds of marks open at once is no emphasis; the rest are not remembered.
  private mutating func open(_ kind: Int, count: Int) {
    guard openers[kind].count < 256 else { return }
    openers[kind].append(Opener(offset: text.count, count: count))
  }

  // MARK: - Links

  mutating func openBracket(at index: Int, count: Int) -> Int {
    open(3, count: count)
    text.append(contentsOf: bytes[index..<index + count])
    return index + count
  }

  mutating func closeBracket(at index: Int) -> Int {
    guard let opener = openers[3].popLast() else { return keep(index) }
    let target = targetEnd(at: index + 1) ?? labelEnd(at: index + 1, opener)
    guard let target else { return keep(index) }
    cuts.append(opener.offset..<opener.offset + opener.count)
    return target
  }

  /// The end of `(target "title")` at `index`, or `nil`.
  ///
  /// Another `](` first means that it is none, and keeps the search linear.
  private func targetEnd(at index: Int) -> Int? {
    guard index < end, bytes[index] == UInt8(ascii: "(") else { return nil }
    var depth = 0
    var index = index
    while index < end, !bytes[index].isNewline {
      switch bytes[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return index + 1 }
      case UInt8(ascii: "]"):
        if index + 1 < end, bytes[index + 1] == UInt8(ascii: "(") { return nil }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The end of `[label]` at `index`, or `nil`.
  ///
  /// After a word, as in `a[0][1]`, it is no link.
  private func labelEnd(at index: Int, _ opener: Opener) -> Int? {
    guard index < end, bytes[index] == UInt8(ascii: "[") else { return nil }
    if opener.offset > 0, text[opener.offset - 1].isWord { return nil }
    var index = index + 1
    while index < end, bytes[index] != UInt8(ascii: "[") {
      if bytes[index] == UInt8(ascii: "]") { return index + 1 }
      index += 1
    }
    return nil
  }
}
