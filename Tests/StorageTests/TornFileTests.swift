import Interview
import QuestionBank
import Storage
import TestSupport
import Testing

@Suite("A file that was cut short")
struct TornFileTests {
  /// A session with every kind of entry but the last, and its state after each line.
  private func record() throws -> (bytes: [UInt8], states: [(end: Int, state: SessionState)]) {
    let test = try TestHome()
    var player = try Player(beginning: samplePlan(questions: 1), in: test)
    var states = [(end: test.bytes.count, state: player.state)]
    func note() { states.append((test.bytes.count, player.state)) }
    let edit = TextEdit(part: .context, range: 0..<0, replacement: "é\n\u{1F600}")
    let actions: [Event.Action] = [
      .begin, .start, .edit(edit), .focus(.validation), .tick, .pause, .resume, .proceed, .done,
      .predict(.hire), .mark(PointPlace(part: .context, index: 0), .said),
      .score(.context, .weak),
    ]
    for action in actions {
      player.play(action, after: 1000)
      note()
    }
    return (test.bytes, states)
  }

  @Test("wherever it is cut, every whole line counts and the torn one is dropped without a word")
  func everyByte() throws {
    let (bytes, states) = try record()
    let test = try TestHome()
    for length in 0...bytes.count {
      let prefix = Array(bytes.prefix(length))
      // The last byte of a line is its line break, which a whole line can do without.
      guard let whole = states.last(where: { $0.end - 1 <= length }) else {
        let error = #expect(throws: StorageError.self) { try test.read(prefix) }
        guard case .unreadable(test.home.path(of: samplePlan().id), 1, _) = error else {
          Issue.record("cut at \(length): \(String(describing: error))")
          continue
        }
        continue
      }
      let saved = try test.read(prefix)
      #expect(saved.state == whole.state && saved.damage.isEmpty, "cut at \(length)")
      #expect(saved.condition == .abandoned)
    }
  }

  @Test("wherever it is cut, it can be taken up and written on, and reads back sound")
  func resumedEverywhere() throws {
    let (bytes, states) = try record()
    let test = try TestHome()
    for length in (states[0].end - 1)...bytes.count {
      try test.read(Array(bytes.prefix(length)))
      var player = try Player(resumingIn: test)
      player.play(.begin, .start, .proceed, after: 10)
      player.type("more", in: .tradeOff, after: 10)
      let saved = try test.home.readSession(samplePlan().id)
      #expect(saved.state == player.state && saved.damage.isEmpty, "cut at \(length)")
      let whole = states.last { $0.end - 1 <= length }?.end ?? 0
      #expect(test.bytes.prefix(whole) == bytes.prefix(whole), "cut at \(length)")
    }
  }

  @Test("a compact file that was cut keeps every answer whose line is whole")
  func compactFile() throws {
    let test = try TestHome()
    var player = try Player(beginning: tinyPlan(questions: 3), in: test)
    player.play(.begin)
    player.type("one")
    player.play(.done, .predict(nil), .leaveUnscored)
    player.type("two")
    player.hurry()
    try player.journal.finish(player.state)
    let bytes = test.bytes
    let ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
    for length in ends[0]...bytes.count {
      let saved = try test.read(Array(bytes.prefix(length)))
      let answers = ends.dropFirst().prefix(3).count { $0 <= length }
      #expect(typed(saved.state) == Array(typed(player.state).prefix(answers)))
      #expect(saved.damage.isEmpty)
      #expect(saved.condition == (length >= ends[4] ? .complete : .abandoned))
    }
    // Taken up after the second answer, the third question is due, and the first two stay.
    try test.read(Array(bytes[...ends[2]]))
    var resumed = try Player(resumingIn: test)
    resumed.type("three")
    let saved = try test.home.readSession(samplePlan().id)
    #expect(saved.state == resumed.state && saved.damage.isEmpty)
    #expect(saved.state.answers.map(\.question) == [0, 1, 2])
    #expect(saved.state.answers.map(\.texts[.context]) == ["one", "two", "three"])
  }

  @Test("a tail of zero bytes, as a power cut leaves, is dropped like any torn line")
  func zeroTail() throws {
    let (bytes, states) = try record()
    let test = try TestHome()
    let saved = try test.read(bytes + Array(repeating: 0, count: 4096))
    #expect(saved.state == states.last?.state && saved.damage.isEmpty)
    let player = try Player(resumingIn: test)
    #expect(try test.home.readSession(samplePlan().id).state == player.state)
    #expect(!test.bytes.contains(0))
  }
}
