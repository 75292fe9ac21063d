import Interview
import QuestionBank
import Screens
import Storage
import Terminal

/// `mock review`: weak answers, written again until they stick.
struct ReviewCommand {
  static let options: [String: Arguments.Kind] = [
    "--role": .value, "--count": .value, "--session": .value, "--question": .value,
    "--timed": .flag, "--plain": .flag, "--stuck": .flag, "--outlines": .flag, "--all": .flag,
    "--output": .value, "--resume": .flag,
  ]

  private let arguments: Arguments
  private let home: Home

  init(_ words: [String], home: Home) throws(Complaint) {
    arguments = try Arguments(words, of: "mock review", options: Self.options)
    try arguments.expectWords(atMost: arguments.has("--resume") ? 1 : 0)
    self.home = home
  }

  func run() throws(Complaint) -> ExitCode {
    if arguments.has("--resume") {
      try refuse(beside: "--resume", but: ["--plain"])
      return try resume()
    }
    if arguments.has("--stuck") {
      try refuse(beside: "--stuck", but: ["--role"])
      return try StuckList(home: home, role: try role()).run()
    }
    if arguments.has("--outlines") {
      try refuse(beside: "--outlines", but: ["--role", "--count", "--all", "--output"])
      return try outlines()
    }
    for name in ["--all", "--output"] where arguments.has(name) {
      throw Complaint("\(name) belongs to mock review --outlines.", .usage)
    }
    return try review(try wish())
  }

  private func review(_ wish: ReviewWish) throws(Complaint) -> ExitCode {
    let isTimed = arguments.has("--timed")
    if arguments.has("--plain") || !Environment.canDraw {
      return try PlainReview(try desk(wish), isTimed: isTimed).run()
    }
    while true {
      let desk = try desk(wish)
      var page = ReviewPage(desk)
      switch try page.run() {
      case .leave(let code): return code
      case .outlines:
        return try OutlinesCommand(home: home, role: wish.role, count: wish.count).run()
      case .resume: return try resume()
      case .begin(let questions):
        return try hold(try desk.sitting(questions, isTimed: isTimed), in: try newWindow())
      case .score(let questions):
        let code = try hold(try desk.sitting(questions, isTimed: false), in: try newWindow())
        guard code == .done else { return code }
      }
    }
  }

  /// Takes up a review that was left half-way, the newest if none is named.
  private func resume() throws(Complaint) -> ExitCode {
    let folder = try complaining { () throws(StorageError) in try home.readSessions() }
    let id: String
    if let word = arguments.words.first {
      id = try folder.find(word).id
    } else if let newest = folder.interruptedReview {
      id = newest.id
    } else {
      throw Complaint(
        "No interrupted review is in \(home.sessions); mock review begins one.", .noInput)
    }
    let sitting = try resumedSitting(id, home: home)
    guard sitting.state.plan.kind == .review else {
      throw Complaint("\(id) is no review; mock run --resume goes on with it.", .usage)
    }
    if arguments.has("--plain") || !Environment.canDraw { return try holdInPlainMode(sitting) }
    return try hold(sitting, in: try newWindow())
  }

  /// What there is to review; where there is nothing at all, how to get something.
  private func desk(_ wish: ReviewWish) throws(Complaint) -> ReviewDesk {
    let desk = try ReviewDesk(home: home, wish: wish)
    Output.remark(desk.folder.remarks)
    guard desk.offer.weakest.isEmpty, desk.offer.unscored.isEmpty else { return desk }
    guard wish == ReviewWish() else {
      throw Complaint(
        "No answer of that kind was ended yet; mock review alone offers all.", .noInput)
    }
    throw Complaint(
      "There is no answer to write again yet; mock run --role ROLE gives some.", .noInput)
  }

  private func wish() throws(Complaint) -> ReviewWish {
    var wish = ReviewWish()
    wish.role = try role()
    wish.count = try arguments.number("--count", in: 1...99) ?? ReviewWish.defaultCount
    let folder = try complaining { () throws(StorageError) in try home.readSessions() }
    if let word = try arguments.value("--session") { wish.session = try folder.find(word).id }
    for name in try arguments.texts("--question") {
      wish.questions.append(try Self.question(name, folder, wish.role))
    }
    return wish
  }

  /// The ID of a question that was answered, of which `name` is the beginning.
  private static func question(
    _ name: String, _ folder: SessionFolder, _ role: String?
  ) throws(Complaint) -> String {
    let keys = Set(folder.sessions.flatMap { $0.attempts.map(\.question.key) })
      .filter { role == nil || $0.role == role }
    let ids = Set(keys.map(\.id)).sorted()
    if ids.contains(name) { return name }
    let fitting = ids.filter { $0.hasPrefix(name) }
    if let only = fitting.first, fitting.count == 1 { return only }
    guard fitting.isEmpty else {
      throw Complaint(
        "«\(name)» begins \(fitting.count) questions: \(fitting.prefix(5).joined(separator: ", ")).",
        .noInput)
    }
    let nearest = nearestNames(to: name, among: ids).prefix(3).joined(separator: ", ")
    throw Complaint(
      "No question «\(name)» was answered yet"
        + (nearest.isEmpty ? "." : "; the nearest are \(nearest)."), .noInput)
  }

  private func role() throws(Complaint) -> String? {
    guard let typed = try arguments.value("--role") else { return nil }
    let roles = try complaining { () throws(StorageError) in try home.roles() }
    return try mock.role(typed, among: roles)
  }

  private func outlines() throws(Complaint) -> ExitCode {
    let count = try arguments.number("--count", in: 1...999)
    guard count == nil || !arguments.has("--all") else {
      throw Complaint("--count and --all exclude each other.", .usage)
    }
    return try OutlinesCommand(
      home: home, role: try role(),
      count: arguments.has("--all") ? nil : count ?? ReviewWish.defaultCount,
      output: try arguments.value("--output")
    ).run()
  }

  private func refuse(beside option: String, but allowed: [String]) throws(Complaint) {
    for name in Self.options.keys.sorted() where name != option && !allowed.contains(name) {
      guard !arguments.has(name) else {
        throw Complaint("\(option) takes no \(name); see mock help review.", .usage)
      }
    }
  }

  private func newWindow() throws(Complaint) -> Window {
    try complaining { () throws(TerminalError) in try Window() }
  }
}

/// The list of a review, until something is chosen.
struct ReviewPage {
  /// What the list ended with.
  enum Choice {
    case begin([PlannedQuestion])
    case score([PlannedQuestion])
    case outlines, resume
    case leave(ExitCode)
  }

  private let desk: ReviewDesk
  private var screen: ReviewScreen

  init(_ desk: ReviewDesk) {
    self.desk = desk
    screen = ReviewScreen(
      items: desk.items(desk.offer.weakest), scored: desk.offer.scored,
      unscored: desk.offer.unscored.count, canResume: desk.folder.interruptedReview != nil)
  }

  mutating func run() throws(Complaint) -> Choice {
    let window = try complaining { () throws(TerminalError) in try Window() }
    defer { window.close() }
    while true {
      switch try window.event(showing: { screen.draw(size: $0) }) {
      case .leave(let code): return .leave(code)
      case .keys(let keys):
        for key in keys {
          switch screen.handle(key) {
          case .begin: return .begin(screen.kept)
          case .score:
            return .score(desk.items(desk.offer.unscored, onlyScored: true).map(\.planned))
          case .outlines: return .outlines
          case .resume: return .resume
          case .leave: return .leave(.done)
          case .stop: return .leave(.interrupted)
          case .suspend: try window.suspendPage()
          case .stay: break
          }
        }
      }
    }
  }
}
