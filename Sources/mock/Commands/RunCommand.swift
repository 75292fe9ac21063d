import Interview
import QuestionBank
import Storage
import Terminal

/// `mock run`: a new interview, or an interrupted one taken up again.
struct RunCommand {
  static let options: [String: Arguments.Kind] = [
    "--role": .value, "--questions": .value, "--seconds": .value, "--reveal": .value,
    "--seed": .value, "--question": .value, "--category": .value, "--tag": .value,
    "--plain": .flag, "--resume": .flag,
  ]

  private let arguments: Arguments
  private let home: Home

  init(_ words: [String], home: Home) throws(Complaint) {
    arguments = try Arguments(words, of: "mock run", options: Self.options)
    self.home = home
  }

  func run() throws(Complaint) -> ExitCode {
    let sitting = arguments.has("--resume") ? try resume() : try begin()
    if arguments.has("--plain") || !Environment.canDraw { return try holdInPlainMode(sitting) }
    return hold(sitting, on: try Stage())
  }

  // MARK: A new interview

  private func begin() throws(Complaint) -> Sitting {
    try arguments.expectWords(atMost: 0)
    var wish = PickWish.random(count: try arguments.number("--questions", in: 1...999))
    if let seed = try arguments.number("--seed", in: 0...Int(Int32.max)) {
      wish.seed = UInt64(seed)
    }
    wish.ids = arguments.all("--question")
    wish.category = try arguments.value("--category")
    wish.tag = try arguments.value("--tag")
    let seconds = try arguments.number("--seconds", in: 1...3600) ?? 90
    let reveal = try revealOption()
    return try newSitting(
      role: try role(), wish: wish, reveal: reveal, seconds: seconds, home: home)
  }

  private func revealOption() throws(Complaint) -> Reveal {
    guard let word = try arguments.value("--reveal") else { return .each }
    guard let reveal = Reveal(rawValue: word) else {
      throw Complaint("--reveal takes each or end, not «\(word)».", .usage)
    }
    return reveal
  }

  private func role() throws(Complaint) -> String {
    let roles = try complaining { () throws(StorageError) in try home.roles() }
    guard let typed = try arguments.value("--role") else {
      throw Complaint(
        "mock run needs --role; \(home.banks) has \(roles.joined(separator: ", ")).", .usage)
    }
    do throws(RoleName.Mismatch) {
      return try RoleName.resolve(typed, among: roles)
    } catch {
      throw Complaint(error, typed: typed, roles: roles)
    }
  }

  // MARK: An interrupted one

  private func resume() throws(Complaint) -> Sitting {
    try arguments.expectWords(atMost: 1)
    for name in Self.options.keys.sorted() where name != "--resume" && name != "--plain" {
      guard !arguments.has(name) else {
        throw Complaint("--resume takes the session as it was; leave \(name) out.", .usage)
      }
    }
    let folder = try complaining { () throws(StorageError) in try home.readSessions() }
    let id: String
    if let word = arguments.words.first {
      id = try folder.find(word).state.plan.id
    } else if let newest = folder.sessions.last(where: \.isResumable) {
      id = newest.state.plan.id
    } else {
      throw Complaint(
        "No interrupted session is in \(home.sessions); mock run --role ROLE begins one.", .noInput)
    }
    return try resumedSitting(id, home: home)
  }
}

extension PickWish {
  /// A wish whose seed is drawn from a range that is easily typed again.
  static func random(count: Int? = nil) -> PickWish {
    PickWish(count: count, seed: .random(in: 0...9999))
  }
}

/// A sitting that begins a new session of `role`.
func newSitting(
  role: String, wish: PickWish, reveal: Reveal = .each, seconds: Int = 90, home: Home
) throws(Complaint) -> Sitting {
  let bank = try complaining { () throws(StorageError) in try home.questions(of: role) }
  guard !bank.questions.isEmpty else { throw Complaint(questionless: bank) }
  for remark in bank.remarks { Output.remark(remark) }
  let folder: SessionFolder
  do throws(StorageError) {
    folder = try home.readSessions()
  } catch {
    // A folder that cannot even be read takes no new session.
    throw Complaint(.cannotCreate(path: home.sessions, errno: error.number))
  }
  for remark in folder.remarks { Output.remark(remark) }
  let now = Instant(milliseconds: WallClock.now())
  let picked: [PlannedQuestion]
  do throws(PickError) {
    picked = try Picker.pick(
      from: bank.questions, history: folder.history, wish: wish, today: localDay(now), day: localDay
    )
  } catch {
    throw Complaint(error, role: role)
  }
  let plan = SessionPlan(
    id: SessionPlan.id(role: role, at: now, salt: .random(in: 0...UInt16.max)), role: role,
    reveal: reveal, seconds: seconds, startedAt: now, seed: wish.seed, questions: picked)
  return try complaining { () throws(StorageError) in
    try Sitting(beginning: plan, in: home, isFirst: folder.history.isEmpty)
  }
}

/// A sitting that takes up session `id`.
func resumedSitting(_ id: String, home: Home) throws(Complaint) -> Sitting {
  let sitting = try complaining { () throws(StorageError) in
    try Sitting(resuming: id, in: home)
  }
  for remark in sitting.journal.resumed?.damage ?? [] { Output.remark(remark) }
  return sitting
}

/// Holds the interview line by line.
func holdInPlainMode(_ sitting: Sitting) throws(Complaint) -> ExitCode {
  do throws(TerminalError) {
    let signals = try Signals()
    signals.lastWords = lastWords(sitting)
    return try PlainInterview(sitting, signals: signals).run()
  } catch {
    throw Complaint(error)
  }
}

/// Holds the interview in full screen.
func hold(_ sitting: Sitting, on stage: Stage) -> ExitCode {
  stage.promise(lastWords(sitting))
  var interview = ScreenInterview(sitting, window: stage.window)
  return interview.run()
}

/// What a crash of ours says.
private func lastWords(_ sitting: Sitting) -> String {
  "mock: stopped by an error of its own; all you typed is in \(sitting.savedPath).\n"
    + "Go on with: \(sitting.resumeCommand)\n"
}

/// The local day of an instant.
func localDay(_ instant: Instant) -> Day {
  instant.day(offset: WallClock.localOffset(atMilliseconds: instant.milliseconds))
}

/// Runs `body`, its storage errors turned into sentences.
func complaining<Result>(_ body: () throws(StorageError) -> Result) throws(Complaint) -> Result {
  do throws(StorageError) { return try body() } catch { throw Complaint(error) }
}
