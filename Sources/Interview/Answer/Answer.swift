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
  /// What was typed; of a spoken answer, what was jotted down after it.
  public internal(set) var texts = PerPart(repeating: "")
  /// The part being typed or spoken.
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
  /// How many fillers, such as «um», were counted while it was spoken.
  public internal(set) var fillers = 0
  /// The time in which a spoken answer's headlines are typed; `nil` for a typed one.
  public internal(set) var jot: Jot?
  /// The follow-up and its reply; `nil` while none was asked.
  public internal(set) var probe: Probe?
  /// When a bell ended what came before the stage at hand; `nil` if a person did.
  public internal(set) var rangAt: SessionTime?
  /// What the person wrote down about it; empty for nothing.
  public internal(set) var note = ""
  /// Whether the person went on from it: scored, left unscored, or skipped.
  public internal(set) var isClosed = false

  init(
    question: Int, askedAt: SessionTime, limit: Int64,
    texts: PerPart<String> = PerPart(repeating: ""), jot: Jot? = nil
  ) {
    self.question = question
    self.askedAt = askedAt
    self.texts = texts
    clock = AnswerClock(limit: limit)
    self.jot = jot
  }

  /// A closed answer as a compact file holds it; `used` is the milliseconds spent in each part.
  public init(
    question: Int, askedAt: SessionTime, startedAt: SessionTime, endedAt: SessionTime,
    ending: Ending, texts: PerPart<String>, used: PerPart<Int64>, limit: Int64,
    prediction: Score?, marks: [PointPlace: Mark], scores: PerPart<Score?>, note: String = "",
    probe: Probe? = nil, fillers: Int = 0
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
    self.note = note
    self.probe = probe
    self.fillers = fillers
    isClosed = true
  }

  /// Whether nothing was typed but white space.
  public var isEmpty: Bool { texts.inOrder.allSatisfy(isBlank) }

  /// Until when one can go back to it: while its clock, which `done` did not stop, would have run, and
  /// nothing that follows has begun; `nil` if one cannot.
  public var reopenLimit: SessionTime? {
    guard ending == .done, let endedAt, !wasPredicted, jot == nil, probe == nil, !clock.isEndless
    else { return nil }
    return endedAt + clock.remaining(at: endedAt)
  }

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
