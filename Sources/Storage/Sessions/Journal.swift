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
  private let rescuePath: String
  private let lock: File
  /// Where entries go; `nil` while they are kept in memory only.
  private var file: File?
  /// The whole file so far: what a rescue file begins with.
  private var written: [UInt8]

  /// Begins the file of a new session; `rescueFolder` is where a rescue file would go.
  ///
  /// Throws `cannotCreate` if the file cannot be made, `inUse` if its id is taken.
  public init(beginning plan: SessionPlan, in home: Home, rescueFolder: String) throws(StorageError)
  {
    self.home = home
    id = plan.id
    rescuePath = Self.rescuePath(of: plan.id, in: rescueFolder)
    try Folder.make(home.sessions)
    lock = try Self.lock(plan.id, in: home)
    let path = home.path(of: plan.id)
    let file = try File.creating(path)
    written = Record.header(plan).line()
    do throws(StorageError) {
      try file.append(written)
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
  /// Throws `inUse` if another process writes it.
  public init(resuming id: String, in home: Home, rescueFolder: String) throws(StorageError) {
    self.home = home
    self.id = id
    rescuePath = Self.rescuePath(of: id, in: rescueFolder)
    lock = try Self.lock(id, in: home)
    let path = home.path(of: id)
    let bytes = try File.reading(path).readAll()
    let saved = try SavedSession(bytes, path: path, isLocked: false)
    let file = try File.appending(path)
    written = Array(bytes.dropLast(saved.tornBytes))
    try file.truncate(to: written.count)
    if saved.lacksLineBreak {
      try file.append([UInt8(ascii: "\n")])
      written.append(UInt8(ascii: "\n"))
    }
    self.file = file
    place = .home(path: path)
    resumed = saved
  }

  /// Writes entries, runs of typing joined.
  ///
  /// It never fails, but `place` may change.
  public func append(_ entries: [JournalEntry]) {
    guard !entries.isEmpty else { return }
    var joined: [JournalEntry] = []
    for entry in entries {
      if let merged = joined.last?.merged(with: entry) {
        joined[joined.count - 1] = merged
      } else {
        joined.append(entry)
      }
    }
    let bytes = joined.flatMap { Record.entry($0).line() }
    let kept = written.count
    written += bytes
    needsSync = true
    guard let file else { return rescue() }
    do throws(StorageError) {
      try file.append(bytes)
    } catch {
      // Half a line at the end would be dropped by a reader, but not by a later append.
      try? file.truncate(to: kept)
      rescue(because: error)
    }
  }

  /// Brings what was written to the disk.
  public func sync() {
    guard needsSync else { return }
    guard let file else { return rescue() }
    do throws(StorageError) {
      try file.sync()
      needsSync = false
    } catch {
      rescue(because: error)
    }
  }

  /// Ends a complete session: its file is rewritten compactly and never changed again.
  ///
  /// Where that fails, what was journaled still holds every word, and `place` says where it is.
  public func finish(_ state: SessionState) throws(StorageError) {
    guard let completedAt = state.completedAt else { return sync() }
    var bytes = Record.header(state.plan).line()
    for answer in state.answers where answer.startedAt != nil {
      bytes += Record.answer(answer).line()
    }
    bytes += Record.entry(JournalEntry(at: state.time, .completed(completedAt))).line()

    sync()
    let newPath = "\(home.sessions)/.\(id).new"
    unlink(newPath)
    let new = try File.creating(newPath)
    do throws(StorageError) {
      try new.append(bytes)
      try new.sync()
      guard rename(newPath, home.path(of: id)) == 0 else {
        throw .cannotWrite(path: home.path(of: id), errno: errno)
      }
    } catch {
      unlink(newPath)
      throw error
    }
    Folder.sync(home.sessions)
    unlink(rescuePath)
    unlink(home.lockPath(of: id))
    place = .home(path: home.path(of: id))
  }

  /// Takes back a session in which nothing was asked.
  public func discard() {
    unlink(home.path(of: id))
    unlink(rescuePath)
    unlink(home.lockPath(of: id))
  }

  /// Moves the whole session to a new rescue file, or keeps it in memory if that fails too.
  private func rescue(because error: StorageError? = nil) {
    let reason =
      switch place {
      case .home(let path): error ?? .cannotWrite(path: path, errno: EIO)
      case .rescue(_, let reason), .memory(let reason): reason
      }
    unlink(rescuePath)
    do throws(StorageError) {
      let file = try File.creating(rescuePath)
      try file.append(written)
      try file.sync()
      needsSync = false
      self.file = file
      place = .rescue(path: rescuePath, because: reason)
    } catch {
      file = nil
      place = .memory(because: reason)
    }
  }

  private static func lock(_ id: String, in home: Home) throws(StorageError) -> File {
    let lock = try File.lock(home.lockPath(of: id))
    guard lock.tryLock() else { throw .inUse(id: id) }
    return lock
  }

  private static func rescuePath(of id: String, in folder: String) -> String {
    "\(folder)/mock-rescue-\(id).jsonl"
  }
}
