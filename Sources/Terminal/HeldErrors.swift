/// Standard error while the screen is taken.
enum HeldErrors {
  /// Sends what is written to standard error to a file without a name, for ``Loan/giveBack()`` to
  /// repeat.
  ///
  /// A message on the screen would be painted over, and one on the alternate screen would vanish
  /// with it. Does nothing if standard error is no terminal, or if no file can be made.
  static func hold() {
    guard isatty(STDERR_FILENO) == 1, Loan.current.pointee.heldErrors < 0 else { return }
    guard let file = temporaryFile() else { return }
    let errors = dup(STDERR_FILENO)
    guard errors >= 0 else {
      close(file)
      return
    }
    Descriptor.closeOnExecute(errors)
    Loan.current.pointee.errors = errors
    Loan.current.pointee.heldErrors = file
    dup2(file, STDERR_FILENO)
  }

  /// An empty file that is gone when it is closed.
  private static func temporaryFile() -> Int32? {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var path = Array((folder + "/mock-errors-XXXXXX").utf8CString)
    let file = mkstemp(&path)
    guard file >= 0 else { return nil }
    unlink(path)
    Descriptor.closeOnExecute(file)
    return file
  }
}
