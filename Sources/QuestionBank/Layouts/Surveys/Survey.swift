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
    /// Those with a bare number that goes on from the one before, those of them that ask, and that number.
    var bare = 0
    var bareAsking = 0
    var lastBare = 0
    /// Those with a field for the question or the answer below them.
    var withQuestionField = 0
    var withAnswerField = 0
    /// Those right above a text that asks.
    var aboveQuestion = 0
    /// Those above a `<details>`.
    var withSummary = 0
  }

  /// By level, 1 to 6; the first is not used.
  var headings = [Headings](repeating: Headings(), count: 7)
  var native = 0
  /// Field headings below native ones.
  var nativeFields = 0
  /// Headings that say only `Question`, and those that say `Answer`.
  var questionHeadings = 0
  var answerHeadings = 0
  /// Fields for the answer of any kind, headings and others.
  var answerFields = 0
  /// Whether a heading with a number has a field of its own.
  var hasNumberedFields = false
  /// Whether the first heading of all says only `Question`.
  var beginsWithQuestion = false
  /// Whether that heading names the file, unless answers follow.
  var isFirstTitle = false
  /// Whether a title says that the file is about questions.
  var isAboutQuestions = false
  var summaries = 0
  /// The summaries that differ from each other, as long as their number may tell something.
  var distinctSummaries: Set<UInt64> = []
  /// Whether so many summaries differ that they are not only "Answer" over and over.
  var hasVariedSummaries: Bool {
    distinctSummaries.count >= 2
      && (distinctSummaries.count * 2 >= summaries || summaries > Self.manySummaries)
  }
  static let manySummaries = 200
  /// Whether all summaries say the same, so that they can only hide what answers a heading.
  var hidesAnswers: Bool {
    summaries >= 2 && distinctSummaries.count == 1
      && headings.allSatisfy { $0.withAnswerField == 0 }
  }
  var bold = 0
  /// Lines in bold that ask and begin with a number, and the numbers of these.
  var boldNumbered = 0
  var boldNumbers: Set<Int> = []
  /// Lines in bold that ask, each text once.
  var distinctBold: Set<UInt64> = []
  var boldLettered = 0
  var questionLabels = 0
  var answerLabels = 0
  var percents = 0
  var cardTags = 0
  var flashcards = 0
  var tableRows = 0
  /// Items of lists that are no link into the page, and those of them that ask.
  var items = 0
  var askingItems = 0
  var markedItems = 0
  var frontMatter: FrontMatter?
  var hasSummaryHeading = false
  var hasSolution = false
  var levels = Levels()
  var numbers = NumberRuns()

  var lastHeading = (level: 0, hasQuestion: true, hasAnswer: true)
  /// Whether that heading has a number.
  var isLastNumbered = false
  /// The level of the heading above, until text follows it; else 0.
  var fresh = 0
  /// The level of the heading with a number or a Q that asks and stands above; else 0.
  var askingHead = 0
  /// The level of the heading above, until a summary follows it; else 0.
  var withoutSummary = 0
  var isInTable = false
  /// The column of questions in the table that is open.
  var tableQuestion = 0
  /// The number of the last item of an outermost list, and how many lists go on with the numbers of the
  /// one before, a heading standing between.
  var lastNumber = 0
  var runningOn = 0
  /// Whether a list is open, and where the markers of its outermost items stand.
  var isInList = false
  var margin = 0
  /// Whether the file is UTF-8 without NUL.
  let isText: Bool
  /// Whether the file holds signs at all that are too rare to look for in every line.
  let signs: RareSigns
  var awaitsSummary = false
  var lines = LineSigns()

  init(_ bytes: Bytes) {
    var tokens = Tokenizer(bytes, isForeign: true, findsDamage: false)
    isText = bytes.isText
    signs = RareSigns(bytes)
    levels.hasCircles = signs.hasCircles
    frontMatter = tokens.frontMatter.flatMap { FrontMatter(bytes, $0) }
    // A long file need not be looked at to its end: after a while it is clear what it is.
    var checkpoint = 16_384
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
      bytes, Token(kind: .heading(level: level), line: 0, start: 0, content: range))
    {
      let name = field.name
      if name == .question {
        if questionHeadings == 0, headings.allSatisfy({ $0.all == 0 }) {
          beginsWithQuestion = true
          isFirstTitle = level == 1 || HeadingName(bytes, range).field == nil
        }
        questionHeadings += 1
      } else if name == .answer {
        answerHeadings += 1
      }
      if bytes.has("tl;dr", at: range.lowerBound, range.upperBound) { hasSummaryHeading = true }
      note(field: name)
      return
    }
    if level > lastHeading.level, lastHeading.level > 0, !lastHeading.hasAnswer,
      BodyHeading(bytes, range) != nil
    {
      fresh = 0
      return
    }
    let shape = TitleShape(heading: bytes, range)
    let asks = Asking.isLikely(bytes, shape.text)
    headings[level].all += 1
    withoutSummary = level
    if asks, shape.prefix != .none {
      askingHead = level
    } else if level <= askingHead {
      askingHead = 0
    }
    if asks, Asking.endsInQuestionMark(bytes, shape.text) { headings[level].marked += 1 }
    if level <= 2, !asks, Self.names(bytes, range) { isAboutQuestions = true }
    switch shape.prefix {
    case .letter: headings[level].lettered += 1
    case .number:
      headings[level].numbered += 1
      if let number = shape.number { numbers.note(number, level: level) }
      if asks { headings[level].numberedAsking += 1 }
    case .none:
      count(bare: range, level: level, bytes)
      if asks {
        headings[level].asking += 1
        headings[level].askingTexts.insert(bytes.sameness(shape.text))
      }
    }
    if lastHeading.level == 0 || level <= lastHeading.level || lastHeading.hasAnswer
      || !lastHeading.hasQuestion
    {
      lastHeading = (level, false, false)
      isLastNumbered = shape.prefix == .number
    }
  }

  /// Counts a heading whose number, if it has one, no sign follows.
  private mutating func count(bare range: Range<Int>, level: Int, _ bytes: Bytes) {
    guard let bare = TitleShape.bareNumber(bytes, range) else { return }
    if bare.number == 1 || bare.number == headings[level].lastBare + 1 {
      headings[level].bare += 1
      if Asking.isLikely(bytes, bare.text) { headings[level].bareAsking += 1 }
    }
    headings[level].lastBare = bare.number
  }

  /// Whether a title names questions or interviews.
  private static func names(_ bytes: Bytes, _ title: Range<Int>) -> Bool {
    subjects.contains { bytes.first($0, in: title) != nil }
  }

  private static let subjects: [StaticString] = [
    "question", "interview", "q&a", "quiz", "faq", "preguntas", "fragen", "面试", "題", "题",
    "вопрос", "Вопрос", "собеседован", "質問", "질문", "면접", "perguntas",
    "entrevista", "Питання", "питання",
  ]

  /// Notes that a field of the question under the last heading begins.
  mutating func note(field name: FieldLabel.Name) {
    if name == .answer || name == .explanation { answerFields += 1 }
    guard lastHeading.level > 0 else { return }
    if isLastNumbered, name == .question || name == .answer { hasNumberedFields = true }
    if name == .question, !lastHeading.hasQuestion {
      lastHeading.hasQuestion = true
      headings[lastHeading.level].withQuestionField += 1
    } else if name == .answer, !lastHeading.hasAnswer {
      lastHeading.hasAnswer = true
      headings[lastHeading.level].withAnswerField += 1
    }
  }
}
