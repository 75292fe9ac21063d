import Interview
import Storage
import Terminal

/// `mock run`: a new interview, or an interrupted one taken up again.
struct RunCommand {
  static let options: [String: Arguments.Kind] = [
    "--role": .value, "--questions": .value, "--seconds": .value, "--reveal": .value,
    "--seed": .value, "--question": .value, "--category": .value, "--tag": .value,
    "--spoken": .flag, "--probes": .flag, "--plain": .flag, "--resume": .flag,
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
    return try hold(sitting, in: try complaining { () throws(TerminalError) in try Window() })
  }

  // MARK: A new interview

  private func begin() throws(Complaint) -> Sitting {
    try arguments.expectWords(atMost: 0)
    var wish = PickWish.random(count: try arguments.number("--questions", in: 1...999))
    if let seed = try arguments.number("--seed", in: 0...Int(Int32.max)) {
      wish.seed = UInt64(seed)
    }
    wish.ids = try arguments.texts("--question")
    wish.category = try arguments.value("--category")
    wish.tag = try arguments.value("--tag")
    let seconds = try arguments.number("--seconds", in: 1...3600) ?? 90
    let reveal = try revealOption()
    return try newSitting(
      role: try role(), wish: wish, reveal: reveal, seconds: seconds,
      mode: arguments.has("--spoken") ? .spoken : .typed, probes: arguments.has("--probes"),
      home: home)
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
    return try mock.role(typed, among: roles)
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
      let session = try folder.find(word)
      guard session.kind == .run else {
        throw Complaint("\(session.id) is a review; mock review --resume goes on with it.", .usage)
      }
      id = session.id
    } else if let newest = folder.interrupted {
      id = newest.id
    } else {
      throw Complaint(
        "No interrupted session is in \(home.sessions); mock run --role ROLE begins one.", .noInput)
    }
    return try resumedSitting(id, home: home)
  }
}
