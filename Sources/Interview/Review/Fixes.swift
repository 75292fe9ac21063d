import QuestionBank

/// What is worth fixing in an answer: facts, each with the place it was found, and no verdict.
public struct Fixes: Equatable, Sendable {
  /// Words that stand in a part.
  public struct Finding: Equatable, Sendable {
    /// The part they stand in.
    public var part: Part
    /// The words, on one line, exactly as they were typed.
    public var text: String

    /// Words of a part.
    public init(part: Part, text: String) {
      self.part = part
      self.text = text
    }
  }

  /// A sentence that is too long to be said in one breath.
  public struct LongSentence: Equatable, Sendable {
    /// How it begins, and where.
    public var sentence: Finding
    /// Its words.
    public var words: Int
  }

  /// The words of a sentence up to which it is said in one breath.
  public static let longestSentence = 25

  /// The parts with nothing but white space in them.
  public var empty: [Part] = []
  /// Whether Validation says something, but no number, metric or query.
  public var lacksMeasurable = false
  /// Words that take back what is said.
  public var hedges: [Finding] = []
  /// The sentences of more than 25 words.
  public var longSentences: [LongSentence] = []
  /// Words in all parts.
  public var words = 0
  /// Key points that no words of the text speak of.
  public var uncovered: [PointPlace] = []
  /// How many key points the reference has.
  public var points = 0

  /// What is worth fixing in `texts`, an answer to `question`.
  public init(of texts: PerPart<String>, to question: Question) {
    for part in Part.allCases { look(at: texts[part], in: part) }
    lacksMeasurable =
      !empty.contains(.validation) && !Measurable.stands(in: texts[.validation])
    let quotes = Interview.quotes(from: texts, on: question)
    let places = question.reference.places
    points = places.count
    uncovered = places.filter { quotes[$0] == nil }
  }

  /// About how many seconds it takes to say the answer, at 140 words a minute.
  public var speakingSeconds: Int { Speaking.seconds(ofWords: words) }

  private mutating func look(at text: String, in part: Part) {
    guard !isBlank(text) else { return empty.append(part) }
    words += wordCount(text)
    for range in Hedges.ranges(in: text) {
      hedges.append(Finding(part: part, text: oneLine(text, range)))
    }
    for range in sentenceRanges(of: text) {
      let sentence = oneLine(text, range)
      let count = wordCount(sentence)
      guard count > Self.longestSentence else { continue }
      let beginning = sentence.split(separator: " ").prefix(4).joined(separator: " ") + " …"
      longSentences.append(
        LongSentence(sentence: Finding(part: part, text: beginning), words: count))
    }
  }

  private func oneLine(_ text: String, _ range: Range<Int>) -> String {
    let bytes = Array(text.utf8)[range]
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}

extension Fixes {
  /// The facts in words, the gravest first; `limit` is the seconds an answer may take.
  ///
  /// None where there is nothing to fix; the speaking time stands in every case.
  public func sentences(limit: Int) -> [String] {
    var sentences: [String] = []
    if empty.count == Part.allCases.count { return ["nothing is written"] }
    if !empty.isEmpty { sentences.append(names(empty) + " empty") }
    if lacksMeasurable { sentences.append("Validation: no number, metric or query") }
    if !uncovered.isEmpty {
      sentences.append("no words for \(uncovered.count) of \(points) key points")
    }
    sentences += counted(hedges).map { hedge, count in
      "«\(hedge.text)»\(count > 1 ? " ×\(count)" : "") in \(hedge.part.title)"
    }
    sentences += longSentences.map {
      "\($0.words) words in one sentence: «\($0.sentence.text)» in \($0.sentence.part.title)"
    }
    let seconds = speakingSeconds
    let isLong = seconds > limit
    sentences.append("said in \(seconds) s\(isLong ? ", \(seconds - limit) too many" : "")")
    return sentences
  }

  private func names(_ parts: [Part]) -> String { parts.map(\.title).joined(separator: ", ") }

  /// The same words in the same part are one fact.
  private func counted(_ findings: [Finding]) -> [(Finding, Int)] {
    var counts: [(Finding, Int)] = []
    for finding in findings {
      let isSame = { (other: (Finding, Int)) in
        other.0.part == finding.part && other.0.text.lowercased() == finding.text.lowercased()
      }
      if let place = counts.firstIndex(where: isSame) {
        counts[place].1 += 1
      } else {
        counts.append((finding, 1))
      }
    }
    return counts
  }
}

extension Reference {
  /// All key points, those of the whole answer first, then part by part.
  public var places: [PointPlace] {
    whole.indices.map { PointPlace(part: nil, index: $0) }
      + Part.allCases.flatMap { part in
        (parts[part] ?? []).indices.map { PointPlace(part: part, index: $0) }
      }
  }

  /// The words of a key point; `nil` where there is none.
  public func point(at place: PointPlace) -> String? {
    let points = place.part.map { parts[$0] ?? [] } ?? whole
    return points.indices.contains(place.index) ? points[place.index] : nil
  }
}
