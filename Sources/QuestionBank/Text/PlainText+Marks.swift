/// Marks that come in pairs: backquotes, emphasis, brackets.
extension PlainText {
  // MARK: - Inline code

  mutating func code(at index: Int) -> Int {
    let mark = bytes[index]
    let count = bytes.run(of: mark, at: index, end)
    let bit: UInt64 = count < 64 ? 1 << UInt64(count) : 0
    let body = index + count
    guard bit != 0, exhaustedRuns & bit == 0, let close = bytes.closingRun(count, in: body..<end)
    else {
      exhaustedRuns |= bit
      buffer.append(bytes, index..<body)
      return body
    }
    var content = body..<close
    let isPadded = content.count > 2 && bytes[body] == 0x20 && bytes[close - 1] == 0x20
    if isPadded, bytes.skipBlanks(body, close) < close { content = body + 1..<close - 1 }
    var start = content.lowerBound
    while let sign = bytes.firstControl(in: start..<content.upperBound) {
      buffer.append(bytes, start..<sign)
      switch bytes[sign] {
      case 0: buffer.append(PlainText.replacement)
      case 0x0A...0x0D: buffer.append(0x20)
      case let byte: buffer.append(byte)
      }
      start = sign + 1
    }
    buffer.append(bytes, start..<content.upperBound)
    return close + count
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

    let kind: Openers.Kind =
      mark == UInt8(ascii: "*") ? .star : mark == UInt8(ascii: "_") ? .underscore : .tilde
    var left = run
    while canClose, left > 0, let opener = openers.pop(kind) {
      let used = min(left, opener.count)
      let tail = opener.offset + opener.count
      cuts.append(tail - used..<tail)
      if used < opener.count {
        openers.push(kind, offset: opener.offset, count: opener.count - used)
      }
      left -= used
    }
    guard left > 0 else { return after }
    if canOpen { open(kind, count: left) }
    buffer.append(mark, count: left)
    return after
  }

  /// Remembers that the `count` marks about to be written may open something.
  ///
  /// A text with hundreds of marks open at once is no emphasis; the rest are not remembered.
  private mutating func open(_ kind: Openers.Kind, count: Int) {
    guard openers.count(of: kind) < 256 else { return }
    openers.push(kind, offset: buffer.count, count: count)
  }

  // MARK: - Links

  mutating func openBracket(at index: Int, count: Int) -> Int {
    open(.bracket, count: count)
    buffer.append(bytes, index..<index + count)
    return index + count
  }

  mutating func closeBracket(at index: Int) -> Int {
    guard let opener = openers.pop(.bracket) else { return keep(index) }
    let target = bytes.targetEnd(at: index + 1, end) ?? labelEnd(at: index + 1, opener)
    guard let target else { return keep(index) }
    cuts.append(opener.offset..<opener.offset + opener.count)
    return target
  }

  /// The end of `[label]` at `index`, or `nil`.
  ///
  /// After a word, as in `a[0][1]`, it is no link.
  ///
  /// Not inlined, it would be given a copy of the renderer.
  @inline(__always)
  private func labelEnd(at index: Int, _ opener: Openers.Opener) -> Int? {
    guard index < end, bytes[index] == UInt8(ascii: "[") else { return nil }
    if opener.offset > 0, buffer[opener.offset - 1].isWord { return nil }
    var index = index + 1
    while index < end, bytes[index] != UInt8(ascii: "[") {
      if bytes[index] == UInt8(ascii: "]") { return index + 1 }
      index += 1
    }
    return nil
  }
}

extension Bytes {
  /// Where the next backquotes in `range` stand that are exactly `count`, or `nil`.
  fileprivate func closingRun(_ count: Int, in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while let open = firstIndex(of: UInt8(ascii: "`"), in: index..<range.upperBound) {
      let run = run(of: self[open], at: open, range.upperBound)
      if run == count { return open }
      index = open + run
    }
    return nil
  }

  /// The end of `(target "title")` at `index`, or `nil`.
  ///
  /// Another `](` first means that it is none, and keeps the search linear.
  fileprivate func targetEnd(at index: Int, _ end: Int) -> Int? {
    guard index < end, self[index] == UInt8(ascii: "(") else { return nil }
    var depth = 0
    var index = index
    while index < end, !self[index].isNewline {
      switch self[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return index + 1 }
      case UInt8(ascii: "]"):
        if index + 1 < end, self[index + 1] == UInt8(ascii: "(") { return nil }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The first index in `range` of a control character, or `nil`.
  fileprivate func firstControl(in range: Range<Int>) -> Int? {
    firstIndex(in: range) { Lanes($0 .< Block(repeating: 0x20)) }
  }
}

/// Marks that may open something: `*`, `_`, `~` and brackets, each kind a stack of its own.
struct Openers {
  enum Kind: Int { case star, underscore, tilde, bracket }

  /// Marks, as a place in the text written so far.
  struct Opener {
    let offset: Int
    let count: Int
    /// The opener of the same kind below it, or -1.
    fileprivate let below: Int
  }

  /// All kinds in one list; what was popped from between others stays until the list is emptied.
  private var list: [Opener] = []
  private var tops = SIMD4<Int>(repeating: -1)
  private var counts = SIMD4<Int>(repeating: 0)

  func count(of kind: Kind) -> Int { counts[kind.rawValue] }

  mutating func push(_ kind: Kind, offset: Int, count: Int) {
    list.append(Opener(offset: offset, count: count, below: tops[kind.rawValue]))
    tops[kind.rawValue] = list.count - 1
    counts[kind.rawValue] += 1
  }

  mutating func pop(_ kind: Kind) -> Opener? {
    let top = tops[kind.rawValue]
    guard top >= 0 else { return nil }
    let opener = list[top]
    tops[kind.rawValue] = opener.below
    counts[kind.rawValue] -= 1
    if top == list.count - 1 { list.removeLast() }
    return opener
  }

  mutating func removeAll() {
    guard !list.isEmpty || tops != SIMD4(repeating: -1) else { return }
    list.removeAll(keepingCapacity: true)
    tops = SIMD4(repeating: -1)
    counts = SIMD4(repeating: 0)
  }
}
