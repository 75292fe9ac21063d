import QuestionBank

/// Words of an answer that speak of a key point, exactly as they were typed.
///
/// They say where to look and never what to think: a point that is quoted may not have been made, and
/// one that was made in other words has no quote.
public struct Quote: Equatable, Sendable {
  /// The part they were typed in.
  public var part: Part
  /// The words on one line; `…` stands for what was typed between them and has nothing to do with it.
  public var text: String

  /// Words typed in a part.
  public init(part: Part, text: String) {
    self.part = part
    self.text = text
  }
}

/// The quotes for the key points of `question` that an answer of these texts may have made.
///
/// A point is looked for in the text of its own part, and where it is not found in each of the others; a
/// point of the whole answer in all five. The words must stand in one part: what is strewn over an
/// answer makes no point.
public func quotes(
  from texts: PerPart<String>, on question: Question
) -> [PointPlace: Quote] {
  let terms = PointTerms(question)
  let texts = Part.allCases.map { TypedText($0, texts[$0]) }
  var quotes: [PointPlace: Quote] = [:]
  for place in terms.places {
    let finds = texts.compactMap { text in
      let isElsewhere = place.part.map { $0 != text.part } ?? false
      return text.find(terms[place], least: isElsewhere ? leastElsewhere : leastShare)
    }
    let own = finds.first { $0.quote.part == place.part }
    quotes[place] = (own ?? finds.max { $0.weight < $1.weight })?.quote
  }
  return quotes
}

// The share of a point's weight that must have been typed. Measured on the banks that come with us, as the
// tests do: at a quarter nearly every headline that makes a point in a few of its words is found, and
// fewer than one in a hundred of another question's points. Points of one question speak of the same
// things, so more is asked for in another part than the point's own.
private let leastShare = 0.25
private let leastElsewhere = 0.4
/// The least weight in any case, so that one short or shared word is never enough.
private let leastWeight = 1.5

/// What was typed in one part, ready for looking up terms.
private struct TypedText {
  let part: Part
  private let bytes: [UInt8]
  private let terms: [Term]
  private let places: [String: [Int]]

  init(_ part: Part, _ text: String) {
    self.part = part
    bytes = Array(text.utf8)
    terms = Term.all(in: text)
    places = Dictionary(grouping: terms.indices, by: { [terms] in terms[$0].key })
  }

  /// The quote for a point, and the weight of the terms in it, if that is at least the share `least` of
  /// the point's.
  func find(_ point: [PointTerms.Weighed], least: Double) -> (quote: Quote, weight: Double)? {
    var found: [[Int]] = []
    var (weight, total) = (0.0, 0.0)
    for weighed in point where weighed.weight > 0 {
      total += weighed.weight
      let hits = hits(of: weighed.term, in: point)
      guard !hits.isEmpty else { continue }
      weight += weighed.weight
      found.append(hits)
    }
    guard weight >= max(leastWeight, total * least) else { return nil }
    return (Quote(part: part, text: excerpt(shortestSpan(of: found))), weight)
  }

  /// Where a term of a point was typed, in order, be it as one word with its neighbour.
  private func hits(of term: Term, in point: [PointTerms.Weighed]) -> [Int] {
    var hits = (places[term.key] ?? []).filter { terms[$0].matches(term) }
    for pair in point where pair.term.kind == .pair && pair.term.range.overlaps(term.range) {
      hits += (places[pair.term.key] ?? []).filter { terms[$0].kind == .word }
    }
    return inOrder(hits)
  }

  /// One place of each of `found`, such that they lie as close together as they can, in order.
  ///
  /// Goes through the text once: a paste may hold a word ten thousand times.
  private func shortestSpan(of found: [[Int]]) -> [Int] {
    var best: [Int] = []
    var bestLength = Int.max
    var next = Array(repeating: 0, count: found.count)
    for start in inOrder(Array(Set(found.joined()))) {
      let lower = terms[start].range.lowerBound
      for (number, hits) in found.enumerated() {
        while next[number] < hits.count, terms[hits[next[number]]].range.lowerBound < lower {
          next[number] += 1
        }
      }
      let span = zip(found, next).compactMap { hits, next in next < hits.count ? hits[next] : nil }
      guard span.count == found.count else { break }
      let length = span.reduce(lower) { max($0, terms[$1].range.upperBound) } - lower
      if length < bestLength { (best, bestLength) = (span, length) }
    }
    return inOrder(best)
  }

  /// Places by where they begin; of equals the order of the text's terms, so that it is always the same.
  private func inOrder(_ places: [Int]) -> [Int] {
    places.sorted { (terms[$0].range.lowerBound, $0) < (terms[$1].range.lowerBound, $1) }
  }

  /// The most words that are quoted although they do not match, between two that do.
  private static let mostBetween = 2

  /// The text of the terms at `span` and, where that is short, of what stands between them.
  private func excerpt(_ span: [Int]) -> String {
    var pieces: [Range<Int>] = []
    for place in span {
      let range = terms[place].range
      if let last = pieces.last, isNear(last.upperBound, range.lowerBound) {
        pieces[pieces.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        pieces.append(range)
      }
    }
    return pieces.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " … ")
  }

  private func isNear(_ end: Int, _ start: Int) -> Bool {
    guard start > end else { return true }
    let between = terms.count {
      $0.kind != .pair && $0.range.lowerBound >= end && $0.range.upperBound <= start
    }
    return between <= Self.mostBetween && !bytes[end..<start].contains { $0 == 0x0A || $0 == 0x0D }
  }
}
