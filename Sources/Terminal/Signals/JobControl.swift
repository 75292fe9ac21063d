/// Stopping, as `^Z` would on a cooked terminal.
enum JobControl {
  /// Stops this process and the others of its job, and returns when it goes on.
  ///
  /// Returns at once if there is no shell that could ever continue it, which the system knows, or
  /// if SIGTSTP was ignored from the start. The SIGCONT that ends the stop is not reported again.
  static func stop() {
    var previous = sigaction()
    sigaction(SIGTSTP, nil, &previous)
    guard !Platform.ignores(previous) else { return }
    var standard = Platform.action(SIG_DFL)
    sigemptyset(&standard.sa_mask)
    sigaction(SIGTSTP, &standard, nil)
    kill(0, SIGTSTP)
    sigaction(SIGTSTP, &previous, nil)
    Signals.takeMark(of: SIGCONT)
    Signals.takeMark(of: SIGTSTP)
  }
}
