import Interview
import Storage
import TestSupport
import Testing

@Suite("A letter written before the rules are asked")
struct WritingAheadTests {
  private let test: TestHome
  private var player: Player

  /// An answer under way, with a first word.
  init() throws {
    test = try TestHome()
    player = try Player(in: test)
    player.play(.begin, .start, after: 100)
    player.type("quorum", after: 900)
  }

  /// Makes ready as after a frame.
  private func foresee(at time: SessionTime) {
    player.journal.foresee(ForeseenLetter(player.state), at: time)
  }

  private func typing(_ text: String) -> Event.Action {
    let end = player.state.answers[0].texts[.context].utf8.count
    return .edit(TextEdit(part: .context, range: end..<end, replacement: text))
  }

  @Test("makes the very bytes that it makes afterwards, whatever the letter and the time")
  mutating func sameBytes() throws {
    let other = try TestHome()
    var plain = try Player(in: other)
    plain.play(.begin, .start, after: 100)
    plain.type("quorum", after: 900)
    var ahead = 0
    for value in 0x20..<UInt8(0x7F) {
      let letter = Unicode.Scalar(value)
      // Times grow a digit on the way.
      let pause: SessionTime = value % 2 == 0 ? 7 : 900
      let edit = typing(String(letter))
      foresee(at: player.time)
      if player.journal.writeAhead(letter, at: player.time + pause) {
        ahead += 1
        #expect(try test.home.readSession(player.state.plan.id).state.time == player.time + pause)
      }
      player.play(edit, after: pause)
      plain.play(edit, after: pause)
      #expect(test.bytes.elementsEqual(other.bytes))
    }
    // Two that JSON escapes, and one at each new digit.
    #expect(ahead == 95 - 2 - 1)
    #expect(player.journal.needsSync)
    #expect(try test.home.readSession(player.state.plan.id).state == player.state)
  }

  @Test("is taken back where the rules make something else of it, or nothing")
  mutating func takenBack() throws {
    for action in [
      typing("y"), .focus(.approach),
      .edit(TextEdit(part: .context, range: 99..<99, replacement: "x")),
    ] {
      foresee(at: player.time)
      #expect(player.journal.writeAhead("x", at: player.time))
      player.play(action)
      #expect(try test.home.readSession(player.state.plan.id).state == player.state)
      player.type(" on", in: player.state.answers[0].focus, after: 5)
      let saved = try test.home.readSession(player.state.plan.id)
      #expect(saved.state == player.state && saved.damage.isEmpty)
    }
  }

  @Test("comes once for every frame, and not at the bell")
  mutating func once() throws {
    let bell = try #require(player.rules.deadline)
    foresee(at: player.time)
    #expect(!player.journal.writeAhead("x", at: bell))
    foresee(at: player.time)
    #expect(player.journal.writeAhead("x", at: player.time))
    player.play(typing("x"))
    #expect(!player.journal.writeAhead("y", at: player.time))
    player.play(.pause)
    foresee(at: player.time)
    #expect(!player.journal.writeAhead("y", at: player.time))
    #expect(try test.home.readSession(player.state.plan.id).state == player.state)
  }

  @Test("goes to the rescue file where the home fails, and can be taken back there")
  mutating func rescued() throws {
    let home = test.home.path(of: player.state.plan.id)
    foresee(at: player.time)
    #expect(FullDisk.breaks(home))
    #expect(player.journal.writeAhead("x", at: player.time))
    player.play(typing("x"))
    guard case .rescue(let path, _) = player.journal.place else {
      Issue.record("\(player.journal.place)")
      return
    }
    let reader = try TestHome()
    #expect(try reader.read(readBytes(path)).state == player.state)
    foresee(at: player.time)
    #expect(player.journal.writeAhead("y", at: player.time))
    player.play(typing("z"))
    #expect(try reader.read(readBytes(path)).state == player.state)
  }

  @Test("stays in memory where there is nowhere to write, and goes with the rest to the disk")
  mutating func remembered() throws {
    rmdir(test.rescueFolder)
    #expect(FullDisk.breaks(test.home.path(of: player.state.plan.id)))
    foresee(at: player.time)
    #expect(player.journal.writeAhead("x", at: player.time))
    player.play(typing("x"))
    foresee(at: player.time)
    #expect(player.journal.writeAhead("y", at: player.time))
    player.play(typing("z"))
    mkdir(test.rescueFolder, 0o700)
    player.journal.sync()
    guard case .rescue(let path, _) = player.journal.place else {
      Issue.record("\(player.journal.place)")
      return
    }
    let reader = try TestHome()
    #expect(try reader.read(readBytes(path)).state == player.state)
    #expect(player.state.answers[0].texts[.context] == "quorumxz")
  }
}
