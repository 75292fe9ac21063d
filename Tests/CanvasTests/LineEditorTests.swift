import Canvas
import TestSupport
import Testing

struct LineEditorTests {
  /// What keys make of a text in which `|` marks the cursor, in the same notation.
  private func after(_ keys: [Key], _ marked: String, width: Int = 40) -> String {
    var editor = LineEditor(marked: marked)
    for key in keys { _ = editor.handle(key, width: width) }
    return editor.marked
  }

  @Test("characters go in at the cursor")
  func typing() {
    #expect(after(.typed("the "), "use |cache") == "use the |cache")
    var editor = LineEditor(text: "ab", cursor: 1)
    let proposal = EditProposal(range: 1..<1, replacement: "é")
    #expect(editor.handle(.character("é"), width: 9) == .edit(proposal))
  }

  @Test("scalars that belong together become one character and the cursor stays behind it")
  func composing() {
    #expect(after(.typed("e\u{301}x"), "|") == "e\u{301}x|")
    #expect(after([.left], "cafe\u{301}|") == "caf|e\u{301}")
    #expect(after(.typed("🇩🇪") + [.backspace], "|") == "|")
    var editor = LineEditor(text: "\u{301}", cursor: 0)
    _ = editor.handle(.character("e"), width: 9)
    #expect(editor.marked == "e\u{301}|")
    #expect(after([.backspace], "👨‍👩‍👧‍👦|!") == "|!")
    #expect(after([.delete], "|👍🏽!") == "|!")
  }

  @Test("a paste keeps its lines, loses control characters, and is one step")
  func paste() {
    let keys: [Key] = [.paste("one\r\ntwo\rthree\n\tx\u{1B}[m\u{0}\u{9B}")]
    #expect(after(keys, "|") == "one\ntwo\nthree\n\tx[m|")
    #expect(after(keys + [.control("_")], "a|b") == "a|b")
    var editor = LineEditor(text: "")
    #expect(editor.handle(.paste("\u{1B}"), width: 9) == .moved)
  }

  @Test("the cursor moves by characters, words, and lines between newlines")
  func moving() {
    #expect(after([.left, .control("b")], "ab\nc|") == "ab|\nc")
    #expect(after([.right, .control("f")], "|中文") == "中文|")
    #expect(after([.left], "|a") == "|a")
    #expect(after([.wordLeft], "one, two|") == "one, |two")
    #expect(after([.alt("b"), .alt("b")], "one, two|") == "|one, two")
    #expect(after([.wordRight, .alt("f")], "|one, two.") == "one, two|.")
    #expect(after([.home], "one\ntwo three|", width: 4) == "one\n|two three")
    #expect(after([.control("a")], "one|\ntwo") == "|one\ntwo")
    #expect(after([.end], "o|ne two\nthree", width: 4) == "one two|\nthree")
    #expect(after([.control("e")], "one\n|\ntwo") == "one\n|\ntwo")
  }

  @Test("up and down follow the rows as they are wrapped and keep their column")
  func vertical() {
    let text = "first row\nab\nthird row|"
    #expect(after([.up], text) == "first row\nab|\nthird row")
    #expect(after([.up, .up], text) == "first row|\nab\nthird row")
    #expect(after([.up, .up, .down, .down], text) == text)
    #expect(after([.up], "one two |three", width: 8) == "|one two three")
    #expect(after([.down], "one| two three", width: 8) == "one two thr|ee")
    #expect(after([.down], "ab|cdefgh", width: 3) == "abcde|fgh")
    #expect(after([.up], "日本\nabc|", width: 9) == "日|本\nabc")
    #expect(after([.up], "abcdef|", width: 3) == "ab|cdef")
  }

  @Test("up in the first row and down in the last are not the editor's")
  func verticalEdges() {
    var editor = LineEditor(marked: "one |two")
    #expect(editor.handle(.up, width: 4) == .moved)
    #expect(editor.handle(.up, width: 4) == .ignored)
    #expect(editor.handle(.down, width: 4) == .moved)
    #expect(editor.handle(.down, width: 4) == .ignored)
  }

  @Test("text is erased by character, word and line")
  func erasing() {
    #expect(after([.backspace, .control("h")], "abc|") == "a|")
    #expect(after([.backspace], "|a") == "|a")
    #expect(after([.delete, .control("d")], "|abc") == "|c")
    #expect(after([.delete], "a|") == "a|")
    #expect(after([.control("k")], "a|b\nc") == "a|\nc")
    #expect(after([.control("k"), .control("k")], "a|b\nc") == "a|c")
    #expect(after([.control("u")], "a\nbc|d") == "a\n|d")
    #expect(after([.control("w")], "see a/b-c |d") == "see |d")
    #expect(after([.deleteWordLeft], "see a/b-c |d") == "see a/b-|d")
    #expect(after([.deleteWordRight], "|see a") == "| a")
    #expect(after([.alt("d"), .alt("d")], "|see a") == "|")
  }

  @Test("erased words and lines come back with ^Y, those in a row together")
  func yank() {
    let yank = Key.control("y")
    #expect(after([.control("w"), .control("w"), yank], "one two|") == "one two|")
    #expect(after([.alt("d"), .alt("d"), .end, yank], "|one two.") == ".one two|")
    #expect(after([.control("w"), .left, .control("w"), yank, yank], "one two|") == "oneone| ")
    #expect(after([yank], "a|") == "a|")
  }

  @Test("^D at the end of the text is not the editor's")
  func controlD() {
    var editor = LineEditor(text: "a")
    #expect(editor.handle(.control("d"), width: 9) == .ignored)
    _ = editor.handle(.left, width: 9)
    let proposal = EditProposal(range: 0..<1, replacement: "")
    #expect(editor.handle(.control("d"), width: 9) == .edit(proposal))
  }

  @Test(
    "keys without a meaning for text are the owner's",
    arguments: [
      Key.enter, .altEnter, .tab, .backTab, .escape, .control("c"), .control("p"), .control("z"),
      .function(1), .pageUp, .pageDown, .alt("x"), .character("\u{1B}"), .character("\u{85}"),
    ])
  func ignored(key: Key) {
    var editor = LineEditor(marked: "a\nb|c\nd")
    #expect(editor.handle(key, width: 9) == .ignored)
    #expect(editor.marked == "a\nb|c\nd")
  }

  @Test("a word typed, a run of erasing, and every other change is undone as one step")
  func undoSteps() {
    let undo = Key.control("_")
    let redo = Key.alt("_")
    let words: [Key] = .typed("one two")
    #expect(after(words + [undo], "|") == "one |")
    #expect(after(words + [undo, undo], "|") == "|")
    #expect(after(words + [undo, undo, redo, redo, redo], "|") == "one two|")
    #expect(after([.backspace, .backspace, .backspace, undo], "abcd|") == "abcd|")
    #expect(after([.delete, .delete, undo], "a|bcd") == "a|bcd")
    #expect(after(.typed("ab") + [.left] + .typed("c") + [undo], "|") == "a|b")
    #expect(after(.typed("ab") + [.backspace, undo], "|") == "ab|")
    #expect(after(.typed("a") + [undo] + .typed("b") + [redo], "|") == "b|")
    #expect(after([undo, redo], "a|") == "a|")
  }

  @Test("text the owner inserts is one step")
  func insert() {
    var editor = LineEditor(marked: "• one|two")
    #expect(editor.insert("\n• ") == EditProposal(range: 7..<7, replacement: "\n• "))
    #expect(editor.marked == "• one\n• |two")
    _ = editor.insert("")
    _ = editor.handle(.control("_"), width: 9)
    #expect(editor.marked == "• one|two")
  }

  @Test("a cursor from outside is moved onto a boundary")
  func startingCursor() {
    let places = [(Int.min, 0), (1, 3), (2, 3), (3, 3), (4, 4), (.max, 4)]
    for (cursor, place) in places {
      #expect(LineEditor(text: "e\u{301}x", cursor: cursor).cursor == place)
    }
    #expect(LineEditor(text: "abc").cursor == 3)
  }

  @Test("the cursor's row and column follow the wrapped text")
  func cursorPosition() {
    func place(_ marked: String) -> Position {
      let editor = LineEditor(marked: marked)
      return editor.layout(width: 5).position(of: editor.cursor)
    }
    #expect(place("|") == Position(column: 0, row: 0))
    #expect(place("日本|") == Position(column: 4, row: 0))
    #expect(place("hello|") == Position(column: 5, row: 0))
    #expect(place("hello  | you") == Position(column: 5, row: 0))
    #expect(place("hello |you") == Position(column: 0, row: 1))
    #expect(place("hello\n|") == Position(column: 0, row: 1))
    #expect(LineEditor(text: "one two").layout(width: 5).rows == wrap("one two", width: 5))
  }
}

extension LineEditor {
  /// An editor of a text in which `|` marks the cursor.
  fileprivate init(marked: String) {
    let parts = marked.split(separator: "|", omittingEmptySubsequences: false)
    self.init(text: parts.joined(), cursor: parts.first?.utf8.count)
  }

  fileprivate var marked: String {
    let place = text.utf8.index(text.startIndex, offsetBy: cursor)
    return text[..<place] + "|" + text[place...]
  }
}

extension [Key] {
  fileprivate static func typed(_ text: String) -> [Key] {
    text.unicodeScalars.map(Key.character)
  }
}
