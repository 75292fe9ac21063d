import Interview

/// A session as its file tells it.
public struct SavedSession: Sendable {
  /// What happened in it.
  public var state: SessionState
  /// Whether anyone still works on it.
  public var condition: SessionCondition
  /// Lines of the file that could not be used; the rest still counts.
  public var damage: [FileRemark]
  /// Bytes at the file's end that a resumed session must not build on: a line cut short.
  var tornBytes: Int
  /// Whether the last line is whole but lacks its line break.
  var lacksLineBreak: Bool

  /// Whether something was left unfinished: an abandoned session, or a question of a complete one that
  /// was being asked again.
  public var isResumable: Bool { condition != .running && state.stage != .summary }
}

extension SavedSession {
  /// Reads a file's bytes; `isLocked` says whether another process writes it.
  ///
  /// The session's id is `id`, the file's name, whatever the file says: names are unique in a folder,
  /// and a copy must not be taken for its original.
  /// Throws `StorageError.unreadable` if the first line is no header.
  init(_ bytes: [UInt8], id: String, path: String, isLocked: Bool) throws(StorageError) {
    self = try bytes.withUnsafeBufferPointer { (bytes) throws(StorageError) in
      try SavedSession(bytes, id: id, path: path, isLocked: isLocked)
    }
  }

  private init(
    _ bytes: UnsafeBufferPointer<UInt8>, id: String, path: String, isLocked: Bool
  ) throws(StorageError) {
    var lines = LineRanges(bytes)
    guard let first = lines.next() else {
      throw .unreadable(path: path, line: 1, reason: "the file is empty")
    }
    var plan: SessionPlan
    do throws(RecordError) {
      guard case .header(let header) = try Record(bytes, first.range, plan: nil) else {
        throw RecordError("the session's header is missing")
      }
      plan = header
    } catch {
      throw .unreadable(path: path, line: first.number, reason: error.reason)
    }
    plan.id = id

    var replay = Replay(plan: plan, path: path)
    var torn = 0
    var last = first
    while let line = lines.next() {
      last = line
      do throws(RecordError) {
        try replay.take(try Record(bytes, line.range, plan: plan), line.number)
      } catch {
        // What a killed process or a full disk cut short is no damage; nobody wrote it to the end.
        if line.isLast && !line.hasBreak {
          torn = line.range.count
        } else {
          replay.note(error, line.number)
        }
      }
    }
    state = replay.state
    damage = replay.damage
    tornBytes = torn
    lacksLineBreak = torn == 0 && !last.hasBreak
    condition =
      if isLocked { .running } else if state.completedAt != nil { .complete } else { .abandoned }
  }
}

/// Puts records together again, whichever of the two shapes a file has.
private struct Replay {
  let path: String
  private(set) var state: SessionState
  private(set) var damage: [FileRemark] = []
  /// The time of the entry before, as it was written.
  private var writtenTime: SessionTime = 0

  init(plan: SessionPlan, path: String) {
    self.path = path
    state = SessionState(plan: plan)
  }

  mutating func take(_ record: Record, _ line: Int) throws(RecordError) {
    switch record {
    case .header: throw RecordError("a second header")
    case .answer(let answer, let flaw):
      guard state.absorb(answer) else { throw .misfit }
      if let flaw { note(flaw, line) }
    case .entry(var entry):
      let isEarly = entry.at < writtenTime
      writtenTime = entry.at
      // One damaged time must not cost every line after it.
      entry.at = max(entry.at, state.time)
      guard state.absorb(entry) else { throw .misfit }
      if isEarly { note(RecordError("its time lies before that of the line above"), line) }
    }
  }

  mutating func note(_ error: RecordError, _ line: Int) {
    damage.append(FileRemark(path: path, line: line, text: error.reason))
  }
}

extension RecordError {
  fileprivate static let misfit = RecordError("this does not fit what stands before it")
}
