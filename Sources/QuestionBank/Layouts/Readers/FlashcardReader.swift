/// Reads notes with flashcards: `question : answer 🧠` on a line, or a marked line and those below it.
struct FlashcardReader: ~Copyable {
  private var builder: CardBuilder

  init(_ builder: consuming CardBuilder) {
    self.builder = builder
  }

  mutating func read(_ tokens: inout Tokenizer) -> Bank {
    while let token = tokens.next() {
      switch token.kind {
      case .heading(let level): builder.section(token, level: level)
      case .rule: builder.close()
      case .text, .item:
        if LineShape.isFlashcard(builder.bytes, token.content) {
          open(token)
        } else {
          builder.add(token)
        }
      case .code, .blank, .hidden: builder.add(token)
      }
    }
    return builder.finish(tokens)
  }

  private mutating func open(_ token: Token) {
    let bytes = builder.bytes
    let end = Self.markStart(bytes, token.content)
    let text = bytes.trimmed(token.content.lowerBound..<end)
    let sides = LineShape.card(bytes, text)
    builder.open(Card.Head(line: token.line, level: 7, title: sides?.front ?? text))
    builder.beginAnswer()
    var tags = token
    let mark = bytes.firstIndex(of: UInt8(ascii: "#"), in: end..<token.content.upperBound)
    tags.content = (mark ?? token.content.upperBound)..<token.content.upperBound
    _ = builder.field(.tags, tags)
    guard let sides else { return }
    var back = token
    back.kind = .text(indent: 0)
    back.content = sides.back
    builder.add(back)
    builder.close()
  }

  /// Where the brain or the first tag at the end of the line begins.
  private static func markStart(_ bytes: Bytes, _ range: Range<Int>) -> Int {
    let brain = bytes.first("\u{1F9E0}", in: range) ?? range.upperBound
    var tag = bytes.first(" #", in: range.lowerBound..<brain) ?? brain
    while tag + 2 < brain, !bytes[tag + 2].isWord {
      tag = bytes.first(" #", in: tag + 1..<brain) ?? brain
    }
    return min(brain, tag)
  }
}
