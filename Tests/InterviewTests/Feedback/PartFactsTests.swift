import Interview
import QuestionBank
import Testing

@Suite("Facts about a part")
struct PartFactsTests {
  private func line(_ text: String, _ part: Part = .context, _ norms: Norms? = .typed) -> String {
    PartFacts(part, of: sampleAnswer { $0 == part ? text : "" }, at: 0).line(norms)
  }

  private func words(_ count: Int) -> String {
    Array(repeating: "w", count: count).joined(separator: " ")
  }

  @Test("words and whole seconds, rounded down")
  func plain() {
    #expect(line(words(12)) == "12 words · 18 s")
    #expect(line("w", .context, nil) == "1 word · 18 s")
    #expect(line(" \n") == "empty · 18 s")
  }

  @Test("the norm is named where the length lies outside it, and nowhere without one")
  func norms() {
    #expect(line(words(10)) == "10 words · 18 s" && line(words(15)) == "15 words · 18 s")
    #expect(line(words(9)) == "9 words, norm 10–15 · 18 s")
    #expect(line(words(27)) == "27 words, norm 10–15 · 18 s")
    #expect(line(words(27), .context, nil) == "27 words · 18 s")
    #expect(line(words(27), .context, Norms(words: 30...60)) == "27 words, norm 30–60 · 18 s")
    #expect(Mode.typed.norms == .typed && Mode.spoken.norms == nil)
  }

  @Test("only Validation says that it holds nothing to measure")
  func measurable() {
    #expect(line("monitor it", .validation, nil) == "2 words · 18 s · no number, metric or query")
    #expect(line("p99 < 300 ms", .validation, nil) == "3 words · 18 s")
    #expect(line("", .validation, nil) == "empty · 18 s")
    #expect(line("monitor it", .approach, nil) == "2 words · 18 s")
  }

  @Test(
    "a session's pace is the mean of its answers; one without a number in Validation is counted")
  func pace() {
    var state = SessionState(plan: samplePlan(questions: 2))
    #expect(SessionPace(state).words.inOrder == [nil, nil, nil, nil, nil])
    #expect(SessionPace(state).sentence == nil)
    let answers = [
      sampleAnswer { $0 == .validation ? "monitor it" : "three words here" },
      sampleAnswer { $0 == .validation ? "" : "one" },
    ]
    for answer in answers where !state.absorb(answer) { Issue.record("\(answer) does not fit") }
    let pace = SessionPace(state)
    #expect(pace.words.inOrder == [2, 2, 2, 2, 1])
    #expect(pace.seconds.inOrder == [18, 18, 18, 18, 18])
    #expect(pace.sentence == "Validation has no number, metric or query in 1 of 2.")
  }
}
