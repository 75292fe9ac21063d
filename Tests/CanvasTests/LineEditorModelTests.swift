import Canvas
import TestSupport
import Testing

/// The editor against a model too simple to be wrong, and against an owner who only sees edits.
struct LineEditorModelTests {
  private static let width = 7

  private static let keys: [Key] = [
    .character("a"), .character("b"), .character(" "), .character("-"), .character("中"),
    .character("\u{301}"), .character("\u{200D}"), .character("🇩"), .character("🇪"),
    .character("👍"), .character("🏽"), .character("क"), .character("\u{94D}"),
    .paste("x\r\ny"), .paste("\n"), .paste("two words"),
    .left, .right, .up, .down, .home, .end, .wordLeft, .wordRight,
    .backspace, .delete, .deleteWordLeft, .deleteWordRight,
    .control("k"), .control("u"), .control("w"), .control("y"), .control("d"),
  ]

  @Test("after any keys, text and cursor are those of a naive model", arguments: [UInt64](1...4))
  func model(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var editor = LineEditor(text: "")
    var model = NaiveEditor()
    for _ in 0..<2500 {
      if model.scalars.count > 150 {
        model = NaiveEditor()
        editor = LineEditor(text: "")
      }
      let key = Self.keys.randomElement(using: &random) ?? .left
      let outcome = editor.handle(key, width: Self.width)
      model.handle(key, width: Self.width)
      #expect(editor.text.utf8.elementsEqual(model.text.utf8), "after \(key)")
      #expect(editor.cursor == model.utf8Cursor, "after \(key)")
      if case .ignored = outcome { #expect([.up, .down, .control("d")].contains(key)) }
    }
  }

  @Test("an owner who applies every edit has the editor's text, and undo and redo lead back")
  func ownerAndHistory() {
    var random = SplitMix64(seed: 1_000)
    let history: [Key] = [.control("_"), .control("_"), .alt("_")]
    for round in 0..<40 {
      let start = round.isMultiple(of: 2) ? "" : "e\u{301} 🇩🇪 \u{301}\r\nx"
      var editor = LineEditor(text: start)
      var owner = Owner(text: start)
      for _ in 0..<250 {
        let key = (Self.keys + history).randomElement(using: &random) ?? .left
        owner.apply(editor.handle(key, width: Self.width))
        #expect(owner.text.utf8.elementsEqual(editor.text.utf8))
        #expect(editor.isCursorOnBoundary)
      }
      while case .edit(let proposal) = editor.handle(.alt("_"), width: 9) {
        owner.apply(.edit(proposal))
      }
      let end = editor.text
      while case .edit(let proposal) = editor.handle(.control("_"), width: 9) {
        owner.apply(.edit(proposal))
      }
      #expect(editor.text.utf8.elementsEqual(start.utf8))
      while case .edit(let proposal) = editor.handle(.alt("_"), width: 9) {
        owner.apply(.edit(proposal))
      }
      #expect(editor.text.utf8.elementsEqual(end.utf8))
      #expect(owner.text.utf8.elementsEqual(end.utf8))
    }
  }
}

extension LineEditor {
  fileprivate var isCursorOnBoundary: Bool {
    var ends: Set = [0]
    var end = 0
    for character in text {
      end += character.utf8.count
      ends.insert(end)
    }
    return ends.contains(cursor)
  }
}

/// The owner of the true text, in bytes; a range inside a scalar would make it invalid.
private struct Owner {
  private var bytes: [UInt8]

  init(text: String) {
    bytes = Array(text.utf8)
  }

  var text: String { String(validating: bytes, as: UTF8.self) ?? "invalid" }

  mutating func apply(_ outcome: EditorOutcome) {
    guard case .edit(let proposal) = outcome else { return }
    #expect(proposal.range.upperBound <= bytes.count)
    bytes.replaceSubrange(proposal.range, with: proposal.replacement.utf8)
  }
}

/// A text field as an array of scalars and a number, everything looked for from the start.
private struct NaiveEditor {
  var scalars: [Unicode.Scalar] = []
  private var cursor = 0
  private var killed: [Unicode.Scalar] = []
  private var lastKeyKilled = false
  private var goal: Int?

  var text: String { text(scalars[...]) }
  var utf8Cursor: Int { text(scalars[..<cursor]).utf8.count }

  mutating func handle(_ key: Key, width: Int) {
    let joinsKill = lastKeyKilled
    let oldGoal = goal
    (lastKeyKilled, goal) = (false, nil)
    switch key {
    case .character(let scalar): replace(cursor..<cursor, [scalar])
    case .paste(let text):
      replace(cursor..<cursor, text.unicodeScalars.filter { $0 != "\r" })
    case .left: cursor = boundaries.last { $0 < cursor } ?? 0
    case .right: cursor = boundaries.first { $0 > cursor } ?? scalars.count
    case .up: moveVertically(by: -1, width: width, goal: oldGoal)
    case .down: moveVertically(by: 1, width: width, goal: oldGoal)
    case .home: cursor = lineStart
    case .end: cursor = lineEnd
    case .wordLeft: cursor = start(skipping: { !isWord($0) }, taking: isWord)
    case .wordRight: cursor = wordEnd
    case .backspace: replace((boundaries.last { $0 < cursor } ?? 0)..<cursor, [])
    case .delete, .control("d"):
      replace(cursor..<(boundaries.first { $0 > cursor } ?? scalars.count), [])
    case .deleteWordLeft:
      kill(start(skipping: { !isWord($0) }, taking: isWord)..<cursor, joins: joinsKill)
    case .deleteWordRight: kill(cursor..<wordEnd, joins: joinsKill)
    case .control("w"):
      let start = start(skipping: \.isWhitespace, taking: { !$0.isWhitespace })
      kill(start..<cursor, joins: joinsKill)
    case .control("u"): kill(lineStart..<cursor, joins: joinsKill)
    case .control("k"):
      let end = lineEnd > cursor ? lineEnd : boundaries.first { $0 > cursor } ?? cursor
      kill(cursor..<end, joins: joinsKill)
    case .control("y"): replace(cursor..<cursor, killed)
    default: break
    }
  }

  private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private var characters: [Character] { Array(text) }

  /// Where characters begin, and the end, counted in scalars.
  private var boundaries: [Int] {
    characters.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.unicodeScalars.count) }
  }

  private var lineStart: Int { (scalars[..<cursor].lastIndex(of: "\n") ?? -1) + 1 }
  private var lineEnd: Int { scalars[cursor...].firstIndex(of: "\n") ?? scalars.count }

  private func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  private func start(
    skipping isSkipped: (Character) -> Bool, taking isTaken: (Character) -> Bool
  ) -> Int {
    var number = boundaries.firstIndex(of: cursor) ?? 0
    while number > 0, isSkipped(characters[number - 1]) { number -= 1 }
    while number > 0, isTaken(characters[number - 1]) { number -= 1 }
    return boundaries[number]
  }

  private var wordEnd: Int {
    let characters = characters
    var number = boundaries.firstIndex(of: cursor) ?? 0
    while number < characters.count, !isWord(characters[number]) { number += 1 }
    while number < characters.count, isWord(characters[number]) { number += 1 }
    return boundaries[number]
  }

  private mutating func replace(_ range: Range<Int>, _ replacement: [Unicode.Scalar]) {
    guard !(range.isEmpty && replacement.isEmpty) else { return }
    scalars.replaceSubrange(range, with: replacement)
    let place = range.lowerBound + replacement.count
    cursor = boundaries.first { $0 >= place } ?? scalars.count
  }

  private mutating func kill(_ range: Range<Int>, joins: Bool) {
    lastKeyKilled = true
    guard !range.isEmpty else { return }
    let old = joins ? killed : []
    killed = range.lowerBound < cursor ? scalars[range] + old : old + scalars[range]
    replace(range, [])
  }

  /// Tries every boundary of the row above or below for the one nearest to the goal.
  private mutating func moveVertically(by step: Int, width: Int, goal oldGoal: Int?) {
    let rows = wrap(text, width: width)
    let places = boundaries.map { place -> (scalar: Int, row: Int, column: Int) in
      let bytes = text(scalars[..<place]).utf8.count
      let row = rows.lastIndex { $0.range.lowerBound <= bytes } ?? 0
      let start = rows[row].range.lowerBound
      let shown = String(decoding: Array(text.utf8)[start..<bytes], as: UTF8.self)
      let shownEnd = CharacterWidth.width(of: rows[row].text)
      return (place, row, min(CharacterWidth.width(of: shown), shownEnd))
    }
    guard let here = places.first(where: { $0.scalar == cursor }) else { return }
    let column = oldGoal ?? here.column
    let reachable = places.filter { $0.row == here.row + step && $0.column <= column }
    guard let rightmost = reachable.map(\.column).max(),
      let target = reachable.first(where: { $0.column == rightmost })
    else { return }
    goal = column
    cursor = target.scalar
  }
}
