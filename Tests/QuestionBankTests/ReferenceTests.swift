import QuestionBank
import Testing

/// All points of an answer share one piece of memory; nobody who reads or writes them may notice.
@Suite("Reference answers") struct ReferenceTests {
  private static let texts = [
    "who asks, and why", "", "é", "e\u{301}", "\0", "a\nb", "👩‍👩‍👧",
    String(repeating: "long ", count: 60_000),
  ]

  @Test("the points come back as they were given, byte by byte")
  func roundTrip() {
    let parts: [Part: [String]] = [.context: Self.texts, .validation: ["p99"]]
    let reference = Reference(parts: parts, whole: Self.texts)
    #expect(reference.parts.mapValues(bytes) == parts.mapValues(bytes))
    #expect(bytes(reference.whole) == bytes(Self.texts))
    #expect(reference.points(of: .validation) == ["p99"])
    #expect(reference.points(of: .approach) == [])
    #expect(bytes(reference.points(of: nil)) == bytes(Self.texts))
  }

  private func bytes(_ texts: [String]) -> [[UInt8]] { texts.map { Array($0.utf8) } }

  @Test("one part may be changed, and no other point changes")
  func changes() {
    var reference = Reference(parts: [.context: ["a"], .approach: ["b", "c"]], whole: ["d"])
    reference.parts[.approach] = ["e"]
    reference.parts[.context] = nil
    reference.parts[.tradeOff, default: []].append("f")
    reference.whole.append("g")
    #expect(
      reference == Reference(parts: [.approach: ["e"], .tradeOff: ["f"]], whole: ["d", "g"]))
  }

  @Test("an answer without points is none, and a part without points has no entry")
  func empty() {
    #expect(Reference().isEmpty)
    #expect(Reference(parts: [.context: []]) == Reference())
    #expect(Reference(parts: [.context: []]).parts.isEmpty)
    #expect(!Reference(whole: [""]).isEmpty)
    #expect(!Reference(parts: [.context: ["a"]]).isEmpty)
  }

  @Test("answers are equal when their points are, however a file spells or orders them")
  func equality() {
    func answer(_ parts: String...) -> Reference? {
      let text = "## Question 1: T\n### Answer\n" + parts.joined(separator: "\n")
      return BankParser.parse(text, role: "r").questions.first?.reference
    }
    let first = answer("#### Context", "- é", "#### Approach", "- b")
    let second = answer("#### Approach", "- b", "#### Context", "- e\u{301}")
    #expect(first == second)
    #expect(first?.hashValue == second?.hashValue)
    #expect(first == Reference(parts: [.context: ["é"], .approach: ["b"]]))
  }

  @Test("answers differ when a point, its part or the border between two points does")
  func inequality() {
    let references: Set<Reference> = [
      Reference(), Reference(whole: ["ab", "c"]), Reference(whole: ["a", "bc"]),
      Reference(whole: ["abc"]), Reference(whole: ["ab", "c", ""]),
      Reference(parts: [.context: ["ab", "c"]]), Reference(parts: [.approach: ["ab", "c"]]),
      Reference(parts: [.context: ["ab"], .approach: ["c"]]),
    ]
    #expect(references.count == 8)
  }

  @Test("a part that stands there twice has the points of both, and only its own placeholder goes")
  func twice() {
    let text = """
      ## Question 1: T
      ### Answer
      #### Context
      - a
      #### Approach
      - b
        - c
      #### Context
      - TBD
      #### Context
      - d
      """
    let reference = BankParser.parse(text, role: "r").questions.first?.reference
    #expect(reference == Reference(parts: [.context: ["a", "d"], .approach: ["b: c"]]))
  }
}
