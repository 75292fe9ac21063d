import Canvas
import Interview
import QuestionBank

/// The five-part form, kept from frame to frame: a key typed into a field changes nothing else, and a
/// second that goes by only the clock.
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

  /// A frame with a clock in it.
  struct Picture: Sendable {
    var frame: Frame
    /// What the clock shows; `nil` while it is not drawn.
    var face: Face?
  }

  /// The form with the text that is typed in.
  struct Typed: Sendable {
    var picture: Picture
    var text: String
    var cursor: Int
    var endsWithRoom: Bool
  }

  var basis: Basis
  var texts: PerPart<String>
  /// The form but for the text that is typed in.
  var picture: Picture
  /// What was drawn last.
  var typed: Typed?
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
    var form = stands(basis) ? standingForm ?? draw(basis, state) : draw(basis, state)
    // Or its rows would be copied.
    standingForm = nil
    scrollLimit = form.scrollLimit
    bodyScrollLimit = form.bodyScrollLimit
    bodyScroll = min(bodyScroll, bodyScrollLimit)
    bodyPage = form.bodyPage
    let picture = picture(of: &form, clock, state, at: now)
    standingForm = form
    return picture.frame
  }

  /// The form with the time and the text that is typed in.
  private mutating func picture(
    of form: inout StandingForm, _ clock: AnswerClock, _ state: SessionState, at now: SessionTime
  ) -> StandingForm.Picture {
    let basis = form.basis
    if var typed = form.typed, typed.cursor == editors[basis.focus].cursor,
      editors[basis.focus].holds(typed.text)
    {
      form.typed = nil
      follow(clock, state, basis, at: now, &typed.picture)
      endsWithRoom = typed.endsWithRoom
      form.typed = typed
      return typed.picture
    }
    follow(clock, state, basis, at: now, &form.picture)
    guard let rows = form.field else { return form.picture }
    var picture = form.picture
    drawText(
      of: Field(basis.focus, picture.frame), editors[basis.focus], rows: rows, isFocused: true,
      isPaused: basis.isPaused, &picture.frame)
    form.typed = StandingForm.Typed(
      picture: picture, text: editors[basis.focus].text, cursor: editors[basis.focus].cursor,
      endsWithRoom: endsWithRoom)
    return picture
  }

  /// Whether the form that is kept is the one that would be drawn.
  private func stands(_ basis: StandingForm.Basis) -> Bool {
    guard standingForm?.basis == basis else { return false }
    return Part.allCases.allSatisfy { part in
      part == basis.focus || standingForm?.texts[part] == editors[part].text
    }
  }

  /// Lets a picture of the form show the time.
  private func follow(
    _ clock: AnswerClock, _ state: SessionState, _ basis: StandingForm.Basis, at now: SessionTime,
    _ picture: inout StandingForm.Picture
  ) {
    guard basis.isTimed else { return }
    let face = StandingForm.Face(
      seconds: secondsShown(clock.remaining(at: now)),
      filled: filledColumns(clock, at: now, of: picture.frame.width))
    guard picture.face != face else { return }
    if picture.face == nil {
      drawClock(
        state, basis.answer, clock, now, isReading: basis.isReading, isPaused: basis.isPaused,
        &picture.frame)
    } else {
      let shown = clockFace(
        state, basis.answer, clock, now, isReading: basis.isReading, isPaused: basis.isPaused)
      picture.frame.putRight(shown.text, row: 0, style: shown.style)
    }
    drawBar(clock, shares: true, at: now, over: picture.face?.filled, &picture.frame)
    picture.face = face
  }

  private mutating func draw(
    _ basis: StandingForm.Basis, _ state: SessionState
  ) -> StandingForm {
    var form = StandingForm(
      basis: basis, texts: .each { editors[$0].text }, picture: .init(frame: Frame(basis.size)))
    let isLow = form.picture.frame.isLow
    if !basis.isTimed {
      drawHeader(
        state, basis.answer, right: compared(state, basis.answer), style: .dim, &form.picture.frame)
      form.picture.frame.rule(row: 1)
    }

    let top = isLow ? 2 : 3
    let bottom = form.picture.frame.rows - (isLow ? 1 : 2)
    let body = body(basis, state, width: form.picture.frame.width)
    // Facts come and go while somebody types, and the form below them stands still.
    let wanted = max(form.picture.frame.rows(of: body), basis.fixes == nil ? 0 : Self.fixRows)
    let layout = FormLayout(
      rows: bottom - top, bodyRows: wanted, isLow: isLow, focus: basis.focus)
    let isCut = wanted > layout.bodyRows
    if basis.isReading, isCut {
      // All of the question, as long as nothing is typed; the form comes with the first key.
      form.scrollLimit = form.picture.frame.show(body, in: top..<bottom, scroll: scroll)
    } else {
      form.bodyPage = max(1, layout.bodyRows - 1)
      form.bodyScrollLimit = form.picture.frame.show(
        body, in: top..<top + layout.bodyRows, scroll: bodyScroll)
      for part in Part.allCases {
        let rows = layout.rows(of: part, below: top)
        if part == basis.focus, !basis.isReading {
          form.field = rows
          drawLabel(
            of: Field(part, form.picture.frame), rows: rows, isFocused: true, &form.picture.frame)
        } else {
          drawField(
            Field(part, form.picture.frame), editors[part], rows: rows, isFocused: false,
            isPaused: basis.isPaused, &form.picture.frame)
        }
      }
    }
    form.picture.frame.footer(hints(basis, isCut: isCut))
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
