/// The questions of a bank while it is being read, in pages of a few hundred.
struct QuestionList: ~Copyable {
  private var questions: [Question] = []
  /// The page that is being written.
  var page: PageWriter
  private var ids: HashIndex
  private let role: String
  /// What questions have that say nothing of it themselves.
  private var category = ""
  private var difficulty = ""
  /// Whether the page holds these.
  private var isShared = false

  /// A list for the questions of `role` in a file; `isText` tells that it is known to be UTF-8.
  init(role: String, of file: Bytes, isText: Bool) {
    self.role = role
    page = PageWriter(capacity: min(2 * file.count, Self.pageSize) + 4096, isText: isText)
    ids = HashIndex(capacity: file.count / 256)
  }

  /// When a page is full, in bytes.
  private static let pageSize = 32_768

  var count: Int { questions.count + page.count }

  /// Tells what questions have, from now on, that say nothing of it themselves.
  mutating func beginSection(category: String, difficulty: String = "") {
    self.category = category
    self.difficulty = difficulty
    isShared = false
  }

  /// Begins a question.
  mutating func begin() {
    if !isShared { page.share(role: role, category: category, difficulty: difficulty) }
    isShared = true
    page.begin()
  }

  /// Ends the question, which then has all its texts.
  mutating func end() {
    page.end()
    if page.size > Self.pageSize { turnPage() }
  }

  /// Forgets the question that was begun.
  mutating func drop() { page.drop() }

  /// Gives the question the ID, unless another has it: then how many were written before that one.
  mutating func takeID(_ id: Bytes) -> Int? {
    var search = ids.search(id.roughHash)
    while let number = ids.next(&search) {
      if isID(id, of: number) { return number }
    }
    ids.add(count, search)
    page.write(asIs: id, as: .id)
    return nil
  }

  private func isID(_ id: Bytes, of number: Int) -> Bool {
    guard number < questions.count else {
      return page[.id, of: number - questions.count].equals(id)
    }
    return questions[number].hasID(id)
  }

  /// All questions; then there are none.
  mutating func take() -> [Question] {
    turnPage()
    ids = HashIndex()
    let all = questions
    questions = []
    return all
  }

  private mutating func turnPage() {
    let (bytes, starts) = page.take()
    isShared = false
    for start in starts { questions.append(Question(QuestionRecord(page: bytes, start: start))) }
  }
}
