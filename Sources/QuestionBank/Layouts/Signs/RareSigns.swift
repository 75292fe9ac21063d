/// The signs that few files hold at all; what a file does not hold is not looked for line by line.
struct RareSigns {
  /// What marks a line as a flashcard.
  private(set) var flashcard = false
  /// What leads back to the top of the page.
  private(set) var backLink = false
  /// Circles of more than one colour, which may stand for difficulties.
  var hasCircles: Bool { circles & (circles &- 1) != 0 }
  /// A bit for each colour of a circle.
  private var circles: UInt8 = 0
  /// Whether a legend of the signs that stand for difficulties is possible, which explains emoji.
  private(set) var mayHaveLegend = false

  /// The summary of a `<details>`.
  private(set) var summary = false

  /// The signs that `bytes` hold anywhere.
  init(_ bytes: Bytes) {
    var isASCII = true
    var index = 0
    while let found = next(bytes, from: index) {
      index = found
      if bytes[index] < 0x80 {
        note(mark: index, bytes)
        index += 1
      }
      // What is beyond ASCII comes in runs.
      while index < bytes.count, bytes[index] >= 0x80 {
        isASCII = false
        note(symbol: index, bytes)
        index += 1
      }
    }
    backLink = backLink || bytes.contains("back to top")
    mayHaveLegend = !isASCII
  }

  /// The next `#` or byte beyond ASCII, or `<` as long as there was no summary.
  private func next(_ bytes: Bytes, from index: Int) -> Int? {
    let hash = Bytes.Block(repeating: UInt8(ascii: "#"))
    let tag = summary ? hash : Bytes.Block(repeating: UInt8(ascii: "<"))
    return bytes.firstIndex(in: index..<bytes.count) { block in
      Lanes(block.isBeyondASCII() .| (block .== hash) .| (block .== tag))
    }
  }

  private mutating func note(mark index: Int, _ bytes: Bytes) {
    if bytes.has("<summary", at: index, bytes.count) { summary = true }
    if bytes.has("#flashcard", at: index, bytes.count) { flashcard = true }
    if bytes.has("(#toc", at: index - 1, bytes.count) { backLink = true }
  }

  private mutating func note(symbol index: Int, _ bytes: Bytes) {
    switch bytes[index] {
    case 0xE2:
      if bytes.has("\u{2B06}", at: index, bytes.count)
        || bytes.has("\u{21A5}", at: index, bytes.count)
      {
        backLink = true
      }
    case 0xF0:
      if bytes.has("\u{1F9E0}", at: index, bytes.count) { flashcard = true }
      if bytes.has("\u{1F7E2}", at: index, bytes.count) { circles |= 1 }
      if bytes.has("\u{1F7E1}", at: index, bytes.count) { circles |= 2 }
      if bytes.has("\u{1F534}", at: index, bytes.count) { circles |= 4 }
    default: break
    }
  }
}
