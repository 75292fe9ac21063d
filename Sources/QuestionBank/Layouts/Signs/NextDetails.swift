/// The next `<details>` or `</details>` of a file that is read from its beginning to its end.
struct NextDetails {
  private var start = -1
  private var isEnd = false

  /// Whether no `</details>` follows `token` before the next `<details>`.
  ///
  /// Nothing is looked at twice, as long as tokens come in order.
  mutating func isUnclosed(_ bytes: Bytes, at token: Token) -> Bool {
    let from = token.content.upperBound
    if start < from { find(bytes, from: from) }
    return !isEnd
  }

  private mutating func find(_ bytes: Bytes, from index: Int) {
    var index = index
    while let word = bytes.first("details", in: index..<bytes.count) {
      index = word + 1
      let isEnd = word > 1 && bytes[word - 1] == UInt8(ascii: "/")
      guard word > (isEnd ? 1 : 0), bytes[word - (isEnd ? 2 : 1)] == UInt8(ascii: "<") else {
        continue
      }
      start = word
      self.isEnd = isEnd
      return
    }
    start = bytes.count
    isEnd = false
  }
}
