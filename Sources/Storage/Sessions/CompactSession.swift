import Interview

extension SessionDigest {
  /// What the file of a complete session tells without its texts; `nil` if it is anything but the flawless
  /// compact file that a session leaves behind, which is then read whole.
  ///
  /// What is not decoded is not known to be UTF-8; in all else this digest is that of the session read
  /// whole. A complete session's file has no writer, so no lock is asked for.
  init?(compact bytes: UnsafeBufferPointer<UInt8>, id: String, shelf: QuestionShelf) {
    var lines = LineRanges(bytes)
    guard let first = lines.next() else { return nil }
    do throws(RecordError) {
      let header = try RecordFields(bytes, first.range, .figures(shelf))
      guard header.type?.value == .session, let questions = header.outlines else { return nil }
      let plan = try header.sessionPlan()
      self.init(
        id: id, kind: plan.kind, format: plan.format, mode: plan.mode, role: plan.role,
        startedAt: plan.startedAt, attempts: [])
      attempts.reserveCapacity(questions.count)
      while let line = lines.next() {
        let fields = try RecordFields(bytes, line.range, .figures(shelf))
        switch fields.type?.value {
        case .answer:
          let (attempt, question, endedAt) = try fields.attempt(questions, mode: mode)
          attempts.append(attempt)
          if kind != .run { originals.append(questions[question].rewritten) }
          duration = max(duration, endedAt)
        case .completed:
          let entry = try fields.journalEntry(.completed)
          guard case .completed(let instant) = entry.fact, lines.next() == nil else { return nil }
          lastSeen = instant
          duration = max(duration, entry.at)
          isResumable = attempts.count < questions.count
          return
        default: return nil
        }
      }
    } catch {}
    return nil
  }
}
