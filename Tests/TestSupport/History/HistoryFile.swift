/// Writes the sessions of a made history in the documented format, without any code of the program.
public struct HistoryFile {
  /// Whether keys stand in any order, unknown ones among them, and some letters are spelt as escapes.
  private let isLoose: Bool
  private var random: SplitMix64

  /// A writer of files as the program writes them, or of loose ones.
  public init(loose: Bool = false, seed: UInt64 = 1) {
    isLoose = loose
    random = SplitMix64(seed: seed)
  }

  /// The file of a session.
  public mutating func text(of session: MadeSession) -> String {
    var lines = [header(session)]
    var time = 0
    for (index, answer) in session.answers.enumerated() {
      let isOpen = answer.ending == "stopped"
      if session.kind == .abandoned {
        lines += journal(answer, index, at: time, isOpen: isOpen, spoken: session.mode == "spoken")
      } else {
        lines.append(compact(answer, index, at: time))
      }
      time += MadeHistory.span(of: answer)
    }
    if session.kind != .abandoned {
      lines.append(
        object([
          ("type", quoted("completed")), ("at", "\(session.duration)"),
          ("instant", quoted(HistoryDate.iso(session.start + session.duration / 1000))),
        ]))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func header(_ session: MadeSession) -> String {
    let questions = session.answers.map { question($0, session.role) }
    // A journal's header holds the questions that were not reached too.
    let rest = session.kind == .abandoned ? [question(MadeAnswer.unasked, session.role)] : []
    return object([
      ("type", quoted("session")), ("version", "1"), ("id", quoted(session.id)),
      ("kind", quoted(session.kind == .review ? "review" : "run")),
      ("format", quoted("interview")), ("mode", quoted(session.mode)), ("reveal", quoted("each")),
      ("probes", "false"), ("role", quoted(session.role)), ("seconds", "90"),
      ("startedAt", quoted(HistoryDate.iso(session.start))), ("seed", "7"),
      ("questions", "[" + (questions + rest).joined(separator: ",") + "]"),
    ])
  }

  private mutating func question(_ answer: MadeAnswer, _ role: String) -> String {
    let number = answer.question
    let isWhole = number < MadeHistory.questionsPerRole / 3
    func point(_ name: String, _ index: Int) -> String {
      "\(name) \(index): restart one, größer"
    }
    var parts: [(String, String)] = []
    for part in MadeHistory.parts {
      let points = isWhole ? [] : (0..<2).map { point(part, $0) }
      parts.append((part, "[" + points.map { quoted($0) }.joined(separator: ",") + "]"))
    }
    let whole = isWhole ? (0..<3).map { quoted(point("whole", $0)) } : []
    var members = [
      ("id", quoted("question-of-\(role)-\(number)")), ("role", quoted(role)),
      ("title", quoted(HistoryFile.title(number))), ("difficulty", quoted("advanced")),
      ("category", quoted(number % 2 == 0 ? "System Design" : "Troubleshooting")),
      ("tags", "[\"ring\",\"latency\"]"),
      (
        "question",
        quoted(
          "Two of 120 ingesters turn slow: push p99 rises from 180 ms to 1.9 s.\n"
            + "Walk the write path, «\(number)».")
      ),
      ("parts", object(parts)), ("whole", "[" + whole.joined(separator: ",") + "]"),
      ("probes", "[\(quoted("What if a zone flaps?"))]"),
      ("hash", quoted("9f86d081884c7d65")), ("reason", quoted("neverAsked")),
    ]
    if let rewritten = answer.rewritten {
      var of = [("session", quoted(rewritten.session)), ("answer", "\(rewritten.answer)")]
      if rewritten.scores.contains(where: { $0 != nil }) {
        of.append(("scores", scores(rewritten.scores)))
      }
      members.append(("of", object(of)))
    }
    return object(members)
  }

  /// A question's title.
  public static func title(_ number: Int) -> String {
    "Push tail \(number) — größer als der Median"
  }

  private mutating func scores(_ scores: [Int?]) -> String {
    object(zip(MadeHistory.parts, scores).map { ($0, $1.map(String.init) ?? "null") })
  }

  private mutating func compact(_ answer: MadeAnswer, _ index: Int, at time: Int) -> String {
    let end = time + 4000 + answer.times.reduce(0, +)
    var parts: [(String, String)] = []
    for (part, name) in MadeHistory.parts.enumerated() {
      parts.append(
        (
          name,
          object([("text", quoted(answer.texts[part])), ("milliseconds", "\(answer.times[part])")])
        ))
    }
    let points = answer.marks.map { mark in
      object([
        ("part", mark.part < 0 ? "null" : quoted(MadeHistory.parts[mark.part])),
        ("point", "\(mark.point)"), ("mark", quoted(mark.mark)),
      ])
    }
    return object([
      ("type", quoted("answer")), ("question", "\(index)"), ("asked", "\(time)"),
      ("started", "\(time + 4000)"), ("ended", "\(end)"), ("by", quoted(answer.ending)),
      ("parts", object(parts)), ("prediction", answer.prediction.map(String.init) ?? "null"),
      ("points", "[" + points.joined(separator: ",") + "]"), ("scores", scores(answer.scores)),
      ("note", "null"),
    ])
  }

  private mutating func journal(
    _ answer: MadeAnswer, _ index: Int, at begin: Int, isOpen: Bool, spoken: Bool
  ) -> [String] {
    var lines: [String] = []
    var time = begin
    func entry(_ type: String, _ members: [(String, String)], _ writer: inout HistoryFile) {
      let head = [("type", writer.quoted(type)), ("at", "\(time)")]
      lines.append(writer.object(head + members))
    }
    entry("asked", [("question", "\(index)")], &self)
    time += 4000
    entry("started", [], &self)
    for (part, name) in MadeHistory.parts.enumerated() {
      entry("focused", [("part", quoted(name))], &self)
      if !answer.texts[part].isEmpty, !spoken {
        entry(
          "edited",
          [
            ("part", quoted(name)), ("from", "0"), ("to", "0"),
            ("text", quoted(answer.texts[part])),
          ],
          &self)
      }
      time += answer.times[part]
    }
    if isOpen { return lines }
    entry("ended", [("by", quoted(answer.ending))], &self)
    if answer.ending != "skipped" {
      if spoken { entry("jotEnded", [("by", quoted("done"))], &self) }
      entry("predicted", [("score", answer.prediction.map(String.init) ?? "null")], &self)
    }
    for mark in answer.marks {
      entry(
        "marked",
        [
          ("answer", "\(index)"),
          ("part", mark.part < 0 ? "null" : quoted(MadeHistory.parts[mark.part])),
          ("point", "\(mark.point)"), ("mark", quoted(mark.mark)),
        ], &self)
    }
    for (part, score) in answer.scores.enumerated() {
      guard let score else { continue }
      entry(
        "scored",
        [
          ("answer", "\(index)"), ("part", quoted(MadeHistory.parts[part])), ("score", "\(score)"),
        ], &self)
    }
    time += 30_000
    entry("closed", [("answer", "\(index)")], &self)
    return lines
  }

  private mutating func object(_ members: [(String, String)]) -> String {
    var members = members
    if isLoose {
      members.append(("mood", "{\"a\":[1,{\"at\":null,\"scores\":{}}],\"type\":\"answer\"}"))
      if Bool.random(using: &random) { members.append(("ß", "-1.5e3")) }
      members.shuffle(using: &random)
    }
    return "{" + members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
  }

  private mutating func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default:
        if isLoose, scalar.value < 0x1_0000, Int.random(in: 0..<12, using: &random) == 0 {
          let hex = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}

extension MadeAnswer {
  fileprivate static let unasked = MadeAnswer(
    question: MadeHistory.questionsPerRole - 1, scores: [], prediction: nil, ending: "", texts: [],
    times: [], marks: [])
}
