/// A hash that recognises a text again after it was moved, re-cased, re-wrapped or re-punctuated.
public enum TextHash {
  /// FNV-1a (64 bit) over the UTF-8 of `texts`, normalised and joined by a space.
  ///
  /// Normalised means: lower case, whitespace collapsed to one space, punctuation, control and format
  /// characters dropped. Symbols stay, so that `a < b` and `a > b` differ. The result is the same on
  /// every run and every machine; histories rely on it.
  public static func of(_ texts: String...) -> UInt64 {
    var normalised = TextBuffer()
    for text in texts { text.withBytes { normalised.append(normalised: $0, after: 0) } }
    normalised.endNormalised(after: 0)
    return normalised.hash
  }
}

extension Bytes {
  /// What `TextHash` makes of them, which are UTF-8.
  var textHash: UInt64 { normalised().hash }

  /// A number that the texts which are the same once normalised share, in this run.
  ///
  /// Unlike the texts' hash it is quick.
  func sameness(_ range: Range<Int>) -> UInt64 {
    let view = view(of: range)
    guard view.isText else { return string(range).withBytes(\.normalisedSameness) }
    return view.normalisedSameness
  }

  private var normalisedSameness: UInt64 { normalised().roughHash }

  private func normalised() -> TextBuffer {
    var text = TextBuffer()
    text.append(normalised: self, after: 0)
    text.endNormalised(after: 0)
    return text
  }

  /// A number that texts share which are the same once normalised; it tells letters, not their order.
  var letterSum: UInt32 {
    var sums = SIMD8<UInt16>()
    var squares = SIMD8<UInt16>()
    for index in stride(from: 0, to: count, by: 16) {
      let block = block(at: index)
      let isLetter = block.isLetter
      let lower = block.replacing(with: block | Block(repeating: 0x20), where: isLetter)
      let kept = lower.replacing(with: Block(), where: .!(isLetter .| block.isDigit))
      let pairs = unsafeBitCast(kept, to: SIMD8<UInt16>.self)
      let (low, high) = (pairs & 0xFF, pairs &>> 8)
      sums &+= low &+ high
      squares &+= low &* low &+ high &* high
    }
    let sum = UInt32(squares.wrappedSum()) << 16 | UInt32(sums.wrappedSum())
    return isASCII ? sum : sum &+ otherLetterSum
  }

  /// The same of letters beyond ASCII.
  private var otherLetterSum: UInt32 {
    var sum: UInt32 = 0
    var index = 0
    while index < count {
      if self[index] < 0x80 {
        index += 1
      } else if let letter = commonLetter(at: index) {
        sum &+= letter.lowercase &* letter.lowercase
        index += letter.length
      } else {
        index += scalar(at: index).length
      }
    }
    return sum
  }

  /// A hash that takes eight bytes in one step, another one in every run.
  var roughHash: UInt64 {
    var hash = UInt64(truncatingIfNeeded: count) ^ HashIndex.seed
    var index = 0
    while index < count {
      let product = (hash ^ word(at: index)).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
      hash = product.high ^ product.low
      index += 8
    }
    return hash
  }
}

extension TextBuffer {
  /// What `TextHash` makes of a text that is normalised already.
  var hash: UInt64 {
    var hash = FNV1a()
    for index in 0..<count { hash.add(self[index]) }
    return hash.value
  }

  /// A hash that is quick, another one in every run.
  var roughHash: UInt64 { bytes.roughHash }

  /// Writes what is hashed of `text`, and a space for what may follow; what was written from `start` on
  /// stands before it.
  mutating func append(normalised text: Bytes, after start: Int) {
    var index = 0
    while index < text.count {
      index = append(
        wordsOf: text, from: index, after: start, separatedBy: 0x20
      ) { Treatment.words($0) }
      // What is beyond ASCII comes in runs.
      while index < text.count, text[index] >= 0x80 {
        if let letter = text.commonLetter(at: index) {
          append(letter)
          index += letter.length
        } else {
          let (scalar, length) = text.scalar(at: index)
          index += length
          append(normalised: scalar, after: start)
        }
      }
    }
    endWord(after: start)
  }

  private mutating func append(normalised scalar: Unicode.Scalar, after start: Int) {
    switch Treatment(of: scalar) {
    case .dropped: break
    case .space: endWord(after: start)
    case .kept:
      if let lowercase = scalar.simpleLowercase {
        append(lowercase)
      } else {
        append(scalar.properties.lowercaseMapping)
      }
    }
  }

  /// Removes the space after the last text.
  mutating func endNormalised(after start: Int) {
    if count > start, last == 0x20 { removeLast() }
  }

  private mutating func endWord(after start: Int) {
    if count > start, last != 0x20 { append(0x20) }
  }
}

/// What becomes of a character before it is hashed.
private enum Treatment {
  case kept, space, dropped

  /// The treatment of ASCII.
  @inline(__always)
  static func words(_ block: Bytes.Block) -> TextBuffer.WordBlock {
    let spaces = Bytes.Block(repeating: 0x20)
    let isLetter = block.isLetter
    let isSpace =
      (block .== spaces) .| (block &- Bytes.Block(repeating: 0x09) .< Bytes.Block(repeating: 5))
    // The symbols of ASCII: $ + < = > ^ ` | ~
    var isKept = isLetter .| block.isDigit .| isSpace
    isKept = isKept .| (block &- Bytes.Block(repeating: 0x3C) .< Bytes.Block(repeating: 3))
    isKept = isKept .| (block | spaces .== Bytes.Block(repeating: 0x7E))
    for symbol: UInt8 in [0x24, 0x2B, 0x60, 0x7C] {
      isKept = isKept .| (block .== Bytes.Block(repeating: symbol))
    }
    let lower = block.replacing(with: block | spaces, where: isLetter)
    return TextBuffer.WordBlock(
      signs: lower.replacing(with: spaces, where: isSpace), dropped: .!isKept)
  }

  /// The treatment of any other character.
  init(of scalar: Unicode.Scalar) {
    switch scalar.value {
    // Latin, Cyrillic, the scripts of East Asia, emoji and what selects them, before the tables are asked.
    case 0xC0...0x24F, 0x400...0x481, 0x2600...0x26FF, 0x2B50...0x2B55, 0x3041...0x3096,
      0x30A1...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0x1F300...0x1FAFF:
      self = .kept
      return
    // Dashes and quotes; the comma, stop and brackets of Chinese; their wide forms.
    case 0x2010...0x2027, 0x3001...0x3003, 0x3008...0x3011, 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF1A,
      0xFF1B, 0xFF1F:
      self = .dropped
      return
    case 0xFE00...0xFE0F:
      self = .dropped
      return
    default: break
    }
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
