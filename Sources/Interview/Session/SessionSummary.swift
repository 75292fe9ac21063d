import QuestionBank

/// What a session's scores say, for the summary at its end.
public struct SessionSummary: Equatable, Sendable {
  /// One answer's line of the table.
  public struct Row: Equatable, Sendable {
    /// Which of the session's questions, from 0.
    public var question: Int
    /// The question's title.
    public var title: String
    /// The five scores; `nil` where there is none.
    public var scores: PerPart<Score?>
    /// The answer's score, 0–100.
    public var total: Int?
    /// What the score is held against, 0–100: the prediction, in a review the score before.
    public var guess: Int?
    /// How the answer ended.
    public var ending: Ending?
  }

  /// A rewrite whose question was asked again.
  public struct Tested: Equatable, Sendable {
    /// The score of the answer that was rewritten, 0–100; `nil` if it had none.
    public var before: Int?
    /// The score of the blind answer.
    public var blind: Int
    /// Whether the rewrite stuck; see ``RewriteFate``.
    public var isStuck: Bool
  }

  /// The answers whose clock started, in order.
  public var rows: [Row]
  /// The mean score of each part, 0–4, over scored answers.
  public var partMeans: PerPart<Double?>
  /// The mean of the answers' scores, 0–100.
  public var mean: Double?
  /// The mean of the guesses of scored answers, in a review of the scores before, 0–100.
  public var meanGuess: Double?
  /// How many answers have all five scores.
  public var scored: Int
  /// How many answers are at the bar.
  public var atTheBar: Int
  /// The part with the lowest mean, the later one of equals.
  public var weakest: Part?
  /// In how many scored answers the weakest part was left empty.
  public var weakestEmpty: Int
  /// How far guesses lie above the scores on average, over answers that have both, −100…100.
  public var bias: Double?
  /// How far guesses lie from the scores on average, whichever way, 0–100.
  public var error: Double?

  /// What kind of sitting it was.
  public var kind: SessionKind
  /// What became of the rewrites that were due: the score before, that of the blind answer, and whether
  /// the rewrite stuck.
  public var rewrites: [Tested]
  /// How the answers were given.
  public var mode: Mode
  /// The fillers of all answers.
  public var fillers: Int
  /// The milliseconds that all answers took.
  public var elapsed: Int64

  /// The summary of a session.
  public init(_ state: SessionState) {
    let started = state.answers.indices.filter { state.answers[$0].startedAt != nil }
    kind = state.plan.kind
    mode = state.plan.mode
    fillers = started.reduce(0) { $0 + state.answers[$1].fillers }
    elapsed = started.reduce(0) { $0 + state.answers[$1].clock.elapsed(at: state.time) }
    rows = started.map { index in
      let answer = state.answers[index]
      return Row(
        question: answer.question, title: state.question(of: index).title, scores: answer.scores,
        total: answer.scores.total,
        guess: state.rewritten(by: index).map(\.scores.total) ?? answer.guess, ending: answer.ending
      )
    }
    rewrites = started.compactMap { index in
      let answer = state.answers[index]
      guard case .rewriteDue(_, let before, let own) = state.plan.questions[answer.question].reason,
        let blind = answer.scores.total
      else { return nil }
      return Tested(
        before: before, blind: blind,
        isStuck: RewriteFate(before: before, own: own, blind: blind).isStuck)
    }
    let scoredAnswers = started.map { state.answers[$0] }.filter { $0.scores.complete != nil }
    scored = scoredAnswers.count
    atTheBar = scoredAnswers.count { $0.scores.isAtTheBar }
    var means = PerPart<Double?>(repeating: nil)
    for part in Part.allCases {
      means[part] = average(scoredAnswers.compactMap { $0.scores[part]?.rawValue })
    }
    partMeans = means
    mean = average(scoredAnswers.compactMap(\.scores.total))
    meanGuess = average(rows.filter { $0.total != nil }.compactMap(\.guess))
    let gaps = scoredAnswers.compactMap { answer in
      answer.guess.flatMap { guess in answer.scores.total.map { guess - $0 } }
    }
    bias = average(gaps)
    error = average(gaps.map(abs))
    let weakest = means.lowest()
    self.weakest = weakest
    weakestEmpty = scoredAnswers.count { answer in
      weakest.map { isBlank(answer.texts[$0]) } ?? false
    }
  }

  /// What stands out, one sentence each: the weakest part, the guesses, the bar.
  public var sentences: [String] {
    guard let weakest, let mean = partMeans[weakest], scored > 0 else {
      return ["Nothing is scored yet, so there is nothing to compare."]
    }
    var sentences: [String] = []
    if let gain { sentences.append(gain) }
    if mean >= 3 {
      sentences.append("No part is under hire level.")
    } else {
      let empty = weakestEmpty > 0 ? ", left empty in \(weakestEmpty) of \(scored)" : ""
      sentences.append("\(weakest.title) is the gap: \(oneDecimal(mean)) of 4\(empty).")
    }
    if let judgement { sentences.append(judgement) }
    sentences.append("\(atTheBar) of \(scored) at the bar (75, no part under 2).")
    if !rewrites.isEmpty {
      let changes = rewrites.map { "\($0.before.map(String.init) ?? "–") → \($0.blind)" }
      let stuck = rewrites.count(where: \.isStuck)
      sentences.append(
        "\(stuck) of \(rewrites.count) rewrites stuck: \(changes.joined(separator: ", ")).")
    }
    if mode == .spoken {
      sentences.append("You spoke with \(Speaking.fillers(fillers, in: elapsed)).")
    }
    return sentences
  }

  /// How a review's scores compare with those before; `nil` in a run, and where there were none.
  private var gain: String? {
    let gains = rows.compactMap { row in row.guess.flatMap { old in row.total.map { $0 - old } } }
    guard kind == .review, let mean = average(gains) else { return nil }
    let better = gains.count { $0 > 0 }
    let points = Int(mean.magnitude.rounded())
    guard better > 0 else { return "None is better than before." }
    return "\(better) of \(gains.count) better than before, "
      + "on average by \(mean < 0 ? "−" : "")\(points)."
  }

  /// How the guesses compare with the scores; `nil` without guesses.
  private var judgement: String? {
    guard let bias, let error else { return nil }
    let points = Int(bias.magnitude.rounded())
    if points >= 5 { return "You guessed \(points) too \(bias > 0 ? "high" : "low")." }
    if error < 10 { return "Your guesses were close." }
    return "Your guesses were \(Int(error.rounded())) off, some high and some low."
  }
}

/// The mean, or `nil` of nothing.
func average(_ numbers: [Int]) -> Double? {
  numbers.isEmpty ? nil : Double(numbers.reduce(0, +)) / Double(numbers.count)
}

/// A number with one decimal: `2.4`.
public func oneDecimal(_ number: Double) -> String {
  let tenths = Int((number * 10).rounded())
  return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
}
