import Interview
import QuestionBank
import Storage
import TestSupport
import Testing

@Suite("A disk that fails")
struct FailingDiskTests {
  private let id = samplePlan().id
  private let rescueName = "mock-rescue-\(samplePlan().id)"

  /// What the session's file could hold if nothing had gone wrong.
  private func state(ofFileAt path: String) throws -> SessionState {
    let test = try TestHome()
    let saved = try test.read(readBytes(path))
    #expect(saved.damage.isEmpty)
    return saved.state
  }

  @Test("when the home fails, the rescue file holds the session from its header to its last letter")
  func rescue() throws {
    let test = try TestHome()
    let (home, rescue) = (test.home.path(of: id), "\(test.rescueFolder)/\(rescueName).jsonl")
    var player = try Player(in: test)
    player.play(.begin)
    player.type("before")
    let before = player.state
    #expect(FullDisk.breaks(home))
    player.type(" after", after: 100)
    let reason = StorageError.cannotWrite(path: home, errno: EBADF)
    #expect(player.journal.place == .rescue(path: rescue, because: reason))
    #expect(try state(ofFileAt: rescue) == player.state)
    #expect(permissions(rescue) == 0o600)
    #expect(try state(ofFileAt: home) == before)

    player.type(" and on", after: 100)
    player.journal.sync()
    #expect(player.journal.place == .rescue(path: rescue, because: reason))
    #expect(try state(ofFileAt: rescue) == player.state)

    player.hurry()
    try player.journal.finish(player.state)
    #expect(player.journal.place == .home(path: home))
    let saved = try test.home.readSession(id)
    #expect(saved.condition == .complete && typed(saved.state) == typed(player.state))
    #expect(access(rescue, F_OK) != 0)
  }

  @Test("with nowhere to write it stays in memory, and all of it comes to the disk once one works")
  func memory() throws {
    let test = try TestHome()
    rmdir(test.rescueFolder)
    let home = test.home.path(of: id)
    var player = try Player(in: test)
    player.play(.begin)
    #expect(FullDisk.breaks(home))
    let reason = StorageError.cannotWrite(path: home, errno: EBADF)
    for text in ["one ", "two ", "three "] {
      player.type(text, after: 50)
      player.journal.sync()
      #expect(player.journal.place == .memory(because: reason))
      #expect(player.journal.needsSync)
    }
    mkdir(test.rescueFolder, 0o700)
    player.journal.sync()
    let rescue = "\(test.rescueFolder)/\(rescueName).jsonl"
    #expect(player.journal.place == .rescue(path: rescue, because: reason))
    #expect(!player.journal.needsSync)
    #expect(try state(ofFileAt: rescue) == player.state)
    #expect(player.state.answers[0].texts[.context] == "one two three ")
  }

  @Test("a session that only memory holds can still be finished in a home that works again")
  func finishFromMemory() throws {
    let test = try TestHome()
    rmdir(test.rescueFolder)
    var player = try Player(in: test)
    #expect(FullDisk.breaks(test.home.path(of: id)))
    player.play(.begin)
    player.type("all of it")
    player.hurry()
    try player.journal.finish(player.state)
    let saved = try test.home.readSession(id)
    #expect(saved.condition == .complete && typed(saved.state) == typed(player.state))
  }

  @Test("when even the end cannot be written, the rescue file stays and is whole")
  func failedFinish() throws {
    let test = try TestHome()
    var player = try Player(in: test)
    #expect(FullDisk.breaks(test.home.path(of: id)))
    player.play(.begin)
    player.type("all of it")
    player.hurry()
    rename(test.home.sessions, test.home.path + "/gone")
    let new = "\(test.home.sessions)/.\(id).new"
    #expect(throws: StorageError.cannotCreate(path: new, errno: ENOENT)) {
      try player.journal.finish(player.state)
    }
    guard case .rescue(let path, _) = player.journal.place else {
      Issue.record("not rescued: \(player.journal.place)")
      return
    }
    #expect(try state(ofFileAt: path) == player.state)
  }

  /// A session in which somebody has typed, all of it in its file.
  private func typist(in test: TestHome) throws -> Player {
    var player = try Player(in: test)
    player.play(.begin)
    player.type("all ")
    player.journal.sync()
    return player
  }

  @Test("a file that is deleted or moved away under the session is not written to any longer")
  func goneFile() throws {
    for moves in [true, false] {
      let test = try TestHome()
      let path = test.home.path(of: id)
      var player = try typist(in: test)
      if moves { rename(test.home.sessions, test.home.path + "/gone") } else { unlink(path) }
      player.journal.sync()
      let rescue = "\(test.rescueFolder)/\(rescueName).jsonl"
      let reason = StorageError.cannotWrite(path: path, errno: ENOENT)
      #expect(player.journal.place == .rescue(path: rescue, because: reason))
      // Not that one either, should somebody tidy up there.
      unlink(rescue)
      player.type("of it", after: 100)
      player.journal.sync()
      #expect(player.journal.place == .rescue(path: rescue, because: reason))
      #expect(try state(ofFileAt: rescue) == player.state)
    }
  }

  @Test("a file that somebody cuts or adds to under the session is left for a rescue file")
  func changedFile() throws {
    for cuts in [true, false] {
      let test = try TestHome()
      let path = test.home.path(of: id)
      var player = try typist(in: test)
      let descriptor = open(path, O_WRONLY | O_APPEND)
      if cuts { #expect(ftruncate(descriptor, 99) == 0) } else { write(descriptor, "{", 1) }
      close(descriptor)
      player.type("of it", after: 100)
      player.journal.sync()
      let rescue = "\(test.rescueFolder)/\(rescueName).jsonl"
      let reason = StorageError.cannotWrite(path: path, errno: EIO)
      #expect(player.journal.place == .rescue(path: rescue, because: reason))
      #expect(try state(ofFileAt: rescue) == player.state)
    }
  }

  @Test("the rescue file of an earlier sitting is never touched")
  func earlierRescue() throws {
    let test = try TestHome()
    var first: Player? = try Player(in: test)
    first?.play(.begin)
    #expect(FullDisk.breaks(test.home.path(of: id)))
    first?.type("only in the rescue file")
    first = nil
    let path = "\(test.rescueFolder)/\(rescueName).jsonl"
    let bytes = readBytes(path)
    #expect(String(decoding: bytes, as: UTF8.self).contains("only in the rescue file"))

    var second = try Player(resumingIn: test)
    #expect(FullDisk.breaks(test.home.path(of: id)))
    second.type("something else")
    guard case .rescue("\(test.rescueFolder)/\(rescueName)-2.jsonl", _) = second.journal.place
    else {
      Issue.record("not rescued: \(second.journal.place)")
      return
    }
    second.hurry()
    try second.journal.finish(second.state)
    #expect(readBytes(path) == bytes)
    #expect(access("\(test.rescueFolder)/\(rescueName)-2.jsonl", F_OK) != 0)
  }

  @Test("a line that the full disk cut in half is taken back, and written whole when there is room")
  func fullDisk() async {
    await #expect(processExitsWith: .success) {
      let test = try TestHome()
      let home = test.home.path(of: samplePlan().id)
      var player = try Player(in: test)
      player.play(.begin)
      player.type("before")
      let bytes = test.bytes
      for room in [0, 1, 30] {
        FullDisk.begins(at: bytes.count + room)
        player.type("x", after: 100)
        #expect(
          player.journal.place == .memory(because: .cannotWrite(path: home, errno: EFBIG)))
        #expect(test.bytes == bytes)
        player.journal.sync()
        #expect(player.journal.needsSync)
      }
      FullDisk.ends()
      player.type("y", after: 100)
      #expect(player.journal.place == .home(path: home))
      #expect(try test.home.readSession(samplePlan().id).state == player.state)
      #expect(player.state.answers[0].texts[.context] == "beforexxxy")
      player.journal.sync()
      #expect(!player.journal.needsSync)
    }
  }

  @Test("a rescue file is not given up before there is a better one")
  func fullRescue() async {
    await #expect(processExitsWith: .success) {
      let test = try TestHome()
      var player = try Player(in: test)
      player.play(.begin)
      #expect(FullDisk.breaks(test.home.path(of: samplePlan().id)))
      player.type("precious")
      guard case .rescue(let path, _) = player.journal.place else {
        Issue.record("not rescued: \(player.journal.place)")
        return
      }
      let bytes = readBytes(path)
      FullDisk.begins(at: bytes.count / 2)
      player.type("x", after: 100)
      #expect(readBytes(path) == bytes)
      FullDisk.ends()
      player.type("y", after: 100)
      guard case .rescue(let last, _) = player.journal.place else {
        Issue.record("not rescued: \(player.journal.place)")
        return
      }
      let copy = try TestHome()
      #expect(try copy.read(readBytes(last)).state == player.state)
    }
  }

  @Test("a home that is full from the start says so, and no half a session stays behind")
  func fullFromTheStart() async {
    await #expect(processExitsWith: .success) {
      let test = try TestHome()
      FullDisk.begins(at: 100)
      let path = test.home.path(of: samplePlan().id)
      #expect(throws: StorageError.cannotCreate(path: path, errno: EFBIG)) {
        try Player(in: test)
      }
      #expect(access(path, F_OK) != 0)
    }
  }
}
