import Interview
import QuestionBank
import Testing

@Suite("The summary")
struct SessionSummaryTests {
  private func answer(
    _ question: Int, _ scores: [Int?], guess: Int? = nil, emptyLast: Bool = false
  ) -> Answer {
    var texts = PerPart(repeating: "text")
    if emptyLast { texts[.validation] = " \n" }
    var given = PerPart<Score?>(repeating: nil)
    for (part, score) in zip(Part.allCases, scores) { given[part] = score.flatMap(Score.init) }
    return Answer(
      question: question, askedAt: 0, startedAt: 0, endedAt: 90_000, ending: .bell, texts: texts,
      used: PerPart(repeating: 18_000), limit: 90_000, prediction: guess.flatMap(Score.init),
      marks: [:], scores: given)
  }

  private func summary(_ answers: [Answer]) -> SessionSummary {
    var state = SessionState(plan: samplePlan(questions: 5))
    for answer in answers where !state.absorb(answer) { Issue.record("\(answer) does not fit") }
    return SessionSummary(state)
  }

  @Test("means are over scored answers only")
  func means() {
    let summary = summary([
      answer(0, [3, 3, 2, 3, 1], guess: 3), answer(1, [4, 4, 3, 3, 3], guess: 3, emptyLast: true),
      answer(2, [0, 0, 0, nil, 0], guess: 0),
    ])
    #expect(summary.rows.map(\.total) == [60, 85, nil])
    #expect(summary.scored == 2 && summary.atTheBar == 1)
    #expect(summary.mean == 72.5)
    #expect(summary.partMeans.inOrder == [3.5, 3.5, 2.5, 3.0, 2.0])
    #expect(summary.meanGuess == 75 && summary.bias == 2.5)
    #expect(
      summary.sentences == [
        "Validation is the gap: 2.0 of 4, left empty in 1 of 2.",
        "Your guesses were 13 off, some high and some low.",
        "1 of 2 at the bar (75, no part under 2).",
      ])
  }

  @Test("guesses are judged by how far off they were, not by a mean in which errors cancel")
  func guesses() {
    func sentence(_ guesses: [Int]) -> String {
      summary(guesses.enumerated().map { answer($0, [2, 2, 2, 2, 2], guess: $1) }).sentences[1]
    }
    #expect(sentence([2, 2]) == "Your guesses were close.")
    #expect(sentence([4, 0]) == "Your guesses were 50 off, some high and some low.")
    #expect(sentence([3, 2]) == "You guessed 13 too high.")
    #expect(sentence([0, 2]) == "You guessed 25 too low.")
  }

  @Test("seventy-five with one part under 2 is not at the bar")
  func bar() {
    #expect(summary([answer(0, [4, 4, 4, 2, 1])]).atTheBar == 0)
    #expect(summary([answer(0, [4, 4, 3, 2, 2])]).atTheBar == 1)
  }

  @Test("of equally weak parts the later one is named")
  func tie() {
    #expect(summary([answer(0, [2, 2, 2, 2, 2])]).weakest == .validation)
    #expect(summary([answer(0, [1, 1, 2, 2, 2])]).weakest == .approach)
  }

  @Test("with nothing scored it claims nothing")
  func unscored() {
    let summary = summary([answer(0, [nil, nil, nil, nil, nil])])
    #expect(summary.mean == nil && summary.weakest == nil)
    #expect(summary.sentences.count == 1)
  }
}
