/// The settings of a terminal, as `tcgetattr` reads and `tcsetattr` changes them.
struct Settings {
  private(set) var value = termios()

  /// Reads the settings of `terminal`.
  init(of terminal: Int32) throws(TerminalError) {
    guard isatty(terminal) == 1 else { throw .notATerminal(descriptor: terminal) }
    guard tcgetattr(terminal, &value) == 0 else { throw .settings(errno: errno) }
  }

  /// Every key arrives as it is pressed: no echo, no lines, no signals, no flow control.
  var raw: Settings {
    var settings = self
    settings.value.c_iflag &= ~tcflag_t(
      BRKINT | ICRNL | IGNCR | INLCR | INPCK | ISTRIP | IXON | PARMRK)
    settings.value.c_oflag &= ~tcflag_t(OPOST)
    settings.value.c_cflag |= tcflag_t(CS8)
    settings.value.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | IEXTEN | ISIG)
    // One byte is enough to return, so that a read of none means that nobody is there any more.
    settings.setMinimum(1)
    return settings
  }

  /// A signal key leaves what was typed of the line where it is.
  var keepingTyped: Settings {
    var settings = self
    settings.value.c_lflag |= tcflag_t(NOFLSH)
    return settings
  }

  /// What was typed can be read before its line is finished, and reading never waits.
  var withoutLines: Settings {
    var settings = self
    settings.value.c_lflag &= ~tcflag_t(ICANON)
    settings.setMinimum(0)
    return settings
  }

  /// Makes these the settings of `terminal`, at once and without dropping input.
  ///
  /// In the background this stops the program until it is brought to the foreground.
  func apply(to terminal: Int32) throws(TerminalError) {
    var value = value
    while tcsetattr(terminal, TCSANOW, &value) != 0 {
      guard errno == EINTR else { throw .settings(errno: errno) }
    }
  }

  /// Sets how many bytes a read outside lines waits for, without any timer.
  private mutating func setMinimum(_ count: cc_t) {
    withUnsafeMutableBytes(of: &value.c_cc) { characters in
      characters[Int(VMIN)] = count
      characters[Int(VTIME)] = 0
    }
  }
}
