import Canvas
import Foundation
import TestSupport
import Testing

@Suite(
  "An interview in another terminal", .enabled(if: Tmux.path != nil, "tmux is not installed"),
  .serialized)
struct OtherTerminalTests {
  private let home: TestHome

  init() throws { home = try TestHome() }

  @Test("text in eight scripts and emoji shows as the terminal in memory shows it, key by key")
  func scripts() throws {
    let sitting = try Sitting(home)
    try sitting.press("\r\r")
    for text in [
      "Žlutý cafe\u{301} ", "ταχύς ", "ёлка ", "日志 ｶﾞ 한국 ", "السَّلَام ", "שָׁלוֹם ", "हिन्दी का ", "น้ำ ดี ",
      "👍🏽👨‍👩‍👧‍👦❤️🇩🇪1️⃣ ",
    ] {
      for scalar in text.unicodeScalars { try sitting.press(String(Character(scalar))) }
    }
    // Into the middle and away again.
    for _ in 1...3 { try sitting.press("\u{1B}[D") }
    for key in ["漢", "👩🏿‍🚀", "\u{7F}", "\u{1B}[3~", "\u{1B}[H", "श्री ", "\u{1B}[3~", "\u{7F}"] {
      try sitting.press(key)
    }
    try sitting.press("\u{1B}[200~भाषा ทำ 👩‍🚀\rعربي 日本\u{1B}[201~")
    for size in [(40, 12), (120, 40), (80, 24)] { try sitting.resize(to: size) }
    try sitting.press("\t")
    try sitting.press("\u{C}")
    try sitting.press("\u{1B}OP")
    try sitting.press("q")
  }
}

/// `mock` in `tmux`, with a terminal in memory that is told the same.
private final class Sitting {
  private let tmux: Tmux
  private let looks: TmuxLooks
  private let output: String
  private var screen = VirtualScreen(Size(columns: 80, rows: 24))
  private var shown = 0

  init(_ home: TestHome) throws {
    output = home.path + "/output"
    try home.write("", to: "output")
    let mock = try Program.path(named: "mock")
    // It waits until its output can be heard.
    tmux = try Tmux(
      columns: 80, rows: 24,
      script: "read line; cd \(home.path) && exec \(mock) run --role staff-loki --seed 1")
    looks = try TmuxLooks()
    try tmux.copyOutput(to: output)
    try press("\r")
    while !screen.text().contains("Enter begin") { try settle(after: shown) }
  }

  /// Types, waits for an answer, and compares.
  func press(_ keys: String) throws {
    let before = shown
    try tmux.type(Array(keys.utf8))
    try settle(after: before)
  }

  func resize(to size: (columns: Int, rows: Int)) throws {
    let before = shown
    screen.resize(Size(columns: size.columns, rows: size.rows))
    try tmux.resize(columns: size.columns, rows: size.rows)
    try settle(after: before)
  }

  /// Waits until both terminals show the same, and something since `before`.
  private func settle(after before: Int) throws {
    var (rows, expected): ([String], [String]) = ([], [])
    for _ in 0..<2000 {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: output)))
      screen.feed(bytes[shown...])
      shown = bytes.count
      guard shown > before else {
        usleep(500)
        continue
      }
      let other = try tmux.screen()
      (rows, expected) = (other.rows, try looks.rows(screen.size, screen.glyph(at:row:)))
      let cursor = Position(column: other.column, row: other.row)
      if rows == expected, cursor == screen.cursor { return }
      usleep(1000)
    }
    try #require(shown > before, "Nothing was drawn.")
    try #require(rows == expected)
    Issue.record("The cursors stand apart.")
  }
}
