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
    if !undone.isEmpty { undone = [] }
    // Joined in place: a word's letters are typed one by one, and a copy would move them all each time.
    let isJoined = continuesRun && !done.isEmpty && done[done.count - 1].join(step)
    if !isJoined { done.append(step) }
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
}

extension EditHistory.Step {
  /// Makes this change and `next` one, if `next` goes on where this leaves off; returns whether it does.
  fileprivate mutating func join(_ next: Self) -> Bool {
    let types = next.removed.isEmpty && !inserted.isEmpty
    let erases = next.inserted.isEmpty && inserted.isEmpty
    if types, offset + inserted.utf8.count == next.offset {
      let startsWord = Self.endsInBlank(inserted) && !Self.endsInBlank(next.inserted)
      guard !startsWord else { return false }
      inserted += next.inserted
    } else if erases, next.offset + next.removed.utf8.count == offset {
      offset = next.offset
      removed = next.removed + removed
    } else if erases, next.offset == offset {
      removed += next.removed
    } else {
      return false
    }
    cursorAfter = next.cursorAfter
    return true
  }

  private static func endsInBlank(_ text: String) -> Bool {
    guard let last = text.utf8.last else { return false }
    // Nearly all text is ASCII, for which Unicode's tables need not be asked.
    if last < 0x80, last != 0x0D { return last == 0x20 || (0x09...0x0C).contains(last) }
    return text.last?.isWhitespace ?? false
  }
}
