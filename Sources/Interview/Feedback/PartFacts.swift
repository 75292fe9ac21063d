import QuestionBank

/// How long a part of an answer is as a rule; a measure to hold beside it, no limit.
public struct Norms: Equatable, Sendable {
  /// The words of one part.
  public var words: ClosedRange<Int>

  /// Norms of a way of answering.
  public init(words: ClosedRange<Int>) { self.words = words }

  /// What can be typed: 90 seconds are some 78 words for five parts.
  public static let typed = Norms(words: 10...15)
}

extension Mode {
  /// What answers in this mode are held against; `nil` where nothing is known.
  public var norms: Norms? {
    switch self {
    case .typed: .typed
    // Typing norms say nothing about speech.
    case .spoken: nil
    }
  }
}

/// What can be counted about one part of an answer.
public struct PartFacts: Equatable, Sendable {
  /// The part.
  public var part: Part
  /// Words in it.
  public var words: Int
  /// Whole seconds that its clock ran.
  public var seconds: Int
  /// Whether nothing was written but white space.
  public var isEmpty: Bool
  /// Whether a number, a metric or a query stands in it.
  public var isMeasurable: Bool

  /// The facts of a part at `time`, which matters only while the answer has no end.
  public init(_ part: Part, of answer: Answer, at time: SessionTime) {
    let text = answer.texts[part]
    let end = answer.endedAt ?? time
    self.part = part
    words = wordCount(text)
    // Time that was used is rounded down.
    seconds = Int(answer.clock.elapsed(in: part, focus: answer.focus, at: end) / 1000)
    isEmpty = text.allSatisfy(\.isWhitespace)
    isMeasurable = Measurable.stands(in: text)
  }

  /// `12 words`, `empty`, or `27 words, norm 10–15` where the count lies outside `norms`.
  public func length(_ norms: Norms?) -> String {
    guard !isEmpty else { return "empty" }
    let count = "\(words) \(words == 1 ? "word" : "words")"
    guard let norms, !norms.words.contains(words) else { return count }
    return "\(count), norm \(norms.words.lowerBound)–\(norms.words.upperBound)"
  }

  /// What Validation lacks; `nil` if nothing, if it is empty, and for every other part.
  public var lack: String? {
    part == .validation && !isEmpty && !isMeasurable ? "no number, metric or query" : nil
  }

  /// All of it on one line: `12 words · 14 s · no number, metric or query`.
  public func line(_ norms: Norms?) -> String {
    [length(norms), "\(seconds) s", lack].compactMap(\.self).joined(separator: " · ")
  }
}
