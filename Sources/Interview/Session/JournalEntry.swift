import QuestionBank

/// One durable fact of a session.
///
/// A session's state is the sum of its entries and of nothing else.
public struct JournalEntry: Equatable, Sendable {
  /// When it became true, on the session's clock.
  public var at: SessionTime
  /// What became true.
  public var fact: Fact

  /// A fact and its time.
  public init(at: SessionTime, _ fact: Fact) {
    self.at = at
    self.fact = fact
  }

  /// What can become true in a session.
  public enum Fact: Equatable, Sendable {
    /// Question number `question` (from 0) came on the screen; a new answer begins.
    case asked(question: Int)
    /// The answer's clock was started.
    case started
    /// Text was typed.
    case edited(TextEdit)
    /// The cursor went to another part.
    case focused(Part)
    /// The answer's clock was stopped for a while.
    case paused
    /// The answer's clock runs again.
    case continued
    /// Nothing but time went by; keeps the clock honest if the program is killed.
    case waited
    /// The answer ended.
    case ended(Ending)
    /// A score was predicted, or declined (`nil`).
    case predicted(Score?)
    /// A key point of answer number `answer` was ticked, struck or untouched again (`missed`).
    case marked(answer: Int, PointPlace, Mark)
    /// A part of answer number `answer` was scored.
    case scored(answer: Int, Part, Score)
    /// The person went on from answer number `answer`.
    case closed(answer: Int)
    /// Every question was asked and closed.
    case completed(Instant)
    /// The session was taken up again after an interruption.
    case resumed(Instant)
  }

  /// This entry with `next` merged into it, if the two are one run of typing at one moment.
  public func merged(with next: JournalEntry) -> JournalEntry? {
    guard case .edited(let first) = fact, case .edited(let second) = next.fact, at == next.at,
      first.part == second.part, second.range.isEmpty,
      second.range.lowerBound == first.range.lowerBound + first.replacement.utf8.count
    else { return nil }
    var edit = first
    edit.replacement += second.replacement
    return JournalEntry(at: at, .edited(edit))
  }
}
