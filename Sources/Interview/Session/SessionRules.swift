import QuestionBank

/// The rules of one interview: a state machine over events that carry their own instant.
///
/// It reads no clock. Before an event is applied, the deadline is checked against the event's instant:
/// whatever comes at the bell or after it finds the answer already ended.
public struct SessionRules: Sendable {
  /// What the journal knows.
  public private(set) var state: SessionState
  /// The scoring step on the screen; meaningful while an answer is scored.
  public private(set) var step = ScoringStep.outcome

  /// Rules that begin, or go on, where `state` stands.
  public init(_ state: SessionState) {
    self.state = state
    step = firstStep
  }

  /// When the bell rings if nothing else happens; `nil` while no clock runs.
  public var deadline: SessionTime? {
    guard case .answering(let index) = state.stage else { return nil }
    return state.answers[index].clock.deadline
  }

  /// Applies one event; an action that does not fit where the session stands does nothing.
  public mutating func apply(_ event: Event) -> [Request] {
    let at = max(event.at, state.time)
    var requests: [Request] = []
    if let deadline, at >= deadline {
      record(.ended(.bell), at: max(deadline, state.time), in: &requests)
      requests.append(.ring)
    }
    switch state.stage {
    case .briefing: if event.action == .begin { record(.asked(question: 0), at: at, in: &requests) }
    case .reading: read(event.action, at: at, in: &requests)
    case .answering(let index): answer(index, event.action, at: at, in: &requests)
    case .predicting:
      if case .predict(let score) = event.action {
        record(.predicted(score), at: at, in: &requests)
      }
    case .scoring(let index): scoring(index, event.action, at: at, in: &requests)
    case .summary: summary(event.action, at: at, in: &requests)
    case .due: break
    }
    if event.action == .resume { resume(event, at: at, in: &requests) }
    advance(event, at: at, in: &requests)
    return requests
  }

  private mutating func read(
    _ action: Event.Action, at time: SessionTime, in requests: inout [Request]
  ) {
    switch action {
    case .start:
      record(.started, at: time, in: &requests)
    case .edit(let edit):
      record(.started, at: time, in: &requests)
      record(.edited(edit), at: time, in: &requests)
    default: break
    }
  }

  private mutating func answer(
    _ index: Int, _ action: Event.Action, at time: SessionTime, in requests: inout [Request]
  ) {
    let answer = state.answers[index]
    let isRunning = answer.clock.runningSince != nil
    switch action {
    case .edit(let edit) where isRunning:
      record(.edited(edit), at: time, in: &requests)
    case .focus(let part) where part != answer.focus:
      record(.focused(part), at: time, in: &requests)
    case .pause where isRunning, .stop where isRunning:
      record(.paused, at: time, in: &requests)
    case .proceed where !isRunning:
      record(.continued, at: time, in: &requests)
    case .done:
      record(.ended(answer.isEmpty ? .skipped : .done), at: time, in: &requests)
    case .tick where isRunning && time - state.time >= 1000:
      record(.waited, at: time, in: &requests)
    default: break
    }
  }

  private mutating func scoring(
    _ index: Int, _ action: Event.Action, at time: SessionTime, in requests: inout [Request]
  ) {
    let answer = state.answers[index]
    switch action {
    case .mark(let place, let mark):
      record(.marked(answer: index, place, mark), at: time, in: &requests)
    case .score(let part, let score) where answer.ending != .skipped:
      record(.scored(answer: index, part, score), at: time, in: &requests)
      if step == .part(part) { turn(by: 1) }
    case .forward: turn(by: 1)
    case .back: turn(by: -1)
    case .next where answer.ending == .skipped || answer.scores.complete != nil, .leaveUnscored:
      record(.closed(answer: index), at: time, in: &requests)
    default: break
    }
  }

  private mutating func summary(
    _ action: Event.Action, at time: SessionTime, in requests: inout [Request]
  ) {
    switch action {
    case .again(let question): record(.asked(question: question), at: time, in: &requests)
    case .leave: requests.append(.finish)
    default: break
    }
  }

  private mutating func resume(_ event: Event, at time: SessionTime, in requests: inout [Request]) {
    if deadline != nil { record(.paused, at: time, in: &requests) }
    record(.resumed(event.instant), at: time, in: &requests)
  }

  /// Takes the steps that nobody has to ask for: the next question, the end.
  private mutating func advance(_ event: Event, at time: SessionTime, in requests: inout [Request])
  {
    if case .due(let question) = state.stage {
      record(.asked(question: question), at: time, in: &requests)
    }
    if state.stage == .summary, state.completedAt == nil {
      record(.completed(event.instant), at: time, in: &requests)
    }
  }

  private mutating func record(
    _ fact: JournalEntry.Fact, at time: SessionTime, in requests: inout [Request]
  ) {
    let stage = state.stage
    let entry = JournalEntry(at: time, fact)
    guard state.absorb(entry) else { return }
    requests.append(.record(entry))
    if state.stage != stage { step = firstStep }
  }
}

// MARK: - Scoring steps

extension SessionRules {
  /// The steps of scoring answer number `index`, in order.
  public func steps(of index: Int) -> [ScoringStep] {
    if state.answers[index].ending == .skipped { return [.outcome] }
    let whole: [ScoringStep] = state.question(of: index).reference.whole.isEmpty ? [] : [.whole]
    return whole + Part.allCases.map(ScoringStep.part) + [.outcome]
  }

  /// The first step that still wants something.
  private var firstStep: ScoringStep {
    guard case .scoring(let index) = state.stage else { return .outcome }
    let answer = state.answers[index]
    return steps(of: index).first { step in
      switch step {
      case .whole: answer.scores.inOrder.allSatisfy { $0 == nil }
      case .part(let part): answer.scores[part] == nil
      case .outcome: true
      }
    } ?? .outcome
  }

  private mutating func turn(by distance: Int) {
    guard case .scoring(let index) = state.stage else { return }
    let steps = steps(of: index)
    guard let place = steps.firstIndex(of: step), steps.indices.contains(place + distance) else {
      return
    }
    step = steps[place + distance]
  }
}
