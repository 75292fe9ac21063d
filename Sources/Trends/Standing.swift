import Interview

/// Where a question stands: what its latest scored answer was worth.
public struct Standing: Equatable, Sendable {
  /// The question, as that answer's session asked it.
  public var question: AskedQuestion
  /// The score of its latest scored answer, 0–100.
  public var score: Int
  /// When that answer's session began.
  public var at: Instant
  /// How often it was answered and scored.
  public var answers: Int
}

extension Standing {
  /// Where the questions of some answers stand, the weakest first; of equals the one asked longer ago,
  /// then by role and id.
  ///
  /// `answers` are of one mode, the oldest first.
  static func weakestFirst(_ answers: [ScoredAnswer]) -> [Standing] {
    var latest: [(answer: Int, count: Int)] = []
    for index in answers.indices {
      let number = Int(answers[index].number)
      while latest.count <= number { latest.append((0, 0)) }
      latest[number] = (index, latest[number].count + 1)
    }
    let standings = latest.filter { $0.count > 0 }.map { index, count in
      let answer = answers[index]
      return Standing(
        question: answer.question, score: answer.score, at: answer.at, answers: count)
    }
    return standings.sorted { left, right in
      let (a, b) = (left.question.key, right.question.key)
      return (left.score, left.at, a.role, a.id) < (right.score, right.at, b.role, b.id)
    }
  }
}
