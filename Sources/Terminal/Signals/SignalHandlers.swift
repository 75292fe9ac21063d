/// What the signal handlers share with the program.
///
/// They touch nothing else but ``Loan``. Everything is behind a constant pointer, so that a handler touches neither an initialiser nor
/// an exclusivity check.
struct SignalHandlers {
  /// A signal number is below this on Linux and macOS.
  static let numberLimit = 65
  /// The signals of a crash.
  static let fatal = [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE]

  /// The end of the pipe that wakes ``Signals/wait(input:until:)``, or -1.
  var wakeEnd: Int32 = -1
  /// Not zero at the number of a signal that came.
  let pending = UnsafeMutablePointer<UInt8>.allocate(capacity: numberLimit)
  /// What was to be done before, by signal number.
  let previous = UnsafeMutablePointer<sigaction>.allocate(capacity: numberLimit)
  /// What a crash says after the terminal was given back.
  var lastWords: UnsafeMutablePointer<UInt8>?
  var lastWordsCount = 0

  nonisolated(unsafe) static let shared: UnsafeMutablePointer<SignalHandlers> = {
    let shared = UnsafeMutablePointer<SignalHandlers>.allocate(capacity: 1)
    shared.initialize(to: SignalHandlers())
    shared.pointee.pending.initialize(repeating: 0, count: numberLimit)
    shared.pointee.previous.initialize(repeating: sigaction(), count: numberLimit)
    return shared
  }()

  /// Notes that `number` came and wakes the loop.
  static let note: @convention(c) (Int32) -> Void = { number in
    let interrupted = errno
    shared.pointee.pending[Int(number)] = 1
    var byte: UInt8 = 0
    // A full pipe wakes just as well.
    _ = write(shared.pointee.wakeEnd, &byte, 1)
    errno = interrupted
  }

  /// Gives the terminal back, says the last words, and lets the crash take its course.
  static let crash: @convention(c) (Int32) -> Void = { number in
    Loan.giveBack()
    if let words = shared.pointee.lastWords {
      Loan.writeAll(words, shared.pointee.lastWordsCount, to: STDERR_FILENO)
    }
    sigaction(number, shared.pointee.previous + Int(number), nil)
    // Blocked until this handler returns; by then the instruction at fault may also run again.
    raise(number)
  }

  /// Installs `handler` for `number`, unless the signal is ignored and `sparesIgnored`.
  static func install(
    _ handler: @escaping @convention(c) (Int32) -> Void, for number: Int32, flags: Int32 = 0,
    blocking others: [Int32] = [], sparesIgnored: Bool = false
  ) throws(TerminalError) {
    let previous = shared.pointee.previous + Int(number)
    guard sigaction(number, nil, previous) == 0 else { throw .signals(errno: errno) }
    if sparesIgnored && Platform.ignores(previous.pointee) { return }
    var action = Platform.action(handler)
    action.sa_flags = flags
    sigemptyset(&action.sa_mask)
    for other in others { sigaddset(&action.sa_mask, other) }
    guard sigaction(number, &action, nil) == 0 else { throw .signals(errno: errno) }
  }

  /// Undoes ``install(_:for:flags:blocking:sparesIgnored:)``.
  static func uninstall(_ number: Int32) {
    sigaction(number, shared.pointee.previous + Int(number), nil)
  }

  /// Sets what a crash says; the bytes are copied.
  static func setLastWords(_ words: String) {
    let bytes = Array(words.utf8)
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
    copy.initialize(from: bytes, count: bytes.count)
    let old = shared.pointee.lastWords
    // At no moment do the pointer and the count speak of too much.
    shared.pointee.lastWordsCount = 0
    shared.pointee.lastWords = copy
    shared.pointee.lastWordsCount = bytes.count
    old?.deallocate()
  }
}
