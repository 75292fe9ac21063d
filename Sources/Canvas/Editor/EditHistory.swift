/// What was changed, so that it can be taken back and made again.
///
/// Changes in a run form one step: the letters of a word with the blanks behind it, or the
/// deletions of a held key.
struct EditHistory: Sendable {
  /// One step: `removed` stood at `offset` and `inserted` stands there now.
  struct Step: Sendable {
    var offset: Int
    var removed: String
    var inserted: String
    /// Where the cursor stood before the step.
    var cursorBefore: Int
    /// Where it stands after it.
    var cursorAfter: Int
  }

  private var done: [Step] = []
  private var undone: [Step] = []

  /// Remembers a change just made, as part of the last step if it continues that one's run.
  mutating func record(_ step: Step, continuesRun: Bool) {
    undone = []
    if continuesRun, let last = done.last, let joined = Self.join(last, step) {
      done[done.count - 1] = joined
    } else {
      done.append(step)
    }
  }

  /// The last step made, to be taken back.
  mutating func undo() -> Step? {
    guard let step = done.popLast() else { return nil }
    undone.append(step)
    return step
  }

  /// The last step taken back, to be made again.
  mutating func redo() -> Step? {
    guard let step = undone.popLast() else { return nil }
    done.append(step)
    return step
  }

  /// Both changes as one, if `next` goes on where `last` left off.
  private static func join(_ last: Step, _ next: Step) -> Step? {
    var joined = last
    joined.cursorAfter = next.cursorAfter
    let types = next.removed.isEmpty && !last.inserted.isEmpty
    let erases = next.inserted.isEmpty && last.inserted.isEmpty
    if types, last.offset + last.inserted.utf8.count == next.offset {
      let startsWord = endsInBlank(last.inserted) && !endsInBlank(next.inserted)
      guard !startsWord else { return nil }
      joined.inserted += next.inserted
    } else if erases, next.offset + next.removed.utf8.count == last.offset {
      joined.offset = next.offset
      joined.removed = next.removed + last.removed
    } else if erases, next.offset == last.offset {
      joined.removed += next.removed
    } else {
      return nil
    }
    return joined
  }

  private static func endsInBlank(_ text: String) -> Bool {
    text.last?.isWhitespace ?? false
  }
}
