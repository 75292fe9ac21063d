import QuestionBank

/// One value for each of the five parts.
public struct PerPart<Value> {
  private var values: [Value]

  /// The same value for every part.
  public init(repeating value: Value) {
    values = Array(repeating: value, count: Part.allCases.count)
  }

  /// The value of a part.
  public subscript(part: Part) -> Value {
    get { values[part.rawValue] }
    set { values[part.rawValue] = newValue }
  }

  /// The values in template order.
  public var inOrder: [Value] { values }
}

extension PerPart: Equatable where Value: Equatable {}
extension PerPart: Sendable where Value: Sendable {}
