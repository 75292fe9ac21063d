import QuestionBank

/// What can be counted about the parts of a session's answers together.
public struct SessionPace: Equatable, Sendable {
  /// The mean number of words of each part, empty ones included; `nil` without answers.
  public var words: PerPart<Double?>
  /// The mean of the whole seconds of each part; `nil` without answers.
  public var seconds: PerPart<Double?>
  /// How many answers count: the ones that ended and were not skipped.
  public var answers: Int
  /// How many of them say something in Validation, but no number, metric or query.
  public var unmeasured: Int

  /// The pace of a session.
  public init(_ state: SessionState) {
    let counted = state.answers.filter { $0.ending != nil && $0.ending != .skipped }
    var words = PerPart<Double?>(repeating: nil)
    var seconds = words
    for part in Part.allCases {
      let facts = counted.map { PartFacts(part, of: $0, at: state.time) }
      words[part] = average(facts.map(\.words))
      seconds[part] = average(facts.map(\.seconds))
    }
    self.words = words
    self.seconds = seconds
    answers = counted.count
    unmeasured = counted.count { PartFacts(.validation, of: $0, at: state.time).lack != nil }
  }

  /// How often Validation had nothing to measure; `nil` if it always had or was empty.
  public var sentence: String? {
    unmeasured > 0
      ? "Validation has no number, metric or query in \(unmeasured) of \(answers)." : nil
  }
}
