import Interview
import Storage
import Terminal

/// One sitting of a session: its rules, its journal and its clock, which both modes drive.
final class Sitting {
  /// The rules, with the session's state.
  private(set) var rules: SessionRules
  /// Where everything is written.
  let journal: Journal
  /// Whether nothing was ever answered before this sitting.
  let isFirst: Bool
  /// Whether the session's file is gone, since nothing had been asked.
  private(set) var isDiscarded = false
  /// Entries that are not written yet.
  private var unwritten: [JournalEntry] = []
  /// The monotonic instant at which the session's clock would have been 0.
  private let zero: Int64
  /// When the journal must be synced, as a monotonic instant; `nil` while nothing changed.
  private var syncDue: Int64?

  /// A sitting that begins a new session.
  init(beginning plan: SessionPlan, in home: Home, isFirst: Bool) throws(StorageError) {
    self.isFirst = isFirst
    journal = try Journal(beginning: plan, in: home, rescueFolder: Environment.temporaryFolder)
    rules = SessionRules(SessionState(plan: plan))
    zero = MonotonicClock.now()
  }

  /// A sitting that takes up an interrupted session.
  init(resuming id: String, in home: Home) throws(StorageError) {
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
    [rules.deadline.map { $0 + zero }, syncDue].compactMap(\.self).min()
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
    if let due = syncDue, MonotonicClock.now() >= due {
      journal.sync()
      syncDue = journal.needsSync ? MonotonicClock.now() + 1000 : nil
    }
    return outcome
  }

  /// Ends the sitting: everything is synced, and a complete session's file is rewritten compactly.
  ///
  /// Returns what a person must know about where the session is, one sentence each.
  func close() -> [Complaint] {
    apply(.stop)
    journal.sync()
    var complaints: [Complaint] = []
    if state.answers.isEmpty {
      journal.discard()
      isDiscarded = true
    } else if state.stage == .summary {
      do throws(StorageError) {
        try journal.finish(state)
      } catch {
        complaints.append(Complaint(error))
      }
    }
    if let trouble = trouble { complaints.append(trouble) }
    return complaints
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
