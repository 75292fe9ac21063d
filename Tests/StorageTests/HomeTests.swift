import Interview
import QuestionBank
import Storage
import TestSupport
import Testing

@Suite("Where things are")
struct HomeTests {
  @Test("a given home wins over the environment's, and neither is skipped for the next")
  func order() throws {
    let (one, two, none) = (try TestHome(), try TestHome(), try TemporaryFolder())
    let given = try Home.find(given: one.home.path, environment: two.home.path)
    #expect(given.path == one.home.path && given.option == one.home.path)
    let surrounding = try Home.find(given: nil, environment: two.home.path)
    #expect(surrounding.path == two.home.path && surrounding.option == nil)
    #expect(throws: StorageError.noBanksFolder(home: none.path)) {
      try Home.find(given: none.path, environment: two.home.path)
    }
    #expect(throws: StorageError.noBanksFolder(home: none.path)) {
      try Home.find(given: nil, environment: none.path)
    }
    writeBytes([], to: none.path + "/QuestionBanks")
    #expect(throws: StorageError.noBanksFolder(home: none.path)) {
      try Home.find(given: none.path, environment: nil)
    }
  }

  @Test("without one the nearest folder above that holds banks is it; ~ is the person's own folder")
  func nearest() async {
    await #expect(processExitsWith: .success) {
      let (folder, empty) = (try TemporaryFolder(), try TemporaryFolder())
      for path in ["/QuestionBanks", "/a", "/a/QuestionBanks", "/a/b", "/a/b/c"] {
        mkdir(folder.path + path, 0o700)
      }
      func path(from start: String) throws -> String {
        chdir(folder.path + start)
        return try Home.find(given: nil, environment: "").path
      }
      chdir(folder.path)
      let top = try #require(getcwd(nil, 0).map { String(cString: $0) })
      #expect(try path(from: "") == top)
      #expect(try path(from: "/a/b/c") == top + "/a")
      #expect(try path(from: "/a/b/../..") == top)
      chdir(empty.path)
      #expect(throws: StorageError.self) { try Home.find(given: nil, environment: nil) }

      setenv("HOME", folder.path, 1)
      #expect(try Home.find(given: "~", environment: nil).path == folder.path)
      #expect(try Home.find(given: nil, environment: "~/a").path == folder.path + "/a")
      #expect(throws: StorageError.noBanksFolder(home: "~a")) {
        try Home.find(given: "~a", environment: nil)
      }
      #expect(access(empty.path, F_OK) == 0 && access(folder.path, F_OK) == 0)
    }
  }

  @Test("roles are what the banks' file names begin with; other files are no banks")
  func roles() throws {
    let test = try TestHome()
    let names = [
      "staff-loki.md", "staff-loki.mine.md", "senior-oss.extra.md", ".hidden.md", "README.md",
      "Bad Name.md", "mixed.md", "review.more.md", "associate-oa.txt", "-x.md", ".md",
    ]
    for name in names { writeBytes([], to: "\(test.home.banks)/\(name)") }
    #expect(try test.home.roles() == ["senior-oss", "staff-loki"])
    #expect(
      try test.home.questions(of: "staff-loki").paths == [
        "\(test.home.banks)/staff-loki.md", "\(test.home.banks)/staff-loki.mine.md",
      ])
    #expect(try test.home.questions(of: "senior-oss").paths.count == 1)
    #expect(try test.home.questions(of: "nobody").questions.isEmpty)
  }

  @Test("an id that two files use counts once, and the second is named with its file and line")
  func duplicates() throws {
    let test = try TestHome()
    let own = "# Bank\n\n## Question 1: Ring churn\n\n### Question\n\nWhy?\n"
    let mine = "## Question 1: Mine\n\n### Question\n\nHow?\n\n\(own.dropFirst(8))"
    writeBytes(Array(own.utf8), to: "\(test.home.banks)/staff.md")
    writeBytes(Array(mine.utf8), to: "\(test.home.banks)/staff.a.md")
    writeBytes(Array(own.utf8), to: "\(test.home.banks)/senior.md")
    let bank = try test.home.questions(of: "staff")
    #expect(bank.questions.map(\.id) == ["ring-churn", "mine"])
    #expect(bank.questions.allSatisfy { $0.role == "staff" })
    let text = "the id «ring-churn» is already used on line 3 of staff.md; give this one its own"
    #expect(
      bank.skipped == [FileRemark(path: "\(test.home.banks)/staff.a.md", line: 7, text: text)])
    #expect(try test.home.questions(of: "senior").skipped.isEmpty)
  }

  @Test("history is by role and question, of answers whose clock ran, the latest session's")
  func history() throws {
    let test = try TestHome()
    for (index, begins) in [true, true, false].enumerated() {
      var plan = samplePlan(questions: 2)
      plan.id = "session-\(index)"
      plan.startedAt.milliseconds += Int64(index) * 86_400_000
      var player = try Player(beginning: plan, in: test)
      player.play(begins ? [.begin, .start, .done] : [.begin])
    }
    let folder = try test.home.readSessions()
    #expect(folder.ids == ["session-0", "session-1", "session-2"])
    #expect(folder.last?.id == "session-2")
    let yesterday = Instant(milliseconds: someInstant.milliseconds + 86_400_000)
    #expect(folder.history == [QuestionKey(role: "staff-loki", id: "ring-churn"): yesterday])
  }
}
