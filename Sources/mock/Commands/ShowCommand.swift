import Interview
import QuestionBank
import Reports
import Storage

/// `mock show`: one session's questions, answers and scores.
struct ShowCommand {
  static let options: [String: Arguments.Kind] = ["--json": .flag]

  private let arguments: Arguments
  private let home: Home

  init(_ words: [String], home: Home) throws(Complaint) {
    arguments = try Arguments(words, of: "mock show", options: Self.options)
    try arguments.expectWords(atMost: 1)
    self.home = home
  }

  func run() throws(Complaint) -> ExitCode {
    let folder = try complaining { () throws(StorageError) in try home.readSessions() }
    let id = try folder.find(arguments.words.first ?? "last").id
    let session = try complaining { () throws(StorageError) in try home.readSession(id) }
    Output.remark(session.damage)
    let rewrites = home.rewrites(of: id, in: folder)
    if arguments.has("--json") {
      let json = sessionJSON(session.state, session.condition, rewrites: rewrites)
      try Output.write(json + [UInt8(ascii: "\n")])
      return .done
    }
    let state = session.state
    let mode = state.plan.mode == .spoken ? ", spoken" : ""
    try Output.say(
      "\(state.plan.role)\(mode), \(localTime(state.plan.startedAt)), \(session.condition.rawValue)"
    )
    for index in state.answers.indices where state.answers[index].startedAt != nil {
      try show(state, index, session.condition)
      for rewrite in rewrites[index] ?? [] { try show(rewrite) }
    }
    try Output.say()
    for line in PlainText.summary(state) { try Output.say(line) }
    try Output.say(home.path(of: state.plan.id))
    return .done
  }

  private func show(
    _ state: SessionState, _ index: Int, _ condition: SessionCondition
  ) throws(Complaint) {
    let (answer, question) = (state.answers[index], state.question(of: index))
    let score = answer.scores.total.map { "score \($0)" } ?? "not scored"
    let guess = answer.guess.map { ", guess \($0)" } ?? ""
    let ending = answer.ending ?? (condition == .running ? nil : .stopped)
    // Time that was used is rounded down, time that is left up.
    let seconds = answer.clock.elapsed(at: answer.endedAt ?? state.time) / 1000
    let how = ending.map { "\($0.rawValue) after \(seconds) s" } ?? "\(seconds) s so far"
    try Output.say()
    try Output.say("\(answer.question + 1). \(question.title)")
    let fillers =
      state.plan.mode == .spoken ? ", " + Speaking.fillers(answer.fillers, in: seconds * 1000) : ""
    try Output.say("\(score)\(guess), \(how)\(fillers)")
    for line in PlainText.indented(question.bodyBesideTitle) { try Output.say(line) }
    let lines = PlainText.textsAndPoints(
      answer, question, norms: state.plan.mode.norms, at: state.time)
    for line in lines + PlainText.probe(answer) + PlainText.note(answer) { try Output.say(line) }
  }
}

extension ShowCommand {
  private func show(_ rewrite: SavedRewrite) throws(Complaint) {
    let score = rewrite.score.map { "score \($0)" } ?? "not scored"
    try Output.say("Rewritten \(localTime(rewrite.at)), \(score)")
    for part in Part.allCases {
      let score = rewrite.scores[part].map { " \($0.rawValue)" } ?? ""
      try Output.say("  \(part.title)\(score)")
      let text = rewrite.texts[part]
      for line in text.isEmpty ? ["    -"] : PlainText.indented(text).map({ "  " + $0 }) {
        try Output.say(line)
      }
    }
  }
}

extension SessionFolder {
  /// The session that `word` means: `last`, an id, or a part of exactly one id.
  func find(_ word: String) throws(Complaint) -> SessionDigest {
    if word == "last" {
      guard let last else {
        throw Complaint("There is no session yet; mock run --role ROLE begins one.", .noInput)
      }
      return last
    }
    let candidates = sessions.filter { $0.id.contains(word) }
    if let exact = candidates.first(where: { $0.id == word }) { return exact }
    if let only = candidates.first, candidates.count == 1 { return only }
    throw Complaint(
      candidates.isEmpty
        ? "There is no session «\(word)»; mock sessions lists them."
        : "«\(word)» is part of \(candidates.count) session ids; type more of one.", .noInput)
  }
}
