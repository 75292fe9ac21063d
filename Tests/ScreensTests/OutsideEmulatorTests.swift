import Canvas
import TestSupport
import Testing

/// Text that people type, in eight scripts and in emoji.
private let scripts: [(name: String, text: String)] = [
  ("Latin", "Žluťoučký kůň, naïve cafe\u{301} Việt o\u{308}\u{304}"),
  ("Greek", "Ελληνικά τ\u{3B1}\u{301}χος ὦ"), ("Cyrillic", "Привет ёлка и\u{306} Україна"),
  ("Han, kana and Hangul", "复制日志，日本語 ｶﾀｶﾅ ｶﾞ か\u{3099} 한국 \u{1112}\u{1161}\u{11AB}"),
  ("Arabic", "مرحبا السَّلَامُ لا ١٢"), ("Hebrew", "שלום שָׁלוֹם"),
  ("Devanagari", "नमस्ते हिन्दी श्री का"), ("Thai", "สวัสดีที่นี่ น้ำ ทำ"),
  ("emoji", "👍🏽👩🏿‍🚀👨‍👩‍👧‍👦🏳️‍🌈❤️❤︎☝🏽🇩🇪🇫🇷1️⃣🏴󠁧󠁢󠁳󠁣󠁴󠁿 ok 🫨"),
]

@Suite(
  "The screen of another terminal", .enabled(if: Tmux.path != nil, "tmux is not installed"),
  .serialized)
struct OutsideEmulatorTests {
  @Test("is ours cell by cell after every key, in eight scripts and emoji")
  func everyKey() throws {
    let looks = try TmuxLooks()
    let size = Size(columns: 80, rows: 24)
    let tmux = try Tmux(columns: size.columns, rows: size.rows)
    for (name, text) in scripts {
      try compare(tmux, looks, size, keys(typing: text), name)
    }
    #expect(looks.otherLooks > 0, "Without disagreement this would show little.")
  }

  @Test("is ours in a small and in a large window", arguments: [(40, 12), (120, 40)])
  func sizes(columns: Int, rows: Int) throws {
    let looks = try TmuxLooks()
    let size = Size(columns: columns, rows: rows)
    let tmux = try Tmux(columns: columns, rows: rows)
    let text = scripts.map { $0.text.suffix(4) }.joined(separator: " ")
    try compare(tmux, looks, size, keys(typing: text), "all scripts")
  }

  /// Presses keys in a session of its own and compares the screens after each.
  private func compare(
    _ tmux: Tmux, _ looks: TmuxLooks, _ size: Size, _ keys: [Key], _ name: String
  ) throws {
    var scenario = Scenario()
    var painter = FramePainter(colors: true)
    scenario.start()
    for (number, key) in keys.enumerated() {
      if let foreseen = scenario.foreseen(key), let echo = painter.echo(foreseen.letter) {
        try tmux.show(echo)
      }
      scenario.press(key)
      let grid = scenario.draw(size.columns, size.rows)
      try tmux.show(painter.paint(grid))
      let screen = try tmux.screen()
      let expected = try looks.rows(size, grid.glyph(at:row:))
      try #require(screen.rows == expected, "\(name), key \(number): \(key)")
      let cursor = Position(column: screen.column, row: screen.row)
      try #require(cursor == grid.cursor, "\(name), key \(number): \(key)")
    }
  }

  /// Typed, put into the middle of a line, taken back, pasted, killed and brought back.
  private func keys(typing text: String) -> [Key] {
    let some = text.prefix(3).unicodeScalars.map(Key.character)
    return text.unicodeScalars.map(Key.character) + Array(repeating: .left, count: 4) + some
      + [.backspace, .home, .delete, .delete, .wordRight, .backspace, .control("_"), .enter]
      + [.paste(text + " " + text + "\n" + text), .up, .end, .left, .backspace, .backspace]
      + [.control("u"), .control("y"), .control("w"), .control("l"), .tab] + some
  }
}
