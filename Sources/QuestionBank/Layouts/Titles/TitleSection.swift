/// The questions right under the first heading of all, which is the title of most files.
///
/// Where further headings of its level stand over questions, it is one of the sections.
struct TitleSection {
  private var questions = 0..<0
  private var isOpen = false
  /// How many headings of the first level stood over questions since, and where the last began.
  private var others = 0
  private var start = 0

  /// Notes a heading of the first level, before which `count` questions were found.
  mutating func note(isTitle: Bool, questions count: Int) {
    if isTitle {
      questions = count..<count
      isOpen = true
      return
    }
    end(at: count)
    start = count
  }

  private mutating func end(at count: Int) {
    if isOpen {
      questions = questions.lowerBound..<count
      isOpen = false
    } else if count > start {
      others += 1
    }
  }

  /// Makes the title the category of the questions under it that have none, if it is a section's name.
  mutating func giveCategory(to bank: inout Bank) {
    end(at: bank.questions.count)
    guard others >= 2, !questions.isEmpty, !SectionName.saysNothing(bank.title),
      !bank.title.withBytes({ $0.contains("question") || $0.contains("interview") })
    else { return }
    for index in questions where bank.questions[index].category.isEmpty {
      bank.questions[index].category = bank.title
    }
  }
}
