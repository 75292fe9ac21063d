import Foundation
import Interview
import QuestionBank
import Reports
import Testing

@Suite("bank list, show and check --json")
struct BankJSONTests {
  private static let text = """
    # Harbour

    ## Question 1: Cranes
    **ID**: cranes | **Difficulty**: Advanced | **Category**: Operations | **Tags**: a, b
    ### Question
    Why «\u{1B}[2J»?
    ### Answer
    #### Context
    - c
    #### Validation
    - v
    ### Follow-ups
    - p?
    ## Question 2: Ropes
    ### Answer
    - w
    ## Question 3: Tides
    ## Notes
    """

  private let reading = BankReader.read(Array(Self.text.utf8), role: "harbour")

  private func parse<Value>(_ bytes: [UInt8], as: Value.Type) throws -> Value {
    #expect(bytes.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? Value)
  }

  @Test("check, field by field")
  func check() throws {
    let bank = CheckedBank(file: "a/harbour.md", role: nil, reading: reading)
    let parsed = try parse(bankCheckJSON([bank]), as: [NSDictionary].self)
    let expected: NSDictionary = [
      "file": "a/harbour.md", "role": NSNull(), "layout": "native",
      "questions": [
        [
          "id": "cranes", "title": "Cranes", "line": 3, "category": "Operations",
          "difficulty": "advanced", "hasAnswer": true,
        ],
        [
          "id": "ropes", "title": "Ropes", "line": 14, "category": NSNull(),
          "difficulty": NSNull(), "hasAnswer": true,
        ],
        [
          "id": "tides", "title": "Tides", "line": 17, "category": NSNull(),
          "difficulty": NSNull(), "hasAnswer": false,
        ],
      ],
      "skipped": [["line": 18, "reason": "heading «Notes» is not a question"]],
      "remarks": [["line": 17, "text": "question «Tides» has no answer"]],
    ]
    #expect(parsed == [expected])
    #expect(try parse(bankCheckJSON([]), as: NSArray.self) == [])
  }

  @Test("broken rules are there if the bank was held to them, even none")
  func strict() throws {
    var bank = CheckedBank(file: "f", role: "harbour", reading: reading, breaches: [])
    #expect(
      try parse(bankCheckJSON([bank]), as: [NSDictionary].self)[0]["broken"] as? NSArray == [])
    bank.breaches = Array(HouseRules.breaches(of: reading.bank).suffix(1))
    let parsed = try parse(bankCheckJSON([bank]), as: [NSDictionary].self)[0]
    let rule = "skipped: heading «Notes» is not a question"
    #expect(parsed["broken"] as? NSArray == [["line": 18, "rule": rule]])
    #expect(parsed["role"] as? String == "harbour")
  }

  @Test("list, field by field; what has no difficulty or category is in no group")
  func list() throws {
    let asked = [QuestionKey(role: "harbour", id: "cranes"): Instant(milliseconds: 0)]
    let overviews = [
      BankOverview(
        role: "harbour", title: "Harbour", questions: reading.bank.questions, history: asked),
      BankOverview(role: "empty", title: "", questions: [], history: asked),
    ]
    let none = [:] as NSDictionary
    #expect(
      try parse(bankListJSON(overviews), as: NSArray.self) == [
        [
          "role": "harbour", "title": "Harbour", "questions": 3, "byDifficulty": ["advanced": 1],
          "byCategory": ["Operations": 1], "neverAsked": 2,
        ],
        [
          "role": "empty", "title": NSNull(), "questions": 0, "byDifficulty": none,
          "byCategory": none, "neverAsked": 0,
        ],
      ] as NSArray)
  }

  @Test("show, field by field: points by part, of the whole, or none")
  func show() throws {
    let questions = reading.bank.questions
    let first = try parse(questionJSON(questions[0]), as: NSDictionary.self)
    #expect(
      first == [
        "id": "cranes", "role": "harbour", "title": "Cranes", "difficulty": "advanced",
        "category": "Operations", "tags": ["a", "b"], "question": "Why «\u{1B}[2J»?",
        "parts": ["context": ["c"], "validation": ["v"]], "probes": ["p?"],
      ])
    let second = try parse(questionJSON(questions[1]), as: NSDictionary.self)
    #expect(second["parts"] as? NSDictionary == ["whole": ["w"]])
    #expect(second["difficulty"] is NSNull && second["category"] is NSNull)
    #expect(try parse(questionJSON(questions[2]), as: NSDictionary.self)["parts"] is NSNull)
  }

  @Test("difficulties come in their order, those of others behind by name")
  func difficulties() {
    let words = ["hard", "advanced", "", "easy", "fundamental", "hard", "intermediate"]
    let questions = words.map {
      Question(id: $0, role: "r", title: $0, difficulty: $0, body: $0)
    }
    #expect(
      Tally.difficulties(of: questions).map(\.name)
        == ["fundamental", "intermediate", "advanced", "easy", "hard"])
    #expect(Tally.difficulties(of: questions).last?.count == 2)
  }
}

@Suite("Messages about lines")
struct MessageGroupTests {
  private func groups(_ messages: (Int, String)...) -> [String] {
    MessageGroup.groups(of: messages.map { (line: $0.0, text: $0.1) })
      .map { "\($0.text) \($0.lines)" }
  }

  @Test("the same words are said once, with all lines, in the order of the first")
  func same() {
    #expect(groups((9, "a"), (2, "b"), (1, "a")) == ["a [1, 9]", "b [2]"])
    #expect(groups() == [])
  }

  @Test("more than three that differ in what they quote are said once, quoting what they share")
  func alike() {
    let three = [(1, "«a» in «x»"), (2, "«b» in «x»"), (3, "«c» in «x»")]
    #expect(
      groups(three[0], three[1], three[2])
        == ["«a» in «x» [1]", "«b» in «x» [2]", "«c» in «x» [3]"])
    #expect(
      groups(three[0], three[1], three[2], (4, "«d» in «x»"), (5, "other"))
        == ["«…» in «x» [1, 2, 3, 4]", "other [5]"])
  }

  @Test("so are those that differ in numbers; a number that all share stays")
  func numbers() {
    #expect(
      groups(
        (5, "as on line 1, of 60"), (6, "as on line 2, of 60"), (7, "as on line 33, of 60"),
        (8, "as on line 1, of 60"))
        == ["as on line …, of 60 [5, 6, 7, 8]"])
    #expect(groups((5, "as on line 1"), (6, "as on line 2")).count == 2)
  }

  @Test("quotes that are not closed, or closed twice, are words")
  func broken() {
    #expect(groups((1, "«a"), (2, "a»b«"), (3, "»«"), (4, "«")).count == 4)
  }
}
