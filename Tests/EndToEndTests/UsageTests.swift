import TestSupport
import Testing

@Suite("The command line", .serialized)
struct UsageTests {
  private let home: TestHome

  init() throws { home = try TestHome() }

  /// One sentence on standard error, nothing on standard output, no trap, and no session.
  private func expectRefusal(
    _ command: Command, _ code: Int32, _ words: String, sourceLocation: SourceLocation
  ) {
    #expect(command.status == .code(code), sourceLocation: sourceLocation)
    #expect(command.output == "", sourceLocation: sourceLocation)
    #expect(command.errorLines.count == 1, "\(command.errors)", sourceLocation: sourceLocation)
    #expect(command.errors.hasPrefix("mock: "), sourceLocation: sourceLocation)
    #expect(command.errors.contains(words), "\(command.errors)", sourceLocation: sourceLocation)
    #expect(home.sessionFiles == [], sourceLocation: sourceLocation)
  }

  private func expectRefusal(
    _ line: String, _ code: Int32, _ words: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let arguments = line.split(separator: " ").map(String.init)
    expectRefusal(try home.mock(arguments), code, words, sourceLocation: sourceLocation)
  }

  @Test(
    "what is not there is 66 and names what is",
    arguments: [
      ("run --role staff-lokki", "did you mean staff-loki?"),
      ("run --role zebra", "known are: staff-loki"),
      ("run --role staff-loki --question loki-push-tail-fanot", "loki-push-tail-fanout"),
      ("run --role staff-loki --category Cooking", "Coding"),
      ("run --role staff-loki --tag cookery", "has no tag «cookery»"),
      ("show nope", "«nope»"), ("show", "no session yet"), ("show last --json", "no session yet"),
      ("stats --role zebra", "known are: staff-loki"),
      ("run --resume", "No interrupted session"), ("run --resume nope", "«nope»"),
      ("run --role staff-loki --home nowhere", "nowhere holds no QuestionBanks"),
    ])
  func missing(_ line: String, _ words: String) throws { try expectRefusal(line, 66, words) }

  @Test(
    "what nobody can mean is 64",
    arguments: [
      ("run", "needs --role"), ("run --role", "--role needs a value"),
      ("run --role ../x", "plain name"), ("run --role /etc/passwd", "plain name"),
      ("run --role Staff", "plain name"), ("run --role mixed", "plain name"),
      ("run --role staff-loki --seconds 0", "from 1 to 3600"),
      ("run --role staff-loki --seconds 99999999999999999999", "from 1 to 3600"),
      ("run --role staff-loki --seconds ninety", "«ninety»"),
      ("run --role staff-loki --seconds -5", "«-5»"),
      ("run --role staff-loki --seconds 90 --seconds 60", "only once"),
      ("run --role staff-loki --questions 0", "from 1"),
      ("run --role staff-loki --questions 999", "ask for 1 to 20"),
      ("run --role staff-loki --seed x", "--seed"),
      ("run --role staff-loki --reveal never", "each or end"),
      ("run --role staff-loki --plain=yes", "takes no value"),
      ("run --role staff-loki extra", "«extra»"),
      ("run --role staff-loki --secnods 60", "did you mean --seconds?"),
      ("run --resume --seconds 60", "leave --seconds out"),
      ("run --role staff-loki --spokn", "did you mean --spoken?"),
      ("run --resume --spoken", "leave --spoken out"),
      ("run --resume --probes", "leave --probes out"),
      ("run --mixed", "no option --mixed"),
      ("run --role staff-loki --probes=3", "--probes takes no value"),
      ("show last extra", "«extra»"), ("show --jsn", "did you mean --json?"),
      ("sessions today", "«today»"), ("stats today", "«today»"),
      ("stats --since yesterday", "--since takes a day such as"),
      ("stats --since 2026-02-30", "not «2026-02-30»"), ("stats --since 2026-2-3", "«2026-2-3»"),
      ("stats --mode shouted", "--mode takes typed or spoken"), ("stats --role ../x", "plain name"),
      ("stats --jsno", "did you mean --json?"),
      ("rnu", "did you mean mock run?"), ("reveiw", "did you mean mock review?"),
      ("help nothing", "no command"),
      ("bank", "needs a word"), ("bank imprt", "did you mean import?"),
      ("--bogus", "--bogus"), ("--home", "needs a folder"),
      ("--home . --home . sessions", "only once"),
    ])
  func usage(_ line: String, _ words: String) throws { try expectRefusal(line, 64, words) }

  @Test("a sentence stays one line, whatever was typed")
  func oneLine() throws {
    for arguments in [["run", "--role", "a\nb\r\nc"], ["a\nb"], ["show", "--a\nb"]] {
      expectRefusal(try home.mock(arguments), 64, "a b", sourceLocation: #_sourceLocation)
    }
    expectRefusal(try home.mock("show", "a\nb"), 66, "a b", sourceLocation: #_sourceLocation)
  }

  @Test(
    "a bank without a question is 65, and the sentence shows how one begins",
    arguments: ["", "# Notes\n", "\u{0}\u{1B}[2J\n"])
  func emptyBank(_ text: String) throws {
    try home.write(text, to: "QuestionBanks/empty.md")
    try expectRefusal("run --role empty", 65, "QuestionBanks/empty.md")
    #expect(try home.mock("run", "--role", "empty").errors.contains("«## Question 1: Title»"))
  }

  @Test("a folder without banks is no home: 66")
  func noHome() throws {
    let folder = try TemporaryFolder()
    let program = try Program.path(named: "mock")
    let lost = try Command(program, ["run", "--role", "staff-loki"], directory: folder.path)
    expectRefusal(lost, 66, "--home or MOCK_HOME", sourceLocation: #_sourceLocation)
    let misled = try home.mock("sessions", environment: ["MOCK_HOME": folder.path])
    expectRefusal(misled, 66, folder.path, sourceLocation: #_sourceLocation)
  }

  @Test("sessions that cannot be made are 73")
  func noSessions() throws {
    // A file in the folder's place, since modes do not bind root.
    try home.write("", to: "Sessions")
    try expectRefusal("run --role staff-loki", 73, "Sessions cannot be made")
  }

  @Test("--home is found anywhere on the line and wins over MOCK_HOME and the current folder")
  func homeAnywhere() throws {
    let other = try TestHome()
    try other.write("## Question 1: Other\n\n### Question\n\nWhy?\n", to: "QuestionBanks/other.md")
    for arguments in [
      ["--home", other.path, "run", "--role", "other"],
      ["run", "--home=\(other.path)", "--role", "other"],
      ["run", "--role", "other", "--home", other.path],
    ] {
      let command = try home.mock(arguments, environment: ["MOCK_HOME": "/nowhere"])
      #expect(command.status == .code(0), "\(command.errors)")
    }
    #expect(other.sessionFiles.count == 3)
    #expect(home.sessionFiles == [])
  }

  @Test("what is said is never written into a session, whichever standard streams are closed")
  func closedStreams() throws {
    let program = try Program.path(named: "mock")
    for (closed, code) in [("<&- >&-", 74), ("<&- >&- 2>&-", 74), ("<&- 2>&-", 0)] as [(_, Int32)] {
      let script = #"exec "$0" run --role staff-loki \#(closed)"#
      let command = try Command("/bin/sh", ["-c", script, program], directory: home.path)
      #expect(command.status == .code(code), "\(closed)")
    }
    #expect(home.sessionFiles.count == 1)
    #expect(try home.mock("sessions").errors == "")
  }

  @Test("the beginning of a role is enough, and a folder below the home is in it")
  func shortcuts() throws {
    let command = try Command(
      Program.path(named: "mock"), ["run", "--role", "st"],
      directory: home.path + "/QuestionBanks")
    #expect(command.status == .code(0), "\(command.errors)")
    #expect(home.sessionFiles.count == 1)
  }

  @Test(
    "help is on standard output, wherever it is asked for",
    arguments: [
      ("--help", "mock run --role ROLE"), ("-h", "mock help COMMAND"), ("help", "mock sessions"),
      ("help run", "--seconds S"), ("run --help", "--seconds S"), ("-h run", "--seconds S"),
      ("run --role nobody -h", "--seconds S"), ("show -h", "last"), ("sessions --help", "newest"),
      ("", "mock run --role ROLE"), ("--home /nowhere --help", "mock run --role ROLE"),
    ])
  func help(_ line: String, _ words: String) throws {
    let command = try home.mock(line.split(separator: " ").map(String.init))
    #expect(command.status == .code(0))
    #expect(command.errors == "")
    #expect(command.output.contains(words))
    #expect(command.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test("help names no option that does not work")
  func honestHelp() throws {
    for (command, uses) in [
      ("run", [["run"]]), ("show", [["show"]]), ("sessions", [["sessions"]]),
      ("stats", [["stats"]]),
      ("bank", ["list", "show", "check", "import"].map { ["bank", $0] }),
    ] {
      let help = try home.mock("help", command).output
      for option in Set(help.matches(of: /--[a-z]+/).map { String($0.output) }) {
        let isUsed = try uses.contains { words in
          try !home.mock(words + [option]).errors.contains("no option")
        }
        #expect(isUsed, "\(command) \(option)")
      }
    }
  }

  @Test("--version is one line")
  func version() throws {
    let command = try home.mock("--version")
    #expect(command.status == .code(0))
    #expect(command.output.wholeMatch(of: /mock \d+\.\d+\.\d+\n/) != nil)
  }
}
