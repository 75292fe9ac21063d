import Canvas
import Interview
import QuestionBank

extension InterviewScreen {
  /// Draws the first row of everything about one answer: title, place, and one thing at the right.
  func drawHeader(
    _ state: SessionState, _ index: Int, right: String, style: Style = .bold, _ frame: inout Frame
  ) {
    let place = "\(state.answers[index].question + 1)/\(state.plan.questions.count)"
    // The place keeps its column whatever the clock shows, since clocks are padded to one width.
    let end = frame.putRight(right, row: 0, style: style)
    let column = max(0, end - 3 - place.utf8.count)
    frame.put(place, row: 0, at: column, style: .dim, limit: end)
    frame.put(shortened(state.question(of: index).title, to: column - 2), row: 0, style: .bold)
  }
}

/// What was typed in a part, as lines to show, blank ones left out; the bullets of Approach are the
/// screen's.
func typedLines(_ text: String, of part: Part, indent: Int) -> [TextLine] {
  let lines = plainLines(text, indent: indent)
  guard !lines.isEmpty else { return [TextLine(text: "nothing", indent: indent, style: .dim)] }
  guard part == .approach else { return lines }
  return lines.map { line in
    hasOwnBullet(line.text)
      ? line : TextLine(marker: "• ", text: line.text, indent: indent + 2)
  }
}

/// Text as lines to show, blank ones left out.
func plainLines(_ text: String, indent: Int, style: Style = .plain) -> [TextLine] {
  text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
    .map { TextLine(text: String($0), indent: indent, style: style) }
}

/// Whether somebody typed a bullet, so that the screen adds none.
func hasOwnBullet(_ line: some StringProtocol) -> Bool {
  line.hasPrefix("- ") || line.hasPrefix("* ") || line.hasPrefix("•")
}
