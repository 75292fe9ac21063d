import Interview
import QuestionBank
import Storage
import TestSupport
import Testing

@Suite("A file that was damaged or written by someone else")
struct DamageTests {
  /// The lines of a session that is being answered, and its state.
  private func record() throws -> (lines: [String], state: SessionState) {
    let test = try TestHome()
    var player = try Player(in: test)
    player.play(.begin, .start)
    player.play(.focus(.approach), after: 500)
    player.type("kept", in: .approach, after: 500)
    player.play(.pause, after: 500)
    let lines = String(decoding: test.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    return (lines, player.state)
  }

  @Test(
    "a line that is none is named with its number and reason, and the rest counts",
    arguments: [
      ("garbage", "byte 0 should be an object"),
      ("[]", "byte 0 should be an object"),
      ("{\"type\":\"waited\",\"at\":1000", "byte 26 should be a comma or }"),
      ("{\"type\":\"waited\",\"at\":1000}}", "byte 27 should be the end"),
      ("{\"type\":\"danced\",\"at\":1}", "«danced» is no type of record that this version knows"),
      ("{\"at\":1000}", "«type» is missing"),
      ("{\"type\":\"waited\"}", "«at» is missing"),
      ("{\"type\":\"waited\",\"at\":\"soon\"}", "byte 22 should be a digit"),
      ("{\"type\":\"waited\",\"at\":1e3}", "byte 22 should be a whole number"),
      ("{\"type\":\"waited\",\"at\":-1}", "«at» cannot be -1"),
      ("{\"type\":\"waited\",\"at\":9223372036854775808}", "byte 22 should be a whole number"),
      ("{\"type\":\"focused\",\"at\":1000,\"part\":\"middle\"}", "«part» cannot be «middle»"),
      ("{\"type\":\"ended\",\"at\":1000,\"by\":\"boredom\"}", "«by» cannot be «boredom»"),
      ("{\"type\":\"completed\",\"at\":1000,\"instant\":\"today\"}", "«instant» cannot be «today»"),
      (
        "{\"type\":\"scored\",\"at\":1000,\"answer\":0,\"part\":\"context\",\"score\":5}",
        "«score» cannot be 5"
      ),
      (
        "{\"type\":\"edited\",\"at\":1000,\"part\":\"approach\",\"from\":3,\"to\":1,\"text\":\"x\"}",
        "«from» lies behind «to»"
      ),
      (
        "{\"type\":\"edited\",\"at\":1000,\"part\":\"approach\",\"from\":0,\"to\":99,\"text\":\"x\"}",
        "this does not fit what stands before it"
      ),
      ("{\"type\":\"started\",\"at\":1000}", "this does not fit what stands before it"),
      ("{\"type\":\"asked\",\"at\":1,\"question\":1}", "this does not fit what stands before it"),
      (
        "{\"type\":\"closed\",\"at\":1000,\"answer\":7000000000}",
        "this does not fit what stands before it"
      ),
    ])
  func damagedLine(line: String, reason: String) throws {
    let (lines, state) = try record()
    let test = try TestHome()
    let saved = try test.read(Array(lines.prefix(5)) + [line] + lines.dropFirst(5))
    #expect(saved.state == state)
    let path = test.home.path(of: samplePlan().id)
    #expect(saved.damage == [FileRemark(path: path, line: 6, text: reason)])
    #expect(try test.home.readSessions().remarks == saved.damage)
  }

  @Test("a second header and bytes that are no UTF-8 are damage too, and empty lines are counted")
  func moreDamage() throws {
    let (lines, state) = try record()
    let test = try TestHome()
    var bytes = Array((lines.prefix(3) + ["", lines[0], ""]).joined(separator: "\n").utf8)
    bytes += Array("{\"type\":\"waited\",\"at\":0,\"x\":\"".utf8) + [0xFF, 0xFE]
    bytes += Array(("\"}\n" + lines.dropFirst(3).joined(separator: "\n")).utf8)
    // Text is decoded only where it is used, so the first of these is no damage.
    bytes += Array("\n{\"type\":\"focused\",\"at\":2000,\"part\":\"".utf8) + [0xFF]
    bytes += Array("\"}\n".utf8)
    let saved = try test.read(bytes)
    #expect(saved.state == state)
    #expect(saved.damage.map(\.line) == [5, 10])
    #expect(saved.damage.map(\.text) == ["a second header", "byte 36 should be UTF-8"])
  }

  @Test("one wrong time does not cost the lines after it")
  func wrongTime() throws {
    let (lines, state) = try record()
    let test = try TestHome()
    let changed = lines.map {
      $0.replacing("\"focused\",\"at\":500", with: "\"focused\",\"at\":9223372036854775807")
    }
    #expect(changed != lines)
    let saved = try test.read(changed)
    #expect(typed(saved.state) == typed(state))
    #expect(saved.damage.map(\.line) == [5])
    #expect(saved.damage.map(\.text) == ["its time lies before that of the line above"])
  }

  @Test("keys in any order, unknown ones, white space and CRLF change nothing")
  func tolerance() throws {
    let (lines, state) = try record()
    let test = try TestHome()
    let extra = "{\"mood\":{\"a\":[1,{\"b\":null}],\"parts\":0},"
    let loose = lines.map { line in
      line.replacing("{\"type\":\"", with: extra + " \"type\" :\t\"")
        .replacing("\"parts\":{", with: "\"parts\":{\"humour\":7,")
        .replacing("\"whole\":", with: "\"wholes\":{},\"whole\":")
    }
    #expect(try test.read(loose).state == state)
    #expect(try test.read(loose.map { $0 + " \r" }).state == state)
    let swapped = lines.map {
      $0.replacing(
        "{\"type\":\"focused\",\"at\":500,\"part\":\"approach\"}",
        with: "{\"part\":\"approach\",\"at\":500,\"type\":\"focused\"}")
    }
    #expect(swapped != lines)
    let saved = try test.read(swapped)
    #expect(saved.state == state && saved.damage.isEmpty)
  }

  @Test(
    "what is no session says so, and the sessions beside it still read",
    arguments: [
      ("", "the file is empty"),
      ("\n\n", "the file is empty"),
      ("# Notes\n", "byte 0 should be an object"),
      ("{}\n", "«type» is missing"),
      ("{\"hello\":1}\n", "«type» is missing"),
      ("{\"type\":\"waited\",\"at\":1}\n", "the session's header is missing"),
      ("{\"type\":\"session\"}\n", "«version» is missing"),
      (
        "{\"type\":\"session\",\"version\":2}\n",
        "format version 2 is newer than this program's 1; update mock"
      ),
      (
        "{\"type\":\"session\",\"version\":2,\"seconds\":\"90 s\"}\n",
        "format version 2 is newer than this program's 1; update mock"
      ),
    ])
  func noSession(text: String, reason: String) throws {
    let test = try TestHome()
    let (lines, state) = try record()
    _ = try test.read(lines)
    let path = test.home.path(of: "notes")
    #expect(throws: StorageError.unreadable(path: path, line: 1, reason: reason)) {
      try test.read(Array(text.utf8), as: "notes")
    }
    let folder = try test.home.readSessions()
    #expect(folder.remarks == [FileRemark(path: path, line: 1, text: reason)])
    #expect(folder.sessions == [SessionDigest(state, .abandoned)])
  }

  @Test(
    "a header that would lead nowhere is refused",
    arguments: [
      ("\"seconds\":90", "\"seconds\":0", "«seconds» cannot be 0"),
      ("\"seconds\":90", "\"seconds\":3601", "«seconds» cannot be 3601"),
      ("\"kind\":\"run\"", "\"kind\":\"dance\"", "«kind» cannot be «dance»"),
      ("\"mode\":\"typed\"", "\"mode\":null", "«mode» is missing"),
      ("\"questions\":[", "\"questions\":[],\"rest\":[", "the session has no questions"),
    ])
  func badHeader(old: String, new: String, reason: String) throws {
    let (lines, _) = try record()
    let test = try TestHome()
    let error = #expect(throws: StorageError.self) {
      try test.read([lines[0].replacing(old, with: new)])
    }
    let path = test.home.path(of: samplePlan().id)
    #expect(error == .unreadable(path: path, line: 1, reason: reason))
  }

  @Test("a damaged file is not rewritten when the session ends: what was not understood stays")
  func finishedDamaged() throws {
    let (lines, _) = try record()
    let test = try TestHome()
    let precious = "{\"type\":\"edited\",\"at\":1000,\"part\":\"context\",\"text\":\"precious\"}"
    _ = try test.read(lines + [precious])
    var player = try Player(resumingIn: test)
    player.play(.proceed)
    player.type("more", in: .validation)
    player.hurry()
    try player.journal.finish(player.state)
    #expect(String(decoding: test.bytes, as: UTF8.self).contains(precious))
    let saved = try test.home.readSession(samplePlan().id)
    #expect(saved.state == player.state && saved.state.completedAt != nil)
  }

  @Test("a number in a compact answer that cannot be is named, and what was typed stays")
  func flawedAnswer() throws {
    let test = try TestHome()
    var player = try Player(in: test)
    player.play(.begin)
    player.type("kept")
    player.play(.done, .predict(.hire), .mark(PointPlace(part: .context, index: 0), .said))
    player.play(Part.allCases.map { .score($0, .weak) } + [.next])
    player.hurry()
    try player.journal.finish(player.state)
    let text = String(decoding: test.bytes, as: UTF8.self)
    let flaws = [
      ("\"prediction\":3", "\"prediction\":33", "«prediction» cannot be 33"),
      ("\"scores\":{\"context\":1", "\"scores\":{\"context\":-1", "a score cannot be -1"),
      ("\"milliseconds\":0", "\"milliseconds\":-7", "«milliseconds» cannot be -7"),
      ("\"mark\":\"said\"", "\"mark\":\"sang\"", "a mark of «points» cannot be read"),
      (
        "\"asked\":0", "\"asked\":900000",
        "«asked», «started» and «ended» do not follow one another"
      ),
    ]
    for (old, new, reason) in flaws {
      let changed = text.replacing(old, with: new, maxReplacements: 1)
      #expect(changed != text)
      let saved = try test.read(Array(changed.utf8))
      #expect(typed(saved.state) == typed(player.state))
      #expect(saved.damage.map(\.line) == [2] && saved.damage.map(\.text) == [reason])
      #expect(saved.condition == .complete)
    }
  }
}
