/// The editing state of a text field of several lines: text, cursor, undo, killed text.
///
/// The true text is owned elsewhere. The editor changes its own copy and proposes each change to
/// the owner; if the owner refuses it, the owner makes a new editor from the true text.
///
/// Home, End, `^A`, `^E`, `^K` and `^U` work on the line between newlines, not on the row it was
/// wrapped to: a row's end is the same place as the start of the row below.
public struct LineEditor: Sendable {
  /// What the last key did, as far as the next key may carry on with it.
  private enum Run {
    case none, typing, erasing, killing
    case vertical(goal: Int)
  }

  /// The text with all changes proposed so far.
  public private(set) var text: String
  /// Where the next character goes, in UTF-8 bytes; always between two grapheme clusters.
  public private(set) var cursor: Int

  private var history = EditHistory()
  /// What `^Y` brings back: the text cut last.
  private var killed = ""
  private var run = Run.none

  /// An editor of `text` with nothing to undo.
  ///
  /// The cursor stands at `cursor`, in UTF-8 bytes, or at the next place behind it that lies
  /// between two grapheme clusters; without one, at the end.
  public init(text: String, cursor: Int? = nil) {
    self.text = text
    let length = text.utf8.count
    self.cursor = 0
    self.cursor = boundary(atOrAfter: min(max(cursor ?? length, 0), length))
  }

  /// Does what `key` asks for in a field that wraps its text to `width` cells.
  ///
  /// Up in the first row, Down in the last, `^D` at the end of the text, and all keys without a
  /// meaning for text (Enter, Tab, Escape, …) are ignored.
  public mutating func handle(_ key: Key, width: Int) -> EditorOutcome {
    let run = self.run
    self.run = .none
    let motion = TextMotion(text: text)
    switch key {
    case .character(let scalar): return type(scalar, after: run)
    case .paste(let pasted): return paste(pasted)

    case .left, .control("b"): return move(to: motion.before(cursor))
    case .right, .control("f"): return move(to: motion.after(cursor))
    case .wordLeft, .alt("b"): return move(to: motion.wordStart(before: cursor))
    case .wordRight, .alt("f"): return move(to: motion.wordEnd(after: cursor))
    case .home, .control("a"): return move(to: motion.lineStart(before: cursor))
    case .end, .control("e"): return move(to: motion.lineEnd(after: cursor))
    case .up: return moveVertically(by: -1, width: width, after: run)
    case .down: return moveVertically(by: 1, width: width, after: run)

    case .backspace, .control("h"): return erase(motion.before(cursor)..<cursor, after: run)
    case .delete: return erase(cursor..<motion.after(cursor), after: run)
    case .control("d"):
      return cursor < text.utf8.count
        ? erase(cursor..<motion.after(cursor), after: run) : .ignored

    case .control("k"): return kill(cursor..<motion.killEnd(after: cursor), after: run)
    case .control("u"): return kill(motion.lineStart(before: cursor)..<cursor, after: run)
    case .control("w"): return kill(motion.blankDelimitedStart(before: cursor)..<cursor, after: run)
    case .deleteWordLeft: return kill(motion.wordStart(before: cursor)..<cursor, after: run)
    case .deleteWordRight, .alt("d"):
      return kill(cursor..<motion.wordEnd(after: cursor), after: run)
    case .control("y"): return killed.isEmpty ? .moved : .edit(insert(killed))

    case .control("_"): return undo()
    case .alt("_"): return redo()
    default: return .ignored
    }
  }

  /// Does what `key` asks for in one of several fields that share `killed`, what `^Y` brings back.
  public mutating func handle(_ key: Key, width: Int, sharing killed: inout String) -> EditorOutcome
  {
    self.killed = killed
    defer { killed = self.killed }
    return handle(key, width: width)
  }

  /// Puts `text` at the cursor as one step, as it is, and moves the cursor behind it.
  public mutating func insert(_ text: String) -> EditProposal {
    run = .none
    return replace(cursor..<cursor, with: text, continuesRun: false)
  }

  /// The rows to draw at `width`, and the way from places in the text to cells.
  public func layout(width: Int) -> TextLayout {
    TextLayout(text, width: width)
  }

  /// Whether its text is `text` byte by byte.
  ///
  /// Strings that are equal may still differ in their bytes, which places are counted in.
  public func holds(_ text: String) -> Bool {
    let (mine, theirs) = (self.text.utf8, text.utf8)
    guard mine.count == theirs.count else { return false }
    let difference = mine.withContiguousStorageIfAvailable { mine in
      theirs.withContiguousStorageIfAvailable { theirs in
        // Without a way out at the first difference the loop takes many bytes at once.
        mine.indices.reduce(0) { $0 | (mine[$1] ^ theirs[$1]) }
      }
    }
    return (difference ?? nil).map { $0 == 0 } ?? mine.elementsEqual(theirs)
  }
}

extension LineEditor {
  private mutating func type(_ scalar: Unicode.Scalar, after run: Run) -> EditorOutcome {
    guard !Self.isControl(scalar) else { return .ignored }
    var continuesRun = false
    if case .typing = run { continuesRun = true }
    self.run = .typing
    let proposal = replace(
      cursor..<cursor, with: String(Character(scalar)), continuesRun: continuesRun)
    return .edit(proposal)
  }

  private mutating func paste(_ pasted: String) -> EditorOutcome {
    let text = Self.withoutControls(pasted)
    return text.isEmpty ? .moved : .edit(insert(text))
  }

  private mutating func erase(_ range: Range<Int>, after run: Run) -> EditorOutcome {
    var continuesRun = false
    if case .erasing = run { continuesRun = true }
    self.run = .erasing
    guard !range.isEmpty else { return .moved }
    return .edit(replace(range, with: "", continuesRun: continuesRun))
  }

  /// Erases text so that `^Y` can bring it back; kills in a row are brought back together.
  private mutating func kill(_ range: Range<Int>, after run: Run) -> EditorOutcome {
    self.run = .killing
    guard !range.isEmpty else { return .moved }
    var kept = ""
    if case .killing = run { kept = killed }
    let removed = source(in: range)
    killed = range.lowerBound < cursor ? removed + kept : kept + removed
    return .edit(replace(range, with: "", continuesRun: false))
  }

  private mutating func move(to place: Int) -> EditorOutcome {
    cursor = place
    return .moved
  }

  private mutating func moveVertically(by rows: Int, width: Int, after run: Run) -> EditorOutcome {
    let layout = layout(width: width)
    let position = layout.position(of: cursor)
    var goal = position.column
    if case .vertical(let column) = run { goal = column }
    let row = position.row + rows
    guard layout.rows.indices.contains(row) else { return .ignored }
    self.run = .vertical(goal: goal)
    return move(to: layout.offset(column: goal, row: row))
  }
}

extension LineEditor {
  private mutating func undo() -> EditorOutcome {
    guard let step = history.undo() else { return .moved }
    let range = step.offset..<step.offset + step.inserted.utf8.count
    return .edit(apply(range, step.removed, cursor: step.cursorBefore))
  }

  private mutating func redo() -> EditorOutcome {
    guard let step = history.redo() else { return .moved }
    let range = step.offset..<step.offset + step.removed.utf8.count
    return .edit(apply(range, step.inserted, cursor: step.cursorAfter))
  }

  /// Makes a change and remembers it.
  private mutating func replace(
    _ range: Range<Int>, with replacement: String, continuesRun: Bool
  ) -> EditProposal {
    let removed = source(in: range)
    let cursorBefore = cursor
    let proposal = apply(range, replacement, cursor: range.lowerBound + replacement.utf8.count)
    guard !removed.isEmpty || !replacement.isEmpty else { return proposal }
    let step = EditHistory.Step(
      offset: range.lowerBound, removed: removed, inserted: replacement,
      cursorBefore: cursorBefore, cursorAfter: cursor)
    history.record(step, continuesRun: continuesRun)
    return proposal
  }

  private mutating func apply(
    _ range: Range<Int>, _ replacement: String, cursor place: Int
  ) -> EditProposal {
    if range.lowerBound == text.utf8.count {
      text += replacement
    } else {
      let motion = TextMotion(text: text)
      let indices = motion.index(range.lowerBound)..<motion.index(range.upperBound)
      text.replaceSubrange(indices, with: replacement)
    }
    cursor = boundary(atOrAfter: place)
    return EditProposal(range: range, replacement: replacement)
  }

  private func source(in range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    let motion = TextMotion(text: text)
    return String(text[motion.index(range.lowerBound)..<motion.index(range.upperBound)])
  }

  /// The first place between two clusters at or behind `offset`, which may lie inside one.
  private func boundary(atOrAfter offset: Int) -> Int {
    TextMotion(text: text).boundary(atOrAfter: offset)
  }

  /// `pasted` with every newline as LF and no other control characters but tabs.
  private static func withoutControls(_ pasted: String) -> String {
    var result = ""
    for character in pasted {
      switch character {
      case "\r", "\r\n", "\n":
        result += "\n"
      case "\t":
        result += "\t"
      default:
        if character.unicodeScalars.first.map(isControl) != true { result.append(character) }
      }
    }
    return result
  }

  /// Whether `scalar` is one of C0, DEL and C1: Unicode's general category Cc, which never grows.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
  }
}
