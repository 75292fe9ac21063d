import Interview
import QuestionBank
import TestSupport
import Testing

@testable import Storage

@Suite("A study plan's banks on disk")
struct PlannedBanksTests {
  private let folder: TemporaryFolder
  private let roles = ["staff-loki", "senior-oa"]

  init() throws {
    folder = try TemporaryFolder()
    for path in ["/sea", "/sea/04-observability-architect-senior", "/sea/05-pilot", "/plans"] {
      mkdir(folder.path + path, 0o700)
    }
  }

  private func write(_ text: String, to path: String) {
    writeBytes(Array(text.utf8), to: "\(folder.path)/\(path)")
  }

  private func banks(_ plan: String, at path: String = "plan.md") throws -> PlannedBanks {
    write(plan, to: path)
    return try plannedBanks("\(folder.path)/\(path)", roles: roles)
  }

  private let architect = "sea/04-observability-architect-senior/questions-and-answers.md"

  @Test("what is there is found with its role and lines, the rest is named")
  func found() throws {
    write("", to: architect)
    write("", to: "sea/05-pilot/drill.md")
    let banks = try banks(
      """
      Use: `\(architect)`
      Use: `sea/05-pilot/drill.md`
      Use: `sea/06-cook/questions-and-answers.md`
      Use: `04-observability-architect-senior/questions-and-answers.md`
      """)
    #expect(
      banks.found == [
        .init(path: "\(folder.path)/\(architect)", role: "senior-oa", lines: [1, 4]),
        .init(path: "\(folder.path)/sea/05-pilot/drill.md", role: "pilot", lines: [2]),
      ])
    #expect(banks.missing.map(\.lines) == [[3]])
    #expect(banks.missing.map(\.paths) == [["sea/06-cook/questions-and-answers.md"]])
  }

  @Test("a short path is found where the plan's other paths lead")
  func short() throws {
    write("", to: architect)
    let banks = try banks(
      """
      Read `sea/04-observability-architect-senior/start.md`
      Use: `04-observability-architect-senior/questions-and-answers.md`
      """)
    #expect(banks.found.map(\.path) == ["\(folder.path)/\(architect)"])
    #expect(banks.found.map(\.lines) == [[2]])
  }

  @Test("paths may begin above the plan's folder, go up, or be absolute")
  func elsewhere() throws {
    write("", to: architect)
    for path in [architect, "../\(architect)", "\(folder.path)/\(architect)"] {
      let banks = try banks("Use: `\(path)`\n", at: "plans/plan.md")
      #expect(banks.missing == [] && banks.found.map(\.role) == ["senior-oa"], "\(path)")
    }
  }

  @Test("two names of one file are one bank; a folder is none")
  func identity() throws {
    write("", to: "sea/a.md")
    symlink("a.md", folder.path + "/sea/b.md")
    let banks = try banks("Use: `sea/a.md`\nUse: `sea/b.md`\nUse: `sea/../sea/a.md`\n")
    #expect(banks.found.map(\.lines) == [[1, 2, 3]])
    mkdir(folder.path + "/sea/c.md", 0o700)
    #expect(try self.banks("Use: `sea/c.md`\n").found == [])
  }

  @Test("a plan that is not there or a folder is an error; any bytes are a plan")
  func plans() throws {
    #expect(throws: StorageError.cannotRead(path: "/nowhere", errno: ENOENT)) {
      try plannedBanks("/nowhere", roles: [])
    }
    #expect(throws: StorageError.cannotRead(path: folder.path, errno: EISDIR)) {
      try plannedBanks(folder.path, roles: [])
    }
    writeBytes([0xFF, 0x00, 0x60, 0xC3, 0x60], to: folder.path + "/plan.md")
    #expect(try plannedBanks(folder.path + "/plan.md", roles: []) == PlannedBanks())
    writeBytes([], to: folder.path + "/plan.md")
    #expect(try plannedBanks(folder.path + "/plan.md", roles: []) == PlannedBanks())
  }

  @Test("a plan named without a folder lies in the current one")
  func current() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      mkdir(folder.path + "/in", 0o700)
      writeBytes(Array("Use: `a.md`, `b.md`".utf8), to: folder.path + "/in/plan.md")
      writeBytes([], to: folder.path + "/in/a.md")
      writeBytes([], to: folder.path + "/b.md")
      chdir(folder.path + "/in")
      let banks = try plannedBanks("plan.md", roles: [])
      #expect(banks.found.first?.path == "a.md" && banks.found.count == 2)
      #expect(banks.found.last?.path.hasSuffix("/b.md") == true)
    }
  }
}

@Suite("Files that are named")
struct ReadFileTests {
  @Test("one without an end is refused instead of filling the memory")
  func endless() {
    #expect(throws: StorageError.tooLarge(path: "/dev/zero", limit: 64_000_000)) {
      try readFile("/dev/zero")
    }
  }
}

@Suite("When a question was asked")
struct AsksTests {
  @Test("every started answer counts, of that role and id only")
  func asks() throws {
    let test = try TestHome()
    var player = try Player(beginning: samplePlan(), in: test)
    player.play(.begin, .start, after: 1000)
    player.type("x")
    player.play(.done, .predict(nil), after: 1000)
    for part in Part.allCases { player.play(.score(part, .hire)) }
    player.play(.next)
    let folder = try test.home.readSessions()
    func asks(_ role: String, _ id: String) -> [Int?] {
      folder.asks(of: QuestionKey(role: role, id: id)).map(\.score)
    }
    #expect(asks("staff-loki", "ring-churn") == [75])
    #expect(folder.asks(of: QuestionKey(role: "staff-loki", id: "ring-churn"))[0].at == someInstant)
    // Its clock never started, and the last question was never reached.
    #expect(asks("staff-loki", "q1") == [] && asks("staff-loki", "q2") == [])
    #expect(asks("senior-oss", "ring-churn") == [])
  }
}
