import QuestionBank

/// A session without its texts: what lists, figures and the picker need of it.
public struct SessionDigest: Equatable, Sendable {
  /// The session's id; also its file's name.
  public var id: String
  /// What kind of sitting it was.
  public var kind: SessionKind
  /// Which shape of interview.
  public var format: String
  /// How answers were given.
  public var mode: Mode
  /// The role asked about.
  public var role: String
  /// When it began.
  public var startedAt: Instant
  /// When its last entry was written, as far as that is known.
  public var lastSeen: Instant
  /// Milliseconds on its own clock until then: reading, answering and scoring, interruptions left out.
  public var duration: SessionTime
  /// Whether anyone still works on it.
  public var condition: SessionCondition
  /// Whether something was left unfinished that can be taken up.
  public var isResumable: Bool
  /// The answers whose clock was started, in order.
  public var attempts: [Attempt]
  /// In a review, for each attempt the answer that it rewrites; empty in a run.
  public var originals: [RewrittenAnswer?]

  /// A digest by its facts; see the properties.
  public init(
    id: String, kind: SessionKind = .run, format: String = "interview", mode: Mode = .typed,
    role: String, startedAt: Instant, lastSeen: Instant? = nil, duration: SessionTime = 0,
    condition: SessionCondition = .complete, isResumable: Bool = false, attempts: [Attempt],
    originals: [RewrittenAnswer?] = []
  ) {
    self.id = id
    self.kind = kind
    self.format = format
    self.mode = mode
    self.role = role
    self.startedAt = startedAt
    self.lastSeen = lastSeen ?? startedAt
    self.duration = duration
    self.condition = condition
    self.isResumable = isResumable
    self.attempts = attempts
    self.originals = originals
  }

  /// The answer of an earlier session that attempt `number` writes again; `nil` in a run.
  public func original(of number: Int) -> RewrittenAnswer? {
    originals.indices.contains(number) ? originals[number] : nil
  }

  /// How many answers have all five scores.
  public var scored: Int { attempts.count { $0.score != nil } }

  /// The mean of the answers' scores, 0–100; `nil` without scored ones.
  public var meanScore: Double? { average(attempts.compactMap(\.score)) }

  /// The roles whose questions it asked, in the order in which it did; its own if it asked none.
  public var roles: [String] {
    // Nearly every session asks questions of its own role only.
    var isOwn = true
    for index in attempts.indices where attempts[index].question.key.role != role { isOwn = false }
    if isOwn { return [role] }
    var roles: [String] = []
    for attempt in attempts where !roles.contains(attempt.question.key.role) {
      roles.append(attempt.question.key.role)
    }
    return roles
  }
}

extension SessionDigest {
  /// What is left of a session that was read whole.
  public init(_ state: SessionState, _ condition: SessionCondition) {
    let plan = state.plan
    let started = state.answers.filter { $0.startedAt != nil }
    self.init(
      id: plan.id, kind: plan.kind, format: plan.format, mode: plan.mode, role: plan.role,
      startedAt: plan.startedAt, lastSeen: state.lastSeen, duration: state.time,
      condition: condition, isResumable: condition != .running && state.stage != .summary,
      attempts: started.map { answer in
        Attempt(
          answer, AskedQuestion(plan.questions[answer.question].question), mode: plan.mode,
          at: answer.endedAt ?? state.time)
      },
      originals: plan.kind == .run ? [] : started.map { plan.questions[$0.question].rewritten })
  }
}
