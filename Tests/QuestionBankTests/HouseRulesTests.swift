import Testing

@testable import QuestionBank

@Suite("Rules of the banks that come with us")
struct HouseRulesTests {
  /// A bank of one question that breaks no rule.
  private static let good = """
    ## Question 1: The crane stops
    **ID**: crane-stop
    **Difficulty**: Advanced
    **Category**: Operations
    **Tags**: crane

    ### Question
    A crane stops 3 times a day. Why?

    ### Answer
    #### Context
    - a
    - b
    #### Approach
    - a
    - b
    - c
    - d
    #### Trade-off
    - a
    - b
    #### Failure mode
    - a
    - b
    #### Validation
    - under 1
    - `crane_stops`

    ### Follow-ups
    - And at night?
    - And in rain?

    """

  private func rules(_ bank: Bank) -> [String] { HouseRules.breaches(of: bank).map(\.rule) }

  /// What a bank breaks once `old` in the good one became `new`.
  private func rules(_ old: String, _ new: String) -> [String] {
    #expect(Self.good.contains(old))
    let pieces = Self.good.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    return rules(bank(pieces.joined(separator: new)))
  }

  @Test("a good bank breaks none")
  func good() {
    #expect(rules(bank(Self.good)) == [])
  }

  @Test(
    "each rule is named with its figure",
    arguments: [
      ("**ID**: crane-stop\n", "", "no ID of its own"),
      ("crane-stop", "Crane_stop", "ID «Crane_stop» has other signs than a-z, 0-9 and -"),
      (
        "**Difficulty**: Advanced\n", "",
        "no difficulty; it is one of fundamental, intermediate, advanced"
      ),
      (
        "Advanced", "Hard",
        "difficulty «hard»; it is one of fundamental, intermediate, advanced"
      ),
      ("**Category**: Operations\n", "", "no category"),
      ("**Tags**: crane\n", "", "0 tags, at least 1"),
      ("A crane stops 3 times a day. Why?", "", "no text but the title"),
      ("3 times a day", "often", "no number in the question"),
      ("#### Context\n- a\n- b\n", "", "0 points in Context, 2 to 4 wanted"),
      ("- d\n", "- d\n- e\n", "5 points in Approach, 2 to 4 wanted"),
      ("- under 1\n", "", "1 point in Validation, 2 to 4 wanted"),
      (
        "- under 1", "- watch the crane",
        "no figure, metric or query in point 1 of Validation, «watch the crane»"
      ),
      ("- And in rain?\n", "", "1 probe, 2 to 3 wanted"),
      ("- And in rain?\n", "- a?\n- b?\n- c?\n", "4 probes, 2 to 3 wanted"),
      (
        "- d\n", "- d\n\nmore\n",
        "skipped: prose beside an answer's bullets or parts is no key point"
      ),
      (
        "### Follow-ups", "### Notes\n\n### Follow-ups",
        "skipped: heading «Notes» is not a field of a question"
      ),
      ("Why?", "Why\u{0}?", "remarked: "),
    ])
  func broken(old: String, new: String, rule: String) {
    let rules = rules(old, new)
    #expect(rules.count == 1)
    #expect(rules.first?.hasPrefix(rule) == true, "\(rules)")
  }

  @Test("225 words are enough, 226 are too many; headings and bullets are no words")
  func words() {
    // The good answer has eleven words, one of them replaced here.
    func reference(_ words: Int) -> [String] {
      rules("- d\n", "- " + String(repeating: "w ", count: words - 12) + "\n")
    }
    #expect(reference(225) == [])
    #expect(reference(226) == ["226 words in the reference, at most 225"])
  }

  @Test(
    "a breach has its question's line and title; the ones of the file have theirs; lines ascend")
  func places() {
    let text = "## Question 1: A\n## Notes\n" + Self.good
    let breaches = HouseRules.breaches(of: bank(text))
    #expect(breaches.allSatisfy { $0.line <= 2 })
    #expect(breaches.map(\.line) == breaches.map(\.line).sorted())
    #expect(breaches.first?.title == "A" && breaches.first?.line == 1)
    #expect(
      breaches.last == .init(line: 2, title: "", rule: "skipped: heading «Notes» is not a question")
    )
  }

  @Test("an answer in one piece, no answer and no question are one breach each, or a remark more")
  func whole() {
    let answer = "#### Context\n- a\n"
    #expect(rules(bank("")) == ["there is no question"])
    let text = "## Question 1: T\n### Answer\n- a\n"
    #expect(rules(bank(text)).contains("the answer is not in the five parts"))
    #expect(rules(bank("## Question 1: T\n")).contains("no answer"))
    #expect(!rules(bank("## Question 1: T\n### Answer\n" + answer)).contains("no answer"))
  }

  @Test("an ID is the file's own only if it stands there so")
  func givenIDs() {
    #expect(bank("## Question 1: A b\n**ID**: a-b\n").givenIDs == ["a-b"])
    #expect(bank("## Question 1: A b\n").givenIDs == [])
    // An ID that had to be changed, and one made of a title, which gives way.
    #expect(bank("## Question 1: A\n**ID**: a b\n").givenIDs == [])
    #expect(bank("## Question 1: A b\n## Question 2: B\n**ID**: a-b\n").givenIDs == ["a-b"])
  }
}
