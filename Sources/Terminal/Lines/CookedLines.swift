/// The input of the plain mode: lines from a terminal, a pipe or a file, with the instants at
/// which they were read.
///
/// The terminal itself edits the line and echoes it. Only NOFLSH is set, so that a signal key does
/// not throw away what was typed, and the settings are restored when the program ends, whichever
/// way, and while it is stopped.
public final class CookedLines {
  /// What a wait gave.
  public enum Event: Equatable, Sendable {
    /// A finished line without its line end (LF or CRLF), read at an instant of
    /// ``MonotonicClock`` in milliseconds. Invalid UTF-8 is repaired. Lines that were there at the
    /// same time carry the same instant. A line is cut after 1 MiB.
    case line(String, at: Int64)
    /// The deadline, or a second, passed.
    case timeout
    /// Signals came, after the lines that came before. A stop has already happened and is over.
    case signals(SignalSet)
    /// There is no more input; `partial` is a last line without line end.
    case end(partial: String?, at: Int64)
  }

  /// How much is read at once before signals are looked at again: 64 KiB.
  private static let burst = 1 << 16

  private let input: Int32
  private let signals: Signals
  /// The terminal's settings as they were; `nil` if the input is no terminal.
  private let settings: Settings?
  private var assembler = LineAssembler()
  private var waitingSignals: SignalSet = []
  private var endInstant: Int64?
  private var room = Descriptor.room

  /// Called before a stop, while the terminal is still this program's: a half-typed line that it does
  /// not take goes on after the stop.
  public var willStop: (() -> Void)?

  /// Reads lines from `input`, a terminal or anything else.
  public init(input: Int32 = STDIN_FILENO, signals: Signals) throws(TerminalError) {
    self.input = input
    self.signals = signals
    settings = isatty(input) == 1 ? try Settings(of: input) : nil
    try keepTyped()
  }

  deinit { leave() }

  /// Restores the terminal's settings; does nothing the second time.
  public func leave() {
    guard settings != nil else { return }
    Loan.giveBack()
  }

  /// Waits for a line, a signal, or the instant `deadline`, for a second at most.
  ///
  /// After the end every wait gives the end again at once.
  public func wait(until deadline: Int64?) throws(TerminalError) -> Event {
    if let event = waitingEvent { return event }
    let wake = try signals.wait(input: input, until: deadline)
    if wake.inputReady {
      try readBurst()
    } else if wake.inputClosed {
      endInstant = MonotonicClock.now()
    }
    settle(wake.signals)
    waitingSignals.formUnion(wake.signals)
    return waitingEvent ?? .timeout
  }

  /// What was typed of a line that is not finished, as far as it was typed.
  ///
  /// Call it at the bell, after ``wait(until:)`` gave a timeout, and before leaving. If whole lines
  /// came in meanwhile, the result is empty: they are given by the next waits, in order, and what
  /// follows them stays under way.
  public func takeLineUnderWay() -> String {
    collectTyped()
    return assembler.hasLines ? "" : assembler.takePartial() ?? ""
  }

  /// The next event that needs no waiting: lines before the signals that followed them.
  private var waitingEvent: Event? {
    if let line = assembler.next() { return .line(line.text, at: line.instant) }
    if !waitingSignals.isEmpty {
      defer { waitingSignals = [] }
      return .signals(waitingSignals)
    }
    return endInstant.map { .end(partial: assembler.takePartial(), at: $0) }
  }

  /// Reads all that is there: a terminal hands out its lines one by one.
  private func readBurst() throws(TerminalError) {
    let instant = MonotonicClock.now()
    var count = 0
    repeat {
      switch try Descriptor.read(input, by: &room) {
      case .closed:
        endInstant = instant
        return
      case .bytes(let bytes):
        assembler.append(bytes, at: instant)
        count += bytes.count
        if bytes.isEmpty { return }
      }
    } while count < Self.burst && Descriptor.isReady(input)
  }

  /// Stops if asked to, and sets again what a stop may have changed.
  ///
  /// A terminal that goes away sends SIGCONT too. Then nothing can be set, and reading will find
  /// the end.
  private func settle(_ signals: SignalSet) {
    guard !signals.isDisjoint(with: [.stop, .resumed]) else { return }
    if signals.contains(.stop) {
      willStop?()
      // Otherwise the shell would find it on its own command line.
      collectTyped()
      Loan.giveBack()
      JobControl.stop()
    }
    try? keepTyped()
  }

  /// Whether what is typed is typed for this program.
  ///
  /// In the background, changing the settings would stop it, perhaps on its way out.
  private var isInForeground: Bool { tcgetpgrp(input) == getpgrp() }

  private func keepTyped() throws(TerminalError) {
    guard let settings else { return }
    Loan.prepare()
    Loan.note(settings, of: input)
    try settings.keepingTyped.apply(to: input)
  }

  /// Moves what the terminal holds of a line to the assembler, by going without lines for a moment.
  ///
  /// Failing is no reason to lose the rest: then the terminal is gone, and so is what it held.
  private func collectTyped() {
    guard let settings, endInstant == nil, isInForeground else { return }
    do {
      try settings.keepingTyped.withoutLines.apply(to: input)
      let instant = MonotonicClock.now()
      while case .bytes(let bytes) = try Descriptor.read(input, by: &room), !bytes.isEmpty {
        assembler.append(bytes, at: instant)
      }
      try settings.keepingTyped.apply(to: input)
    } catch {}
  }
}
