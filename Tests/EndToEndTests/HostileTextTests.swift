import TestSupport
import Testing

@Suite("Text that would command a terminal", .serialized)
struct HostileTextTests {
  /// Clears the screen, sets the title, ends the alternate screen, turns text around, rings, and an
  /// eight-bit CSI.
  private static let commands =
    "\u{1B}[2J \u{1B}]0;title\u{7} \u{1B}[?1049l \u{202E}turned \u{9B}31m \u{0} \u{8}\u{8}"

  private static let bank = """
    ## Question 1: A title \(commands) goes on

    **Difficulty**: Hard \(commands)
    **Category**: Trouble \(commands)

    ### Question

    What does \(commands) do?

    ### Answer

    #### Context
    - A point \(commands) made

    ### Follow-ups
    - And \(commands) then?
    """

  private let home: TestHome

  init() throws {
    home = try TestHome()
    try home.write(Self.bank, to: "QuestionBanks/hostile.md")
  }

  /// Whether some character could do more than show.
  private func commandsTerminal(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
  }

  @Test("never leaves the plain mode, show or JSON, whether a bank says it or somebody types it")
  func plain() throws {
    let command = try home.mock(
      "run", "--role", "hostile", "--plain",
      input: "typed \(Self.commands)\n.\n3\n1 1 1 1 1\n")
    #expect(command.status == .code(0))
    #expect(command.output.contains("goes on"))
    let others = try [
      home.mock("show"), home.mock("show", "--json"), home.mock("sessions"),
      home.mock("run", "--role", Self.commands), home.mock("show", Self.commands),
      home.mock(Self.commands), home.mock("bank", "list"), home.mock("bank", "list", "--json"),
      home.mock("bank", "show", "a-title"), home.mock("bank", "show", "a-title", "--json"),
      home.mock("bank", "show", Self.commands), home.mock("bank", Self.commands),
      home.mock("bank", "check", "QuestionBanks/hostile.md"),
      home.mock("bank", "check", "QuestionBanks/hostile.md", "--strict", "--json"),
      home.mock("bank", "check", "QuestionBanks/hostile.md", "--strict"),
      home.mock("bank", "check", Self.commands),
      home.mock("run", "--question", Self.commands, "--role", "hostile"),
    ]
    for command in [command] + others {
      #expect(!commandsTerminal(command.output), "\(command.output.debugDescription)")
      #expect(!commandsTerminal(command.errors), "\(command.errors.debugDescription)")
      #expect(command.errorLines.count <= 1)
    }
    // NUL ends no line, and nothing of it is lost.
    #expect(try home.shown().answers.first?.typed == "context: typed \(Self.commands)")
  }

  @Test("is shown as stand-ins in full screen, on every screen")
  func fullScreen() throws {
    let player = try Player(home, "run", "--role", "hostile")
    try player.see("Enter begin")
    player.type("\r")
    try player.see("A title", "start, or just type")
    player.type("\u{1B}[200~typed \(Self.commands)\u{1B}[201~")
    try player.see("typed")
    player.type(controlD)
    try player.see("n no guess", "typed")
    player.type("3")
    try player.see("▸ CONTEXT", "A point", "made")
    player.type("v")
    try player.see("reference", "made")
    player.type("v33333")
    try player.see("Score 75", "And ")
    player.type("\r")
    try player.see("Enter finish")
    #expect(player.screen.isAlternate)
    player.type("\r")
    #expect(player.end() == .code(0))
    player.expectRestored()
  }
}
