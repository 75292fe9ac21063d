import Interview
import JSON
import QuestionBank

extension SessionPlan {
  /// Writes the members of the session's first line.
  func write(to json: inout JSONWriter) {
    json.member("type", "session")
    json.member("version", Record.version)
    json.member("id", id)
    json.member("kind", kind.rawValue)
    json.member("format", format)
    json.member("mode", mode.rawValue)
    json.member("reveal", reveal.rawValue)
    json.key("probes")
    json.value(probes)
    json.member("role", role)
    json.member("seconds", seconds)
    json.member("startedAt", startedAt.iso8601Milliseconds)
    json.member("seed", Int64(truncatingIfNeeded: seed))
    json.key("questions")
    json.array { json in
      for planned in questions { json.object { planned.write(to: &$0) } }
    }
  }
}

extension PlannedQuestion {
  fileprivate func write(to json: inout JSONWriter) {
    json.member("id", question.id)
    json.member("role", question.role)
    json.member("title", question.title)
    json.member("difficulty", question.difficulty)
    json.member("category", question.category)
    json.member("tags", question.tags)
    json.member("question", question.body)
    json.key("parts")
    json.object { json in
      for part in Part.allCases { json.member(part.key, question.reference.parts[part] ?? []) }
    }
    json.member("whole", question.reference.whole)
    json.member("probes", question.probes)
    json.member("hash", String(question.hash, radix: 16))
    switch reason {
    case .named: json.member("reason", "named")
    case .neverAsked: json.member("reason", "neverAsked")
    case .askedBefore(let days):
      json.member("reason", "askedBefore")
      json.member("days", days)
    }
  }
}

extension RecordFields {
  /// The plan these members make.
  func sessionPlan() throws(RecordError) -> SessionPlan {
    _ = try require(version, "version")
    try checkVersion()
    let seconds = try requireIndex(seconds, "seconds")
    guard (1...3600).contains(seconds) else { throw RecordError("«seconds» cannot be \(seconds)") }
    var plan = SessionPlan(
      id: try require(id, "id"), role: try require(role, "role"),
      reveal: try require(reveal, "reveal", as: Reveal.self), seconds: seconds,
      startedAt: try requireInstant(startedAt, "startedAt"),
      seed: UInt64(truncatingIfNeeded: seed ?? 0), questions: try require(questions, "questions"))
    plan.kind = try require(kind, "kind", as: SessionKind.self)
    plan.mode = try require(mode, "mode", as: Mode.self)
    plan.probes = probes ?? false
    plan.format = try require(format, "format")
    guard !plan.questions.isEmpty else { throw RecordError("the session has no questions") }
    return plan
  }

  /// Refuses a version that only a newer program can read.
  func checkVersion() throws(RecordError) {
    guard let version, version > Record.version else { return }
    throw RecordError(
      "format version \(version) is newer than this program's \(Record.version); update mock")
  }

  func readQuestions(from reader: inout JSONReader) throws(JSONError) -> [PlannedQuestion] {
    var questions: [PlannedQuestion] = []
    try reader.beginArray()
    while try reader.nextElement() { questions.append(try readQuestion(from: &reader)) }
    return questions
  }

  private func readQuestion(from reader: inout JSONReader) throws(JSONError) -> PlannedQuestion {
    var question = Question(id: "", role: "", title: "", body: "", hash: 0)
    var reason = ""
    var days = 0
    try reader.beginObject()
    while let key = try reader.nextKey() {
      switch key {
      case "id": question.id = try reader.string()
      case "role": question.role = try reader.string()
      case "title": question.title = try reader.string()
      case "difficulty": question.difficulty = try reader.string()
      case "category": question.category = try reader.string()
      case "tags": question.tags = try reader.strings()
      case "question": question.body = try reader.string()
      case "parts":
        try reader.beginObject()
        while let key = try reader.nextKey() {
          guard let part = Part(key: key) else {
            try reader.skip()
            continue
          }
          let points = try reader.strings()
          if !points.isEmpty { question.reference.parts[part] = points }
        }
      case "whole": question.reference.whole = try reader.strings()
      case "probes": question.probes = try reader.strings()
      case "hash": question.hash = UInt64(try reader.string(), radix: 16) ?? 0
      case "reason": reason = try reader.string()
      case "days": days = Int(clamping: try reader.integer())
      default: try reader.skip()
      }
    }
    let why: PickReason =
      switch reason {
      case "named": .named
      case "askedBefore": .askedBefore(days: days)
      default: .neverAsked
      }
    return PlannedQuestion(question: question, reason: why)
  }
}
