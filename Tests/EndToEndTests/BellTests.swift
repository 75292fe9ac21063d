import TestSupport
import Testing

@Suite("The bell", .serialized)
struct BellTests {
  private let home: TestHome

  init() throws { home = try TestHome() }

  @Test("through a pipe it rings by itself, and the next line answers the next prompt")
  func pipe() throws {
    let command = try home.mock(
      "run", "--role", "staff-loki", "--questions", "1", "--seconds", "1",
      writer: #"""
        printf 'in time\n'
        until grep -q 'Time is up' "$OUTPUT"; do sleep 0.05; done
        printf '2\n1 1 1 1 1\n'
        """#)
    #expect(command.status == .code(0))
    let answer = try #require(try home.shown().answers.first)
    #expect(answer.typed == "context: in time")
    #expect(answer.endedBy == "bell")
    #expect(answer.elapsedSeconds == 1)
    #expect(answer.prediction == 2)
    #expect(answer.score == 25)
  }

  /// The program sleeps through the bell, so that it finds the lines before it can ring.
  @Test(
    "lines read after it go to the next prompt, whatever they are",
    arguments: [
      ("3\n3 3 3 3 3\n", 3), ("\n3 3 3 3 3\n", nil), (".\n3\n3 3 3 3 3\n", 3),
    ] as [(String, Int?)])
  func late(_ lines: String, _ prediction: Int?) throws {
    let player = try Player(
      home, "run", "--role", "staff-loki", "--questions", "1", "--seconds", "1", "--plain")
    try player.see("Enter starts the clock.")
    player.type("\n")
    try player.see("Context (")
    player.terminal.signal(SIGSTOP)
    usleep(1_200_000)
    player.type(lines)
    player.terminal.signal(SIGCONT)
    #expect(player.end() == .code(0))
    #expect(player.terminal.text.contains("Time is up."))
    let answer = try #require(try home.shown().answers.first)
    #expect(answer.typed == "")
    #expect(answer.endedBy == "bell")
    #expect(answer.prediction == prediction)
    #expect(answer.score == 75)
  }

  @Test("a line under way in a terminal is taken as typed")
  func lineUnderWay() throws {
    let player = try Player(
      home, "run", "--role", "staff-loki", "--questions", "1", "--seconds", "2", "--plain")
    try player.see("Enter starts the clock.")
    player.type("\n")
    try player.see("Context (")
    player.type("whole\nhalf a l")
    try player.see("Time is up.")
    player.type("\n\n")
    #expect(player.end() == .code(0))
    #expect(try home.shown().answers.first?.typed == "context: whole\nhalf a l")
    player.expectRestored()
  }

  @Test("in full screen it rings by itself; keys after it change nothing and guess nothing")
  func fullScreen() throws {
    let player = try Player(
      home, "run", "--role", "staff-loki", "--questions", "1", "--seconds", "2")
    try player.see("Enter begin")
    player.type("\r")
    try player.see("start, or just type")
    player.type("early ")
    // Somebody who goes on typing until the bell is seen.
    var typed = "early "
    for _ in 0..<1000 where !player.rows[0].hasSuffix("time is up") {
      player.type("3")
      typed += "3"
      player.look()
    }
    #expect(player.terminal.output.contains(0x07))
    // Keys count again once there was a pause.
    for _ in 0..<20 where player.rows[0].hasSuffix("time is up") {
      player.look(milliseconds: 900)
      player.type("n")
      player.look(milliseconds: 100)
    }
    try player.see("▸ CONTEXT", "no guess")
    player.type(controlC)
    #expect(player.end() == .code(130))
    player.expectRestored()

    let answer = try #require(try home.shown().answers.first)
    let text = try #require(answer.texts["context"])
    #expect(typed.hasPrefix(text))
    #expect(text.hasPrefix("early 3"))
    #expect(answer.endedBy == "bell")
    #expect(answer.elapsedSeconds == 2)
    #expect(answer.isNull("prediction"))
  }

  @Test("keys that waited while the program could not look guess nothing either")
  func asleep() throws {
    let player = try Player(
      home, "run", "--role", "staff-loki", "--questions", "1", "--seconds", "1")
    try player.see("Enter begin")
    player.type("\r")
    try player.see("start, or just type")
    player.type("early")
    try player.see("early")
    player.terminal.signal(SIGSTOP)
    usleep(2_300_000)
    player.type("late\r3\u{4}3")
    player.terminal.signal(SIGCONT)
    try player.see("time is up", "n no guess")
    player.type(controlC)
    #expect(player.end() == .code(130))
    let answer = try #require(try home.shown().answers.first)
    #expect(answer.typed == "context: early")
    #expect(answer.isNull("prediction"))
  }
}
