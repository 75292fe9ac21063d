import Testing

@testable import QuestionBank

/// Questions of a bank share pieces of memory; nobody who reads or changes them may notice.
@Suite("Questions") struct QuestionTests {
  private static let texts = [
    "What is a ring?", "", "é", "e\u{301}", "\0", "a\nb\n", " ", "👩‍👩‍👧", "\u{FEFF}x", "Ё?", "\u{FFFD}",
    String(repeating: "long ", count: 20_000),
  ]

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test("all texts come back as they were given, byte by byte", arguments: texts)
  func roundTrip(text: String) {
    let reference = Reference(parts: [.context: [text]], whole: [text])
    let question = Question(
      id: text, role: text, title: text, difficulty: text, category: text, tags: [text, "", text],
      body: text, reference: reference, probes: ["", text])
    for read in [
      question.id, question.role, question.title, question.difficulty, question.category,
      question.body,
    ] {
      #expect(bytes(read) == bytes(text))
    }
    #expect(question.tags.map(bytes) == [text, "", text].map(bytes))
    #expect(question.probes.map(bytes) == ["", text].map(bytes))
    #expect(question.reference.whole.map(bytes) == [bytes(text)])
    #expect(question.reference == reference)
    #expect(question.hash == TextHash.of(text, text))
  }

  @Test("a question of a bank is the one that is made by hand of its texts")
  func byHand() {
    let questions = bank(wholeBank).questions
    #expect(questions.count == 2)
    for question in questions {
      let copy = Question(
        id: question.id, role: question.role, title: question.title,
        difficulty: question.difficulty, category: question.category, tags: question.tags,
        body: question.body, reference: question.reference, probes: question.probes)
      #expect(copy == question)
    }
    #expect(
      questions.last
        == Question(
          id: "sharding", role: "staff", title: "Sharding", difficulty: "intermediate",
          category: "System Design", tags: ["loki", "ring"], body: "How do you shard?",
          reference: Reference(
            whole: ["By tenant and stream hash, e.g. FNV.", "It spreads well."])))
  }

  @Test("changing one question changes that text and no other question")
  func changes() {
    let before = bank(wholeBank).questions
    let text = "éx\n"
    func change(
      _ name: String, _ change: (inout Question) -> Void, _ undo: (inout Question) -> Void
    ) {
      var questions = before
      change(&questions[0])
      #expect(questions[0] != before[0], "\(name)")
      #expect(questions[1] == before[1], "\(name)")
      undo(&questions[0])
      #expect(questions == before, "\(name)")
    }
    change("id") {
      $0.id = text
    } _: {
      $0.id = before[0].id
    }
    change("role") {
      $0.role = ""
    } _: {
      $0.role = before[0].role
    }
    change("title") {
      $0.title += text
    } _: {
      $0.title = before[0].title
    }
    change("difficulty") {
      $0.difficulty = text
    } _: {
      $0.difficulty = before[0].difficulty
    }
    change("category") {
      $0.category = ""
    } _: {
      $0.category = before[0].category
    }
    change("tags") {
      $0.tags.append(text)
    } _: {
      $0.tags.removeLast()
    }
    change("body") {
      $0.body = $0.title
    } _: {
      $0.body = before[0].body
    }
    change("reference") {
      $0.reference.whole = [text]
    } _: {
      $0.reference = before[0].reference
    }
    change("probes") {
      $0.probes = []
    } _: {
      $0.probes = before[0].probes
    }
  }

  @Test("questions are equal when their texts are, however they are spelled")
  func equality() {
    func question(_ text: String) -> Question {
      Question(
        id: "a", role: "r", title: text, category: text, tags: [text], body: text,
        reference: Reference(whole: [text]), probes: [text])
    }
    #expect(question("é") == question("e\u{301}"))
    #expect(question("é") != question("e"))
    var other = question("é")
    other.tags = ["é", ""]
    #expect(other != question("é"))
  }

  @Test("what repeats the title is none of the body")
  func repeatedTitle() {
    let questions = bank("## Question 1: A\n\n## Question 2: B\n### Question\nB\n").questions
    #expect(questions.map(\.body) == ["A", "B"])
    #expect(questions.map(\.bodyBesideTitle) == ["", ""])
    #expect(bank(wholeBank).questions.map(\.bodyBesideTitle).last == "How do you shard?")
  }

  @Test("bytes that are no UTF-8 are repaired before a text is hashed or named")
  func repaired() {
    let line =
      Array("**1. What is ".utf8) + [0xC3, 0x28, 0xF0, 0x9F] + Array(" x?**\n\nY.\n\n".utf8)
    let heading = Array("## Question 1: A ".utf8) + [0xE2, 0x82] + Array("\n### Question\nB ".utf8)
    for file in [line + line, heading + [0xFF, 0x0A]] {
      let question = BankReader.read(file, role: "r").bank.questions.first
      #expect(question?.title.contains("\u{FFFD}") == true)
      #expect(question.map { TextHash.of($0.title, $0.body) } == question?.hash)
      #expect(question.map { Slug.of($0.title) } == question?.id)
    }
  }
}

@Suite("Large banks") struct LargeBankTests {
  /// More questions than a page holds.
  private static let count = 2_000

  private func questions(_ question: (Int) -> String) -> Bank {
    let text = (0..<Self.count).map(question).joined(separator: "\n\n")
    return BankReader.read(Array(text.utf8), role: "r").bank
  }

  @Test("every question has its own texts, whatever page it stands on")
  func texts() {
    let bank = questions { "**Q\($0). What is part \($0)?**\nIt is the number \($0 * 7)." }
    #expect(bank.questions.count == Self.count)
    let wrong = bank.questions.enumerated().filter { number, question in
      let title = "What is part \(number)?"
      return question
        != Question(
          id: "what-is-part-\(number)", role: "r", title: title, body: title,
          reference: Reference(whole: ["It is the number \(number * 7)."]))
    }
    #expect(wrong.map(\.offset) == [])
  }

  @Test("an ID that was taken pages ago gets a number, and the repetition is remarked")
  func repetition() {
    let half = Self.count / 2
    let bank = questions { "**Q\($0). What is part \($0 % half)?**\nIt is a number." }
    #expect(bank.questions.map(\.id).prefix(2) == ["what-is-part-0", "what-is-part-1"])
    #expect(bank.questions[half].id == "what-is-part-0-2")
    #expect(Set(bank.questions.map(\.id)).count == Self.count)
    #expect(bank.remarks.count == half)
    #expect(
      bank.remarks.first
        == Remark(
          line: bank.lines[half], text: "the same question stands on line 1", weight: .hint))
  }

  @Test("in a native bank the second question of an ID is left out, however far the first is")
  func leftOut() {
    let text = (0..<Self.count).map { "## Question 1: A\n**ID**: part-\($0 % (Self.count - 1))\n" }
    let bank = BankParser.parse(text.joined(), role: "r")
    #expect(bank.questions.count == Self.count - 1)
    #expect(
      bank.skipped == [
        Skipped(
          line: 2 * Self.count - 1, reason: "ID «part-0» was used on line 1; give this one its own")
      ])
  }

  @Test("a section's category and difficulty go on over the pages, a question's own do not")
  func sections() {
    let bank = questions { number in
      let heading = number % 500 == 0 ? "## Hard\n\n### Part \(number / 500)\n\n" : ""
      let level = number % 3 == 0 ? " (easy)" : ""
      let category = number % 5 == 0 ? "Category: Own\n\n" : ""
      return heading + "**Q\(number). What is \(number)?\(level)**\n\(category)X."
    }
    #expect(bank.questions.count == Self.count)
    let wrong = bank.questions.enumerated().filter { number, question in
      question.category != (number % 5 == 0 ? "Own" : "Part \(number / 500)")
        || question.difficulty != (number % 3 == 0 ? "easy" : "hard")
    }
    #expect(wrong.map(\.offset) == [])
  }
}
