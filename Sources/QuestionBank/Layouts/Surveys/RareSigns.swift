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
    var index = 0
    while let found = next(bytes, from: index) {
      index = found + 1
      note(found, bytes)
    }
    backLink = backLink || bytes.contains("back to top")
    mayHaveLegend = !bytes.isASCII
  }

  /// The next `#`, arrow or emoji perhaps, or `<` as long as there was no summary.
  private func next(_ bytes: Bytes, from index: Int) -> Int? {
    let hash = Bytes.Block(repeating: UInt8(ascii: "#"))
    let tag = summary ? hash : Bytes.Block(repeating: UInt8(ascii: "<"))
    let arrow = Bytes.Block(repeating: 0xE2)
    let emoji = Bytes.Block(repeating: 0xF0)
    return bytes.firstIndex(in: index..<bytes.count) { block in
      Lanes((block .== hash) .| (block .== tag) .| (block .== arrow) .| (block .== emoji))
    }
  }

  private mutating func note(_ index: Int, _ bytes: Bytes) {
    func has(_ sign: StaticString) -> Bool { bytes.has(sign, at: index, bytes.count) }
    switch bytes[index] {
    case UInt8(ascii: "#"):
      if has("#flashcard") { flashcard = true }
      if bytes.has("(#toc", at: index - 1, bytes.count) { backLink = true }
    case UInt8(ascii: "<"): if has("<summary") { summary = true }
    case 0xE2: if has("\u{2B06}") || has("\u{21A5}") { backLink = true }
    default:
      if has("\u{1F9E0}") { flashcard = true }
      if has("\u{1F7E2}") { circles |= 1 }
      if has("\u{1F7E1}") { circles |= 2 }
      if has("\u{1F534}") { circles |= 4 }
    }
  }
}
