import Interview
import QuestionBank
import Storage
import TestSupport
import Testing

@Suite("What is on the disk while a session is held, and after it")
struct JournalTests {
  @Test("after every batch of a random session its file tells the very state that is alive")
  func randomSessions() throws {
    var answersTyped = 0
    for seed in 0..<8 {
      var random = RandomActions(seed: UInt64(seed))
      let test = try TestHome()
      var player = try Player(
        beginning: samplePlan(
          reveal: seed % 2 == 0 ? .each : .end, mode: seed % 3 == 0 ? .spoken : .typed,
          probes: seed % 4 < 2), in: test)
      for _ in 0..<60 {
        let batch = (0..<random.below(4)).flatMap { _ in random.actions(player.state) }
        player.play(
          batch, after: SessionTime(random.below(9000)), step: SessionTime(random.below(3)))
        let saved = try test.home.readSession(player.state.plan.id)
        try #require(saved.state == player.state && saved.damage.isEmpty)
        #expect(typed(saved.state) == typed(player.state))
        #expect(saved.condition == .running)
      }
      answersTyped += player.state.answers.count { !$0.isEmpty && $0.ending != nil }
    }
    #expect(answersTyped > 5)
  }

  @Test("a random session interrupted again and again loses nothing, and its compact file neither")
  func interruptions() throws {
    for seed in 100..<106 {
      var random = RandomActions(seed: UInt64(seed))
      let test = try TestHome()
      var player: Player? = try Player(
        beginning: samplePlan(
          reveal: seed % 2 == 0 ? .each : .end, mode: seed % 3 == 0 ? .spoken : .typed,
          probes: seed % 4 < 2), in: test)
      for _ in 0..<12 where player?.state.completedAt == nil {
        for _ in 0..<6 {
          let state = player?.state ?? SessionState(plan: samplePlan())
          player?.play(random.actions(state), after: SessionTime(random.below(9000)))
        }
        let left = player?.state
        player = nil
        guard left?.completedAt == nil else {
          #expect(try test.home.readSession(samplePlan().id).state == left)
          break
        }
        let next = try Player(resumingIn: test)
        #expect(next.journal.resumed?.state == left)
        player = next
      }
      guard var player else { continue }
      player.hurry()
      try player.journal.finish(player.state)
      try expectCompact(test, player.state)
    }
  }

  @Test("every kind of ending, score, mark and guess is in the compact file, one line an answer")
  func compactFile() throws {
    let test = try TestHome()
    var player = try Player(in: test)
    player.play(.begin)
    player.play(.start, after: 4000)
    player.type("e\u{301} \"q\" \\ \r\n\u{0}\u{1B}[2J 👩‍👩‍👧 \u{202E}", after: 1500)
    player.play(.focus(.approach), after: 2500)
    player.type("second", in: .approach, after: 100)
    player.play(.pause, after: 7)
    player.play(.proceed, after: 50_000)
    player.play(.tick, after: 100_000)
    player.play(.predict(.partial), .mark(PointPlace(part: .context, index: 1), .said))
    player.play(.mark(PointPlace(part: .validation, index: 0), .struck))
    player.play(.note(TextChange(range: 0..<0, replacement: "e\u{301} \"\r\n\u{1B}[2J")))
    player.play(Part.allCases.map { .score($0, .hire) } + [.score(.tradeOff, .missing), .next])
    player.play(.start, .done, after: 300)
    player.play(.leaveUnscored, .start)
    player.type("third", in: .validation, after: 20)
    player.play(.done, .predict(nil), .score(.context, .weak), .leaveUnscored)
    player.play(.again(question: 1))
    player.type("again")
    player.play(.done, .predict(.strong), .mark(PointPlace(part: nil, index: 2), .said))
    player.play(.leaveUnscored)
    #expect(player.state.answers.map(\.ending) == [.bell, .skipped, .done, .done])
    #expect(player.state.answers[0].scores.total == 60)
    try player.journal.finish(player.state)
    try expectCompact(test, player.state)
    #expect(permissions(test.home.path(of: samplePlan().id)) == 0o600)
  }

  @Test("the folder and the file are their owner's alone, and the file is there from the start")
  func permissionsOfNewFiles() throws {
    let test = try TestHome()
    #expect(try test.home.readSessions().sessions.isEmpty)
    let player = try Player(in: test)
    #expect(permissions(test.home.sessions) == 0o700)
    #expect(permissions(test.home.path(of: samplePlan().id)) == 0o600)
    #expect(try test.home.readSession(samplePlan().id).state == player.state)
  }

  @Test("a session in which nothing was asked leaves nothing behind")
  func discarded() throws {
    let test = try TestHome()
    let player = try Player(in: test)
    player.journal.discard()
    #expect(access(test.home.path(of: samplePlan().id), F_OK) != 0)
    #expect(access("\(test.home.sessions)/.\(samplePlan().id).lock", F_OK) != 0)
  }

  /// The compact file must say what the rules said at the end.
  private func expectCompact(_ test: TestHome, _ live: SessionState) throws {
    let saved = try test.home.readSession(live.plan.id)
    let given = live.answers.filter { $0.startedAt != nil }
    #expect(saved.condition == .complete && saved.damage.isEmpty)
    #expect(saved.state.plan == live.plan)
    #expect(saved.state.completedAt == live.completedAt)
    #expect(typed(saved.state) == typed(live))
    #expect(saved.state.stage == .summary)
    for (saved, live) in zip(saved.state.answers, given) {
      let end = live.endedAt ?? 0
      #expect(saved.question == live.question && saved.ending == live.ending)
      #expect(saved.askedAt == live.askedAt && saved.startedAt == live.startedAt)
      #expect(saved.endedAt == live.endedAt && saved.isClosed)
      #expect(saved.prediction == live.prediction && saved.wasPredicted == live.wasPredicted)
      #expect(saved.marks == live.marks && saved.scores == live.scores)
      #expect(saved.fillers == live.fillers)
      #expect(saved.probe?.question == live.probe?.question)
      #expect(saved.probe?.part == live.probe?.part && saved.probe?.ending == live.probe?.ending)
      #expect(saved.probe?.clock.elapsed(at: end) == live.probe?.clock.elapsed(at: end))
      #expect(saved.clock.elapsed(at: end) == live.clock.elapsed(at: end))
      for part in Part.allCases {
        #expect(
          saved.clock.elapsed(in: part, focus: saved.focus, at: end)
            == live.clock.elapsed(in: part, focus: live.focus, at: end))
      }
    }
    // A header, the answers, the end.
    #expect(test.bytes.count { $0 == UInt8(ascii: "\n") } == given.count + 2)
  }
}
