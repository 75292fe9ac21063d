import QuestionBank

/// The rules of one interview: a state machine over events that carry their own instant.
///
/// It reads no clock. Before an event is applied, the deadline is checked against the event's instant:
/// whatever comes at the bell or after it finds the answer already ended.
public struct SessionRules: Sendable {
  /// What the journal knows.
  public private(set) var state: SessionState
  /// The scoring step on the screen; meaningful while an answer is scored.
  public internal(set) var step = ScoringStep.outcome

  /// Rules that begin, or go on, where `state` stands.
  public init(_ state: SessionState) {
    self.state = state
    step = firstStep
  }

  /// When the bell rings if nothing else happens; `nil` while no clock runs.
  public var deadline: SessionTime? {
    state.clock?.deadline
  }

  /// Applies one event; an action that does not fit where the session stands does nothing.
  public mutating func apply(_ event: Event) -> [Request] {
    let at = max(event.at, state.time)
    var requests: [Request] = []
    if let deadline, at >= deadline {
      // Whatever was done then was meant for what the bell ended, not for what follows it.
      ring(at: max(deadline, state.time), in: &requests)
    } else {
      act(event.action, at: at, in: &requests)
    }
    if case .resume = event.action { resume(event, at: at, in: &requests) }
    advance(event, at: at, in: &requests)
    return requests
  }

  private mutating func ring(at time: SessionTime, in requests: inout [Request]) {
    let end: JournalEntry.Fact =
      switch state.stage {
      case .jotting: .jotEnded(.bell)
      case .probing: .probeEnded(.bell)
      default: .ended(.bell)
      }
    record(end, at: time, in: &requests)
    requests.append(.ring)
  }

  private mutating func act(
    _ action: Event.Action, at time: SessionTime, in requests: inout [Request]
  ) {
    switch state.stage {
    case .briefing: if action == .begin { record(.asked(question: 0), at: time, in: &requests) }
    case .reading: read(action, at: time, in: &requests)
    case .answering(let index): answer(index, action, at: time, in: &requests)
    case .jotting(let index): jot(index, action, at: time, in: &requests)
    case .probing(let index):
      if let probe = state.answers[index].probe { reply(probe, action, at: time, in: &requests) }
    case .predicting(let index): predict(index, action, at: time, in: &requests)
    case .scoring(let index): scoring(index, action, at: time, in: &requests)
    case .summary: summary(action, at: time, in: &requests)
    case .due: break
    }
  }

  private mutating func read(
    _ action: Event.Action, at time: SessionTime, in requests: inout [Request]
  ) {
    switch action {
    case .start:
      record(.started, at: time, in: &requests)
      if isOnlyScored { record(.ended(.done), at: time, in: &requests) }
    case .edit(let edit) where state.plan.mode == .typed && !isOnlyScored:
      record(.started, at: time, in: &requests)
      record(.edited(edit), at: time, in: &requests)
    default: break
    }
  }

  /// Whether the answer at hand is that of an earlier session, to be scored and not written again.
  private var isOnlyScored: Bool {
    guard let question = state.answers.last?.question else { return false }
    return state.plan.questions[question].rewritten?.isOnlyScored ?? false
  }

  private mutating func answer(
    _ index: Int, _ action: Event.Action, at time: SessionTime, in requests: inout [Request]
  ) {
    // The answer itself is copied only where it must be: this comes with every key.
    let clock = state.answers[index].clock
    switch action {
    case .edit(let edit) where clock.runningSince != nil:
      record(.edited(edit), at: time, in: &requests)
    case .focus(let part) where part != state.answers[index].focus:
      record(.focused(part), at: time, in: &requests)
    case .tally(let number) where clock.runningSince != nil:
      record(.tallied(state.answers[index].fillers + number), at: time, in: &requests)
    case .done:
      let answer = state.answers[index]
      // Whether anything was said shows only in what is jotted down after it; what is written again
      // was said once.
      let isSkipped = answer.isEmpty && answer.jot == nil && state.plan.kind == .run
      record(.ended(isSkipped ? .skipped : .done), at: time, in: &requests)
    default: keepTime(clock, action, at: time, in: &requests)
    }
  }

  private mutating func jot(
    _ index: Int, _ action: Event.Action, at time: SessionTime, in requests: inout [Request]
  ) {
    let answer = state.answers[index]
    guard let clock = answer.jot?.clock else { return }
    switch action {
    case .start where clock.isUntouched: record(.continued, at: time, in: &requests)
    case .edit(let edit) where clock.isUntouched:
      record(.continued, at: time, in: &requests)
      record(.edited(edit), at: time, in: &requests)
    case .edit(let edit) where clock.runningSince != nil:
      record(.edited(edit), at: time, in: &requests)
    case .focus(let part) where part != answer.focus:
      record(.focused(part), at: time, in: &requests)
    case .done where !clock.isUntouched:
      record(.jotEnded(answer.isEmpty ? .skipped : .done), at: time, in: &requests)
    default: keepTime(clock, action, at: time, in: &requests)
    }
  }

  private mutating func reply(
    _ probe: Probe, _ action: Event.Action, at time: SessionTime, in requests: inout [Request]
  ) {
    switch action {
    case .start where probe.clock.isUntouched: record(.continued, at: time, in: &requests)
    case .reply(let change) where probe.clock.isUntouched:
      record(.continued, at: time, in: &requests)
      record(.replied(change), at: time, in: &requests)
    case .reply(let change) where probe.clock.runningSince != nil:
      record(.replied(change), at: time, in: &requests)
    case .done where !probe.clock.isUntouched:
      let isEmpty = probe.text.allSatisfy(\.isWhitespace)
      record(.probeEnded(isEmpty ? .skipped : .done), at: time, in: &requests)
    default: keepTime(probe.clock, action, at: time, in: &requests)
    }
  }

  /// Lets a clock stand and go on, and keeps it honest while nothing else happens.
  private mutating func keepTime(
    _ clock: AnswerClock, _ action: Event.Action, at time: SessionTime,
    in requests: inout [Request]
  ) {
    let isRunning = clock.runningSince != nil
    switch action {
    case .pause where isRunning, .stop where isRunning:
      record(.paused, at: time, in: &requests)
    case .proceed where !isRunning:
      record(.continued, at: time, in: &requests)
    case .tick where isRunning && time - state.time >= 1000:
      record(.waited, at: time, in: &requests)
    default: break
    }
  }

  private mutating func predict(
    _ index: Int, _ action: Event.Action, at time: SessionTime, in requests: inout [Request]
  ) {
    switch action {
    case .predict(let score): record(.predicted(score), at: time, in: &requests)
    case .reopen where time < state.answers[index].reopenLimit ?? 0:
      record(.reopened, at: time, in: &requests)
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

  /// Takes the steps that nobody has to ask for: the follow-up, the next question, the end.
  private mutating func advance(_ event: Event, at time: SessionTime, in requests: inout [Request])
  {
    if case .probing(let index) = state.stage, state.answers[index].probe == nil {
      let probe = Probe(after: state.answers[index].texts, to: state.question(of: index))
      record(.probed(probe.part, question: probe.question), at: time, in: &requests)
    }
    if case .due(let question) = state.stage {
      record(.asked(question: question), at: time, in: &requests)
    }
    if state.stage == .summary, state.completedAt == nil {
      record(.completed(event.instant), at: time, in: &requests)
    }
  }

  mutating func record(
    _ fact: JournalEntry.Fact, at time: SessionTime, in requests: inout [Request]
  ) {
    let stage = state.stage
    let entry = JournalEntry(at: time, fact)
    guard state.absorb(entry) else { return }
    requests.append(.record(entry))
    if state.stage != stage { step = firstStep }
  }
}
