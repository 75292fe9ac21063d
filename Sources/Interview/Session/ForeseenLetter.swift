import QuestionBank

/// One more letter at the end of the text that is typed in, which is what nearly every key is.
///
/// What it leads to is known before it is typed, so it can be kept and shown before the rules are asked.
/// They are asked all the same, and they alone decide.
public struct ForeseenLetter: Equatable, Sendable {
  private enum Field: Equatable {
    case part(Part)
    case reply
    case note(answer: Int)
  }

  private let field: Field
  /// The length of the field's text in UTF-8 bytes.
  private let offset: Int
  /// When the bell rings; `nil` where none does.
  private let deadline: SessionTime?

  /// The letter that may be typed next where `state` stands; `nil` where there is no text to type, or
  /// its clock stands still.
  public init?(_ state: SessionState) {
    guard let last = state.answers.indices.last else { return nil }
    let text: String
    switch state.stage {
    case .answering where state.plan.mode == .typed, .jotting:
      let part = state.answers[last].focus
      (field, text) = (.part(part), state.answers[last].texts[part])
    case .probing:
      guard let probe = state.answers[last].probe else { return nil }
      (field, text) = (.reply, probe.text)
    case .scoring(let index): (field, text) = (.note(answer: index), state.answers[index].note)
    default: return nil
    }
    if let clock = state.clock, clock.runningSince == nil { return nil }
    offset = text.utf8.count
    deadline = state.clock?.deadline
  }

  /// Whether the letter is in time at `time`.
  public func isInTime(at time: SessionTime) -> Bool { time < deadline ?? .max }

  /// What the rules make of `letter` if it is typed at `time`, which must be in time.
  public func entry(_ letter: Unicode.Scalar, at time: SessionTime) -> JournalEntry {
    let change = TextChange(range: offset..<offset, replacement: String(Character(letter)))
    let fact: JournalEntry.Fact =
      switch field {
      case .part(let part): .edited(TextEdit(part, change))
      case .reply: .replied(change)
      case .note(let answer): .noted(answer: answer, change)
      }
    return JournalEntry(at: time, fact)
  }
}
