/// What `stats --json` must say of a made history, added up in the plainest way from what was made.
public struct HistoryTotals {
  /// An answer with all five scores, in a run.
  private struct Scored {
    var session: MadeSession
    var answer: MadeAnswer
    var score: Int
    var isFirst: Bool
    var key: String { "\(session.role)/\(answer.question)" }
  }

  private let history: MadeHistory
  private let role: String?
  private let since: Int?
  private let offset: (Int) -> Int

  /// Totals of the sessions of `role` that began at `since` or later.
  ///
  /// `since` is a local midnight, written as the seconds it would be in UTC; `offset` the seconds east of
  /// UTC at a moment.
  public init(
    _ history: MadeHistory, role: String? = nil, since: Int? = nil,
    offset: @escaping (Int) -> Int = { _ in 0 }
  ) {
    self.history = history
    self.role = role
    self.since = since
    self.offset = offset
  }

  private func counts(_ session: MadeSession) -> Bool {
    (role == nil || session.role == role)
      && (since.map { session.start + offset(session.start) >= $0 } ?? true)
  }

  private func scored(_ mode: String) -> [Scored] {
    var seen: Set<String> = []
    var result: [Scored] = []
    for session in history.sessions where session.kind != .review && session.mode == mode {
      for answer in session.answers {
        guard let score = answer.score else { continue }
        var one = Scored(session: session, answer: answer, score: score, isFirst: false)
        one.isFirst = seen.insert(one.key).inserted
        if counts(session) { result.append(one) }
      }
    }
    return result
  }

  /// The mode with more scored answers.
  public var usualMode: String {
    scored("spoken").count > scored("typed").count ? "spoken" : "typed"
  }

  /// The document, for a mode or for the usual one.
  public func json(mode given: String? = nil) -> String {
    let mode = given ?? usualMode
    let all = scored(mode)
    let runs = history.sessions.filter { $0.kind != .review && $0.mode == mode && counts($0) }
    var members = [
      ("mode", quote(mode)), ("sessions", "\(runs.count)"),
      ("abandoned", "\(runs.filter { $0.kind == .abandoned }.count)"),
      ("answers", "\(all.count)"), ("meanScore", mean(all.map(\.score))),
      ("firstMean", mean(all.filter(\.isFirst).map(\.score))),
      ("againMean", mean(all.filter { !$0.isFirst }.map(\.score))), ("parts", parts(all)),
    ]
    let modes = ["typed", "spoken"].map { name in
      let answers = scored(name)
      let totals = [("answers", "\(answers.count)"), ("meanScore", mean(answers.map(\.score)))]
      return (name, object(totals))
    }
    members.append(("modes", object(modes)))
    members.append(
      ("roles", array(MadeHistory.roles.sorted().compactMap { role(of: $0, all, runs) })))
    members.append(("calibration", calibration(all)))
    members.append(("weakest", weakest(all)))
    members.append(("better", better(all)))
    members.append(("rewrites", rewrites(mode)))
    members.append(("neverReached", neverReached(all)))
    let seconds = Double(runs.reduce(0) { $0 + duration($1) }) / 1000
    members.append(("practisedSeconds", "\(seconds)"))
    return object(members)
  }

  /// A journal's last entry is the one in which its open answer stopped.
  private func duration(_ session: MadeSession) -> Int {
    guard session.kind == .abandoned, let open = session.answers.last else {
      return session.duration
    }
    // Time in the last part leaves an entry only when the next thing happens.
    return session.duration - 30_000 - open.times[4]
  }

  private func role(of name: String, _ all: [Scored], _ runs: [MadeSession]) -> String? {
    let sessions = runs.filter { $0.role == name }
    if sessions.isEmpty { return nil }
    let own = all.filter { $0.session.role == name }
    func week(_ one: Scored) -> String {
      HistoryDate.week(one.session.start + offset(one.session.start))
    }
    let weeks = Set(own.map(week)).sorted().map { name in
      let scores = own.filter { week($0) == name }.map(\.score)
      let members = [("answers", "\(scores.count)"), ("meanScore", mean(scores))]
      return object([("week", quote(name))] + members)
    }
    return object([
      ("role", quote(name)), ("sessions", "\(sessions.count)"), ("answers", "\(own.count)"),
      ("meanScore", mean(own.map(\.score))), ("parts", parts(own)), ("weeks", array(weeks)),
    ])
  }

  private func parts(_ answers: [Scored]) -> String {
    object(
      (0..<5).map { part in
        (MadeHistory.parts[part], mean(answers.map { ($0.answer.scores[part] ?? 0) * 25 }))
      })
  }

  private func calibration(_ answers: [Scored]) -> String {
    var biases: [Double] = []
    var differences: [[Double]] = Array(repeating: [], count: 5)
    for one in answers {
      if let prediction = one.answer.prediction {
        biases.append(Double(prediction) - Double(one.score) / 25)
      }
      let isWhole = one.answer.question < MadeHistory.questionsPerRole / 3
      if one.answer.marks.isEmpty || isWhole { continue }
      for part in 0..<5 {
        let marks = one.answer.marks.filter { $0.part == part }.map(\.mark)
        let counted = 2 - marks.filter { $0 == "struck" }.count
        if counted == 0 { continue }
        let said = marks.filter { $0 == "said" }.count
        differences[part].append(
          Double(one.answer.scores[part] ?? 0) - 4 * Double(said) / Double(counted))
      }
    }
    let parts = (0..<5).map { (MadeHistory.parts[$0], mean(differences[$0])) }
    return object([
      ("bias", mean(biases)), ("answers", "\(biases.count)"), ("parts", object(parts)),
    ])
  }

  private func weakest(_ answers: [Scored]) -> String {
    var latest: [String: Scored] = [:]
    for one in answers { latest[one.key] = one }
    let sorted = latest.values.sorted { a, b in
      if a.score != b.score { return a.score < b.score }
      if a.session.start != b.session.start { return a.session.start < b.session.start }
      return "\(a.session.role) \(a.answer.question)" < "\(b.session.role) \(b.answer.question)"
    }
    return array(
      sorted.prefix(10).map { one in
        object([
          ("questionID", quote("question-of-\(one.session.role)-\(one.answer.question)")),
          ("role", quote(one.session.role)),
          ("title", quote(HistoryFile.title(one.answer.question))),
          ("score", "\(one.score)"),
        ])
      })
  }

  private func better(_ answers: [Scored]) -> String {
    let first = answers.filter(\.isFirst).map(\.score)
    let enough = first.count >= 10
    return object([
      ("firstAttempts", "\(first.count)"),
      ("firstTen", enough ? mean(Array(first.prefix(10))) : "null"),
      ("lastTen", enough ? mean(Array(first.suffix(10))) : "null"),
    ])
  }

  private func rewrites(_ mode: String) -> String {
    var (made, tested, stuck) = (0, 0, 0)
    for review in history.sessions where review.kind == .review && review.mode == mode {
      if !counts(review) { continue }
      for answer in review.answers {
        guard let own = answer.score, let rewritten = answer.rewritten else { continue }
        made += 1
        var test: Int?
        for session in history.sessions where session.kind != .review && session.mode == mode {
          if session.role != review.role || session.start <= review.start || test != nil {
            continue
          }
          test = session.answers.first { $0.question == answer.question && $0.score != nil }?.score
        }
        guard let test else { continue }
        tested += 1
        let given = rewritten.scores.compactMap(\.self)
        let before = given.count == 5 ? given.reduce(0, +) * 5 : -1
        if test > before && test >= min(75, own) { stuck += 1 }
      }
    }
    return object([("answers", "\(made)"), ("tested", "\(tested)"), ("stuck", "\(stuck)")])
  }

  private func neverReached(_ answers: [Scored]) -> String {
    var counts = [0, 0, 0, 0, 0]
    for one in answers where one.answer.ending == "bell" {
      let isSpoken = one.session.mode == "spoken"
      let reached = (0..<5).map { part in
        isSpoken
          ? one.answer.times[part] > 0
          : one.answer.texts[part].contains { $0 != " " && $0 != "\n" }
      }
      if isSpoken && !reached[1...].contains(true) { continue }
      for part in 0..<5 where !reached[part...].contains(true) { counts[part] += 1 }
    }
    return object((0..<5).map { (MadeHistory.parts[$0], "\(counts[$0])") })
  }

  private func mean(_ numbers: [Int]) -> String {
    numbers.isEmpty ? "null" : "\(Double(numbers.reduce(0, +)) / Double(numbers.count))"
  }

  private func mean(_ numbers: [Double]) -> String {
    numbers.isEmpty ? "null" : "\(numbers.reduce(0, +) / Double(numbers.count))"
  }

  private func quote(_ text: String) -> String { "\"\(text)\"" }

  private func array(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }

  private func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
  }
}
