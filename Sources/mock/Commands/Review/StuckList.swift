import Interview
import QuestionBank
import Storage
import Terminal
import Trends

/// `mock review --stuck`: what became of every rewrite.
struct StuckList {
  let home: Home
  let role: String?

  func run() throws(Complaint) -> ExitCode {
    let folder = try complaining { () throws(StorageError) in try home.readSessions() }
    Output.remark(folder.remarks)
    var rewrites: [Rewrite] = []
    for mode in [Mode.typed, .spoken] {
      let choice = TrendChoice(role: role, mode: mode)
      let trends = Trends(folder.sessions, choice) {
        WallClock.localOffset(atMilliseconds: $0.milliseconds)
      }
      rewrites += trends.rewrites
    }
    guard !rewrites.isEmpty else {
      try Output.say("Nothing was written again yet; mock review offers the weakest answers.")
      return .done
    }
    var table = TextTable(
      [
        .init(title: "before", isNumber: true), .init(title: "rewrite", isNumber: true),
        .init(title: "blind", isNumber: true), .init(title: ""), .init(title: "role"),
        .init(title: "question"),
      ], flexible: 5)
    for rewrite in rewrites {
      let fate =
        switch rewrite.fate {
        case .untested: "not asked since"
        case .stuck: "stuck"
        case .slipped: "slipped"
        }
      table.add([
        rewrite.before.map(String.init) ?? "–", "\(rewrite.score)",
        rewrite.fate.score.map(String.init) ?? "–", fate, rewrite.question.key.role,
        rewrite.question.title,
      ])
    }
    try Output.say(table)
    let tested = rewrites.filter { $0.fate != .untested }
    let stuck = tested.count { $0.fate.isStuck }
    try Output.say()
    try Output.say(
      tested.isEmpty
        ? "None was asked again yet; each comes due two days after it was written."
        : "\(stuck) of \(tested.count) stuck: the blind answer beat the one before, and reached the "
          + "rewrite's score or the bar of \(Score.bar).")
    return .done
  }
}
