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

  /// When it ended, or was last written to; `nil` while it runs.
  public var endedAt: Instant? { condition == .running ? nil : state.lastSeen }
}

extension SavedSession {
  /// Reads a file's bytes; `isLocked` says whether another process writes it.
  ///
  /// Throws `StorageError.unreadable` if the first line is no header.
  init(_ bytes: [UInt8], path: String, isLocked: Bool) throws(StorageError) {
    var lines = LineRanges(bytes)
    guard let first = lines.next() else {
      throw .unreadable(path: path, line: 1, reason: "the file is empty")
    }
    let plan: SessionPlan
    do throws(RecordError) {
      guard case .header(let header) = try Record(bytes, first.range, plan: nil) else {
        throw RecordError("the session's header is missing")
      }
      plan = header
    } catch {
      throw .unreadable(path: path, line: 1, reason: error.reason)
    }

    var replay = Replay(plan: plan, path: path)
    var torn = 0
    var last = first
    while let line = lines.next() {
      last = line
      do throws(RecordError) {
        try replay.take(try Record(bytes, line.range, plan: plan))
      } catch {
        // What a killed process or a full disk cut short is no damage; nobody wrote it to the end.
        if line.isLast && !line.hasBreak {
          torn = line.range.count
        } else {
          replay.note(error, line)
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
  private var journal: SessionState
  private var answers: [Answer] = []
  private(set) var damage: [FileRemark] = []

  init(plan: SessionPlan, path: String) {
    self.path = path
    journal = SessionState(plan: plan)
  }

  var state: SessionState {
    guard !answers.isEmpty, let completedAt = compactEnd else { return journal }
    return SessionState(plan: journal.plan, answers: answers, completedAt: completedAt)
  }

  /// When a compact file's session was completed.
  private var compactEnd: Instant?

  mutating func take(_ record: Record) throws(RecordError) {
    switch record {
    case .header: throw RecordError("a second header")
    case .answer(let answer): answers.append(answer)
    case .entry(let entry):
      if !answers.isEmpty, case .completed(let instant) = entry.fact {
        compactEnd = instant
      } else if !journal.absorb(entry) {
        throw RecordError("this does not fit what stands before it")
      }
    }
  }

  mutating func note(_ error: RecordError, _ line: LineRanges.Line) {
    damage.append(FileRemark(path: path, line: line.number, text: error.reason))
  }
}

/// The non-empty lines of a file's bytes.
struct LineRanges {
  struct Line {
    /// Counted from 1.
    var number: Int
    /// The bytes without the line break.
    var range: Range<Int>
    var hasBreak: Bool
    var isLast: Bool
  }

  private let bytes: [UInt8]
  private var place = 0
  private var number = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Line? {
    while place < bytes.count {
      number += 1
      let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let line = Line(
        number: number, range: place..<end, hasBreak: end < bytes.count,
        isLast: end + 1 >= bytes.count)
      place = end + 1
      if !line.range.isEmpty { return line }
    }
    return nil
  }
}
