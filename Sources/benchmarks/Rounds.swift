/// Runs something several times.
enum Rounds {
  /// How often everything is measured.
  static let count = 9

  /// The result of each round; a first one, in which caches fill, is left out.
  static func of<Result>(_ body: () throws -> Result) rethrows -> [Result] {
    _ = try body()
    return try (0..<count).map { _ in try body() }
  }

  /// How many `amount`s a second each round of `body` does.
  static func rates(of amount: Double, _ body: () throws -> Void) rethrows -> [Double] {
    try of { amount / (try seconds(body)) }
  }
}

/// The seconds that `body` takes.
func seconds(_ body: () throws -> Void) rethrows -> Double {
  try ContinuousClock().measure(body) / .seconds(1)
}
