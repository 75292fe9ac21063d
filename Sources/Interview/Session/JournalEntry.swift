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
    /// The clock of the answer or of what follows it was stopped for a while.
    case paused
    /// That clock runs again, or for the first time if it is not the answer's.
    case continued
    /// Nothing but time went by; keeps the clock honest if the program is killed.
    case waited
    /// The answer ended.
    case ended(Ending)
    /// The answer goes on after it was ended by hand; its clock ran on meanwhile.
    case reopened
    /// So many fillers were counted in a spoken answer so far.
    case tallied(Int)
    /// The time for a spoken answer's headlines ended.
    case jotEnded(Ending)
    /// A follow-up about a part came on the screen.
    case probed(Part, question: String)
    /// The reply to the follow-up was typed at.
    case replied(TextChange)
    /// The reply ended.
    case probeEnded(Ending)
    /// A score was predicted, or declined (`nil`).
    case predicted(Score?)
    /// A key point of answer number `answer` was ticked, struck or untouched again (`missed`).
    case marked(answer: Int, PointPlace, Mark)
    /// A part of answer number `answer` was scored.
    case scored(answer: Int, Part, Score)
    /// The note about answer number `answer` was typed at.
    case noted(answer: Int, TextChange)
    /// The person went on from answer number `answer`.
    case closed(answer: Int)
    /// Every question was asked and closed.
    case completed(Instant)
    /// The session was taken up again after an interruption.
    case resumed(Instant)
  }

  /// This entry with `next` merged into it, if the two are one run of typing at one moment.
  public func merged(with next: JournalEntry) -> JournalEntry? {
    guard at == next.at, let fact = fact.merged(with: next.fact) else { return nil }
    return JournalEntry(at: at, fact)
  }
}

extension JournalEntry.Fact {
  fileprivate func merged(with next: Self) -> Self? {
    switch (self, next) {
    case (.edited(let first), .edited(let second)) where first.part == second.part:
      first.change.joined(with: second.change).map { .edited(TextEdit(first.part, $0)) }
    case (.noted(let answer, let first), .noted(let other, let second)) where answer == other:
      first.joined(with: second).map { .noted(answer: answer, $0) }
    case (.replied(let first), .replied(let second)):
      first.joined(with: second).map(Self.replied)
    default: nil
    }
  }
}
