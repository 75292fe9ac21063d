import Interview
import QuestionBank

/// How scores compare with what was expected of them.
public struct Calibration: Equatable, Sendable {
  /// The mean of prediction − score / 25, over scored answers with a prediction: above 0, guesses were
  /// too high.
  public private(set) var bias = Mean()
  /// For each part the mean of its score − 4 × the share of its key points that were said, over scored
  /// answers with decided points: above 0, the part was scored higher than its ticks.
  ///
  /// Points that were struck do not belong to the share; a part without others is left out.
  public private(set) var parts = PerPart(repeating: Mean())

  /// Nothing compared yet.
  public init() {}

  mutating func add(_ attempt: Attempt) {
    guard let total = attempt.score else { return }
    if let prediction = attempt.prediction {
      bias.add(Double(prediction.rawValue) - Double(total) / 25)
    }
    parts = PerPart.each { part in
      var mean = parts[part]
      if let score = attempt.scores[part], let share = attempt.points[part]?.share {
        mean.add(Double(score.rawValue) - 4 * share)
      }
      return mean
    }
  }
}
