/// Signals that came since they were last asked for.
public struct SignalSet: OptionSet, Sendable {
  /// One bit for each signal.
  public let rawValue: Int

  /// SIGINT: `^C` on a cooked terminal, or sent by somebody.
  public static let interrupt = SignalSet(rawValue: 1 << 0)
  /// SIGTERM: asked to end.
  public static let terminate = SignalSet(rawValue: 1 << 1)
  /// SIGHUP: the terminal is gone.
  public static let hangUp = SignalSet(rawValue: 1 << 2)
  /// SIGQUIT: `^\` on a cooked terminal.
  public static let quit = SignalSet(rawValue: 1 << 3)
  /// SIGTSTP: asked to stop; on a cooked terminal by `^Z`.
  public static let stop = SignalSet(rawValue: 1 << 4)
  /// SIGCONT: somebody let the program go on after a stop.
  public static let resumed = SignalSet(rawValue: 1 << 5)
  /// SIGWINCH: the terminal may have another size.
  public static let resize = SignalSet(rawValue: 1 << 6)

  /// The signals after which the program ends.
  public static let leave: SignalSet = [.interrupt, .terminate, .hangUp, .quit]

  /// Creates a set from its raw value.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Every signal of the set with the number the system gives it.
  static let numbers: [(signal: SignalSet, number: Int32)] = [
    (.interrupt, SIGINT), (.terminate, SIGTERM), (.hangUp, SIGHUP), (.quit, SIGQUIT),
    (.stop, SIGTSTP), (.resumed, SIGCONT), (.resize, SIGWINCH),
  ]
}
