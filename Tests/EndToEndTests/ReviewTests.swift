import Foundation
import TestSupport
import Testing

@Suite("Reviews", .serialized)
struct ReviewTests {
  private let home: TestHome

  init() throws { home = try TestHome() }

  /// Answers questions of the role, one session each, with these five scores; returns the sessions.
  private func answer(_ scores: String...) throws -> [String] {
    try scores.map { scores in
      let run = try home.mock(
        "run", "--role", "staff-loki", "--questions", "1", "--seed", "1",
        input: "maybe the disk\n\nfreeze\nlook at the WAL\n\ncost\n\n\nmonitor it\n\n2\n\(scores)\n"
      )
      return String(try #require(run.output.firstMatch(of: /Sessions\/(.+)\.jsonl\n/)).1)
    }
  }

  /// Moves a session or a review some days into the past.
  private func age(_ id: String, days: Int) throws {
    let name = "Sessions/\(id).jsonl"
    let text = try home.contents(of: name)
    let began = try #require(text.firstMatch(of: /"startedAt":"([^"]+)"/))
    let format = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    let date = try format.parse(String(began.1)).addingTimeInterval(Double(-days) * 86_400)
    try home.write(
      text.replacing(began.0, with: "\"startedAt\":\"\(date.formatted(format))\""), to: name)
  }

  private var reviews: [String] {
    home.sessionFiles.filter { $0.contains("-review-") }.map { String($0.dropLast(6)) }
  }

  @Test(
    "three answers through a pipe: show holds originals and rewrites with their own scores and times"
  )
  func piped() throws {
    let ids = try answer("1 1 1 1 1", "0 0 0 0 0", "2 2 2 2 2")
    let before = try ids.map { try home.contents(of: "Sessions/\($0).jsonl") }
    let part = "\n\n\n\nnew p99 under 2 s\n\n"
    let review = try home.mock(
      "review",
      input: "\n" + ["3 3 3 3 3", "3 3 3 3 4", "4 4 4 4 4"].map { part + $0 + "\n" }.joined())
    #expect(review.status == .code(0))
    #expect(review.output.contains("1. 0, staff-loki"))
    #expect(review.output.contains("«maybe» in Context"))
    #expect(try ids.map { try home.contents(of: "Sessions/\($0).jsonl") } == before)

    for (id, scores) in zip(ids, [(25, 80), (0, 75), (50, 100)]) {
      let shown = try home.shown(id).answers[0]
      #expect(shown.score == scores.0)
      let rewrites = try #require(shown.members["rewrites"] as? [[String: Any]])
      #expect(rewrites.count == 1)
      #expect(rewrites[0]["score"] as? Int == scores.1)
      let parts = try #require(rewrites[0]["parts"] as? [String: [String: Any]])
      #expect(parts["validation"]?["text"] as? String == "new p99 under 2 s")
      #expect(parts["context"]?["text"] as? String == "maybe the disk")
      #expect((rewrites[0]["at"] as? String)?.hasSuffix("Z") == true)
    }
    #expect(try home.mock("sessions").output.split(separator: "\n").count == 3)
  }

  @Test("a line picks by numbers in order; - empties a part; a wrong line is asked again")
  func picking() throws {
    let ids = try answer("1 1 1 1 1", "0 0 0 0 0", "2 2 2 2 2")
    let review = try home.mock(
      "review", input: "9\n3\n-\nother steps\n\n\n\n\n3 3 3 3 3\n")
    #expect(review.output.contains("Numbers from 1 to 3"))
    let rewrite = try #require(
      (try home.shown(ids[2]).answers[0].members["rewrites"] as? [[String: Any]])?.first)
    let parts = try #require(rewrite["parts"] as? [String: [String: Any]])
    #expect(parts["context"]?["text"] as? String == "")
    #expect(parts["approach"]?["text"] as? String == "other steps")
    #expect(parts["tradeOff"]?["text"] as? String == "cost")
  }

  @Test("a review killed in the middle loses nothing, and what was half written is there once")
  func killed() throws {
    let id = try #require(try answer("1 1 1 1 1").first)
    let player = try Player(home, "review")
    try player.see("One answer to write again", "Enter begin")
    player.type("\r")
    try player.see("You wrote", "To fix", "Enter write it again")
    player.type("\r")
    try player.see("^D done")
    player.type(" or the network\t")
    try player.see("or the network")
    player.terminal.signal(SIGKILL)
    #expect(player.end() == .signal(SIGKILL))

    let half = try #require(try home.shown(id).answers[0].members["rewrites"] as? [[String: Any]])
    #expect(half.count == 1)
    #expect(half[0]["score"] is NSNull)
    let again = try home.mock("review", input: "\n\n\n\n\n\n3 3 3 3 3\n")
    #expect(again.output.contains("maybe the disk or the network"))
    let whole = try #require(try home.shown(id).answers[0].members["rewrites"] as? [[String: Any]])
    #expect(whole.count == 1)
    #expect(whole[0]["score"] as? Int == 75)
    let parts = try #require(whole[0]["parts"] as? [String: [String: Any]])
    #expect(parts["context"]?["text"] as? String == "maybe the disk or the network")
  }

  @Test("in full screen: drop, look, write again, score, see what changed")
  func fullScreen() throws {
    _ = try answer("1 1 1 1 1", "0 0 0 0 0")
    let player = try Player(home, "review")
    try player.see("Weakest two of 2 questions", "To fix")
    player.type("\u{1B}[B ")
    try player.see("– ")
    player.type("\r")
    try player.see("was 0", "A strong answer says")
    player.type("\r")
    try player.see("To fix", "^D done")
    player.type("\t\t\t\t\u{15}p99 under 2 s")
    try player.see("p99 under 2 s")
    player.type(controlD)
    try player.see("0–4 score", "was 0")
    player.type("x")
    try player.see("− monitor it", "+ p99 under 2 s")
    player.type(" 33333")
    try player.see("Score 75", "It was 0.")
    player.type("\r")
    try player.see("1 of 1 better than before", "Enter finish")
    player.type("\r")
    #expect(player.end() == .code(0))
    player.expectRestored()
    #expect(reviews.count == 1)
  }

  @Test("two days later a run asks the question again, blind; its score then says whether it stuck")
  func stuck() throws {
    let id = try #require(try answer("1 1 1 1 1").first)
    _ = try home.mock("review", input: "\n\n\n\n\np99 2 s\n\n4 4 4 4 4\n")
    let early = try home.mock("run", "--role", "staff-loki", "--questions", "19", input: "")
    #expect(early.status == .code(0))
    try age(id, days: 4)
    try age(try #require(reviews.first), days: 2)
    let question = try #require(try home.shown(id).answers[0].questionID)
    let run = try home.mock(
      "run", "--role", "staff-loki", "--questions", "1", input: "now\n.\n3\n3 3 3 3 4\n")
    let told = try #require(run.output.range(of: "1 of 1 rewrites stuck: 25 → 80."))
    #expect(!run.output[..<told.lowerBound].lowercased().contains("rewrit"))
    let blind = String(try #require(run.output.firstMatch(of: /Sessions\/(.+)\.jsonl\n/)).1)
    #expect(try home.shown(blind).questions == [question])
    let list = try home.mock("review", "--stuck")
    #expect(list.output.contains("25      100     80  stuck"))
    #expect(list.output.contains("1 of 1 stuck"))
  }

  @Test("answers that were never scored are scored first, and their files stay as they are")
  func scoringFirst() throws {
    let run = try home.mock(
      "run", "--role", "staff-loki", "--questions", "1", input: "only this\n.\n2\n\n")
    let id = String(try #require(run.output.firstMatch(of: /Sessions\/(.+)\.jsonl\n/)).1)
    let before = try home.contents(of: "Sessions/\(id).jsonl")
    let player = try Player(home, "review")
    try player.see("1 answer is not scored yet", "s score")
    player.type("s")
    try player.see("not scored yet", "Enter score it")
    player.type("\r")
    try player.see("0–4 score")
    player.type("22222\r")
    try player.see("Enter finish")
    player.type("\r")
    try player.see("One answer to write again", "50")
    player.type("q")
    #expect(player.end() == .code(0))
    #expect(try home.contents(of: "Sessions/\(id).jsonl") == before)
  }

  @Test("^C, ^P and F1 while an answer is written again do what they do elsewhere, without a clock")
  func stopped() throws {
    _ = try answer("1 1 1 1 1")
    let player = try Player(home, "review")
    try player.see("Enter begin")
    player.type("\r")
    try player.see("Enter write it again")
    player.type("\r")
    try player.see("^D done")
    player.type("\u{1B}OP")
    try player.see("Writing again", "A strong answer says")
    player.type(" \u{10}x")
    try player.see("diskx")
    player.type(controlC)
    #expect(player.end() == .code(130))
    player.expectRestored()
    #expect(player.screen.text().contains("Go on with: mock review --resume"))
    #expect(!player.screen.text().contains(" left"))
  }

  @Test("a review left in the middle of scoring goes on with every score, mark and note")
  func resumed() throws {
    let id = try #require(try answer("1 1 1 1 1").first)
    let player = try Player(home, "review")
    try player.see("Enter begin")
    player.type("\r")
    try player.see("Enter write it again")
    player.type("\r")
    try player.see("^D done")
    player.type(" or the network\u{4}")
    try player.see("0–4 score")
    player.type("a33nlater\r")
    try player.see("TRADE-OFF")
    player.terminal.signal(SIGKILL)
    _ = player.end()
    let again = try Player(home, "review")
    try again.see("left half-way", "r resume")
    again.type("r")
    try again.see("TRADE-OFF", "Context 3", "Approach 3")
    again.type("333")
    try again.see("Score 75", "later")
    again.type("\r")
    try again.see("Enter finish")
    again.type("\r")
    #expect(again.end() == .code(0))
    let rewrites = try #require(
      try home.shown(id).answers[0].members["rewrites"] as? [[String: Any]])
    #expect(rewrites.compactMap { $0["score"] as? Int } == [75])
    #expect(reviews.count == 1)
  }

  @Test("what a review only scored is no rewrite, and nothing is asked again for it")
  func onlyScored() throws {
    let run = try home.mock(
      "run", "--role", "staff-loki", "--questions", "1", input: "only this\n.\n2\n\n")
    let id = String(try #require(run.output.firstMatch(of: /Sessions\/(.+)\.jsonl\n/)).1)
    _ = try home.mock("review", input: "s\n1 1 1 1 1\n")
    #expect(try home.mock("review", "--stuck").output.contains("Nothing was written again"))
    try age(id, days: 4)
    try age(try #require(reviews.first), days: 3)
    let next = try home.mock("run", "--role", "staff-loki", "--questions", "5", input: "")
    let picked = String(try #require(next.output.firstMatch(of: /Sessions\/(.+)\.jsonl\n/)).1)
    let asked = try home.shown(id).questions
    #expect(try home.shown(picked).questions.allSatisfy { !asked.contains($0) })
  }

  @Test("where the original's file is gone, its rewrite can still be written again")
  func originalGone() throws {
    let id = try #require(try answer("1 1 1 1 1").first)
    _ = try home.mock("review", input: "\n\n\n\n\np99 2 s\n\n2 2 2 2 2\n")
    try FileManager.default.removeItem(atPath: "\(home.path)/Sessions/\(id).jsonl")
    let review = try home.mock("review", input: "\n\n\n\n\n\n3 3 3 3 3\n")
    #expect(review.status == .code(0))
    #expect(review.output.contains("was 50") && review.output.contains("p99 2 s"))
  }

  @Test("w in a run's summary writes its two weakest answers again at once")
  func fromSummary() throws {
    let player = try Player(
      home, "run", "--role", "staff-loki", "--questions", "1", "--seed", "1")
    try player.beginAnswer()
    player.type(controlD)
    try player.see("Your guess")
    player.type("2")
    try player.see("0–4 score")
    player.type("11111\r")
    try player.see("w rewrite", "Enter finish")
    player.type("w")
    try player.see("was 25", "You wrote")
    player.type(controlC)
    #expect(player.end() == .code(130))
    #expect(reviews.count == 1)
    #expect(try home.mock("sessions").output.contains("complete"))
  }

  @Test("two reviews at once hide nothing of each other")
  func twoAtOnce() throws {
    let id = try #require(try answer("1 1 1 1 1").first)
    let first = try Player(home, "review")
    let second = try Player(home, "review")
    for (player, words) in [(first, " first"), (second, " second")] {
      try player.see("Enter begin")
      player.type("\r")
      try player.see("Enter write it again")
      player.type("\r")
      try player.see("^D done")
      player.type(words)
      try player.see(words)
    }
    for player in [first, second] {
      player.type(controlD)
      try player.see("0–4 score")
      player.type("33333\r")
      try player.see("Enter finish")
      player.type("\r")
      #expect(player.end() == .code(0))
    }
    let rewrites = try #require(
      try home.shown(id).answers[0].members["rewrites"] as? [[String: Any]])
    let texts = rewrites.compactMap {
      ($0["parts"] as? [String: [String: Any]])?["context"]?["text"] as? String
    }
    #expect(Set(texts) == ["maybe the disk first", "maybe the disk second"])
  }

  @Test("the outlines are one Markdown document by role, to the output or to a file")
  func outlines() throws {
    _ = try answer("1 1 1 1 1", "0 0 0 0 0")
    let printed = try home.mock("review", "--outlines")
    #expect(printed.output.hasPrefix("# Outlines\n"))
    #expect(printed.output.contains("\n## staff-loki\n"))
    #expect(printed.output.split(separator: "\n").count { $0.hasPrefix("### ") } == 2)
    #expect(printed.output.contains("- **Approach**\n  - freeze\n  - look at the WAL\n"))
    #expect(printed.output.contains(" s to say, score 25"))
    let written = try home.mock("review", "--outlines", "--count", "1", "--output", "nine.md")
    #expect(written.status == .code(0))
    #expect(try home.contents(of: "nine.md").contains("score 0"))
    let refused = try home.mock("review", "--outlines", "--output", "no/such/folder.md")
    #expect(refused.status == .code(73))
    let own = try home.mock("review", "--outlines", "--output", "QuestionBanks/staff-loki.md")
    #expect(own.status == .code(73))
    try FileManager.default.createSymbolicLink(
      atPath: "\(home.path)/link.md", withDestinationPath: "QuestionBanks/staff-loki.md")
    #expect(try home.mock("review", "--outlines", "--output", "link.md").status == .code(73))
    #expect(try home.contents(of: "QuestionBanks/staff-loki.md").contains("## Question 1"))
  }

  @Test("what cannot be is refused in one sentence")
  func refusals() throws {
    for (arguments, code) in [
      ([], 66), (["--count", "0"], 64), (["--session", "none"], 66), (["--question", "none"], 66),
      (["--all"], 64), (["--stuck", "--timed"], 64), (["--role", "nobody"], 66), (["word"], 64),
      (["--outlines"], 66),
    ] as [([String], Int32)] {
      let command = try home.mock(["review"] + arguments)
      #expect(command.status == .code(code), "\(arguments): \(command.errors)")
      #expect(command.errors.split(separator: "\n").count == 1, "\(arguments)")
    }
  }
}
