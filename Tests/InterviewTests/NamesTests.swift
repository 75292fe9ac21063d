import Interview
import QuestionBank
import Testing

@Suite("Role names")
struct NamesTests {
  private let roles = ["staff-loki", "senior-oss", "senior-oa", "associate-oa"]

  @Test("an exact name wins, a unique prefix is enough")
  func resolves() throws {
    #expect(try RoleName.resolve("staff-loki", among: roles) == "staff-loki")
    #expect(try RoleName.resolve("st", among: roles) == "staff-loki")
    #expect(try RoleName.resolve("senior-oa", among: roles + ["senior-oa2"]) == "senior-oa")
    #expect(try RoleName.resolve("staff-", among: roles) == "staff-loki")
  }

  @Test("an ambiguous prefix names all it could mean")
  func ambiguous() {
    #expect(throws: RoleName.Mismatch.ambiguous(["senior-oa", "senior-oss"])) {
      try RoleName.resolve("senior", among: roles)
    }
  }

  @Test("an unknown role names the nearest")
  func unknown() {
    #expect(throws: RoleName.Mismatch.unknown(nearest: ["staff-loki"])) {
      try RoleName.resolve("saff-loki", among: roles)
    }
    #expect(throws: RoleName.Mismatch.unknown(nearest: [])) {
      try RoleName.resolve("zzzzzzzzzzzzzzzz", among: roles)
    }
  }

  @Test(
    "what could never be a role is malformed: paths, reserved words, capitals, nothing",
    arguments: ["../x", "", "a/b", "Staff", "mixed", "-x", "a b", "é", "a\u{0}", ".", "plan"])
  func malformed(name: String) {
    #expect(throws: RoleName.Mismatch.malformed) { try RoleName.resolve(name, among: roles) }
  }
}

@Suite("Question names")
struct QuestionNamesTests {
  private let questions = [("a", "ring"), ("a", "ring-zone"), ("b", "ring-zone"), ("b", "wal")].map
  {
    Question(id: $1, role: $0, title: $1, body: $1)
  }

  private func role(_ typed: String) throws(QuestionName.Mismatch) -> String {
    try QuestionName.resolve(typed, among: questions).role
  }

  @Test("an exact id wins, a unique beginning is enough")
  func resolves() throws {
    #expect(try role("ring") == "a")
    #expect(try role("w") == "b")
  }

  @Test("several ids, several roles and none are told apart")
  func mismatches() {
    #expect(throws: QuestionName.Mismatch.ambiguous(["ring", "ring-zone"])) { try role("ri") }
    #expect(throws: QuestionName.Mismatch.severalRoles(["a", "b"])) { try role("ring-zone") }
    #expect(throws: QuestionName.Mismatch.severalRoles(["a", "b"])) { try role("ring-") }
    #expect(throws: QuestionName.Mismatch.unknown(nearest: ["wal"])) { try role("wall") }
    #expect(throws: QuestionName.Mismatch.unknown(nearest: [])) { try role("elephant") }
    #expect(throws: QuestionName.Mismatch.self) { try role("") }
  }

  @Test("a bank's file is named after its role")
  func files() {
    #expect(RoleName.ofBank(fileName: "staff-loki.md") == "staff-loki")
    #expect(RoleName.ofBank(fileName: "staff-loki.mine.md") == "staff-loki")
    for name in ["Staff.md", "mixed.md", ".md", "staff-loki.txt", "a b.md", ""] {
      #expect(RoleName.ofBank(fileName: name) == nil)
    }
  }
}

@Suite("A bank's name") struct BankNameTests {
  @Test(
    "is made from the file's, and README from its folder's",
    arguments: [
      ("questions-and-answers.md", "x", "questions-and-answers"),
      ("Questions & Answers (v2).md", "x", "questions-answers-v2"), ("a.b.txt", "x", "a-b"),
      ("notes", "x", "notes"), ("README.md", "SRE Prep", "sre-prep"), ("README", nil, "readme"),
      ("readme.md", "面试", "readme"), ("mixed.md", "x", "mixed"),
      (String(repeating: "ab ", count: 20), "x", "ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-a"),
    ])
  func made(_ file: String, _ folder: String?, _ name: String) {
    #expect(BankName.of(fileName: file, folder: folder) == name)
    #expect(BankName.isValid(name))
  }

  @Test("cannot be made from nothing", arguments: ["", ".md", "面试.md", "---.md", ".gitignore"])
  func none(_ file: String) { #expect(BankName.of(fileName: file, folder: "x") == nil) }

  @Test("is never a path", arguments: ["", "../x", "a/b", "a.b", "-a", "A", "é", "a\u{0}"])
  func invalid(_ name: String) { #expect(!BankName.isValid(name)) }
}
