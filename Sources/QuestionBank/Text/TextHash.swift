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
      let byte = text[index]
      if byte >= 0x80 {
        let (scalar, length) = text.scalar(at: index)
        add(scalar)
        index += length
        continue
      }
      index += 1
      switch Treatment(of: byte) {
      case .dropped: break
      case .space: isSpacePending = true
      case .kept:
        addPendingSpace()
        hash.add(byte.lowercased)
      }
    }
    isSpacePending = true
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
    if properties.isWhitespace {
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
