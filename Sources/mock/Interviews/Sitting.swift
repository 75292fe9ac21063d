import Interview
import QuestionBank
import Storage
import Terminal

/// One sitting of a session: its rules, its journal and its clock, which both modes drive.
final class Sitting {
  /// The rules, with the session's state.
  private(set) var rules: SessionRules
  /// Where everything is written.
  let journal: Journal
  let home: Home
  /// Whether nothing was ever answered before this sitting.
  let isFirst: Bool
  /// Entries that are not written yet.
  private var unwritten: [JournalEntry] = []
  /// The monotonic instant at which the session's clock would have been 0.
  private let zero: Int64
  /// When the journal must be synced, as a monotonic instant; `nil` while nothing changed.
  private var syncDue: Int64?

  /// A sitting that begins a new session.
  init(beginning plan: SessionPlan, in home: Home, isFirst: Bool) throws(StorageError) {
    self.home = home
    self.isFirst = isFirst
    journal = try Journal(beginning: plan, in: home, rescueFolder: Environment.temporaryFolder)
    rules = SessionRules(SessionState(plan: plan))
    zero = MonotonicClock.now()
  }

  /// A sitting that takes up an interrupted session.
  init(resuming id: String, in home: Home) throws(StorageError) {
    self.home = home
    isFirst = false
    journal = try Journal(resuming: id, in: home, rescueFolder: Environment.temporaryFolder)
    guard let saved = journal.resumed else { throw .inUse(id: id) }
    rules = SessionRules(saved.state)
    zero = MonotonicClock.now() - saved.state.time
    apply(.resume)
  }

  /// The session's state.
  var state: SessionState { rules.state }

  /// Now, on the session's clock.
  var now: SessionTime { MonotonicClock.now() - zero }

  /// A monotonic instant on the session's clock.
  func time(ofMonotonic instant: Int64) -> SessionTime { instant - zero }

  /// The nearest monotonic instant at which `tick` has something to do; `nil` for none.
  var wakeTime: Int64? {
    MonotonicClock.earlier(rules.deadline.map { $0 + zero }, syncDue)
  }

  /// What an action led to, besides entries in the journal.
  struct Outcome {
    /// Whether anything was recorded.
    var changed = false
    /// Whether the session stands elsewhere now.
    var changedStage = false
    /// Whether the bell rang.
    var rang = false
    /// Whether the session is over.
    var finished = false

    mutating func add(_ other: Outcome) {
      changed = changed || other.changed
      changedStage = changedStage || other.changedStage
      rang = rang || other.rang
      finished = finished || other.finished
    }
  }

  /// Applies actions that happened at one moment, now if none is given, and writes what they lead to.
  @discardableResult
  func apply(_ actions: Event.Action..., at time: SessionTime? = nil) -> Outcome {
    apply(actions, at: time)
  }

  /// Applies actions that happened at one moment, now if none is given, and writes what they lead to.
  @discardableResult
  func apply(_ actions: [Event.Action], at time: SessionTime? = nil) -> Outcome {
    let outcome = record(actions, at: time ?? now)
    write()
    return outcome
  }

  /// Applies actions that happened at one moment; `write` must follow before anything is shown.
  @discardableResult
  func record(_ actions: [Event.Action], at time: SessionTime) -> Outcome {
    var outcome = Outcome()
    let instant = Instant(milliseconds: WallClock.now())
    for action in actions {
      let stage = state.stage
      for request in rules.apply(Event(at: time, instant: instant, action)) {
        switch request {
        case .record(let entry):
          unwritten.append(entry)
          outcome.changed = true
        case .ring: outcome.rang = true
        case .finish: outcome.finished = true
        }
      }
      if state.stage != stage { outcome.changedStage = true }
    }
    return outcome
  }

  /// Writes what was recorded, all at once.
  func write() {
    journal.append(unwritten)
    unwritten = []
    if journal.needsSync, syncDue == nil { syncDue = MonotonicClock.now() + 1000 }
  }

  /// Lets time go by: rings the bell if it is due, and syncs the journal if that is due.
  @discardableResult
  func tick() -> Outcome {
    let outcome = apply(.tick)
    syncIfDue()
    return outcome
  }

  /// Syncs the journal if that is due.
  ///
  /// A disk may take its time, so whatever must be seen or heard now comes first.
  func syncIfDue() {
    guard let due = syncDue, MonotonicClock.now() >= due else { return }
    journal.sync()
    syncDue = journal.needsSync ? MonotonicClock.now() + 1000 : nil
  }

  /// Whether lines are taken as text of an answer or of what follows it.
  var takesText: Bool {
    switch state.stage {
    case .answering: state.plan.mode == .typed
    case .jotting, .probing: true
    default: false
    }
  }

  /// Adds a line to what is being typed: to the part at hand, or to the reply to a follow-up.
  func appendLine(_ line: String, at time: SessionTime) {
    switch state.stage {
    case .answering(let index), .jotting(let index):
      let answer = state.answers[index]
      let change = TextChange(adding: line, below: answer.texts[answer.focus])
      apply(.edit(TextEdit(answer.focus, change)), at: time)
    case .probing(let index):
      guard let probe = state.answers[index].probe else { return }
      apply(.reply(TextChange(adding: line, below: probe.text)), at: time)
    default: break
    }
  }

  /// Ends the sitting and says where it is saved: everything is synced, and the file of a session
  /// that is over is rewritten compactly.
  ///
  /// `code` is returned unless something went wrong here.
  func conclude(_ code: ExitCode, afterwards: () -> Void = {}) -> ExitCode {
    apply(.stop)
    journal.sync()
    var complaints: [Complaint] = []
    let isOver = state.stage == .summary
    if state.answers.isEmpty {
      journal.discard()
    } else if isOver {
      do throws(StorageError) {
        try journal.finish(state)
      } catch {
        complaints.append(Complaint(error))
      }
    }
    if let trouble { complaints.append(trouble) }
    afterwards()
    for complaint in complaints { Output.remark(complaint) }
    if !state.answers.isEmpty { sayWhereItIs(isOver) }
    return code == .done ? complaints.first?.code ?? code : code
  }

  private func sayWhereItIs(_ isOver: Bool) {
    // A terminal that is gone cannot be told; the session is saved all the same.
    if isOver {
      try? Output.say("Saved: \(savedPath)")
      return
    }
    var left = ""
    if let clock = state.clock, !clock.isEndless {
      left = " with \(clockText(clock.remaining(at: state.time))) left"
    }
    try? Output.say("Stopped\(left); saved: \(savedPath)")
    if case .rescue(let path, _) = journal.place {
      try? Output.say("First put it back: mv \(path) \(home.path(of: state.plan.id))")
    }
    try? Output.say("Go on with: \(resumeCommand)")
  }

  /// The command that takes this session up again.
  var resumeCommand: String {
    "mock \(state.plan.kind.rawValue) --resume \(state.plan.id)"
      + (home.option.map { " --home \($0)" } ?? "")
  }

  /// The path of the file the session is in.
  var savedPath: String {
    switch journal.place {
    case .home(let path), .rescue(let path, _): path
    case .memory: "nowhere"
    }
  }

  /// What is wrong with where the session is kept, short enough for a screen; `nil` if nothing is.
  var trouble: Complaint? {
    switch journal.place {
    case .home: nil
    case .rescue(let path, let error):
      Complaint("\(errorText(error.number)): the session goes on in \(path).", .ioError)
    case .memory(let error):
      Complaint(
        "\(errorText(error.number)): what you type is kept in memory only; make room on the disk.",
        .ioError)
    }
  }
}
