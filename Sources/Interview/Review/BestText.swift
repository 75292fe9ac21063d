import QuestionBank

/// Where the best text for a question is: the answer or rewrite with the highest score, of equals the
/// newest.
public struct BestText: Equatable, Sendable {
  /// The question.
  public var question: AskedQuestion
  /// The session that holds the text, a run or a review.
  public var session: String
  /// Which of that session's answers it is, from 0.
  public var answer: Int
  /// When that session began.
  public var at: Instant
  /// The text's score, 0–100.
  public var score: Int
  /// When the question was last written again; `nil` if it never was.
  public var rewrittenAt: Instant?

  /// The best scored texts of `sessions`, the oldest first, one for each question of `role` or of all.
  ///
  /// The questions that were written again last come first, then the ones with the lowest scores.
  public static func all(in sessions: [SessionDigest], role: String? = nil) -> [BestText] {
    var best: [QuestionKey: BestText] = [:]
    for session in sessions {
      for (number, attempt) in session.attempts.enumerated() {
        let key = attempt.question.key
        guard let score = attempt.score, role ?? key.role == key.role else { continue }
        let rewrittenAt =
          session.kind == .review ? session.startedAt : best[key]?.rewrittenAt
        if score >= best[key]?.score ?? 0 {
          best[key] = BestText(
            question: attempt.question, session: session.id, answer: number,
            at: session.startedAt, score: score)
        }
        best[key]?.rewrittenAt = rewrittenAt
      }
    }
    return best.values.sorted { left, right in
      if left.rewrittenAt != right.rewrittenAt {
        return left.rewrittenAt.map { $0.milliseconds } ?? .min
          > right.rewrittenAt.map { $0.milliseconds } ?? .min
      }
      if left.score != right.score { return left.score < right.score }
      return (left.at, left.session, left.answer) < (right.at, right.session, right.answer)
    }
  }
}
