import Interview
import QuestionBank
import Storage
import TestSupport
import Testing

@Suite("What was added to the first version of a session file")
struct AddedMembersTests {
  /// The lines of a spoken session with a follow-up and a note, complete or not.
  private func lines(complete: Bool) throws -> [String] {
    let test = try TestHome()
    var player = try Player(
      beginning: samplePlan(questions: 1, mode: .spoken, probes: true), in: test)
    player.play(.begin, .start)
    player.play(.tally(2), .focus(.approach), .done, after: 20_000)
    player.type("jotted", after: 1000)
    player.play(.done, .reply(TextChange(range: 0..<0, replacement: "reply")), after: 1000)
    player.play(.done, .predict(nil), after: 2500)
    player.play(.note(TextChange(range: 0..<0, replacement: "note")), after: 1000)
    if complete {
      player.play(.leaveUnscored)
      try player.journal.finish(player.state)
    }
    return String(decoding: test.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test("a header without it is one of a session without follow-ups")
  func oldHeader() throws {
    let test = try TestHome()
    let player = try Player(in: test)
    #expect(player.state.plan.probes == false)
    let line = String(decoding: test.bytes, as: UTF8.self)
    let saved = try test.read([line.replacing("\"probes\":false,", with: "")])
    #expect(saved.damage.isEmpty && saved.state.plan == player.state.plan)
  }

  @Test("a journal tells everything of a spoken answer, its follow-up and its note")
  func journal() throws {
    let saved = try TestHome().read(try lines(complete: false))
    let answer = try #require(saved.state.answers.first)
    #expect(saved.damage.isEmpty && saved.state.stage == .scoring(answer: 0))
    #expect(answer.fillers == 2 && answer.texts[.context] == "jotted" && answer.note == "note")
    #expect(answer.probe?.text == "reply" && answer.probe?.ending == .done)
  }

  @Test("a compact file tells the same, and a damaged member of it costs only that member")
  func compact() throws {
    let lines = try lines(complete: true)
    let whole = try #require(try TestHome().read(lines).state.answers.first)
    #expect(whole.fillers == 2 && whole.note == "note" && whole.probe?.text == "reply")
    #expect(whole.probe?.clock.elapsed(at: 0) == 2500)

    let damaged = lines.map {
      $0.replacing("\"probe\":{\"part\":\"validation\"", with: "\"probe\":{\"part\":\"middle\"")
        .replacing("\"fillers\":2", with: "\"fillers\":-9223372036854775808")
    }
    let saved = try TestHome().read(damaged)
    let answer = try #require(saved.state.answers.first)
    #expect(saved.damage.map(\.text) == ["«probe» cannot be read"])
    #expect(answer.probe == nil && answer.fillers == 0)
    #expect(answer.note == "note" && answer.texts[.context] == "jotted")
  }

  @Test("a number of fillers that nobody counts to is refused")
  func tooMany() throws {
    let lines = try lines(complete: false).map {
      $0.replacing("\"count\":2", with: "\"count\":9223372036854775807")
    }
    let saved = try TestHome().read(lines)
    #expect(saved.damage.count == 1 && saved.state.answers.first?.fillers == 0)
  }
}
