import Canvas
import Interview
import Trends

/// The one thing to do next, with its command.
struct StatsNext: Equatable {
  /// What to type.
  let command: String
  /// Why.
  let reason: String

  /// What follows from the figures of `choice` and from what the home holds.
  ///
  /// Rewrites that are due come first, since they are worth most on their day; then answers without
  /// scores, since figures lack them; then a first rewrite of what is weak; then the weakest role.
  init(_ trends: Trends, _ choice: TrendChoice, _ home: StatsPage.Home) {
    let asked = home.roles.filter { choice.role == nil || choice.role == $0 }
    let spoken = trends.mode == .spoken ? " --spoken" : ""
    let dueRole = asked.filter { home.due[$0] ?? 0 > 0 }.max {
      (home.due[$0] ?? 0, $1) < (home.due[$1] ?? 0, $0)
    }
    let only = choice.role.map { " --role \($0)" } ?? ""
    let isWeak = (trends.questions.first?.score ?? Score.bar) < Score.bar
    if let dueRole {
      command = "mock run --role \(dueRole)\(spoken)"
      reason = "asks \(countWord(home.due[dueRole] ?? 0, "rewrite")) blind"
    } else if home.unscored > 0 {
      command = "mock review\(only)"
      reason = "\(countWord(home.unscored, "answer")) without scores; s scores them"
    } else if trends.rewrites.isEmpty, isWeak, trends.weakest != nil {
      command = "mock review\(only)"
      reason = "write the weakest again"
    } else if let (role, part) = trends.weakest, asked.contains(role) {
      command = "mock run --role \(role)\(spoken)"
      reason = "with an eye on \(part.title)"
    } else {
      let begun = trends.roles.filter { asked.contains($0.role) && $0.missing > 0 }
      let role = begun.min { $0.missing < $1.missing }?.role ?? asked.first
      command = role.map { "mock run --role \($0)\(spoken)" } ?? "mock bank list"
      reason =
        role == nil ? "shows which roles have questions" : "and score each answer"
    }
  }

  /// The line that says it, the reason only where it fits.
  func line(width: Int) -> TextLine {
    let step = paddedRight("Next", StatsPage.textColumn) + command + "   "
    let indent = CharacterWidth.width(of: step)
    let fits = indent + CharacterWidth.width(of: reason) <= width
    if fits {
      return TextLine(
        marker: step, markerStyle: .bold, text: reason, indent: indent, style: .dim)
    }
    return StatsSentences.line("Next", command, labelStyle: .bold, style: .bold)
  }
}
