import Foundation
import TestSupport
import Testing

@Suite("Importing a bank", .serialized)
struct BankImportTests {
  private let home: TestHome

  init() throws { home = try TestHome() }

  private let source = """
    # My notes

    ## Question 1: Ring churn

    ### Question

    An ingester restarts every hour and the ring flaps. What do you look at first?

    ### Answer

    - the ring
    - the limits

    ## Some remarks

    They ask nothing.

    ## Question 2: A tenant is throttled

    ### Question

    One tenant sees 429 on a third of its pushes. Who decides that, and what do you change?
    """

  /// The written file's name, from the home on.
  private let written = "QuestionBanks/staff-loki.notes.md"

  private func importNotes(_ text: String, _ options: String...) throws -> Command {
    try home.write(text, to: "notes.md")
    return try home.mock(["bank", "import", "notes.md", "--role", "staff-loki"] + options)
  }

  /// What `--json` says of importing `text`.
  private func report(_ text: String, _ options: String...) throws -> [String: Any] {
    try home.write(text, to: "notes.md")
    let command = try home.mock(
      ["bank", "import", "notes.md", "--role", "staff-loki", "--json"] + options)
    try #require(command.status == .code(0), "\(command.errors)")
    let json = try JSONSerialization.jsonObject(with: Data(command.output.utf8))
    return try #require(json as? [String: Any])
  }

  private func ids(_ report: [String: Any], _ name: String) -> [String] {
    (report[name] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
  }

  /// The names in `QuestionBanks/`, hidden ones included.
  private var banks: [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: home.path + "/QuestionBanks")
    return (names ?? []).sorted()
  }

  private func expectRefusal(
    _ command: Command, _ code: Int32, _ words: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(command.status == .code(code), "\(command.errors)", sourceLocation: sourceLocation)
    #expect(command.output == "", sourceLocation: sourceLocation)
    #expect(command.errorLines.count == 1, "\(command.errors)", sourceLocation: sourceLocation)
    #expect(command.errors.contains(words), "\(command.errors)", sourceLocation: sourceLocation)
  }

  @Test("says what it found and where it is, and leaves the shipped banks alone")
  func first() throws {
    let shipped = try home.contents(of: "QuestionBanks/staff-loki.md")
    let before = banks
    let command = try importNotes(source)
    #expect(command.status == .code(0), "\(command.errors)")
    #expect(
      command.output == """
        notes.md: 2 questions, 1 with an answer; layout: native
        Role: staff-loki
        1 block skipped; mock bank check notes.md tells which
        Written to \(home.path)/\(written)
        mock run --role staff-loki

        """)
    #expect(command.errors == "")
    #expect(banks == (before + ["staff-loki.notes.md"]).sorted())
    #expect(try home.contents(of: "QuestionBanks/staff-loki.md") == shipped)
    #expect(
      try home.contents(of: written).hasPrefix("<!-- imported by mock from notes.md, layout "))
    let run = try home.mock("run", "--role", "staff-loki", "--question", "ring-churn")
    #expect(run.status == .code(0), "\(run.errors)")
    #expect(run.output.contains("An ingester restarts every hour"))
  }

  @Test("again after edits: what was asked is still known, and what vanished is named")
  func again() throws {
    try home.write(source, to: "notes.md")
    #expect(try home.mock("bank", "import", "notes.md", "--role", "own").status == .code(0))
    let asked = try home.mock(
      "run", "--role", "own", "--question", "ring-churn", "--plain",
      input: "typed\n.\n3\n1 1 1 1 1\n")
    #expect(asked.status == .code(0), "\(asked.errors)")
    #expect(try home.shown().questions == ["ring-churn"])

    // Moved to the end, renumbered, retitled and reworded; the other one gives way to a new one.
    let edited = """
      ## Question 1: Retention

      ### Question

      How long does a deleted stream stay in the bucket, and who removes it?

      ## Question 2: An unstable ring

      ### Question

      An ingester restarts each hour and the ring flaps. What do you look at first?
      """
    try home.write(edited, to: "notes.md")
    let command = try home.mock("bank", "import", "notes.md", "--role", "own")
    #expect(
      command.output == """
        notes.md: 2 questions, 0 with an answer; layout: native
        Role: own
        0 unchanged, 1 edited, 1 new, 1 vanished
          edited: An unstable ring (ring-churn)
          new: Retention (retention)
          vanished: A tenant is throttled (a-tenant-is-throttled)
        Written to \(home.path)/QuestionBanks/own.notes.md
        mock run --role own

        """)
    #expect(try home.shown().questions == ["ring-churn"])
    let next = try home.mock("run", "--role", "own", "--questions", "1", "--plain")
    #expect(next.output.contains("never asked"))
    #expect(try home.shown().questions == ["retention"])
    let both = try home.mock("run", "--role", "own", "--questions", "2", "--plain")
    #expect(both.output.contains("last asked today"), "\(both.output)")
  }

  @Test("--json says the same, and a second import of the same file keeps everything")
  func json() throws {
    let first = try report(source)
    #expect(first["file"] as? String == "notes.md")
    #expect(first["role"] as? String == "staff-loki")
    #expect(first["layout"] as? String == "native")
    #expect(first["path"] as? String == "\(home.path)/\(written)")
    #expect(first["questions"] as? Int == 2)
    #expect(first["kept"] as? Int == 0)
    #expect(ids(first, "new") == ["ring-churn", "a-tenant-is-throttled"])
    let skipped = try #require(first["skipped"] as? [[String: Any]])
    #expect(skipped.map { $0["line"] as? Int } == [14])
    #expect(skipped.allSatisfy { $0["reason"] is String })
    let text = try home.contents(of: written)
    let again = try report(source)
    #expect(again["kept"] as? Int == 2)
    #expect(ids(again, "new") + ids(again, "edited") + ids(again, "vanished") == [])
    #expect(try home.contents(of: written) == text)
    let less = try report("## Question 1: Ring churn\n")
    #expect(ids(less, "vanished") == ["a-tenant-is-throttled"])
  }

  @Test("a bank that was edited by hand, or that no import wrote, is refused unless it is given up")
  func refusal() throws {
    #expect(try importNotes(source).status == .code(0))
    let edited = try home.contents(of: written).replacing("the limits", with: "its limits")
    try home.write(edited, to: written)
    expectRefusal(try importNotes(source), 73, "was edited since it was imported")
    #expect(try home.contents(of: written) == edited)
    #expect(ids(try report(source, "--replace"), "edited") == ["ring-churn"])
    let other = try report(source, "--name", "other")
    #expect(ids(other, "new") == ["ring-churn-2", "a-tenant-is-throttled-2"])

    let foreign = "## Question 1: Mine\n"
    try home.write(foreign, to: written)
    expectRefusal(try importNotes(source), 73, "was not written by an import")
    #expect(try home.contents(of: written) == foreign)
    #expect(try importNotes(source, "--replace").status == .code(0))
  }

  @Test("another file of the same name does not take the bank's place unless it is given up")
  func otherFile() throws {
    #expect(try importNotes(source).status == .code(0))
    let before = try home.contents(of: written)
    let other = "## 1. What is a WAL?\n\nA log.\n\n## 2. When is it cut?\n\nOften.\n"
    expectRefusal(try importNotes(other), 73, "no question in common")
    #expect(try home.contents(of: written) == before)
    #expect(try importNotes(other, "--replace").status == .code(0))
  }

  @Test("a link in the bank's place is neither followed nor replaced")
  func link() throws {
    try home.write("precious", to: "precious.txt")
    try FileManager.default.createSymbolicLink(
      atPath: "\(home.path)/\(written)", withDestinationPath: "\(home.path)/precious.txt")
    for options in [[], ["--replace"]] {
      let command = try home.mock(
        [
          "bank", "import", "QuestionBanks/staff-loki.md", "--role", "staff-loki", "--name",
          "notes",
        ]
          + options)
      expectRefusal(command, 73, "is no plain file")
    }
    #expect(try home.contents(of: "precious.txt") == "precious")
  }

  @Test("a full disk leaves the bank as it was, and nothing beside it")
  func fullDisk() throws {
    #expect(try importNotes(source).status == .code(0))
    let (before, names) = (try home.contents(of: written), banks)
    let questions = (1...200).map { "## Question \($0): Question number \($0)\n" }
    try home.write(questions.joined(separator: "\n"), to: "notes.md")
    let script =
      #"trap "" XFSZ; ulimit -f 1; exec "$0" bank import notes.md --role staff-loki --replace"#
    let command = try Command(
      "/bin/sh", ["-c", script, Program.path(named: "mock")], directory: home.path)
    expectRefusal(command, 74, "cannot be written")
    #expect(try home.contents(of: written) == before)
    #expect(banks == names)
  }

  @Test("a folder that nobody may write to is 73", .enabled(if: geteuid() != 0))
  func readOnlyFolder() throws {
    #expect(try importNotes(source).status == .code(0))
    let before = try home.contents(of: written)
    let folder = home.path + "/QuestionBanks"
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
    }
    expectRefusal(try importNotes(source + "\n\n## Question 3: More\n"), 73, "cannot be made")
    #expect(try home.contents(of: written) == before)
  }

  @Test("a role that is not there yet is a new one, and is said to be")
  func newRole() throws {
    try FileManager.default.createDirectory(
      atPath: home.path + "/SRE prep", withIntermediateDirectories: false)
    try home.write(source, to: "SRE prep/README.md")
    let command = try home.mock("bank", "import", "SRE prep/README.md", "--role", "sre")
    #expect(command.status == .code(0), "\(command.errors)")
    #expect(command.output.contains("New role: sre\n"))
    #expect(command.output.contains("/QuestionBanks/sre.sre-prep.md\n"))
    #expect(try home.mock("run", "--role", "sre").status == .code(0))
    // The beginning of a role's name is that role, here as anywhere.
    let prefix = try home.mock("bank", "import", "SRE prep/README.md", "--role", "sr", "--json")
    #expect(prefix.output.contains(#""role": "sre""#))
  }

  @Test("a bank whose questions are all another file's is 65")
  func clash() throws {
    let command = try home.mock(
      "bank", "import", "QuestionBanks/staff-loki.md", "--role", "staff-loki")
    expectRefusal(command, 65, "another file of the role has the ID «loki-push-tail-fanout»")
    #expect(!banks.contains("staff-loki.staff-loki.md"))
  }

  @Test(
    "what cannot be read is 66, what holds no question 65, and nothing is written",
    arguments: [
      ("nowhere.md", 66, "cannot be read"), ("QuestionBanks", 66, "cannot be read"),
      ("/dev/zero", 66, "larger than 64 MB"), ("empty.md", 65, "holds no question"),
      ("prose.md", 65, "line 1: nothing in the file is laid out"), ("binary.md", 65, "no question"),
    ])
  func unusable(_ file: String, _ code: Int32, _ words: String) throws {
    try home.write("", to: "empty.md")
    try home.write("# Notes\n\nOnly prose.\n", to: "prose.md")
    try home.write(
      String((0..<99_999).map { Character(Unicode.Scalar(UInt8($0 % 32))) }), to: "binary.md")
    let before = banks
    expectRefusal(
      try home.mock("bank", "import", file, "--role", "staff-loki"), code, words)
    #expect(banks == before)
  }

  @Test(
    "what nobody can mean is 64",
    arguments: [
      ("bank import", "needs a file"), ("bank import notes.md", "needs --role: staff-loki"),
      ("bank import a b --role x", "takes no «b»"),
      ("bank import --nmae x", "did you mean --name?"),
      ("bank import notes.md --role ../x", "plain name"),
      ("bank import notes.md --role staff-loki --name ../x", "not «../x»"),
      ("bank import notes.md --role staff-loki --name a.b", "not «a.b»"),
      ("bank import 面试.md --role staff-loki", "give it a name with --name"),
    ])
  func usage(_ line: String, _ words: String) throws {
    try home.write(source, to: "notes.md")
    try home.write(source, to: "面试.md")
    let before = banks
    expectRefusal(try home.mock(line.split(separator: " ").map(String.init)), 64, words)
    #expect(banks == before)
  }

  @Test("what would command a terminal reaches neither the screen nor the file")
  func hostile() throws {
    let commands = "\u{1B}[2J\u{1B}]0;t\u{7}\u{9B}31m\u{202E}\u{8}"
    let text = "# \(commands)\n\n## Question 1: A \(commands) b\n\n### Answer\n\n- c \(commands)\n"
    let name = "n\u{1B}[2J\nx.md"
    for text in [
      text, text + "\n## Notes \(commands)\n", "## Question 1: Other\n", "# \(commands)\n",
    ] {
      try home.write(text, to: name)
      for options in [[], ["--json"]] {
        let command = try home.mock(["bank", "import", name, "--role", "own"] + options)
        for output in [command.output, command.errors] {
          #expect(!output.unicodeScalars.contains(where: isCommand), "\(output.debugDescription)")
        }
        #expect(!command.output.contains("\nx.md"))
      }
    }
    let written = try home.contents(of: "QuestionBanks/own.n-2j-x.md")
    #expect(!written.unicodeScalars.contains(where: isCommand))
  }

  private func isCommand(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
