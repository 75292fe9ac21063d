/// A hash that recognises a text again after it was moved, re-cased, re-wrapped or re-punctuated.
public enum TextHash {
  /// FNV-1a (64 bit) over the UTF-8 of `texts`, normalised and joined by a space.
  ///
  /// Normalised means: lower case, whitespace collapsed to one space, punctuation, control and format
  /// characters dropped. Symbols stay, so that `a < b` and `a > b` differ. The result is the same on
  /// every run and every machine; histories rely on it.
  public static func of(_ texts: String...) -> UInt64 {
    var hash = NormalisedHash()
    for text in texts { text.withBytes { hash.add($0) } }
    return hash.value
  }

  /// The hash of a question, as of its title and its body.
  static func of(title: String, body: String) -> UInt64 {
    var hash = NormalisedHash()
    title.withBytes { hash.add($0) }
    body.withBytes { hash.add($0) }
    return hash.value
  }
}

/// The hash of texts being read, with what it must know of those before.
private struct NormalisedHash {
  private var hash = FNV1a()
  private var isSpacePending = false
  private var isEmpty = true

  var value: UInt64 { hash.value }

  /// Adds a text, apart from the one before by a space.
  mutating func add(_ text: Bytes) {
    var index = 0
    while index < text.count {
      index = addASCII(of: text, from: index)
      guard index < text.count else { break }
      let (scalar, length) = text.scalar(at: index)
      add(scalar)
      index += length
    }
    isSpacePending = true
  }

  /// Adds what stands before the next scalar that is not ASCII; where that is, else the end.
  private mutating func addASCII(of text: Bytes, from start: Int) -> Int {
    // In registers, since every step waits for the one before.
    var hash = hash
    var isSpacePending = isSpacePending
    var isEmpty = isEmpty
    var index = start
    while index < text.count, text[index] < 0x80 {
      let treatment = Treatment(of: text[index])
      guard treatment == .kept else {
        if treatment == .space { isSpacePending = true }
        index += 1
        continue
      }
      if isSpacePending, !isEmpty { hash.add(0x20) }
      isSpacePending = false
      isEmpty = false
      hash.add(text[index].lowercased)
      index += 1
      // The rest of a word goes straight on; in digits the bit of lower case is set as well.
      while index < text.count, text[index].isLetter || text[index].isDigit {
        hash.add(text[index] | 0x20)
        index += 1
      }
    }
    (self.hash, self.isSpacePending, self.isEmpty) = (hash, isSpacePending, isEmpty)
    return index
  }

  /// Adds a scalar that is not ASCII.
  private mutating func add(_ scalar: Unicode.Scalar) {
    switch Treatment(of: scalar) {
    case .dropped: break
    case .space: isSpacePending = true
    case .kept:
      addPendingSpace()
      for byte in scalar.properties.lowercaseMapping.utf8 { hash.add(byte) }
    }
  }

  private mutating func addPendingSpace() {
    if isSpacePending, !isEmpty { hash.add(0x20) }
    isSpacePending = false
    isEmpty = false
  }
}

/// What becomes of a character before it is hashed.
private enum Treatment {
  case kept, space, dropped

  /// The treatment of an ASCII character.
  @inline(__always)
  init(of byte: UInt8) {
    switch byte {
    case 0x61...0x7A, 0x30...0x39, 0x41...0x5A: self = .kept
    case 0x20, 0x09...0x0D: self = .space
    // The symbols of ASCII: $ + < = > ^ ` | ~
    case 0x24, 0x2B, 0x3C...0x3E, 0x5E, 0x60, 0x7C, 0x7E: self = .kept
    default: self = .dropped
    }
  }

  /// The treatment of any other character.
  init(of scalar: Unicode.Scalar) {
    let properties = scalar.properties
    if scalar.isSpace {
      self = .space
    } else if properties.isVariationSelector {
      self = .dropped
    } else {
      switch properties.generalCategory {
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation, .control, .format:
        self = .dropped
      default: self = .kept
      }
    }
  }
}

/// FNV-1a of 64 bits; figures from draft-eastlake-fnv, "The FNV Non-Cryptographic Hash
/// Algorithm".
struct FNV1a {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }
}
