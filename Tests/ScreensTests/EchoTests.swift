import Canvas
import Screens
import TestSupport
import Testing

@Suite("A letter shown before its frame")
struct EchoTests {
  /// Presses a key and shows what may be shown at once; returns the bytes of that and of the frame.
  private func press(
    _ key: Key, _ scenario: inout Scenario, _ painter: inout FramePainter, _ size: Size
  ) -> (echo: [UInt8], frame: [UInt8], grid: Grid) {
    scenario.press(key)
    var echo: [UInt8] = []
    if scenario.hasOnlyText, let letter = scenario.screen.echo(of: [key]) {
      echo = painter.echo(letter) ?? []
    }
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

  @Test("is none where a key closes the help, types into a paused answer, or comes at the bell")
  func none() {
    let size = Size(columns: 80, rows: 24)
    var scenario = Scenario()
    scenario.start()
    scenario.type("quorum")
    _ = scenario.draw(size.columns, size.rows)
    #expect(scenario.screen.echo(of: [.character("x")]) == "x")
    #expect(scenario.screen.echo(of: [.character("x"), .character("y")]) == nil)
    scenario.press(.function(1))
    _ = scenario.draw(size.columns, size.rows)
    #expect(scenario.screen.echo(of: [.character("x")]) == nil)
    scenario.press(.function(1), .control("p"))
    _ = scenario.draw(size.columns, size.rows)
    #expect(scenario.screen.echo(of: [.character("x")]) == nil)
    scenario.press(.control("p"), .left)
    _ = scenario.draw(size.columns, size.rows)
    #expect(scenario.screen.echo(of: [.character("x")]) == nil)
  }
}
