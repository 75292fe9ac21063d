/// What was taken from the terminal and has to be given back, whichever way the program ends.
///
/// ``giveBack()`` runs on the normal way out, in `atexit`, and in the handler of a fatal signal. It
/// therefore only calls what POSIX lists as safe in a handler, allocates nothing, and finds all it
/// needs here. One terminal is on loan at a time.
struct Loan {
  /// The terminal whose settings were changed, or -1.
  var terminal: Int32 = -1
  var settings = termios()
  /// Where ``farewell`` goes.
  var screen: Int32 = -1
  /// The bytes that undo what the screen was told; null if it was told nothing.
  var farewell: UnsafePointer<UInt8>?
  var farewellCount = 0
  /// Standard error as it was, and the file that stands in for it; -1 if it was left alone.
  var errors: Int32 = -1
  var heldErrors: Int32 = -1

  /// The loan of this process.
  ///
  /// A constant pointer, so that a handler touches neither an initialiser nor an exclusivity check.
  nonisolated(unsafe) static let current: UnsafeMutablePointer<Loan> = {
    let loan = UnsafeMutablePointer<Loan>.allocate(capacity: 1)
    loan.initialize(to: Loan())
    atexit { Loan.giveBack() }
    return loan
  }()

  /// Scratch for copying held errors.
  nonisolated(unsafe) private static let scratch = UnsafeMutableRawPointer.allocate(
    byteCount: scratchSize, alignment: 1)
  private static let scratchSize = 4096

  /// Makes sure that everything a handler needs exists.
  static func prepare() {
    _ = current
    _ = scratch
  }

  /// Notes the settings to be restored to `terminal`; call it before changing them.
  static func note(_ settings: Settings, of terminal: Int32) {
    current.pointee.settings = settings.value
    current.pointee.terminal = terminal
  }

  /// Notes what `screen` has to be told at the end; `bytes` must live for ever.
  static func note(farewell bytes: UnsafeBufferPointer<UInt8>, to screen: Int32) {
    current.pointee.farewellCount = bytes.count
    current.pointee.screen = screen
    current.pointee.farewell = bytes.baseAddress
  }

  /// Gives everything back that was noted; does nothing the second time.
  static func giveBack() {
    restoreSettings()
    sayFarewell()
    releaseErrors()
  }

  /// The settings come first: unlike writing, setting them cannot get stuck.
  private static func restoreSettings() {
    guard current.pointee.terminal >= 0 else { return }
    // A program in the background would be stopped here instead of ending.
    var background = sigset_t()
    var before = sigset_t()
    sigemptyset(&background)
    sigaddset(&background, SIGTTOU)
    sigprocmask(SIG_BLOCK, &background, &before)
    while tcsetattr(current.pointee.terminal, TCSANOW, &current.pointee.settings) != 0,
      errno == EINTR
    {}
    sigprocmask(SIG_SETMASK, &before, nil)
    current.pointee.terminal = -1
  }

  private static func sayFarewell() {
    guard let farewell = current.pointee.farewell else { return }
    writeAll(farewell, current.pointee.farewellCount, to: current.pointee.screen)
    current.pointee.farewell = nil
  }

  /// Lets standard error go where it went before, and there repeats what was held of it.
  private static func releaseErrors() {
    guard current.pointee.heldErrors >= 0 else { return }
    let file = current.pointee.heldErrors
    current.pointee.heldErrors = -1
    dup2(current.pointee.errors, STDERR_FILENO)
    close(current.pointee.errors)
    lseek(file, 0, SEEK_SET)
    while true {
      let count = read(file, scratch, scratchSize)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { break }
      writeAll(scratch, count, to: STDERR_FILENO)
    }
    close(file)
  }

  /// Writes as much as the reader takes; nothing can be done in a handler about the rest.
  static func writeAll(_ bytes: UnsafeRawPointer, _ count: Int, to descriptor: Int32) {
    var written = 0
    while written < count {
      let step = write(descriptor, bytes + written, count - written)
      if step < 0 && errno == EINTR { continue }
      if step <= 0 { return }
      written += step
    }
  }
}
