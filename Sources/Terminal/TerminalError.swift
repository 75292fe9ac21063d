/// What the system refused; each case carries the `errno` it gave.
public enum TerminalError: Error, Equatable, Sendable {
  /// The descriptor is not a terminal.
  case notATerminal(descriptor: Int32)
  /// The terminal's settings could not be read or changed.
  case settings(errno: Int32)
  /// Input could not be read.
  case read(errno: Int32)
  /// Output could not be written; `EIO` and `EPIPE` mean that nobody is there any more.
  case write(errno: Int32)
  /// Waiting for input failed.
  case wait(errno: Int32)
  /// The pipe or the handlers for signals could not be made.
  case signals(errno: Int32)
}
