import Interview
import JSON
import QuestionBank

/// The members of one record, gathered in whatever order they stand; unknown ones are passed over.
struct RecordFields {
  var type: String?
  var version: Int64?
  var id, kind, format, mode, reveal, role, startedAt: String?
  var seconds, seed: Int64?
  var probes: Bool?
  var questions: [PlannedQuestion]?

  var at, question, from, to, answer, point, score, count: Int64?
  var part, text, by, mark, instant: String?

  var asked, started, ended, prediction: Int64?
  var texts = Self.noTexts
  var used = Self.noTimes
  var marks: [PointPlace: Mark] = [:]
  var scores = Self.noScores
  var note: String?
  var fillers: Int64?
  var probe: Probe?
  /// What is wrong with a member that can be done without.
  var flaw: RecordError?

  // Made once: a journal has thousands of records, and only a complete session's hold these.
  private static let noTexts = PerPart(repeating: "")
  private static let noTimes = PerPart<Int64>(repeating: 0)
  private static let noScores = PerPart<Score?>(repeating: nil)

  mutating func read(from reader: inout JSONReader) throws(JSONError) {
    try reader.beginObject()
    while let key = try reader.nextKey() {
      if reader.takeNull() { continue }
      switch key {
      // What a typed character is made of comes first, since that is nearly all there is.
      case "type": type = try reader.string()
      case "at": at = try reader.integer()
      case "from": from = try reader.integer()
      case "to": to = try reader.integer()
      case "part": part = try reader.string()
      case "text": text = try reader.string()
      case "version": version = try reader.integer()
      case "id": id = try reader.string()
      case "kind": kind = try reader.string()
      case "format": format = try reader.string()
      case "mode": mode = try reader.string()
      case "reveal": reveal = try reader.string()
      case "role": role = try reader.string()
      case "startedAt": startedAt = try reader.string()
      case "seconds": seconds = try reader.integer()
      case "probes": probes = try reader.bool()
      case "seed": seed = try reader.integer()
      case "questions": questions = try readQuestions(from: &reader)
      case "question": question = try reader.integer()
      case "answer": answer = try reader.integer()
      case "point": point = try reader.integer()
      case "score": score = try reader.integer()
      case "count": count = try reader.integer()
      case "by": by = try reader.string()
      case "mark": mark = try reader.string()
      case "instant": instant = try reader.string()
      case "asked": asked = try reader.integer()
      case "started": started = try reader.integer()
      case "ended": ended = try reader.integer()
      case "prediction": prediction = try reader.integer()
      case "parts": try readParts(from: &reader)
      case "points": try readMarks(from: &reader)
      case "scores": try readScores(from: &reader)
      case "fillers": fillers = try reader.integer()
      case "note": note = try reader.string()
      case "probe": try readProbe(from: &reader)
      default: try reader.skip()
      }
    }
  }

  /// The record these members make; `plan` is the header's, `nil` while none was read.
  func record(_ plan: SessionPlan?) throws(RecordError) -> Record {
    let type = try require(self.type, "type")
    if type == "session" { return .header(try sessionPlan()) }
    guard let plan else { throw RecordError("the session's header is missing") }
    if type == "answer" { return try savedAnswer(plan) }
    return .entry(try journalEntry(type))
  }

  /// A member that must be there.
  func require<Value>(_ value: Value?, _ name: String) throws(RecordError) -> Value {
    guard let value else { throw RecordError("«\(name)» is missing") }
    return value
  }

  /// A member that must be one of a few words.
  func require<Choice: RawRepresentable>(
    _ value: String?, _ name: String, as: Choice.Type
  ) throws(RecordError) -> Choice where Choice.RawValue == String {
    let word = try require(value, name)
    guard let choice = Choice(rawValue: word) else {
      throw RecordError("«\(name)» cannot be «\(word)»")
    }
    return choice
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

  func requirePart() throws(RecordError) -> Part {
    let key = try require(part, "part")
    guard let part = Part(key: key) else { throw RecordError("«part» cannot be «\(key)»") }
    return part
  }

  func requireScore() throws(RecordError) -> Score {
    let number = try requireIndex(score, "score")
    guard let score = Score(rawValue: number) else {
      throw RecordError("«score» cannot be \(number)")
    }
    return score
  }

  func requireInstant(_ value: String?, _ name: String) throws(RecordError) -> Instant {
    let text = try require(value, name)
    guard let instant = Instant(iso8601: text) else {
      throw RecordError("«\(name)» cannot be «\(text)»")
    }
    return instant
  }
}
