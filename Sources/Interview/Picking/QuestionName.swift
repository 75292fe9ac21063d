import QuestionBank

/// The rules for finding a question from what was typed.
public enum QuestionName {
  /// Why what was typed names no one question.
  public enum Mismatch: Error, Equatable, Sendable {
    /// It is no question's id and begins none; the ids most like it.
    case unknown(nearest: [String])
    /// It begins several ids, sorted.
    case ambiguous([String])
    /// It is a question of several roles, sorted.
    case severalRoles([String])
  }

  /// The question that `typed` means: the one with that very id, else the only one whose id it begins.
  public static func resolve(
    _ typed: String, among questions: [Question]
  ) throws(Mismatch) -> Question {
    let exact = questions.filter { $0.id == typed }
    let candidates =
      exact.isEmpty && !typed.isEmpty ? questions.filter { $0.id.hasPrefix(typed) } : exact
    if let only = candidates.first, candidates.count == 1 { return only }
    let ids = Set(candidates.map(\.id))
    if ids.count > 1 { throw .ambiguous(ids.sorted()) }
    if !ids.isEmpty { throw .severalRoles(Set(candidates.map(\.role)).sorted()) }
    throw .unknown(nearest: nearestNames(to: typed, among: Set(questions.map(\.id)).sorted()))
  }
}
