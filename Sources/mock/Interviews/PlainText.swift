import Canvas
import Interview
import QuestionBank

/// The lines that the plain mode and `mock show` say.
enum PlainText {
  /// The scores and their names, for a prompt.
  static var scale: String {
    Score.allCases.map { "\($0.rawValue) \($0.title)" }.joined(separator: ", ")
  }

  /// The score that one digit means.
  static func score(_ text: String) -> Score? {
    text.utf8.count == 1 ? Int(text).flatMap(Score.init(rawValue:)) : nil
  }

  /// `text` without white space around it.
  static func trimmed(_ text: String) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// A reference answer, part by part.
  static func reference(_ question: Question) -> [String] {
    guard !question.reference.isEmpty else { return ["The bank has no answer to this question."] }
    var lines = ["A strong answer says:"]
    lines += question.reference.whole.map { "  - \($0)" }
    for part in Part.allCases {
      guard let points = question.reference.parts[part] else { continue }
      lines.append(part.title)
      lines += points.map { "  - \($0)" }
    }
    return lines
  }

  /// What was typed, part by part, with the score of each part where there is one.
  static func texts(_ answer: Answer) -> [String] {
    Part.allCases.flatMap { text(of: $0, answer) }
  }

  /// What was typed with its facts at `time`, and below each part the key points with what was decided
  /// about them.
  static func textsAndPoints(
    _ answer: Answer, _ question: Question, norms: Norms?, at time: SessionTime
  ) -> [String] {
    let reference = question.reference
    return points(reference.whole, of: nil, answer)
      + Part.allCases.flatMap { part in
        let facts = PartFacts(part, of: answer, at: time).line(norms)
        return text(of: part, answer, facts: " (\(facts))")
          + points(reference.points(of: part), of: part, answer)
      }
  }

  /// The parts of a spoken answer, with the seconds and words that each should take.
  static func prompter(_ seconds: Int) -> [String] {
    Part.allCases.map { part in
      let share = Speaking.seconds(of: part, in: seconds)
      let words = Speaking.words(of: part, in: seconds)
      return "\(part.rawValue + 1) \(part.title), \(share) s, \(counted(words, "word")): "
        + Template.prompt(for: part)
    } + ["Speak now. An empty line ends the answer, f counts a filler, 1-5 marks a part."]
  }

  /// What a line means while an answer is spoken; `nil` if it ends the answer.
  static func speakingKey(_ line: String) -> Event.Action? {
    if !line.isEmpty, line.allSatisfy({ $0 == "f" }) { return .tally(line.count) }
    guard line.utf8.count == 1, let number = Int(line) else { return nil }
    return Part(rawValue: number - 1).map(Event.Action.focus)
  }

  /// The follow-up that was asked after an answer and the reply, if there was one.
  static func probe(_ answer: Answer) -> [String] {
    guard let probe = answer.probe else { return [] }
    return ["They went on: \(probe.question)"]
      + (probe.text.isEmpty ? ["  -"] : indented(probe.text))
  }

  /// The note about an answer, if there is one.
  static func note(_ answer: Answer) -> [String] {
    answer.note.isEmpty ? [] : ["Note"] + indented(answer.note)
  }

  private static func text(of part: Part, _ answer: Answer, facts: String = "") -> [String] {
    let score = answer.scores[part].map { " \($0.rawValue)" } ?? ""
    let text = answer.texts[part]
    return ["\(part.title)\(score)\(facts)"] + (text.isEmpty ? ["  -"] : indented(text))
  }

  private static func points(_ points: [String], of part: Part?, _ answer: Answer) -> [String] {
    guard answer.hasMarks else { return [] }
    return zip(points, answer.marks(of: part, count: points.count)).map { point, mark in
      "    \(mark.rawValue): \(point)"
    }
  }

  /// The summary's table and sentences.
  static func summary(_ state: SessionState) -> [String] {
    let summary = SessionSummary(state)
    // 36 leaves room for the scores in 80 columns.
    let width = min(36, summary.rows.map { CharacterWidth.width(of: $0.title) }.max() ?? 0)
    var lines = [
      blanks(width + 2) + "  ctx appr trade fail valid  score  "
        + (summary.kind == .review ? "  was" : "guess")
    ]
    for row in summary.rows {
      let cells = zip(row.scores.inOrder, [5, 5, 6, 5, 6]).map { score, width in
        padded(score.map { "\($0.rawValue)" } ?? "-", width)
      }
      lines.append(
        "\(row.question + 1) " + fitted(row.title, to: width)
          + cells.joined() + padded(row.total.map(String.init) ?? "-", 7)
          + padded(row.guess.map(String.init) ?? "-", 7))
    }
    return lines + [""] + summary.sentences + [SessionPace(state).sentence].compactMap(\.self)
  }

  /// `text` with two spaces before each of its lines.
  static func indented(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { "  \($0)" }
  }

  /// `text` with spaces before it, so that it ends at `width`.
  static func padded(_ text: String, _ width: Int) -> String {
    blanks(width - text.count) + text
  }
}
