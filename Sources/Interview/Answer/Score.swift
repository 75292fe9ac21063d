import QuestionBank

/// How well a part was answered; also the unit of a prediction.
public enum Score: Int, CaseIterable, Comparable, Sendable {
  case missing, weak, partial, hire, strong

  /// The score's name, for example `partial`.
  public var title: String {
    switch self {
    case .missing: "missing"
    case .weak: "weak"
    case .partial: "partial"
    case .hire: "hire"
    case .strong: "strong"
    }
  }

  /// Missing before strong.
  public static func < (left: Score, right: Score) -> Bool { left.rawValue < right.rawValue }
}

extension PerPart where Value == Score? {
  /// The scores when all five parts have one, else `nil`.
  public var complete: [Score]? {
    let given = inOrder.compactMap(\.self)
    return given.count == Part.allCases.count ? given : nil
  }

  /// The answer's score, 0–100: the sum of the five parts × 5; `nil` until all are given.
  public var total: Int? {
    // Without an array: a history's scores are added up many times.
    guard let context, let approach, let tradeOff, let failureMode, let validation else {
      return nil
    }
    let sum =
      context.rawValue + approach.rawValue + tradeOff.rawValue + failureMode.rawValue
      + validation.rawValue
    return sum * 5
  }

  /// Whether the answer would be hired: 75 or more, and no part under 2.
  public var isAtTheBar: Bool {
    guard let complete, let total else { return false }
    return total >= Score.bar && complete.allSatisfy { $0 >= .partial }
  }
}

extension PerPart {
  /// The part whose value is lowest, the later one of equals: it is the one that time runs out on.
  public func lowest<Number: Comparable>() -> Part? where Value == Number? {
    let lowest = inOrder.compactMap(\.self).min()
    return lowest.flatMap { lowest in Part.allCases.last { self[$0] == lowest } }
  }
}

extension PerPart where Value == Score? {
  /// The part that most needs work: the lowest one under hire level, the later one of equals.
  public var weakest: Part? {
    lowest().flatMap { part in (self[part] ?? .strong) < .hire ? part : nil }
  }
}

extension Score {
  /// The answer's score from which it is at the bar, provided no part is under 2.
  public static let bar = 75
}
