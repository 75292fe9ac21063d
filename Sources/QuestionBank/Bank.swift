/// What one Markdown file says: its questions, and every block of it that could not be used.
public struct Bank: Equatable, Sendable {
  /// The first heading of level 1, or empty.
  public var title: String
  /// The questions in the file's order; their IDs differ from each other.
  public var questions: [Question]
  /// The 1-based line of each question's heading: `lines[i]` belongs to `questions[i]`.
  public var lines: [Int]
  /// The IDs that the file itself gives, letter for letter; all others were made from titles.
  public var givenIDs: Set<String>
  /// What was left out, by line.
  public var skipped: [Skipped]
  /// What was used, though something about it wants to be known, by line.
  public var remarks: [Remark]

  /// A bank made of its parts; without arguments, an empty one.
  public init(
    title: String = "", questions: [Question] = [], lines: [Int] = [],
    givenIDs: Set<String> = [], skipped: [Skipped] = [], remarks: [Remark] = []
  ) {
    self.title = title
    self.questions = questions
    self.lines = lines
    self.givenIDs = givenIDs
    self.skipped = skipped
    self.remarks = remarks
  }
}

/// A block of a bank that is part of no question.
public struct Skipped: Equatable, Sendable {
  /// Where the block begins, counted from 1.
  public var line: Int
  /// Why, as one plain clause: `heading «Notes» is not a question`.
  public var reason: String

  /// A block left out; see the properties.
  public init(line: Int, reason: String) {
    self.line = line
    self.reason = reason
  }
}

/// Something worth knowing about a bank that costs it nothing: a missing answer, repaired text.
public struct Remark: Sendable {
  /// How much it matters.
  public enum Weight: Sendable {
    /// It concerns whoever writes the bank: a missing answer, a question that stands there twice.
    case hint
    /// It concerns whoever uses the bank: text that was repaired or taken for something else.
    case damage
  }

  /// What the remark is about, counted from 1.
  public var line: Int
  private var content: Content
  /// How much it matters.
  public var weight: Weight

  private enum Content {
    case text(String)
    /// A file may say everything twice or answer nothing, so these texts are made only for whoever reads them.
    case repetition(ofLine: Int)
    case missingAnswer(Question)
  }

  /// A remark; see the properties.
  public init(line: Int, text: String, weight: Weight = .damage) {
    self.line = line
    content = .text(text)
    self.weight = weight
  }

  /// A remark that the question on `line` stands on the line `first` already.
  init(line: Int, repeats first: Int) {
    self.line = line
    content = .repetition(ofLine: first)
    weight = .hint
  }

  /// A remark that the question on `line` has no answer.
  init(line: Int, unanswered question: Question) {
    self.line = line
    content = .missingAnswer(question)
    weight = .hint
  }

  /// One plain clause: `question «Ring churn» has no answer`.
  public var text: String {
    get {
      switch content {
      case .text(let text): text
      case .repetition(let line): "the same question stands on line \(line)"
      case .missingAnswer(let question): "question «\(Excerpt.of(question.title))» has no answer"
      }
    }
    set { content = .text(newValue) }
  }

  /// Whether something about the file itself is wrong.
  public var isDamage: Bool { weight == .damage }
}

extension Remark: Equatable {
  /// Whether both say the same of the same line.
  public static func == (left: Remark, right: Remark) -> Bool {
    left.line == right.line && left.weight == right.weight && left.text == right.text
  }
}

extension Bank {
  /// Remarks that bytes which are no UTF-8 were repaired.
  mutating func noteDamage(_ damage: (line: Int, count: Int)?) {
    guard let damage else { return }
    let more = damage.count > 1 ? ", on \(damage.count) lines from here" : ""
    remarks.append(
      Remark(line: damage.line, text: "bytes that are no UTF-8 text were replaced\(more)"))
  }

  /// Brings all messages into the order of lines.
  mutating func sortMessages() {
    skipped.sort { $0.line < $1.line || $0.line == $1.line && $0.reason < $1.reason }
    remarks.sort { $0.line < $1.line || $0.line == $1.line && $0.text < $1.text }
  }

  /// Names the questions without an answer.
  mutating func remarkUnanswered() {
    for (question, line) in zip(questions, lines) where !question.isAnswered {
      remarks.append(Remark(line: line, unanswered: question))
    }
  }

  /// Names the questions that stand in the file before.
  mutating func remarkRepeated() {
    // Only questions with the same letters in their titles are the same; no others are normalised.
    var alike = HashIndex(capacity: questions.count)
    var normalised: Set<Int> = []
    var places: [UInt64: Int] = [:]
    for place in questions.indices {
      var search = alike.search(UInt64(questions[place].letterSum))
      guard let first = alike.next(&search) else {
        alike.add(place, search)
        continue
      }
      if normalised.insert(first).inserted { places[questions[first].sameness] = first }
      let sameness = questions[place].sameness
      if let same = places[sameness] {
        remarks.append(Remark(line: lines[place], repeats: lines[same]))
      } else {
        places[sameness] = place
      }
    }
  }
}
