import Interview
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
