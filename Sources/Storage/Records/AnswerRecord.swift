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
  func savedAnswer(_ plan: SessionPlan) throws(RecordError) -> Record {
    let frame = try answerFrame(questions: plan.questions.count)
    let answer = Answer(
      question: frame.question, askedAt: frame.asked, startedAt: max(frame.asked, frame.started),
      endedAt: max(frame.asked, frame.started, frame.ended), ending: frame.ending, texts: texts,
      used: used, limit: plan.limit, prediction: frame.guess, marks: marks,
      scores: scores, note: note ?? "", probe: probe, fillers: Speaking.countable.clamped(fillers))
    return .answer(answer, flaw: frame.flaw)
  }

  /// The same answer without its texts; anything that is wrong with it is an error here.
  func attempt(
    _ questions: [OutlinedQuestion], mode: Mode
  ) throws(RecordError) -> (attempt: Attempt, question: Int, endedAt: SessionTime) {
    let frame = try answerFrame(questions: questions.count)
    if let flaw = frame.flaw { throw flaw }
    guard !markBits.isIncomplete else { throw RecordError("there are more points than bits") }
    let question = questions[frame.question].question
    var elapsed: Int64 = 0
    let points = PerPart.each { part in
      elapsed += used[part]
      return markBits.share(of: part, count: question.points[part])
    }
    let attempt = Attempt(
      question, ending: frame.ending, elapsed: elapsed, prediction: frame.guess,
      scores: scores, points: points,
      unreached: Attempt.unreached(mode, frame.ending, blank: blank, times: used))
    return (attempt, frame.question, frame.ended)
  }

  /// What every closed answer must have, and what is wrong with the rest.
  private struct AnswerFrame {
    var question: Int
    var asked, started, ended: SessionTime
    var ending: Ending
    var guess: Score?
    var flaw: RecordError?
  }

  /// Reads what every closed answer must have.
  ///
  /// What was typed is worth more than a number beside it: where only such a number is damaged, the
  /// answer counts without it.
  private func answerFrame(questions count: Int) throws(RecordError) -> AnswerFrame {
    let question = try requireIndex(question, "question")
    guard question < count else { throw RecordError("the session has no question \(question)") }
    let guess = prediction.flatMap { Int(exactly: $0) }.flatMap(Score.init(rawValue:))
    var frame = AnswerFrame(
      question: question, asked: try requireTime(asked, "asked"),
      started: try requireTime(started, "started"), ended: try requireTime(ended, "ended"),
      ending: try require(by, "by"), guess: guess, flaw: flaw)
    if guess == nil, let prediction {
      frame.flaw = RecordError("«prediction» cannot be \(prediction)")
    }
    if frame.asked > frame.started || frame.started > frame.ended {
      frame.flaw = RecordError("«asked», «started» and «ended» do not follow one another")
    }
    return frame
  }
}

/// Reading the members of an answer.
extension RecordFields {
  mutating func readParts(from reader: inout JSONReader) throws(JSONError) {
    let keys = Member.ofPart
    try Part.eachMember(of: &reader) { (part, reader) throws(JSONError) in
      var last = JSONKeys.unknown
      try reader.beginObject()
      while let member = try reader.next(keys, after: &last) {
        switch member {
        case .text:
          switch depth {
          case .whole: texts[part] = try reader.string()
          case .figures: blank[part] = try reader.skipsBlank()
          }
        case .milliseconds:
          let time = try reader.integer()
          // An hour is the longest answer there is.
          used[part] = min(max(0, time), 3_600_000)
          if used[part] != time { flaw = RecordError("«milliseconds» cannot be \(time)") }
        default: try reader.skip()
        }
      }
    }
  }

  /// Reads the scores of an answer into `scores`; returns what is wrong with them.
  static func readScores(
    from reader: inout JSONReader, into scores: inout PerPart<Score?>
  ) throws(JSONError) -> RecordError? {
    var flaw: RecordError?
    try Part.eachMember(of: &reader) { (part, reader) throws(JSONError) in
      if reader.takeNull() { return }
      let number = try reader.integer()
      let score = Score(rawValue: Int(clamping: number))
      scores[part] = score
      if score == nil { flaw = RecordError("a score cannot be \(number)") }
    }
    return flaw
  }

  mutating func readMarks(from reader: inout JSONReader) throws(JSONError) {
    let words = (members: Member.ofMark, parts: Part.keys, marks: Mark.words)
    try reader.beginArray()
    while try reader.nextElement() { try readMark(from: &reader, words) }
  }

  private mutating func readMark(
    from reader: inout JSONReader,
    _ words: (members: JSONKeys, parts: JSONKeys, marks: JSONKeys)
  ) throws(JSONError) {
    var owner: Part?
    var isWhole = true
    var mark: Mark?
    var point: Int64?
    var last = JSONKeys.unknown
    try reader.beginObject()
    while let member = try reader.next(words.members, after: &last) {
      switch member {
      case .part:
        isWhole = reader.takeNull()
        owner = isWhole ? nil : Part(rawValue: try reader.word(among: words.parts))
      case .point: point = try reader.integer()
      case .mark: mark = Mark(place: try reader.word(among: words.marks))
      default: try reader.skip()
      }
    }
    guard let index = point.flatMap({ Int(exactly: $0) }), let mark, isWhole == (owner == nil)
    else {
      flaw = RecordError("a mark of «points» cannot be read")
      return
    }
    switch depth {
    case .whole: marks[PointPlace(part: owner, index: index)] = mark
    case .figures: markBits.decide(owner, index, mark)
    }
  }

  mutating func readNote(from reader: inout JSONReader) throws(JSONError) {
    switch depth {
    case .whole: note = try reader.string()
    case .figures: _ = try reader.skipText()
    }
  }
}

extension JSONReader {
  /// Passes over a string; says whether it is nothing but white space.
  fileprivate mutating func skipsBlank() throws(JSONError) -> Bool {
    let text = try skipText()
    let content = raw(text)
    guard let first = content.first else { return true }
    // White space begins with few bytes, and nearly no text begins with one of them.
    switch first {
    case 0x21..<0x7F where first != UInt8(ascii: "\\"), 0xC3...0xE0, 0xE4...: return false
    case 0xC2 where content.count > 1 && content[1] != 0x85 && content[1] != 0xA0: return false
    case UInt8(ascii: "\\") where Self.marks.contains(content[1]): return false
    default: break
    }
    return isBlank(try decoded(text))
  }

  /// What follows a backslash and is no white space.
  private static let marks: [UInt8] = Array("\"\\/".utf8)
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
