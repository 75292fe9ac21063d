import QuestionBank
import Testing

@Suite("Identity") struct IdentityTests {
  @Test("an explicit ID wins over the slug of the title")
  func explicitID() {
    let file =
      "## Question 1: Ring churn\n**ID**: loki_ring-1.a\n\n## Question 2: What's *new*, CI/CD?\n"
    #expect(bank(file).questions.map(\.id) == ["loki_ring-1.a", "whats-new-ci-cd"])
  }

  @Test("an ID with other characters is slugged, and the remark has the question's line")
  func oddID() {
    let bank = bank("# B\n## Question 1: T\nID: Ring Churn!\n### Answer\n- x\n")
    #expect(bank.questions.map(\.id) == ["ring-churn"])
    #expect(
      bank.remarks == [
        Remark(
          line: 2,
          text: "ID «Ring Churn!» is read as «ring-churn»: an ID is at most 60 letters, digits, "
            + "«-», «_» and «.»", weight: .hint)
      ])
  }

  @Test("the second question that is given an ID is left out, and both lines are named")
  func duplicates() {
    let file =
      "## Question 1: A b\nID: x\n\n## Question 2: C\nID: x\n\n## Question 3: D\n"
    let bank = bank(file)
    #expect(bank.questions.map(\.title) == ["A b", "D"])
    #expect(bank.lines == [1, 7])
    #expect(
      bank.skipped == [
        Skipped(line: 4, reason: "ID «x» was used on line 1; give this one its own")
      ])
  }

  @Test("an ID made of a title gives way to others")
  func derivedIDs() {
    let file =
      "## Question 1: A b\n\n## Question 2: C\nID: a-b\n\n## Question 3: a B!\nWhy?\n"
    let bank = bank(file)
    #expect(bank.questions.map(\.id) == ["a-b-3", "a-b", "a-b-2"])
    #expect(bank.givenIDs == ["a-b"])
    #expect(bank.skipped.isEmpty)
  }

  @Test("a question that stands twice is named")
  func sameQuestion() {
    let bank = bank(
      "## Question 1: Why?\n### Answer\n- x\n\n## Question 2: Why?\n### Answer\n- x\n")
    #expect(bank.questions.map(\.id) == ["why", "why-2"])
    #expect(bank.remarks.map(\.text) == ["the same question stands on line 1"])
  }

  @Test("questions of the same letters are named only where they are the same")
  func sameLetters() {
    let titles = [
      "Is tea ate?", "Is eat ate?", "Is eta ate", "IS EAT, ATE", "Is tea ate?", "Eat is ate?",
      "is eta, ate?",
    ]
    let text = titles.enumerated().map { "## Question \($0.offset + 1): \($0.element)\n" }
    let remarks = bank(text.joined()).remarks.filter { $0.text.hasPrefix("the same") }
    #expect(remarks.map(\.line) == [4, 5, 7])
    #expect(
      remarks.map(\.text) == [2, 1, 3].map { "the same question stands on line \($0)" })
  }

  @Test(
    "a slug is plain and short",
    arguments: [
      ("Ring churn", "ring-churn"), ("  What's a «ring»? ", "whats-a-ring"),
      ("C++ & Go 1.22", "c-go-1-22"),
      ("--- x ---", "x"),
      (
        "Design a multi tenant log ingestion pipeline for ten thousand teams",
        "design-a-multi-tenant-log-ingestion-pipeline-for-ten"
      ),
    ])
  func slugs(title: String, slug: String) {
    #expect(Slug.of(title) == slug)
  }

  @Test("titles that differ only in letters beyond ASCII have different slugs")
  func foreignSlugs() {
    #expect(Slug.of("什么是 Loki") != Slug.of("为什么 Loki"))
    #expect(Slug.of("什么是 Loki").hasPrefix("loki-"))
    #expect(Slug.of("什么是").hasPrefix("q-"))
    #expect(Slug.of("什么是") != Slug.of("为什么"))
    #expect(Slug.of("").hasPrefix("q-"))
    let long = String(repeating: "ä long title ", count: 20)
    #expect(Slug.of(long).utf8.count <= 60)
  }

  @Test("the hash is FNV-1a of the normalised text")
  func hashValues() {
    #expect(TextHash.of("") == 0xcbf2_9ce4_8422_2325)
    #expect(TextHash.of("a") == 0xaf63_dc4c_8601_ec8c)
    #expect(TextHash.of("foobar") == 0x8594_4171_f739_67e8)
    #expect(TextHash.of("FOO", "bar") == TextHash.of("foo bar"))
  }

  @Test(
    "case, whitespace and punctuation change no hash",
    arguments: [
      "what is a ring", "  What is\n\ta RING?!  ", "«What», is a 'ring'…",
      "WHAT\u{A0}is a ring\u{FE0F}",
    ])
  func equalHashes(text: String) {
    #expect(TextHash.of(text) == TextHash.of("What is a ring?"))
  }

  @Test(
    "words, digits and symbols do",
    arguments: ["What is a rink?", "What is a 1 ring?", "What is < a ring?"])
  func differentHashes(text: String) {
    #expect(TextHash.of(text) != TextHash.of("What is a ring?"))
  }

  @Test("moving and renumbering a question changes neither ID nor hash, editing its answer neither")
  func stableQuestion() {
    let first = bank("## Question 1: A\nWhy?\n### Answer\n- x\n\n## Question 2: B\n").questions
      .first
    let moved = bank("## Question 1: B\n\n## Question 2: A\n\nWhy?\n\n### Answer\n- y\n").questions
      .last
    #expect(first?.id == moved?.id)
    #expect(first?.hash == moved?.hash)
  }
}
