import QuestionBank

/// The answer of an earlier session that a review writes again.
public struct RewrittenAnswer: Equatable, Sendable {
  /// The id of that session.
  public var session: String
  /// Which of its answers, from 0.
  public var answer: Int
  /// The scores it had when the review began; all `nil` if it had none.
  public var scores: PerPart<Score?>

  /// Answer number `answer` of `session`.
  public init(session: String, answer: Int, scores: PerPart<Score?> = PerPart(repeating: nil)) {
    self.session = session
    self.answer = answer
    self.scores = scores
  }
}
