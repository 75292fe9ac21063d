import QuestionBank

/// One more letter at the end of the text that is typed in, which is what nearly every key is.
///
/// What it leads to is known before it is typed, so it can be kept and shown before the rules are asked.
/// They are asked all the same, and they alone decide.
public struct ForeseenLetter: Equatable, Sendable {
  private let part: Part
  /// The length of the part's text in UTF-8 bytes.
  private let offset: Int
  /// When the bell rings; `nil` for a clock without one.
  private let deadline: SessionTime?

  /// The letter that may be typed next, or `nil` where `state` says that no answer is being typed.
  public init?(_ state: SessionState) {
    guard case .answering(let index) = state.stage, state.plan.mode == .typed,
      state.answers[index].clock.runningSince != nil
    else { return nil }
    part = state.answers[index].focus
    offset = state.answers[index].texts[part].utf8.count
    deadline = state.answers[index].clock.deadline
  }

  /// Whether the letter is in time at `time`.
  public func isInTime(at time: SessionTime) -> Bool { time < deadline ?? .max }

  /// What the rules make of `letter` if it is typed at `time`, which must be in time.
  public func entry(_ letter: Unicode.Scalar, at time: SessionTime) -> JournalEntry {
    let change = TextChange(range: offset..<offset, replacement: String(Character(letter)))
    return JournalEntry(at: time, .edited(TextEdit(part, change)))
  }
}
