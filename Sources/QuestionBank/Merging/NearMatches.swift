/// Finds for questions that were edited what they were before.
///
/// Two texts are compared by the words they share, rare words counting for more: of "What is a pod?"
/// and "What is a node?" nearly all words are the same and nothing that matters.
struct NearMatches {
  /// How alike two texts must be, from 0 to 1, to be versions of one question.
  private static let threshold = 0.6
  /// Up to how many pairs each is looked at; beyond, only those that share a rare word are.
  private static let fewPairs = 20_000
  /// How many questions that share rare words are compared with one.
  private static let mostCandidates = 12

  private struct Document {
    /// The words' numbers, sorted.
    var words: [Int]
    var weight: Double
  }

  private struct Side {
    var texts: [Document] = []
    var titles: [Document] = []
    /// Whether no other question of the side has this title.
    var hasOwnTitle: [Bool] = []
  }

  private var vocabulary: [String] = []
  private var weights: [Double] = []
  private var numbers: [String: Int] = [:]
  private var old = Side()
  private var new = Side()

  /// Pairs of places in `old` and `new`, each place in one pair at most; the most alike come first.
  static func pairs(_ old: [Question], _ new: [Question]) -> [(old: Int, new: Int)] {
    guard !old.isEmpty, !new.isEmpty else { return [] }
    let matches = NearMatches(old, new)
    var candidates: [(likeness: Likeness, old: Int, new: Int)] = []
    for (b, places) in matches.candidates().enumerated() {
      for a in places {
        let likeness = matches.likeness(a, b)
        if likeness.score >= threshold { candidates.append((likeness, a, b)) }
      }
    }
    candidates.sort { first, second in
      if first.likeness != second.likeness { return first.likeness > second.likeness }
      return (first.old, first.new) < (second.old, second.new)
    }
    var (usedOld, usedNew): (Set<Int>, Set<Int>) = ([], [])
    return candidates.compactMap { candidate in
      guard !usedOld.contains(candidate.old), !usedNew.contains(candidate.new) else { return nil }
      usedOld.insert(candidate.old)
      usedNew.insert(candidate.new)
      return (candidate.old, candidate.new)
    }
  }

  // MARK: - Words and their weights

  private init(_ old: [Question], _ new: [Question]) {
    let texts = (old + new).map { Words.of($0.title).union(Words.of($0.body)) }
    var counts: [String: Int] = [:]
    for words in texts { for word in words { counts[word, default: 0] += 1 } }
    // By their names, so that nothing depends on the order of a set.
    vocabulary = counts.keys.sorted()
    weights = vocabulary.map { word in
      Words.common.contains(word) ? 0.1 : Self.weight(count: counts[word] ?? 1, of: texts.count)
    }
    numbers = Dictionary(uniqueKeysWithValues: vocabulary.enumerated().map { ($1, $0) })
    self.old = side(old, texts[..<old.count])
    self.new = side(new, texts[old.count...])
  }

  /// 1 for a word that every text has, one more for each halving of that.
  private static func weight(count: Int, of all: Int) -> Double {
    Double(Int.bitWidth - (all / max(1, count)).leadingZeroBitCount)
  }

  private func side(_ questions: [Question], _ texts: ArraySlice<Set<String>>) -> Side {
    let titles = questions.map { TextHash.of($0.title) }
    let counts = titles.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return Side(
      texts: texts.map(document), titles: questions.map { document(Words.of($0.title)) },
      hasOwnTitle: titles.map { counts[$0] == 1 })
  }

  private func document(_ words: Set<String>) -> Document {
    let words = words.compactMap { numbers[$0] }.sorted()
    return Document(words: words, weight: words.reduce(0) { $0 + weights[$1] })
  }

  // MARK: - Candidates

  /// For each new question the old ones worth comparing with it.
  private func candidates() -> [[Int]] {
    if old.texts.count * new.texts.count <= Self.fewPairs {
      return Array(repeating: Array(old.texts.indices), count: new.texts.count)
    }
    let byText = sharing(new.texts, with: old.texts)
    let byTitle = sharing(new.titles, with: old.titles)
    return zip(byText, byTitle).map { Array(Set($0).union($1)).sorted() }
  }

  /// For each of `documents` those of `others` that share its rarest words with it.
  ///
  /// Texts that are alike share more than two fifths of their weight; so the rarest words that make up
  /// three fifths hold at least one that is shared.
  private func sharing(_ documents: [Document], with others: [Document]) -> [[Int]] {
    var places: [Int: [Int]] = [:]
    for (place, other) in others.enumerated() {
      for word in other.words { places[word, default: []].append(place) }
    }
    return documents.map { document in
      let words = document.words.sorted {
        ((places[$0]?.count ?? 0), $0) < ((places[$1]?.count ?? 0), $1)
      }
      var shared: [Int: Double] = [:]
      var (seen, visits) = (0.0, 0)
      for word in words where seen <= 0.6 * document.weight && visits < 2_000 {
        seen += weights[word]
        for place in (places[word] ?? []).prefix(1_000) {
          shared[place, default: 0] += weights[word]
          visits += 1
        }
      }
      return shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .prefix(Self.mostCandidates).map(\.key)
    }
  }

  // MARK: - Likeness

  /// How alike two questions are; of equal scores the whole text decides.
  private struct Likeness: Comparable {
    var score: Double
    var text: Double

    static func < (left: Likeness, right: Likeness) -> Bool {
      (left.score, left.text) < (right.score, right.text)
    }
  }

  private func likeness(_ a: Int, _ b: Int) -> Likeness {
    let text = dice(old.texts[a], new.texts[b])
    // A title that several questions bear says nothing about which of them it is.
    guard old.hasOwnTitle[a], new.hasOwnTitle[b] else { return Likeness(score: text, text: text) }
    return Likeness(score: max(text, 0.8 * dice(old.titles[a], new.titles[b])), text: text)
  }

  /// The share of the words' weight that is in both, misspelled words counting as what they are meant
  /// to be; 0 for nothing, 1 for everything.
  private func dice(_ a: Document, _ b: Document) -> Double {
    guard a.weight > 0, b.weight > 0 else { return 0 }
    var (shared, onlyA, onlyB): (Double, [Int], [Int]) = (0, [], [])
    var (i, j) = (0, 0)
    while i < a.words.count || j < b.words.count {
      if j == b.words.count || i < a.words.count && a.words[i] < b.words[j] {
        onlyA.append(a.words[i])
        i += 1
      } else if i == a.words.count || b.words[j] < a.words[i] {
        onlyB.append(b.words[j])
        j += 1
      } else {
        shared += 2 * weights[a.words[i]]
        i += 1
        j += 1
      }
    }
    // Where much is different it is no slip of the fingers.
    guard onlyA.count <= 8, onlyB.count <= 8 else { return shared / (a.weight + b.weight) }
    for word in onlyA {
      let twin = onlyB.firstIndex { Words.areSpelledAlike(vocabulary[word], vocabulary[$0]) }
      guard let twin else { continue }
      shared += weights[word] + weights[onlyB.remove(at: twin)]
    }
    return shared / (a.weight + b.weight)
  }
}
