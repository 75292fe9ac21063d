import TestSupport
import Testing

@testable import QuestionBank

/// What is asked of bytes and scalars on quick ways must be what the slow ones answer.
@Suite("Quick answers about Unicode") struct UnicodeTests {
  private static let scalars = (UInt32(0x80)...0x2_FFFF).compactMap(Unicode.Scalar.init)

  @Test("letters, numbers and lower case are those of the Unicode tables")
  func properties() {
    let wrong = Self.scalars.filter { scalar in
      let properties = scalar.properties
      let isPictograph = (0x1F300...0x1FAFF).contains(scalar.value)
      let isRight =
        (scalar.isAlphabetic == properties.isAlphabetic || isPictograph)
        && (scalar.isNumeric == (properties.numericType != nil) || scalar.isAlphabetic)
        && scalar.isSpace == properties.isWhitespace
      guard let lower = scalar.simpleLowercase else { return !isRight }
      return !isRight || String(lower) != properties.lowercaseMapping
    }
    #expect(wrong.isEmpty)
  }

  @Test("a letter told by its bytes is one, and its lower case that of the Unicode tables")
  func letters() {
    let told = Self.scalars.filter { scalar in
      String(scalar).withBytes { $0.commonLetter(at: 0) } != nil
    }
    #expect(told.count > 20_000)
    let wrong = told.filter { scalar in
      var lower = TextBuffer()
      let length = String(scalar).withBytes { bytes in
        let letter = bytes.commonLetter(at: 0)
        if let letter { lower.append(letter) }
        return letter?.length
      }
      let properties = scalar.properties
      return !properties.isAlphabetic || length != String(scalar).utf8.count
        || lower.bytes.string(lower.bytes.all) != properties.lowercaseMapping
    }
    #expect(wrong.isEmpty)
  }

  @Test("a hash drops punctuation, control and format characters, and takes lower case")
  func hashes() {
    let wrong = Self.scalars.filter { scalar in
      var hash = FNV1a()
      for byte in "a\(Self.kept(scalar))b".utf8 { hash.add(byte) }
      return TextHash.of("a\(scalar)b") != hash.value
    }
    #expect(wrong.isEmpty)
  }

  /// What becomes of a character within a text that is hashed.
  private static func kept(_ scalar: Unicode.Scalar) -> String {
    let properties = scalar.properties
    if properties.isWhitespace { return " " }
    if properties.isVariationSelector { return "" }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .control, .format:
      return ""
    default: return properties.lowercaseMapping
    }
  }

  @Test("text is what the standard library takes for UTF-8, wherever it goes wrong")
  func text() {
    let pieces: [[UInt8]] = [
      "a", "word by word, ", "é", "Привет", "漢字", "👩‍💻", "\u{7FF}\u{800}\u{D7FF}\u{E000}",
      "\u{FFFF}\u{10000}\u{10FFFF}",
    ].map { Array($0.utf8) }
    let wrong: [[UInt8]] = [
      [0], [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x9F, 0xBF], [0xE2, 0x82],
      [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xFF],
    ]
    var random = SplitMix64(seed: 7)
    var mistaken: [[UInt8]] = []
    for round in 0..<20_000 {
      var bytes: [UInt8] = []
      for _ in 0..<random.below(16) { bytes += pieces[random.below(pieces.count)] }
      if round % 2 == 0, !bytes.isEmpty {
        let place = random.below(bytes.count + 1)
        bytes.insert(contentsOf: wrong[random.below(wrong.count)], at: place)
      }
      if round % 3 == 0 { bytes.removeLast(min(bytes.count, random.below(4))) }
      let expected = String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0)
      if bytes.withBytes(\.isText) != expected { mistaken.append(bytes) }
    }
    #expect(mistaken.isEmpty)
  }

  @Test("a name is the lower case of its bytes, at any place of any length")
  func names() {
    let bytes = (0..<1024).map { UInt8(truncatingIfNeeded: $0 &* 37) } + Array(0...255)
    var wrong: [Int] = []
    bytes.withBytes { view in
      for start in 0..<view.count {
        for length in [0, 1, 7, 8, 9, 16, 31, 32, 40] where start + length <= view.count {
          var expected = ShortName()
          for index in start..<start + length { expected.append(view[index].lowercased) }
          if ShortName(view, start..<start + length) != expected { wrong.append(start) }
        }
      }
    }
    #expect(wrong.isEmpty)
  }
}
