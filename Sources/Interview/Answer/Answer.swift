import QuestionBank

/// How an answer ended.
public enum Ending: String, Sendable {
  /// The time ran out.
  case bell
  /// The person said so.
  case done
  /// The person said so with all five parts empty.
  case skipped
  /// The session stopped while the clock had time left; never journaled, it is how an answer without
  /// an end is reported once nobody writes it any more.
  case stopped
}

/// What a person decided about one key point.
public enum Mark: String, Sendable {
  /// The answer made this point.
  case said
  /// The answer did not make it; what an untouched point counts as.
  case missed
  /// The person rejects the point; it leaves the share.
  case struck
}

/// Where a key point stands in a reference answer.
public struct PointPlace: Hashable, Sendable {
  /// The part it belongs to; `nil` for a point of the whole answer.
  public var part: Part?
  /// Its place among that part's points, from 0.
  public var index: Int

  /// The point at `index` of `part`'s points.
  public init(part: Part?, index: Int) {
    self.part = part
    self.index = index
  }
}

/// One replacement of typed text.
public struct TextEdit: Equatable, Sendable {
  /// The part that changes.
  public var part: Part
  /// UTF-8 offsets of what is replaced, both on scalar boundaries.
  public var range: Range<Int>
  /// What stands there afterwards.
  public var replacement: String

  /// An edit that puts `replacement` in the place of `range` of `part`'s text.
  public init(part: Part, range: Range<Int>, replacement: String) {
    self.part = part
    self.range = range
    self.replacement = replacement
  }

  /// `text` after this edit, or `nil` if the range does not lie in it on scalar boundaries.
  public func applied(to text: String) -> String? {
    var text = text
    let utf8 = text.utf8
    // Nearly every edit is one more character at the end.
    if range == utf8.count..<utf8.count { return text + replacement }
    guard range.lowerBound >= 0, range.upperBound <= utf8.count else { return nil }
    let lower = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let upper = utf8.index(lower, offsetBy: range.count)
    let scalars = text.unicodeScalars
    guard let lower = lower.samePosition(in: scalars), let upper = upper.samePosition(in: scalars)
    else { return nil }
    text.unicodeScalars.replaceSubrange(lower..<upper, with: replacement.unicodeScalars)
    return text
  }
}

/// One question as it was asked and answered in a session.
public struct Answer: Equatable, Sendable {
  /// Which of the session's questions this answers, from 0.
  public let question: Int
  /// When the question came on the screen.
  public let askedAt: SessionTime
  /// When its clock was started; `nil` while it is read.
  public internal(set) var startedAt: SessionTime?
  /// When it ended; `nil` while it has no end.
  public internal(set) var endedAt: SessionTime?
  /// How it ended; `nil` while it has no end.
  public internal(set) var ending: Ending?
  /// What was typed.
  public internal(set) var texts = PerPart(repeating: "")
  /// The part being typed.
  public internal(set) var focus = Part.context
  /// The countdown.
  public internal(set) var clock: AnswerClock
  /// Whether the person was asked to predict and answered, with a digit or by declining.
  public internal(set) var wasPredicted = false
  /// The score predicted before the reveal; `nil` if there is none.
  public internal(set) var prediction: Score?
  /// What was decided about key points; one that is not here was not touched.
  public internal(set) var marks: [PointPlace: Mark] = [:]
  /// The scores given so far.
  public internal(set) var scores = PerPart<Score?>(repeating: nil)
  /// Whether the person went on from it: scored, left unscored, or skipped.
  public internal(set) var isClosed = false

  init(question: Int, askedAt: SessionTime, limit: Int64) {
    self.question = question
    self.askedAt = askedAt
    clock = AnswerClock(limit: limit)
  }

  /// A closed answer as a compact file holds it; `used` is the milliseconds spent in each part.
  public init(
    question: Int, askedAt: SessionTime, startedAt: SessionTime, endedAt: SessionTime,
    ending: Ending, texts: PerPart<String>, used: PerPart<Int64>, limit: Int64,
    prediction: Score?, marks: [PointPlace: Mark], scores: PerPart<Score?>
  ) {
    self.init(question: question, askedAt: askedAt, limit: limit)
    self.startedAt = startedAt
    self.endedAt = endedAt
    self.ending = ending
    self.texts = texts
    clock = AnswerClock(limit: limit, used: used)
    wasPredicted = ending != .skipped
    self.prediction = prediction
    self.marks = marks
    self.scores = scores
    isClosed = true
  }

  /// Whether nothing was typed but white space.
  public var isEmpty: Bool { texts.inOrder.allSatisfy { $0.allSatisfy(\.isWhitespace) } }

  /// The score predicted, on the answer's scale of 0–100.
  public var guess: Int? { prediction.map { $0.rawValue * 25 } }

  /// Whether any key point was ticked or struck; if not, nothing is known about them.
  public var hasMarks: Bool { !marks.isEmpty }

  /// How many of one part's `count` points were said, of those not struck; `nil` if no point of the
  /// answer was decided on.
  public func share(of part: Part?, count: Int) -> (said: Int, counted: Int)? {
    guard hasMarks, count > 0 else { return nil }
    let marks = marks(of: part, count: count)
    return (marks.count { $0 == .said }, marks.count { $0 != .struck })
  }

  /// The marks of one part's `count` points, or of the whole answer's for `nil`.
  public func marks(of part: Part?, count: Int) -> [Mark] {
    (0..<count).map { marks[PointPlace(part: part, index: $0)] ?? .missed }
  }
}

/// Words of typed text: runs of anything but white space that hold a letter or a digit, so that the
/// bullets of a list count for nothing.
public func wordCount(_ text: String) -> Int {
  text.split(whereSeparator: \.isWhitespace).count { $0.contains { $0.isLetter || $0.isNumber } }
}
