extension Pty {
  /// How a program ended.
  public enum ExitStatus: Equatable, Sendable {
    /// It returned or called `exit` with this code.
    case code(Int32)
    /// This signal ended it.
    case signal(Int32)

    /// Reads the status that `waitpid` gave.
    init(status: Int32) {
      let signal = status & 0x7F
      self = signal == 0 ? .code(status >> 8 & 0xFF) : .signal(signal)
    }
  }
}
