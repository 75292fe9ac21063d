import Canvas
import Interview
import QuestionBank

extension InterviewScreen {
  /// Draws the question and the five-part form, the clock standing or running.
  mutating func drawAnswer(
    _ state: SessionState, _ index: Int, _ now: SessionTime, _ frame: inout Frame
  ) {
    let answer = state.answers[index]
    let question = state.question(of: index)
    let isReading = answer.startedAt == nil
    let isPaused = !isReading && answer.clock.runningSince == nil
    let remaining = answer.clock.remaining(at: now)
    let clock = paddedLeft(clockText(remaining), 5)
    drawHeader(
      state, index, right: isPaused ? "paused \(clock)" : clock,
      style: clockStyle(remaining, isReading), &frame)
    drawBar(answer, at: now, &frame)

    let top = frame.isLow ? 2 : 3
    let bottom = frame.rows - (frame.isLow ? 1 : 2)
    let body = wrap(question.body, width: frame.width)
    let form = FormLayout(
      rows: bottom - top, bodyRows: body.count, isLow: frame.isLow, focus: answer.focus)
    if isReading, body.count > form.bodyRows {
      // All of the question, as long as nothing is typed; the form comes with the first key.
      scrollLimit = frame.show(
        [TextLine(text: question.body)], in: top..<bottom, scroll: scroll)
    } else {
      drawBody(body, row: top, limit: form.bodyRows, &frame)
      for part in Part.allCases {
        drawPart(
          part, rows: form.rows(of: part, below: top),
          isFocused: part == answer.focus && !isReading,
          isPaused: isPaused, &frame)
      }
    }
    frame.footer(hints(answer, isReading: isReading, isPaused: isPaused))
  }

  private func clockStyle(_ remaining: Int64, _ isReading: Bool) -> Style {
    if isReading { return .dim }
    if remaining > 20_000 { return .plain }
    return remaining > 5000 ? .bold : .bold.with(.red)
  }

  /// The time used, with a tick where each part's share of it ends.
  private func drawBar(_ answer: Answer, at now: SessionTime, _ frame: inout Frame) {
    let limit = max(1, answer.clock.limit)
    let filled = Int(answer.clock.elapsed(at: now) * Int64(frame.width) / limit)
    frame.fill("━", row: 1, at: 0, count: filled, style: .plain)
    frame.fill("─", row: 1, at: filled, count: frame.width - filled, style: .dim)
    var share = 0
    for part in Part.allCases.dropLast() {
      share += Template.share(of: part)
      let column = frame.width * share / 100
      frame.put(
        column < filled ? "┿" : "┼", row: 1, at: column, style: column < filled ? .plain : .dim)
    }
  }

  private mutating func drawPart(
    _ part: Part, rows: Range<Int>, isFocused: Bool, isPaused: Bool, _ frame: inout Frame
  ) {
    let column = frame.isNarrow ? 10 : 14
    let label = frame.isNarrow ? part.shortTitle : part.title
    frame.put(label, row: rows.lowerBound, style: isFocused ? .bold : .dim, limit: column - 1)
    if isFocused {
      for row in rows { frame.put("┃", row: row, at: column - 1, style: .bold.with(.cyan)) }
    }
    let isBulleted = part == .approach
    let textColumn = column + 1 + (isBulleted ? 2 : 0)
    // One column less than there is: behind a full row the cursor needs one of its own.
    let width = max(1, frame.width - textColumn - 1)
    if isFocused { fieldWidth = width }
    let editor = editors[part]
    if editor.text.isEmpty {
      frame.put(Template.prompt(for: part), row: rows.lowerBound, at: column + 1, style: .dim)
      if isFocused { frame.placeCursor(row: rows.lowerBound, column: column + 1) }
      return
    }
    let lines = editor.rows(width: width)
    // The rows around the cursor where someone types, else the first ones.
    let cursor =
      isFocused ? editor.cursorPosition(width: width) : Position(column: 0, row: 0)
    let first = min(max(0, cursor.row - rows.count + 1), max(0, lines.count - 1))
    let text = editor.text.utf8
    for (row, number) in zip(rows, first..<lines.count) {
      let offset = lines[number].range.lowerBound
      let before = offset == 0 ? nil : text[text.index(text.startIndex, offsetBy: offset - 1)]
      let beginsLine = before == nil || before == UInt8(ascii: "\n")
      if isBulleted, beginsLine, !hasOwnBullet(lines[number].text) {
        frame.put("•", row: row, at: column + 1, style: isPaused ? .dim : .plain)
      }
      frame.put(lines[number].text, row: row, at: textColumn, style: isPaused ? .dim : .plain)
    }
    if lines.count - first > rows.count {
      frame.putRight("…", row: rows.upperBound - 1, style: .dim)
    }
    if isFocused, !isPaused {
      frame.placeCursor(
        row: rows.lowerBound + cursor.row - first, column: textColumn + cursor.column)
    }
  }

  private func hints(_ answer: Answer, isReading: Bool, isPaused: Bool) -> [KeyHint] {
    if isReading {
      return [
        KeyHint("Enter", "start, or just type"), KeyHint("^C", "stop"), KeyHint("?", "help"),
      ]
    }
    if isPaused {
      return [
        KeyHint("Enter", "go on; the clock stands"), KeyHint("^C", "stop"), KeyHint("?", "help"),
      ]
    }
    let enter: [KeyHint] =
      switch answer.focus {
      case .approach: [KeyHint("Enter", "bullet")]
      case .validation: []
      default: [KeyHint("Enter", "next")]
      }
    let editor = editors[answer.focus]
    let isAtEnd = editor.cursor == editor.text.utf8.count
    return enter + [
      KeyHint("^D", isAtEnd ? "done" : "delete"), KeyHint("Tab", "part"), KeyHint("^P", "pause"),
      KeyHint("^C", "stop"),
      KeyHint("F1", "help"),
    ]
  }
}

/// Which rows each part of the form has.
///
/// They are reserved, so that growing text moves nothing.
struct FormLayout {
  /// Rows for the question's body.
  let bodyRows: Int
  private var counts: [Int]
  private let gap: Int

  /// Shares out `rows` among a body that would take `bodyRows` and the five parts.
  init(rows: Int, bodyRows: Int, isLow: Bool, focus: Part) {
    gap = isLow ? 0 : 1
    let least = Part.allCases.count + 1 + gap * (Part.allCases.count - 1)
    self.bodyRows = max(1, min(bodyRows, isLow ? rows - least - 1 : rows - least - 5))
    counts = Array(repeating: 1, count: Part.allCases.count)
    var spare = rows - self.bodyRows - least
    if isLow {
      counts[focus.rawValue] += max(0, spare)
      return
    }
    // Approach takes three bullets, everything else about a line and a half.
    let order: [Part] = [
      .approach, .approach, .context, .tradeOff, .failureMode, .validation, .approach, .approach,
      .approach, .context, .tradeOff, .failureMode, .validation,
    ]
    for part in order where spare > 0 {
      counts[part.rawValue] += 1
      spare -= 1
    }
  }

  /// The rows of a part, where the body begins at `top`.
  func rows(of part: Part, below top: Int) -> Range<Int> {
    let before = counts.prefix(part.rawValue).reduce(0, +) + gap * part.rawValue
    let first = top + bodyRows + 1 + before
    return first..<(first + counts[part.rawValue])
  }
}

extension Part {
  /// The part's name where columns are few.
  var shortTitle: String {
    switch self {
    case .context: "Context"
    case .approach: "Approach"
    case .tradeOff: "Trade-off"
    case .failureMode: "Failure"
    case .validation: "Validate"
    }
  }
}
