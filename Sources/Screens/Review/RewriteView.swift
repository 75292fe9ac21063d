import Canvas
import Interview
import QuestionBank

/// What a review shows of an answer besides the form: how it stood before, what is worth fixing, and
/// what was changed.
extension InterviewScreen {
  /// Draws an answer before it is written again: the question, the old text, the facts, the reference.
  mutating func drawOriginal(
    _ state: SessionState, _ index: Int, _ rewritten: RewrittenAnswer, _ frame: inout Frame
  ) {
    let question = state.question(of: index)
    drawHeader(state, index, right: Self.scoreBefore(rewritten), style: .dim, &frame)
    frame.rule(row: 1)
    var lines = bodyLines(of: question, width: frame.width)
    if !lines.isEmpty { lines.append(.blank) }
    lines.append(heading("You wrote"))
    for part in Part.allCases {
      let score = rewritten.scores[part].map { " \($0.rawValue)" } ?? ""
      lines += labelled(
        typedLines(rewritten.texts[part], of: part, indent: 18), "  " + part.title + score)
    }
    if !rewritten.isOnlyScored {
      lines += [
        .blank,
        TextLine(marker: "To fix  ", markerStyle: .bold, text: fixes(state, index), indent: 8),
      ]
    }
    lines += [.blank, heading("A strong answer says")] + referenceLines(question)
    scrollLimit = frame.show(lines, in: (frame.isLow ? 2 : 3)..<(frame.rows - 2), scroll: scroll)
    frame.footer(
      [KeyHint("Enter", rewritten.isOnlyScored ? "score it" : "write it again")] + scrollHints + [
        KeyHint("^C", "stop"), KeyHint("?", "help"),
      ])
  }

  /// `was 40`, or that there was no score.
  static func scoreBefore(_ rewritten: RewrittenAnswer) -> String {
    rewritten.scores.total.map { "was \($0)" } ?? "not scored yet"
  }

  /// What is worth fixing in the text as it stands now.
  func fixes(_ state: SessionState, _ index: Int) -> String {
    var texts = state.answers[index].texts
    // The editors know a key sooner than the state.
    if state.answers[index].startedAt != nil {
      for part in Part.allCases { texts[part] = editors[part].text }
    }
    return Fixes(of: texts, to: state.question(of: index)).sentences(limit: state.plan.seconds)
      .joined(separator: " · ")
  }

  /// Draws, over the scores, what changed in each part, word by word.
  mutating func drawChanges(_ rules: SessionRules, _ frame: inout Frame) {
    guard case .scoring(let index) = rules.state.stage,
      let rewritten = rules.state.rewritten(by: index)
    else { return }
    drawHeader(rules.state, index, right: "what changed", style: .dim, &frame)
    frame.rule(row: 1)
    var lines: [TextLine] = []
    for part in Part.allCases {
      let changes = WordChanges(
        from: rewritten.texts[part], to: rules.state.answers[index].texts[part])
      lines += labelled(changeLines(changes), part.title) + [.blank]
    }
    lines.append(TextLine(text: "− words that went   + words that came", style: .dim))
    scrollLimit = frame.show(lines, in: 2..<(frame.rows - 2), scroll: scroll)
    frame.footer(scrollHints + [KeyHint("any other key", "back")])
  }

  private func changeLines(_ changes: WordChanges) -> [TextLine] {
    let indent = 16
    guard !changes.pieces.isEmpty else {
      return [TextLine(text: "nothing", indent: indent, style: .dim)]
    }
    return changes.pieces.map { piece in
      switch piece {
      case .kept(let words): TextLine(text: words, indent: indent)
      case .removed(let words):
        TextLine(marker: "− ", markerStyle: .dim, text: words, indent: indent, style: .dim)
      case .added(let words):
        TextLine(
          marker: "+ ", markerStyle: .bold.with(.green), text: words, indent: indent,
          style: .bold.with(.green))
      }
    }
  }
}
