import Foundation
import TestSupport
import Testing

@Suite("Importing the banks of a study plan", .serialized)
struct PlanImportTests {
  private let home: TestHome

  init() throws { home = try TestHome(roles: ["senior-oa", "staff-loki"]) }

  private func write(_ text: String, to path: String) throws {
    let folder = home.path + "/" + path.split(separator: "/").dropLast().joined(separator: "/")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try home.write(text, to: path)
  }

  /// A plan that names three banks, of which two are there: one under categories with stars.
  private func prepare() throws {
    try write(
      """
      # Two weeks
      Read `prep/tracks/04-observability-architect-senior/notes.md`.
      - Use: `prep/tracks/01-staff-engineer-loki/questions/questions-and-answers.md`
      - Use: `04-observability-architect-senior/questions/questions-and-answers.md`
      - pick 5 from `01-staff-engineer-loki/questions/questions-and-answers.md`
      - Use: `prep/tracks/05-site-reliability/questions/questions-and-answers.md`
      """, to: "plans/plan.md")
    try write(
      """
      # Loki
      ## Write path
      ### Question 1: Push
      **Difficulty**: ⭐⭐
      #### Question
      Who spreads a push?
      #### Answer
      - The distributor.
      """, to: "plans/prep/tracks/01-staff-engineer-loki/questions/questions-and-answers.md")
    try write(
      """
      ## Question 1: Regions
      **Difficulty**: Advanced
      **Category**: Design
      ### Question
      Where do the writes go?
      ### Answer
      To the near one.
      """,
      to: "plans/prep/tracks/04-observability-architect-senior/questions/questions-and-answers.md"
    )
  }

  @Test("imports each bank for the role of its folder, and names those that are nowhere")
  func plan() throws {
    try prepare()
    let command = try home.mock("bank", "import", "--plan", "plans/plan.md")
    #expect(command.status == .code(66), "one of them is missing")
    #expect(command.errors.contains("line 6"))
    #expect(command.errors.contains("05-site-reliability"))
    #expect(command.errors.split(separator: "\n").count == 1)
    let loki = try home.contents(of: "QuestionBanks/staff-loki.questions-and-answers.md")
    #expect(loki.lowercased().contains("**difficulty**: intermediate"))
    #expect(loki.contains("**Category**: Write path"))
    let architect = try home.contents(of: "QuestionBanks/senior-oa.questions-and-answers.md")
    #expect(architect.contains("Where do the writes go?"))

    let asked = try home.mock(
      "run", "--role", "staff-loki", "--question", "push", input: "A.\n.\n\n\n")
    #expect(asked.status == .code(0))
    #expect(asked.output.contains("Who spreads a push?"))
  }

  @Test("--json tells what was imported and what is missing; again, everything is kept")
  func json() throws {
    try prepare()
    _ = try home.mock("bank", "import", "--plan", "plans/plan.md")
    let command = try home.mock("bank", "import", "--plan", "plans/plan.md", "--json")
    let json = try JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [String: Any]
    let imported = json?["imported"] as? [[String: Any]]
    #expect(imported?.map { $0["role"] as? String } == ["staff-loki", "senior-oa"])
    #expect(imported?.map { $0["kept"] as? Int } == [1, 1])
    let missing = json?["missing"] as? [[String: Any]]
    #expect(missing?.map { $0["lines"] as? [Int] } == [[6]])
  }

  @Test("one bank that is refused does not keep the others out, and gives the exit code")
  func refused() throws {
    try prepare()
    try home.write("mine", to: "QuestionBanks/staff-loki.questions-and-answers.md")
    let command = try home.mock("bank", "import", "--plan", "plans/plan.md")
    #expect(command.status == .code(73))
    #expect(command.output.contains("senior-oa.questions-and-answers.md"))
    #expect(try home.contents(of: "QuestionBanks/staff-loki.questions-and-answers.md") == "mine")
  }

  @Test(
    "a plan that cannot be used says why",
    arguments: [
      (["--plan", "nowhere.md"], 66), (["--plan", "empty.md"], 65), (["--plan", "lost.md"], 66),
      (["--plan", "empty.md", "--role", "staff-loki"], 64), (["--plan", "empty.md", "x.md"], 64),
    ] as [([String], Int32)])
  func useless(_ words: [String], _ code: Int32) throws {
    try home.write("# Nothing to do\n", to: "empty.md")
    try home.write("Use: `a/questions/questions-and-answers.md`\n", to: "lost.md")
    let command = try home.mock(["bank", "import"] + words)
    #expect(command.status == .code(code))
    #expect(command.output == "")
    #expect(command.errors.split(separator: "\n").count == 1)
  }
}
