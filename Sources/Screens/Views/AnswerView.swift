import Canvas
import Interview
import QuestionBank

extension InterviewScreen {
  /// Draws the question, or what to do after a spoken one, and the five-part form, the clock standing
  /// or running.
  mutating func drawAnswer(
    _ state: SessionState, _ index: Int, _ now: SessionTime, _ frame: inout Frame
  ) {
    let answer = state.answers[index]
    let question = state.question(of: index)
    let clock = state.clock ?? answer.clock
    let isReading = clock.isUntouched
    let isPaused = !isReading && clock.runningSince == nil
    drawClock(state, index, clock, now, isReading: isReading, isPaused: isPaused, &frame)
    drawBar(clock, shares: true, at: now, &frame)

    let top = frame.isLow ? 2 : 3
    let bottom = frame.rows - (frame.isLow ? 1 : 2)
    let text = answer.ending == nil ? question.body : Self.jotting
    let body = wrap(text, width: frame.width)
    let form = FormLayout(
      rows: bottom - top, bodyRows: body.count, isLow: frame.isLow, focus: answer.focus)
    if isReading, body.count > form.bodyRows {
      // All of the question, as long as nothing is typed; the form comes with the first key.
      scrollLimit = frame.show(
        [TextLine(text: text)], in: top..<bottom, scroll: scroll)
    } else {
      drawBody(body, row: top, limit: form.bodyRows, &frame)
      for part in Part.allCases {
        drawField(
          Field(part, frame), editors[part], rows: form.rows(of: part, below: top),
          isFocused: part == answer.focus && !isReading,
          isPaused: isPaused, &frame)
      }
    }
    frame.footer(hints(answer, isReading: isReading, isPaused: isPaused))
  }

  private static let jotting =
    "Jot down what you said, in headlines: not what you would say now."

  private func hints(_ answer: Answer, isReading: Bool, isPaused: Bool) -> [KeyHint] {
    if let hints = clockHints(isReading: isReading, isPaused: isPaused) { return hints }
    let enter: [KeyHint] =
      switch answer.focus {
      case .approach: [KeyHint("Enter", "bullet")]
      case .validation: []
      default: [KeyHint("Enter", "next")]
      }
    return enter + typingHints(editors[answer.focus], tab: true)
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
