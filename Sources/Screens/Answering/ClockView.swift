import Canvas
import Interview
import QuestionBank

extension InterviewScreen {
  /// Draws the first row of everything that a clock limits.
  func drawClock(
    _ state: SessionState, _ index: Int, _ clock: AnswerClock, _ now: SessionTime, isReading: Bool,
    isPaused: Bool, _ frame: inout Frame
  ) {
    let face = clockFace(state, index, clock, now, isReading: isReading, isPaused: isPaused)
    drawHeader(state, index, right: face.text, style: face.style, &frame)
  }

  /// What stands at the right of that row: as wide at any time, as long as only the time changes.
  func clockFace(
    _ state: SessionState, _ index: Int, _ clock: AnswerClock, _ now: SessionTime, isReading: Bool,
    isPaused: Bool
  ) -> (text: String, style: Style) {
    let remaining = clock.remaining(at: now)
    let text = paddedLeft(clockText(remaining), 5)
    // What the clock is for begins where a bell ended what came before.
    let isBell = isReading && state.answers[index].rangAt != nil
    return (
      isPaused ? "paused \(text)" : isBell ? "time is up \(text)" : text,
      isBell ? .bold.with(.yellow) : clockStyle(remaining, isReading)
    )
  }

  private func clockStyle(_ remaining: Int64, _ isReading: Bool) -> Style {
    if isReading { return .dim }
    if remaining > 20_000 { return .plain }
    return remaining > 5000 ? .bold : .bold.with(.red)
  }

  /// Draws the time used; with `shares`, a tick stands where each part's share of it ends.
  ///
  /// Where the frame shows a bar already, `shown` is how many of its columns are filled.
  func drawBar(
    _ clock: AnswerClock, shares: Bool, at now: SessionTime, over shown: Int? = nil,
    _ frame: inout Frame
  ) {
    let filled = filledColumns(clock, at: now, of: frame.width)
    let changed = shown.map { min($0, filled)..<max($0, filled) } ?? 0..<frame.width
    for column in changed {
      frame.put(
        column < filled ? "━" : "─", row: 1, at: column, style: column < filled ? .plain : .dim)
    }
    guard shares else { return }
    var share = 0
    for part in Part.allCases.dropLast() {
      share += Template.share(of: part)
      let column = frame.width * share / 100
      guard changed.contains(column) else { continue }
      frame.put(
        column < filled ? "┿" : "┼", row: 1, at: column, style: column < filled ? .plain : .dim)
    }
  }

  /// How many columns of the bar the time used fills.
  func filledColumns(_ clock: AnswerClock, at now: SessionTime, of width: Int) -> Int {
    Int(clock.elapsed(at: now) * Int64(width) / max(1, clock.limit))
  }

  /// The keys that act while a clock stands; `nil` while it runs.
  func clockHints(isReading: Bool, isPaused: Bool, isCut: Bool = false) -> [KeyHint]? {
    guard isReading || isPaused else { return nil }
    let enter = KeyHint("Enter", isReading ? "start, or just type" : "go on, or just type")
    let scrolling = isReading && isCut ? [KeyHint("↑↓", "scroll")] : []
    return [enter] + scrolling + [KeyHint("^C", "stop"), KeyHint("?", "help")]
  }

  /// The keys that act in a field while a clock runs; `others` are those of the form around it.
  func typingHints(
    _ editor: LineEditor, done: String = "done", others: [KeyHint] = []
  ) -> [KeyHint] {
    let isAtEnd = editor.cursor == editor.text.utf8.count
    return [KeyHint("^D", isAtEnd ? done : "delete")] + others + [
      KeyHint("^P", "pause"), KeyHint("^C", "stop"), KeyHint("F1", "help"),
    ]
  }

  /// The key that scrolls a question which is longer than its rows.
  static let pageHint = KeyHint("PgDn", "question")
}
