import Interview
import JSON
import QuestionBank

/// What `show --json` prints: one session with all its answers and, by their numbers, their rewrites.
public func sessionJSON(
  _ state: SessionState, _ condition: SessionCondition, rewrites: [Int: [SavedRewrite]] = [:]
) -> [UInt8] {
  var json = JSONWriter(indented: true)
  json.object { json in
    json.member("id", state.plan.id)
    json.member("kind", state.plan.kind.rawValue)
    json.member("format", state.plan.format)
    json.member("mode", state.plan.mode.rawValue)
    json.member("state", condition.rawValue)
    json.member("startedAt", state.plan.startedAt.iso8601)
    json.member("endedAt", condition == .running ? nil : state.lastSeen.iso8601)
    json.key("answers")
    json.array { json in
      for index in state.answers.indices where state.answers[index].startedAt != nil {
        json.object { json in
          write(state, index, condition, to: &json)
          json.key("rewrites")
          json.array { json in
            for rewrite in rewrites[index] ?? [] { json.object { write(rewrite, to: &$0) } }
          }
        }
      }
    }
  }
  return json.bytes
}

/// What `sessions --json` prints: one line of facts a session, in the order given.
public func sessionsJSON(_ sessions: some Sequence<SessionDigest>) -> [UInt8] {
  var json = JSONWriter(indented: true)
  json.array { json in
    for session in sessions {
      json.object { json in
        json.member("id", session.id)
        json.member("role", session.role)
        json.member("format", session.format)
        json.member("mode", session.mode.rawValue)
        json.member("state", session.condition.rawValue)
        json.member("startedAt", session.startedAt.iso8601)
        json.member("endedAt", session.condition == .running ? nil : session.lastSeen.iso8601)
        json.member("answers", session.attempts.count)
        json.member("scored", session.scored)
        json.member("meanScore", session.meanScore)
      }
    }
  }
  return json.bytes
}

private func write(
  _ state: SessionState, _ index: Int, _ condition: SessionCondition, to json: inout JSONWriter
) {
  let answer = state.answers[index]
  let question = state.question(of: index)
  let end = answer.endedAt ?? state.time
  json.member("questionID", question.id)
  json.member("role", question.role)
  json.member("title", question.title)
  json.member("category", known(question.category))
  json.member("difficulty", known(question.difficulty))
  var times = PerPart<Int64>(repeating: 0)
  for part in Part.allCases {
    times[part] = answer.clock.elapsed(in: part, focus: answer.focus, at: end)
  }
  writeParts(answer.texts, times, to: &json)
  if let original = state.rewritten(by: index) {
    json.key("of")
    json.object { json in
      json.member("session", original.session)
      json.member("answer", original.answer)
    }
  }
  json.member("readingSeconds", seconds((answer.startedAt ?? end) - answer.askedAt))
  json.member("elapsedSeconds", seconds(answer.clock.elapsed(at: end)))
  let ending = answer.ending ?? (condition == .running ? nil : .stopped)
  json.member("endedBy", ending?.rawValue)
  json.member("prediction", answer.prediction?.rawValue)
  writePoints(answer, question.reference, to: &json)
  writeScores(answer.scores, to: &json)
  json.member("score", answer.scores.total)
  json.member("fillers", state.plan.mode == .spoken ? answer.fillers : nil)
  writeProbe(answer, isRunning: condition == .running, at: state.time, to: &json)
  json.member("note", answer.note.isEmpty ? nil : answer.note)
}

private func write(_ rewrite: SavedRewrite, to json: inout JSONWriter) {
  json.member("at", rewrite.at.iso8601)
  writeParts(rewrite.texts, rewrite.times, to: &json)
  writeScores(rewrite.scores, to: &json)
  json.member("score", rewrite.score)
}

private func writeParts(
  _ texts: PerPart<String>, _ times: PerPart<Int64>, to json: inout JSONWriter
) {
  json.key("parts")
  json.object { json in
    for part in Part.allCases {
      json.key(part.key)
      json.object { json in
        json.member("text", texts[part])
        json.member("words", wordCount(texts[part]))
        json.member("seconds", seconds(times[part]))
      }
    }
  }
}

private func writeProbe(
  _ answer: Answer, isRunning: Bool, at time: SessionTime, to json: inout JSONWriter
) {
  json.key("probe")
  guard let probe = answer.probe else { return json.null() }
  json.object { json in
    json.member("question", probe.question)
    json.member("part", probe.part.key)
    json.member("text", probe.text)
    json.member("seconds", seconds(probe.clock.elapsed(at: time)))
    json.member("endedBy", (probe.ending ?? (isRunning ? nil : .stopped))?.rawValue)
  }
}

private func writePoints(_ answer: Answer, _ reference: Reference, to json: inout JSONWriter) {
  json.key("points")
  guard answer.hasMarks else { return json.null() }
  json.object { json in
    if !reference.whole.isEmpty {
      json.member("whole", answer.marks(of: nil, count: reference.whole.count).map(\.rawValue))
    }
    for part in Part.allCases {
      guard let points = reference.parts[part] else { continue }
      json.member(part.key, answer.marks(of: part, count: points.count).map(\.rawValue))
    }
  }
}

private func writeScores(_ scores: PerPart<Score?>, to json: inout JSONWriter) {
  json.key("scores")
  guard scores.complete != nil else { return json.null() }
  json.object { json in
    for part in Part.allCases { json.member(part.key, scores[part]?.rawValue) }
  }
}

private func seconds(_ milliseconds: Int64) -> Double { Double(milliseconds) / 1000 }
