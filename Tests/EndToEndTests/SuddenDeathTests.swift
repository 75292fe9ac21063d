import TestSupport
import Testing

@Suite("A kill without warning", .serialized)
struct SuddenDeathTests {
  private static let letters = Array("abcdefghijklmnopqrstuvwxyzäßéλжñ")
  private static let titles = [
    ("Context", "context"), ("Approach", "approach"), ("Trade-off", "tradeOff"),
    ("Failure mode", "failureMode"), ("Validation", "validation"),
  ]

  /// What the screen shows in the five fields, by part; what was typed here holds no spaces, but
  /// every prompt in an empty field does.
  private func fields(_ player: Player) -> [String: String] {
    var fields: [String: String] = [:]
    for (title, part) in Self.titles {
      let row = player.rows.first { $0.hasPrefix(" \(title) ") } ?? ""
      let text = row.dropFirst(16).drop { $0 == "•" || $0 == " " }
      if !text.contains(" "), !text.isEmpty { fields[part] = String(text) }
    }
    return fields
  }

  @Test("loses no character that was on the screen", arguments: 1...8 as ClosedRange<UInt64>)
  func kill(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let home = try TestHome()
    let player = try Player(home, "run", "--role", "staff-loki", "--seed", "1")
    try player.see("Enter begin")
    player.type("\r")
    try player.see("start, or just type")
    for _ in 0..<Int.random(in: 1...120, using: &random) {
      let isPartDone = Int.random(in: 0..<24, using: &random) == 0
      player.type(isPartDone ? "\t" : String(Self.letters.randomElement(using: &random) ?? "a"))
      usleep(UInt32.random(in: 0...6000, using: &random))
    }
    player.terminal.signal(SIGKILL)
    #expect(player.end() == .signal(SIGKILL))

    let seen = fields(player)
    let session = try home.shown()
    #expect(session.state == "abandoned")
    let kept = session.answers.first?.texts ?? [:]
    for (part, text) in seen { #expect(kept[part]?.hasPrefix(text) == true, "\(part): \(text)") }

    guard !session.answers.isEmpty else { return }
    let resumed = try Player(home, "run", "--resume")
    try resumed.see("paused")
    #expect(fields(resumed) == kept.filter { !$0.value.isEmpty })
    resumed.type(controlC)
    #expect(resumed.end() == .code(130))
  }
}
