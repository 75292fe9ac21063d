import Interview
import QuestionBank

/// How one role goes.
public struct RoleTrend: Equatable, Sendable {
  /// Under so many scored answers nothing is claimed about a role.
  public static let enough = 3

  /// The role.
  public var role: String
  /// Sessions of the role, or that asked a question of it; abandoned ones too.
  public var sessions = 0
  /// Its scored answers.
  public var tally = Tally()
  /// Its scored answers by the local week in which their session began, the oldest first; weeks without
  /// any are left out.
  public var weeks: [(week: Week, score: Mean)] = []

  /// A role without sessions.
  init(role: String) { self.role = role }

  /// How many more answers it takes until something is claimed; 0 where there are enough.
  public var missing: Int { max(0, Self.enough - tally.answers) }

  /// Whether all figures are the same.
  public static func == (left: RoleTrend, right: RoleTrend) -> Bool {
    left.role == right.role && left.sessions == right.sessions && left.tally == right.tally
      && left.weeks.elementsEqual(right.weeks) { $0 == $1 }
  }

  mutating func add(_ attempt: Attempt, _ score: Int, in week: Week) {
    tally.add(attempt)
    // Sessions come in the order of their beginnings, so the week is nearly always the last.
    let last = weeks.count - 1
    let place = last >= 0 && weeks[last].week == week ? last : weeks.lastIndex { $0.week <= week }
    if let place, weeks[place].week == week {
      weeks[place].score.add(score)
    } else {
      var mean = Mean()
      mean.add(score)
      weeks.insert((week, mean), at: place.map { $0 + 1 } ?? 0)
    }
  }
}
