import QuestionBank

/// Something that happened to a session, with the moment at which it did.
public struct Event: Equatable, Sendable {
  /// When, on the session's clock.
  public var at: SessionTime
  /// When, in the world.
  public var instant: Instant
  /// What.
  public var action: Action

  /// An action and its moment.
  public init(at: SessionTime, instant: Instant, _ action: Action) {
    self.at = at
    self.instant = instant
    self.action = action
  }

  /// What a person, or time alone, can do to a session.
  public enum Action: Equatable, Sendable {
    /// Time went by.
    case tick
    /// The briefing was read.
    case begin
    /// The question was read; the clock may run.
    case start
    /// Text was typed.
    case edit(TextEdit)
    /// A filler more was heard, or for -1 one less.
    case tally(Int)
    /// The reply to a follow-up was typed at.
    case reply(TextChange)
    /// The cursor goes to a part.
    case focus(Part)
    /// The clock stops for a while.
    case pause
    /// The clock runs again.
    case proceed
    /// The answer, or what follows it, is finished by hand.
    case done
    /// Back to an answer that was finished by hand.
    case reopen
    /// A prediction, or none.
    case predict(Score?)
    /// A decision about a key point.
    case mark(PointPlace, Mark)
    /// A part's score.
    case score(Part, Score)
    /// The note about the answer being scored was typed at.
    case note(TextChange)
    /// Scoring goes on to the next step, or back to the one before.
    case forward, back
    /// On from a scored or skipped answer.
    case next
    /// On from an answer without scoring all of it.
    case leaveUnscored
    /// One of the session's questions (from 0) once more, after the summary.
    case again(question: Int)
    /// The summary was read.
    case leave
    /// The program stops, whatever is under way.
    case stop
    /// The session is taken up again.
    case resume
  }
}

/// What the rules ask their owner to do.
public enum Request: Equatable, Sendable {
  /// Write this entry to the journal.
  case record(JournalEntry)
  /// Ring the bell.
  case ring
  /// The session is over.
  case finish
}

/// One step of scoring an answer.
public enum ScoringStep: Equatable, Sendable {
  /// Ticking the key points of an answer whose reference has no parts.
  case whole
  /// Ticking and scoring one part.
  case part(Part)
  /// Looking at the outcome; for a skipped answer, at the reference.
  case outcome
}
