import Canvas
import Terminal
import Testing

/// Decodes `text` fed in one piece, then lets all deadlines pass.
private func decode(_ text: String) -> [Key] { decode(Array(text.utf8)) }

private func decode(_ bytes: [UInt8]) -> [Key] { decode([bytes]) }

private func decode(_ pieces: [[UInt8]]) -> [Key] {
  var decoder = KeyDecoder()
  var keys: [Key] = []
  for piece in pieces { keys += decoder.feed(piece, at: 0) }
  return keys + decoder.expire(at: 10_000)
}

@Suite("Keys from bytes")
struct KeyDecoderTests {
  @Test("each sequence is its key", arguments: knownSequences)
  func table(_ bytes: String, _ keys: [Key]) {
    #expect(decode(bytes) == keys)
  }

  @Test("each sequence in single bytes is the same keys")
  func singleBytes() {
    for (text, keys) in knownSequences {
      #expect(decode(text.utf8.map { [$0] }) == keys, "\(text.debugDescription)")
    }
  }

  @Test("what follows a finished sequence is read by itself")
  func sequencesInARow() {
    for (text, keys) in knownSequences {
      var decoder = KeyDecoder()
      _ = decoder.feed(Array(text.utf8), at: 0)
      guard decoder.deadline == nil else { continue }
      #expect(decode(text + "x") == keys + [.character("x")], "\(text.debugDescription)")
    }
  }

  @Test("invalid UTF-8 becomes U+FFFD and hides nothing after it")
  func invalidUTF8() {
    let broken = Key.character("\u{FFFD}")
    #expect(decode([0xFF, 0x61]) == [broken, .character("a")])
    #expect(decode([0xC3, 0x61]) == [broken, .character("a")])
    #expect(decode([0xC3, 0xC3, 0xA9]) == [broken, .character("é")])
    #expect(decode([0xE2, 0x82]) == [broken])
    #expect(decode([0xE2, 0x82, 0x1B, 0x5B, 0x41]) == [broken, .up])
    // An overlong slash, a surrogate, and a value past the last code point.
    #expect(decode([0xC0, 0xAF]) == [broken, broken])
    #expect(decode([0xED, 0xA0, 0x80]) == [broken, broken, broken])
    #expect(decode([0xF4, 0x90, 0x80, 0x80]) == [broken, broken, broken, broken])
  }

  @Test("UTF-8 reads as the standard library does, for any two bytes after any first")
  func utf8AgreesWithTheStandardLibrary() {
    for first in UInt8(0x80)...0xFF {
      for second in stride(from: UInt8(0x80), through: 0xFC, by: 4) {
        for third in [UInt8(0x61), 0x80, 0xBF, 0xC3] {
          let bytes = [first, second, third]
          let expected = String(decoding: bytes, as: UTF8.self).unicodeScalars
            .filter { !(0x80...0x9F).contains($0.value) }
          #expect(decode(bytes) == expected.map(Key.character), "\(bytes)")
        }
      }
    }
  }

  @Test("Escape is Escape after 50 ms of quiet, and not before")
  func loneEscape() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B], at: 1000) == [])
    #expect(decoder.deadline == 1050)
    #expect(decoder.expire(at: 1049) == [])
    #expect(decoder.expire(at: 1050) == [.escape])
    #expect(decoder.deadline == nil)
    #expect(decoder.expire(at: 9999) == [])
  }

  @Test("bytes that were waiting win over a deadline that passed")
  func lateReading() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B], at: 0) == [])
    #expect(decoder.feed(Array("[A".utf8), at: 400) == [.up])
    #expect(decoder.deadline == nil)
  }

  @Test("a sequence that was begun waits longer than Escape, then is dropped")
  func slowLine() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array("\u{1B}[1;".utf8), at: 0) == [])
    #expect(decoder.expire(at: 60) == [])
    #expect(decoder.feed(Array("5C".utf8), at: 200) == [.wordRight])
    #expect(decoder.feed(Array("\u{1B}[1;".utf8), at: 300) == [])
    #expect(decoder.expire(at: 10_000) == [])
    #expect(decoder.feed(Array("a".utf8), at: 10_001) == [.character("a")])
  }

  @Test("who types on after Alt with _ loses half a second of it at most")
  func stringWithoutEnd() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array("\u{1B}_a".utf8), at: 0) == [])
    #expect(decoder.feed(Array("b".utf8), at: 200) == [])
    #expect(decoder.feed(Array("c".utf8), at: 400) == [])
    #expect(decoder.deadline == 500)
    #expect(decoder.expire(at: 500) == [])
    #expect(decoder.feed(Array("d".utf8), at: 600) == [.character("d")])
  }

  @Test("a control key in the middle of a sequence is read, the sequence dropped")
  func interruptedSequence() {
    #expect(decode("\u{1B}[1;5\u{3}") == [.control("c")])
    #expect(decode("\u{1B}]11;rgb\u{3}") == [.control("c")])
    #expect(decode("\u{1B}[1;\u{1B}[A") == [.up])
    #expect(decode("\u{1B}[\r") == [.alt("["), .enter])
  }

  @Test("a sequence over 64 bytes stands for no key, and none of it leaks")
  func longSequence() {
    let short = "\u{1B}[" + String(repeating: "0", count: 50) + "3~"
    #expect(decode(short) == [.delete])
    let long = "\u{1B}[" + String(repeating: "0", count: 5000) + "3~"
    #expect(decode(long + "a") == [.character("a")])
    let reply = "\u{1B}P" + String(repeating: "q", count: 5000) + "\u{1B}\\"
    #expect(decode(reply + "a") == [.character("a")])
  }

  @Test("numbers of any size do not trap")
  func hugeNumbers() {
    let huge = String(repeating: "9", count: 58)
    #expect(decode("\u{1B}[\(huge)~") == [])
    #expect(decode("\u{1B}[\(huge)u") == [])
    #expect(decode("\u{1B}[1;\(huge)C") == [])
    var decoder = KeyDecoder()
    _ = decoder.feed([0x1B], at: .max)
    _ = decoder.expire(at: .max)
  }

  @Test("random bytes never trap, and quiet always ends what they began")
  func randomBytes() {
    var random = SplitMix(state: 20_261_122)
    // Bytes that begin and end things, so that chance gets somewhere.
    let telling = Array("\u{1B}\u{1B}\u{1B}[[O]P_;:?<$~^@MRu0123456789AZaz\\\u{7}\r\n".utf8)
    for _ in 0..<300 {
      var decoder = KeyDecoder()
      var whole = KeyDecoder()
      var bytes: [UInt8] = []
      var keys: [Key] = []
      for _ in 0..<40 {
        let piece = (0..<Int(random.next() % 12)).map { _ in
          let number = random.next()
          return number & 1 == 0
            ? UInt8(truncatingIfNeeded: number >> 8)
            : telling[Int((number >> 8) % UInt64(telling.count))]
        }
        bytes += piece
        keys += decoder.feed(piece, at: 0)
      }
      keys += decoder.expire(at: .max)
      #expect(whole.feed(bytes, at: 0) + whole.expire(at: .max) == keys)
      #expect(decoder.deadline == nil)
      #expect(decoder.feed([0x61], at: 0) == [.character("a")])
    }
  }
}

/// A small seeded generator, so that a failure can be repeated.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
