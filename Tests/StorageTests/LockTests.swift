import Foundation
import Interview
import Storage
import Synchronization
import TestSupport
import Testing

@Suite("Two processes and one session")
struct LockTests {
  private let id = samplePlan().id

  @Test("a second writer is refused while the first lives, and the session counts as running")
  func secondWriter() throws {
    let test = try TestHome()
    var player: Player? = try Player(in: test)
    player?.play(.begin, .start)
    #expect(throws: StorageError.inUse(id: id)) { try Player(resumingIn: test) }
    #expect(throws: StorageError.inUse(id: id)) { try Player(in: test) }
    let saved = try test.home.readSession(id)
    #expect(saved.condition == .running)
    #expect(saved.state == player?.state)

    let left = player?.state
    player = nil
    #expect(try test.home.readSession(id).condition == .abandoned)
    #expect(try test.home.readSession(id).state == left)
    #expect(throws: StorageError.cannotCreate(path: test.home.path(of: id), errno: EEXIST)) {
      try Player(in: test)
    }
    player = try Player(resumingIn: test)
    #expect(try test.home.readSession(id).condition == .running)
  }

  @Test("a complete session is complete even while its writer lives, and is never taken up again")
  func complete() throws {
    let test = try TestHome()
    var player = try Player(in: test)
    player.hurry()
    #expect(try test.home.readSession(id).condition == .running)
    try player.journal.finish(player.state)
    #expect(try test.home.readSession(id).condition == .complete)
    let bytes = test.bytes
    #expect(throws: StorageError.alreadyComplete(id: id)) { try Player(resumingIn: test) }
    #expect(test.bytes == bytes)
  }

  @Test("those who only look are never taken for a writer, by one another or by one who resumes")
  func readers() throws {
    let test = try TestHome()
    var player: Player? = try Player(in: test)
    player?.play(.begin, .start)
    player = nil
    let home = test.home
    let mistaken = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 240) { _ in
      let condition = (try? home.readSession(samplePlan().id))?.condition
      if condition != .abandoned { mistaken.withLock { $0 += 1 } }
    }
    #expect(mistaken.withLock(\.self) == 0)

    let lock = open("\(home.sessions)/.\(id).lock", O_RDONLY)
    #expect(flock(lock, LOCK_SH) == 0)
    #expect(try home.readSession(id).condition == .abandoned)
    Thread.detachNewThread {
      usleep(5000)
      close(lock)
    }
    _ = try Player(resumingIn: test)
  }

  @Test("a lock file, a rewrite cut short and other dot files are no sessions")
  func dotFiles() throws {
    let test = try TestHome()
    var player: Player? = try Player(in: test)
    player?.play(.begin)
    player = nil
    for name in [".gitkeep", ".\(id).new", ".\(id).jsonl", "README.md", "\(id).jsonl.orig"] {
      writeBytes(Array("x".utf8), to: "\(test.home.sessions)/\(name)")
    }
    mkdir(test.home.path(of: "folder"), 0o700)
    let folder = try test.home.readSessions()
    #expect(folder.ids == [id])
    #expect(
      folder.remarks == [
        FileRemark(
          path: test.home.path(of: "folder"), line: 1,
          text: "cannot be read: \(errorText(EISDIR))")
      ])
    var resumed = try Player(resumingIn: test)
    resumed.hurry()
    try resumed.journal.finish(resumed.state)
    #expect(try test.home.readSession(id).condition == .complete)
  }
}
