import Interview
import QuestionBank
import Trends

/// The figures of a history in a few lines of text.
enum StatsText {
  static func lines(_ trends: Trends) -> [String] {
    let sessions = counted(trends.sessions, "\(trends.mode.rawValue) session")
    guard let mean = trends.total.score.value else {
      return ["\(sessions), no scored answers yet; mock run --role ROLE gives some."]
    }
    var lines = [
      "\(sessions), \(counted(trends.total.answers, "scored answer")), mean \(whole(mean))"
    ]
    lines.append(progress(trends.progress))
    if let again = trends.again.value { lines.append("Asked again: \(whole(again))") }
    for role in trends.roles {
      let mean = role.tally.score.value.map { whole($0) } ?? "-"
      lines.append("\(role.role): \(mean) over \(counted(role.tally.answers, "answer"))")
    }
    if let (role, part) = trends.weakest { lines.append("Weakest: \(part.title) in \(role)") }
    return lines
  }

  private static func progress(_ progress: Progress) -> String {
    guard let first = progress.firstTen, let last = progress.lastTen else {
      return "Better? Too early to say: \(progress.attempts) of \(Progress.span) first attempts"
    }
    return "First attempts: \(whole(first)) at the beginning, \(whole(last)) now"
  }

  private static func whole(_ number: Double) -> String { String(Int(number.rounded())) }
}
