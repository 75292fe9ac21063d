import Testing

@testable import QuestionBank

/// Texts are hashed and slugged sixteen bytes at a time; no sign may fall between two such blocks.
@Suite("Texts of every length") struct LongTextsTests {
  /// Texts of 0 to 80 letters, with `sign` at every place of some.
  private func texts(with sign: String) -> [String] {
    let letters = "Why does the ring churn at 3 nodes and not at 5 when every ingester of it leaves"
    return (0...80).flatMap { length in
      stride(from: 0, through: length, by: 7).map { place in
        letters.prefix(place) + sign + letters.prefix(length).dropFirst(place)
      }
    }
  }

  /// The hash, sign by sign.
  private func hash(_ text: String) -> UInt64 {
    let words = text.lowercased().split { " \t\n".contains($0) }
      .map { $0.utf8.filter { !"!\"#%&'()*,-./:;?@[\\]_{}\u{7F}\0".utf8.contains($0) } }
      .filter { !$0.isEmpty }
    return words.joined(separator: [0x20]).reduce(0xcbf2_9ce4_8422_2325) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3
    }
  }

  /// The slug of an ASCII text, sign by sign; `nil` where it is too long to be kept whole.
  private func slug(_ text: String) -> String? {
    let words = text.lowercased().filter { $0 != "'" }.split { !$0.isLetter && !$0.isNumber }
    let slug = words.joined(separator: "-")
    return (1...60).contains(slug.utf8.count) ? slug : nil
  }

  private static let signs = [
    "", "?", " ", "  ", "\n", "'", "`", "~", "<", " - ", "--", "$^|", "\u{7F}", "\0", "é", "ß",
  ]

  @Test("the hash is that of sign by sign", arguments: signs)
  func hashes(sign: String) {
    #expect(texts(with: sign).filter { TextHash.of($0) != hash($0) } == [])
  }

  @Test(
    "the slug is that of sign by sign", arguments: signs.filter { $0.utf8.allSatisfy { $0 < 0x80 } }
  )
  func slugs(sign: String) {
    #expect(texts(with: sign).filter { slug($0) ?? Slug.of($0) != Slug.of($0) } == [])
  }

  @Test("texts of one hash have one letter sum, however long they are", arguments: signs)
  func letterSums(sign: String) {
    func sum(_ text: String) -> UInt32 { text.withBytes(\.letterSum) }
    let wrong = texts(with: sign).filter { text in
      let other = text.uppercased() + " \u{2014}"
      return TextHash.of(text) == TextHash.of(other) && sum(text) != sum(other)
    }
    #expect(wrong == [])
    #expect(sum("ring of 3") != sum("ring of 4"))
  }
}
