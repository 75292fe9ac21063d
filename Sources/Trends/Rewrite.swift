import Interview

/// An answer that was written again, and what became of it.
public struct Rewrite: Equatable, Sendable {
  /// The question.
  public var question: AskedQuestion
  /// When the review began.
  public var at: Instant
  /// The score of the answer that was rewritten, 0–100; `nil` if it had none.
  public var before: Int?
  /// The rewrite's own score, 0–100.
  public var score: Int
  /// Whether the question was asked blind since, and how that went.
  public var fate: RewriteFate
}

extension Rewrite {
  /// The scored rewrites of answers given in `mode`, the oldest first, of the sessions by number and
  /// attempts that `counts` lets in.
  ///
  /// A rewrite belongs to the mode of the session it rewrites; where that is gone, to its review's.
  /// `answers` are the scored answers of that mode, the oldest first.
  static func all(
    in sessions: [SessionDigest], _ mode: Mode, testedBy answers: [ScoredAnswer],
    where counts: (Int, Attempt) -> Bool
  ) -> [Rewrite] {
    let reviews = sessions.indices.filter { sessions[$0].kind == .review }
    let originals = Set(reviews.flatMap { sessions[$0].originals.compactMap(\.?.session) })
    guard !originals.isEmpty else { return [] }
    var modes: [String: Mode] = [:]
    for index in sessions.indices where sessions[index].kind == .run {
      let id = sessions[index].id
      if originals.contains(id) { modes[id] = sessions[index].mode }
    }
    var tests: [QuestionKey: [(at: Instant, score: Int)]] = [:]
    let rewritten = Set(reviews.flatMap { sessions[$0].attempts.map(\.question.key) })
    // Asked once for each question, since there are far fewer of these than answers.
    var isRewritten: [Bool?] = []
    for index in answers.indices {
      let number = Int(answers[index].number)
      while isRewritten.count <= number { isRewritten.append(nil) }
      let isTest = isRewritten[number] ?? rewritten.contains(answers[index].question.key)
      isRewritten[number] = isTest
      if isTest {
        let answer = answers[index]
        tests[answer.question.key, default: []].append((answer.at, answer.score))
      }
    }
    return reviews.flatMap { index in
      let review = sessions[index]
      return zip(review.attempts, review.originals).compactMap { attempt, rewritten -> Rewrite? in
        guard let own = attempt.score, let rewritten, !rewritten.isOnlyScored,
          counts(index, attempt),
          modes[rewritten.session] ?? review.mode == mode
        else { return nil }
        let before = rewritten.scores.total
        let fate = RewriteFate(
          before: before, own: own, rewrittenAt: review.startedAt,
          tests: tests[attempt.question.key] ?? [])
        return Rewrite(
          question: attempt.question, at: review.startedAt, before: before, score: own, fate: fate)
      }
    }
  }
}
