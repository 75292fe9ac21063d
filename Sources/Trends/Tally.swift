import Interview
import QuestionBank

/// How many numbers there were, and their mean.
public struct Mean: Equatable, Sendable {
  /// How many.
  public private(set) var count = 0
  private var sum = 0.0

  /// The mean of nothing.
  public init() {}

  /// Their mean; `nil` of nothing.
  public var value: Double? { count == 0 ? nil : sum / Double(count) }

  /// One number more.
  public mutating func add(_ number: Double) {
    count += 1
    sum += number
  }

  /// One number more.
  public mutating func add(_ number: Int) { add(Double(number)) }
}

/// Scored answers added up.
public struct Tally: Equatable, Sendable {
  /// The answers' scores, 0–100.
  public private(set) var score = Mean()
  /// Each part's score × 25, 0–100.
  public private(set) var parts = PerPart(repeating: Mean())

  /// Nothing yet.
  public init() {}

  /// How many answers.
  public var answers: Int { score.count }

  /// The part whose mean is lowest, the later one of equals; `nil` without answers.
  public var weakestPart: Part? {
    var means = PerPart<Double?>(repeating: nil)
    for part in Part.allCases { means[part] = parts[part].value }
    return means.lowest()
  }

  mutating func add(_ attempt: Attempt) {
    guard let total = attempt.score else { return }
    score.add(total)
    parts = PerPart.each { part in
      var mean = parts[part]
      if let score = attempt.scores[part] { mean.add(score.rawValue * 25) }
      return mean
    }
  }
}
