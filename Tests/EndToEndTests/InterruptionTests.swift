import TestSupport
import Testing

@Suite("An interview that is interrupted", .serialized)
struct InterruptionTests {
  private let home: TestHome

  init() throws { home = try TestHome() }

  private static let texts = [
    "context": "ctx one", "approach": "appr a\nappr b", "tradeOff": "trade", "failureMode": "fail",
    "validation": "valid",
  ]

  private func start(isJob: Bool = false) throws -> Player {
    try Player(home, "run", "--role", "staff-loki", "--seed", "1", isJob: isJob)
  }

  /// The session as it must be after everything typed was kept.
  private func expectKept(sourceLocation: SourceLocation = #_sourceLocation) throws -> ShownAnswer {
    let session = try home.shown()
    #expect(session.state == "abandoned", sourceLocation: sourceLocation)
    let answer = try #require(session.answers.first, sourceLocation: sourceLocation)
    #expect(answer.texts == Self.texts, sourceLocation: sourceLocation)
    #expect(answer.endedBy == "stopped", sourceLocation: sourceLocation)
    return answer
  }

  /// Goes on, and expects a standing clock with the time that was left.
  private func expectResumed(_ answer: ShownAnswer) throws {
    let left = 90 - Int(answer.elapsedSeconds)
    let clock = "\(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60)"
    let player = try Player(home, "run", "--resume")
    try player.see("paused  \(clock)", "ctx one", "• appr a", "• appr b", "trade", "fail", "valid")
    player.type("!")
    try player.see("^D done", "valid!")
    player.type(controlD)
    try player.see("n no guess")
    player.type(controlC)
    #expect(player.end() == .code(130))
    player.expectRestored()
    #expect(try home.shown().answers.first?.texts["validation"] == "valid!")
  }

  @Test("by ^C: 130, everything is kept, and the honest time with it")
  func controlCKey() throws {
    let player = try start()
    try player.beginAnswer()
    try player.see("two seconds gone") { $0.text().contains(/\s1:2[0-8]\n/) }
    player.type(controlC)
    #expect(player.end() == .code(130))
    player.expectRestored()
    let farewell = try #require(player.terminal.text.split(separator: "\u{1B}[?1049l").last)
    #expect(farewell.hasPrefix("Stopped with 1:"))
    #expect(farewell.contains("Sessions/") && farewell.contains("mock run --resume"))
    let answer = try expectKept()
    #expect(answer.elapsedSeconds > 1)
    try expectResumed(answer)
  }

  @Test(
    "by a signal: everything is kept and the terminal given back",
    arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGINT, 130)] as [(Int32, Int32)])
  func signals(_ signal: Int32, _ code: Int32) throws {
    let player = try start()
    try player.beginAnswer()
    player.terminal.signal(signal)
    #expect(player.end() == .code(code))
    player.expectRestored()
    try expectResumed(try expectKept())
  }

  @Test("by a terminal that goes away: 129")
  func hangUp() throws {
    let player = try start()
    try player.beginAnswer()
    player.terminal.hangUp()
    #expect(player.terminal.wait(timeout: 15_000) == .code(129))
    try expectResumed(try expectKept())
  }

  @Test(
    "by a crash: the terminal is given back, and the last words say where everything is",
    arguments: [SIGILL, SIGTRAP])
  func crash(_ signal: Int32) throws {
    let player = try start()
    try player.beginAnswer()
    player.terminal.signal(signal)
    #expect(player.end() == .signal(signal))
    player.expectRestored()
    let farewell = try #require(player.terminal.text.split(separator: "\u{1B}[?1049l").last)
    let file = try #require(home.sessionFiles.first)
    #expect(farewell.contains("all you typed is in"))
    #expect(farewell.contains("Sessions/\(file)"))
    try expectResumed(try expectKept())
  }

  @Test("by SIGTERM: what was typed before it is kept, though nobody had read it yet")
  func unread() throws {
    let player = try start()
    try player.beginAnswer()
    player.terminal.signal(SIGSTOP)
    // Long enough for it to stand still before the keys come.
    usleep(200_000)
    player.type(" and more")
    player.terminal.signal(SIGTERM)
    player.terminal.signal(SIGCONT)
    #expect(player.end() == .code(143))
    player.expectRestored()
    #expect(try home.shown().answers.first?.texts["validation"] == "valid and more")
  }

  @Test(
    "by a stop: the clock stands until somebody goes on after fg",
    arguments: ["\u{1A}", nil] as [String?])
  func stop(_ key: String?) throws {
    let player = try start(isJob: true)
    try player.beginAnswer()
    let taken = player.terminal.settings
    if let key { player.type(key) } else { kill(-player.terminal.foreground, SIGTSTP) }
    try player.see("[stopped]")
    #expect(!player.screen.isAlternate && player.screen.isCursorVisible)
    let given = player.terminal.settings
    #expect(given.hasLocal(ICANON) && given.hasLocal(ECHO) && given.hasLocal(ISIG))
    let stopped = try home.shown()
    #expect(stopped.state == "running")
    #expect(stopped.answers.first?.texts == Self.texts)

    player.type("\n")
    try player.see("paused", "ctx one", "• appr b", "Enter go on")
    #expect(player.terminal.settings == taken)
    let continued = try home.shown().answers.first
    #expect(continued?.elapsedSeconds == stopped.answers.first?.elapsedSeconds)
    player.type("\r")
    try player.see("^D done")
    player.type("!" + controlC)
    try player.see("[left 130]")
    #expect(player.end() == .code(130))
    #expect(player.terminal.settings == given)
    #expect(try home.shown().answers.first?.texts["validation"] == "valid!")
  }

  @Test("before it began: no session is left")
  func beforeTheFirstQuestion() throws {
    let player = try start()
    try player.see("Enter begin")
    player.type(controlC)
    #expect(player.end() == .code(130))
    player.expectRestored()
    #expect(home.sessionFiles == [])
  }

  @Test("while a question is asked again: the session stays complete, and --resume takes it up")
  func whileAskedAgain() throws {
    let player = try Player(home, "run", "--role", "staff-loki", "--questions", "1")
    try player.see("Enter begin")
    player.type("\r\rx" + controlD)
    try player.see("n no guess")
    player.type("n33333")
    try player.see("Score 75")
    player.type("\r")
    try player.see("r this one again")
    player.type("rsecond try")
    try player.see("second try")
    player.type(controlC)
    #expect(player.end() == .code(130))
    let session = try home.shown()
    #expect(session.state == "complete")
    #expect(session.answers.map { $0.texts["context"] } == ["x", "second try"])
    let resumed = try Player(home, "run", "--resume")
    try resumed.see("paused", "second try")
    resumed.type(controlC)
    #expect(resumed.end() == .code(130))
  }

  @Test("while it is scored: guess, ticks and scores are there again")
  func whileScored() throws {
    let player = try start()
    try player.beginAnswer()
    player.type(controlD + "2")
    try player.see("▸ CONTEXT")
    player.type("a4")
    try player.see("▸ APPROACH")
    player.type(controlC)
    #expect(player.end() == .code(130))
    let resumed = try Player(home, "run", "--resume")
    try resumed.see("▸ APPROACH", "Context 4", "guess 2")
    resumed.type("\u{1B}[D")
    try resumed.see("▸ CONTEXT 4", "a ✓")
    resumed.type(controlC)
    #expect(resumed.end() == .code(130))
  }

  @Test("in plain mode by ^C: the line under way is kept")
  func plain() throws {
    let player = try Player(home, "run", "--role", "staff-loki", "--plain")
    try player.see("Enter starts the clock.")
    player.type("\n")
    try player.see("Context (")
    player.type("whole\nhalf a l")
    try player.see("half a l")
    player.type(controlC)
    #expect(player.end() == .code(130))
    #expect(player.terminal.settings == player.terminal.settingsBefore)
    #expect(try home.shown().answers.first?.typed == "context: whole\nhalf a l")
  }

  @Test("a session is not taken up twice at once")
  func twice() throws {
    let player = try start()
    try player.beginAnswer()
    let id = try #require(try home.shown().id)
    #expect(try home.mock("run", "--resume").status == .code(66))
    let second = try home.mock("run", "--resume", id)
    #expect(second.status == .code(74))
    #expect(second.errorLines.count == 1)
    player.type("!" + controlC)
    #expect(player.end() == .code(130))
    #expect(try home.shown().answers.first?.texts["validation"] == "valid!")
  }
}
