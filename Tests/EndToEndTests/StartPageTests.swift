import TestSupport
import Testing

@Suite("The start page", .serialized)
struct StartPageTests {
  private let home: TestHome

  init() throws { home = try TestHome() }

  /// The numbered lines of the page.
  private func items(_ player: Player) -> [String] {
    player.rows.compactMap { row in
      row.firstMatch(of: /^ [▸ ] \d  (.+)$/).map { String($0.1) }
    }
  }

  @Test("offers an interview and one question to somebody who was never here; q leaves")
  func first() throws {
    let player = try Player(home)
    try player.see("Enter go")
    let items = items(player)
    #expect(items.count == 2)
    #expect(items.first?.hasPrefix("Interview: staff-loki") == true)
    player.type("q")
    #expect(player.end() == .code(0))
    player.expectRestored()
    #expect(home.sessionFiles == [])
  }

  @Test("Enter does the first thing: an interview at first, later going on with the one left off")
  func enter() throws {
    let player = try Player(home)
    try player.see("Enter go")
    player.type("\r")
    try player.beginAnswer()
    player.type(controlC)
    #expect(player.end() == .code(130))

    let again = try Player(home)
    try again.see("Enter go")
    let items = items(again)
    #expect(items.count == 5)
    #expect(items.first?.hasPrefix("Go on: staff-loki") == true)
    #expect(items.first?.contains("question 1 of 5, 1:") == true)
    again.type("\r")
    try again.see("paused", "ctx one", "valid")
    again.type(controlC)
    #expect(again.end() == .code(130))
    again.expectRestored()
    #expect(home.sessionFiles.count == 1)
  }

  @Test("offers the role last practised; the arrows go round the others")
  func roles() throws {
    let home = try TestHome(roles: ["associate-oa", "senior-oa", "senior-oss", "staff-loki"])
    _ = try home.mock("run", "--role", "senior-oss", "--questions", "1", input: "typed\n.\n\n\n")
    let player = try Player(home)
    try player.see("Interview: senior-oss", "← → role")
    player.type("\u{1B}[C")
    try player.see("Interview: staff-loki", "One question: staff-loki")
    player.type("\u{1B}[C")
    try player.see("Interview: associate-oa")
    player.type("\u{1B}[D\r")
    try player.see("staff-loki", "Enter begin")
    player.type(controlC)
    #expect(player.end() == .code(130))
  }

  @Test("s and p choose spoken answers and follow-ups; ? says what the keys do")
  func modes() throws {
    let player = try Player(home)
    try player.see("Enter go", "s spoken", "p follow-ups")
    player.type("?")
    try player.see("answers are spoken", "any key back")
    player.type("x")
    try player.see("Enter go")
    player.type("sp")
    try player.see("1 question, spoken, follow-ups, about")
    player.type("s")
    try player.see("1 question, follow-ups, about")
    player.type("s\r")
    try player.see("Say it aloud", "Then one follow-up")
    player.type(controlC)
    #expect(player.end() == .code(130))
  }

  @Test("reads the last session on the screen that was there before")
  func showLast() throws {
    _ = try home.mock("run", "--role", "staff-loki", "--questions", "1", input: "typed\n.\n\n\n")
    let player = try Player(home)
    try player.see("Enter go", "Read the last session")
    #expect(items(player).count == 5)
    player.type("5")
    #expect(player.end() == .code(0))
    player.expectRestored()
    #expect(player.screen.text().contains("Sessions/"))
  }

  @Test("leads to the review of the weakest answers, and prints the figures")
  func others() throws {
    _ = try home.mock(
      "run", "--role", "staff-loki", "--questions", "1", input: "typed\n.\n2\n1 1 1 1 1\n")
    let review = try Player(home)
    try review.see("3  Rewrite the weakest", "scores 25", "4  Figures", "1 scored answer")
    review.type("3")
    try review.see("One answer to write again", "Enter begin")
    review.type("q")
    #expect(review.end() == .code(0))
    review.expectRestored()
    let figures = try Player(home)
    try figures.see("Enter go")
    figures.type("4")
    #expect(figures.end() == .code(0))
    figures.expectRestored()
    #expect(figures.screen.text().contains("Better?"))
  }

  @Test("is left by ^C, Escape and signals too, with the terminal given back")
  func leaving() throws {
    for (key, signal, code) in [
      (controlC, nil, 130), ("\u{1B}", nil, 0), (nil, SIGTERM, 143), (nil, SIGHUP, 129),
    ] as [(String?, Int32?, Int32)] {
      let player = try Player(home)
      try player.see("Enter go")
      if let key { player.type(key) }
      if let signal { player.terminal.signal(signal) }
      #expect(player.end() == .code(code))
      player.expectRestored()
    }
  }

  @Test("is help where there is no terminal")
  func noTerminal() throws {
    let command = try home.mock()
    #expect(command.status == .code(0))
    #expect(command.output == (try home.mock("help").output))
  }
}
