import Canvas
import Foundation
import TestSupport
import Testing

/// The figures of made histories, against those added up from what was made.
@Suite("mock stats")
struct StatsTests {
  /// Names of members that differ, where `expected` has them; means may differ in their last digits.
  private func differences(_ expected: Any, _ found: Any?, _ path: String = "") -> [String] {
    if let expected = expected as? [String: Any] {
      guard let found = found as? [String: Any] else { return [path] }
      return expected.sorted { $0.key < $1.key }.flatMap {
        differences($0.value, found[$0.key], "\(path).\($0.key)")
      }
    }
    if let expected = expected as? [Any] {
      guard let found = found as? [Any], found.count == expected.count else { return [path] }
      return expected.indices.flatMap { differences(expected[$0], found[$0], "\(path)[\($0)]") }
    }
    if let expected = expected as? Double, let found = found as? Double {
      return abs(expected - found) < 1e-9 ? [] : [path]
    }
    return (expected as? NSObject) == (found as? NSObject) ? [] : [path]
  }

  private func parsed(_ json: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(json.utf8))
  }

  /// A home with the sessions of a history.
  private func home(_ history: MadeHistory, loose: Bool = false) throws -> TestHome {
    let home = try TestHome()
    try HistoryHome.make(history, in: home.path, loose: loose)
    return home
  }

  private func expect(
    _ totals: HistoryTotals, mode: String? = nil, in home: TestHome, _ options: String...,
    zone: String = "UTC", errors: Int = 0, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let modeOptions = mode.map { ["--mode", $0] } ?? []
    let command = try home.mock(
      ["stats", "--json"] + modeOptions + options, environment: ["TZ": zone])
    #expect(command.status == .code(0), sourceLocation: sourceLocation)
    #expect(command.errorLines.count == errors, "\(command.errors)", sourceLocation: sourceLocation)
    let wrong = differences(
      try parsed(totals.json(mode: mode)), try parsed(command.output))
    #expect(wrong == [], sourceLocation: sourceLocation)
  }

  @Test("ten sessions", arguments: [1, 2, 3] as [UInt64], [false, true])
  func ten(seed: UInt64, loose: Bool) throws {
    let history = MadeHistory(count: 10, seed: seed, rarity: 5)
    let home = try home(history, loose: loose)
    try expect(HistoryTotals(history), in: home)
    for mode in ["typed", "spoken"] { try expect(HistoryTotals(history), mode: mode, in: home) }
  }

  @Test(
    "a thousand sessions in three time zones, over changes to and from daylight saving",
    arguments: ["UTC", "America/New_York", "Asia/Kolkata"])
  func thousand(zone: String) throws {
    let history = MadeHistory(count: 1000, seed: 9, rarity: 20)
    let home = try home(history, loose: true)
    let local = try #require(TimeZone(identifier: zone))
    let offset = { (seconds: Int) in
      local.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    }
    try expect(HistoryTotals(history, offset: offset), in: home, zone: zone)
    let role = HistoryTotals(history, role: "senior-oss", offset: offset)
    try expect(role, mode: "spoken", in: home, "--role", "senior-os", zone: zone)
    // 2024-03-10 and 2024-11-03 are the days on which New York changes its clocks.
    for (day, midnight) in [("2024-03-10", 1_710_028_800), ("2024-11-03", 1_730_592_000)] {
      let since = HistoryTotals(history, since: midnight, offset: offset)
      try expect(since, in: home, "--since", day, zone: zone)
    }
  }

  @Test("weeks are those of another calendar too")
  func weeks() throws {
    let zone = try #require(TimeZone(identifier: "America/New_York"))
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = zone
    let history = MadeHistory(count: 200, seed: 12)
    let home = try home(history)
    let command = try home.mock(
      "stats", "--json", "--mode", "typed", environment: ["TZ": "America/New_York"])
    let stats = try #require(try parsed(command.output) as? [String: Any])
    let roles = try #require(stats["roles"] as? [[String: Any]])
    for role in roles {
      var expected: [String: Int] = [:]
      for session in history.sessions
      where session.kind != .review && session.mode == "typed"
        && session.role == role["role"] as? String
      {
        let date = Date(timeIntervalSince1970: TimeInterval(session.start))
        let parts = calendar.dateComponents([.yearForWeekOfYear, .weekOfYear], from: date)
        let week = parts.weekOfYear ?? 0
        let name = "\(parts.yearForWeekOfYear ?? 0)-W\(week < 10 ? "0" : "")\(week)"
        let count = session.answers.count { $0.score != nil }
        if count > 0 { expected[name, default: 0] += count }
      }
      let weeks = try #require(role["weeks"] as? [[String: Any]])
      #expect(weeks.map { $0["week"] as? String } == expected.keys.sorted())
      #expect(
        weeks.map { $0["answers"] as? Int } == expected.sorted { $0.key < $1.key }.map(\.value))
    }
  }

  @Test("damaged lines and foreign files are named on standard error, and all else counts")
  func damage() throws {
    let history = MadeHistory(count: 20, seed: 4, rarity: 1000)
    let home = try home(history)
    let id = history.sessions[7].id
    let text = try home.contents(of: "Sessions/\(id).jsonl")
    try home.write(
      text.replacing("\n{\"type\":\"completed", with: "\ngarbage\n{\"type\":\"completed"),
      to: "Sessions/\(id).jsonl")
    try home.write("# Notes\n", to: "Sessions/notes.jsonl")
    try expect(HistoryTotals(history), in: home, errors: 2)
    let errors = try home.mock("stats").errors
    #expect(errors.contains("\(id).jsonl:7: byte 0 should be an object"))
    #expect(errors.contains("notes.jsonl:1: byte 0 should be an object"))
  }

  @Test("a pipe among the files is named, and nothing waits for its writer")
  func pipe() throws {
    let home = try TestHome()
    _ = try home.mock(
      "run", "--role", "staff-loki", "--questions", "1", input: "typed\n.\n2\n2 2 2 2 2\n")
    try #require(mkfifo("\(home.path)/Sessions/pipe.jsonl", 0o600) == 0)
    let stats = try home.mock("stats", "--json")
    #expect(stats.status == .code(0))
    #expect(stats.output.contains("\"answers\": 1"))
    #expect(stats.errors.contains("pipe.jsonl:1: "))
  }

  @Test("without sessions there are no figures, and a sentence says how to get some")
  func nothing() throws {
    let home = try TestHome()
    let command = try home.mock("stats", "--json")
    let stats = try #require(try parsed(command.output) as? [String: Any])
    #expect(command.status == .code(0) && command.errors == "")
    #expect(stats["sessions"] as? Int == 0 && stats["meanScore"] is NSNull)
    #expect((stats["roles"] as? [Any])?.isEmpty == true && stats["weakestPart"] is NSNull)
    #expect(try home.mock("stats").output.contains("mock run --role staff-loki"))
  }

  @Test("piped, the page is plain text of 80 columns that answers the two questions first")
  func piped() throws {
    let home = try home(MadeHistory(count: 60, seed: 2))
    let command = try home.mock("stats", "--mode", "typed")
    let lines = command.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(command.status == .code(0) && lines.last == "")
    #expect(lines[0].hasPrefix(" Better?   ") && lines[1].hasPrefix(" Tomorrow  "))
    #expect(lines.dropLast().last?.hasPrefix(" Next      mock ") == true)
    #expect(lines.allSatisfy { $0.count <= 80 && $0.last != " " })
    #expect(command.output.contains(" typed sessions · ") && command.output.contains("┼╌"))
    #expect(!command.output.contains("\u{1B}"))
    let ascii = try home.mock(["stats"], environment: ["LC_ALL": "C"]).output
    #expect(ascii.utf8.allSatisfy { $0 < 0x80 } && ascii.contains(" typed sessions - "))
  }

  @Test(
    "on a terminal it fits the window with its prompt, and uses no colour where none is wanted",
    arguments: [
      ([:], 80, 24), (["NO_COLOR": "1"], 120, 40), (["TERM": "linux"], 60, 20),
      (["TERM": "dumb"], 80, 24), ([:], 24, 8),
    ] as [([String: String], Int, Int)])
  func terminal(environment: [String: String], columns: Int, rows: Int) throws {
    let home = try home(MadeHistory(count: 60, seed: 2))
    let terminal = try Pty(
      try Program.path(named: "mock"), ["stats"], environment: environment, directory: home.path,
      columns: columns, rows: rows)
    #expect(terminal.wait() == .code(0))
    let text = terminal.text
    let newlines = text.utf8.count { $0 == 0x0A }
    #expect(newlines < rows && terminal.output.last == 0x0A)
    let isDumb = environment["TERM"] == "dumb"
    #expect(text.contains("\u{1B}[1mBetter?") == !isDumb && text.contains("\u{1B}") == !isDumb)
    let hasColors = text.contains("\u{1B}[36m") || text.contains(";36m")
    #expect(hasColors == (environment["NO_COLOR"] == nil && !isDumb && columns > 30))
    if environment["TERM"] == "linux" { #expect(text.utf8.allSatisfy { $0 < 0x80 }) }
    var screen = VirtualScreen(Size(columns: columns, rows: rows))
    screen.feed(terminal.output)
    #expect(screen.text().hasPrefix(" Better?"))
  }

  @Test("--html writes a page in the place of the old one, for the options given, or says why not")
  func page() throws {
    let home = try home(MadeHistory(count: 12, seed: 2))
    try home.write("old", to: "stats.html")
    let command = try home.mock("stats", "--html", "stats.html", "--mode", "typed")
    #expect(command.status == .code(0) && command.errors == "")
    #expect(command.output.hasPrefix("Written: stats.html, "))
    let page = try home.contents(of: "stats.html")
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
    let count = page.components(separatedBy: "<details class=\"answer\">").count - 1
    #expect(count > 0 && command.output == "Written: stats.html, \(count) answers.\n")
    let late = try home.mock("stats", "--html", "late.html", "--since", "2099-01-01")
    #expect(late.output == "Written: late.html, no answers.\n")
    #expect(try home.mock("stats", "--html", "x", "--json").status == .code(64))
    #expect(try home.mock("stats", "--html", "").status == .code(64))
    #expect(try home.mock("stats", "--html", "nowhere/x.html").status == .code(73))
    #expect(try home.mock("stats", "--html", "/dev/full").status == .code(74))
  }

  @Test("a real session counts as soon as its five scores are given")
  func realSession() throws {
    let home = try TestHome()
    let answer = ". \nctx\n\nappr\n\ntrade\n\nfail\n\nvalid\n\n3\n3 2 4 1 0\n"
    let run = try home.mock(
      ["run", "--role", "staff-loki", "--questions", "2", "--plain"],
      input: String(answer.dropFirst(3)))
    #expect(run.status == .code(0))
    let stats = try #require(try parsed(try home.mock("stats", "--json").output) as? [String: Any])
    #expect(stats["sessions"] as? Int == 1 && stats["abandoned"] as? Int == 1)
    #expect(stats["answers"] as? Int == 1 && stats["meanScore"] as? Int == 50)
    let calibration = try #require(stats["calibration"] as? [String: Any])
    #expect(calibration["bias"] as? Int == 1)
  }
}
