/// A program in a pseudo-terminal of its own, as if a person had started it there.
///
///     let program = try Pty(Program.path(named: "mock"), ["run"])
///     program.read(until: "Context")
///     program.send("hello\r")
///     #expect(program.wait() == .code(0))
///
/// The program leads a session of its own, so the test's terminal plays no part in it. It is
/// killed when the value goes away.
public final class Pty {
  /// The environment a program gets unless another is given: nothing of the machine's.
  public static let plainEnvironment = [
    "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
    // A crash is meant; taking seconds to describe it is not.
    "SWIFT_BACKTRACE": "enable=no",
  ]

  /// The number of the process.
  public let process: pid_t
  /// The settings of the terminal before the program was started.
  public let settingsBefore: TerminalSettings
  /// All the bytes the program wrote, as far as they were read.
  public private(set) var output: [UInt8] = []

  /// Our side of the terminal, or -1 after ``hangUp()``.
  private var master: Int32
  /// Our own hold on the program's side: it keeps the settings and the last output readable after
  /// the program has ended.
  private var slave: Int32
  private var status: ExitStatus?

  /// Starts `executable` in a terminal of `columns` by `rows`.
  ///
  /// - Parameters:
  ///   - environment: Added to ``plainEnvironment``, over which it wins.
  ///   - directory: The folder to start in; the test's own if `nil`.
  public init(
    _ executable: String, _ arguments: [String] = [], environment: [String: String] = [:],
    directory: String? = nil, columns: Int = 80, rows: Int = 24
  ) throws {
    guard let (master, path) = TestPlatform.openPseudoTerminal() else {
      throw ProgramError.noPseudoTerminal(errno: errno)
    }
    self.master = master
    _ = fcntl(master, F_SETFL, O_RDWR | O_NONBLOCK)
    slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    settingsBefore = TerminalSettings(of: slave)
    var command = [executable] + arguments
    if let directory {
      // `posix_spawn` has no portable way to change the folder.
      command = ["/bin/sh", "-c", #"cd "$0" && exec "$@""#, directory] + command
    }
    Self.setSize(of: slave, columns: columns, rows: rows)
    do {
      process = try Spawn.run(
        command, environment: Self.plainEnvironment.merging(environment) { $1 }, terminal: path)
    } catch {
      close(master)
      close(slave)
      throw error
    }
  }

  /// Starts a program as the job of a shell, which is what can stop and continue it.
  ///
  /// Stopped, the shell prints `[stopped]`, waits for a line, and continues the program in the
  /// foreground; ended, it prints `[left CODE]` and ends with that code.
  public static func shell(
    _ executable: String, _ arguments: [String] = [], environment: [String: String] = [:],
    directory: String? = nil, columns: Int = 80, rows: Int = 24
  ) throws -> Pty {
    let script = """
      set -m
      "$0" "$@"
      code=$?
      while [ $code = \(128 + SIGTSTP) ] || [ $code = \(128 + SIGSTOP) ]; do
        echo "[stopped]"
        read line
        fg >/dev/null
        code=$?
      done
      echo "[left $code]"
      exit $code
      """
    return try Pty(
      "/bin/sh", ["-c", script, executable] + arguments, environment: environment,
      directory: directory, columns: columns, rows: rows)
  }

  deinit {
    if status == nil {
      // The whole session: a job of a shell has a group of its own.
      let foreground = tcgetpgrp(master)
      if foreground > 1 { kill(-foreground, SIGKILL) }
      kill(process, SIGKILL)
      var ignored: Int32 = 0
      waitpid(process, &ignored, 0)
    }
    hangUp()
  }

  /// The output as text.
  public var text: String { String(decoding: output, as: UTF8.self) }

  /// The settings of the program's terminal now.
  public var settings: TerminalSettings { TerminalSettings(of: slave) }

  /// The process group in the foreground of the terminal.
  public var foreground: pid_t { tcgetpgrp(master) }

  /// Types `text`.
  public func send(_ text: String) { send(Array(text.utf8)) }

  /// Types `bytes`, reading output meanwhile: a program that cannot write does not read either.
  ///
  /// What the program has not taken after five seconds is dropped.
  public func send(_ bytes: [UInt8]) {
    let deadline = Self.now() + 5000
    var rest = bytes[...]
    while !rest.isEmpty && Self.now() < deadline {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        readOnce(within: 5)
      } else {
        return
      }
    }
  }

  /// Gives the terminal another size; the program hears of it by a signal.
  public func resize(columns: Int, rows: Int) {
    Self.setSize(of: master, columns: columns, rows: rows)
  }

  /// Takes the terminal away, as closing its window does.
  public func hangUp() {
    guard master >= 0 else { return }
    close(slave)
    close(master)
    (master, slave) = (-1, -1)
  }

  /// Sends `signal` to the process.
  public func signal(_ signal: Int32) { kill(process, signal) }

  /// Reads output until `text` has come, looking only at what came since the last such call found
  /// its own, and tells whether it came within `timeout` milliseconds.
  @discardableResult
  public func read(until text: String, timeout: Int = 5000) -> Bool {
    let wanted = Array(text.utf8)
    return read(timeout: timeout) { output, seen in
      guard let range = output[seen...].firstRange(of: wanted) else { return nil }
      return range.upperBound
    }
  }

  /// Reads output until `isEnough` says so of all of it; tells whether it did within `timeout`
  /// milliseconds.
  @discardableResult
  public func read(until isEnough: ([UInt8]) -> Bool, timeout: Int = 5000) -> Bool {
    read(timeout: timeout) { output, seen in isEnough(output) ? seen : nil }
  }

  /// Waits for the program to end and reads the rest of its output; `nil` if it did not end within
  /// `timeout` milliseconds.
  public func wait(timeout: Int = 5000) -> ExitStatus? {
    let deadline = Self.now() + timeout
    while status == nil {
      var raw: Int32 = 0
      if waitpid(process, &raw, WNOHANG) == process {
        status = ExitStatus(status: raw)
      } else if Self.now() >= deadline {
        return nil
      } else {
        readOnce(within: 5)
      }
    }
    while readOnce(within: 0) {}
    return status
  }

  /// How far `read(until:)` has found what it looked for.
  private var seen = 0

  private func read(timeout: Int, until place: ([UInt8], Int) -> Int?) -> Bool {
    let deadline = Self.now() + timeout
    while true {
      if let place = place(output, seen) {
        seen = place
        return true
      }
      guard Self.now() < deadline else { return false }
      readOnce(within: 20)
    }
  }

  /// Reads what the program wrote, waiting for it at most `milliseconds`; whether anything came.
  @discardableResult
  private func readOnce(within milliseconds: Int32) -> Bool {
    var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, milliseconds) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    let count = TestSupport.read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    output += buffer.prefix(count)
    return true
  }

  private static func setSize(of terminal: Int32, columns: Int, rows: Int) {
    var size = winsize()
    size.ws_col = UInt16(clamping: columns)
    size.ws_row = UInt16(clamping: rows)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }
}
