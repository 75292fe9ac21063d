import TestSupport
import Testing

/// Everything here is done by the real program `ttyprobe` in a real pseudo-terminal.
@Suite("Lines from a cooked terminal", .serialized)
struct CookedLinesTests {
  private func start(_ arguments: String...) throws -> Pty {
    let program = try Pty(Program.path(named: "ttyprobe"), ["lines"] + arguments)
    try #require(program.read(until: "{ready}"))
    return program
  }

  @Test("NOFLSH is all that changes, and is undone at the end")
  func settings() throws {
    let program = try start()
    #expect(program.settings != program.settingsBefore)
    #expect(program.settings.hasLocal(NOFLSH) && program.settings.hasLocal(ICANON))
    program.send("\u{4}")
    #expect(program.read(until: "{end nil}"))
    #expect(program.wait() == .code(0))
    #expect(program.settings == program.settingsBefore)
  }

  @Test("the terminal edits a line before it is read")
  func editing() throws {
    let program = try start()
    program.send("wxong\u{7F}\u{7F}\u{7F}\u{7F}rong\n")
    #expect(program.read(until: "{line \"wrong\" at"))
  }

  @Test("lines that were there together carry one instant")
  func burst() throws {
    let program = try Pty(
      "/bin/sh", ["-c", #"echo go; sleep 0.3; exec "$0" lines"#, Program.path(named: "ttyprobe")])
    try #require(program.read(until: "go"))
    program.send("one\ntwo\nthree\n")
    try #require(program.read(until: "{line \"three\" at"))
    try #require(program.read(until: "}"))
    let instants = program.text.split(separator: "{line ").dropFirst().compactMap {
      $0.split(separator: " at ").last?.prefix { $0 != "}" }
    }
    #expect(instants.count == 3)
    #expect(Set(instants).count == 1)
  }

  @Test("at the bell the half-typed line is taken, and the next line starts afresh")
  func bell() throws {
    let program = try start("400")
    let cooked = program.settings
    program.send("done\nhalf a l")
    #expect(program.read(until: "{line \"done\" at"))
    #expect(program.read(until: "{bell \"half a l\"}"))
    #expect(program.settings == cooked)
    program.send("next\n")
    #expect(program.read(until: "{line \"next\" at"))
  }

  @Test("^C keeps the half-typed line, and the settings are restored")
  func interrupt() throws {
    let program = try start()
    program.send("whole\nhalf é")
    #expect(program.read(until: "{line \"whole\" at"))
    program.send("\u{3}")
    #expect(program.read(until: "{interrupted \"half é\"}"))
    #expect(program.wait() == .code(130))
    #expect(program.settings == program.settingsBefore)
  }

  @Test(
    "SIGTERM and a crash restore the settings",
    arguments: [
      (SIGTERM, .code(143)), (SIGILL, .signal(SIGILL)), (SIGABRT, .signal(SIGABRT)),
    ] as [(Int32, Pty.ExitStatus)])
  func signals(_ signal: Int32, _ status: Pty.ExitStatus) throws {
    let program = try start()
    program.signal(signal)
    #expect(program.wait() == status)
    #expect(program.settings == program.settingsBefore)
  }

  @Test("^Z gives the settings back, fg sets them again, and the line begun goes on")
  func suspend() throws {
    let program = try Pty.shell(Program.path(named: "ttyprobe"), ["lines"])
    try #require(program.read(until: "{ready}"))
    let cooked = program.settings
    program.send("begun, \u{1A}")
    try #require(program.read(until: "[stopped]"))
    #expect(!program.settings.hasLocal(NOFLSH))
    program.send("\n")
    try #require(program.read(until: "{again}"))
    #expect(program.settings == cooked)
    program.send("ended\n")
    #expect(program.read(until: "{line \"begun, ended\" at"))
    program.send("\u{4}")
    #expect(program.read(until: "[left 0]"))
    #expect(!program.settings.hasLocal(NOFLSH))
  }

  @Test("a signal that was ignored stays ignored")
  func ignored() throws {
    let script = #"trap '' INT; exec "$0" lines"#
    let program = try Pty("/bin/sh", ["-c", script, Program.path(named: "ttyprobe")])
    try #require(program.read(until: "{ready}"))
    program.send("\u{3}still here\n")
    #expect(program.read(until: "{line \"still here\" at"))
  }

  @Test("a pipe gives its lines and an unfinished last one")
  func pipe() throws {
    let path = try Program.path(named: "ttyprobe")
    let script = #"printf 'one\r\n\ntwo' | "$0" lines"#
    let program = try Pty("/bin/sh", ["-c", script, path])
    #expect(program.wait() == .code(0))
    #expect(program.text.contains("{line \"one\" at"))
    #expect(program.text.contains("{line \"\" at"))
    #expect(program.text.hasSuffix("{end \"two\"}\r\n"))
  }

  @Test("a terminal that goes away ends the program")
  func hangUp() throws {
    let program = try start()
    program.hangUp()
    #expect(program.wait() == .code(0))
  }
}
