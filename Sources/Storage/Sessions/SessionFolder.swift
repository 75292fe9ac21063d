import Interview

/// What `Sessions/` holds, without the texts.
public struct SessionFolder: Sendable {
  /// The sessions, oldest first.
  public var sessions: [SessionDigest] = []
  /// Files that are no sessions, and damaged lines of those that are.
  public var remarks: [FileRemark] = []

  /// The sessions' ids, oldest first.
  public var ids: [String] { sessions.map(\.id) }

  /// The newest session of kind `run`: what `last` means.
  public var last: SessionDigest? { sessions.last { $0.kind == .run } }

  /// The newest run that something is left to do in.
  public var interrupted: SessionDigest? { sessions.last { $0.kind == .run && $0.isResumable } }

  /// The newest review, if it was left half-way: one that was left before another began is over.
  public var interruptedReview: SessionDigest? {
    sessions.last { $0.kind == .review }.flatMap { $0.isResumable ? $0 : nil }
  }

  /// When each question was last asked, going by runs in which its clock was started.
  public var history: AskHistory {
    var history: AskHistory = [:]
    for session in sessions where session.kind == .run {
      for attempt in session.attempts { history[attempt.question.key] = session.startedAt }
    }
    return history
  }

  /// Every time a run asked a question, oldest first, how, and the score of each where there is one.
  public func asks(of key: QuestionKey) -> [(at: Instant, mode: Mode, score: Int?)] {
    sessions.filter { $0.kind == .run }.flatMap { session in
      session.attempts.compactMap { attempt in
        attempt.question.key == key ? (session.startedAt, session.mode, attempt.score) : nil
      }
    }
  }
}

extension SessionFolder {
  fileprivate mutating func add(_ other: SessionFolder) {
    sessions += other.sessions
    remarks += other.remarks
  }

  /// Puts the oldest session first, and the remarks in the order of the files' names and lines.
  fileprivate mutating func sort() {
    // Numbers are cheap to move, sessions are not.
    let order = sessions.indices.map { (at: sessions[$0].startedAt, index: $0) }.sorted {
      $0.at == $1.at ? sessions[$0.index].id < sessions[$1.index].id : $0.at < $1.at
    }
    sessions = order.map { sessions[$0.index] }
    remarks.sort { ($0.path, $0.line) < ($1.path, $1.line) }
  }
}

extension Home {
  /// The path of a session's file.
  public func path(of id: String) -> String { "\(sessions)/\(id).jsonl" }

  func lockPath(of id: String) -> String { "\(sessions)/.\(id).lock" }

  /// Reads every session, as far as lists, figures and the picker need it.
  ///
  /// Of complete sessions the texts are passed over; others are replayed. A file that is no session is
  /// named among the remarks. Many files are read by several threads.
  public func readSessions() throws(StorageError) -> SessionFolder {
    let names = try Folder.unsortedNames(sessions, endingIn: ".jsonl")
    var folder = SessionFolder()
    if names.isEmpty { return folder }
    let descriptor = try FolderDescriptor(sessions)
    for part in inParallel(names.count / 250 + 1, { read(names, in: descriptor, part: $0, of: $1) })
    {
      if folder.sessions.isEmpty { folder = part } else { folder.add(part) }
    }
    folder.sort()
    return folder
  }

  /// Reads one of `count` equal parts of the files.
  private func read(
    _ names: [String], in descriptor: FolderDescriptor, part: Int, of count: Int
  ) -> SessionFolder {
    var folder = SessionFolder()
    let buffer = FileBuffer()
    let shelf = QuestionShelf()
    for name in names[names.count * part / count..<names.count * (part + 1) / count] {
      let id = String(name.dropLast(6))
      do throws(StorageError) {
        let bytes = try buffer.contents(of: name, in: descriptor) { path(of: id) }
        if let digest = SessionDigest(compact: bytes, id: id, shelf: shelf) {
          folder.sessions.append(digest)
          continue
        }
        let session = try readSession(id)
        folder.remarks += session.damage
        folder.sessions.append(SessionDigest(session.state, session.condition))
      } catch {
        folder.remarks.append(FileRemark(error, path: "\(sessions)/\(name)"))
      }
    }
    return folder
  }

  /// Reads the session whose file is named after `id`.
  public func readSession(_ id: String) throws(StorageError) -> SavedSession {
    // Asked before the file is read: a session that ends in between then counts as running, with all
    // its words, instead of as abandoned half-way.
    let isLocked = isLocked(id)
    return try SavedSession(
      try File.reading(path(of: id), waits: false).readAll(), id: id, path: path(of: id),
      isLocked: isLocked)
  }

  /// Whether a living process writes a session.
  private func isLocked(_ id: String) -> Bool {
    guard let lock = try? File.reading(lockPath(of: id)) else { return false }
    // Shared, so that two who ask at the same moment do not take each other for a writer.
    return !lock.tryLock(LOCK_SH)
  }
}

extension FileRemark {
  fileprivate init(_ error: StorageError, path: String) {
    switch error {
    case .unreadable(_, let line, let reason): self.init(path: path, line: line, text: reason)
    case .cannotRead(_, let errno):
      self.init(path: path, line: 1, text: "cannot be read: \(errorText(errno))")
    default: self.init(path: path, line: 1, text: "cannot be read")
    }
  }
}

/// The system's own words for an error number.
public func errorText(_ errno: Int32) -> String {
  strerror(errno).map { String(cString: $0) } ?? "error \(errno)"
}
