/// A terminal that nobody here wrote: one pane of `tmux`, in a server of its own.
///
///     let tmux = try Tmux(columns: 80, rows: 24)
///     try tmux.show(Array("\u{1B}[2Jhello".utf8))
///     #expect(try tmux.screen().rows[0] == "hello")
///
/// The server is asked through `tmux -C` and ends with the value.
public final class Tmux {
  /// What the pane shows.
  public struct Screen: Equatable, Sendable {
    /// Its rows without blanks at their ends.
    public var rows: [String]
    /// Where its cursor stands.
    public var column: Int, row: Int
  }

  /// The program, if it is on this machine.
  public static let path: String? = {
    let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return folders.split(separator: ":").map { "\($0)/tmux" }.first { access($0, X_OK) == 0 }
  }()

  private let folder: TemporaryFolder
  private let client: TmuxClient
  private var pane: Int32 = -1
  /// How often the pane was asked to tell how far it has come.
  private var marks = 0

  /// Starts a server with a pane of this size in which `script` runs, in the shell's language; without
  /// one nothing but what is given to ``show(_:)``.
  public init(columns: Int, rows: Int, script: String? = nil) throws {
    guard let path = Self.path else { throw ProgramError.notFound("tmux") }
    folder = try TemporaryFolder()
    let canvas = "stty raw -echo && printf '\\033]2;mark 0\\007' && exec sleep 600"
    client = try TmuxClient(path, script ?? canvas, folder: folder.path)
    try client.ask("set-option -g status off")
    try resize(columns: columns, rows: rows)
    guard script == nil else { return }
    try wait(for: "mark 0")
    let terminal = try client.ask("display-message -p '#{pane_tty}'").first ?? ""
    pane = open(terminal, O_WRONLY | O_NOCTTY | O_CLOEXEC)
    guard pane >= 0 else { throw ProgramError.noPseudoTerminal(errno: errno) }
  }

  deinit {
    if pane >= 0 { close(pane) }
    _ = try? client.ask("kill-server")
  }

  /// Gives the pane another size.
  public func resize(columns: Int, rows: Int) throws {
    try client.ask("resize-window -x \(columns) -y \(rows)")
  }

  /// Writes to the pane of a server without a script, and waits until it has read all of it.
  public func show(_ bytes: [UInt8]) throws {
    marks += 1
    var rest = (bytes + Array("\u{1B}]2;mark \(marks)\u{7}".utf8))[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(pane, $0.baseAddress, $0.count) }
      guard count > 0 else { throw ProgramError.noPseudoTerminal(errno: errno) }
      rest = rest.dropFirst(count)
    }
    try wait(for: "mark \(marks)")
  }

  /// Types `bytes` into the pane.
  public func type(_ bytes: [UInt8]) throws {
    try client.ask("send-keys -H " + bytes.map { String($0, radix: 16) }.joined(separator: " "))
  }

  /// Appends all that the pane's program writes from now on to a file, too.
  public func copyOutput(to file: String) throws {
    try client.ask("pipe-pane -O 'cat >>\(file)'")
  }

  /// What the pane shows now.
  public func screen() throws -> Screen {
    let cursor = try client.ask("display-message -p '#{cursor_x} #{cursor_y}'").first ?? ""
    let place = cursor.split(separator: " ").compactMap { Int($0) }
    guard place.count == 2 else { throw ProgramError.notStarted("tmux", errno: 0) }
    let rows = try client.ask("capture-pane -p").map { row in
      row.hasSuffix(" ") ? String(row.reversed().drop { $0 == " " }.reversed()) : row
    }
    return Screen(rows: rows, column: place[0], row: place[1])
  }

  private func wait(for title: String) throws {
    for _ in 0..<5000 {
      if try client.ask("display-message -p '#{pane_title}'").first == title { return }
      usleep(500)
    }
    throw ProgramError.notStarted("tmux", errno: ETIMEDOUT)
  }
}
