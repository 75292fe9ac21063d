/// A hash that recognises a text again after it was moved, re-cased, re-wrapped or re-punctuated.
public enum TextHash {
  /// FNV-1a (64 bit) over the UTF-8 of `texts`, normalised and joined by a space.
  ///
  /// Normalised means: lower case, whitespace collapsed to one space, punctuation, control and format
  /// characters dropped. Symbols stay, so that `a < b` and `a > b` differ. The result is the same on
  /// every run and every machine; histories rely on it.
  public static func of(_ texts: String...) -> UInt64 {
    var hash = FNV1a()
    var isSpacePending = false
    var isEmpty = true
    for text in texts {
      for scalar in text.unicodeScalars {
        switch Treatment(of: scalar) {
        case .dropped: continue
        case .space: isSpacePending = true
        case .kept:
          if isSpacePending, !isEmpty { hash.add(0x20) }
          isSpacePending = false
          isEmpty = false
          if scalar.isASCII {
            hash.add(UInt8(truncatingIfNeeded: scalar.value).lowercased)
          } else {
            for byte in scalar.properties.lowercaseMapping.utf8 { hash.add(byte) }
          }
        }
      }
      isSpacePending = true
    }
    return hash.value
  }

  private enum Treatment {
    case kept, space, dropped

    init(of scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39, 0x41...0x5A: self = .kept
      case 0x20, 0x09...0x0D: self = .space
      // The symbols of ASCII: $ + < = > ^ ` | ~
      case 0x24, 0x2B, 0x3C...0x3E, 0x5E, 0x60, 0x7C, 0x7E: self = .kept
      case ..<0x80: self = .dropped
      default:
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
  }
}

/// FNV-1a of 64 bits; figures from draft-eastlake-fnv, "The FNV Non-Cryptographic Hash
/// Algorithm".
struct FNV1a {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }
}
