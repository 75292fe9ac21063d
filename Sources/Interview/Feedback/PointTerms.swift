import QuestionBank

/// The terms of every key point of a question, each with what it proves when it was typed.
///
/// How rare a term is shows in the question itself: what stands in its text, or in another point of the
/// same part, is typed by whoever speaks of the matter at all and counts half. Apart from that a long word
/// is rarer than a short one, `WAL` and `p99` are rarer than their length says, and figures are rarer the
/// more digits they have.
struct PointTerms {
  /// A term and its weight.
  struct Weighed {
    var term: Term
    var weight: Double
  }

  private var points: [PointPlace: [Weighed]] = [:]

  init(_ question: Question) {
    var points: [PointPlace: [Term]] = [:]
    func add(_ texts: [String], _ part: Part?) {
      for (index, text) in texts.enumerated() {
        points[PointPlace(part: part, index: index)] = Term.all(in: text)
      }
    }
    add(question.reference.whole, nil)
    for (part, texts) in question.reference.parts { add(texts, part) }

    var holders: [Part?: [String: Int]] = [:]
    for (place, terms) in points {
      for key in Set(terms.map(\.key)) { holders[place.part, default: [:]][key, default: 0] += 1 }
    }
    let asked = Set(Term.all(in: question.title + "\n" + question.body).map(\.key))
    for (place, terms) in points {
      var seen: Set<String> = []
      self.points[place] = terms.filter { seen.insert($0.key).inserted }.map { term in
        let isShared = asked.contains(term.key) || holders[place.part]?[term.key] ?? 0 > 1
        return Weighed(term: term, weight: Self.weight(of: term) / (isShared ? 2 : 1))
      }
    }
  }

  /// The places of all points.
  var places: [PointPlace] { Array(points.keys) }

  /// The terms of the point at `place`, in order.
  subscript(place: PointPlace) -> [Weighed] { points[place] ?? [] }

  private static func weight(of term: Term) -> Double {
    let length = Double(min(term.key.count, 8))
    switch term.kind {
    // The words of a pair have their own weight.
    case .pair: return 0
    case .number(let unit): return min(length, 3) * 0.4 + (unit == nil ? 0 : 0.25)
    case .word where CommonWords.contains(term.key): return 0
    case .word: return length / 4 + (term.isName ? 0.5 : 0)
    }
  }
}
