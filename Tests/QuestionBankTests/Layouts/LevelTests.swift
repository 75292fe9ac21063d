import QuestionBank
import Testing

@Suite("Levels of foreign banks") struct LevelTests {
  /// The titles and levels of a bank's questions.
  private func levels(_ text: String) -> [String] {
    reading(text).bank.questions.map { "\($0.title) \($0.difficulty)" }
  }

  @Test(
    "a section names the level of what stands under it",
    arguments: [
      ("Beginner-Level (1-20) Questions with Solutions", "beginner", ""),
      ("Nivel Intermedio", "intermedio", ""),
      ("Nivel Junior - Básico", "junior", ""), ("Pleno", "pleno", ""),
      (
        "🚀 Advanced-Level Shell and Network Questions (5-9)", "advanced",
        "Advanced-Level Shell and Network Questions"
      ),
    ])
  func sections(name: String, level: String, category: String) {
    let reading = reading(
      "# Bank\n## \(name)\n### 1. What is a shell?\nx\n### 2. What is a pipe?\ny\n")
    #expect(reading.bank.questions.map(\.difficulty) == [level, level])
    #expect(reading.bank.questions.map(\.category) == [category, category])
  }

  @Test("a level in brackets at the end of a title is taken off it, signs before it too")
  func brackets() {
    #expect(
      levels("## 1. What is a pod? 🔴 🔴 [Senior]\nx\n## 2. What is a node? (easy)\ny\n") == [
        "What is a pod? senior", "What is a node? easy",
      ])
    #expect(
      levels("## 1. What is a heap (memory)?\nx\n## 2. What is a trap (interrupt)\ny\n") == [
        "What is a heap (memory)? ", "What is a trap (interrupt) ",
      ])
  }

  @Test("circles before titles are levels where there are several colours, else decoration")
  func circles() {
    #expect(
      levels("## 🟢 What is a pod?\nx\n## 🔴 What is a lease?\ny\n") == [
        "What is a pod? easy", "What is a lease? hard",
      ])
    #expect(
      levels("## 🟢 What is a pod?\nx\n## 🟢 What is a lease?\ny\n").first == "What is a pod? ")
  }

  @Test(
    "fields below a title may have other names and be quoted",
    arguments: [
      "**Level:** Hard", "> **Difficulty Level:** Hard", "**难度：** Hard", "> 难度：Hard｜频率：x",
    ])
  func fields(line: String) {
    let reading = reading("## 1. What is a pod?\n\(line)\n\nA group.\n## 2. What is a node?\nz\n")
    #expect(reading.bank.questions.first?.difficulty == "hard")
    #expect(reading.bank.questions.first?.reference.whole == ["A group."])
  }

  @Test("not in bold, another word for a field may begin a sentence")
  func sentences() {
    let reading = reading("## 1. What is a pod?\nLevel: the lowest.\n## 2. What is a node?\nz\n")
    #expect(reading.bank.questions.first?.reference.whole == ["Level: the lowest."])
  }

  @Test("a section is its subject, without what numbers it and counts its questions")
  func sections() {
    func categories(_ headings: [String]) -> [String] {
      let parts = headings.map { "## \($0)\n\n### What is \($0.count)?\n\nA number.\n\n" }
      return reading(parts.joined()).bank.questions.map(\.category)
    }
    let headings = [
      "Section 1: Files", "PART 2 — Pods (Q11–Q20)", "Module 3. Queues (7 questions)",
      "Parts of a disk", "Chapter one", "Nodes (1-12):", "Locks (POSIX)",
    ]
    #expect(
      categories(headings) == [
        "Files", "Pods", "Queues", "Parts of a disk", "Chapter one", "Nodes", "Locks (POSIX)",
      ])
  }
}
