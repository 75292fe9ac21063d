import Canvas
import Interview
import QuestionBank

extension InterviewScreen {
  /// Draws the guess: what was typed, and the scale, before any reference is seen.
  mutating func drawPrediction(
    _ state: SessionState, _ index: Int, _ now: SessionTime, _ frame: inout Frame
  ) {
    let answer = state.answers[index]
    let isBell = answer.rangAt != nil
    let left = (answer.reopenLimit ?? 0) - now
    let clock = left > 0 ? "done \(paddedLeft(clockText(left), 5))" : "done"
    drawHeader(
      state, index, right: isBell ? "time is up" : clock,
      style: isBell ? .bold.with(.yellow) : .dim, &frame)
    frame.rule(row: 1)

    let bottom = frame.contentEnd - (frame.isLow ? 3 : 6)
    var lines: [TextLine] = []
    for part in Part.allCases {
      lines += labelled(typedLines(answer.texts[part], of: part, indent: 14), part.title)
    }
    scrollLimit = frame.show(lines, in: (frame.isLow ? 2 : 3)..<bottom, scroll: scroll)

    let row = frame.isLow ? bottom : bottom + 1
    let before = frame.isNarrow ? "" : ", before you see the reference"
    frame.put("How good was it? Your guess\(before):", row: row, style: .bold)
    drawScale(row: row + (frame.isLow ? 1 : 2), &frame)
    let back = left > 0 ? [KeyHint("Esc", frame.isNarrow ? "back" : "back to the answer")] : []
    frame.footer(
      [KeyHint("0–4", "guess")] + back + [KeyHint("n", "no guess")] + scrollHints + [
        KeyHint("^C", "stop"), KeyHint("?", "help"),
      ])
  }

  /// Draws the five scores with their names, as far apart as there is room.
  func drawScale(row: Int, _ frame: inout Frame) {
    var column = frame.isNarrow ? 0 : 2
    for score in Score.allCases {
      column = frame.put("\(score.rawValue)", row: row, at: column, style: .bold)
      let title = frame.isNarrow ? score.shortTitle : score.title
      column = frame.put(" " + title, row: row, at: column, style: .dim)
      column += frame.isNarrow ? 1 : 4
    }
  }

  /// Puts a label in front of the first of some lines.
  func labelled(_ lines: [TextLine], _ label: String) -> [TextLine] {
    guard var first = lines.first else { return [] }
    // The label ends where the first line's own marker, a bullet, begins.
    let room = first.indent - first.markerWidth
    first.marker = paddedRight(label, room) + first.marker
    first.markerStyle = .dim
    return [first] + lines.dropFirst()
  }
}

extension Score {
  /// The score's name where columns are few.
  fileprivate var shortTitle: String {
    switch self {
    case .missing: "miss"
    case .partial: "part"
    case .weak, .hire, .strong: title
    }
  }
}
