/// The lines before the first question that ask: a table of contents has them, and a file that goes on in
/// another layout.
struct Preamble {
  private var lines: [(line: Int, letterSum: UInt32)] = []

  /// Notes a line or a heading that belongs to no question.
  mutating func note(_ token: Token, _ bytes: Bytes) {
    let range = token.content
    guard !range.isEmpty, Asking.endsInQuestionMark(bytes, range),
      bytes.first("](#", in: range) == nil,
      !LineShape.isLink(bytes, range)
    else { return }
    let text = TitleShape(bytes, range).text
    if text.count >= 10 { lines.append((token.line, bytes.view(of: text).letterSum)) }
  }

  /// What is lost of it, if that is more than a line or two that ask what no question does.
  func skipped(besides questions: [Question]) -> Skipped? {
    guard lines.count >= 3 else { return nil }
    let titles = Set(questions.map(\.letterSum))
    let lost = lines.filter { !titles.contains($0.letterSum) }
    guard lost.count >= 3, let first = lost.first else { return nil }
    return Skipped(
      line: first.line,
      reason:
        "\(lost.count) lines from here to the first question ask, but are laid out in another way")
  }
}
