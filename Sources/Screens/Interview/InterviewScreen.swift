import Canvas
import Interview
import QuestionBank

/// The full-screen interview: turns keys into events, and the rules' state into frames.
///
/// It holds what no journal needs: cursors, what is scrolled or laid over. It holds no rule.
public struct InterviewScreen: Sendable {
  /// What a key leads to.
  public enum Reaction: Equatable, Sendable {
    /// These actions, at the key's own moment; none for a key that changes the screen only.
    case actions([Event.Action])
    /// The program stops; everything typed is kept.
    case stop
    /// The program goes to the background.
    case suspend
    /// The screen is drawn anew from nothing.
    case redraw
    /// The session is over and its weakest answers are to be written again.
    case rewrite
  }

  /// What lies over the screen.
  enum Overlay { case help, reference, changes }

  /// How long keys are ignored after the bell: who is still typing guesses nothing by accident.
  public static let deafAfterBell: SessionTime = 1000
  /// How long keys stay ignored after each one that came while they were.
  public static let deafWhileTyping: SessionTime = 700

  var editors = PerPart(repeating: LineEditor(text: ""))
  /// What was cut last, in whatever part.
  var killed = ""
  /// Whether the question is out of sight while its answer is spoken.
  var hidesQuestion = false
  /// The field for the reply to a follow-up.
  var reply = LineEditor(text: "")
  /// The field for the note about the answer being scored.
  var note = LineEditor(text: "")
  /// Whether that field is open.
  var isNoting = false
  var overlay: Overlay? {
    didSet {
      // What lies over the screen is scrolled by itself.
      switch (oldValue, overlay) {
      case (nil, .some):
        scrollBeneath = scroll
        scroll = 0
      case (.some, nil): scroll = scrollBeneath
      default: break
      }
    }
  }
  var scroll = 0
  private var scrollBeneath = 0
  /// How far the last frame could be scrolled.
  var scrollLimit = 0
  /// How far the question above a form is scrolled, and could be.
  var bodyScroll = 0
  var bodyScrollLimit = 0
  /// The rows that a page of it moves by: all that are seen but one.
  var bodyPage = 1
  /// Whether Enter was pressed in the last part, where only `^D` leads on.
  var pointsAtDone = false
  /// The form as it was drawn last, but for the field that is typed in.
  var standingForm: StandingForm?
  /// Whether the last frame has the cursor behind a text, with room in its row for a letter.
  var endsWithRoom = false
  /// When the bell was last noticed, which is later than it rang if the program had to wait.
  var bellHeardAt: SessionTime = 0
  /// When a key was last ignored since somebody typed on over the bell.
  var lastDeafKey: SessionTime = .min / 2
  /// Whether the last frame only said that the window is too small.
  var isTooSmall = false
  /// The summary's row that `r` asks again.
  var selectedRow = 0
  /// The columns that the last frame gave to typed text.
  var fieldWidth = 64
  /// The quotes for the answer that was scored last.
  var knownQuotes: (answer: Int, quotes: [PointPlace: Quote])?
  /// Whether the briefing shows an answer at hire level, for somebody who never answered one.
  let showsExample: Bool
  /// The session's file, as the summary names it.
  let fileName: String

  /// A screen for a session; `showsExample` is for a person's very first one.
  public init(showsExample: Bool, fileName: String) {
    self.showsExample = showsExample
    self.fileName = fileName
  }

  /// Takes over what the state says was typed, where an edit of ours was refused or a new answer began.
  public mutating func follow(_ rules: SessionRules) {
    guard let last = rules.state.answers.indices.last else { return }
    for part in Part.allCases { editors[part].follow(rules.state.answers[last].texts[part]) }
    reply.follow(rules.state.answers[last].probe?.text ?? "")
    if case .scoring(let index) = rules.state.stage {
      note.follow(rules.state.answers[index].note)
    }
  }

  /// Takes note that the stage may have changed: nothing stays scrolled or laid over from another one.
  public mutating func enter(_ rules: SessionRules) {
    overlay = nil
    // Whoever has read to the end of a long question types with the end before their eyes.
    if case .answering = rules.state.stage { bodyScroll = scroll } else { bodyScroll = 0 }
    scroll = 0
    pointsAtDone = false
    isNoting = false
    note = LineEditor(text: "")
    // What was typed under another question must not come back by undo or ^Y.
    if case .reading = rules.state.stage {
      editors = PerPart(repeating: LineEditor(text: ""))
      killed = ""
      reply = LineEditor(text: "")
      hidesQuestion = false
    }
    if rules.state.stage == .summary {
      let rows = SessionSummary(rules.state).rows
      selectedRow = rows.indices.min { (rows[$0].total ?? 101) < (rows[$1].total ?? 101) } ?? 0
    }
  }

  /// Takes note that the bell rings now: nobody can have seen it before.
  public mutating func hearBell(at now: SessionTime) { bellHeardAt = now }

  /// What one more letter leads to after the last frame; `nil` where it takes the rules to tell.
  public func foreseenLetter(_ rules: SessionRules) -> ForeseenLetter? {
    endsWithRoom ? ForeseenLetter(rules.state) : nil
  }

  /// The letter that stands where the last frame has its cursor if `keys` change the text and nothing
  /// else; `nil` where it takes the next frame to tell.
  ///
  /// It may be shown at once. A frame must follow all the same: it alone is sure.
  public func echo(of keys: [Key]) -> Unicode.Scalar? {
    guard endsWithRoom, keys.count == 1, case .character(let letter)? = keys.first else {
      return nil
    }
    return letter
  }

  /// The frame for a moment; `trouble` is a sentence that stays on the screen.
  public mutating func draw(
    _ rules: SessionRules, at now: SessionTime, size: Size, trouble: String? = nil
  ) -> Grid {
    endsWithRoom = false
    isTooSmall = size.columns < Frame.smallest.columns || size.rows < Frame.smallest.rows
    guard !isTooSmall else { return tooSmall(size, rules.state.clock, at: now) }
    scrollLimit = 0
    var frame = frame(rules, now, size)
    scroll = min(scroll, scrollLimit)
    if let trouble { drawTrouble(trouble, &frame) }
    return frame.grid
  }

  /// Draws what is wrong with the disk where it covers nothing that was typed: above the keys, over
  /// them if it is long, and in a low window over the bar.
  private func drawTrouble(_ trouble: String, _ frame: inout Frame) {
    let rows = [frame.isLow ? 1 : frame.rows - 2, frame.rows - 1]
    for (line, row) in zip(wrap("! " + trouble, width: frame.width), rows) {
      frame.fill(" ", row: row, at: 0, count: frame.width, style: .plain)
      frame.put(line.text, row: row, style: .bold.with(.red))
    }
  }

  private mutating func frame(_ rules: SessionRules, _ now: SessionTime, _ size: Size) -> Frame {
    if overlay == nil, let index = rules.state.formAnswer {
      return form(rules.state, index, now, size)
    }
    var frame = Frame(size)
    switch overlay {
    case .help: drawHelp(rules, now, &frame)
    case .reference: drawReference(rules, &frame)
    case .changes: drawChanges(rules, &frame)
    case nil: drawStage(rules, now, &frame)
    }
    return frame
  }

  private mutating func drawStage(
    _ rules: SessionRules, _ now: SessionTime, _ frame: inout Frame
  ) {
    switch rules.state.stage {
    case .briefing: drawBriefing(rules.state.plan, &frame)
    case .reading(let index), .answering(let index):
      if let rewritten = rules.state.rewritten(by: index) {
        drawOriginal(rules.state, index, rewritten, &frame)
      } else {
        drawPrompter(rules.state, index, now, &frame)
      }
    case .probing(let index): drawProbe(rules.state, index, now, &frame)
    case .predicting(let index): drawPrediction(rules.state, index, now, &frame)
    case .scoring(let index):
      if rules.step == .outcome {
        drawOutcome(rules.state, index, &frame)
      } else {
        drawScoring(rules, index, &frame)
      }
    case .due, .jotting: break
    case .summary: drawSummary(rules.state, &frame)
    }
  }

  private func tooSmall(_ size: Size, _ clock: AnswerClock?, at now: SessionTime) -> Grid {
    var grid = Grid(size)
    let smallest = Frame.smallest
    if let clock, clock.runningSince != nil, !clock.isEndless {
      grid.put("The clock runs: \(clockText(clock.remaining(at: now)))", at: 0, row: 2)
    }
    grid.put("The window is too small:", at: 0, row: 0)
    grid.put("\(smallest.columns)×\(smallest.rows) is the least.", at: 0, row: 1)
    return grid
  }
}

extension SessionState {
  /// The answer whose five-part form is on the screen, to be typed in or about to be; `nil` for none.
  fileprivate var formAnswer: Int? {
    switch stage {
    case .reading(let index): plan.mode == .typed && plan.kind == .run ? index : nil
    case .answering(let index): plan.mode == .typed ? index : nil
    case .jotting(let index): index
    default: nil
    }
  }
}

extension LineEditor {
  /// Begins anew with `text` where the true text is another one than the editor's own.
  fileprivate mutating func follow(_ text: String) {
    if !holds(text) { self = LineEditor(text: text) }
  }
}
