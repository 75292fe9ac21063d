import Interview

/// The file that a session is written to while it happens.
///
/// Every batch of entries is appended at once and synced a little later. If the home cannot be written
/// any more, the whole session goes on in a rescue file; if that fails too, it is kept in memory and
/// tried again with every batch.
public final class Journal {
  /// Where the session is kept at this moment.
  public enum Place: Equatable, Sendable {
    /// In its own file.
    case home(path: String)
    /// In a rescue file, because the home failed with this error.
    case rescue(path: String, because: StorageError)
    /// Nowhere but in memory.
    case memory(because: StorageError)
  }

  /// Where the session is kept at this moment.
  public private(set) var place: Place
  /// Whether something was written since the last sync.
  public private(set) var needsSync = false

  /// What the file of a resumed session held; `nil` for a new one.
  public private(set) var resumed: SavedSession?

  private let home: Home
  private let id: String
  private let rescueFolder: String
  /// The rescue file of this sitting; one of an earlier sitting is not ours to remove.
  private var rescuePath: String?
  private let lock: File
  /// Where entries go; `nil` once what was written there cannot be trusted.
  private var file: File?
  /// The whole session so far: what its file should hold.
  private var written: [UInt8]
  /// How much of `written` is in `file`.
  private var kept: Int
  /// The letter that may come next.
  private var foreseen: LetterLine?
  /// What was written before the rules have made it.
  private var ahead: Ahead?

  /// A letter's entry, and the line that was written for it.
  private struct Ahead {
    let line: LetterLine
    let letter: Unicode.Scalar
    let time: SessionTime

    var entry: JournalEntry { line.letter.entry(letter, at: time) }
  }

  /// Begins the file of a new session; `rescueFolder` is where a rescue file would go.
  ///
  /// Throws `cannotCreate` if the file cannot be made or is there already, `inUse` if another process
  /// is about to make it.
  public init(beginning plan: SessionPlan, in home: Home, rescueFolder: String) throws(StorageError)
  {
    self.home = home
    id = plan.id
    self.rescueFolder = rescueFolder
    try Folder.make(home.sessions)
    lock = try Self.lock(plan.id, in: home)
    let path = home.path(of: plan.id)
    let file = try File.creating(path)
    written = Record.header(plan).line()
    kept = written.count
    do throws(StorageError) {
      try file.append(written[...])
      try file.sync()
    } catch {
      // A session without a header would only be in the way of the next one.
      unlink(path)
      throw .cannotCreate(path: path, errno: error.number)
    }
    Folder.sync(home.sessions)
    self.file = file
    place = .home(path: path)
  }

  /// Takes up the file of a session that was interrupted, and reads it.
  ///
  /// Throws `inUse` if another process writes it, `alreadyComplete` if nothing is left to do in it.
  public init(resuming id: String, in home: Home, rescueFolder: String) throws(StorageError) {
    self.home = home
    self.id = id
    self.rescueFolder = rescueFolder
    lock = try Self.lock(id, in: home)
    let path = home.path(of: id)
    let bytes = try File.reading(path).readAll()
    let saved = try SavedSession(bytes, id: id, path: path, isLocked: false)
    guard saved.isResumable else { throw .alreadyComplete(id: id) }
    let file = try File.appending(path)
    written = Array(bytes.dropLast(saved.tornBytes))
    try file.truncate(to: written.count)
    if saved.lacksLineBreak {
      try file.append([UInt8(ascii: "\n")])
      written.append(UInt8(ascii: "\n"))
    }
    kept = written.count
    self.file = file
    place = .home(path: path)
    resumed = saved
  }

  /// Makes ready at `time` for the entry of a letter; `nil` where none is foreseen.
  public func foresee(_ letter: ForeseenLetter?, at time: SessionTime) {
    guard foreseen?.letter != letter else { return }
    foreseen = letter.flatMap { LetterLine($0, at: time) }
  }

  /// Writes the entry of the foreseen letter before the rules have made it, and says whether it did.
  ///
  /// The entries that they make of it must come to `append` next. Where they are others, what was
  /// written here is taken back.
  public func writeAhead(_ letter: Unicode.Scalar, at time: SessionTime) -> Bool {
    guard var line = foreseen, line.letter.isInTime(at: time) else { return false }
    foreseen = nil
    guard line.fill(letter, at: time) else { return false }
    ahead = Ahead(line: line, letter: letter, time: time)
    written += line.bytes
    needsSync = true
    flush()
    return true
  }

  /// Writes entries, runs of typing joined.
  ///
  /// It never fails, but `place` may change.
  public func append(_ entries: [JournalEntry]) {
    if let ahead {
      self.ahead = nil
      if entries.count == 1, entries[0] == ahead.entry { return }
      takeBack(ahead.line.bytes.count)
    }
    guard var last = entries.first else { return }
    for entry in entries.dropFirst() {
      if let merged = last.merged(with: entry) {
        last = merged
      } else {
        add(last)
        last = entry
      }
    }
    add(last)
    flush()
  }

  /// Takes back the last `count` bytes written.
  private func takeBack(_ count: Int) {
    written.removeLast(count)
    guard kept > written.count else { return }
    kept = written.count
    if let file, (try? file.truncate(to: kept)) == nil {
      self.file = nil
      rescue(because: .cannotWrite(path: file.path, errno: errno))
    }
  }

  private func add(_ entry: JournalEntry) {
    written += Record.entry(entry).line()
    // That time went by is not worth a sync: what was typed before it is on the disk already.
    if case .waited = entry.fact { return }
    needsSync = true
  }

  /// Brings what was written to the disk; where the file was deleted, moved away or changed meanwhile,
  /// a rescue file takes its place.
  public func sync() {
    if let file, file.isGone || file.size.map({ $0 != kept }) ?? false {
      self.file = nil
      rescue(because: .cannotWrite(path: file.path, errno: file.isGone ? ENOENT : EIO))
    }
    guard needsSync else { return }
    flush()
    guard needsSync, let file, kept == written.count else { return }
    do throws(StorageError) {
      try file.sync()
      needsSync = false
    } catch {
      // After a failed sync nobody knows which bytes reached the disk.
      self.file = nil
      rescue(because: error)
    }
  }

  /// Ends a complete session: its file is rewritten compactly and never changed again.
  ///
  /// Where that fails, what was journaled still holds every word, and `place` says where it is. The
  /// same goes for a file with damaged lines, which a compact one would lose: it stays as it is.
  public func finish(_ state: SessionState) throws(StorageError) {
    guard let completedAt = state.completedAt, resumed?.damage.isEmpty ?? true else {
      return sync()
    }
    var bytes = Record.header(state.plan).line()
    for answer in state.answers where answer.startedAt != nil {
      bytes += Record.answer(answer).line()
    }
    bytes += Record.entry(JournalEntry(at: state.time, .completed(completedAt))).line()

    sync()
    let path = home.path(of: id)
    try File.replace(path, with: bytes, by: "\(home.sessions)/.\(id).new")
    removeRescueFile()
    unlink(home.lockPath(of: id))
    place = .home(path: path)
  }

  /// Takes back a session in which nothing was asked.
  public func discard() {
    unlink(home.path(of: id))
    removeRescueFile()
    unlink(home.lockPath(of: id))
  }

  /// Writes what is not in the file yet.
  private func flush() {
    guard let file else { return rescue() }
    do throws(StorageError) {
      try file.append(written[kept...])
      kept = written.count
    } catch {
      // Half a line at the end would be dropped by a reader, but not by a later append.
      if (try? file.truncate(to: kept)) == nil { self.file = nil }
      return rescue(because: error)
    }
    if case .memory(let reason) = place {
      let isHome = file.path == home.path(of: id)
      place = isHome ? .home(path: file.path) : .rescue(path: file.path, because: reason)
    }
  }

  /// Moves the whole session to a new rescue file, or keeps it in memory if that fails too.
  private func rescue(because error: StorageError? = nil) {
    let reason =
      switch place {
      case .home(let path): error ?? .cannotWrite(path: path, errno: EIO)
      case .rescue(_, let reason), .memory(let reason): reason
      }
    do throws(StorageError) {
      let rescue = try newRescueFile()
      do throws(StorageError) {
        try rescue.append(written[...])
        try rescue.sync()
      } catch {
        unlink(rescue.path)
        throw error
      }
      // Only now: until the new one was whole, the one before held the most.
      if rescuePath != rescue.path { removeRescueFile() }
      rescuePath = rescue.path
      file = rescue
      kept = written.count
      needsSync = false
      place = .rescue(path: rescue.path, because: reason)
    } catch {
      place = .memory(because: reason)
    }
  }

  /// A file beside those that are there already.
  private func newRescueFile() throws(StorageError) -> File {
    var number = 1
    while true {
      let suffix = number == 1 ? "" : "-\(number)"
      do throws(StorageError) {
        return try File.creating("\(rescueFolder)/mock-rescue-\(id)\(suffix).jsonl")
      } catch {
        guard error.number == EEXIST, number < 100 else { throw error }
        number += 1
      }
    }
  }

  private func removeRescueFile() {
    if let rescuePath { unlink(rescuePath) }
    rescuePath = nil
  }

  private static func lock(_ id: String, in home: Home) throws(StorageError) -> File {
    let lock = try File.lock(home.lockPath(of: id))
    // Whoever lists the sessions holds the lock for a moment to see whether it is free.
    for _ in 0..<5 {
      if lock.tryLock(LOCK_EX) { return lock }
      usleep(10_000)
    }
    throw .inUse(id: id)
  }
}
