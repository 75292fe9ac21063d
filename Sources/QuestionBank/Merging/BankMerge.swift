/// Gives the questions of a bank that is read again the IDs they had, so that their history stays theirs.
///
/// A question is known again by its ID where the source gives one, else by its text, else by a text that
/// is nearly the same. What stands before or after it, and its number, do not count.
public struct BankMerge: Sendable {
  /// The bank as it is read back from what is to be written, every ID final.
  public private(set) var bank: Bank
  /// The questions that are word for word what they were, answers included.
  public private(set) var kept: [Question] = []
  /// The questions that were known again, though something about them is different.
  public private(set) var edited: [Question] = []
  /// The questions that were not there before.
  public private(set) var new: [Question] = []
  /// The questions that are there no more, as they were.
  public private(set) var vanished: [Question] = []

  /// Brings `bank` together with the questions that were read from the same source before.
  ///
  /// `taken` are the IDs of the role's questions in other files. A new question gets an ID that is none
  /// of these and none of the previous ones; one to which the source gives the ID of another file's is
  /// left out, and named among what was skipped. The same input always gives the same result; time grows
  /// with the number of questions, not with its square.
  public init(_ bank: Bank, previous: [Question], taken: Set<String>) {
    let written = BankParser.parse(
      BankWriter.markdown(bank), role: bank.questions.first?.role ?? "")
    let isWhole = written.questions.count == bank.questions.count
    let questions = isWhole ? written.questions : bank.questions
    var ids = Identities(previous: previous, taken: taken, count: questions.count)
    ids.take(given: bank.questions.map { bank.givenIDs.contains($0.id) ? $0.id : nil })
    ids.match(questions)
    ids.invent(for: bank.questions)

    self.bank = bank
    self.bank.questions = []
    self.bank.lines = []
    for (index, question) in questions.enumerated() {
      var question = question
      let line = bank.lines.indices.contains(index) ? bank.lines[index] : 1
      guard let id = ids.ids[index] else {
        skip(bank.questions[index].id, line: line)
        continue
      }
      if question.id != id { question.id = id }
      if let place = ids.matches[index] {
        previous[place] == question ? kept.append(question) : edited.append(question)
      } else {
        new.append(question)
      }
      self.bank.questions.append(question)
      self.bank.lines.append(line)
    }
    self.bank.skipped.sort { ($0.line, $0.reason) < ($1.line, $1.reason) }
    let found = Set(ids.matches.compactMap(\.self))
    vanished = previous.indices.filter { !found.contains($0) }.map { previous[$0] }
  }

  private mutating func skip(_ id: String, line: Int) {
    bank.skipped.append(
      Skipped(line: line, reason: "another file of the role has the ID «\(id)»; give this its own"))
  }
}

/// Which of the new questions is which of the old, and the IDs that follow from it.
private struct Identities {
  /// For each new question the place of the old one that it is.
  private(set) var matches: [Int?]
  /// For each new question its ID, once it has one.
  private(set) var ids: [String?]
  private let previous: [Question]
  /// The IDs of the role's other files.
  private let taken: Set<String>
  /// Old questions that no new one can be any more.
  private var spent: Set<Int> = []
  /// New questions that are known again, or that the source names.
  private var settled: Set<Int> = []

  init(previous: [Question], taken: Set<String>, count: Int) {
    self.previous = previous
    self.taken = taken
    matches = Array(repeating: nil, count: count)
    ids = Array(repeating: nil, count: count)
  }

  private var openOld: [Int] { previous.indices.filter { !spent.contains($0) } }
  private var openNew: [Int] { matches.indices.filter { !settled.contains($0) } }

  /// Gives the IDs that the source gives; one that is taken stays without.
  mutating func take(given: [String?]) {
    var places: [String: Int] = [:]
    for (place, question) in previous.enumerated() { places[question.id] = place }
    var used = taken
    for (index, id) in given.enumerated() {
      guard let id else { continue }
      settled.insert(index)
      guard used.insert(id).inserted else { continue }
      ids[index] = id
      if let place = places[id] {
        matches[index] = place
        spent.insert(place)
      }
    }
  }

  /// Matches equal texts, those with equal answers first, then texts that are nearly the same.
  ///
  /// An old question whose text now goes under an ID that the source gives is no other's.
  mutating func match(_ questions: [Question]) {
    let renamed = Set(settled.filter { matches[$0] == nil }.map { questions[$0].hash })
    spent.formUnion(openOld.filter { renamed.contains(previous[$0].hash) })
    matchEqual(questions) { Text(hash: $0.hash, answer: $0.reference) }
    matchEqual(questions) { Text(hash: $0.hash, answer: nil) }
    let (old, new) = (openOld, openNew)
    let pairs = NearMatches.pairs(old.map { previous[$0] }, new.map { questions[$0] })
    for (a, b) in pairs { settle(new[b], as: old[a]) }
    matchAnswers(questions)
  }

  /// Matches questions of other words with the same answer, if it is long enough to be theirs alone.
  private mutating func matchAnswers(_ questions: [Question]) {
    func key(_ question: Question) -> Reference? {
      let texts = question.reference.whole + question.reference.parts.values.flatMap { $0 }
      return texts.reduce(0) { $0 + $1.utf8.count } < 40 ? nil : question.reference
    }
    var places: [Reference: [Int]] = [:]
    for place in openOld {
      if let key = key(previous[place]) { places[key, default: []].append(place) }
    }
    var found: [Reference: [Int]] = [:]
    for index in openNew {
      if let key = key(questions[index]) { found[key, default: []].append(index) }
    }
    for (answer, indices) in found where indices.count == 1 {
      if let place = places[answer], place.count == 1 { settle(indices[0], as: place[0]) }
    }
  }

  private struct Text: Hashable {
    var hash: UInt64
    var answer: Reference?
  }

  private mutating func matchEqual(_ questions: [Question], by key: (Question) -> Text) {
    var places: [Text: [Int]] = [:]
    for place in openOld.reversed() { places[key(previous[place]), default: []].append(place) }
    for index in openNew {
      if let place = places[key(questions[index])]?.popLast() { settle(index, as: place) }
    }
  }

  private mutating func settle(_ index: Int, as place: Int) {
    matches[index] = place
    if !taken.contains(previous[place].id) { ids[index] = previous[place].id }
    settled.insert(index)
    spent.insert(place)
  }

  /// Gives every other question an ID after its title.
  ///
  /// That goes for one that is known again too, if another file has meanwhile taken its ID.
  mutating func invent(for questions: [Question]) {
    let known = Set(previous.map(\.id)).union(ids.compactMap(\.self))
    var fresh = FreshIDs(taken: known.union(taken))
    for index in ids.indices where ids[index] == nil {
      let isNamed = settled.contains(index) && matches[index] == nil
      if !isNamed { ids[index] = fresh.unused(Slug.of(questions[index].title)) }
    }
  }
}
