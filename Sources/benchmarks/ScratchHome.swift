import Interview
import Storage

/// A home in the temporary folder for one session; removed at the end.
final class ScratchHome {
  /// The home.
  let home: Home

  /// Makes the folder.
  init() throws {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/mock-benchmarks-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw Mistake("no folder in \(parent)") }
    let path = String(cString: made)
    guard mkdir(path + "/QuestionBanks", 0o700) == 0 else { throw Mistake("no folder in \(path)") }
    home = try Home.find(given: path, environment: nil)
  }

  /// The journal of the sample session, begun anew; `discard` it before the next.
  func beginJournal() throws -> Journal {
    try Journal(beginning: SampleSession.plan, in: home, rescueFolder: home.path)
  }

  deinit {
    for path in [home.sessions, home.banks, home.path] { rmdir(path) }
  }
}
