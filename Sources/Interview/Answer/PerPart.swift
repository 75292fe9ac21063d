import QuestionBank

/// One value for each of the five parts.
///
/// The values lie side by side in it, not in an array: a history holds a hundred thousand of these.
@frozen public struct PerPart<Value> {
  @usableFromInline var context, approach, tradeOff, failureMode, validation: Value

  /// The same value for every part.
  @inlinable
  public init(repeating value: Value) {
    context = value
    approach = value
    tradeOff = value
    failureMode = value
    validation = value
  }

  /// The value that `make` gives each part.
  @inlinable
  public static func each(_ make: (Part) -> Value) -> PerPart {
    var values = PerPart(repeating: make(.context))
    values.approach = make(.approach)
    values.tradeOff = make(.tradeOff)
    values.failureMode = make(.failureMode)
    values.validation = make(.validation)
    return values
  }

  /// The value of a part.
  @inlinable
  public subscript(part: Part) -> Value {
    get {
      switch part {
      case .context: context
      case .approach: approach
      case .tradeOff: tradeOff
      case .failureMode: failureMode
      case .validation: validation
      }
    }
    // In place: a copy of an editor, its history with it, would be made for every key.
    _modify {
      switch part {
      case .context: yield &context
      case .approach: yield &approach
      case .tradeOff: yield &tradeOff
      case .failureMode: yield &failureMode
      case .validation: yield &validation
      }
    }
  }

  /// The values in template order.
  @inlinable public var inOrder: [Value] { [context, approach, tradeOff, failureMode, validation] }
}

extension PerPart: Equatable where Value: Equatable {}
extension PerPart: Sendable where Value: Sendable {}
