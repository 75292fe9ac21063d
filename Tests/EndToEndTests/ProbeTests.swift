import TestSupport
import Testing

@Suite("Follow-ups, held", .serialized)
struct ProbeTests {
  private let home: TestHome

  init() throws { home = try TestHome() }

  @Test("a session killed within one comes back to it, and show reads it")
  func screen() throws {
    let player = try Player(home, "run", "--role", "staff-loki", "--questions", "1", "--probes")
    try player.beginAnswer()
    player.type(controlD)
    try player.see("They go on", "start, or just type", "0:30")
    player.type("so th")
    try player.see("so th", "^D done")
    player.terminal.signal(SIGKILL)
    #expect(player.end() == .signal(SIGKILL))
    let killed = try #require(try home.shown().answers.first?.members["probe"] as? [String: Any])
    #expect(killed["text"] as? String == "so th")
    #expect(killed["endedBy"] as? String == "stopped")

    let resumed = try Player(home, "run", "--resume")
    try resumed.see("They go on", "so th", "paused")
    resumed.type("\ris" + controlD)
    try resumed.see("n no guess")
    resumed.type("3")
    try resumed.see("▸ CONTEXT")
    resumed.type("33333")
    try resumed.see("They went on", "so this")
    resumed.type("\r")
    try resumed.see("Enter finish")
    resumed.type("\r")
    #expect(resumed.end() == .code(0))
    let probe = try #require(try home.shown().answers.first?.members["probe"] as? [String: Any])
    #expect(Set(probe.keys) == ["question", "part", "text", "seconds", "endedBy"])
    #expect(probe["text"] as? String == "so this" && probe["endedBy"] as? String == "done")
    #expect(probe["question"] as? String == killed["question"] as? String)
    #expect(try home.mock("show").output.contains("\n  so this\n"))
  }

  @Test("in plain mode a reply takes lines until an empty one, before the guess")
  func plain() throws {
    let command = try home.mock(
      "run", "--role", "staff-loki", "--questions", "2", "--probes",
      input: "one\n\ntwo\n\n\nthree\n\nfour\n\nreply\nmore\n\n2\n1 1 1 1 1\n.\n")
    #expect(command.status == .code(0))
    let answers = try home.shown().answers
    let probe = try #require(answers.first?.members["probe"] as? [String: Any])
    #expect(probe["text"] as? String == "reply\nmore")
    #expect(probe["part"] as? String == "tradeOff")
    #expect(answers.first?.prediction == 2 && answers.first?.score == 25)
    #expect(answers.last?.endedBy == "skipped" && answers.last?.isNull("probe") == true)
    #expect(command.output.contains("They go on"))
  }

  @Test("a plain session can be left within a reply and taken up there")
  func plainResume() throws {
    _ = try home.mock(
      "run", "--role", "staff-loki", "--questions", "1", "--probes", input: "one\n.\nhalf a rep")
    let command = try home.mock("run", "--resume", input: "more\n\n2\n1 1 1 1 1\n")
    #expect(command.output.contains("half a rep"))
    let session = try home.shown()
    let probe = try #require(session.answers.first?.members["probe"] as? [String: Any])
    #expect(probe["text"] as? String == "half a rep\nmore")
    #expect(session.state == "complete" && session.answers.first?.score == 25)
  }

  @Test("in a terminal a line typed over the bell does not reply, and the clock waits for Enter")
  func plainTerminal() throws {
    let player = try Player(
      home, "run", "--role", "staff-loki", "--questions", "1", "--seconds", "1", "--plain",
      "--probes")
    try player.see("Enter starts the clock.")
    player.type("\n")
    try player.see("Context (")
    player.terminal.signal(SIGSTOP)
    usleep(1_200_000)
    player.type("too late\n")
    player.terminal.signal(SIGCONT)
    try player.see("They go on")
    player.type("reply\n\n")
    try player.see("Your guess")
    player.type(controlC)
    #expect(player.end() == .code(130))
    let answer = try #require(try home.shown().answers.first)
    #expect(answer.typed == "")
    #expect((answer.members["probe"] as? [String: Any])?["text"] as? String == "reply")
  }
}
