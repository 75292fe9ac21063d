import QuestionBank

/// The answer of an earlier session that a review writes again, as it stood when the review began.
public struct RewrittenAnswer: Equatable, Sendable {
  /// The id of that session.
  public var session: String
  /// Which of its answers, from 0.
  public var answer: Int
  /// The scores it had; all `nil` if it had none.
  public var scores: PerPart<Score?>
  /// What the rewrite begins with; empty in a history that was read for its figures.
  ///
  /// It is the answer's own text, that of its last rewrite, or what a review that was left half-way
  /// made of it.
  public var texts: PerPart<String>
  /// Whether it is only scored, since it never was, and not written again.
  public var isOnlyScored = false

  /// Answer number `answer` of `session`.
  public init(
    session: String, answer: Int, scores: PerPart<Score?> = PerPart(repeating: nil),
    texts: PerPart<String> = PerPart(repeating: "")
  ) {
    self.session = session
    self.answer = answer
    self.scores = scores
    self.texts = texts
  }
}
