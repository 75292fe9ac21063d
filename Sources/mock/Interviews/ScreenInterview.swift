import Canvas
import Interview
import Screens
import Terminal

/// The interview in full screen: one loop that feeds keys and time to the rules and draws what follows.
struct ScreenInterview {
  /// How long the frame of a letter that is shown already may wait, in milliseconds: nobody sees it.
  private static let frameDelay: Int64 = 2

  private struct Echoed {
    let keys: [Key]
    let time: SessionTime
    /// When its frame is to be drawn, as a monotonic instant.
    let frameDue: Int64
  }

  private let sitting: Sitting
  private let window: Window
  private var screen: InterviewScreen
  /// A letter that is written and shown already, and known to nobody else.
  private var echoed: Echoed?
  /// Whether the session's weakest answers are to be written again now.
  private(set) var wantsReview = false

  init(_ sitting: Sitting, window: Window) {
    self.sitting = sitting
    self.window = window
    screen = InterviewScreen(showsExample: sitting.isFirst, fileName: sitting.savedPath)
    screen.enter(sitting.rules)
    screen.follow(sitting.rules)
  }

  /// Runs the interview until it is finished or stopped, and says where it is saved.
  mutating func run() -> ExitCode {
    var code = ExitCode.done
    var failure: Complaint?
    do throws(TerminalError) {
      code = try loop()
    } catch {
      // A terminal that cannot be reached any more is one that was hung up.
      if case .write = error { code = .hangUp } else { failure = Complaint(error) }
      if code == .done, let failure { code = failure.code }
      // Or its line in the journal would be taken back for want of an entry.
      var outcome = Sitting.Outcome()
      _ = try? takeEchoed(&outcome)
    }
    return sitting.conclude(code) { [window] in
      window.close()
      if let failure { Output.remark(failure) }
    }
  }

  private mutating func loop() throws(TerminalError) -> ExitCode {
    try draw()
    while true {
      let happening = try window.wait(until: MonotonicClock.earlier(nextWake, echoed?.frameDue))
      if case .keys(let keys, let instant) = happening, echo(keys, at: instant) { continue }
      var outcome = Sitting.Outcome()
      if let code = try takeEchoed(&outcome) { return code }
      switch happening {
      case .leave(let code): return code
      // Resizing goes on for seconds, and neither the bell nor a sync waits for its end.
      case .changed: outcome.add(follow(sitting.tick()))
      case .suspend:
        let time = sitting.now
        outcome.add(follow(sitting.record([.tick], at: time)))
        try suspend(at: time)
      case .time: outcome.add(follow(sitting.apply(.tick)))
      case .keys(let keys, let instant):
        let time = sitting.time(ofMonotonic: instant)
        if let code = try take(keys, at: time, &outcome) { return code }
      }
      if outcome.finished || wantsReview { return .done }
      try draw(ringing: outcome.rang)
      sitting.syncIfDue()
    }
  }

  /// Writes and shows a letter at once where it is foreseen what that leads to, and says whether it did.
  ///
  /// Everything else that it leads to waits: while this program sleeps, the terminal has the processor.
  private mutating func echo(_ keys: [Key], at instant: Int64) -> Bool {
    let time = sitting.time(ofMonotonic: instant)
    guard echoed == nil, let letter = screen.echo(of: keys),
      sitting.journal.writeAhead(letter, at: time), window.echo(letter)
    else { return false }
    echoed = Echoed(keys: keys, time: time, frameDue: instant + Self.frameDelay)
    return true
  }

  /// Does what the letter asks for that is written and shown already.
  private mutating func takeEchoed(
    _ outcome: inout Sitting.Outcome
  ) throws(TerminalError) -> ExitCode? {
    guard let echoed else { return nil }
    self.echoed = nil
    return try take(echoed.keys, at: echoed.time, &outcome)
  }

  /// Does what keys ask for that were pressed at one moment; returns how the program is to end, if it is.
  private mutating func take(
    _ keys: [Key], at time: SessionTime, _ outcome: inout Sitting.Outcome
  ) throws(TerminalError) -> ExitCode? {
    // The bell comes before keys that were pressed after it.
    if let bell = sitting.rules.deadline, time >= bell {
      outcome.add(follow(sitting.record([.tick], at: time)))
    }
    for key in keys {
      switch screen.handle(key, sitting.rules, at: time) {
      case .actions(let actions): outcome.add(follow(sitting.record(actions, at: time)))
      case .redraw: window.redraw()
      case .rewrite: wantsReview = true
      case .stop:
        sitting.write()
        return .interrupted
      case .suspend: try suspend(at: time)
      }
    }
    sitting.write()
    return nil
  }

  /// Goes to the background with the clock standing and everything written.
  private func suspend(at time: SessionTime) throws(TerminalError) {
    sitting.record([.pause], at: time)
    sitting.write()
    sitting.journal.sync()
    try window.suspend()
  }

  /// Lets the screen follow what the rules made of an event.
  private mutating func follow(_ outcome: Sitting.Outcome) -> Sitting.Outcome {
    if outcome.changedStage { screen.enter(sitting.rules) }
    if outcome.rang { screen.hearBell(at: sitting.now) }
    if outcome.changed { screen.follow(sitting.rules) }
    return outcome
  }

  private mutating func draw(ringing: Bool = false) throws(TerminalError) {
    let now = sitting.now
    let grid = screen.draw(
      sitting.rules, at: now, size: window.size, trouble: sitting.trouble?.sentence)
    try window.show(grid, ringing: ringing)
    sitting.journal.foresee(screen.foreseenLetter(sitting.rules), at: now)
  }

  /// The next moment at which something is due without a key: the bell, a sync, another second.
  private var nextWake: Int64? {
    let now = sitting.now
    let shown = sitting.rules.deadline ?? sitting.state.reopenLimit
    guard let deadline = shown, deadline > now else { return sitting.wakeTime }
    let nextSecond = deadline - (secondsShown(deadline - now) - 1) * 1000
    return MonotonicClock.earlier(MonotonicClock.now() + nextSecond - now, sitting.wakeTime)
  }
}
