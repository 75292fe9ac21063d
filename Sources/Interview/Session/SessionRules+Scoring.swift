import QuestionBank

extension SessionRules {
  /// What an action means while answer number `index` is scored.
  mutating func scoring(
    _ index: Int, _ action: Event.Action, at time: SessionTime, in requests: inout [Request]
  ) {
    let answer = state.answers[index]
    switch action {
    case .mark(let place, let mark):
      record(.marked(answer: index, place, mark), at: time, in: &requests)
    case .score(let part, let score) where answer.ending != .skipped:
      record(.scored(answer: index, part, score), at: time, in: &requests)
      if step == .part(part) { turn(by: 1) }
    case .note(let change): record(.noted(answer: index, change), at: time, in: &requests)
    case .forward: turn(by: 1)
    case .back: turn(by: -1)
    case .next where answer.ending == .skipped || answer.scores.complete != nil, .leaveUnscored:
      record(.closed(answer: index), at: time, in: &requests)
    default: break
    }
  }

  /// The steps of scoring answer number `index`, in order.
  public func steps(of index: Int) -> [ScoringStep] {
    if state.answers[index].ending == .skipped { return [.outcome] }
    let whole: [ScoringStep] = state.question(of: index).reference.whole.isEmpty ? [] : [.whole]
    return whole + Part.allCases.map(ScoringStep.part) + [.outcome]
  }

  /// The first step that still wants something.
  var firstStep: ScoringStep {
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
