import TestSupport
import Testing

@Suite("Spoken answers, held", .serialized)
struct SpokenTests {
  private let home: TestHome

  init() throws { home = try TestHome() }

  private func members(_ answer: ShownAnswer?) throws -> [String: Any] {
    try #require(answer?.members)
  }

  @Test("in full screen: spoken, jotted down, killed, taken up and scored")
  func screen() throws {
    let player = try Player(
      home, "run", "--role", "staff-loki", "--questions", "1", "--spoken", "--probes")
    try player.see("195 to 225 words", "Enter begin")
    player.type("\r")
    try player.see("start, then speak")
    player.type("\r")
    try player.see("fillers 0", "▸")
    player.type("ff3")
    try player.see("fillers 2", "┃")
    player.type(controlD)
    try player.see("Jot down what you said", "1:00")
    player.type("one zone\rfreeze")
    try player.see("• freeze")
    player.terminal.signal(SIGKILL)
    #expect(player.end() == .signal(SIGKILL))

    let resumed = try Player(home, "run", "--resume")
    try resumed.see("Jot down what you said", "• freeze", "paused")
    resumed.type("\r it" + controlD)
    try resumed.see("They go on")
    resumed.type("a number" + controlD)
    try resumed.see("n no guess")
    resumed.type("3")
    try resumed.see("▸ CONTEXT")
    resumed.type("33333")
    try resumed.see("Score 75", "Spoken in", "2 fillers", "195–225 words")
    resumed.type("\r")
    try resumed.see("Enter finish", "spoken")
    resumed.type("\r")
    #expect(resumed.end() == .code(0))

    let session = try home.shown()
    #expect(session.members["mode"] as? String == "spoken")
    let answer = try #require(session.answers.first)
    #expect(answer.typed == "context: one zone; approach: freeze it")
    #expect(answer.members["fillers"] as? Int == 2)
    #expect((answer.members["probe"] as? [String: Any])?["text"] as? String == "a number")
    #expect(answer.endedBy == "done" && answer.score == 75)
    #expect(try home.mock("show").output.hasPrefix("staff-loki, spoken, "))
    #expect(try home.mock("sessions").output.contains("  spoken  complete"))
    #expect(try home.mock("sessions", "--json").output.contains("\"mode\": \"spoken\""))
  }

  @Test(
    "through a pipe the first line ends the speaking, and what it says is not lost",
    arguments: ["\n", "ff\n2\nf\n\n", ""])
  func plain(_ speaking: String) throws {
    let command = try home.mock(
      "run", "--role", "staff-loki", "--questions", "1", "--spoken",
      input: speaking + "one\n\ntwo\n.\n3\n3 3 3 3 3\n")
    #expect(command.status == .code(0))
    #expect(command.output.hasPrefix("staff-loki: 1 question, 90 seconds each, spoken.\n"))
    #expect(command.output.contains("1 Context, 12 s, 27 words: "))
    let session = try home.shown()
    let answer = try #require(session.answers.first)
    #expect(session.state == "complete" && session.members["mode"] as? String == "spoken")
    #expect(answer.typed == "context: one; approach: two")
    #expect(answer.members["fillers"] as? Int == (speaking.hasPrefix("ff") ? 3 : 0))
    #expect(answer.endedBy == "done" && answer.score == 75)
  }

  @Test("nothing jotted down is skipped, and typed answers count no fillers")
  func skipped() throws {
    _ = try home.mock(
      "run", "--role", "staff-loki", "--questions", "1", "--spoken", input: "\n.\n")
    let answer = try #require(try home.shown().answers.first)
    #expect(answer.endedBy == "skipped" && answer.members["fillers"] as? Int == 0)
    _ = try home.mock("run", "--role", "staff-loki", "--questions", "1", input: ".\n")
    #expect(try home.shown().answers.first?.isNull("fillers") == true)
  }

  @Test("the bell ends the speaking by itself; a plain session can be left while jotting")
  func bell() throws {
    let command = try home.mock(
      "run", "--role", "staff-loki", "--questions", "1", "--seconds", "1", "--spoken",
      writer: #"""
        printf 'f\n'
        until grep -q 'Time is up' "$OUTPUT"; do sleep 0.05; done
        printf 'one\n\ntw'
        """#)
    #expect(command.status == .code(0))
    _ = try home.mock("run", "--resume", input: "o\n.\n\n1 1 1 1 1\n")
    let answer = try #require(try home.shown().answers.first)
    #expect(answer.typed == "context: one; approach: tw\no")
    #expect(answer.endedBy == "bell" && answer.elapsedSeconds == 1 && answer.score == 25)
    #expect(answer.members["fillers"] as? Int == 1)
  }

  @Test(
    "on a terminal Enter ends the speaking early, and a line begun over the bell is jotted down")
  func plainTerminal() throws {
    let player = try Player(
      home, "run", "--role", "staff-loki", "--questions", "2", "--seconds", "2", "--spoken",
      "--plain", rows: 80)
    try player.see("Enter starts the clock.")
    player.type("\n")
    try player.see("Speak now.")
    player.type("\n")
    try player.see("Type what you said", "Context (")
    player.type(".\n")
    try player.see("Question 2 of 2")
    player.type("\n")
    try player.see("the second prompter") { $0.text().ranges(of: "Speak now.").count == 2 }
    player.type("half")
    try player.see("Time is up.")
    player.type(" typed\n.\n")
    try player.see("Your guess")
    player.type(controlC)
    #expect(player.end() == .code(130))
    let answers = try home.shown().answers
    #expect(answers.map(\.endedBy) == ["skipped", "bell"])
    #expect(answers.last?.typed == "context: half typed")
  }
}
