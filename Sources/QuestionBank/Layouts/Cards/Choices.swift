/// Options of a question with a box before each, of which the right ones are ticked: `- [x] Port 80`.
enum Choices {
  /// Whether a box stands before the text of the item in `range`, and whether it is ticked; `nil`
  /// without one.
  @inline(__always)
  static func isTicked(_ bytes: Bytes, _ range: Range<Int>) -> Bool? {
    // A blank stands behind it.
    let box = range.lowerBound - 4
    guard box >= 0, bytes[box + 2] == UInt8(ascii: "]"), bytes[box] == UInt8(ascii: "[") else {
      return nil
    }
    return !bytes[box + 1].isBlank
  }

  /// The text up to the last option, and the answer: the ticked options and what follows them all.
  ///
  /// `nil` unless some are ticked and some are not; a list of which all are is no choice.
  static func split(_ blocks: [Block], _ bytes: Bytes) -> (text: [Block], answer: [Block])? {
    var last: Int?
    var depth = 0
    var ticks = 0
    var boxes = 0
    for (index, block) in blocks.enumerated() {
      guard block.isItem, let isTicked = isTicked(bytes, block.range) else { continue }
      last = index
      depth = block.depth
      boxes += 1
      if isTicked { ticks += 1 }
    }
    guard var last, ticks > 0, ticks < boxes else { return nil }
    // What stands within the last option is part of it.
    while last + 1 < blocks.count, blocks[last + 1].depth > depth { last += 1 }
    var answer: [Block] = []
    var isRight = false
    for block in blocks[...last] {
      if block.isItem, let isTicked = isTicked(bytes, block.range) {
        isRight = isTicked
      } else if block.depth <= depth {
        isRight = false
      }
      guard isRight else { continue }
      var block = block
      block.depth = max(0, block.depth - depth)
      answer.append(block)
    }
    return (Array(blocks[...last]), answer + blocks[(last + 1)...])
  }
}
