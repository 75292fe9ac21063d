import Interview
import QuestionBank

/// A role's questions in figures.
public struct BankOverview: Equatable, Sendable {
  /// The role.
  public var role: String
  /// The bank's title, or empty.
  public var title: String
  /// How many questions there are.
  public var questions: Int
  /// How many there are of each difficulty, the easiest first.
  public var byDifficulty: [Tally]
  /// How many there are of each category, by name.
  public var byCategory: [Tally]
  /// How many were never asked.
  public var neverAsked: Int

  /// The figures of `questions`, of which `history` tells when they were asked.
  public init(role: String, title: String, questions: [Question], history: AskHistory) {
    self.role = role
    self.title = title
    self.questions = questions.count
    byDifficulty = Tally.difficulties(of: questions)
    byCategory = Tally.categories(of: questions)
    neverAsked = questions.count { history[QuestionKey(role: role, id: $0.id)] == nil }
  }
}

/// How often something occurs.
public struct Tally: Equatable, Sendable {
  /// What occurs.
  public var name: String
  /// How often, at least once.
  public var count: Int

  /// How many of `questions` have each difficulty, ours first and the easiest of them first.
  ///
  /// Questions without one are left out.
  public static func difficulties(of questions: [Question]) -> [Tally] {
    let tallies = of(questions.map(\.difficulty))
    let ours = HouseRules.difficulties
    return ours.compactMap { name in tallies.first { $0.name == name } }
      + tallies.filter { !ours.contains($0.name) }
  }

  /// How many of `questions` have each category, by name; those without one are left out.
  public static func categories(of questions: [Question]) -> [Tally] {
    of(questions.map(\.category))
  }

  private static func of(_ names: [String]) -> [Tally] {
    var counts: [String: Int] = [:]
    for name in names where !name.isEmpty { counts[name, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { Tally(name: $0.key, count: $0.value) }
  }
}
