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
    // In place: a copy of an editor, its history with it, would be made for every key.
    _modify { yield &values[part.rawValue] }
  }

  /// The values in template order.
  public var inOrder: [Value] { values }
}

extension PerPart: Equatable where Value: Equatable {}
extension PerPart: Sendable where Value: Sendable {}
