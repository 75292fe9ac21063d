/// One grapheme cluster, with ASCII kept apart because nearly all text is ASCII.
enum Cluster {
  /// A single byte below 0x80, control characters included.
  case ascii(UInt8)
  /// Anything else, `"\r\n"` included.
  case other(Character)

  /// The bytes it takes in UTF-8.
  var utf8Count: Int {
    switch self {
    case .ascii: 1
    case .other(let character): character.utf8.count
    }
  }

  /// The cells it takes, 0, 1 or 2.
  var width: Int {
    switch self {
    case .ascii: 1
    case .other(let character): CharacterWidth.width(of: character)
    }
  }

  /// Whether a text's line ends with it: LF or CRLF.
  var isNewline: Bool {
    switch self {
    case .ascii(let byte): byte == 0x0A
    case .other(let character): character == "\r\n"
    }
  }

  /// Whether a line may be wrapped behind it and need not show it: a space of any width or a tab.
  var isBlank: Bool {
    switch self {
    case .ascii(let byte):
      return byte == 0x20 || byte == 0x09
    case .other(let character):
      guard let scalar = character.unicodeScalars.first else { return false }
      let isNoBreakSpace = scalar == "\u{A0}" || scalar == "\u{2007}" || scalar == "\u{202F}"
      return scalar.properties.generalCategory == .spaceSeparator && !isNoBreakSpace
    }
  }
}

/// The grapheme clusters of a string from a boundary on, in order.
///
/// The standard library's own iteration asks the grapheme breaking rules at every step. An ASCII
/// byte before another one needs no rules, except CR before LF.
struct Clusters {
  private let text: String
  private(set) var index: String.Index

  /// The clusters of all of `text`.
  init(_ text: String) {
    self.init(text, from: text.startIndex)
  }

  /// The clusters of `text` from `index` on, which must lie between two clusters.
  init(_ text: String, from index: String.Index) {
    self.text = text
    self.index = index
  }

  /// The next cluster, or nil at the end of the text.
  mutating func next() -> Cluster? {
    let utf8 = text.utf8
    guard index < utf8.endIndex else { return nil }
    let byte = utf8[index]
    let following = utf8.index(after: index)
    let isAlone =
      byte < 0x80
      && (following == utf8.endIndex
        || (utf8[following] < 0x80 && !(byte == 0x0D && utf8[following] == 0x0A)))
    guard !isAlone else {
      index = following
      return .ascii(byte)
    }
    let character = text[index]
    let length = character.utf8.count
    index = utf8.index(index, offsetBy: length)
    return length == 1 ? .ascii(byte) : .other(character)
  }
}
