import Interview
import QuestionBank
import Reports
import Screens
import Storage
import Terminal
import Trends

/// `mock stats`: what the scores of all sessions say.
struct StatsCommand {
  static let options: [String: Arguments.Kind] = [
    "--role": .value, "--since": .value, "--mode": .value, "--json": .flag,
    "--html": .value,
  ]

  /// The fewest columns that anything can be said in.
  private static let narrowest = 20

  private let arguments: Arguments
  private let home: Home

  init(_ words: [String], home: Home) throws(Complaint) {
    arguments = try Arguments(words, of: "mock stats", options: Self.options)
    try arguments.expectWords(atMost: 0)
    self.home = home
  }

  func run() throws(Complaint) -> ExitCode {
    let (since, mode, page) = (try since(), try mode(), try page())
    let named = try arguments.value("--role")
    let folder = try complaining { () throws(StorageError) in try home.readSessions() }
    let choice = TrendChoice(
      role: try named.map { name throws(Complaint) in try role(name, in: folder) }, since: since,
      mode: mode)
    let trends = Trends(folder.sessions, choice) {
      WallClock.localOffset(atMilliseconds: $0.milliseconds)
    }
    Output.remark(folder.remarks)
    if let page {
      try StatsPageFile(home: home, folder: folder, choice: choice, path: page).make(of: trends)
    } else if arguments.has("--json") {
      try Output.write(statsJSON(trends) + [UInt8(ascii: "\n")])
    } else {
      try show(
        StatsPage(
          trends, choice: choice, home: try facts(folder, choice, trends.mode), day: localDay))
    }
    return .done
  }

  /// Prints the page: no higher than the window, with room for the prompt below it.
  private func show(_ page: StatsPage) throws(Complaint) {
    let isTerminal = Environment.isTerminal(1)
    let size = terminalSize(1)
    let grid = page.draw(
      columns: max(Self.narrowest, size.columns), rows: isTerminal ? max(1, size.rows - 1) : nil,
      ascii: Environment.needsASCII)
    try Output.write(
      grid.printed(
        styled: isTerminal && Environment.canStyle, colors: Environment.wantsColors))
  }

  /// What the page must know of the home.
  private func facts(
    _ folder: SessionFolder, _ choice: TrendChoice, _ mode: Mode
  ) throws(Complaint) -> StatsPage.Home {
    let today = localDay(Instant(milliseconds: WallClock.now()))
    let rewrites = UntestedRewrite.all(in: folder.sessions, mode: mode, day: localDay)
    var due: [String: Int] = [:]
    for (question, rewrite) in rewrites
    where rewrite.isDue(on: today) && choice.role ?? question.role == question.role {
      due[question.role, default: 0] += 1
    }
    var wish = ReviewWish()
    wish.role = choice.role
    return StatsPage.Home(
      roles: try complaining { () throws(StorageError) in try home.roles() }, due: due,
      unscored: ReviewOffer(folder.sessions, wish).unscored.count)
  }

  /// The role that `typed` means, among those with a bank or with sessions.
  private func role(_ typed: String, in folder: SessionFolder) throws(Complaint) -> String {
    let banks = try complaining { () throws(StorageError) in try home.roles() }
    let asked = Set(folder.sessions.filter { $0.kind == .run }.flatMap(\.roles))
    return try mock.role(typed, among: asked.union(banks).sorted())
  }

  /// The file that the page goes to; `nil` if none is wanted.
  private func page() throws(Complaint) -> String? {
    guard let path = try arguments.value("--html") else { return nil }
    guard !arguments.has("--json") else {
      throw Complaint("--html and --json exclude each other; ask for one of them.", .usage)
    }
    return path
  }

  private func since() throws(Complaint) -> Day? {
    guard let text = try arguments.value("--since") else { return nil }
    guard let day = Day(iso8601: text) else {
      throw Complaint("--since takes a day such as 2026-11-22, not «\(text)».", .usage)
    }
    return day
  }

  private func mode() throws(Complaint) -> Mode? {
    guard let text = try arguments.value("--mode") else { return nil }
    guard let mode = Mode(rawValue: text) else {
      throw Complaint("--mode takes typed or spoken, not «\(text)».", .usage)
    }
    return mode
  }
}
