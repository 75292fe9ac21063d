import Foundation
import TestSupport
import Testing

@Suite("mock bank", .serialized)
struct BankCommandTests {
  private let home: TestHome

  init() throws { home = try TestHome() }

  private func json<Value>(_ command: Command, as: Value.Type) throws -> Value {
    try #require(try JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? Value)
  }

  private static let harbour = """
    # Harbour 港口

    ## Question 1: Cranes that stop in the rain
    **ID**: cranes | **Difficulty**: Advanced | **Category**: Operations 运营 | **Tags**: crane
    ### Question
    Why does a crane stop three times a day, always in the rain, and never when the sun is out?

        kubectl get cranes --selector 'site=north,kind=gantry' --output wide --sort-by .metadata.name
    ### Answer
    - It is wet, and every cable that was ever laid lets water in where it was bent too often.
    ### Follow-ups
    - And at night?
    ## Question 2: Ropes
    ## Notes
    """

  // MARK: check

  @Test("check says what it sees of each file, in 80 columns, and needs no home")
  func check() throws {
    let folder = try TemporaryFolder()
    try home.write(Self.harbour, to: "harbour.mine.md")
    try home.write("## Question 1: A\n### Answer\n- a\n", to: "B.md")
    let command = try Command(
      Program.path(named: "mock"),
      ["bank", "check", "\(home.path)/harbour.mine.md", "\(home.path)/B.md"],
      directory: folder.path)
    #expect(command.status == .code(0))
    #expect(command.errors == "")
    for words in [
      "harbour.mine.md: 2 questions, 1 answered\n", "  Title       Harbour 港口\n",
      "  Role        harbour\n", "  Role        none by the file's name\n",
      "  Layout      native\n", "  Difficulty  advanced 1\n", "  Category    Operations 运营 1\n",
      "     3  Cranes that stop in the rain  Operations 运营  advanced\n",
      "  Skipped\n    line 14: heading «Notes» is not a question\n",
      "  Remarks\n    line 13: question «Ropes» has no answer\n", "B.md: 1 question, answered\n",
    ] {
      #expect(command.output.contains(words), "\(words) in \(command.output)")
    }
    let rows = command.output.split(separator: "\n").filter { !$0.contains(home.path) }
    #expect(rows.allSatisfy { $0.count <= 80 && $0.last != " " })
  }

  @Test("check --json tells the same")
  func checkJSON() throws {
    let command = try home.mock("bank", "check", "--json", "QuestionBanks/staff-loki.md")
    #expect(command.status == .code(0))
    let files = try json(command, as: [[String: Any]].self)
    #expect(files.first?["file"] as? String == "QuestionBanks/staff-loki.md")
    #expect(files.first?["role"] as? String == "staff-loki")
    #expect((files.first?["questions"] as? [Any])?.isEmpty == false)
    #expect(files.first?["broken"] == nil)
  }

  @Test("check writes nothing")
  func readOnly() throws {
    let before = try FileManager.default.subpathsOfDirectory(atPath: home.path)
    _ = try home.mock("bank", "check", "--strict", "QuestionBanks/staff-loki.md")
    #expect(try FileManager.default.subpathsOfDirectory(atPath: home.path) == before)
  }

  @Test("one reason for many lines is said once")
  func grouped() throws {
    try home.write(
      (1...40).map { "## Question \($0): Title \($0)\n" }.joined(), to: "many.md")
    let command = try home.mock("bank", "check", "many.md")
    #expect(command.output.contains("question «…» has no answer, 40 times:\n      lines 1, 2, 3,"))
    #expect(command.output.contains(", 40\n"))
  }

  @Test("files without any question are 65; one with a question is enough")
  func nothingFound() throws {
    try home.write("", to: "empty.md")
    try home.write("# Notes\n", to: "notes.md")
    let command = try home.mock("bank", "check", "empty.md", "notes.md")
    #expect(command.status == .code(65))
    #expect(command.errorLines.count == 1)
    #expect(command.errors.contains("README.md"))
    #expect(command.output.contains("empty.md: no questions"))
    let mixed = try home.mock("bank", "check", "empty.md", "QuestionBanks/staff-loki.md")
    #expect(mixed.status == .code(0))
    #expect(mixed.errors == "")
  }

  @Test("a file that cannot be read is 66 and a sentence, and the others are still checked")
  func unreadable() throws {
    try home.write(Self.harbour, to: "harbour.md")
    for options in [[], ["--json"], ["--strict"]] {
      let command = try home.mock(
        ["bank", "check", "nowhere.md", "QuestionBanks", "harbour.md"] + options)
      #expect(command.status == .code(66))
      #expect(command.errors.contains("mock: nowhere.md cannot be read: No such file"))
      #expect(command.errors.contains("mock: QuestionBanks cannot be read: Is a directory"))
      #expect(command.output.contains("Cranes"))
    }
    let none = try home.mock("bank", "check", "nowhere.md", "--json")
    #expect(none.status == .code(66) && none.errorLines.count == 1)
    #expect(try json(none, as: [Any].self).isEmpty)
  }

  @Test(
    "--strict names every broken rule by line and question, and is 65; the banks that come with mock pass"
  )
  func strict() throws {
    try home.write(Self.harbour, to: "harbour.md")
    let command = try home.mock("bank", "check", "--strict", "harbour.md")
    #expect(command.status == .code(65))
    #expect(command.output.contains("line 13: Ropes: no ID of its own\n"))
    #expect(command.output.contains("line 14: skipped: heading «Notes» is not a question\n"))
    #expect(command.errors.wholeMatch(of: /mock: \d+ house rules are broken\.\n/) != nil)
    let told = try json(
      try home.mock("bank", "check", "--strict", "--json", "harbour.md"), as: [[String: Any]].self)
    let broken = try #require(told.first?["broken"] as? [[String: Any]])
    #expect(broken.contains { $0["line"] as? Int == 13 && $0["rule"] as? String == "no answer" })

    let ours = try home.mock("bank", "check", "--strict", "QuestionBanks/staff-loki.md")
    #expect(ours.status == .code(0))
    #expect(ours.output.contains("House rules: all kept"))
  }

  @Test("bytes that are no text, and no text at all, are files like others")
  func bytes() throws {
    try Data([0xFF, 0xFE, 0x23, 0x23, 0x20, 0xC3, 0x28, 0x00, 0x0A]).write(
      to: URL(fileURLWithPath: home.path + "/bytes.md"))
    try Data("## Question 1: A \u{FF}".utf8 + [0xFF, 0x0A]).write(
      to: URL(fileURLWithPath: home.path + "/half.md"))
    try home.write(String(repeating: "<", count: 3_000_000), to: "angles.md")
    for (name, code) in [("bytes.md", 65), ("half.md", 0), ("angles.md", 65), ("/dev/null", 65)]
      as [(_, Int32)]
    {
      for options in [[], ["--json"], ["--strict", "--json"]] {
        let command = try home.mock(["bank", "check", name] + options)
        let expected = name == "half.md" && !options.isEmpty && options[0] == "--strict" ? 65 : code
        #expect(command.status == .code(expected), "\(name) \(options)")
        #expect(command.output.utf8.count < 3_000)
      }
    }
  }

  // MARK: list

  @Test(
    "list has a row for each role, its title and categories, other files, and what was never asked")
  func list() throws {
    try home.write(Self.harbour, to: "QuestionBanks/harbour.md")
    try home.write("## Question 1: Tides\n", to: "QuestionBanks/harbour.mine.md")
    #expect(try home.mock("run", "--role", "harbour", "--questions", "1").status == .code(0))
    let command = try home.mock("bank", "list")
    #expect(command.status == .code(0))
    #expect(command.errors == "")
    for words in [
      "  Harbour 港口\n  advanced 1\n  Operations 运营 1\n  also in harbour.mine.md\n",
      "  1 block skipped; mock bank check says which\n", "\nstaff-loki  ",
    ] {
      #expect(command.output.contains(words), "\(words) in \(command.output)")
    }
    #expect(command.output.firstMatch(of: /^Role +Questions  Never asked  Title\n/) != nil)
    #expect(command.output.firstMatch(of: /\nharbour +3 +2  Harbour/) != nil)
    #expect(command.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let told = try json(try home.mock("bank", "list", "--json"), as: [NSDictionary].self)
    let roles = told.compactMap { $0["role"] as? String }
    #expect(roles == roles.sorted() && roles.contains("staff-loki"))
    let harbour = told.first { $0["role"] as? String == "harbour" }
    #expect(harbour?["neverAsked"] as? Int == 2 && harbour?["questions"] as? Int == 3)
  }

  @Test("a home without banks is 66; a bank that cannot be read is too, and the others are listed")
  func listErrors() throws {
    mkdir(home.path + "/QuestionBanks/broken.md", 0o700)
    let command = try home.mock("bank", "list")
    #expect(command.status == .code(66))
    #expect(command.errorLines.count == 1 && command.errors.contains("broken.md cannot be read"))
    #expect(command.output.contains("staff-loki"))
    for name in try FileManager.default.contentsOfDirectory(atPath: home.path + "/QuestionBanks") {
      try FileManager.default.removeItem(atPath: home.path + "/QuestionBanks/" + name)
    }
    let none = try home.mock("bank", "list")
    #expect(none.status == .code(66) && none.output == "")
    #expect(none.errors.contains("holds no bank"))
  }

  // MARK: show

  @Test("show says the question, its answer by parts, follow-ups, and when it was asked")
  func show() throws {
    try home.write(Self.harbour, to: "QuestionBanks/harbour.md")
    let before = try home.mock("bank", "show", "cranes")
    #expect(before.status == .code(0))
    #expect(!before.output.contains("asked"))
    for scores in ["3 3 3 3 3", ""] {
      _ = try home.mock(
        "run", "--role", "harbour", "--question", "cranes", input: "x\n.\n3\n\(scores)\n")
    }
    let command = try home.mock("bank", "show", "cr")
    #expect(command.status == .code(0))
    #expect(command.errors == "")
    for words in [
      "Cranes that stop in the rain\nharbour · cranes\nadvanced · Operations 运营 · crane\nasked 2 times, ",
      "; last score 75\n\n  Why does a crane", "and never when\n  the sun is out?\n",
      "      kubectl get cranes --selector 'site=north,kind=gantry' --output wide --sort-by .metadata.name\n",
      "A strong answer says:\n  - It is wet",
      "where it was\n    bent too often.\n\nFollow-ups\n  - And at night?\n",
    ] {
      #expect(command.output.contains(words), "\(words) in \(command.output)")
    }
    let told = try json(try home.mock("bank", "show", "--json", "cr"), as: [String: Any].self)
    #expect(told["id"] as? String == "cranes" && told["probes"] as? [String] == ["And at night?"])
    #expect((told["parts"] as? [String: Any])?["whole"] != nil)
  }

  @Test("an ID that is unknown, ambiguous or of several roles is 66 with what to type")
  func showErrors() throws {
    try home.write(Self.harbour, to: "QuestionBanks/harbour.md")
    try home.write(Self.harbour, to: "QuestionBanks/haven.md")
    for (line, words) in [
      ("crane", "«crane» is a question of harbour and haven; choose with --role."),
      ("rope", "choose with --role"), ("cranse", "did you mean cranes?"),
      ("loki-", "more; type more of it."),
      ("zzzzzzzzzz", "no question «zzzzzzzzzz»; mock bank list"),
      ("cranes --role harbor", "did you mean harbour?"),
      ("loki-push-tail-fanout --role haven", "There is no question"),
    ] {
      let command = try home.mock(["bank", "show"] + line.split(separator: " ").map(String.init))
      #expect(command.status == .code(66), "\(line)")
      #expect(command.output == "")
      #expect(command.errorLines.count == 1 && command.errors.contains(words), "\(command.errors)")
    }
    let chosen = try home.mock("bank", "show", "cranes", "--role", "hav", "--json")
    #expect(try json(chosen, as: [String: Any].self)["role"] as? String == "haven")
  }

  @Test("text is wrapped to the terminal's width")
  func width() throws {
    let player = try Player(home, "bank", "show", "loki-push-tail", columns: 40, rows: 100)
    try player.see("What does the distributor do")
    #expect(player.rows.contains("  A cell runs 40 distributors and 120"))
    #expect(player.end() == .code(0))
  }

  // MARK: The line

  @Test(
    "what nobody can mean is 64",
    arguments: [
      ("bank", "list, show, check"), ("bank lst", "did you mean list?"),
      ("bank --json", "«--json»"),
      ("bank check", "needs a file"), ("bank check --strct x", "did you mean --strict?"),
      ("bank list extra", "«extra»"), ("bank show", "needs a question's ID"),
      ("bank show a b", "«b»"), ("bank list --strict", "no option --strict"),
    ])
  func usage(line: String, words: String) throws {
    let command = try home.mock(line.split(separator: " ").map(String.init))
    #expect(command.status == .code(64))
    #expect(command.output == "")
    #expect(command.errorLines.count == 1 && command.errors.contains(words), "\(command.errors)")
  }

  @Test("help is one page for all of them and names no option that does not work")
  func help() throws {
    let help = try home.mock("help", "bank")
    #expect(help.status == .code(0))
    for line in help.output.split(separator: "\n").prefix(while: { $0.hasPrefix("mock bank") }) {
      let name = String(line.split(separator: " ")[2])
      for option in line.matches(of: /--[a-z]+/).map({ String($0.output) }) {
        #expect(try !home.mock("bank", name, option).errors.contains("no option"))
      }
    }
    for line in ["bank check --help", "bank -h", "-h bank"] {
      #expect(try home.mock(line.split(separator: " ").map(String.init)).output == help.output)
    }
  }
}
