import Interview
import QuestionBank
import Storage
import Terminal

extension PickWish {
  /// A wish whose seed is drawn from a range that is easily typed again.
  static func random(count: Int? = nil) -> PickWish {
    PickWish(count: count, seed: .random(in: 0...9999))
  }
}

/// A sitting that begins a new session of `role`.
func newSitting(
  role: String, wish: PickWish, reveal: Reveal = .each, seconds: Int = 90, mode: Mode = .typed,
  probes: Bool = false,
  home: Home
) throws(Complaint) -> Sitting {
  let bank = try complaining { () throws(StorageError) in try home.questions(of: role) }
  guard !bank.questions.isEmpty else { throw Complaint(questionless: bank) }
  let folder: SessionFolder
  do throws(StorageError) {
    folder = try home.readSessions()
  } catch {
    // A folder that cannot even be read takes no new session.
    throw Complaint(.cannotCreate(path: home.sessions, errno: error.number))
  }
  let now = Instant(milliseconds: WallClock.now())
  let picked: [PlannedQuestion]
  do throws(PickError) {
    picked = try Picker.pick(
      from: bank.questions, history: folder.history,
      rewrites: UntestedRewrite.all(in: folder.sessions, mode: mode, day: localDay), wish: wish,
      today: localDay(now), day: localDay)
  } catch {
    throw Complaint(error, role: role)
  }
  var plan = SessionPlan(
    id: SessionPlan.id(role: role, at: now, salt: .random(in: 0...UInt16.max)), role: role,
    reveal: reveal, seconds: seconds, startedAt: now, seed: wish.seed, questions: picked)
  plan.mode = mode
  plan.probes = probes
  let sitting = try complaining { () throws(StorageError) in
    try Sitting(beginning: plan, in: home, isFirst: folder.history.isEmpty)
  }
  // Only now: an error has its one sentence to itself.
  Output.remark(bank.skipped)
  Output.remark(bank.remarks, atMost: 5)
  Output.remark(folder.remarks)
  return sitting
}

/// A sitting that takes up session `id`.
func resumedSitting(_ id: String, home: Home) throws(Complaint) -> Sitting {
  let sitting = try complaining { () throws(StorageError) in
    try Sitting(resuming: id, in: home)
  }
  Output.remark(sitting.journal.resumed?.damage ?? [])
  return sitting
}

/// Holds the interview line by line.
func holdInPlainMode(_ sitting: Sitting) throws(Complaint) -> ExitCode {
  try complaining { () throws(TerminalError) in
    let signals = try Signals()
    signals.lastWords = lastWords(sitting)
    return PlainInterview(sitting, dialogue: try PlainDialogue(signals: signals)).run()
  }
}

/// Holds the interview in full screen, and after it, where that is wished, the review of its two weakest
/// answers.
func hold(_ sitting: Sitting, in window: Window) throws(Complaint) -> ExitCode {
  window.lastWords = lastWords(sitting)
  var interview = ScreenInterview(sitting, window: window)
  let code = interview.run()
  guard interview.wantsReview, code == .done else { return code }
  var wish = ReviewWish()
  wish.session = sitting.state.plan.id
  wish.count = 2
  let desk = try ReviewDesk(home: sitting.home, wish: wish)
  let weakest = desk.items(desk.offer.weakest).map(\.planned)
  guard !weakest.isEmpty else { return code }
  let review = try desk.sitting(weakest, isTimed: false)
  return try hold(review, in: try complaining { () throws(TerminalError) in try Window() })
}

/// What a crash of ours says.
func lastWords(_ sitting: Sitting) -> String {
  "mock: stopped by an error of its own; all you typed is in \(sitting.savedPath).\n"
    + "Go on with: \(sitting.resumeCommand)\n"
}
