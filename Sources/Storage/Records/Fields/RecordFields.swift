import Interview
import JSON
import QuestionBank

/// The members of one record, gathered in whatever order they stand; unknown ones are passed over.
struct RecordFields {
  /// How much is read.
  enum Depth {
    /// Everything.
    case whole
    /// What figures are made of; texts and references are checked and passed over.
    case figures(QuestionShelf)

    /// Whether texts are decoded.
    var hasTexts: Bool {
      if case .whole = self { true } else { false }
    }
  }

  let depth: Depth

  var type: Choice<RecordType>?
  var version: Int64?
  var id, format, role: String?
  var kind: Choice<SessionKind>?
  var mode: Choice<Mode>?
  var reveal: Choice<Reveal>?
  var startedAt: Choice<Instant>?
  var seconds, seed: Int64?
  var probes, timed: Bool?
  var questions: [PlannedQuestion]?
  /// What `questions` would be, at the depth of figures.
  var outlines: [OutlinedQuestion]?

  var at, question, from, to, answer, point, score, count: Int64?
  var text: String?
  var instant: Choice<Instant>?
  var part: Choice<Part>?
  var by: Choice<Ending>?
  var mark: Choice<Mark>?

  var asked, started, ended, prediction: Int64?
  var texts = PerPart(repeating: "")
  /// What is to know of `texts`, at the depth of figures.
  var blank = PerPart(repeating: true)
  var used = PerPart<Int64>(repeating: 0)
  var marks: [PointPlace: Mark] = [:]
  /// What is to know of `marks`, at the depth of figures.
  var markBits = MarkBits()
  var scores = PerPart<Score?>(repeating: nil)
  var note: String?
  var fillers: Int64?
  var probe: Probe?
  /// What is wrong with a member that can be done without.
  var flaw: RecordError?

  init(_ depth: Depth = .whole) { self.depth = depth }

  mutating func read(from reader: inout JSONReader) throws(JSONError) {
    try reader.beginObject()
    let keys = Member.ofRecord
    var last = JSONKeys.unknown
    while let member = try reader.next(keys, after: &last) {
      if reader.takeNull() { continue }
      switch member {
      case .type: type = try RecordType.choice(&reader)
      case .at: at = try reader.integer()
      case .from: from = try reader.integer()
      case .to: to = try reader.integer()
      case .part: part = try Part.choice(&reader)
      case .text: text = try reader.string()
      case .version: version = try reader.integer()
      case .id: id = try reader.string()
      case .kind: kind = try SessionKind.choice(&reader)
      case .format: format = try reader.string()
      case .mode: mode = try Mode.choice(&reader)
      case .reveal: reveal = try Reveal.choice(&reader)
      case .role: role = try reader.string()
      case .startedAt: startedAt = try Instant.choice(&reader)
      case .seconds: seconds = try reader.integer()
      case .probes: probes = try reader.bool()
      case .timed: timed = try reader.bool()
      case .seed: seed = try reader.integer()
      case .questions: try readQuestions(from: &reader)
      case .question: question = try reader.integer()
      case .answer: answer = try reader.integer()
      case .point: point = try reader.integer()
      case .score: score = try reader.integer()
      case .count: count = try reader.integer()
      case .by: by = try Ending.choice(&reader)
      case .mark: mark = try Mark.choice(&reader)
      case .instant: instant = try Instant.choice(&reader)
      case .asked: asked = try reader.integer()
      case .started: started = try reader.integer()
      case .ended: ended = try reader.integer()
      case .prediction: prediction = try reader.integer()
      case .parts: try readParts(from: &reader)
      case .points: try readMarks(from: &reader)
      case .scores: flaw = try Self.readScores(from: &reader, into: &scores) ?? flaw
      case .fillers: fillers = try reader.integer()
      case .note: try readNote(from: &reader)
      case .probe: try readProbe(from: &reader)
      default: try reader.skip()
      }
    }
  }

  /// The record these members make; `plan` is the header's, `nil` while none was read.
  func record(_ plan: SessionPlan?) throws(RecordError) -> Record {
    let type: Choice<RecordType> = try require(self.type, "type")
    if case .known(.session) = type { return .header(try sessionPlan()) }
    guard let plan else { throw RecordError("the session's header is missing") }
    switch type {
    case .known(.answer): return try savedAnswer(plan)
    case .known(let type): return .entry(try journalEntry(type))
    case .unknown(let word):
      throw RecordError("«\(word)» is no type of record that this version knows")
    }
  }
}

/// What members must be.
extension RecordFields {
  /// A member that must be there.
  func require<Value>(_ value: Value?, _ name: String) throws(RecordError) -> Value {
    guard let value else { throw RecordError("«\(name)» is missing") }
    return value
  }

  /// A member that must be there and be a word that is known.
  func require<Value>(_ choice: Choice<Value>?, _ name: String) throws(RecordError) -> Value {
    let choice: Choice<Value> = try require(choice, name)
    switch choice {
    case .known(let value): return value
    case .unknown(let word): throw RecordError("«\(name)» cannot be «\(word)»")
    }
  }

  /// A count or place that must be there and not be negative.
  func requireIndex(_ value: Int64?, _ name: String) throws(RecordError) -> Int {
    let number = try require(value, name)
    guard number >= 0, let index = Int(exactly: number) else {
      throw RecordError("«\(name)» cannot be \(number)")
    }
    return index
  }

  /// A time on the session's clock; one beyond any session counts as `latest`.
  func requireTime(_ value: Int64?, _ name: String) throws(RecordError) -> SessionTime {
    min(SessionTime(try requireIndex(value, name)), Self.latest)
  }

  /// Some 285,000 years: far from where sums of times overflow.
  private static let latest: SessionTime = 1 << 53

  func requireScore() throws(RecordError) -> Score {
    let number = try requireIndex(score, "score")
    guard let score = Score(rawValue: number) else {
      throw RecordError("«score» cannot be \(number)")
    }
    return score
  }
}
