/// The signals of this process, and the one place where it waits.
///
/// From `init` on, signals that ask to leave, to stop, or to look at the size again only wake
/// ``wait(input:until:)``; a crash gives the terminal back, says ``lastWords``, and goes on as it
/// would have; SIGPIPE is ignored, so that writing reports an error. What the program was started
/// to ignore (`nohup`) stays ignored. One instance at a time.
public final class Signals {
  /// What ended a wait; all false and empty means that the time was up.
  public struct Wake: Equatable, Sendable {
    /// Whether input can be read without waiting; reading may also find its end.
    public var inputReady = false
    /// Whether input has ended or the terminal is gone, and nothing is left to be read.
    public var inputClosed = false
    /// The signals that came since the last wait.
    public var signals: SignalSet = []
  }

  /// The longest wait, in milliseconds.
  public static let longestWait: Int64 = 1000

  private let readEnd: Int32
  /// What `poll` waits for, the pipe and the input; kept, since it comes with every key.
  private var requests: [pollfd]
  private let writeEnd: Int32
  private let stack: UnsafeMutableRawPointer
  private var previousStack = stack_t()

  /// What a crash says on standard error after giving the terminal back.
  ///
  /// Where the work is saved, say, with a line end of its own.
  public var lastWords = "" {
    didSet { SignalHandlers.setLastWords(lastWords) }
  }

  /// Installs the handlers.
  public init() throws(TerminalError) {
    Loan.prepare()
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .signals(errno: errno) }
    for end in ends {
      Descriptor.closeOnExecute(end)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (readEnd, writeEnd) = (ends[0], ends[1])
    // A descriptor below 0 is passed over.
    requests = [readEnd, -1].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    SignalHandlers.shared.pointee.wakeEnd = writeEnd

    // A stack of its own lets the handler run when the program's has overflowed.
    let stackSize = 1 << 16
    stack = .allocate(byteCount: stackSize, alignment: 16)
    var alternate = stack_t()
    alternate.ss_sp = stack
    alternate.ss_size = stackSize
    sigaltstack(&alternate, &previousStack)

    for (signal, number) in SignalSet.numbers {
      // SA_RESTART spares the files being written meanwhile; `poll` returns in spite of it.
      try SignalHandlers.install(
        SignalHandlers.note, for: number, flags: SA_RESTART,
        sparesIgnored: SignalSet.leave.union(.stop).contains(signal))
    }
    for number in SignalHandlers.fatal {
      try SignalHandlers.install(
        SignalHandlers.crash, for: number, flags: SA_ONSTACK, blocking: SignalHandlers.fatal)
    }
    signal(SIGPIPE, SIG_IGN)
    // A limit on file sizes (`ulimit -f`) is to be met like a full disk, as an error.
    signal(SIGXFSZ, SIG_IGN)
  }

  deinit {
    for (_, number) in SignalSet.numbers { SignalHandlers.uninstall(number) }
    for number in SignalHandlers.fatal { SignalHandlers.uninstall(number) }
    signal(SIGPIPE, SIG_DFL)
    signal(SIGXFSZ, SIG_DFL)
    sigaltstack(&previousStack, nil)
    stack.deallocate()
    SignalHandlers.shared.pointee.wakeEnd = -1
    close(readEnd)
    close(writeEnd)
  }

  /// Waits until `input` can be read, a signal comes, or the clock shows `deadline`.
  ///
  /// - Parameters:
  ///   - input: The descriptor to be read, or `nil` to wait for none; pass `nil` once it is closed.
  ///   - deadline: An instant of ``MonotonicClock`` in milliseconds. No wait takes longer than
  ///     ``longestWait``, whatever it says.
  public func wait(input: Int32?, until deadline: Int64?) throws(TerminalError) -> Wake {
    requests[1].fd = input ?? -1
    var count = poll(&requests, nfds_t(requests.count), Self.timeout(until: deadline))
    // A wait that a signal cut short says nothing about input that is there all the same.
    if count < 0, errno == EINTR { count = poll(&requests, nfds_t(requests.count), 0) }
    guard count >= 0 || errno == EINTR else { throw .wait(errno: errno) }

    var wake = Wake()
    if count > 0 {
      let events = Int32(requests[1].revents)
      wake.inputReady = events & POLLIN != 0
      wake.inputClosed = !wake.inputReady && events & (POLLHUP | POLLERR | POLLNVAL) != 0
    }
    // A signal that came after `poll` has looked wakes the next wait at once.
    if count < 0 || requests[0].revents != 0 { wake.signals = takePending() }
    return wake
  }

  /// Milliseconds until `deadline`, within what a wait may take.
  private static func timeout(until deadline: Int64?) -> Int32 {
    guard let deadline else { return Int32(longestWait) }
    let now = MonotonicClock.now()
    guard deadline > now else { return 0 }
    // The difference cannot overflow once it is known to be small.
    return deadline > now + longestWait ? Int32(longestWait) : Int32(deadline - now)
  }

  /// The signals that came.
  ///
  /// The pipe is emptied first: a signal that comes in between leaves a
  /// byte that wakes the next wait for nothing, instead of a mark that nobody looks at.
  private func takePending() -> SignalSet {
    var scratch: UInt64 = 0
    while read(readEnd, &scratch, MemoryLayout<UInt64>.size) > 0 {}
    var signals: SignalSet = []
    for (signal, number) in SignalSet.numbers where Self.takeMark(of: number) {
      signals.insert(signal)
    }
    return signals
  }

  /// Whether `number` came; it counts as seen from now on.
  @discardableResult
  static func takeMark(of number: Int32) -> Bool {
    let mark = SignalHandlers.shared.pointee.pending + Int(number)
    guard mark.pointee != 0 else { return false }
    mark.pointee = 0
    return true
  }
}
