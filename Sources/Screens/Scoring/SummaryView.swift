import Canvas
import Interview
import QuestionBank

extension InterviewScreen {
  /// Draws the table of questions × parts, what it says, and what to do next.
  mutating func drawSummary(_ state: SessionState, _ frame: inout Frame) {
    let summary = SessionSummary(state)
    let pace = SessionPace(state)
    let columns = SummaryColumns(frame)
    let answers = countWord(summary.rows.count, "answer")
    let minutes = countWord(max(1, Int(state.time / 60_000)), "minute")
    let mode = state.plan.mode == .spoken ? "spoken · " : ""
    let name = state.plan.kind == .review ? "review" : state.plan.role
    let end = frame.put("\(name) · \(mode)\(answers)", row: 0, style: .bold)
    if !frame.isNarrow {
      frame.put(" · \(minutes)", row: 0, at: end, style: .bold)
      frame.putRight("complete", row: 0, style: .dim)
    }

    let top = frame.isLow ? 1 : 2
    let sentences = TextLine(
      text: (summary.sentences + [pace.sentence].compactMap(\.self)).joined(separator: " "))
    let below = frame.isLow ? [sentences] : closingLines(state, summary, sentences)
    let hasPace =
      !frame.isLow && pace.answers > 0 && state.plan.mode == .typed && state.plan.kind == .run
    let paceRows = hasPace ? 2 : 0
    let room = max(
      1, frame.rows - top - 2 - (frame.isLow ? 1 : 2) - frame.rows(of: below) - paceRows)
    let first = min(max(0, selectedRow - room + 1), max(0, summary.rows.count - room))

    drawTitles(columns, compared: summary.kind == .review ? "was" : "guess", row: top, &frame)
    var row = top + 1
    for number in summary.rows.indices.dropFirst(first).prefix(room) {
      drawRow(summary.rows[number], number, columns, row: row, &frame)
      row += 1
    }
    if !frame.isLow {
      frame.rule(row: row)
      row += 1
    }
    drawMeans(summary, columns, row: row, &frame)
    if paceRows > 0 {
      drawMeans(pace.words, "words", columns, row: row + 1, &frame)
      drawMeans(pace.seconds, "seconds", columns, row: row + 2, &frame)
      row += paceRows
    }
    frame.show(below, in: (row + (frame.isLow ? 1 : 2))..<(frame.rows - 1))
    let again =
      state.plan.kind == .run
      ? (summary.scored > 0 ? [KeyHint("w", "rewrite")] : []) + [KeyHint("r", "this one again")]
      : []
    frame.footer(
      [KeyHint("Enter", "finish")] + again + [KeyHint("↑↓", "choose"), KeyHint("?", "help")])
  }

  private func closingLines(
    _ state: SessionState, _ summary: SessionSummary, _ sentences: TextLine
  ) -> [TextLine] {
    if state.plan.kind == .review {
      let next = TextLine(
        text: "Each comes back, blind, in a run two or three days from now.", style: .dim)
      return [sentences, next, .blank, TextLine(text: fileName, style: .dim)]
    }
    var lines = [sentences, TextLine(text: "Why these: \(reasons(state)).", style: .dim), .blank]
    let weakest = state.weakestAnswers(2)
    if !weakest.isEmpty {
      lines.append(
        TextLine(
          marker: "w      ", markerStyle: .bold,
          text: "rewrite the weakest now: \(countWord(weakest.count, "answer"))", indent: 7))
    }
    let chosen = summary.rows.indices.contains(selectedRow) ? summary.rows[selectedRow].title : ""
    lines.append(
      TextLine(
        marker: "r      ", markerStyle: .bold, text: "answer «\(chosen)» once more", indent: 7))
    lines.append(
      TextLine(
        marker: "Enter  ", markerStyle: .bold, text: "finish; mock show reads it all again",
        indent: 7))
    lines += [.blank, TextLine(text: fileName, style: .dim)]
    return lines
  }

  private func drawTitles(
    _ columns: SummaryColumns, compared: String, row: Int, _ frame: inout Frame
  ) {
    for part in Part.allCases {
      columns.put(columns.title(of: part), in: part, row: row, style: .dim, &frame)
    }
    columns.putScore("score", row: row, style: .dim, &frame)
    columns.putGuess(compared, row: row, style: .dim, &frame)
  }

  private func drawRow(
    _ summaryRow: SessionSummary.Row, _ number: Int, _ columns: SummaryColumns, row: Int,
    _ frame: inout Frame
  ) {
    let isSelected = number == selectedRow
    if isSelected { frame.put("▸", row: row, style: .bold.with(.cyan)) }
    frame.put("\(summaryRow.question + 1)", row: row, at: 2, style: .dim)
    let end = frame.put(
      summaryRow.title, row: row, at: columns.titleColumn, style: isSelected ? .bold : .plain,
      limit: columns.titleEnd)
    if end - columns.titleColumn < CharacterWidth.width(of: summaryRow.title) {
      frame.put("…", row: row, at: columns.titleEnd)
    }
    for part in Part.allCases {
      let score = summaryRow.scores[part]
      let isLow = score.map { $0 < .partial } ?? false
      columns.put(
        score.map { "\($0.rawValue)" } ?? "–", in: part, row: row, style: isLow ? .bold : .plain,
        &frame)
    }
    let ending = summaryRow.ending == .skipped ? "skip" : "–"
    columns.putScore(summaryRow.total.map { "\($0)" } ?? ending, row: row, style: .bold, &frame)
    columns.putGuess(summaryRow.guess.map { "\($0)" } ?? "–", row: row, style: .dim, &frame)
  }

  private func drawMeans(
    _ summary: SessionSummary, _ columns: SummaryColumns, row: Int, _ frame: inout Frame
  ) {
    frame.put("mean", row: row, at: columns.titleColumn, style: .dim)
    for part in Part.allCases {
      let isWeakest = part == summary.weakest
      columns.put(
        summary.partMeans[part].map(oneDecimal) ?? "–", in: part, row: row,
        style: isWeakest ? .bold.with(.yellow) : .plain, &frame)
    }
    columns.putScore(
      summary.mean.map { "\(Int($0.rounded()))" } ?? "–", row: row, style: .bold, &frame)
    columns.putGuess(
      summary.meanGuess.map { "\(Int($0.rounded()))" } ?? "–", row: row, style: .dim, &frame)
  }

  private func drawMeans(
    _ means: PerPart<Double?>, _ title: String, _ columns: SummaryColumns, row: Int,
    _ frame: inout Frame
  ) {
    frame.put(title, row: row, at: columns.titleColumn, style: .dim)
    for part in Part.allCases {
      let mean = means[part].map { "\(Int($0.rounded()))" } ?? "–"
      columns.put(mean, in: part, row: row, style: .dim, &frame)
    }
  }

  /// The picker's reasons, counted: `3 never asked, 1 last asked yesterday`.
  private func reasons(_ state: SessionState) -> String {
    var counts: [(words: String, count: Int)] = []
    for planned in state.plan.questions {
      if let place = counts.firstIndex(where: { $0.words == planned.reason.wordsAfterwards }) {
        counts[place].count += 1
      } else {
        counts.append((planned.reason.wordsAfterwards, 1))
      }
    }
    if let only = counts.first, counts.count == 1 { return "\(only.words), all of them" }
    return counts.map { "\($0.count) \($0.words)" }.joined(separator: ", ")
  }
}

extension Part {
  /// A heading for a narrow column.
  var columnTitle: String { ["ctx", "appr", "trade", "fail", "valid"][rawValue] }
}

/// Where the summary's columns end.
private struct SummaryColumns {
  let titleColumn = 5
  let titleEnd: Int
  private let partWidth: Int
  private let scoreWidth: Int
  /// 0 where there is no room for guesses.
  private let guessWidth: Int
  private let start: Int

  init(_ frame: Frame) {
    partWidth = frame.isNarrow ? 4 : 6
    scoreWidth = frame.isNarrow ? 6 : 8
    guessWidth = frame.isNarrow ? 0 : 8
    start = frame.width - partWidth * Part.allCases.count - scoreWidth - guessWidth
    titleEnd = start
  }

  /// The heading of a part's column.
  func title(of part: Part) -> String {
    partWidth < 6 ? String(part.columnTitle.prefix(1)) : part.columnTitle
  }

  func put(_ text: String, in part: Part, row: Int, style: Style, _ frame: inout Frame) {
    let end = start + partWidth * (part.rawValue + 1)
    frame.put(text, row: row, at: end - CharacterWidth.width(of: text), style: style)
  }

  func putScore(_ text: String, row: Int, style: Style, _ frame: inout Frame) {
    let end = frame.width - guessWidth
    frame.put(text, row: row, at: end - CharacterWidth.width(of: text), style: style)
  }

  func putGuess(_ text: String, row: Int, style: Style, _ frame: inout Frame) {
    if guessWidth > 0 { frame.putRight(text, row: row, style: style) }
  }
}
