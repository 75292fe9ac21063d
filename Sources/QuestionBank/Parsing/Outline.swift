/// The headings above the current place of a bank that are no questions, outermost first.
struct Outline {
  /// A heading that is no question: a category if questions stand under it.
  struct Section {
    let line: Int
    let level: Int
    let name: String
    /// Whether its name says anything of the questions under it.
    let isCategory: Bool
    /// The difficulty that its name tells in a foreign layout, and whether it tells nothing else.
    let difficulty: (word: String, isWhole: Bool)?
    /// Whether it stands before the first question and need not be of use.
    let isIntroduction: Bool
    var hasQuestions = false
    /// The first line of text right under it.
    var textLine: Int?
  }

  private(set) var sections: [Section] = []
  private var hasSeenQuestion = false
  private var hasSeenTitle = false
  /// Whether all sections that are open have questions.
  private var isNoted = false
  /// Whether other sections are open than when that was asked last.
  private var isChanged = true

  /// Begins a section and ends those of its level and deeper; `true` if its heading is the bank's title.
  mutating func open(
    line: Int, level: Int, name: String, difficulty: (word: String, isWhole: Bool)? = nil,
    skipped: inout [Skipped]
  ) -> Bool {
    close(from: level, skipped: &skipped)
    let isTitle = level == 1 && !hasSeenTitle
    if isTitle {
      hasSeenTitle = true
      if !hasSeenQuestion { return true }
    }
    sections.append(
      Section(
        line: line, level: level, name: name, isCategory: !SectionName.saysNothing(name),
        difficulty: difficulty, isIntroduction: !hasSeenQuestion))
    isNoted = false
    isChanged = true
    return isTitle
  }

  /// Ends the sections of `level` and deeper, and names what was of no use in them.
  mutating func close(from level: Int, skipped: inout [Skipped]) {
    while let section = sections.last, section.level >= level {
      sections.removeLast()
      isChanged = true
      guard !section.isIntroduction else { continue }
      if !section.hasQuestions {
        let name = Excerpt.of(section.name)
        skipped.append(
          Skipped(line: section.line, reason: "heading «\(name)» is not a question"))
      } else if let line = section.textLine {
        let name = Excerpt.of(section.name)
        skipped.append(
          Skipped(line: line, reason: "text under «\(name)» belongs to no question"))
      }
    }
  }

  /// Whether other sections are open than when this was called last.
  mutating func takeChange() -> Bool {
    defer { isChanged = false }
    return isChanged
  }

  /// The category and the difficulty that the sections above give.
  var surroundings: (category: String, difficulty: String) {
    var category = ""
    var difficulty = ""
    for section in sections.reversed() {
      if let level = section.difficulty {
        if difficulty.isEmpty { difficulty = level.word }
        if level.isWhole { continue }
      }
      if category.isEmpty, section.isCategory { category = section.name }
    }
    return (category, difficulty)
  }

  /// Notes that a question stands here.
  mutating func noteQuestion() {
    if isNoted { return }
    isNoted = true
    hasSeenQuestion = true
    for index in sections.indices { sections[index].hasQuestions = true }
  }

  /// Takes a token that stands in no question.
  mutating func take(stray token: Token) {
    guard token.isSeen, let last = sections.indices.last, sections[last].textLine == nil else {
      return
    }
    sections[last].textLine = token.line
  }
}
