import Interview
import Testing

@Suite("Banks that a study plan refers to")
struct StudyPlanTests {
  private func paths(_ plan: String) -> [[String]] { StudyPlan.banks(in: plan).map(\.paths) }

  @Test(
    "a bank's own name is enough wherever it stands",
    arguments: [
      "- `sea/01-pilot/questions/questions-and-answers.md`",
      "[x](sea/01-pilot/questions/questions-and-answers.md)",
      "Read sea/01-pilot/questions/questions-and-answers.md.",
      "(**sea/01-pilot/questions/questions-and-answers.md**)",
      "[x](<sea/01-pilot/questions/questions-and-answers.md> \"Title\")",
      "[x](./sea//01-pilot/questions/questions-and-answers.md#top \"Title\")",
      "``sea/01-pilot/questions/questions-and-answers.md``\r",
      "`` ` [x](sea/01%2Dpilot/questions/questions-and-answers.md)",
    ])
  func named(line: String) {
    #expect(paths("Plan\n\n\(line)\n") == [["sea/01-pilot/questions/questions-and-answers.md"]])
  }

  @Test(
    "any Markdown file is one on a line that says to practise with it",
    arguments: [
      ("- Use: `a/b.md`", ["a/b.md"]), ("- **Use**: [drill](b.md)", ["b.md"]),
      ("10 min: pick 3 from `a/b.md`", ["a/b.md"]),
      ("Pilot mock using `b.md` (5 of them)", ["b.md"]),
      ("Use: `a.md` OR `b.md`", ["a.md", "b.md"]), ("Use: a/b.md", []), ("Read: `a/b.md`", []),
      ("pick three `a.md`", []), ("from `a.md` pick", []),
      ("Use: `b.txt` and `dir/` and `.md`", []),
      ("Use: `x` then `a.md", []), ("because: `a.md`", ["a.md"]),
    ])
  func used(line: String, expected: [String]) {
    #expect(paths(line).flatMap(\.self).sorted() == expected)
  }

  @Test("a URL is none; an absolute path and one that goes up are taken as they are")
  func kinds() {
    let plan = """
      `https://example.org/questions-and-answers.md`
      [x](http://example.org/a/questions-and-answers.md)
      https://example.org/questions-and-answers.md
      `/srv/pilot/questions-and-answers.md`
      `../pilot/questions-and-answers.md`
      """
    #expect(
      paths(plan) == [
        ["/srv/pilot/questions-and-answers.md"], ["../pilot/questions-and-answers.md"],
      ])
  }

  @Test("a short path and a long one are one bank, with the lines of both")
  func shortened() {
    let plan = """
      - Use: `sea/01-pilot/questions/questions-and-answers.md`
      - Use: `sea/02-cook/questions/questions-and-answers.md`

      pick 5 from `01-pilot/questions/questions-and-answers.md`
      and `01-pilot/questions/questions-and-answers.md`, `01-pilot/questions/questions-and-answers.md`
      """
    let banks = StudyPlan.banks(in: plan)
    #expect(banks.map(\.lines) == [[1, 4, 5], [2]])
    #expect(
      banks.first?.paths == [
        "sea/01-pilot/questions/questions-and-answers.md",
        "01-pilot/questions/questions-and-answers.md",
      ])
    #expect(banks.map(\.folder) == ["01-pilot", "02-cook"])
  }

  @Test(
    "a short path alone is also looked for where the plan has its folder, then beside the others")
  func derived() {
    let plan = """
      Read `docs/sea/03-mate/start.md`
      Use: `sea/01-pilot/questions/questions-and-answers.md`
      Use: `03-mate/questions/questions-and-answers.md`
      """
    let mate = StudyPlan.banks(in: plan).last
    #expect(mate?.lines == [3])
    #expect(
      mate?.paths == [
        "03-mate/questions/questions-and-answers.md",
        "docs/sea/03-mate/questions/questions-and-answers.md",
        "sea/03-mate/questions/questions-and-answers.md",
      ])
  }

  @Test("an ending that several longer paths have is a bank of its own, named once")
  func ambiguous() {
    let plan = """
      `a/questions-and-answers.md` `b/questions-and-answers.md`
      `questions-and-answers.md`
      `questions-and-answers.md`
      """
    let banks = StudyPlan.banks(in: plan)
    #expect(banks.map(\.lines) == [[1], [1], [2, 3]])
    #expect(banks.last?.paths == ["questions-and-answers.md"])
  }

  @Test("the folder that tells the role is the nearest that is not named after its contents")
  func folder() {
    func folder(_ path: String) -> String? { StudyPlan.banks(in: "Use: `\(path)`").first?.folder }
    #expect(folder("x/04-mate/Questions/questions-and-answers.md") == "04-mate")
    #expect(folder("x/04-mate/hard.md") == "04-mate")
    #expect(folder("questions/mate.md") == "mate")
    #expect(folder("../mate.md") == "mate")
    #expect(folder("mate.md") == "mate")
  }

  @Test("nothing, and anything, is a plan without a bank")
  func nothing() {
    for plan in ["", "\n\r\n", "Use: ``", "Use: ](", "Use: [](", "Use: `/`", "Use: []()", "[x](%)"]
    {
      #expect(paths(plan) == [], "\(plan)")
    }
    #expect(paths("Use: `%2e.md` [](%zz%4.md)") == [["%2e.md"], ["%zz%4.md"]])
  }

  @Test("a long line costs no more than its length")
  func long() {
    let clock = ContinuousClock()
    let time = clock.measure {
      _ = StudyPlan.banks(in: "Use: ." + String(repeating: "](` [", count: 20_000))
      _ = StudyPlan.banks(in: "Use: ." + String(repeating: "`", count: 20_000) + "x")
      _ = StudyPlan.banks(in: "Use: `" + String(repeating: "a/", count: 20_000) + "b.md`")
      _ = StudyPlan.banks(in: (1...2_000).map { "Use: `a/\($0)/b.md` `\($0)/b.md`\n" }.joined())
    }
    // A tenth of this is enough; quadratic time would be minutes.
    #expect(time < .seconds(20))
  }
}

@Suite("The role that a folder tells")
struct RoleMatchTests {
  private let roles = ["staff-loki", "senior-oss", "associate-oa", "senior-oa"]

  @Test(
    "is the one whose words it holds, whole or as initials of words in a row",
    arguments: [
      ("01-staff-backend-engineer-loki", "staff-loki"),
      ("02-senior-software-engineer-oss", "senior-oss"),
      ("03-associate-observability-architect", "associate-oa"),
      ("04-observability-architect-senior", "senior-oa"),
      ("senior_oss", "senior-oss"), ("Staff Loki", "staff-loki"), ("7-senior-oa", "senior-oa"),
    ])
  func ours(folder: String, role: String) {
    #expect(RoleName.ofFolder(folder, among: roles) == role)
  }

  @Test("the one that explains more words wins; of equals none does, unless one is the very name")
  func best() {
    #expect(RoleName.ofFolder("ship-mate-third", among: ["mate", "third-mate"]) == "third-mate")
    #expect(RoleName.ofFolder("1-ship-mate-third", among: ["mate", "third"]) == "ship-mate-third")
    #expect(RoleName.ofFolder("mate-third", among: ["third-mate", "mate-third"]) == "mate-third")
  }

  @Test(
    "else it is a new one, always a name that a role can have",
    arguments: [
      ("05-pilot", "pilot"), ("Chief_Cook", "chief-cook"), ("senior-engineer", "senior-engineer"),
      ("2026", "2026"), ("design", "design-questions"), ("03-plan", "plan-questions"),
      (
        "a-rather-long-name-of-a-folder-that-never-seems-to-end",
        "a-rather-long-name-of-a-folder-that"
      ),
    ])
  func new(folder: String, role: String) {
    #expect(RoleName.ofFolder(folder, among: roles) == role)
  }

  @Test(
    "whatever a folder is called",
    arguments: ["", "..", "设计", "-", "é", String(repeating: "x", count: 99)])
  func anything(folder: String) {
    #expect(RoleName.isValid(RoleName.ofFolder(folder, among: roles)))
    #expect(RoleName.isValid(RoleName.ofFolder(folder, among: [])))
  }
}
