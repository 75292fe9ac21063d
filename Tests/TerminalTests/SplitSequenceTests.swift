import Canvas
import Terminal
import TestSupport
import Testing

/// The bytes of a line that delivers them in pieces, fast or slow.
@Suite("Sequences in pieces")
struct SplitSequenceTests {
  @Test("every prefix of every sequence, in two or three pieces, is the same keys as whole")
  func everyPrefix() {
    for prefix in Self.prefixes {
      let whole = Self.keys(of: [prefix], pause: .none)
      for pieces in Self.splits(of: prefix) {
        for pause in [Pause.none, .underDeadline] {
          let keys = Self.keys(of: pieces, pause: pause)
          if keys != whole { Issue.record("\(pieces) \(pause): \(keys) instead of \(whole)") }
        }
      }
    }
  }

  @Test(
    "a pause that is too long gives the keys of what came before, and types nothing of the rest")
  func longPauses() {
    // One with no end of its own is typing from the pause on.
    let unfinished = "\u{1B}]0;x\u{1B}[A"
    for (text, expected) in Self.finished where text != unfinished {
      let bytes = Array(text.utf8)
      let whole = Set(Self.characters(in: expected))
      for cut in bytes.indices.dropFirst() {
        let pieces = [Array(bytes[..<cut]), Array(bytes[cut...])]
        let keys = Self.keys(of: pieces, pause: .overDeadline)
        let before = Self.keys(of: [pieces[0]], pause: .none)
        if !keys.starts(with: before) { Issue.record("\(pieces): \(keys) without \(before)") }
        let strays = Self.characters(in: keys).filter { !whole.contains($0) && $0 != "\u{FFFD}" }
        if !strays.isEmpty, !Self.maySeemTyped(pieces) {
          Issue.record("\(pieces): \(keys) types \(strays)")
        }
      }
    }
  }

  @Test("who pauses after Escape and types goes on typing")
  func typingAfterEscape() {
    for typed in ["a", "[", "O", "Once", "[A]", "[1] first", "漢", "é", "\u{3}"] {
      let keys = Self.keys(of: [[0x1B], Array(typed.utf8)], pause: .overDeadline)
      let control = typed == "\u{3}" ? [Key.control("c")] : typed.unicodeScalars.map(Key.character)
      #expect(keys == [.escape] + control)
    }
  }

  @Test("the rest of what stalled is dropped once, whatever it is, and only for five seconds")
  func lateRest() {
    let cut = Array("\u{1B}[1;".utf8)
    func keys(_ rest: String, at instant: Int64) -> [Key] {
      var decoder = KeyDecoder()
      let first = decoder.feed(cut, at: 0) + decoder.expire(at: 500)
      return first + decoder.feed(Array(rest.utf8), at: instant)
    }
    #expect(keys("5C", at: 501) == [])
    #expect(keys("5C\u{1B}[A", at: 501) == [.up])
    #expect(keys("5Cx", at: 501) == [.character("5"), .character("C"), .character("x")])
    #expect(keys("\u{3}", at: 501) == [.control("c")])
    #expect(keys("\u{1B}[A", at: 501) == [.up])
    #expect(keys("é", at: 501) == [.character("é")])
    #expect(keys("5C", at: 5500) == [.character("5"), .character("C")])

    // Escape and Alt with `[` are keys of their own, too; they are remembered half a second.
    for (pressed, rest, key) in [("\u{1B}", "[A", Key.escape), ("\u{1B}[", "A", .alt("["))] {
      for (instant, typed) in [(Int64(549), ""), (550, rest)] {
        var decoder = KeyDecoder()
        let first = decoder.feed(Array(pressed.utf8), at: 0) + decoder.expire(at: 50)
        let second = decoder.feed(Array(rest.utf8), at: instant)
        #expect(first + second == [key] + typed.unicodeScalars.map(Key.character))
      }
    }

    var decoder = KeyDecoder()
    #expect(decoder.feed(cut, at: 0) + decoder.expire(at: 500) == [])
    #expect(decoder.feed(Array("5".utf8), at: 1500) == [])
    #expect(decoder.feed(Array("C".utf8), at: 2500) == [])
    #expect(decoder.feed(Array("C".utf8), at: 2600) == [.character("C")])
  }

  @Test("a paste that stalls for too long is finished as a paste once its end comes")
  func latePaste() {
    for cut in 1..<Array("\u{1B}[200~one\rtwo\u{1B}[201~".utf8).count {
      let bytes = Array("\u{1B}[200~one\rtwo\u{1B}[201~".utf8)
      let keys = Self.keys(of: [Array(bytes[..<cut]), Array(bytes[cut...])], pause: .overDeadline)
      let text = keys.map { if case .paste(let text) = $0 { text } else { "" } }.joined()
      #expect(text == "one\ntwo", "cut at \(cut): \(keys)")
      #expect(!keys.contains(.enter) && Self.characters(in: keys).isEmpty, "cut at \(cut)")
    }
  }

  @Test(
    "sequences one after another, in any pieces, are the keys the table names", arguments: 1...40)
  func randomStreams(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var decoder = KeyDecoder()
    var now: Int64 = 0
    for _ in 0..<50 {
      let sequences = (0..<Int.random(in: 1...12, using: &random)).compactMap { _ in
        Self.finished.randomElement(using: &random)
      }
      var rest = Array(sequences.map(\.0).joined().utf8)[...]
      var keys: [Key] = []
      while !rest.isEmpty {
        let piece = rest.prefix(Int.random(in: 1...9, using: &random))
        rest = rest.dropFirst(piece.count)
        keys += decoder.feed(Array(piece), at: now)
        let longest = decoder.deadline.map { $0 - 1 } ?? now + 9000
        now = Int64.random(in: now...max(now, longest), using: &random)
        keys += decoder.expire(at: now)
      }
      let expected = sequences.flatMap(\.1)
      #expect(keys == expected, "\(sequences.map(\.0).joined().debugDescription)")
      #expect(decoder.deadline == nil)
    }
  }

  @Test("random bytes at random instants trap nowhere, and Enter at the end is Enter")
  func randomInstants() {
    var random = SplitMix64(seed: 20_261_123)
    let telling = Array("\u{1B}\u{1B}\u{1B}[[O]P_;:?<$~^@MRu0129AZaz\\\u{7}\r\u{C3}\u{A9}".utf8)
    for _ in 0..<3000 {
      var decoder = KeyDecoder()
      var now: Int64 = 0
      for _ in 0..<Int.random(in: 1...30, using: &random) {
        let piece = (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in
          Bool.random(using: &random)
            ? UInt8.random(in: 0...255, using: &random) : telling.randomElement(using: &random)
        }
        _ = decoder.feed(piece, at: now)
        now += Int64.random(in: 0...700, using: &random)
        _ = decoder.expire(at: now)
      }
      _ = decoder.expire(at: now + 5000)
      #expect(decoder.feed([0x0D], at: now + 5001) == [.enter])
    }
  }
}

extension SplitSequenceTests {
  private enum Pause { case none, underDeadline, overDeadline }

  /// The sequences that no following byte could still belong to.
  private static let finished = knownSequences.filter { text, _ in
    var decoder = KeyDecoder()
    _ = decoder.feed(Array(text.utf8), at: 0)
    return decoder.deadline == nil
  }

  /// The bytes of every beginning of every known sequence, whole ones included.
  private static let prefixes: Set<[UInt8]> = Set(
    knownSequences.flatMap { text, _ in
      let bytes = Array(text.utf8)
      return (1...bytes.count).map { Array(bytes.prefix($0)) }
    })

  /// All ways to cut `bytes` into two and into three pieces.
  private static func splits(of bytes: [UInt8]) -> [[[UInt8]]] {
    var splits: [[[UInt8]]] = []
    for first in bytes.indices.dropFirst() {
      let front = Array(bytes[..<first])
      splits.append([front, Array(bytes[first...])])
      for second in bytes.indices.dropFirst(first + 1) {
        splits.append([front, Array(bytes[first..<second]), Array(bytes[second...])])
      }
    }
    return splits
  }

  /// The keys of pieces with pauses between them, and a long one at the end.
  private static func keys(of pieces: [[UInt8]], pause: Pause) -> [Key] {
    var decoder = KeyDecoder()
    var now: Int64 = 1000
    var keys: [Key] = []
    for (number, piece) in pieces.enumerated() {
      keys += decoder.feed(piece, at: now)
      guard number < pieces.count - 1, pause != .none, let deadline = decoder.deadline else {
        continue
      }
      now = pause == .underDeadline ? deadline - 1 : deadline
      keys += decoder.expire(at: now)
    }
    return keys + decoder.expire(at: now + 10_000)
  }

  private static func characters(in keys: [Key]) -> [Unicode.Scalar] {
    keys.compactMap { if case .character(let scalar) = $0 { scalar } else { nil } }
  }

  /// Whether the pause came behind Escape, so that what follows is a key of its own.
  private static func maySeemTyped(_ pieces: [[UInt8]]) -> Bool {
    pieces[0].allSatisfy { $0 == 0x1B } && String(decoding: pieces[1], as: UTF8.self).count == 1
  }
}
