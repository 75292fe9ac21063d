import Canvas
import Interview
import Screens
import TestSupport
import Testing

@Suite("A letter shown before its frame")
struct EchoTests {
  /// Shows what may be shown of a key at once, then presses it.
  ///
  /// Returns the bytes of that and of the frame. What was foreseen must be what the rules make of it.
  private func press(
    _ key: Key, _ scenario: inout Scenario, _ painter: inout FramePainter, _ size: Size
  ) -> (echo: [UInt8], frame: [UInt8], grid: Grid) {
    let foreseen = scenario.foreseen(key)
    let echo = foreseen.flatMap { painter.echo($0.letter) } ?? []
    scenario.press(key)
    if let foreseen { #expect(scenario.recorded == [foreseen.entry]) }
    let grid = scenario.draw(size.columns, size.rows)
    return (echo, painter.paint(grid), grid)
  }

  @Test("leaves that frame nothing to do, but at the ends of rows")
  func foreseen() {
    let size = Size(columns: 80, rows: 24)
    var scenario = Scenario()
    var painter = FramePainter(colors: true)
    scenario.start()
    _ = painter.paint(scenario.draw(size.columns, size.rows))
    let text =
      "One zone restarts after each deploy; quorum holds while two of three answer, so writes go on."
    var unforeseen = ""
    for scalar in text.unicodeScalars {
      let shown = press(.character(scalar), &scenario, &painter, size)
      if shown.echo == Array(String(scalar).utf8), shown.frame.isEmpty { continue }
      unforeseen.unicodeScalars.append(scalar)
    }
    // The first takes the prompt's place; at a row's end a blank and what follows it go elsewhere.
    #expect(unforeseen == "O t")
  }

  @Test("is put right where it was not as foreseen", arguments: [UInt64](1...4))
  func putRight(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let size = Size(columns: seed % 2 == 0 ? 80 : 40, rows: 12)
    var scenario = Scenario(probes: true)
    var painter = FramePainter(colors: true)
    var screen = VirtualScreen(size)
    scenario.start()
    screen.feed(painter.paint(scenario.draw(size.columns, size.rows)))
    let others: [Key] = [
      .left, .end, .enter, .tab, .backspace, .control("u"), .control("_"), .character("日"),
      .character("\u{301}"), .character("क"), .character("-"), .paste("one\ntwo "), .function(1),
      .control("p"), .control("d"), .character("3"), .character("n"),
    ]
    var echoes = 0
    for _ in 0..<500 {
      let letter = Key.character(["e", "t", "a", " "].randomElement(using: &random) ?? "e")
      let key =
        Int.random(in: 0..<6, using: &random) > 0 ? letter : others.randomElement(using: &random)
      let shown = press(key ?? letter, &scenario, &painter, size)
      if !shown.echo.isEmpty { echoes += 1 }
      screen.feed(shown.echo)
      screen.feed(shown.frame)
      scenario.wait(Int64.random(in: 0..<150, using: &random))
      #expect(screen.text() == shown.grid.text())
    }
    #expect(echoes > 40)
  }

  @Test("is none where a key closes the help, types into a paused answer or within a text")
  func none() {
    var scenario = Scenario()
    scenario.start()
    scenario.type("quorum")
    #expect(foreseen(&scenario) == "x")
    #expect(scenario.screen.echo(of: [.character("x"), .character("y")]) == nil)
    scenario.press(.function(1))
    #expect(foreseen(&scenario) == nil)
    scenario.press(.function(1), .control("p"))
    #expect(foreseen(&scenario) == nil)
    scenario.press(.control("p"), .left)
    #expect(foreseen(&scenario) == nil)
    scenario.press(.end)
    #expect(foreseen(&scenario) == "x")
    #expect(foreseen(&scenario, columns: 39) == nil)
  }

  @Test("is none at the bell and after it, before the program has noticed that it rang")
  func bell() throws {
    var scenario = Scenario()
    scenario.start()
    scenario.type("quorum")
    _ = scenario.draw(80, 24)
    let letter = try #require(scenario.screen.foreseenLetter(scenario.rules))
    let bell = try #require(scenario.rules.deadline)
    #expect(letter.isInTime(at: bell - 1) && !letter.isInTime(at: bell))
    let entry = JournalEntry(
      at: bell - 1, .edited(TextEdit(part: .context, range: 6..<6, replacement: "x")))
    #expect(letter.entry("x", at: bell - 1) == entry)
  }

  @Test("is foreseen in headlines of what was said, replies, notes, and rewrites without a bell")
  func otherFields() {
    var spoken = Scenario(mode: .spoken)
    spoken.start()
    #expect(foreseen(&spoken) == nil)
    spoken.press(.control("d"))
    spoken.wait(2000)
    spoken.type("quorum")
    #expect(foreseen(&spoken) == "x")
    var rewriting = Scenario(
      rewriting: RewrittenAnswer(session: "20261120T190412Z-staff-loki-3fa1", answer: 0))
    rewriting.start()
    rewriting.type("quorum")
    #expect(foreseen(&rewriting) == "x")
    var probed = Scenario(probes: true)
    probed.start()
    probed.type("quorum")
    probed.press(.control("d"))
    probed.wait(2000)
    probed.type("first")
    #expect(foreseen(&probed) == "x")
    probed.press(.control("d"))
    probed.wait(2000)
    probed.press(.character("3"), .character("n"))
    probed.type("look up")
    #expect(foreseen(&probed) == "x")
  }

  /// What would be shown of an `x` after the frame that follows what was pressed.
  private func foreseen(_ scenario: inout Scenario, columns: Int = 80) -> Unicode.Scalar? {
    _ = scenario.draw(columns, 24)
    return scenario.foreseen(.character("x"))?.letter
  }
}
