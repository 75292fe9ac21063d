import QuestionBank

/// What kind of sitting a session file records.
public enum SessionKind: String, Sendable {
  /// Questions are asked and answered blind, by the clock.
  case run
  /// Answers of earlier sessions are written again with the reference at hand.
  case review
}

/// How answers are given.
public enum Mode: String, Sendable { case typed, spoken }

/// When reference answers are shown and scores given.
public enum Reveal: String, Sendable {
  /// After each answer.
  case each
  /// After the last answer, as in a real interview.
  case end
}

/// Whether anyone still works on a session.
public enum SessionCondition: String, Sendable {
  /// Every question was asked and closed.
  case complete
  /// It stopped before that, and can be resumed.
  case abandoned
  /// Another process writes it at this moment.
  case running
}

/// A question of a session, and why it was picked.
public struct PlannedQuestion: Equatable, Sendable {
  /// The question with its reference answer, as the bank had it when the session began.
  public var question: Question
  /// Why the picker chose it.
  public var reason: PickReason
  /// The answer that is written again, in a review; `nil` in a run.
  public var rewritten: RewrittenAnswer?

  /// A question picked for a reason.
  public init(question: Question, reason: PickReason, rewritten: RewrittenAnswer? = nil) {
    self.question = question
    self.reason = reason
    self.rewritten = rewritten
  }
}

/// Everything that is settled before a session begins; enough to read its file without any bank.
public struct SessionPlan: Equatable, Sendable {
  /// `<UTC time>-<role>-<4 hex>`; also the file's name.
  public var id: String
  /// What kind of sitting this is.
  public var kind = SessionKind.run
  /// Which shape of interview; only `interview` exists.
  public var format = "interview"
  /// How answers are given.
  public var mode = Mode.typed
  /// When references are shown.
  public var reveal: Reveal
  /// Whether a follow-up is asked after each answer.
  public var probes = false
  /// The role asked about.
  public var role: String
  /// Seconds an answer may take, 1–3600.
  public var seconds: Int
  /// Whether answers end when those seconds are over; a review takes the time it takes.
  public var isTimed = true
  /// When the session began.
  public var startedAt: Instant
  /// The seed of the pick.
  public var seed: UInt64
  /// The questions in the order they are asked.
  public var questions: [PlannedQuestion]

  /// A plan for a run; see the properties.
  public init(
    id: String, role: String, reveal: Reveal = .each, seconds: Int = 90, startedAt: Instant,
    seed: UInt64, questions: [PlannedQuestion]
  ) {
    self.id = id
    self.role = role
    self.reveal = reveal
    self.seconds = seconds
    self.startedAt = startedAt
    self.seed = seed
    self.questions = questions
  }

  /// Milliseconds after which the bell ends an answer.
  public var limit: Int64 { isTimed ? Int64(seconds) * 1000 : AnswerClock.endless }

  /// About how many minutes a session takes: reading, guessing and scoring take twice as long as the
  /// answers.
  public static func minutes(questions: Int, seconds: Int, mode: Mode, probes: Bool) -> Int {
    let extra = (probes ? Probe.seconds : 0) + (mode == .spoken ? Jot.seconds : 0)
    return max(1, questions * (seconds * 3 + extra) / 60)
  }

  /// About how many minutes this session takes.
  public var minutes: Int {
    Self.minutes(questions: questions.count, seconds: seconds, mode: mode, probes: probes)
  }

  /// The id of a session of `role` that begins at `instant`; `salt` tells apart two of one second.
  public static func id(role: String, at instant: Instant, salt: UInt16) -> String {
    let hex = String(salt, radix: 16)
    return "\(instant.compact)-\(role)-\(String(repeating: "0", count: 4 - hex.utf8.count))\(hex)"
  }
}
