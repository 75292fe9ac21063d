import TestSupport
import Testing

@Suite("A note about an answer", .serialized)
struct NoteTests {
  private let home: TestHome

  init() throws { home = try TestHome() }

  @Test("is kept at every key, comes back after a kill, and show reads it")
  func screen() throws {
    let player = try Player(home, "run", "--role", "staff-loki", "--questions", "1")
    try player.beginAnswer()
    player.type(controlD)
    try player.see("n no guess")
    player.type("3")
    try player.see("▸ CONTEXT", "n note")
    player.type("nsay thx")
    try player.see("say thx", "Enter keep it")
    player.terminal.signal(SIGKILL)
    #expect(player.end() == .signal(SIGKILL))
    #expect(try home.shown().answers.first?.members["note"] as? String == "say thx")

    let resumed = try Player(home, "run", "--resume")
    try resumed.see("▸ CONTEXT", "say thx", "n edit note")
    resumed.type("n\u{7F}e number\r")
    try resumed.see("say the number", "n edit note")
    resumed.type("33333\r")
    try resumed.see("Enter finish")
    resumed.type("\r")
    #expect(resumed.end() == .code(0))
    let answer = try #require(try home.shown().answers.first)
    #expect(answer.members["note"] as? String == "say the number")
    #expect(answer.score == 75)
    #expect(try home.mock("show").output.contains("\nNote\n  say the number\n"))
  }

  @Test("is a line that begins with n where the scores are asked for in plain mode")
  func plain() throws {
    let command = try home.mock(
      "run", "--role", "staff-loki", "--questions", "1",
      input: "one\n.\n3\nn say the number\nn  and the unit \n3 3 3 3 3\n")
    #expect(command.status == .code(0))
    let answer = try #require(try home.shown().answers.first)
    #expect(answer.members["note"] as? String == "say the number\nand the unit")
    #expect(answer.score == 75)
  }
}
