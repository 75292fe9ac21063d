import Canvas
import Interview
import QuestionBank

/// The five-part form but for the text that is typed in: a key typed there leaves it as it is, so it
/// is kept from frame to frame, and a second that goes by changes only its clock.
struct StandingForm: Sendable {
  /// What is drawn, besides the texts of the other fields.
  struct Basis: Equatable, Sendable {
    var size: Size
    var answer: Int
    var focus: Part
    var isReading, isPaused, isJotting, isTimed: Bool
    var scroll: Int
    var bodyScroll: Int
    var isAtEnd, isEmpty, pointsAtDone: Bool
    /// What is worth fixing, in a review.
    var fixes: String?
  }

  /// The seconds left as they are shown, and the columns of the bar that are filled.
  struct Face: Equatable, Sendable {
    var seconds: Int64
    var filled: Int
  }

  var basis: Basis
  /// What the clock shows; `nil` while it is not drawn.
  var face: Face?
  var texts: PerPart<String>
  var frame: Frame
  /// The rows of the field that is typed in; `nil` while there is none.
  var field: Range<Int>?
  var scrollLimit = 0
  var bodyScrollLimit = 0
  var bodyPage = 1
}

extension InterviewScreen {
  /// Draws the question, or what to do after a spoken one, and the five-part form, the clock standing
  /// or running.
  mutating func form(
    _ state: SessionState, _ index: Int, _ now: SessionTime, _ size: Size
  ) -> Frame {
    // The answer is looked at in its place and never copied: this comes with every key.
    let focus = state.answers[index].focus
    let clock = state.clock ?? state.answers[index].clock
    let isReading = clock.isUntouched
    let basis = StandingForm.Basis(
      size: size, answer: index, focus: focus, isReading: isReading,
      isPaused: !isReading && clock.runningSince == nil,
      isJotting: state.answers[index].ending != nil, isTimed: !clock.isEndless,
      scroll: scroll, bodyScroll: bodyScroll,
      isAtEnd: editors[focus].cursor == editors[focus].text.utf8.count,
      isEmpty: state.plan.kind == .run && Part.allCases.allSatisfy { editors[$0].text.isEmpty },
      pointsAtDone: pointsAtDone,
      fixes: state.plan.kind == .review ? fixes(state, index) : nil)
    if !stands(basis) { standingForm = draw(basis, state) }
    if basis.isTimed { follow(clock, state, at: now) }
    scrollLimit = standingForm?.scrollLimit ?? 0
    bodyScrollLimit = standingForm?.bodyScrollLimit ?? 0
    bodyScroll = min(bodyScroll, bodyScrollLimit)
    bodyPage = standingForm?.bodyPage ?? 1
    var frame = standingForm?.frame ?? Frame(size)
    if let rows = standingForm?.field {
      drawText(
        of: Field(focus, frame), editors[focus], rows: rows, isFocused: true,
        isPaused: basis.isPaused, &frame)
    }
    return frame
  }

  /// Whether the form that is kept is the one that would be drawn.
  private func stands(_ basis: StandingForm.Basis) -> Bool {
    guard standingForm?.basis == basis else { return false }
    return Part.allCases.allSatisfy { part in
      part == basis.focus || standingForm?.texts[part] == editors[part].text
    }
  }

  /// Lets the form that is kept show the time.
  private mutating func follow(_ clock: AnswerClock, _ state: SessionState, at now: SessionTime) {
    guard var form = standingForm else { return }
    let face = StandingForm.Face(
      seconds: secondsShown(clock.remaining(at: now)),
      filled: filledColumns(clock, at: now, of: form.frame.width))
    guard form.face != face else { return }
    // Or its rows would be copied.
    standingForm = nil
    let basis = form.basis
    if form.face == nil {
      drawClock(
        state, basis.answer, clock, now, isReading: basis.isReading, isPaused: basis.isPaused,
        &form.frame)
    } else {
      let shown = clockFace(
        state, basis.answer, clock, now, isReading: basis.isReading, isPaused: basis.isPaused)
      form.frame.putRight(shown.text, row: 0, style: shown.style)
    }
    form.face = face
    drawBar(clock, shares: true, at: now, &form.frame)
    standingForm = form
  }

  private mutating func draw(
    _ basis: StandingForm.Basis, _ state: SessionState
  ) -> StandingForm {
    var form = StandingForm(
      basis: basis, texts: .each { editors[$0].text }, frame: Frame(basis.size))
    let isLow = form.frame.isLow
    if !basis.isTimed {
      drawHeader(
        state, basis.answer, right: compared(state, basis.answer), style: .dim, &form.frame)
      form.frame.rule(row: 1)
    }

    let top = isLow ? 2 : 3
    let bottom = form.frame.rows - (isLow ? 1 : 2)
    let body = body(basis, state, width: form.frame.width)
    // Facts come and go while somebody types, and the form below them stands still.
    let wanted = max(form.frame.rows(of: body), basis.fixes == nil ? 0 : Self.fixRows)
    let layout = FormLayout(
      rows: bottom - top, bodyRows: wanted, isLow: isLow, focus: basis.focus)
    let isCut = wanted > layout.bodyRows
    if basis.isReading, isCut {
      // All of the question, as long as nothing is typed; the form comes with the first key.
      form.scrollLimit = form.frame.show(body, in: top..<bottom, scroll: scroll)
    } else {
      form.bodyPage = max(1, layout.bodyRows - 1)
      form.bodyScrollLimit = form.frame.show(
        body, in: top..<top + layout.bodyRows, scroll: bodyScroll)
      for part in Part.allCases {
        let rows = layout.rows(of: part, below: top)
        if part == basis.focus, !basis.isReading {
          form.field = rows
          drawLabel(of: Field(part, form.frame), rows: rows, isFocused: true, &form.frame)
        } else {
          drawField(
            Field(part, form.frame), editors[part], rows: rows, isFocused: false,
            isPaused: basis.isPaused, &form.frame)
        }
      }
    }
    form.frame.footer(hints(basis, isCut: isCut))
    return form
  }

  /// What stands above the form: the question, what to jot down, or what is worth fixing.
  private func body(
    _ basis: StandingForm.Basis, _ state: SessionState, width: Int
  ) -> [TextLine] {
    if basis.isJotting { return bodyLines(Self.jotting) }
    if let fixes = basis.fixes {
      return [TextLine(marker: "To fix  ", markerStyle: .bold, text: fixes, indent: 8)]
    }
    return bodyLines(of: state.question(of: basis.answer), width: width)
  }

  /// The rows kept for what is worth fixing.
  private static let fixRows = 3

  private static let jotting =
    "Jot down what you said, in headlines: not what you would say now."

  private func hints(_ basis: StandingForm.Basis, isCut: Bool) -> [KeyHint] {
    if let hints = clockHints(
      isReading: basis.isReading, isPaused: basis.isPaused, isCut: isCut)
    {
      return hints
    }
    let enter: [KeyHint] =
      switch basis.focus {
      case .approach: [KeyHint("Enter", "bullet")]
      case .validation: []
      default: [KeyHint("Enter", "next")]
      }
    if basis.pointsAtDone {
      return [KeyHint(basis.isAtEnd ? "^D" : "End ^D", "ends the answer"), KeyHint("F1", "help")]
    }
    let others = [KeyHint("Tab", "part")] + (isCut ? [Self.pageHint] : [])
    let hints = typingHints(
      editors[basis.focus], done: basis.isEmpty ? "skip" : "done", others: others)
    // Where no clock runs, nothing can be paused.
    return enter + hints.filter { $0.key != "^P" || basis.isTimed }
  }
}
