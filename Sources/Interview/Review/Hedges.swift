import QuestionBank

/// Words that take back what an answer says.
///
/// `might` and `could` are none: what fails next is a matter of chance, and has to be said so.
enum Hedges {
  private static let phrases: [[String]] = [
    "probably", "maybe", "perhaps", "possibly", "presumably", "supposedly", "hopefully", "somehow",
    "basically", "i think", "i guess", "i believe", "i suppose", "i hope", "i would try",
    "not sure", "sort of", "kind of", "more or less", "should be fine", "should work",
    "might want to", "if i remember", "or something", "or whatever", "and so on", "etc",
  ].map { $0.split(separator: " ").map(String.init) }

  /// Phrases by their first word.
  private static let phrasesByWord = Dictionary(grouping: phrases) { $0[0] }

  /// Where hedges stand in `text`, in UTF-8 bytes and in order; of two that begin at one word the longer.
  static func ranges(in text: String) -> [Range<Int>] {
    let words = words(of: text)
    var found: [Range<Int>] = []
    var place = 0
    while place < words.count {
      let longest = (phrasesByWord[words[place].text] ?? [])
        .filter { phrase in words[place...].prefix(phrase.count).map(\.text) == phrase }
        .max { $0.count < $1.count }
      if let longest {
        let last = words[place + longest.count - 1]
        found.append(words[place].range.lowerBound..<last.range.upperBound)
      }
      place += longest?.count ?? 1
    }
    return found
  }

  /// The words of ASCII letters in `text`, in lower case; all hedges are made of such.
  private static func words(of text: String) -> [(text: String, range: Range<Int>)] {
    let bytes = Array(text.utf8)
    var words: [(text: String, range: Range<Int>)] = []
    var start: Int?
    for offset in 0...bytes.count {
      let isLetter = offset < bytes.count && isPartOfWord(bytes[offset])
      if isLetter, start == nil { start = offset }
      if !isLetter, let begin = start {
        let word = String(decoding: bytes[begin..<offset], as: UTF8.self).lowercased()
        words.append((word, begin..<offset))
        start = nil
      }
    }
    return words
  }

  /// Whether a byte is a letter, of whatever script, a digit or `_`, so that no name holds a hedge.
  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
