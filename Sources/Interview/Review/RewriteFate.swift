/// What became of a rewritten answer: whether its question was asked blind again, and how that went.
///
/// A rewrite is tested by the first scored answer to the same question in a run that began after the
/// rewrite did. It stuck if that answer scored more than the one that was rewritten, and at least as
/// much as the rewrite or the bar, whichever is lower.
public enum RewriteFate: Equatable, Sendable {
  /// The question was not asked again, or not scored.
  case untested
  /// The blind answer, of that score, kept what the rewrite had taught.
  case stuck(score: Int)
  /// The blind answer, of that score, did not.
  case slipped(score: Int)

  /// The fate of a rewrite that scored `own` where the answer before it had scored `before`.
  ///
  /// `tests` are the scored answers to the same question in runs, each with its session's start, the
  /// oldest first; those that began before `rewrittenAt` or at that very moment do not count. An answer
  /// that had no score before is bettered by any.
  public init(
    before: Int?, own: Int, rewrittenAt: Instant, tests: some Sequence<(at: Instant, score: Int)>
  ) {
    guard let test = tests.first(where: { $0.at > rewrittenAt }) else {
      self = .untested
      return
    }
    self.init(before: before, own: own, blind: test.score)
  }

  /// The fate of a rewrite that is tested by a blind answer of that score.
  init(before: Int?, own: Int, blind: Int) {
    let isBetter = before.map { blind > $0 } ?? true
    self = isBetter && blind >= min(Score.bar, own) ? .stuck(score: blind) : .slipped(score: blind)
  }

  /// The score of the blind answer; `nil` while there is none.
  public var score: Int? {
    switch self {
    case .untested: nil
    case .stuck(let score), .slipped(let score): score
    }
  }

  /// Whether the blind answer kept what the rewrite had taught.
  public var isStuck: Bool {
    if case .stuck = self { true } else { false }
  }
}
