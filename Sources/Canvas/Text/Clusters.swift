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

  /// Whether it is East Asian or an emoji, before and behind which a line may be wrapped.
  ///
  /// Other clusters of two cells are parts of words.
  var isWide: Bool {
    guard case .other(let character) = self else { return false }
    return width == 2
      && character.unicodeScalars.contains { $0.value == 0xFE0F || CharacterWidth.isWide($0) }
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
/// byte before another one needs no rules, except CR before LF. The bytes are copied because an
/// array is read several times faster than a string, and every frame reads all its text.
struct Clusters {
  private let text: String
  private let bytes: [UInt8]
  private var offset: Int

  /// The clusters of `text` from `offset` on, in UTF-8 bytes, which must lie between two clusters.
  init(_ text: String, from offset: Int = 0) {
    self.text = text
    self.offset = offset
    bytes = Array(text.utf8)
  }

  /// The next clusters as long as each is one printable ASCII byte and so one cell, `limit` at most.
  mutating func takePrintable(atMost limit: Int = .max) -> ArraySlice<UInt8> {
    let start = offset
    let room = bytes.count - start
    var end = start + min(limit, room)
    if let other = bytes[start..<end].firstIndex(where: { !(0x20..<0x7F).contains($0) }) {
      end = other
    }
    // A mark may follow the last one.
    if end > start, end < bytes.count, bytes[end] >= 0x80 { end -= 1 }
    offset = end
    return bytes[start..<end]
  }

  /// The next cluster, or nil at the end of the text.
  mutating func next() -> Cluster? {
    guard offset < bytes.count else { return nil }
    let byte = bytes[offset]
    let following = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    guard byte >= 0x80 || following >= 0x80 || (byte == 0x0D && following == 0x0A) else {
      offset += 1
      return .ascii(byte)
    }
    return nextByRules(byte)
  }

  /// The next cluster where the grapheme breaking rules have a say.
  private mutating func nextByRules(_ byte: UInt8) -> Cluster {
    let character = text[text.utf8.index(text.startIndex, offsetBy: offset)]
    let length = character.utf8.count
    offset += length
    return length == 1 ? .ascii(byte) : .other(character)
  }
}
