import Interview
import QuestionBank
import Testing

@Suite("The picker")
struct PickerTests {
  private let categories = [
    "System Design", "Coding", "Architecture", "Troubleshooting", "Scenario",
  ]
  private var bank: [Question] {
    (0..<15).map {
      sampleQuestion(
        "q\($0)", category: categories[$0 % 5], tags: $0 < 3 ? ["Ring", "wal"] : ["limits"])
    }
  }

  private func pick(_ wish: PickWish, history: [String: Int] = [:]) throws -> [PlannedQuestion] {
    var asked: AskHistory = [:]
    for (id, day) in history {
      asked[QuestionKey(role: "staff-loki", id: id)] = Instant(
        milliseconds: Int64(day) * 86_400_000)
    }
    return try Picker.pick(
      from: bank, history: asked, wish: wish, today: Day(number: 100), day: { $0.day() })
  }

  private func ids(_ wish: PickWish, history: [String: Int] = [:]) throws -> [String] {
    try pick(wish, history: history).map(\.question.id)
  }

  @Test("the same seed and history give the same five, distinct and of five categories")
  func deterministic() throws {
    let first = try pick(PickWish(seed: 1))
    #expect(try pick(PickWish(seed: 1)) == first)
    #expect(Set(first.map(\.question.id)).count == 5)
    #expect(Set(first.map(\.question.category)) == Set(categories))
    #expect(first.allSatisfy { $0.reason == .neverAsked })
  }

  @Test("seed 1 picks these five, on every machine and in every version")
  func pinned() throws {
    let picked = try ids(PickWish(seed: 1))
    #expect(picked == ["q0", "q3", "q6", "q2", "q14"])
  }

  @Test("over 200 seeds every question appears")
  func seedsReachAll() throws {
    var seen: Set<String> = []
    for seed in 0..<200 { seen.formUnion(try ids(PickWish(seed: UInt64(seed)))) }
    #expect(seen.count == 15)
  }

  @Test("never asked comes before asked, then long ago before recent")
  func historyCounts() throws {
    var history = Dictionary(uniqueKeysWithValues: (0..<15).map { ("q\($0)", 90 + $0 % 7) })
    history["q4"] = nil
    history["q9"] = 3
    history["q14"] = 50
    let picked = try pick(PickWish(count: 3, seed: 8), history: history)
    #expect(picked.map(\.question.id) == ["q4", "q9", "q14"])
    #expect(
      picked.map(\.reason) == [.neverAsked, .askedBefore(days: 97), .askedBefore(days: 50)])
  }

  @Test("questions asked by one session are spread over categories too")
  func spreadAmongAsked() throws {
    let history = Dictionary(uniqueKeysWithValues: (0..<15).map { ("q\($0)", 90) })
    for seed: UInt64 in 0..<20 {
      let picked = try pick(PickWish(seed: seed), history: history)
      #expect(Set(picked.map(\.question.category)).count == 5)
    }
  }

  @Test("named questions come in the order named, once each")
  func named() throws {
    let picked = try pick(PickWish(seed: 1, ids: ["q7", "q2", "q7"]))
    #expect(picked.map(\.question.id) == ["q7", "q2"])
    #expect(picked.allSatisfy { $0.reason == .named })
  }

  @Test("category and tag narrow the choice whatever their case")
  func narrowed() throws {
    let coding = try pick(PickWish(seed: 1, category: "coding"))
    #expect(coding.count == 3 && coding.allSatisfy { $0.question.category == "Coding" })
    #expect(Set(try ids(PickWish(seed: 1, tag: "RING"))) == ["q0", "q1", "q2"])
  }

  @Test("the beginning of an ID is enough if it is one question's; an exact one wins")
  func beginnings() throws {
    #expect(try ids(PickWish(seed: 1, ids: ["q14", "q1", "q14"])) == ["q14", "q1"])
    #expect(try ids(PickWish(seed: 1, ids: ["q9"])) == ["q9"])
    #expect(throws: PickError.noSuchQuestion("q", nearest: ["q0", "q1", "q10", "q11", "q12"])) {
      try pick(PickWish(seed: 1, ids: ["q"]))
    }
  }

  @Test("a wish that cannot be met says what there is")
  func impossibleWishes() throws {
    #expect(throws: PickError.tooFew(wanted: 999, available: 15)) {
      try pick(PickWish(count: 999, seed: 1))
    }
    #expect(throws: PickError.noSuchQuestion("q77", nearest: ["q7", "q0", "q1"])) {
      try pick(PickWish(seed: 1, ids: ["q77"]))
    }
    #expect(throws: PickError.noSuchCategory("Codin", known: categories)) {
      try pick(PickWish(seed: 1, category: "Codin"))
    }
    #expect(throws: PickError.noSuchTag("rng", nearest: ["Ring"])) {
      try pick(PickWish(seed: 1, tag: "rng"))
    }
  }
}
