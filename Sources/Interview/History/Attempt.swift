import QuestionBank

/// One answer of a session without its texts: what lists and figures are made of.
public struct Attempt: Equatable, Sendable {
  /// What was asked.
  public let question: AskedQuestion
  /// How it ended; `nil` while it has no end.
  public var ending: Ending?
  /// The milliseconds its clock ran.
  public var elapsed: Int64
  /// The score predicted; `nil` if there is none.
  public var prediction: Score?
  /// The scores given.
  public var scores: PerPart<Score?>
  /// What was decided about each part's key points; `nil` for a part that has none, and for every part
  /// if none of the answer's points was decided on.
  public var points: PerPart<PointShare?>
  /// The first of the parts that the bell left no time for; `nil` if it was not the bell that ended the
  /// answer, or if the last part was reached.
  ///
  /// A typed part was reached if anything but white space stands in it or in a part after it, a spoken
  /// one if time was spent in it or in a part after it. Where a speaker never marked a part, nothing is
  /// known and this is `nil`.
  public var unreached: Part?

  /// The answer's score, 0–100; `nil` until all five parts have one.
  public var score: Int? { scores.total }

  /// An attempt by its facts; see the properties.
  public init(
    _ question: AskedQuestion, ending: Ending? = nil, elapsed: Int64 = 0, prediction: Score? = nil,
    scores: PerPart<Score?> = PerPart(repeating: nil),
    points: PerPart<PointShare?> = PerPart(repeating: nil), unreached: Part? = nil
  ) {
    self.question = question
    self.ending = ending
    self.elapsed = elapsed
    self.prediction = prediction
    self.scores = scores
    self.points = points
    self.unreached = unreached
  }
}

/// How many of a part's key points were said.
public struct PointShare: Equatable, Sendable {
  /// Points ticked.
  public var said: Int32
  /// Points that were not struck, said or not.
  public var counted: Int32

  /// `said` of `counted`.
  public init(said: Int, counted: Int) {
    self.said = Int32(clamping: said)
    self.counted = Int32(clamping: counted)
  }

  /// The share said, 0–1; `nil` where every point was struck.
  public var share: Double? { counted > 0 ? Double(said) / Double(counted) : nil }
}

extension Attempt {
  /// The attempt that an answer of a session is, `end` being when it ended or the session's time.
  init(_ answer: Answer, _ question: AskedQuestion, mode: Mode, at end: SessionTime) {
    var points = PerPart<PointShare?>(repeating: nil)
    var blank = PerPart(repeating: true)
    var times = PerPart<Int64>(repeating: 0)
    for part in Part.allCases {
      points[part] = answer.share(of: part, count: question.points[part]).map {
        PointShare(said: $0.said, counted: $0.counted)
      }
      blank[part] = isBlank(answer.texts[part])
      times[part] = answer.clock.elapsed(in: part, focus: answer.focus, at: end)
    }
    self.init(
      question, ending: answer.ending, elapsed: answer.clock.elapsed(at: end),
      prediction: answer.prediction, scores: answer.scores, points: points,
      unreached: Self.unreached(mode, answer.ending, blank: blank, times: times))
  }

  /// The first part that the bell left no time for; see `unreached`.
  ///
  /// `blank` says of which parts nothing was typed, `times` the milliseconds spent in each.
  public static func unreached(
    _ mode: Mode, _ ending: Ending?, blank: PerPart<Bool>, times: PerPart<Int64>
  ) -> Part? {
    guard ending == .bell else { return nil }
    let reached = PerPart.each { mode == .typed ? !blank[$0] : times[$0] > 0 }
    let first: Part? =
      if reached[.validation] {
        nil
      } else if reached[.failureMode] {
        .validation
      } else if reached[.tradeOff] {
        .failureMode
      } else if reached[.approach] {
        .tradeOff
      } else if reached[.context] {
        .approach
      } else { .context }
    // All of a spoken answer's time is Context's until another part is marked.
    if mode == .spoken, first == .approach || first == .context { return nil }
    return first
  }
}

/// Whether a text is nothing but white space.
public func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
