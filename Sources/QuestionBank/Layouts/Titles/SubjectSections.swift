/// Sections such as `Fundamentals`, which name a difficulty beside `Advanced`, but a subject beside
/// `Networking`.
struct SubjectSections {
  private struct Section {
    let name: String
    let level: Int
    let word: String
    /// The category of what stands in it, if its name is none.
    let outer: String
    let first: Int
    var end: Int?
  }

  private var sections: [Section] = []
  /// Those that are not ended, outermost first.
  private var open: [Int] = []
  /// The levels of headings over questions that name no difficulty.
  private var others: Set<Int> = []
  private var hasLevels = false
  /// The section noted last: its level if it names no difficulty, and the questions before it.
  private var last: (level: Int, questions: Int)?

  /// Notes a section before which there are so many `questions`.
  mutating func note(
    section name: String, level: Int, difficulty: (word: String, isWhole: Bool)?, outer: String,
    questions: Int
  ) {
    end(above: level, questions)
    last = nil
    guard let difficulty else {
      last = (level, questions)
      return
    }
    guard Levels.mayBeSubject(difficulty.word) else {
      hasLevels = true
      return
    }
    open.append(sections.count)
    sections.append(
      Section(name: name, level: level, word: difficulty.word, outer: outer, first: questions))
  }

  /// Ends the sections of `level` and deeper.
  private mutating func end(above level: Int, _ questions: Int) {
    if let last, questions > last.questions { others.insert(last.level) }
    while let index = open.last, sections[index].level >= level {
      sections[index].end = questions
      open.removeLast()
    }
  }

  /// Makes categories of those sections that name subjects.
  mutating func apply(to questions: inout [Question]) {
    guard !sections.isEmpty, !hasLevels else { return }
    end(above: 0, questions.count)
    for section in sections where others.contains(section.level) {
      for index in section.first..<(section.end ?? section.first) {
        guard questions[index].difficulty == section.word else { continue }
        questions[index].difficulty = ""
        if questions[index].category == section.outer { questions[index].category = section.name }
      }
    }
  }
}
