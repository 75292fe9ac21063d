import QuestionBank

/// A rewrite as a review's file holds it.
public struct SavedRewrite: Equatable, Sendable {
  /// When it was finished, or last typed at.
  public var at: Instant
  /// What was written.
  public var texts: PerPart<String>
  /// Milliseconds spent in each part.
  public var times: PerPart<Int64>
  /// The scores given.
  public var scores: PerPart<Score?>

  /// Its score, 0–100; `nil` if it has none.
  public var score: Int? { scores.total }

  /// The rewrite that answer number `index` of a review is.
  public init(_ review: SessionState, _ index: Int) {
    let answer = review.answers[index]
    let end = answer.endedAt ?? review.time
    at = Instant(milliseconds: review.plan.startedAt.milliseconds &+ end)
    texts = answer.texts
    scores = answer.scores
    times = PerPart(repeating: 0)
    for part in Part.allCases {
      times[part] = answer.clock.elapsed(in: part, focus: answer.focus, at: end)
    }
  }
}
