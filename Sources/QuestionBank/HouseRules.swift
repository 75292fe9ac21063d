/// What our own banks promise beyond being readable.
///
/// A bank of somebody else's may break every rule and still be asked.
public enum HouseRules {
  /// A rule that a bank breaks.
  public struct Breach: Equatable, Sendable {
    /// The line of the question's heading, or of what was skipped or remarked.
    public var line: Int
    /// The question's title; empty where the breach is of no one question.
    public var title: String
    /// What is wrong, with the figure: `242 words in the reference, at most 225`.
    public var rule: String
  }

  /// The difficulties a question may have, the easiest first.
  public static let difficulties = ["fundamental", "intermediate", "advanced"]

  private static let points = 2...4
  private static let probes = 2...3
  private static let mostWords = 225

  /// Every broken rule of `bank`, by line.
  ///
  /// A question has an ID of its own, a difficulty, a category and a tag; a text of its own with a
  /// number in it; two to four points in each of the five parts, 225 words at most in all of them; a
  /// figure, metric or query in every point of Validation; two or three probes. Nothing in the file is
  /// skipped or remarked.
  public static func breaches(of bank: Bank) -> [Breach] {
    var breaches: [Breach] = []
    if bank.questions.isEmpty {
      breaches.append(Breach(line: 1, title: "", rule: "there is no question"))
    }
    for (question, line) in zip(bank.questions, bank.lines) {
      let hasOwnID = bank.givenIDs.contains(question.id)
      for rule in brokenHead(question, hasOwnID: hasOwnID) + brokenText(question) {
        breaches.append(Breach(line: line, title: question.title, rule: rule))
      }
    }
    breaches += bank.skipped.map { Breach(line: $0.line, title: "", rule: "skipped: \($0.reason)") }
    breaches += bank.remarks.map { Breach(line: $0.line, title: "", rule: "remarked: \($0.text)") }
    // Sorting need not keep the order of equals, so the place breaks ties.
    return breaches.enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }
    .map(\.element)
  }

  // MARK: - What stands above a question's text

  private static func brokenHead(_ question: Question, hasOwnID: Bool) -> [String] {
    var rules: [String] = []
    if !hasOwnID {
      rules.append("no ID of its own")
    } else if !isPlain(question.id) {
      rules.append("ID «\(question.id)» has other signs than a-z, 0-9 and -")
    }
    if question.difficulty.isEmpty {
      rules.append("no difficulty; it is one of \(difficulties.joined(separator: ", "))")
    } else if !difficulties.contains(question.difficulty) {
      rules.append(
        "difficulty «\(Excerpt.of(question.difficulty))»; it is one of "
          + difficulties.joined(separator: ", "))
    }
    if question.category.isEmpty { rules.append("no category") }
    if question.tags.isEmpty { rules.append("0 tags, at least 1") }
    return rules
  }

  private static func isPlain(_ id: String) -> Bool {
    id.utf8.allSatisfy { byte in
      byte.isDigit || byte.isLetter && byte == byte.lowercased || byte == UInt8(ascii: "-")
    }
  }

  // MARK: - Its texts

  private static func brokenText(_ question: Question) -> [String] {
    var rules: [String] = []
    if question.body == question.title {
      rules.append("no text but the title")
    } else if !question.body.contains(where: \.isNumber) {
      rules.append("no number in the question")
    }
    rules += brokenReference(question.reference)
    if !probes.contains(question.probes.count) {
      rules.append("\(count(question.probes.count, "probe")), \(wanted(probes))")
    }
    return rules
  }

  private static func brokenReference(_ reference: Reference) -> [String] {
    guard !reference.isEmpty else { return ["no answer"] }
    guard reference.whole.isEmpty else { return ["the answer is not in the five parts"] }
    var rules: [String] = []
    var total = 0
    for part in Part.allCases {
      let texts = reference.points(of: part)
      total += texts.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
      if !points.contains(texts.count) {
        rules.append("\(count(texts.count, "point")) in \(part.title), \(wanted(points))")
      }
    }
    if total > mostWords {
      rules.append("\(total) words in the reference, at most \(mostWords)")
    }
    for (index, point) in reference.points(of: .validation).enumerated()
    where !Measurable.stands(in: point) {
      rules.append(
        "no figure, metric or query in point \(index + 1) of Validation, «\(Excerpt.of(point))»")
    }
    return rules
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private static func wanted(_ range: ClosedRange<Int>) -> String {
    "\(range.lowerBound) to \(range.upperBound) wanted"
  }
}
