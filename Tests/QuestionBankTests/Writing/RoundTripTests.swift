import Foundation
import QuestionBank
import Testing

@Suite("Written and read again") struct RoundTripTests {
  /// SplitMix64: the same sequence everywhere.
  private struct Generator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(bound, 1))) }

    mutating func one(of texts: [String]) -> String { texts[below(texts.count)] }

    /// Up to `most` of `texts`, one after the other.
    mutating func run(of texts: [String], most: Int) -> String {
      (0..<below(most + 1)).map { _ in one(of: texts) }.joined()
    }
  }

  /// What Markdown, the layout or a terminal could take for something.
  private static let nasty = [
    "a", "b c", "Word ", " ", "  ", "    ", "\n", "\n\n", "\n    ", "\n  ", "\t", "\r\n", "\r", "*",
    "**", "_", "__x__", "~~", "`", "```", "~~~", "#", "# ", "## Question 3: x", "Question 3: x",
    "Question", "### Answer", "### Follow-ups", "#### Context", "**ID**: x", "**Context**: y",
    "**Approach**", "**Validation:** z", "ID: y", "Tags: a, b", "|", "| a | b |", "|---|", "---",
    "===", "- ", "* ", "+ ", "1. ", "12) ", "• ", "  • ", "    • ", "2024. ", ">", "> ", "<",
    "<br>",
    "<a>", "<!--", "-->", "<http://x>", "&", "&amp;", "&#32;", "&#10;", "\\", "\\\n", "[", "]",
    "](",
    "[x] ", "[ ] ", "[a]: b", "[a][b]", "![", "!", ":", ": ", ",", ";", ".", "TODO", "TBD", "⭐",
    "☆",
    "e.g. ", "é", "e\u{301}", "什么", "👩‍👩‍👧", "\u{FEFF}", "\u{A0}", "\u{200B}", "\u{2028}", "\u{85}",
    "\u{0}", "\u{1B}[2J", "\u{7F}", "\u{202E}", "\u{FFFD}", "\u{3000}", "x\\", "= =", "_ _ _",
  ]

  private static func bank(_ bytes: [UInt8]) -> Bank { BankParser.parse(bytes, role: "staff") }

  /// What differs between two lists of questions, byte by byte; empty if nothing does.
  private static func difference(_ left: [Question], _ right: [Question]) -> String {
    guard left.count == right.count else { return "\(left.count) questions, then \(right.count)" }
    for (a, b) in zip(left, right) where !isSame(a, b) { return "\(a)\n\(b)" }
    return ""
  }

  private static func isSame(_ a: Question, _ b: Question) -> Bool {
    func bytes(_ question: Question) -> [[UInt8]] {
      let reference = question.reference
      let parts = Part.allCases.flatMap { [$0.key] + reference.points(of: $0) }
      return
        ([question.id, question.title, question.difficulty, question.category, question.body]
        + ["tags"] + question.tags + ["whole"] + reference.whole + ["parts"] + parts
        + ["probes"] + question.probes).map { Array($0.utf8) }
    }
    return bytes(a) == bytes(b) && a.hash == b.hash && a.role == b.role
  }

  // MARK: - What a file can say

  @Test("what stands in the shipped banks comes back, and a second writing changes nothing")
  func shipped() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("QuestionBanks")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    #expect(!files.isEmpty)
    for file in files {
      let first = Self.bank(Array(try Data(contentsOf: file)))
      let markdown = BankWriter.markdown(first)
      let second = Self.bank(Array(markdown.utf8))
      #expect(Self.difference(first.questions, second.questions) == "")
      #expect(second.title == first.title)
      #expect(second.skipped == [])
      #expect(BankWriter.markdown(second) == markdown)
    }
  }

  @Test("whatever a file says comes back, but for what is dropped on purpose")
  func randomFiles() {
    var generator = Generator(state: 11)
    let lost = ["\u{2028}", "\u{85}", "\u{0}", "\u{1B}[2J", "\u{7F}", "\u{202E}"]
    let nasty = Self.nasty.filter { !lost.contains($0) }
    for _ in 0..<1_500 {
      var text = ""
      for number in 0...generator.below(3) {
        text += "\n## Question \(number): \(generator.run(of: nasty, most: 4))\n"
        if generator.below(2) == 0 { text += "**Tags**: \(generator.run(of: nasty, most: 3))\n" }
        if generator.below(2) == 0 {
          text += "\n### Question\n\(generator.run(of: nasty, most: 16))\n"
        }
        text += "\n### Answer\n"
        for part in Part.allCases where generator.below(4) == 0 {
          text += "#### \(part.title)\n- \(generator.run(of: nasty, most: 8))\n"
        }
        text += "- \(generator.run(of: nasty, most: 8))\n"
        if generator.below(2) == 0 {
          text += "\n### Follow-ups\n- \(generator.run(of: nasty, most: 8))\n"
        }
      }
      let first = Self.bank(Array(text.utf8))
      if Self.endsInStar(first) { continue }
      let markdown = BankWriter.markdown(first)
      let second = Self.bank(Array(markdown.utf8))
      let difference = Self.difference(first.questions, second.questions)
      #expect(difference == "", "\(text.debugDescription)\n\(markdown)")
      if !difference.isEmpty { return }
    }
  }

  // MARK: - What a question can hold

  @Test("no question is lost whatever it holds, and the second time nothing changes any more")
  func randomQuestions() {
    var generator = Generator(state: 12)
    for _ in 0..<1_500 {
      var questions: [Question] = []
      for _ in 0...generator.below(3) {
        var question = Question(
          id: generator.below(3) == 0 ? generator.run(of: Self.nasty, most: 2) : "id",
          role: "staff", title: generator.run(of: Self.nasty, most: 5),
          difficulty: generator.below(2) == 0 ? "" : generator.run(of: Self.nasty, most: 2),
          category: generator.run(of: Self.nasty, most: 2),
          tags: (0..<generator.below(3)).map { _ in generator.run(of: Self.nasty, most: 2) },
          body: generator.run(of: Self.nasty, most: 16))
        if generator.below(4) == 0 { question.body = question.title }
        if generator.below(2) == 0 {
          question.reference.whole = points(&generator)
        } else {
          for part in Part.allCases where generator.below(3) > 0 {
            question.reference.parts[part] = points(&generator)
          }
        }
        question.probes = points(&generator)
        questions.append(question)
      }
      let title = generator.run(of: Self.nasty, most: 3)
      let once = BankWriter.markdown(Bank(title: title, questions: questions))
      let first = Self.bank(Array(once.utf8))
      let twice = BankWriter.markdown(first)
      let second = Self.bank(Array(twice.utf8))
      let isKept = first.questions.count == questions.count
      let difference = Self.difference(first.questions, second.questions)
      #expect(isKept && first.skipped.isEmpty, "\(questions)\n\(once)\n\(first.skipped)")
      if isKept, Self.endsInStar(first) { continue }
      #expect(difference == "", "\(once)\n=====\n\(twice)")
      #expect(second.title == first.title)
      if !isKept || !difference.isEmpty || !first.skipped.isEmpty { return }
    }
  }

  /// Whether a title ends in a star: a question without one of its own takes it from its text or from the
  /// whole heading, but no heading gives it again.
  private static func endsInStar(_ bank: Bank) -> Bool {
    bank.questions.contains { question in
      question.title.last { !$0.isWhitespace }.map { "⭐☆".contains($0) } ?? false
    }
  }

  private func points(_ generator: inout Generator) -> [String] {
    (0..<generator.below(4)).map { _ in generator.run(of: Self.nasty, most: 6) }
  }
}
