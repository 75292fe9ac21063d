import Interview
import Reports
import Storage
import Terminal
import Trends

/// `mock stats --html`: the figures and the answers as a page in a file.
struct StatsPageFile {
  let home: Home
  let folder: SessionFolder
  let choice: TrendChoice
  let path: String

  func make(of trends: Trends) throws(Complaint) {
    let chosen = folder.sessions.filter { session in
      session.kind == .run && session.mode == trends.mode
        && (choice.since.map { localDay(session.startedAt) >= $0 } ?? true)
        && (choice.role.map { role in
          session.attempts.contains { $0.question.key.role == role }
        } ?? !session.attempts.isEmpty)
    }
    let newest = chosen.suffix(StatsDocument.mostSessions)
    let now = Instant(milliseconds: WallClock.now())
    var page = StatsDocument(
      trends, choice, leftOut: chosen.count - newest.count, now: now, time: localTime)
    for session in newest.reversed() {
      // What can no longer be read was named with the other remarks, or is gone this very moment.
      guard let saved = try? home.readSession(session.id) else { continue }
      page.add(
        saved.state, saved.condition, rewrites: home.rewrites(of: session.id, in: folder))
    }
    let answers = page.answers
    let bytes = page.finish()
    try write(bytes, to: path, home: home)
    try Output.say("Written: \(path), \(counted(answers, "answer")).")
  }
}
