import Interview
import Screens
import Storage
import Terminal

/// `mock` alone: a page of what there is to do, the first of it on Enter.
struct StartPage {
  /// What a line of the page does.
  private enum Choice {
    case resume(String)
    case interview(role: String)
    case oneQuestion(role: String)
    case review
    case stats
    case showLast
  }

  private let home: Home
  private let sessions: SessionFolder
  private let roles: [String]
  /// The role that the page offers, as a place in `roles`.
  private var role: Int
  /// How the answers of a new session are given.
  private var mode = Mode.typed
  /// Whether a new session asks follow-ups.
  private var probes = false
  private var choices: [Choice] = []
  private var items: [StartScreen.Item] = []

  init(home: Home) throws(Complaint) {
    self.home = home
    sessions = try complaining { () throws(StorageError) in try home.readSessions() }
    roles = try home.rolesWithBanks()
    role = (sessions.last?.role).flatMap(roles.firstIndex) ?? 0
    try offer()
  }

  /// Makes the page's lines for the role it offers.
  private mutating func offer() throws(Complaint) {
    choices = []
    items = []
    if let open = sessions.interrupted {
      let saved = try complaining { () throws(StorageError) in try home.readSession(open.id) }
      add(.resume(open.id), "Go on: \(open.role)", Self.place(saved.state))
    }
    let role = roles[role]
    let bank = try complaining { () throws(StorageError) in try home.questions(of: role) }
    let count = min(Picker.defaultCount, bank.questions.count)
    add(.interview(role: role), "Interview: \(role)", length(count))
    add(.oneQuestion(role: role), "One question: \(role)", length(1))
    let offer = ReviewOffer(sessions.sessions)
    if !offer.weakest.isEmpty || !offer.unscored.isEmpty {
      add(.review, "Rewrite the weakest", Self.weakness(offer))
    }
    if let last = sessions.last {
      let answers = sessions.sessions.reduce(0) { $0 + ($1.kind == .run ? $1.scored : 0) }
      add(.stats, "Figures", counted(answers, "scored answer"))
      let mean = last.meanScore.map { "score \(Int($0.rounded()))" } ?? "not scored"
      add(.showLast, "Read the last session", "\(localTime(last.startedAt)), \(mean)")
    }
  }

  /// Shows the page and does what is chosen.
  mutating func run() throws(Complaint) -> ExitCode {
    let window = try complaining { () throws(TerminalError) in try Window() }
    defer { window.close() }
    var screen = StartScreen(items: items, home: home.path, hasRoles: roles.count > 1)
    while true {
      switch try window.event(showing: { screen.draw(size: $0) }) {
      case .leave(let code): return code
      case .keys(let keys):
        for key in keys {
          switch screen.handle(key) {
          case .choose(let place): return try begin(choices[place], in: window)
          case .leave: return .done
          case .stop: return .interrupted
          case .suspend: try window.suspendPage()
          case .role(let step):
            role = (role + step + roles.count) % roles.count
          case .turnSpoken: mode = mode == .typed ? .spoken : .typed
          case .turnProbes: probes.toggle()
          case .stay: continue
          }
          // Before the next key, which may choose one of the new lines.
          try offer()
          screen.items = items
        }
      }
    }
  }

  private func begin(_ choice: Choice, in window: Window) throws(Complaint) -> ExitCode {
    switch choice {
    case .resume(let id):
      return try hold(try resumedSitting(id, home: home), in: window)
    case .interview(let role):
      return try hold(
        try newSitting(role: role, wish: .random(), mode: mode, probes: probes, home: home),
        in: window)
    case .oneQuestion(let role):
      return try hold(
        try newSitting(role: role, wish: .random(count: 1), mode: mode, probes: probes, home: home),
        in: window)
    case .review:
      window.close()
      return try ReviewCommand([], home: home).run()
    case .stats:
      window.close()
      return try StatsCommand([], home: home).run()
    case .showLast:
      window.close()
      return try ShowCommand([], home: home).run()
    }
  }

  private mutating func add(_ choice: Choice, _ title: String, _ detail: String) {
    choices.append(choice)
    items.append(StartScreen.Item(title: title, detail: detail))
  }

  /// The lowest scores of a review's offer, or that none are known.
  private static func weakness(_ offer: ReviewOffer) -> String {
    let scores = offer.weakest.prefix(3).compactMap(\.score).map(String.init)
    return scores.isEmpty ? "not scored yet" : "scores " + scores.joined(separator: ", ")
  }

  /// How long an interview of `count` questions is.
  private func length(_ count: Int) -> String {
    let minutes = SessionPlan.minutes(questions: count, seconds: 90, mode: mode, probes: probes)
    let kind = (mode == .spoken ? "spoken, " : "") + (probes ? "follow-ups, " : "")
    return "\(count) \(count == 1 ? "question" : "questions"), \(kind)about \(minutes) min"
  }

  /// Where an interrupted session stands, in a few words.
  private static func place(_ state: SessionState) -> String {
    let count = state.plan.questions.count
    guard let last = state.answers.last else { return "not begun" }
    let question = "question \(last.question + 1) of \(count)"
    guard let clock = state.clock else { return question }
    return "\(question), \(clockText(clock.remaining(at: state.time))) left"
  }
}
