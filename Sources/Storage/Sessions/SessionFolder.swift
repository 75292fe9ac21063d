import Interview

/// What `Sessions/` holds.
public struct SessionFolder: Sendable {
  /// The sessions, oldest first.
  public var sessions: [SavedSession] = []
  /// Files that are no sessions, and damaged lines of those that are.
  public var remarks: [FileRemark] = []

  /// The sessions' ids, oldest first.
  public var ids: [String] { sessions.map(\.state.plan.id) }

  /// The newest session of kind `run`: what `last` means.
  public var last: SavedSession? { sessions.last { $0.state.plan.kind == .run } }

  /// When each question was last asked, going by sessions in which its clock was started.
  public var history: AskHistory {
    var history: AskHistory = [:]
    for session in sessions {
      let state = session.state
      for index in state.answers.indices where state.answers[index].startedAt != nil {
        let question = state.question(of: index)
        history[QuestionKey(role: question.role, id: question.id)] = state.plan.startedAt
      }
    }
    return history
  }

  /// Every time a question was asked, oldest first, how, and the score of each where there is one.
  public func asks(of key: QuestionKey) -> [(at: Instant, mode: Mode, score: Int?)] {
    sessions.flatMap { session in
      session.state.answers.indices.compactMap { index in
        let answer = session.state.answers[index]
        let question = session.state.question(of: index)
        let isIt = question.id == key.id && question.role == key.role
        guard isIt, answer.startedAt != nil else { return nil }
        let plan = session.state.plan
        return (plan.startedAt, plan.mode, answer.scores.total)
      }
    }
  }
}

extension Home {
  /// The path of a session's file.
  public func path(of id: String) -> String { "\(sessions)/\(id).jsonl" }

  func lockPath(of id: String) -> String { "\(sessions)/.\(id).lock" }

  /// Reads every session.
  ///
  /// A file that is none is named among the remarks.
  public func readSessions() throws(StorageError) -> SessionFolder {
    var folder = SessionFolder()
    for name in try Folder.names(sessions) where name.hasSuffix(".jsonl") {
      do throws(StorageError) {
        let session = try readSession(String(name.dropLast(6)))
        folder.remarks += session.damage
        folder.sessions.append(session)
      } catch {
        folder.remarks.append(FileRemark(error, path: "\(sessions)/\(name)"))
      }
    }
    folder.sessions.sort {
      ($0.state.plan.startedAt, $0.state.plan.id) < ($1.state.plan.startedAt, $1.state.plan.id)
    }
    return folder
  }

  /// Reads the session whose file is named after `id`.
  public func readSession(_ id: String) throws(StorageError) -> SavedSession {
    // Asked before the file is read: a session that ends in between then counts as running, with all
    // its words, instead of as abandoned half-way.
    let isLocked = isLocked(id)
    return try SavedSession(
      try File.reading(path(of: id)).readAll(), id: id, path: path(of: id), isLocked: isLocked)
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
