/// A program run to its end without a terminal: its input comes through a pipe, its output and its
/// errors go to files.
public struct Command: Sendable {
  /// How it ended; a signal shows as a shell reports it, 128 more than its number.
  public let status: Pty.ExitStatus?
  /// All of its standard output.
  public let output: String
  /// All of its standard error.
  public let errors: String

  /// The lines of its standard error.
  public var errorLines: [Substring] { errors.split(separator: "\n") }

  /// Runs `executable` in `directory` and gives it `input`.
  ///
  /// - Parameters:
  ///   - environment: Added to ``Pty/plainEnvironment``, over which it wins.
  ///   - writer: What writes to the pipe, in the shell's language; `$INPUT` is a file with the
  ///     input, `$OUTPUT` the file that the program's output goes to.
  ///   - timeout: Milliseconds after which the program is killed; `status` is then `nil`.
  public init(
    _ executable: String, _ arguments: [String], input: String = "",
    writer: String = #"cat "$INPUT""#, environment: [String: String] = [:], directory: String,
    timeout: Int = 20_000
  ) throws {
    let files = try TemporaryFolder()
    let variables = [
      "INPUT": "\(files.path)/input", "OUTPUT": "\(files.path)/output",
      "ERRORS": "\(files.path)/errors", "DIRECTORY": directory,
    ]
    try Self.write(input, to: "\(files.path)/input")
    // Made beforehand, so that the writer can look into it.
    try Self.write("", to: "\(files.path)/output")
    let script = #"cd "$DIRECTORY" && { \#(writer); } | "$0" "$@" >"$OUTPUT" 2>"$ERRORS""#
    let process = try Spawn.run(
      ["/bin/sh", "-c", script, executable] + arguments,
      environment: Pty.plainEnvironment.merging(environment) { $1 }.merging(variables) { $1 },
      terminal: "/dev/null")
    status = Self.wait(for: process, timeout: timeout)
    output = Self.contents(of: "\(files.path)/output")
    errors = Self.contents(of: "\(files.path)/errors")
  }

  private static func wait(for process: pid_t, timeout: Int) -> Pty.ExitStatus? {
    var status: Int32 = 0
    for _ in 0..<timeout / 2 {
      if waitpid(process, &status, WNOHANG) == process { return Pty.ExitStatus(status: status) }
      usleep(2000)
    }
    // It leads a session, and so a group, of its own.
    kill(-process, SIGKILL)
    waitpid(process, &status, 0)
    return nil
  }

  private static func write(_ text: String, to path: String) throws(ProgramError) {
    guard let file = fopen(path, "w") else { throw .notStarted(path, errno: errno) }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    fwrite(bytes, 1, bytes.count, file)
  }

  private static func contents(of path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer.prefix(count)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
