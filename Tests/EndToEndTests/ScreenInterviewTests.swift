import Canvas
import TestSupport
import Testing

@Suite("An interview in full screen", .serialized)
struct ScreenInterviewTests {
  private let home: TestHome

  init() throws { home = try TestHome() }

  @Test("five answers typed, guessed, ticked and scored, from the briefing to the summary")
  func wholeInterview() throws {
    let player = try Player(home, "run", "--role", "staff-loki", "--seed", "1")
    try player.beginAnswer()
    for number in 1...5 {
      player.type(controlD)
      try player.see("n no guess", "\(number)/5", "• appr a", "trade")
      player.type("3")
      try player.see("▸ CONTEXT", "guess 3")
      player.type("aB3")
      try player.see("▸ APPROACH", "• appr b")
      player.type("2")
      try player.see("▸ TRADE-OFF")
      player.type("4")
      try player.see("▸ FAILURE MODE")
      player.type("1")
      try player.see("▸ VALIDATION")
      player.type("0")
      try player.see("Score 50", "You guessed 75, 25 too high.")
      player.type("\r")
      guard number < 5 else { break }
      try player.see("start, or just type", "\(number + 1)/5")
      player.type("ctx one\rappr a\rappr b\r\rtrade\rfail\rvalid")
      try player.see("valid", "^D done")
    }
    try player.see("Enter finish", "mean", "Validation is the gap: 0.0 of 4.", "0 of 5 at the bar")
    player.type("\r")
    #expect(player.end() == .code(0))
    player.expectRestored()
    #expect(player.terminal.text.hasSuffix(".jsonl\r\n"))

    #expect(home.sessionFiles.count == 1)
    let session = try home.shown()
    #expect(session.state == "complete")
    #expect(Set(session.questions).count == 5)
    for answer in session.answers {
      #expect(
        answer.texts == [
          "context": "ctx one", "approach": "appr a\nappr b", "tradeOff": "trade",
          "failureMode": "fail", "validation": "valid",
        ])
      #expect(answer.endedBy == "done")
      #expect(answer.prediction == 3)
      #expect(answer.score == 50)
      #expect(answer.points?["context"]?.prefix(2) == ["said", "struck"])
      #expect(answer.points?["approach"]?.allSatisfy { $0 == "missed" } == true)
    }
  }

  @Test("both modes pick the same questions and say the same of the same answers")
  func likePlain() throws {
    let player = try Player(home, "run", "--role", "staff-loki", "--seed", "7", "--questions", "1")
    try player.beginAnswer()
    player.type(controlD + "3")
    try player.see("▸ CONTEXT")
    player.type("32410\r")
    try player.see("Enter finish")
    player.type("\r")
    #expect(player.end() == .code(0))
    let screen = try home.shown()

    let other = try TestHome()
    _ = try other.mock(
      "run", "--role", "staff-loki", "--seed", "7", "--questions", "1",
      input: "ctx one\n\nappr a\nappr b\n\ntrade\n\nfail\n\nvalid\n\n3\n3 2 4 1 0\n")
    let plain = try other.shown()
    #expect(screen.questions == plain.questions)
    #expect(screen.answers.map(\.texts) == plain.answers.map(\.texts))
    #expect(screen.answers.map(\.scores) == plain.answers.map(\.scores))
    #expect(screen.answers.map(\.prediction) == plain.answers.map(\.prediction))
  }

  @Test("is drawn sensibly in every size, and loses nothing in one too small")
  func sizes() throws {
    let player = try Player(
      home, "run", "--role", "staff-loki", "--question", "loki-push-tail-fanout")
    try player.beginAnswer()
    player.resize(columns: 40, rows: 12)
    try player.see("all five parts in 40×12") { screen in
      let rows = screen.text().split(separator: "\n")
      let titles = ["Context", "Approach", "Trade-off", "Failure", "Validate"]
      return screen.size.rows == 12 && rows.last?.hasPrefix(" ^D done") == true
        && titles.allSatisfy { title in rows.contains { $0.hasPrefix(" " + title) } }
    }
    #expect(player.rows.contains(" Trade-off  trade"))
    player.resize(columns: 30, rows: 8)
    try player.see("too small", "40×12")
    player.type(" unseen")
    player.resize(columns: 120, rows: 40)
    try player.see("^D done", "valid unseen")
    // The content keeps to a hundred columns in the middle.
    #expect(player.rows.allSatisfy { $0.isEmpty || $0.hasPrefix("          ") })
    #expect(player.rows.last?.contains("F1 help") == true)
    player.resize(columns: 80, rows: 24)
    try player.see("the first frame again") { screen in
      let rows = screen.text().split(separator: "\n", omittingEmptySubsequences: false)
      return rows.first?.hasPrefix(" Push tail") == true && rows[23].hasPrefix(" ^D done")
    }
    let settled = player.rows
    #expect(settled.count { $0.contains("valid unseen") } == 1)

    // Drawn anew from nothing, the frame is the same but for the clock: no size left anything over.
    let drawn = player.terminal.output.count
    player.type("\u{C}")
    try player.see("the frame drawn anew") { _ in
      let frame = player.terminal.output.dropFirst(drawn)
      return String(decoding: frame, as: UTF8.self).contains("F1")
    }
    player.look()
    #expect(player.rows.dropFirst(2) == settled.dropFirst(2))
    player.type(controlC)
    #expect(player.end() == .code(130))
    player.expectRestored()
  }

  @Test("help lies over the running clock, and the key that closes it types nothing")
  func help() throws {
    let player = try Player(home, "run", "--role", "staff-loki")
    try player.beginAnswer()
    player.type("\u{1B}OP")
    try player.see("Answering", "any other key back")
    player.type("x")
    try player.see("^D done", "valid")
    player.type(controlC)
    #expect(player.end() == .code(130))
    #expect(try home.shown().answers.first?.texts["validation"] == "valid")
  }

  @Test("NO_COLOR draws without colours, and TERM=dumb does not draw at all")
  func environment() throws {
    let plain = try Player(home, "run", "--role", "staff-loki", environment: ["NO_COLOR": "1"])
    try plain.beginAnswer()
    plain.type(controlC)
    #expect(plain.end() == .code(130))
    #expect(!plain.terminal.text.contains(/\u{1B}\[[0-9;]*3[0-7][0-9;]*m/))

    let dumb = try Player(home, "run", "--role", "staff-loki", environment: ["TERM": "dumb"])
    try dumb.see("Enter starts the clock.")
    dumb.type("\u{4}")
    #expect(dumb.end() == .code(0))
    #expect(!dumb.terminal.output.contains(0x1B))
    dumb.expectRestored()
  }
}
