import QuestionBank

/// A rewrite whose question was not asked blind since.
public struct UntestedRewrite: Equatable, Sendable {
  /// The local day on which it was written.
  public var day: Day
  /// The score of the answer that was rewritten, 0–100; `nil` if it had none.
  public var before: Int?
  /// The rewrite's own score, 0–100.
  public var own: Int

  /// A rewrite of that day and of these scores.
  public init(day: Day, before: Int?, own: Int) {
    self.day = day
    self.before = before
    self.own = own
  }

  /// Days after which a rewritten question comes due in a run: by then what was only read again is
  /// forgotten, and what was learnt is not.
  public static let dueAfter = 2

  /// Whether its question is to be asked on `day`.
  public func isDue(on day: Day) -> Bool { day.number - self.day.number >= Self.dueAfter }

  /// The newest rewrite of each question, where no scored answer of a run came after it.
  ///
  /// `sessions` are the oldest first; `day` turns an instant into a local day. Answers of another mode
  /// than `mode` neither count as rewritten nor test a rewrite: what is typed and what is spoken is never
  /// compared. An answer that a review only scored was not written again.
  public static func all(
    in sessions: [SessionDigest], mode: Mode, day: (Instant) -> Day
  ) -> [QuestionKey: UntestedRewrite] {
    let modes = Dictionary(
      sessions.lazy.filter { $0.kind == .run }.map { ($0.id, $0.mode) }, uniquingKeysWith: { $1 })
    var untested: [QuestionKey: UntestedRewrite] = [:]
    for session in sessions {
      for (number, attempt) in session.attempts.enumerated() {
        guard let score = attempt.score else { continue }
        let original = session.original(of: number)
        guard original.map({ modes[$0.session] ?? session.mode }) ?? session.mode == mode,
          original?.isOnlyScored != true
        else { continue }
        untested[attempt.question.key] = original.map {
          UntestedRewrite(day: day(session.startedAt), before: $0.scores.total, own: score)
        }
      }
    }
    return untested
  }
}
