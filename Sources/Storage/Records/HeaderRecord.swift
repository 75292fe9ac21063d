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
    if !isTimed {
      json.key("timed")
      json.value(false)
    }
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
      for part in Part.allCases { json.member(part.key, question.reference.points(of: part)) }
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
    case .rewriteDue(let days, let before, let own):
      json.member("reason", "rewriteDue")
      json.member("days", days)
      json.member("before", before)
      json.member("own", own)
    }
    if let rewritten {
      json.key("of")
      json.object { rewritten.write(to: &$0) }
    }
  }
}

extension RewrittenAnswer {
  fileprivate func write(to json: inout JSONWriter) {
    json.member("session", session)
    json.member("answer", answer)
    json.key("parts")
    json.object { json in
      for part in Part.allCases { json.member(part.key, texts[part]) }
    }
    if isOnlyScored {
      json.key("onlyScored")
      json.value(true)
    }
    guard scores != PerPart(repeating: nil) else { return }
    json.key("scores")
    json.object { json in
      for part in Part.allCases { json.member(part.key, scores[part]?.rawValue) }
    }
  }
}

extension RecordFields {
  /// The plan these members make; at the depth of figures it lacks its questions.
  func sessionPlan() throws(RecordError) -> SessionPlan {
    _ = try require(version, "version")
    try checkVersion()
    let seconds = try requireIndex(seconds, "seconds")
    guard (1...3600).contains(seconds) else { throw RecordError("«seconds» cannot be \(seconds)") }
    let count = try require(questions?.count ?? outlines?.count, "questions")
    var plan = SessionPlan(
      id: try require(id, "id"), role: try require(role, "role"),
      reveal: try require(reveal, "reveal"), seconds: seconds,
      startedAt: try require(startedAt, "startedAt"),
      seed: UInt64(truncatingIfNeeded: seed ?? 0), questions: questions ?? [])
    plan.kind = try require(kind, "kind")
    plan.mode = try require(mode, "mode")
    plan.probes = probes ?? false
    plan.isTimed = timed ?? true
    plan.format = try require(format, "format")
    guard count > 0 else { throw RecordError("the session has no questions") }
    return plan
  }

  /// Refuses a version that only a newer program can read.
  func checkVersion() throws(RecordError) {
    guard let version, version > Record.version else { return }
    throw RecordError(
      "format version \(version) is newer than this program's \(Record.version); update mock")
  }

  mutating func readQuestions(from reader: inout JSONReader) throws(JSONError) {
    try reader.beginArray()
    switch depth {
    case .whole:
      var planned: [PlannedQuestion] = []
      while try reader.nextElement() {
        var fields = QuestionFields()
        try reader.beginObject()
        try fields.read(from: &reader, depth)
        planned.append(try fields.planned(reader))
      }
      questions = planned
    case .figures(let shelf):
      var outlined: [OutlinedQuestion] = []
      while try reader.nextElement() {
        outlined.append(try QuestionFields.outline(from: &reader, depth, shelf))
      }
      outlines = outlined
    }
  }
}
