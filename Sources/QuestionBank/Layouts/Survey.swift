/// Counts what could begin a question in a file, so that one layout can be chosen for it.
struct Survey {
  /// What was counted of the headings of one level.
  struct Headings {
    var all = 0
    /// Those that ask, but have no prefix; and the texts of these.
    var asking = 0
    var askingTexts: Set<UInt64> = []
    /// Those that end in a question mark, with a prefix or without.
    var marked = 0
    var numbered = 0
    var numberedAsking = 0
    var lettered = 0
    /// Those with a field for the question or the answer below them.
    var withQuestionField = 0
    var withAnswerField = 0
    /// Those right above a text that asks.
    var aboveQuestion = 0
  }

  /// By level, 1 to 6; the first is not used.
  private(set) var headings = [Headings](repeating: Headings(), count: 7)
  private(set) var native = 0
  /// Field headings below native ones.
  private(set) var nativeFields = 0
  /// Headings that say only `Question`, and those that say `Answer`.
  private(set) var questionHeadings = 0
  private(set) var answerHeadings = 0
  /// Whether the first heading of all says only `Question`.
  private(set) var beginsWithQuestion = false
  /// Whether a title says that the file is about questions.
  private(set) var isAboutQuestions = false
  private(set) var summaries = 0
  /// The summaries that differ from each other, as long as their number may tell something.
  private var distinctSummaries: Set<UInt64> = []
  /// Whether so many summaries differ that they are not only "Answer" over and over.
  var hasVariedSummaries: Bool {
    distinctSummaries.count >= 2
      && (distinctSummaries.count * 2 >= summaries || summaries > Self.manySummaries)
  }
  private static let manySummaries = 200
  private(set) var bold = 0
  /// Lines in bold that ask, each text once.
  private(set) var distinctBold: Set<UInt64> = []
  private(set) var boldLettered = 0
  private(set) var questionLabels = 0
  private(set) var answerLabels = 0
  private(set) var percents = 0
  private(set) var cardTags = 0
  private(set) var flashcards = 0
  private(set) var tableRows = 0
  /// Items of lists that are no link into the page, and those of them that ask.
  private(set) var items = 0
  private(set) var askingItems = 0
  private(set) var markedItems = 0
  private(set) var frontMatter: FrontMatter?
  private(set) var hasSummaryHeading = false
  private(set) var hasSolution = false
  private(set) var levels = Levels()

  private var lastHeading = (level: 0, hasQuestion: true, hasAnswer: true)
  /// The level of the heading above, until text follows it; else 0.
  private var fresh = 0
  private var isInTable = false
  /// Whether a list is open, and where the markers of its outermost items stand.
  private var isInList = false
  private var margin = 0
  /// Whether the file holds signs at all that are too rare to look for in every line.
  let signs: RareSigns
  private var awaitsSummary = false

  init(_ bytes: Bytes) {
    var tokens = Tokenizer(bytes, isForeign: true, findsDamage: false)
    signs = RareSigns(bytes)
    frontMatter = tokens.frontMatter.flatMap { FrontMatter(bytes, $0) }
    // A long file need not be looked at to its end: after a while it is clear what it is.
    var checkpoint = 65_536
    while let token = tokens.next() {
      if token.start >= checkpoint {
        if isClear { return }
        checkpoint *= 2
      }
      switch token.kind {
      case .heading(let level):
        isInTable = false
        isInList = false
        count(heading: token.content, level: level, bytes)
      case .item(let indent, let number): count(item: token, indent, number, bytes)
      case .text: count(text: token, bytes)
      case .blank: isInTable = false
      case .code, .rule, .hidden: break
      }
    }
  }

  // MARK: - Headings

  private mutating func count(heading range: Range<Int>, level: Int, _ bytes: Bytes) {
    switch HeadingMeaning(bytes, range) {
    case .question: native += 1
    case .field(let field): if native > 0, field != .followUps { nativeFields += 1 }
    case .part, .other: break
    }
    fresh = level
    if let field = HeadingField(
      bytes, Token(kind: .heading(level: level), line: 0, start: 0, content: range), level: level)
    {
      let name = field.name
      if name == .question {
        if questionHeadings == 0, headings.allSatisfy({ $0.all == 0 }) { beginsWithQuestion = true }
        questionHeadings += 1
      } else if name == .answer {
        answerHeadings += 1
      }
      if bytes.has("tl;dr", at: range.lowerBound, range.upperBound) { hasSummaryHeading = true }
      note(field: name)
      return
    }
    let shape = TitleShape(bytes, range)
    let asks = Asking.isLikely(bytes, shape.text)
    headings[level].all += 1
    if asks, Asking.endsInQuestionMark(bytes, shape.text) { headings[level].marked += 1 }
    if level <= 2, !asks, Self.names(bytes, range) { isAboutQuestions = true }
    switch shape.prefix {
    case .letter: headings[level].lettered += 1
    case .number:
      headings[level].numbered += 1
      if asks { headings[level].numberedAsking += 1 }
    case .none:
      if asks {
        headings[level].asking += 1
        headings[level].askingTexts.insert(TextHash.of(bytes.string(shape.text)))
      }
    }
    if lastHeading.level == 0 || level <= lastHeading.level || lastHeading.hasAnswer
      || !lastHeading.hasQuestion
    {
      lastHeading = (level, false, false)
    }
  }

  /// Whether a title names questions or interviews.
  private static func names(_ bytes: Bytes, _ title: Range<Int>) -> Bool {
    subjects.contains { bytes.first($0, in: title) != nil }
  }

  private static let subjects: [StaticString] = [
    "question", "interview", "q&a", "quiz", "faq", "preguntas", "fragen", "面试", "題", "题",
    "вопрос", "Вопрос", "собеседован", "質問",
  ]

  /// Notes that a field of the question under the last heading begins.
  private mutating func note(field name: FieldLabel.Name) {
    guard lastHeading.level > 0 else { return }
    if name == .question, !lastHeading.hasQuestion {
      lastHeading.hasQuestion = true
      headings[lastHeading.level].withQuestionField += 1
    } else if name == .answer, !lastHeading.hasAnswer {
      lastHeading.hasAnswer = true
      headings[lastHeading.level].withAnswerField += 1
    }
  }

  // MARK: - Lines

  private mutating func count(
    item token: Token, _ indent: Int, _ number: Int?, _ bytes: Bytes
  ) {
    let content = token.content
    if content.isEmpty { return }
    if number != nil, let heading = ListHeading(bytes, token) {
      headings[heading.level].all += 1
      headings[heading.level].numbered += 1
      if Asking.isLikely(bytes, heading.text) {
        headings[heading.level].numberedAsking += 1
        headings[heading.level].marked += 1
      }
      lastHeading = (heading.level, false, false)
      return
    }
    if !isInList { margin = indent }
    isInList = true
    if indent < margin + 2, !LineShape.isPageLink(bytes, content) {
      items += 1
      if Asking.isLikely(bytes, content) {
        askingItems += 1
        if Asking.endsInQuestionMark(bytes, content) { markedItems += 1 }
      }
    }
    fresh = 0
    count(text: token, bytes)
  }

  private mutating func count(text token: Token, _ bytes: Bytes) {
    let range = token.content
    guard !range.isEmpty else { return }
    let first = bytes[range.lowerBound]
    if fresh > 0 {
      if Asking.endsInQuestionMark(bytes, range) { headings[fresh].aboveQuestion += 1 }
      fresh = 0
    }
    if awaitsSummary {
      awaitsSummary = false
      note(summary: bytes, range)
    }
    switch first {
    case UInt8(ascii: "<"): countTags(bytes, range)
    case UInt8(ascii: "|"): countTable(bytes, range)
    case UInt8(ascii: "%"): if range.count == 1 { percents += 1 }
    case UInt8(ascii: "["):
      if LineShape.isTagLine(bytes, range) { cardTags += 1 }
    case UInt8(ascii: "*"), UInt8(ascii: "_"):
      if case .text = token.kind { countBold(bytes, range) }
      countLabel(bytes, range)
    default:
      if first >= 0x80 || first == UInt8(ascii: ">") || Self.mayBeginLabel(bytes, range) {
        countLabel(bytes, range)
      }
    }
    if signs.flashcard, LineShape.isFlashcard(bytes, range) { flashcards += 1 }
    if signs.legend, range.count < 200, bytes.first("legend", in: range) != nil {
      levels.learn(from: bytes.string(range))
    }
  }

  /// Whether a colon follows the first words, without which a line not in bold has no label.
  private static func mayBeginLabel(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    let end = min(range.upperBound, range.lowerBound + 24)
    for index in range.lowerBound..<end
    where bytes[index] == UInt8(ascii: ":") || bytes[index] >= 0xE0 {
      return true
    }
    return false
  }

  private mutating func countBold(_ bytes: Bytes, _ range: Range<Int>) {
    let shape = TitleShape(bytes, range)
    if shape.prefix == .letter {
      boldLettered += 1
    } else if let text = LineShape.bold(bytes, range),
      Asking.isLikely(bytes, shape.prefix == .number ? shape.text : text)
        || Asking.endsInSign(bytes, range)
    {
      bold += 1
      distinctBold.insert(TextHash.of(bytes.string(text)))
    }
  }

  private mutating func countLabel(_ bytes: Bytes, _ range: Range<Int>) {
    guard let label = FieldLabel(bytes, range) else {
      if TitleShape(bytes, range).prefix == .letter { questionLabels += 1 }
      return
    }
    if bytes.first("solution", in: range) != nil { hasSolution = true }
    switch label.name {
    case .question: questionLabels += 1
    case .answer: answerLabels += 1
    case .followUps, .tags, .setting, .resources, .explanation, .cloze: return
    }
    // "Q:" begins a question of its own, whatever heading it stands under.
    let isLetter = label.isLetter
    if !isLetter || label.name == .answer && questionLabels == 0 { note(field: label.name) }
  }

  private mutating func countTags(_ bytes: Bytes, _ range: Range<Int>) {
    guard let open = bytes.first("<summary", in: range) else { return }
    var start = open
    while start < range.upperBound, bytes[start] != UInt8(ascii: ">") { start += 1 }
    let text = min(start + 1, range.upperBound)..<range.upperBound
    if LineShape.isOnlyTags(bytes, text) {
      awaitsSummary = true
    } else {
      note(summary: bytes, text)
    }
  }

  private mutating func note(summary bytes: Bytes, _ range: Range<Int>) {
    let end = bytes.first("</summary", in: range) ?? range.upperBound
    let text = Asking.content(bytes, range.lowerBound..<end)
    if let name = FieldLabel.name(bytes, text) {
      note(field: name)
      return
    }
    summaries += 1
    // Among many, two that differ are enough.
    if summaries > Self.manySummaries, distinctSummaries.count >= 2 { return }
    distinctSummaries.insert(TextHash.of(bytes.string(text)))
  }

  private mutating func countTable(_ bytes: Bytes, _ range: Range<Int>) {
    if isInTable {
      // A row that leads into the page is one of a table of contents.
      if bytes.first("](#", in: range) == nil { tableRows += 1 }
    } else if TableHead(bytes, range) != nil {
      isInTable = true
    }
  }
}
