import Interview
import QuestionBank
import Reports
import Storage
import Terminal

/// `mock review --outlines`: the best text for each question, as bullets in one Markdown document.
struct OutlinesCommand {
  let home: Home
  let role: String?
  /// At most so many; `nil` for all.
  let count: Int?
  /// The file to write; `nil` for standard output.
  var output: String?

  func run() throws(Complaint) -> ExitCode {
    let folder = try complaining { () throws(StorageError) in try home.readSessions() }
    Output.remark(folder.remarks)
    let best = BestText.all(in: folder.sessions, role: role)
    guard !best.isEmpty else {
      throw Complaint(
        "There is no scored answer to outline yet; mock run --role ROLE gives some.", .noInput)
    }
    var outlines: [Outlined] = []
    for text in best.prefix(count ?? best.count) {
      let state = try complaining { () throws(StorageError) in
        try home.readSession(text.session).state
      }
      guard state.answers.indices.contains(text.answer) else { continue }
      outlines.append(
        Outlined(
          role: text.question.key.role, title: text.question.title,
          texts: state.answers[text.answer].texts, score: text.score))
    }
    let today = localDay(Instant(milliseconds: WallClock.now()))
    let document = outlineMarkdown(outlines, on: today)
    guard let output else {
      try Output.say(String(document.dropLast()))
      return .done
    }
    try write(Array(document.utf8), to: output, home: home)
    try Output.say("Written: \(output), \(counted(outlines.count, "outline")).")
    return .done
  }
}
