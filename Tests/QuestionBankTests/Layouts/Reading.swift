import QuestionBank
import Testing

/// What the reader of any layout makes of `text`.
func reading(_ text: String) -> BankReader.Reading {
  BankReader.read(Array(text.utf8), role: "staff")
}

/// A question as the tests of layouts compare it.
struct Card: Equatable {
  var title: String
  var body: String
  var points: [String]
  var probes: [String]

  init(_ title: String, body: String? = nil, _ points: [String] = [], probes: [String] = []) {
    self.title = title
    self.body = body ?? title
    self.points = points
    self.probes = probes
  }

  init(_ question: Question) {
    title = question.title
    body = question.body
    points = question.reference.whole
    probes = question.probes
  }
}

/// Checks the layout and the questions of `text`, and that nothing but `skipping` was skipped.
func expect(
  _ text: String, is layout: Layout?, _ cards: [Card], skipping: [Int] = [],
  _ location: SourceLocation = #_sourceLocation
) {
  let reading = reading(text)
  #expect(reading.layout == layout, sourceLocation: location)
  #expect(reading.bank.questions.map { Card($0) } == cards, sourceLocation: location)
  #expect(reading.bank.skipped.map(\.line) == skipping, sourceLocation: location)
}
