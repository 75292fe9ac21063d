/// The layout a file is read by, and of what level its questions' headings are.
struct ChosenLayout: Equatable {
  var layout: Layout
  /// The level of the headings, where questions have one.
  var level = 0
  /// Whether nearly all headings of that level ask, so that the few others are questions too.
  ///
  /// Of fields: whether they stand below headings that name the questions.
  var isUniform = true
  /// Whether every `<details>` hides the answer to a heading, whatever its summary says.
  var hidesAnswers = false
  /// A level further out whose headings mostly ask, so that those with no question below are questions.
  var askingSections = 0
  /// Whether headings are numbered with no sign after the number: `## 4 Which lock?`.
  var hasBareNumbers = false
  /// Whether headings with a number have fields of their own.
  var hasNumberedFields = false
  /// The level right above or below over which the numbers of the headings run on, or 0.
  var levelBeside = 0
  /// Whether at least half of the questions have a field for the answer.
  var hasAnswers = false
}

extension Survey {
  /// The layouts that may explain the file, the one that explains most of it first.
  ///
  /// Prefixes and fields count more than words, and words more than list items, because an answer may
  /// hold any of these too; of two headings the outer one is meant.
  func candidates() -> [ChosenLayout] {
    if isOneQuestion { return [ChosenLayout(layout: .frontMatter)] }
    return scores().sorted {
      ($1.score, -$1.choice.level) < ($0.score, -$0.choice.level)
    }.map(\.choice)
  }

  /// What all questions in bold begin with, so that other bold lines are none; `none` for anything.
  var boldPrefix: TitleShape.Prefix {
    if boldLettered > bold { return .letter }
    return boldNumbered >= 3 && repeatsBold ? .number : .none
  }

  /// Whether labels with a colon are too few beside those without to be the file's way.
  var hasFewLabels: Bool { (questionLabels + answerLabels) * 4 <= lines.dotted.questions }

  /// Whether `R:` begins the answers to questions that begin with a Q.
  var hasFrenchAnswers: Bool {
    let questions = questionLabels + boldLettered
    return answerLabels == 0 && lines.spanish.questions == 0 && questions > 0
      && lines.spanish.answers * 2 >= questions
  }

  /// Whether questions in bold have their answers on the same line.
  var usesBoldLeads: Bool { lines.answered.count >= 3 && bold * 4 <= lines.answered.count }

  /// Whether lines in bold recur, as "**Why?**" does below each question: they ask for parts of answers.
  private var repeatsBold: Bool { distinctBold.count * 10 < bold * 7 }

  /// Whether one layout explains so much more than all others that the rest of the file will not change
  /// it.
  var isClear: Bool {
    guard !isOneQuestion else { return false }
    let scores = scores()
    guard let best = scores.max(by: { $0.score < $1.score }), best.score >= 100 else {
      return false
    }
    // A long table or list may be one of contents.
    guard best.choice.layout != .table, best.choice.layout != .bullets else { return false }
    return scores.allSatisfy { $0.choice == best.choice || $0.score * 8 <= best.score }
  }

  /// What speaks for each layout.
  private func scores() -> [(choice: ChosenLayout, score: Double)] {
    var candidates: [(choice: ChosenLayout, score: Double)] = []
    func add(_ layout: Layout, level: Int = 0, isUniform: Bool = true, _ score: Double) {
      guard score > 0 else { return }
      candidates.append(
        (
          ChosenLayout(
            layout: layout, level: level, isUniform: isUniform, hidesAnswers: hidesAnswers,
            askingSections: askingSections(above: level),
            hasBareNumbers: layout == .numberedHeadings && hasBareNumbers(level),
            hasNumberedFields: hasNumberedFields,
            levelBeside: layout == .numberedHeadings ? numbers.beside(level) : 0,
            hasAnswers: answerFields > 0
              && answerFields * 2 >= max(questionHeadings, headings[level].all)), score
        ))
    }

    // Without fields, what stands below a native heading is its answer as likely as its question.
    if nativeFields * 2 >= native, nativeFields > 0 { add(.native, native >= 2 ? 1e9 : 5) }
    for level in 1...6 { addHeadings(of: level, add) }
    // A heading over all questions of the file is the field of none.
    if beginsWithQuestion, answerFields > 0 || !isFirstTitle, answerFields <= questionHeadings * 4 {
      add(.fields, isUniform: false, Double(questionHeadings) * 1000)
    }
    let lettered = headings.map(\.lettered).reduce(0, +)
    if lettered >= 1 {
      let level = headings.indices.max { headings[$0].lettered < headings[$1].lettered } ?? 0
      add(.prefixedHeadings, level: level, Double(lettered) * 3)
    }
    if hasVariedSummaries {
      add(.details, Double(summaries) * 3)
    } else if summaries == 1 {
      add(.details, 1)
    }
    let asking =
      repeatsBold ? max(Double(boldNumbered), Double(distinctBold.count) / 10) : Double(bold)
    let prefixed = boldLettered + (lines.boldNumbers >= 3 ? lines.boldNumbers : 0)
    add(.bold, asking * 1.5 + Double(prefixed) * 3)
    let noneAsks = headings.allSatisfy { $0.asking + $0.numberedAsking + $0.lettered == 0 }
    if noneAsks, bold + boldLettered + questionLabels == 0, lines.italics >= 3 {
      add(.bold, Double(lines.italics) * 1.5)
    }
    if usesBoldLeads { add(.bold, Double(lines.answered.count) * 1.5) }
    let questions = questionLabels + lines.dotted.questions
    let answers = answerLabels + (lines.takesLetter ? lines.dotted.answers : 0)
    if hasFrenchAnswers, questions > 0 { add(.labels, Double(questions) * 2.5) }
    if answerLabels * 2 >= questionLabels, lines.dotted.questions == 0 {
      add(.labels, Double(questionLabels) * 2.5)
    } else if answers * 2 >= questions {
      add(.labels, Double(questions) * 2.5)
    } else if answerLabels * 2 >= questionLabels {
      add(.labels, Double(questionLabels) * 2.5)
    }
    if hasFewLabels, lines.areTitles {
      add(.labels, Double(lines.dotted.questions) * 2.5)
    }
    if questions == 0, lines.isSpanish { add(.labels, Double(lines.spanish.questions) * 2.5) }
    add(.flashcards, Double(flashcards) * 3)
    add(.table, Double(tableRows))
    // Lists occur in every text; alone, and asking, they are a bank.
    let isAsked = markedItems * 5 >= askingItems || isAboutQuestions
    if areNumberedOn {
      add(.bullets, Double(items) * 0.3)
    } else if askingItems * 4 >= items, isAsked {
      add(.bullets, Double(askingItems) * 0.3)
    }

    return candidates
  }

  private func addHeadings(
    of level: Int, _ add: (Layout, Int, Bool, Double) -> Void
  ) {
    let counted = headings[level]
    let answered = max(counted.withAnswerField, hidesAnswers ? counted.withSummary : 0)
    let fields = max(counted.withQuestionField, answered)
    let isField = counted.withQuestionField > 0 || answered > 1
    if isField || answerHeadings > 0 && counted.withAnswerField > 0 {
      let isPrefixed = counted.numberedAsking > 0 || counted.lettered > 0
      // Numbered questions with an answer field are read as numbered: a field may be missing.
      if counted.withQuestionField > 0 || !isPrefixed || counted.numbered * 5 < fields * 4
        || counted.numbered < fields && counted.numberedAsking * 2 < counted.numbered
      {
        // Where list items that ask have the answers, the headings above only gather them.
        let isShared = answerLabels >= fields * 3 && askingItems * 2 >= answerLabels
        add(.fields, level, true, Double(fields) * (isShared ? 0.5 : 3.2))
      }
    }
    addNumbered(level, hasFields: fields > 0, add)
    if hasBareNumbers(level), isAboutQuestions || counted.bareAsking * 4 >= counted.bare {
      add(
        .numberedHeadings, level, false,
        Double(counted.bareAsking) * 3 + Double(counted.bare - counted.bareAsking))
    }
    if counted.asking >= 1, isAboutQuestions || counted.marked * 4 >= counted.asking {
      let others = counted.all - counted.numbered - counted.lettered
      // A heading that recurs under others, as "Why?" does, is a part of theirs.
      let distinct = counted.askingTexts.count
      let weight = distinct * 10 >= counted.asking * 7 ? 2 : 0.2
      add(
        .questionHeadings, level, counted.asking * 5 >= others * 3, Double(distinct) * weight)
    }
    if counted.aboveQuestion * 2 >= counted.all {
      add(.topics, level, true, Double(counted.aboveQuestion) * 1.5)
    }
    if percents + cardTags > 0, level <= 3, counted.all > 0 {
      add(.cards, level, true, Double(percents + cardTags) * (level == 2 ? 4 : 1))
    }
  }

  /// Adds the headings with numbers, those of a level beside with them if the numbers run on there.
  private func addNumbered(
    _ level: Int, hasFields: Bool, _ add: (Layout, Int, Bool, Double) -> Void
  ) {
    var (all, asking) = (headings[level].numbered, headings[level].numberedAsking)
    // Chapters are numbered too; one sign of a question there must be.
    var isBank = isAboutQuestions || asking * 4 >= all || hasFields
    let beside = numbers.beside(level)
    if beside > 0 {
      let other = headings[beside]
      guard (all, beside) > (other.numbered, level) else { return }
      isBank = isBank || other.numberedAsking * 4 >= other.numbered
      all += other.numbered
      asking += other.numberedAsking
    }
    guard all >= 2 || asking == 1, isBank else { return }
    let share = Double(asking) / Double(all)
    add(
      .numberedHeadings, level, share >= 0.5,
      Double(asking) * 3 + Double(all - asking) * (share >= 0.25 ? 1 : 0.3))
  }

  /// Whether the items below the headings are numbered on, so that the headings only gather them.
  private var areNumberedOn: Bool {
    isAboutQuestions && runningOn >= 3
      && headings.allSatisfy { runningOn * 2 >= $0.numbered && runningOn * 2 >= $0.lettered }
  }

  /// Whether most headings of `level` have bare numbers.
  private func hasBareNumbers(_ level: Int) -> Bool {
    headings[level].bare >= 8 && headings[level].bare * 2 > headings[level].all
  }

  /// The level right above `level` whose headings mostly ask, or 0.
  private func askingSections(above level: Int) -> Int {
    guard level > 2 else { return 0 }
    let outer = headings[level - 1]
    if outer.marked >= 2, outer.marked == outer.all { return level - 1 }
    return outer.asking >= 5 && outer.asking * 2 >= outer.all ? level - 1 : 0
  }

  /// Whether the front matter makes the whole file one question.
  private var isOneQuestion: Bool {
    guard let frontMatter, native == 0 else { return false }
    let isDescribed =
      frontMatter.describesQuestion
      && (hasSolution || questionHeadings > 0 || (1...2).contains(answerHeadings))
    guard let title = frontMatter.text("title", "question") else { return isDescribed }
    let (isMany, asks) = title.withBytes { bytes in
      (bytes.contains("questions"), Asking.isLikely(bytes, bytes.all))
    }
    return !isMany
      && (hasSummaryHeading || isDescribed || frontMatter.text("question") != nil || asks)
  }
}
