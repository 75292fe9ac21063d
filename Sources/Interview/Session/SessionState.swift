import QuestionBank

/// Where a session stands.
public enum Stage: Equatable, Sendable {
  /// Nothing was asked yet.
  case briefing
  /// A question is on the screen and its clock stands still.
  case reading(answer: Int)
  /// The clock was started; it may be paused.
  case answering(answer: Int)
  /// A spoken answer ended and what was said is typed in headlines; its clock may run.
  case jotting(answer: Int)
  /// The answer ended and a follow-up is on the screen; its clock may run.
  case probing(answer: Int)
  /// The answer ended and waits for its prediction.
  case predicting(answer: Int)
  /// The reference is shown; points are ticked and parts scored.
  case scoring(answer: Int)
  /// The next question is due; the rules ask it at once, so nobody sees this.
  case due(question: Int)
  /// Every answer is closed.
  case summary
}

/// A session as its journal tells it: the same entries always give the same state.
public struct SessionState: Equatable, Sendable {
  /// What was settled before it began.
  public let plan: SessionPlan
  /// What was asked so far, in order; a question asked again has a second answer.
  public private(set) var answers: [Answer] = []
  /// The time of the last entry.
  public private(set) var time: SessionTime = 0
  /// When the last question was closed; `nil` until then.
  public private(set) var completedAt: Instant?
  /// When the current sitting began, in the world and on the session's clock.
  private var sittingBegan: Instant
  private var sittingTime: SessionTime = 0

  /// A session in which nothing happened yet.
  public init(plan: SessionPlan) {
    self.plan = plan
    sittingBegan = plan.startedAt
  }

  /// The moment of the last entry, as far as it can be known without a calendar on every entry.
  public var lastSeen: Instant {
    completedAt ?? Instant(milliseconds: sittingBegan.milliseconds &+ (time - sittingTime))
  }

  /// Where the session stands.
  public var stage: Stage {
    guard let last = answers.indices.last else { return .briefing }
    if answers[last].startedAt == nil { return .reading(answer: last) }
    if answers[last].ending == nil { return .answering(answer: last) }
    if plan.kind == .run, answers[last].ending != .skipped, !answers[last].wasPredicted {
      if let jot = answers[last].jot, !jot.isDone { return .jotting(answer: last) }
      let isProbed = !plan.probes || answers[last].probe?.ending != nil
      return isProbed ? .predicting(answer: last) : .probing(answer: last)
    }
    let asked = answers.count
    if plan.reveal == .end, asked < plan.questions.count { return .due(question: asked) }
    if let open = answers.firstIndex(where: { !$0.isClosed }) { return .scoring(answer: open) }
    return asked < plan.questions.count ? .due(question: asked) : .summary
  }

  /// The clock of the stage at hand, running or not; `nil` where there is none.
  public var clock: AnswerClock? {
    switch stage {
    case .answering(let index): answers[index].clock
    case .jotting(let index): answers[index].jot?.clock
    case .probing(let index): answers[index].probe?.clock
    default: nil
    }
  }

  /// The answer of an earlier session that answer number `index` writes again; `nil` in a run.
  public func rewritten(by index: Int) -> RewrittenAnswer? {
    plan.questions[answers[index].question].rewritten
  }

  /// The answers with the lowest scores, `count` at most, the lowest first and the earlier of equals;
  /// of several to one question the last.
  public func weakestAnswers(_ count: Int) -> [Int] {
    var newest: [Int: Int] = [:]
    for index in answers.indices where answers[index].scores.total != nil {
      newest[answers[index].question] = index
    }
    let totals = newest.values.map { (total: answers[$0].scores.total ?? 0, index: $0) }
    return totals.sorted { ($0.total, $0.index) < ($1.total, $1.index) }.prefix(count).map(\.index)
  }

  /// Until when Escape leads back from the prediction to the answer; `nil` while it does not.
  public var reopenLimit: SessionTime? {
    guard case .predicting(let index) = stage else { return nil }
    return answers[index].reopenLimit
  }

  /// The question that answer number `index` answers.
  public func question(of index: Int) -> Question {
    plan.questions[answers[index].question].question
  }

  /// Takes one entry in.
  ///
  /// Returns whether it fits where the session stands; one that does not, as a damaged file may hold,
  /// changes nothing.
  public mutating func absorb(_ entry: JournalEntry) -> Bool {
    guard entry.at >= time else { return false }
    let fits =
      switch entry.fact {
      case .asked(let question): ask(question, at: entry.at)
      case .marked(let answer, let place, let mark): decide(answer, place, mark)
      case .scored(let answer, let part, let score): change(answer) { $0.scores[part] = score }
      case .noted(let answer, let change): note(answer, change)
      case .closed(let answer): change(answer) { $0.isClosed = true }
      case .completed(let instant): complete(at: instant)
      case .resumed(let instant): sit(at: instant, entry.at)
      default: absorbIntoLast(entry)
      }
    if fits { time = entry.at }
    return fits
  }

  /// Takes in a closed answer, as a compact file holds it; returns whether one could be given here.
  public mutating func absorb(_ answer: Answer) -> Bool {
    switch stage {
    case .briefing, .due, .summary: break
    case .reading, .answering, .jotting, .probing, .predicting, .scoring: return false
    }
    answers.append(answer)
    time = max(time, answer.endedAt ?? time)
    return true
  }

  private mutating func ask(_ question: Int, at time: SessionTime) -> Bool {
    let isExpected =
      switch stage {
      case .briefing: question == 0
      case .due(let next): question == next
      case .summary: true
      default: false
      }
    guard isExpected, plan.questions.indices.contains(question) else { return false }
    answers.append(
      Answer(
        question: question, askedAt: time, limit: plan.limit,
        texts: plan.questions[question].rewritten?.texts ?? PerPart(repeating: ""),
        jot: plan.mode == .spoken ? Jot() : nil))
    return true
  }

  private mutating func sit(at instant: Instant, _ time: SessionTime) -> Bool {
    sittingBegan = instant
    sittingTime = time
    return true
  }

  private mutating func complete(at instant: Instant) -> Bool {
    // Where the session stands does not matter: lines may be missing from a damaged file.
    guard completedAt == nil else { return false }
    completedAt = instant
    return true
  }

  /// Changes an answer that is being scored.
  private mutating func change(_ index: Int, _ body: (inout Answer) -> Void) -> Bool {
    guard answers.indices.contains(index), answers[index].ending != nil, !answers[index].isClosed
    else { return false }
    body(&answers[index])
    return true
  }

  private mutating func decide(_ index: Int, _ place: PointPlace, _ mark: Mark) -> Bool {
    guard answers.indices.contains(index) else { return false }
    let reference = question(of: index).reference
    let points = reference.points(of: place.part)
    guard points.indices.contains(place.index) else { return false }
    return change(index) { $0.marks[place] = mark == .missed ? nil : mark }
  }

  private mutating func note(_ index: Int, _ change: TextChange) -> Bool {
    var isPossible = false
    return self.change(index) { isPossible = change.apply(to: &$0.note) } && isPossible
  }

  /// Takes in what can only happen to the answer that is being given.
  private mutating func absorbIntoLast(_ entry: JournalEntry) -> Bool {
    guard let last = answers.indices.last else { return false }
    return answers[last].absorb(entry)
  }
}
