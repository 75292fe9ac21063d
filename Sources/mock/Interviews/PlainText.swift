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
    Part.allCases.flatMap { part -> [String] in
      let score = answer.scores[part].map { " \($0.rawValue)" } ?? ""
      let text = answer.texts[part]
      return ["\(part.title)\(score)"] + (text.isEmpty ? ["  -"] : indented(text))
    }
  }

  /// The summary's table and sentences.
  static func summary(_ state: SessionState) -> [String] {
    let summary = SessionSummary(state)
    let width = min(40, summary.rows.map(\.title.count).max() ?? 0)
    var lines = [
      String(repeating: " ", count: width + 2) + "  ctx appr trade fail valid  score  guess"
    ]
    for row in summary.rows {
      let title = String(row.title.prefix(width))
      let cells = zip(row.scores.inOrder, [5, 5, 6, 5, 6]).map { score, width in
        padded(score.map { "\($0.rawValue)" } ?? "-", width)
      }
      lines.append(
        "\(row.question + 1) " + title + String(repeating: " ", count: width - title.count)
          + cells.joined() + padded(row.total.map(String.init) ?? "-", 7)
          + padded(row.guess.map(String.init) ?? "-", 7))
    }
    return lines + [""] + summary.sentences
  }

  /// `text` with two spaces before each of its lines.
  static func indented(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { "  \($0)" }
  }

  /// `text` with spaces before it, so that it ends at `width`.
  static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
