import Interview
import QuestionBank

/// Which part of a history is looked at.
public struct TrendChoice: Equatable, Sendable {
  /// Only questions of this role.
  public var role: String?
  /// Only sessions that began on this local day or later.
  public var since: Day?
  /// Only answers given in this mode; `nil` for the one with more scored answers, typed of equals.
  public var mode: Mode?

  /// A choice; without arguments, everything in the usual mode.
  public init(role: String? = nil, since: Day? = nil, mode: Mode? = nil) {
    self.role = role
    self.since = since
    self.mode = mode
  }
}

/// The figures of a history of sessions.
///
/// An answer counts once it has all five scores, also in a session that was abandoned later; answers of
/// reviews never count among them, so that a rewrite does not change what it rewrites. Every figure is of
/// one mode: typed and spoken answers are never added up together. Scores are 0–100, a part's too: its
/// score × 25.
public struct Trends: Sendable {
  /// The mode that every figure is of.
  public let mode: Mode
  /// Runs of that mode, abandoned and running ones included.
  public let sessions: Int
  /// How many of them were abandoned.
  public let abandoned: Int
  /// Milliseconds on the clocks of these runs: reading, answering and scoring.
  public let practised: Int64
  /// All scored answers.
  public let total: Tally
  /// First attempts: the first time that a question was asked and scored in this mode.
  public let first: Mean
  /// Later attempts at a question.
  public let again: Mean
  /// The scored answers of each mode.
  public let modes: (typed: Mean, spoken: Mean)
  /// Each role that has sessions, by name.
  public let roles: [RoleTrend]
  /// Scores against guesses and ticks.
  public let calibration: Calibration
  /// Where each question stands, the weakest first.
  public let questions: [Standing]
  /// First attempts now against those at the beginning.
  public let progress: Progress
  /// For each part, how many scored answers the bell ended before it was reached; see
  /// `Attempt.unreached`.
  public let unreached: PerPart<Int>
  /// The scored rewrites of this mode's answers, the oldest first.
  public let rewrites: [Rewrite]
  /// The scored answers, the oldest first: the points of a chart.
  public let answers: [ScoredAnswer]

  /// The figures of `sessions`, the oldest first.
  ///
  /// `offset` says how many seconds east of UTC local time is at a moment. Whether an answer is a first
  /// attempt is decided by the whole history, whatever is chosen of it.
  public init(
    _ sessions: [SessionDigest], _ choice: TrendChoice = TrendChoice(),
    offset: (Instant) -> Int
  ) {
    let isRecent: [Bool] = sessions.indices.map { index in
      guard let since = choice.since else { return true }
      let start = sessions[index].startedAt
      return start.day(offset: offset(start)) >= since
    }
    func isChosen(_ answer: ScoredAnswer) -> Bool {
      guard isRecent[Int(answer.session)] else { return false }
      return choice.role.map { $0 == answer.question.key.role } ?? true
    }
    let typed = ScoredAnswer.all(in: sessions, .typed)
    let spoken = ScoredAnswer.all(in: sessions, .spoken)
    let isAll = choice.role == nil && choice.since == nil
    let chosenTyped = isAll ? typed : typed.filter(isChosen)
    let chosenSpoken = isAll ? spoken : spoken.filter(isChosen)
    mode = choice.mode ?? (chosenSpoken.count > chosenTyped.count ? .spoken : .typed)
    answers = mode == .typed ? chosenTyped : chosenSpoken
    modes = (Self.mean(chosenTyped), Self.mean(chosenSpoken))

    var runs = Runs()
    for index in sessions.indices
    where sessions[index].kind == .run && sessions[index].mode == mode && isRecent[index] {
      runs.add(sessions[index], choice.role)
    }
    var sums = Sums()
    var (session, attempts) = (Int32(-1), [Attempt]())
    for index in answers.indices {
      if answers[index].session != session {
        session = answers[index].session
        attempts = sessions[Int(session)].attempts
        runs.enterWeek(of: answers[index].at, offset)
      }
      let attempt = attempts[Int(answers[index].place)]
      sums.add(attempt, isFirst: answers[index].isFirst)
      runs.add(attempt, answers[index].score)
    }
    self.sessions = runs.count
    abandoned = runs.abandoned
    practised = runs.practised
    roles = runs.roles.sorted { $0.role < $1.role }
    total = sums.total
    first = sums.first
    again = sums.again
    calibration = sums.calibration
    unreached = sums.unreached
    questions = Standing.weakestFirst(answers)
    progress = Progress(answers.lazy.filter { $0.isFirst }.map { $0.score })
    rewrites = Rewrite.all(in: sessions, mode, testedBy: mode == .typed ? typed : spoken) {
      isRecent[$0] && (choice.role == nil || choice.role == $1.question.key.role)
    }
  }

  /// What to practise next: the weakest part of the weakest role, among roles with enough answers to
  /// claim anything; `nil` if there is none.
  ///
  /// Of roles with the same mean the first by name, of parts the later one: it is the one that time runs
  /// out on.
  public var weakest: (role: String, part: Part)? {
    let rated = roles.filter { $0.missing == 0 }
    let lowest = rated.min { ($0.tally.score.value ?? 0) < ($1.tally.score.value ?? 0) }
    guard let lowest, let part = lowest.tally.weakestPart else { return nil }
    return (lowest.role, part)
  }

  private static func mean(_ answers: [ScoredAnswer]) -> Mean {
    var mean = Mean()
    for index in answers.indices { mean.add(answers[index].score) }
    return mean
  }
}

/// What is added up over scored answers.
private struct Sums {
  var total = Tally()
  var first = Mean()
  var again = Mean()
  var calibration = Calibration()
  var unreached = PerPart(repeating: 0)

  mutating func add(_ attempt: Attempt, isFirst: Bool) {
    guard let score = attempt.score else { return }
    total.add(attempt)
    calibration.add(attempt)
    if isFirst { first.add(score) } else { again.add(score) }
    guard let missed = attempt.unreached else { return }
    for part in Part.allCases where part >= missed { unreached[part] += 1 }
  }
}

/// What is added up over runs, in all and for each role.
private struct Runs {
  var count = 0
  var abandoned = 0
  var practised: Int64 = 0
  var roles: [RoleTrend] = []
  private var places: [String: Int] = [:]
  private var last = 0
  /// The week of the answers that come.
  private var week = Week(of: Day(number: 0))

  /// Adds a run, unless it has nothing to do with `role`.
  mutating func add(_ session: SessionDigest, _ role: String?) {
    let own = session.roles
    guard role.map(own.contains) ?? true else { return }
    count += 1
    if session.condition == .abandoned { abandoned += 1 }
    practised += session.duration
    for name in own where role == nil || role == name { roles[place(of: name)].sessions += 1 }
  }

  /// Adds the answers that come to the local week of `start`.
  mutating func enterWeek(of start: Instant, _ offset: (Instant) -> Int) {
    week = start.day(offset: offset(start)).week
  }

  /// Adds a scored answer to its role and the week at hand.
  mutating func add(_ attempt: Attempt, _ score: Int) {
    roles[place(of: attempt.question.key.role)].add(attempt, score, in: week)
  }

  private mutating func place(of role: String) -> Int {
    // The same role comes many times in a row.
    if last < roles.count, roles[last].role == role { return last }
    if let place = places[role] {
      last = place
      return place
    }
    places[role] = roles.count
    roles.append(RoleTrend(role: role))
    return roles.count - 1
  }
}
