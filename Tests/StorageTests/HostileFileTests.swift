import Interview
import QuestionBank
import Reports
import Storage
import TestSupport
import Testing

@Suite("A file that means harm")
struct HostileFileTests {
  /// Does with a session's file all that the program might.
  private func use(_ bytes: [UInt8], in test: TestHome) {
    guard let saved = try? test.read(bytes) else { return }
    _ = sessionJSON(saved.state, saved.condition)
    _ = sessionsJSON([SessionDigest(saved.state, saved.condition)])
    for answer in saved.state.answers {
      #expect(answer.clock.elapsed(at: saved.state.time) >= 0)
    }
    guard saved.condition == .abandoned,
      var player = try? Player(resumingIn: test)
    else { return }
    player.play(.begin, .start, .proceed, .tick, .done, .predict(.hire), .forward, after: 5000)
    player.play(.score(.context, .weak), .leaveUnscored, .again(question: 0), after: 5000)
    let again = try? test.home.readSession(samplePlan().id)
    #expect(again.map { typed($0.state) } == typed(player.state))
  }

  private let header: String

  init() throws {
    let test = try TestHome()
    _ = try Player(beginning: tinyPlan(questions: 2), in: test)
    header = String(decoding: test.bytes, as: UTF8.self)
  }

  @Test(
    "times at the ends of the number line trap nobody",
    arguments: [Int64.min, -1, 0, 1 << 53, 1 << 53 + 1, .max - 90_000, .max])
  func extremeTimes(time: Int64) throws {
    let test = try TestHome()
    let lines = [
      "{\"type\":\"asked\",\"at\":0,\"question\":0}", "{\"type\":\"started\",\"at\":\(time)}",
      "{\"type\":\"focused\",\"at\":\(time),\"part\":\"approach\"}",
      "{\"type\":\"waited\",\"at\":\(time)}",
    ]
    for count in 2...4 {
      use(Array((header + lines.prefix(count).joined(separator: "\n") + "\n").utf8), in: test)
    }
    for places in [(time, 0, 0), (0, time, 0), (0, 0, time), (time, time, time)] {
      let answer =
        "{\"type\":\"answer\",\"question\":0,\"asked\":\(places.0),\"started\":\(places.1),"
        + "\"ended\":\(places.2),\"by\":\"bell\",\"parts\":{\"context\":{\"milliseconds\":\(time)},"
        + "\"approach\":{\"milliseconds\":\(time)}},\"prediction\":\(time)}\n"
      use(Array((header + answer).utf8), in: test)
      use(
        Array(
          (header + answer
            + "{\"type\":\"completed\",\"at\":0,\"instant\":\"9999-12-31T23:59:59Z\"}\n").utf8),
        in: test)
    }
  }

  @Test("answers nested a hundred thousand deep do not exhaust the stack")
  func deepNesting() throws {
    let test = try TestHome()
    let line =
      "{\"type\":\"answer\",\"question\":0,\"asked\":0,\"started\":0,\"ended\":0,\"by\":\"done\","
    for key in ["points", "mood", "scores", "parts", "questions"] {
      for opener in ["{\"\(key)\":[", "["] {
        let nest = String(repeating: opener, count: 100_000)
        let saved = try test.read(Array((header + line + "\"\(key)\":[" + nest + "\n").utf8))
        #expect(saved.damage.map(\.line) == [2])
      }
    }
  }

  @Test("thousands of damaged copies of a real file are read, shown and taken up without a trap")
  func mutations() throws {
    var random = SplitMix64(seed: 11)
    func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }
    let test = try TestHome()
    for compact in [false, true] {
      let source = try TestHome()
      var player = try Player(beginning: tinyPlan(questions: 1), in: source)
      player.play(.begin)
      player.type("x\n\u{1F600}")
      player.play(.focus(.approach), .done, .predict(.hire), .score(.context, .weak), after: 900)
      player.play(.mark(PointPlace(part: nil, index: 0), .said))
      if compact {
        player.hurry()
        try player.journal.finish(player.state)
      }
      let bytes = source.bytes
      let headerEnd = (bytes.firstIndex(of: UInt8(ascii: "\n")) ?? 0) + 1
      let spice = Array("{}[]\":,\\-0129eE.u\n\r \u{0}".utf8) + [0x80, 0xC3, 0xFF]
      for round in 0..<750 {
        var copy = bytes
        for _ in 0...below(3) {
          // Mostly behind the header, since few headers survive.
          let start = round % 4 == 0 ? 0 : headerEnd
          let place = start + below(max(1, copy.count - start))
          switch below(4) {
          case 0 where place < copy.count: copy[place] = spice[below(spice.count)]
          case 1 where place < copy.count: copy.remove(at: place)
          case 2:
            copy.insert(contentsOf: Array("9223372036854775807".utf8), at: min(place, copy.count))
          default:
            let end = min(copy.count, place + below(80))
            copy.insert(contentsOf: copy[min(place, end)..<end], at: min(place, copy.count))
          }
        }
        use(copy, in: test)
      }
    }
  }

  @Test("random bytes are no session and no trap")
  func randomBytes() throws {
    var random = SplitMix64(seed: 12)
    let test = try TestHome()
    for _ in 0..<500 {
      let count = Int.random(in: 0..<60, using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(throws: StorageError.self) { try test.read(bytes) }
      use(Array(header.utf8) + bytes + [UInt8(ascii: "\n")], in: test)
    }
  }

  @Test("an id inside a file leads nowhere: the file's name is the session's id")
  func foreignIdentity() throws {
    let test = try TestHome()
    let id = samplePlan().id
    let text = header + "{\"type\":\"asked\",\"at\":0,\"question\":0}\n"
    for inside in ["/../../outside", "", "last", "20261122T190412Z-staff-loki-0000"] {
      let saved = try test.read(Array(text.replacing(id, with: inside).utf8))
      #expect(saved.state.plan.id == id)
      let journal = try Journal(resuming: id, in: test.home, rescueFolder: "")
      #expect(journal.resumed?.state == saved.state)
    }
    try test.read(Array(text.utf8), as: "a-copy")
    #expect(Set(try test.home.readSessions().ids) == [id, "a-copy"])
  }
}
