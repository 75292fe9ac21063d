import Interview
import QuestionBank
import TestSupport
import Testing

@Suite("What a review offers")
struct ReviewOfferTests {
  private func attempt(
    _ id: String, _ scores: [Int]?, role: String = "loki", ending: Ending? = .done
  ) -> Attempt {
    var given = PerPart<Score?>(repeating: nil)
    for (part, score) in zip(Part.allCases, scores ?? []) { given[part] = Score(rawValue: score) }
    return Attempt(
      AskedQuestion(key: QuestionKey(role: role, id: id), title: id), ending: ending,
      scores: given)
  }

  /// A run, or a review of the answers of session `original`, number by number.
  private func session(
    _ id: String, day: Int, of original: String? = nil, _ attempts: Attempt...
  ) -> SessionDigest {
    SessionDigest(
      id: id, kind: original == nil ? .run : .review, role: "loki",
      startedAt: Instant(milliseconds: Int64(day) * 86_400_000), attempts: attempts,
      originals: original.map { session in
        attempts.indices.map { RewrittenAnswer(session: session, answer: $0) }
      } ?? [])
  }

  private func ids(_ candidates: [ReviewCandidate]) -> [String] {
    candidates.map(\.question.key.id)
  }

  @Test("the lowest current scores come first, of equals the older; of each question one answer")
  func order() {
    let offer = ReviewOffer([
      session("a", day: 1, attempt("wal", [3, 3, 3, 3, 3]), attempt("ring", [1, 1, 1, 1, 1])),
      session("b", day: 2, attempt("wal", [0, 0, 0, 0, 0]), attempt("leak", [1, 1, 1, 1, 1])),
    ])
    #expect(ids(offer.weakest) == ["wal", "ring", "leak"])
    #expect(offer.weakest.map(\.session) == ["b", "a", "b"])
    #expect(offer.scored == 3)
  }

  @Test("a rewrite's score is the current one, and its answer is still the first")
  func rewritten() {
    let offer = ReviewOffer([
      session("a", day: 1, attempt("wal", [0, 0, 0, 0, 0]), attempt("ring", [2, 2, 2, 2, 2])),
      session("r", day: 2, of: "a", attempt("wal", [4, 4, 4, 4, 4])),
    ])
    #expect(ids(offer.weakest) == ["ring", "wal"])
    let wal = offer.weakest.last
    #expect(wal?.session == "a" && wal?.answer == 0 && wal?.score == 100)
  }

  @Test("what is not scored stands apart, unless it was skipped, never ended, or was scored later")
  func unscored() {
    let offer = ReviewOffer([
      session(
        "a", day: 1, attempt("open", nil), attempt("skipped", nil, ending: .skipped),
        attempt("stopped", nil, ending: nil), attempt("later", nil, ending: .bell)),
      session("b", day: 2, attempt("later", [1, 2, 3, 4, 0])),
    ])
    #expect(ids(offer.unscored) == ["open"])
    #expect(ids(offer.weakest) == ["later"])
  }

  @Test("a role, a session, questions and a count narrow it")
  func wishes() {
    let history = [
      session(
        "a", day: 1, attempt("wal", [1, 1, 1, 1, 1]), attempt("x", [0, 0, 0, 0, 0], role: "oa")),
      session("b", day: 2, attempt("ring", [2, 2, 2, 2, 2])),
    ]
    var wish = ReviewWish()
    wish.role = "loki"
    #expect(ids(ReviewOffer(history, wish).weakest) == ["wal", "ring"])
    wish.count = 1
    #expect(ids(ReviewOffer(history, wish).weakest) == ["wal"])
    wish = ReviewWish()
    wish.session = "b"
    #expect(ids(ReviewOffer(history, wish).weakest) == ["ring"])
    wish = ReviewWish()
    wish.questions = ["x"]
    #expect(ids(ReviewOffer(history, wish).weakest) == ["x"])
  }

  @Test("over random histories the six are those that a search in the plainest way finds")
  func plainest() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<100 {
      var sessions: [SessionDigest] = []
      var current: [String: (score: Int, order: Int, session: String)] = [:]
      var order = 0
      for number in 0..<Int.random(in: 1...40, using: &random) {
        var attempts: [Attempt] = []
        for _ in 0..<Int.random(in: 1...5, using: &random) {
          let id = "q\(Int.random(in: 0..<30, using: &random))"
          let scores = (0..<5).map { _ in Int.random(in: 0...4, using: &random) }
          let isScored = Int.random(in: 0..<4, using: &random) > 0
          attempts.append(attempt(id, isScored ? scores : nil))
          if isScored { current[id] = (scores.reduce(0, +) * 5, order, "s\(number)") }
          order += 1
        }
        var digest = session("s\(number)", day: number)
        digest.attempts = attempts
        sessions.append(digest)
      }
      let wanted = current.sorted { left, right in
        (left.value.score, left.value.order) < (right.value.score, right.value.order)
      }.prefix(6)
      let offer = ReviewOffer(sessions)
      #expect(ids(offer.weakest) == wanted.map(\.key))
      #expect(offer.weakest.map(\.session) == wanted.map(\.value.session))
    }
  }

  @Test("an untested rewrite is the newest of a question that no scored answer of a run came after")
  func untested() {
    let history = [
      session("a", day: 1, attempt("wal", [1, 1, 1, 1, 1]), attempt("ring", [1, 1, 1, 1, 1])),
      session(
        "r", day: 2, of: "a", attempt("wal", [3, 3, 3, 3, 3]),
        attempt("ring", [3, 3, 3, 3, 3])),
      session("b", day: 4, attempt("wal", [3, 3, 3, 3, 3]), attempt("ring", nil)),
    ]
    let untested = UntestedRewrite.all(in: history, mode: .typed) { $0.day() }
    #expect(untested.keys.map(\.id) == ["ring"])
    let rewrite = untested[QuestionKey(role: "loki", id: "ring")]
    #expect(rewrite?.own == 75 && rewrite?.day == Day(number: 2))
    #expect(rewrite?.isDue(on: Day(number: 3)) == false)
    #expect(rewrite?.isDue(on: Day(number: 4)) == true)
  }

  @Test(
    "the best text is the highest score, of equals the newest; questions rewritten last come first")
  func best() {
    let history = [
      session("a", day: 1, attempt("wal", [4, 4, 4, 4, 4]), attempt("ring", [1, 1, 1, 1, 1])),
      session("b", day: 2, attempt("wal", [4, 4, 4, 4, 4]), attempt("leak", [0, 0, 0, 0, 0])),
      session("r", day: 3, of: "a", attempt("ring", [3, 3, 3, 3, 3])),
    ]
    let best = BestText.all(in: history)
    #expect(best.map(\.question.key.id) == ["ring", "leak", "wal"])
    #expect(best.map(\.session) == ["r", "b", "b"])
  }
}
