import Interview
import JSON
import QuestionBank

extension Answer {
  /// Writes the members of a closed answer's record.
  func write(to json: inout JSONWriter) {
    let end = endedAt ?? askedAt
    json.member("type", "answer")
    json.member("question", question)
    json.member("asked", askedAt)
    json.member("started", startedAt)
    json.member("ended", end)
    json.member("by", ending?.rawValue)
    json.key("parts")
    json.object { json in
      for part in Part.allCases {
        json.key(part.key)
        json.object { json in
          json.member("text", texts[part])
          json.member("milliseconds", clock.elapsed(in: part, focus: focus, at: end))
        }
      }
    }
    json.member("prediction", prediction?.rawValue)
    json.key("points")
    json.array { json in
      for (place, mark) in marks.sorted(by: { $0.key < $1.key }) {
        json.object { json in
          json.member("part", place.part?.key)
          json.member("point", place.index)
          json.member("mark", mark.rawValue)
        }
      }
    }
    json.key("scores")
    json.object { json in
      for part in Part.allCases { json.member(part.key, scores[part]?.rawValue) }
    }
  }
}

extension RecordFields {
  /// The closed answer these members make.
  func savedAnswer(_ plan: SessionPlan) throws(RecordError) -> Answer {
    let question = try requireIndex(question, "question")
    guard plan.questions.indices.contains(question) else {
      throw RecordError("the session has no question \(question)")
    }
    let guess = prediction.flatMap { Int(exactly: $0) }.flatMap(Score.init(rawValue:))
    return Answer(
      question: question, askedAt: try requireTime(asked, "asked"),
      startedAt: try requireTime(started, "started"), endedAt: try requireTime(ended, "ended"),
      ending: try require(by, "by", as: Ending.self), texts: texts, used: used,
      limit: Int64(plan.seconds) * 1000, prediction: guess, marks: marks, scores: scores)
  }

  mutating func readParts(from reader: inout JSONReader) throws(JSONError) {
    try reader.beginObject()
    while let key = try reader.nextKey() {
      guard let part = Part(key: key) else {
        try reader.skip()
        continue
      }
      try reader.beginObject()
      while let key = try reader.nextKey() {
        switch key {
        case "text": texts[part] = try reader.string()
        case "milliseconds":
          // An hour is the longest answer there is; more can only be damage.
          used[part] = min(max(0, try reader.integer()), 3_600_000)
        default: try reader.skip()
        }
      }
    }
  }

  mutating func readScores(from reader: inout JSONReader) throws(JSONError) {
    try reader.beginObject()
    while let key = try reader.nextKey() {
      if reader.takeNull() { continue }
      let number = try reader.integer()
      if let part = Part(key: key) { scores[part] = Int(exactly: number).flatMap(Score.init) }
    }
  }

  mutating func readMarks(from reader: inout JSONReader) throws(JSONError) {
    try reader.beginArray()
    while try reader.nextElement() {
      var fields = RecordFields()
      try fields.read(from: &reader)
      guard let index = fields.point.flatMap({ Int(exactly: $0) }),
        let mark = fields.mark.flatMap(Mark.init)
      else { continue }
      marks[PointPlace(part: fields.part.flatMap(Part.init), index: index)] = mark
    }
  }
}

extension PointPlace {
  /// Points of the whole answer first, then in template order.
  fileprivate static func < (left: PointPlace, right: PointPlace) -> Bool {
    (left.part?.rawValue ?? -1, left.index) < (right.part?.rawValue ?? -1, right.index)
  }
}
