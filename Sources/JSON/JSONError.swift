/// Why some bytes are no JSON, and where.
public struct JSONError: Error, Equatable, Sendable {
  /// Zero-based offset of the first byte that does not fit.
  public var offset: Int
  /// What should have stood there, for example `a digit`.
  public var expected: String

  /// An error at `offset`, where `expected` should have stood.
  public init(offset: Int, expected: String) {
    self.offset = offset
    self.expected = expected
  }
}
