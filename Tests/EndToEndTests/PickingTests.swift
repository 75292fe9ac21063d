import TestSupport
import Testing

@Suite("The questions of a session", .serialized)
struct PickingTests {
  /// The five questions that a seed picks in a home, all of them skipped.
  private func picked(seed: Int, in home: TestHome) throws -> [String] {
    let command = try home.mock(
      "run", "--role", "staff-loki", "--seed", "\(seed)",
      input: String(repeating: ".\n", count: 5))
    // Sessions of the same second have no order, so `last` would not do.
    let saved = try #require(command.output.firstMatch(of: /Sessions\/(.+)\.jsonl\n/))
    return try home.shown(String(saved.1)).questions
  }

  @Test("the same seed and history pick the same five, another seed others")
  func seeds() throws {
    let picks = try [1, 1, 2, 3].map { try picked(seed: $0, in: TestHome()) }
    #expect(picks.allSatisfy { Set($0).count == 5 })
    #expect(picks[0] == picks[1])
    #expect(Set(picks).count == 3)
  }

  @Test("four sessions ask all twenty questions, none of them twice")
  func history() throws {
    let home = try TestHome()
    var asked: [String] = []
    for seed in 1...4 { asked += try picked(seed: seed, in: home) }
    #expect(Set(asked).count == 20)
  }
}
