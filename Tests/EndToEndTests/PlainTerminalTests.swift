import TestSupport
import Testing

@Suite("The plain mode on a real terminal", .serialized)
struct PlainTerminalTests {
  private let home: TestHome

  init() throws { home = try TestHome() }

  /// Starts a plain interview and types up to a half-typed line in Approach.
  private func start(isJob: Bool = false, seconds: Int) throws -> Player {
    let player = try Player(
      home, "run", "--role", "staff-loki", "--plain", "--seconds", "\(seconds)", isJob: isJob)
    try player.see("Enter starts the clock.")
    player.type("\n")
    try player.see("Context (")
    player.type("ctx one\n\n")
    try player.see("Approach (")
    player.type("half typed")
    try player.see("half typed")
    return player
  }

  @Test("the bell takes a half-typed line as typed, and what follows is the guess")
  func bell() throws {
    let player = try start(seconds: 2)
    try player.see("Time is up.", "Your guess")
    player.type("3\n")
    try player.see("Your five scores")
    player.type(controlC)
    #expect(player.end() == .code(130))
    #expect(player.terminal.settings == player.terminal.settingsBefore)
    let answer = try #require(try home.shown().answers.first)
    #expect(answer.texts["context"] == "ctx one" && answer.texts["approach"] == "half typed")
    #expect(answer.endedBy == "bell" && answer.prediction == 3)
    #expect(answer.elapsedSeconds == 2)
  }

  @Test("^C keeps a half-typed line; --resume shows it and goes on behind it")
  func interrupt() throws {
    let player = try start(seconds: 90)
    player.type(controlC)
    try player.see("Stopped with 1:")
    #expect(player.end() == .code(130))
    #expect(player.terminal.settings == player.terminal.settingsBefore)

    let resumed = try Player(home, "run", "--resume", "--plain")
    try resumed.see("Enter goes on.")
    resumed.type("\n")
    try resumed.see("Approach (", "half typed")
    resumed.type("second line\n")
    resumed.type(".\n")
    try resumed.see("Your guess")
    resumed.type(controlC)
    #expect(resumed.end() == .code(130))
    #expect(try home.shown().answers.first?.texts["approach"] == "half typed\nsecond line")
  }

  @Test("a stop pauses the clock and keeps a half-typed line; fg goes on behind it")
  func stop() throws {
    let player = try start(isJob: true, seconds: 90)
    player.type("\u{1A}")
    try player.see("[stopped]")
    let stopped = try #require(try home.shown().answers.first)
    #expect(stopped.texts["approach"] == "half typed")
    player.type("\n")
    try player.see("Enter goes on.")
    #expect(try home.shown().answers.first?.elapsedSeconds == stopped.elapsedSeconds)
    player.type("\n")
    try player.see("Approach (")
    player.type("more\n" + controlC)
    try player.see("[left 130]")
    #expect(player.end() == .code(130))
    #expect(try home.shown().answers.first?.texts["approach"] == "half typed\nmore")
  }
}
