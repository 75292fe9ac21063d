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
    json.member("note", note.isEmpty ? nil : note)
    if fillers > 0 { json.member("fillers", fillers) }
    if let probe {
      json.key("probe")
      json.object { probe.write(to: &$0) }
    }
  }
}

extension RecordFields {
  /// The closed answer these members make.
  ///
  /// What was typed is worth more than a number beside it: where only such a number is damaged, the
  /// answer counts without it.
  func savedAnswer(_ plan: SessionPlan) throws(RecordError) -> Record {
    let question = try requireIndex(question, "question")
    guard plan.questions.indices.contains(question) else {
      throw RecordError("the session has no question \(question)")
    }
    let askedAt = try requireTime(asked, "asked")
    let startedAt = try requireTime(started, "started")
    let endedAt = try requireTime(ended, "ended")
    let guess = prediction.flatMap { Int(exactly: $0) }.flatMap(Score.init(rawValue:))
    let answer = Answer(
      question: question, askedAt: askedAt, startedAt: max(askedAt, startedAt),
      endedAt: max(askedAt, startedAt, endedAt), ending: try require(by, "by", as: Ending.self),
      texts: texts, used: used, limit: Int64(plan.seconds) * 1000, prediction: guess, marks: marks,
      scores: scores, note: note ?? "", probe: probe, fillers: Speaking.countable.clamped(fillers))
    var flaw = flaw
    if guess == nil, let prediction { flaw = RecordError("«prediction» cannot be \(prediction)") }
    if askedAt > startedAt || startedAt > endedAt {
      flaw = RecordError("«asked», «started» and «ended» do not follow one another")
    }
    return .answer(answer, flaw: flaw)
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
          let time = try reader.integer()
          // An hour is the longest answer there is.
          used[part] = min(max(0, time), 3_600_000)
          if used[part] != time { flaw = RecordError("«milliseconds» cannot be \(time)") }
        default: try reader.skip()
        }
      }
    }
  }

  mutating func readScores(from reader: inout JSONReader) throws(JSONError) {
    try reader.beginObject()
    while let key = try reader.nextKey() {
      guard let part = Part(key: key) else {
        try reader.skip()
        continue
      }
      if reader.takeNull() { continue }
      let number = try reader.integer()
      scores[part] = Int(exactly: number).flatMap(Score.init)
      if scores[part] == nil { flaw = RecordError("a score cannot be \(number)") }
    }
  }

  mutating func readMarks(from reader: inout JSONReader) throws(JSONError) {
    try reader.beginArray()
    while try reader.nextElement() { try readMark(from: &reader) }
  }

  private mutating func readMark(from reader: inout JSONReader) throws(JSONError) {
    var part, mark: String?
    var point: Int64?
    try reader.beginObject()
    while let key = try reader.nextKey() {
      switch key {
      case "part": part = reader.takeNull() ? nil : try reader.string()
      case "point": point = try reader.integer()
      case "mark": mark = try reader.string()
      default: try reader.skip()
      }
    }
    let owner = part.flatMap(Part.init)
    guard let index = point.flatMap({ Int(exactly: $0) }), let mark = mark.flatMap(Mark.init),
      (part == nil) == (owner == nil)
    else {
      flaw = RecordError("a mark of «points» cannot be read")
      return
    }
    marks[PointPlace(part: owner, index: index)] = mark
  }
}

extension PointPlace {
  /// Points of the whole answer first, then in template order.
  fileprivate static func < (left: PointPlace, right: PointPlace) -> Bool {
    (left.part?.rawValue ?? -1, left.index) < (right.part?.rawValue ?? -1, right.index)
  }
}

extension ClosedRange<Int> {
  /// The number of this range that is nearest to `number`, or to 0 for none.
  fileprivate func clamped(_ number: Int64?) -> Int {
    Swift.min(Swift.max(Int(clamping: number ?? 0), lowerBound), upperBound)
  }
}
