import Canvas

/// The terminal while the program fills it: every key arrives as pressed, the alternate screen is
/// shown, and whatever way the program ends, the terminal is given back as it was.
///
///     let screen = try FullScreen()
///     try screen.enter()
///     try screen.write(frame)
///     screen.leave()
///
/// Standard error is held back meanwhile, if it is a terminal, and repeated afterwards. No queries
/// are sent: a reply that comes late would end up in the shell. Hiding the cursor and
/// switching off wrapping are the painter's affair, undoing both is not.
public final class FullScreen {
  /// Alternate screen, kitty's keys, marked pastes.
  ///
  /// Of kitty's flags, 1 tells Escape from what begins with it, and 4 names a key's place on an
  /// English keyboard, without which Ctrl works in no other alphabet. They come second because each
  /// screen has its own.
  private static let greeting = Array("\u{1B}[?1049h\u{1B}[>5u\u{1B}[?2004h".utf8)

  /// The greeting undone in reverse, after ending a frame cut short.
  ///
  /// It lives for ever because a signal handler may send it.
  nonisolated(unsafe) private static let farewell: UnsafeBufferPointer<UInt8> = {
    let text = "\u{1B}[?2026l\u{1B}[?2004l\u{1B}[<u\u{1B}[0m\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l"
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
    _ = bytes.initialize(from: text.utf8)
    return UnsafeBufferPointer(bytes)
  }()

  private let input: Int32
  private let output: Int32
  private var settings: Settings
  private var isEntered = false
  private var room = Descriptor.room

  /// Prepares the terminal behind `input` and `output`; nothing is changed yet.
  ///
  /// Throws ``TerminalError/notATerminal(descriptor:)`` if one of the two is none.
  public init(input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO) throws(TerminalError) {
    settings = try Settings(of: input)
    guard isatty(output) == 1 else { throw .notATerminal(descriptor: output) }
    self.input = input
    self.output = output
  }

  deinit { leave() }

  /// How many cells the terminal has now; 80×24 if it does not know.
  public var size: Size { terminalSize(output) }

  /// Takes the terminal, remembering its settings; does nothing if it is taken.
  public func enter() throws(TerminalError) {
    guard !isEntered else { return }
    settings = try Settings(of: input)
    try take()
  }

  /// Gives the terminal back; does nothing if it was given back.
  public func leave() {
    guard isEntered else { return }
    isEntered = false
    Loan.giveBack()
  }

  /// Gives the terminal back, stops the program as `^Z` does elsewhere, and takes the terminal again
  /// when the program goes on.
  ///
  /// Then the size may be another, and all must be drawn anew.
  public func suspend() throws(TerminalError) {
    leave()
    JobControl.stop()
    try take()
  }

  /// Takes the terminal again when ``SignalSet/resumed`` tells of a stop that was not announced.
  ///
  /// Such a stop is SIGSTOP's. All must be drawn anew.
  public func retake() throws(TerminalError) {
    // In the background the settings are not ours to restore; this stops until they are.
    try settings.apply(to: input)
    leave()
    try take()
  }

  /// Reads what was typed, or `nil` if nobody is there any more; waits if nothing was typed yet.
  public func read() throws(TerminalError) -> [UInt8]? {
    switch try Descriptor.read(input, by: &room) {
    case .bytes(let bytes): bytes
    case .closed: nil
    }
  }

  /// Writes a whole frame at once; goes on until all of it is written.
  ///
  /// Throws ``TerminalError/write(errno:)`` with `EIO` or `EPIPE` if nobody is there any more.
  public func write(_ bytes: [UInt8]) throws(TerminalError) {
    try Descriptor.write(bytes, to: output)
  }

  /// Takes the terminal without looking at its settings, which in the background would be those
  /// of the program in the foreground.
  private func take() throws(TerminalError) {
    isEntered = true
    Loan.note(settings, of: input)
    try settings.raw.apply(to: input)
    Loan.note(farewell: Self.farewell, to: output)
    HeldErrors.hold()
    try write(Self.greeting)
  }
}

/// How many cells the terminal behind `descriptor` has now; 80×24 if it does not know or is none.
public func terminalSize(_ descriptor: Int32) -> Size {
  var size = winsize()
  let known = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0
  return Size(
    columns: known && size.ws_col > 0 ? Int(size.ws_col) : 80,
    rows: known && size.ws_row > 0 ? Int(size.ws_row) : 24)
}
