import Interview

/// Whether first attempts are getting better: the last ten against the first ten.
///
/// Questions asked again are left out, since the picker changes how many of them there are. Between ten
/// and twenty first attempts the two tens share some.
public struct Progress: Equatable, Sendable {
  /// How many first attempts are compared.
  public static let span = 10
  /// A difference of less than this is none: one part of every answer scored one higher.
  public static let difference = 5.0

  /// What can be said.
  public enum Verdict: String, Sendable {
    /// There are fewer than ten first attempts.
    case tooEarly
    /// The last ten are better by at least `difference`.
    case better
    /// The two differ by less.
    case level
    /// The last ten are worse by at least `difference`.
    case worse
  }

  /// How many first attempts there are.
  public var attempts: Int
  /// The mean score of the first ten; `nil` under ten.
  public var firstTen: Double?
  /// The mean score of the last ten; `nil` under ten.
  public var lastTen: Double?

  /// The progress in the scores of first attempts, the oldest first.
  public init(_ scores: some Sequence<Int>) {
    let scores = Array(scores)
    attempts = scores.count
    guard scores.count >= Self.span else { return }
    firstTen = Self.mean(scores.prefix(Self.span))
    lastTen = Self.mean(scores.suffix(Self.span))
  }

  /// What can be said.
  public var verdict: Verdict {
    guard let firstTen, let lastTen else { return .tooEarly }
    if lastTen - firstTen >= Self.difference { return .better }
    return firstTen - lastTen >= Self.difference ? .worse : .level
  }

  private static func mean(_ scores: ArraySlice<Int>) -> Double {
    Double(scores.reduce(0, +)) / Double(scores.count)
  }
}
