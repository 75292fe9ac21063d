import Canvas
import Terminal

/// The terminal as the full screen uses it: frames go out, keys and their moments come in.
final class Window {
  /// What a wait ended with.
  enum Happening {
    /// Keys, all read at one monotonic instant.
    case keys([Key], at: Int64)
    /// The window has another size, or was given back after a stop: draw again.
    case changed
    /// Somebody asked the program to go to the background, which it has not done yet.
    case suspend
    /// Somebody asked the program to end, or the terminal is gone.
    case leave(ExitCode)
    /// Time went by.
    case time
  }

  private let signals: Signals
  private let terminal: FullScreen
  private var painter: FramePainter
  private var decoder = KeyDecoder()
  /// Why the program is to end, where keys came first.
  private var leaving: ExitCode?

  /// Takes the terminal, and the signals that go with it.
  init() throws(TerminalError) {
    signals = try Signals()
    terminal = try FullScreen()
    size = terminal.size
    painter = FramePainter(colors: Environment.wantsColors)
    try terminal.enter()
  }

  /// What a crash says after giving the terminal back.
  var lastWords: String {
    get { signals.lastWords }
    set { signals.lastWords = newValue }
  }

  /// How many cells there are, as far as is known.
  private(set) var size: Size

  /// Makes the terminal show a frame, in one write; rings its bell with it if asked to.
  func show(_ grid: Grid, ringing: Bool = false) throws(TerminalError) {
    let bytes = painter.paint(grid) + (ringing ? [0x07] : [])
    if !bytes.isEmpty { try terminal.write(bytes) }
  }

  /// Shows a letter at the cursor at once, where the next frame will have it, and says whether it
  /// could: otherwise that frame does.
  ///
  /// A terminal that is gone shows nothing, as the next wait will find.
  func echo(_ letter: Unicode.Scalar) -> Bool {
    guard let bytes = painter.echo(letter) else { return false }
    return (try? terminal.write(bytes)) != nil
  }

  /// Waits for a key, a signal or the instant `deadline`, for a second at most.
  func wait(until deadline: Int64?) throws(TerminalError) -> Happening {
    let happening = try happening(until: deadline)
    // Asked for now and then too, lest a signal that was lost leave a frame of the wrong size.
    if case .keys = happening {} else { size = terminal.size }
    return happening
  }

  private func happening(until deadline: Int64?) throws(TerminalError) -> Happening {
    if let leaving { return .leave(leaving) }
    let limit = MonotonicClock.earlier(deadline, decoder.deadline)
    let wake = try signals.wait(input: 0, until: limit)
    if !wake.signals.isEmpty, let happening = try heed(wake) { return happening }
    let now = MonotonicClock.now()
    if wake.inputReady {
      guard let bytes = try terminal.read() else { return .leave(leaving ?? .hangUp) }
      return .keys(decoder.feed(bytes, at: now), at: now)
    }
    if wake.inputClosed { return .leave(.hangUp) }
    if wake.signals.contains(.resize) { return .changed }
    if let due = decoder.deadline, now >= due { return .keys(decoder.expire(at: now), at: now) }
    return .time
  }

  /// What signals ask for before what was typed is looked at.
  private func heed(_ wake: Signals.Wake) throws(TerminalError) -> Happening? {
    // A terminal that goes away sends SIGCONT after SIGHUP, so leaving is looked at first; but what
    // was typed before it is kept.
    leaving = ExitCode(wake.signals)
    if let leaving { return wake.inputReady ? nil : .leave(leaving) }
    if wake.signals.contains(.stop) { return .suspend }
    if wake.signals.contains(.resize) {
      // A terminal that shrank and grew again has lost what it cut off, though its size is the same.
      size = terminal.size
      painter.forget()
    }
    guard wake.signals.contains(.resumed) else { return nil }
    try terminal.retake()
    painter.forget()
    return .changed
  }

  /// Goes to the background and comes back with everything to be drawn anew.
  func suspend() throws(TerminalError) {
    try terminal.suspend()
    size = terminal.size
    painter.forget()
  }

  /// Draws the next frame from nothing.
  func redraw() { painter.forget() }

  /// Gives the terminal back.
  func close() { terminal.leave() }
}
