/// What there is to know about a file's lists before their items are read as questions.
struct ListSurvey {
  /// The lines of the headings under which more than a fifth of the items ask; 0 stands for what is
  /// above the first heading.
  private(set) var asking: Set<Int> = []
  /// Whether nested items answer: most of them do not ask.
  var areAnswered: Bool { nested.asking * 3 < nested.items }
  /// Whether paragraphs below the items answer them, the list going on after each.
  var haveParagraphs: Bool { paragraphs.count >= 3 && paragraphs.count * 2 >= askingItems }
  /// The lines of the outermost items with a paragraph below.
  private(set) var paragraphs: Set<Int> = []
  /// The lines of the headings under which questions in bold have their answers on the same line.
  private(set) var inline: Set<Int> = []
  /// The lines of the outermost items below which most items ask, and of those where most do not.
  private(set) var probed: Set<Int> = []
  private(set) var stated: Set<Int> = []

  /// Some items, and those of them that ask.
  private struct Items {
    /// The line of what they stand under.
    var line = 0
    var items = 0
    var asking = 0
    /// Those with a question mark.
    var marked = 0
    /// Those that hold their answers.
    var answered = 0
  }

  /// The outermost items of the section, those nested in the last of them, and all nested ones.
  private var section = Items()
  private var below = Items()
  private var nested = Items()
  private var askingItems = 0
  /// Where the markers of the section's outermost items stand.
  private var margin: Int?
  /// The last outermost item with a number, and its section; the sections that go on numbering.
  private var last = (number: 0, section: 0)
  private var numberedOn: Set<Int> = []
  /// The lines of the headings under which an item has a paragraph below.
  private var withParagraphs: Set<Int> = []
  /// The line of the outermost item that a paragraph may follow; else 0.
  private var item = 0

  /// Surveys the whole file.
  init(_ bytes: Bytes) {
    var tokens = Tokenizer(bytes, isForeign: true, findsDamage: false)
    var hidden = HiddenAnswer()
    var previous: Token?
    while let token = tokens.next() {
      if case .heading = token.kind { hidden.close() }
      let isHidden = hidden.isOpen
      if token.isText { hidden.note(bytes, token.content) }
      if isHidden { continue }
      switch token.kind {
      case .heading: begin(section: token.line)
      case .item(let indent, let number) where !LineShape.isPageLink(bytes, token.content):
        // The last of several lines in a row has no answer of its own.
        take(token, indent, number, isAlone: previous?.isItem != true, bytes)
      case .text(0) where previous?.kind == .blank && item > 0:
        if !LineShape.isOnlyTags(bytes, token.content) {
          paragraphs.insert(item)
          withParagraphs.insert(section.line)
        }
        item = 0
      default: break
      }
      previous = token
    }
    begin(section: 0)
    if haveParagraphs { asking.formIntersection(withParagraphs) }
    if numberedOn.count > 3 { asking.formUnion(numberedOn) }
  }

  /// Begins the section under the heading on `line`, and ends the one before.
  private mutating func begin(section line: Int) {
    endItem()
    if section.answered > 0, section.answered * 2 >= section.items { inline.insert(section.line) }
    if section.asking * 5 > section.items { asking.insert(section.line) }
    section = Items(line: line)
    below = Items()
    item = 0
    margin = nil
  }

  private mutating func take(
    _ token: Token, _ indent: Int, _ number: Int?, isAlone: Bool, _ bytes: Bytes
  ) {
    let asks = Asking.isLikely(bytes, token.content)
    let margin = margin ?? indent
    self.margin = margin
    item = 0
    guard indent < margin + 2 else {
      nested.items += 1
      below.items += 1
      if asks {
        nested.asking += 1
        below.asking += 1
      }
      if Self.isMarked(bytes, token.content) { below.marked += 1 }
      return
    }
    endItem()
    below = Items(line: token.line)
    section.items += 1
    if LineShape.answered(bytes, token.content) != nil { section.answered += 1 }
    if asks {
      section.asking += 1
      askingItems += 1
    }
    if let number {
      if section.items == 1, number > 1, number == last.number + 1 {
        numberedOn.formUnion([last.section, section.line])
      }
      last = (number, section.line)
    }
    if isAlone { item = token.line }
  }

  /// Notes what the items below the last outermost one are.
  private mutating func endItem() {
    if below.marked > 0, below.marked * 2 >= below.items {
      probed.insert(below.line)
    } else if below.asking * 2 < below.items {
      // Words alone may begin a statement too; where they do, what most nested items are decides.
      stated.insert(below.line)
    }
  }

  /// Whether a nested item has the mark of a question.
  static func isMarked(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    Asking.endsInQuestionMark(bytes, range) || bytes.first("? (", in: range) != nil
  }
}
