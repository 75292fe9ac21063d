import Canvas
import TestSupport
import Testing

/// Somebody in front of `mock` in a terminal: types, and reads what the screen shows.
final class Player {
  /// The program and its terminal.
  let terminal: Pty
  /// What the terminal shows.
  private(set) var screen: VirtualScreen
  /// How many bytes of the output are on the screen.
  private var shown = 0

  /// Starts `mock` in a home and a terminal of 80×24, under a shell with jobs if `isJob`.
  init(
    _ home: TestHome, _ arguments: String..., isJob: Bool = false,
    environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
  ) throws {
    screen = VirtualScreen(Size(columns: columns, rows: rows))
    let path = try Program.path(named: "mock")
    terminal =
      try isJob
      ? Pty.shell(
        path, arguments, environment: environment, directory: home.path, columns: columns,
        rows: rows)
      : Pty(
        path, arguments, environment: environment, directory: home.path, columns: columns,
        rows: rows)
  }

  /// The rows of the screen.
  var rows: [String] {
    screen.text().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Types.
  func type(_ text: String) { terminal.send(text) }

  /// Waits until the screen shows all of `texts`.
  func see(_ texts: String..., sourceLocation: SourceLocation = #_sourceLocation) throws {
    try see(texts.joined(separator: ", "), sourceLocation: sourceLocation) { screen in
      texts.allSatisfy { screen.text().contains($0) }
    }
  }

  /// Waits until `isSeen` is true of the screen, and records the screen if that never comes.
  func see(
    _ what: String, sourceLocation: SourceLocation = #_sourceLocation,
    where isSeen: (VirtualScreen) -> Bool
  ) throws {
    let came = terminal.read(
      until: { output in
        screen.feed(output[shown...])
        shown = output.count
        return isSeen(screen)
      }, timeout: 15_000)
    try #require(came, "«\(what)» never came:\n\(screen.text())", sourceLocation: sourceLocation)
  }

  /// Looks at the screen for a moment, whatever comes.
  func look(milliseconds: Int = 20) {
    terminal.read(until: { _ in false }, timeout: milliseconds)
    screen.feed(terminal.output[shown...])
    shown = terminal.output.count
  }

  /// Gives the window another size.
  func resize(columns: Int, rows: Int) {
    terminal.resize(columns: columns, rows: rows)
    screen.resize(Size(columns: columns, rows: rows))
  }

  /// Waits for the program's end, and feeds what it said last.
  func end() -> Pty.ExitStatus? {
    let status = terminal.wait(timeout: 15_000)
    screen.feed(terminal.output[shown...])
    shown = terminal.output.count
    return status
  }

  /// Expects the terminal to be as it was before the program came.
  func expectRestored(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(terminal.settings == terminal.settingsBefore, sourceLocation: sourceLocation)
    #expect(screen.modes == [7, 25], sourceLocation: sourceLocation)
    #expect(screen.keyboardFlags.isEmpty, sourceLocation: sourceLocation)
    #expect(screen.unexpected.isEmpty, sourceLocation: sourceLocation)
  }
}

extension Player {
  /// From the briefing through the typing of the first answer, up to its last part.
  func beginAnswer() throws {
    try see("Enter begin")
    type("\r")
    try see("start, or just type")
    type("ctx one\rappr a\rappr b\r\rtrade\rfail\rvalid")
    try see("valid", "^D done")
  }
}

/// `^D` and `^C` as a terminal in raw mode sends them.
let controlD = "\u{4}"
let controlC = "\u{3}"
