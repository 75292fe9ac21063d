/// The layout a file is read by, and of what level its questions' headings are.
struct ChosenLayout: Equatable {
  var layout: Layout
  /// The level of the headings, where questions have one.
  var level = 0
  /// Whether nearly all headings of that level ask, so that the few others are questions too.
  var isUniform = true
}

extension Survey {
  /// The layout that explains most of the file, or `nil` where nothing looks like a question.
  ///
  /// Prefixes and fields count more than words, and words more than list items, because an answer may
  /// hold any of these too; of two headings the outer one is meant.
  func choose() -> ChosenLayout? {
    if isOneQuestion { return ChosenLayout(layout: .frontMatter) }
    var candidates: [(choice: ChosenLayout, score: Double)] = []
    func add(_ layout: Layout, level: Int = 0, isUniform: Bool = true, _ score: Double) {
      guard score > 0 else { return }
      candidates.append(
        (ChosenLayout(layout: layout, level: level, isUniform: isUniform), score))
    }

    // Without any field, what stands below a native heading is its answer as likely as its question.
    if nativeFields > 0 { add(.native, native >= 2 ? 1e9 : 5) }
    for level in 1...6 { addHeadings(of: level, add) }
    let lettered = headings.map(\.lettered).reduce(0, +)
    if lettered >= 1 {
      let level = headings.indices.max { headings[$0].lettered < headings[$1].lettered } ?? 0
      add(.prefixedHeadings, level: level, Double(lettered) * 3)
    }
    if distinctSummaries.count >= 2, distinctSummaries.count * 2 >= summaries || summaries > 200 {
      add(.details, Double(summaries) * 3)
    } else if summaries == 1 {
      add(.details, 1)
    }
    add(.bold, Double(bold) * 1.5 + Double(boldLettered) * 3)
    if answerLabels * 2 >= questionLabels { add(.labels, Double(questionLabels) * 2.5) }
    add(.flashcards, Double(flashcards) * 3)
    add(.table, Double(tableRows))
    // Lists occur in every text; alone, and asking, they are a bank.
    if askingItems * 4 >= items { add(.bullets, Double(askingItems) * 0.3) }

    return candidates.max {
      ($0.score, -$0.choice.level) < ($1.score, -$1.choice.level)
    }?.choice
  }

  private func addHeadings(
    of level: Int, _ add: (Layout, Int, Bool, Double) -> Void
  ) {
    let counted = headings[level]
    let plain = counted.numbered - counted.numberedAsking
    let fields = max(counted.withQuestionField, counted.withAnswerField)
    if counted.withQuestionField >= 1 || counted.withAnswerField >= 2 {
      let isPrefixed = counted.numberedAsking > 0 || counted.lettered > 0
      // Numbered questions with an answer field are read as numbered: a field may be missing.
      if counted.withQuestionField > 0 || !isPrefixed || counted.numbered < fields {
        add(.fields, level, true, Double(fields) * 3.2)
      }
    }
    if counted.numbered >= 2 {
      let share = Double(counted.numberedAsking) / Double(counted.numbered)
      add(
        .numberedHeadings, level, share >= 0.5,
        Double(counted.numberedAsking) * 3 + Double(plain) * (share >= 0.25 ? 1 : 0.3))
    }
    if counted.asking >= 1 {
      let others = counted.all - counted.numbered - counted.lettered
      add(.questionHeadings, level, counted.asking * 5 >= others * 3, Double(counted.asking) * 2)
    }
    if counted.aboveQuestion * 2 >= counted.all {
      add(.topics, level, true, Double(counted.aboveQuestion) * 1.5)
    }
    if percents + cardTags > 0, level <= 3, counted.all > 0 {
      add(.cards, level, true, Double(percents + cardTags) * (level == 2 ? 4 : 1))
    }
  }

  /// Whether the front matter makes the whole file one question.
  private var isOneQuestion: Bool {
    guard let frontMatter, native == 0 else { return false }
    if let title = frontMatter.text("title", "question") {
      let (isMany, asks) = title.withBytes { bytes in
        (bytes.contains("questions"), Asking.isLikely(bytes, bytes.all))
      }
      if isMany { return false }
      return hasSummaryHeading || frontMatter.describesQuestion && questionHeadings > 0
        || frontMatter.text("question") != nil || asks
        || frontMatter.describesQuestion && hasSolution
    }
    return frontMatter.describesQuestion && hasSolution
  }
}
