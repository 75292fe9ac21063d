import QuestionBank

/// Which answers a review may offer.
public struct ReviewWish: Equatable, Sendable {
  /// How many answers a review offers unless it is told otherwise.
  public static let defaultCount = 6

  /// Only questions of this role.
  public var role: String?
  /// Only answers of this session.
  public var session: String?
  /// Only these questions, by ID.
  public var questions: [String] = []
  /// At most so many.
  public var count = ReviewWish.defaultCount

  /// A wish for the weakest of everything.
  public init() {}
}

/// An answer that could be written again.
public struct ReviewCandidate: Equatable, Sendable {
  /// The question.
  public var question: AskedQuestion
  /// The session it was answered in.
  public var session: String
  /// Which of that session's answers it is, from 0.
  public var answer: Int
  /// When the text that counts now was begun: the answer's session, or its last review.
  public var at: Instant
  /// The scores that count now: the answer's, or those of its last rewrite.
  public var scores: PerPart<Score?>

  /// The score that counts now, 0–100; `nil` if there is none.
  public var score: Int? { scores.total }
}

/// What a review offers: of each question one answer, the weakest first.
///
/// What counts of a question is the newest text that was scored, be it an answer or a rewrite of one.
public struct ReviewOffer: Equatable, Sendable {
  /// The scored answers, the lowest score first, of equals the older; as many as were wished for.
  public var weakest: [ReviewCandidate] = []
  /// How many scored answers there were to choose from.
  public var scored = 0
  /// Answers that ended without being skipped or scored, the older first, of each question the newest,
  /// and none that was scored later.
  public var unscored: [ReviewCandidate] = []

  /// What `sessions`, the oldest first, have to offer.
  public init(_ sessions: [SessionDigest], _ wish: ReviewWish = ReviewWish()) {
    var current: [QuestionKey: ReviewCandidate] = [:]
    var open: [QuestionKey: ReviewCandidate] = [:]
    for session in sessions {
      for (number, attempt) in session.attempts.enumerated() {
        let (key, original) = (attempt.question.key, session.original(of: number))
        let source = original?.session ?? session.id
        guard wish.allows(key, from: source) else { continue }
        let candidate = ReviewCandidate(
          question: attempt.question, session: source, answer: original?.answer ?? number,
          at: session.startedAt, scores: attempt.scores)
        if attempt.score != nil {
          current[key] = candidate
          open[key] = nil
        } else if session.kind == .run, attempt.ending != nil, attempt.ending != .skipped {
          open[key] = candidate
        }
      }
    }
    unscored = open.values.sorted { $0.isOlder(than: $1) }
    let all = current.values.sorted { left, right in
      left.score != right.score ? left.score ?? 0 < right.score ?? 0 : left.isOlder(than: right)
    }
    scored = all.count
    weakest = Array(all.prefix(wish.questions.isEmpty ? wish.count : all.count))
  }

  /// The minutes that it takes to write so many answers again.
  public static func minutes(_ count: Int) -> Int { count * 6 }
}

extension ReviewWish {
  fileprivate func allows(_ key: QuestionKey, from source: String) -> Bool {
    (role ?? key.role) == key.role && (session ?? source) == source
      && (questions.isEmpty || questions.contains(key.id))
  }
}

extension ReviewCandidate {
  /// Whether it was given before another one.
  fileprivate func isOlder(than other: ReviewCandidate) -> Bool {
    (at, session, answer) < (other.at, other.session, other.answer)
  }
}
