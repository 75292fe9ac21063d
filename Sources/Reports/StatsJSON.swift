import Interview
import JSON
import QuestionBank
import Trends

/// What `stats --json` prints: the figures of a history.
public func statsJSON(_ trends: Trends) -> [UInt8] {
  var json = JSONWriter(indented: true)
  json.object { json in
    json.member("mode", trends.mode.rawValue)
    json.member("sessions", trends.sessions)
    json.member("abandoned", trends.abandoned)
    json.member("practisedSeconds", Double(trends.practised) / 1000)
    json.member("answers", trends.total.answers)
    json.member("meanScore", trends.total.score.value)
    json.member("firstMean", trends.first.value)
    json.member("againMean", trends.again.value)
    write(trends.progress, to: &json)
    json.member("parts", trends.total.parts) { $1.member($2, $0.value) }
    json.key("modes")
    json.object { json in
      json.member("typed", trends.modes.typed)
      json.member("spoken", trends.modes.spoken)
    }
    json.key("roles")
    json.array { json in
      for role in trends.roles { json.object { write(role, to: &$0) } }
    }
    json.key("weakestPart")
    if let (role, part) = trends.weakest {
      json.object { json in
        json.member("role", role)
        json.member("part", part.key)
      }
    } else {
      json.null()
    }
    json.key("calibration")
    json.object { json in
      json.member("bias", trends.calibration.bias.value)
      json.member("answers", trends.calibration.bias.count)
      json.member("parts", trends.calibration.parts) { $1.member($2, $0.value) }
    }
    json.member("neverReached", trends.unreached) { $1.member($2, $0) }
    write(trends.rewrites, to: &json)
    json.key("weakest")
    json.array { json in
      for standing in trends.questions.prefix(10) { json.object { write(standing, to: &$0) } }
    }
  }
  return json.bytes
}

private func write(_ progress: Progress, to json: inout JSONWriter) {
  json.key("better")
  json.object { json in
    json.member("verdict", progress.verdict.rawValue)
    json.member("firstAttempts", progress.attempts)
    json.member("firstTen", progress.firstTen)
    json.member("lastTen", progress.lastTen)
  }
}

private func write(_ role: RoleTrend, to json: inout JSONWriter) {
  json.member("role", role.role)
  json.member("sessions", role.sessions)
  json.member("answers", role.tally.answers)
  json.member("meanScore", role.tally.score.value)
  json.member("parts", role.tally.parts) { $1.member($2, $0.value) }
  json.key("weeks")
  json.array { json in
    for (week, score) in role.weeks {
      json.object { json in
        json.member("week", week.iso8601)
        json.member("answers", score.count)
        json.member("meanScore", score.value)
      }
    }
  }
}

private func write(_ rewrites: [Rewrite], to json: inout JSONWriter) {
  json.key("rewrites")
  json.object { json in
    json.member("answers", rewrites.count)
    json.member("tested", rewrites.count { $0.fate.score != nil })
    json.member("stuck", rewrites.count(where: \.fate.isStuck))
  }
}

private func write(_ standing: Standing, to json: inout JSONWriter) {
  json.member("questionID", standing.question.key.id)
  json.member("role", standing.question.key.role)
  json.member("title", standing.question.title)
  json.member("score", standing.score)
}

extension JSONWriter {
  /// Writes an object with a member for each part, which `write` is given the value and the name for.
  fileprivate mutating func member<Value>(
    _ name: String, _ values: PerPart<Value>,
    _ write: (Value, inout JSONWriter, String) -> Void
  ) {
    key(name)
    object { json in
      for part in Part.allCases { write(values[part], &json, part.key) }
    }
  }

  /// Writes how many answers there were and their mean score.
  fileprivate mutating func member(_ name: String, _ mean: Mean) {
    key(name)
    object { json in
      json.member("answers", mean.count)
      json.member("meanScore", mean.value)
    }
  }
}
