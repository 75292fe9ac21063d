import TestSupport
import Testing

/// Everything here is done by the real program `ttyprobe` in a real pseudo-terminal.
@Suite("The full screen", .serialized)
struct FullScreenTests {
  /// What giving the screen back must send, in this order.
  private static let farewell = "\u{1B}[?2004l\u{1B}[<u\u{1B}[0m\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l"

  private func start(columns: Int = 80, rows: Int = 24) throws -> Pty {
    let program = try Pty(
      Program.path(named: "ttyprobe"), ["screen"], columns: columns, rows: rows)
    try #require(program.read(until: "{ready \(columns)x\(rows)}"))
    return program
  }

  /// Tells whether the screen was given back exactly once, and returns what came after.
  private func afterFarewell(_ program: Pty) -> String? {
    let ranges = program.text.ranges(of: Self.farewell)
    return ranges.count == 1 ? ranges.first.map { String(program.text[$0.upperBound...]) } : nil
  }

  @Test("is taken: alternate screen, kitty keys, marked pastes, and no query")
  func taken() throws {
    let program = try start(columns: 100, rows: 30)
    #expect(program.text.hasPrefix("\u{1B}[?1049h\u{1B}[>5u\u{1B}[?2004h{ready 100x30}"))
    #expect(program.settings != program.settingsBefore)
    for flag in [ICANON, ECHO, ISIG, IEXTEN] { #expect(!program.settings.hasLocal(flag)) }
  }

  @Test("keys arrive as pressed, Escape by itself too")
  func keys() throws {
    let program = try start()
    program.send("é")
    #expect(program.read(until: "{character(\"\\u{00E9}\")}"))
    program.send("\u{1B}")
    #expect(program.read(until: "{escape}"))
    program.send("\u{13}")
    #expect(program.read(until: "{control(\"s\")}"))
  }

  @Test("a paste of 100 kB is one key")
  func paste() throws {
    let program = try start()
    let text = String(repeating: "a line\r", count: 15_000)
    program.send("\u{1B}[200~\(text)\u{1B}[201~")
    #expect(program.read(until: "{paste(\"a line\\na line"))
    #expect(program.read(until: "a line\\n\")}"))
    #expect(!program.text.contains("{enter}"))
  }

  @Test(
    "is given back at the end, by ^C, and by every signal that asks to leave",
    arguments: [
      ("q", nil, 0), ("\u{3}", nil, 130), ("x", nil, 3),
      (nil, SIGTERM, 143), (nil, SIGHUP, 129), (nil, SIGINT, 130),
    ] as [(String?, Int32?, Int32)])
  func givenBack(_ key: String?, _ signal: Int32?, _ code: Int32) throws {
    let program = try start()
    if let key { program.send(key) }
    if let signal { program.signal(signal) }
    #expect(program.wait() == .code(code))
    #expect(program.settings == program.settingsBefore)
    #expect(afterFarewell(program) == "")
  }

  @Test(
    "is given back by a crash, which then is one, after its last words",
    arguments: [
      ("i", [SIGILL, SIGTRAP]), ("t", [SIGTRAP]),
      ("s", [SIGSEGV, SIGBUS]), ("d", [SIGSEGV, SIGBUS]),
    ])
  func crash(_ key: String, _ signals: [Int32]) throws {
    let program = try start()
    program.send(key)
    let status = program.wait()
    #expect(signals.contains { status == .signal($0) })
    #expect(program.settings == program.settingsBefore)
    #expect(afterFarewell(program)?.hasSuffix("last words\r\n") == true)
  }

  @Test("a crash signal from outside ends it the same way", arguments: [SIGABRT, SIGILL, SIGFPE])
  func crashFromOutside(_ signal: Int32) throws {
    let program = try start()
    program.signal(signal)
    #expect(program.wait() == .signal(signal))
    #expect(program.settings == program.settingsBefore)
    #expect(afterFarewell(program) == "last words\r\n")
  }

  @Test("standard error is held back and repeated, a trap's message too", arguments: ["q", "i"])
  func standardError(_ key: String) throws {
    let program = try start()
    program.send("e")
    #expect(program.read(until: "{character(\"e\")}"))
    #expect(!program.text.contains("a remark"))
    program.send(key)
    _ = program.wait()
    let after = try #require(afterFarewell(program))
    #expect(after.hasPrefix("a remark\r\n"))
    #expect(after.contains("a trap") == (key == "i"))
  }

  @Test("another size is told at once")
  func resize() throws {
    let program = try start()
    program.resize(columns: 41, rows: 7)
    #expect(program.read(until: "{ready 41x7}"))
  }

  @Test("a terminal that goes away ends the program")
  func hangUp() throws {
    let program = try start()
    program.hangUp()
    #expect(program.wait() == .code(129))
  }

  @Test(
    "^Z gives the terminal to the shell, and fg takes it again",
    arguments: [
      "\u{1A}", nil,
    ] as [String?])
  func suspend(_ key: String?) throws {
    let program = try Pty.shell(Program.path(named: "ttyprobe"), ["screen"])
    try #require(program.read(until: "{ready 80x24}"))
    let taken = program.settings
    program.send("e")
    if let key { program.send(key) } else { kill(-program.foreground, SIGTSTP) }
    try #require(program.read(until: Self.farewell))
    try #require(program.read(until: "a remark"))
    try #require(program.read(until: "[stopped]"))
    let given = program.settings
    #expect(given.hasLocal(ICANON) && given.hasLocal(ECHO) && given.hasLocal(ISIG))

    program.resize(columns: 50, rows: 10)
    program.send("\n")
    try #require(program.read(until: "\u{1B}[?1049h"))
    try #require(program.read(until: "{ready 50x10}"))
    #expect(program.settings == taken)

    program.send("q")
    #expect(program.read(until: "[left 0]"))
    #expect(program.wait() == .code(0))
    #expect(program.settings == given)
  }

  @Test("a stop that nobody announced is mended when the program goes on")
  func unannouncedStop() throws {
    let program = try Pty.shell(Program.path(named: "ttyprobe"), ["screen"])
    try #require(program.read(until: "{ready 80x24}"))
    let taken = program.settings
    kill(-program.foreground, SIGSTOP)
    try #require(program.read(until: "[stopped]"))
    program.send("\n")
    try #require(program.read(until: "{ready 80x24}"))
    #expect(program.settings == taken)
    program.send("q")
    #expect(program.read(until: "[left 0]"))
  }

  @Test("without a terminal it is refused, and nothing is sent")
  func noTerminal() throws {
    let path = try Program.path(named: "ttyprobe")
    let program = try Pty("/bin/sh", ["-c", "\"$0\" screen </dev/null", path])
    #expect(program.wait() == .code(74))
    #expect(program.text == "ttyprobe: notATerminal(descriptor: 0)\r\n")
  }
}
