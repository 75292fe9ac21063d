import QuestionBank

/// Writes HTML into bytes; whatever text it is given can only be read, never obeyed.
///
/// Names of elements and attributes are literals of ours, so that no text from elsewhere becomes one.
/// Every element that is opened is closed.
struct HTMLWriter {
  /// Names of attributes and their values, which are escaped.
  typealias Attributes = KeyValuePairs<StaticString, String>

  /// What was written so far; UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Writes an element that stands on lines of its own.
  mutating func block(
    _ name: StaticString, _ attributes: Attributes = [:], _ content: (inout HTMLWriter) -> Void
  ) {
    inline(name, attributes, content)
    bytes.append(0x0A)
  }

  /// Writes an element that holds a text and stands on a line of its own.
  mutating func block(_ name: StaticString, _ attributes: Attributes, _ text: String) {
    block(name, attributes) { $0.text(text) }
  }

  /// Writes an element without attributes that holds a text and stands on a line of its own.
  mutating func block(_ name: StaticString, _ text: String) { block(name, [:], text) }

  /// Writes an element within a line.
  mutating func inline(
    _ name: StaticString, _ attributes: Attributes = [:], _ content: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  /// Writes an element that holds a text, within a line.
  mutating func inline(_ name: StaticString, _ attributes: Attributes, _ text: String) {
    inline(name, attributes) { $0.text(text) }
  }

  /// Writes an element without attributes that holds a text, within a line.
  mutating func inline(_ name: StaticString, _ text: String) { inline(name, [:], text) }

  /// Writes a word or a line that somebody else wrote, so that its direction turns nothing around it.
  mutating func foreign(_ text: String) { inline("bdi", text) }

  /// Writes the beginning of an element; `close` must follow.
  mutating func open(_ name: StaticString, _ attributes: Attributes = [:]) {
    bytes.append(UInt8(ascii: "<"))
    literal(name)
    for (name, value) in attributes {
      bytes.append(UInt8(ascii: " "))
      literal(name)
      literal("=\"")
      text(value)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes the end of an element.
  mutating func close(_ name: StaticString) {
    literal("</")
    literal(name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes HTML of ours as it is.
  mutating func literal(_ html: StaticString) { html.withUTF8Buffer { bytes += $0 } }

  /// Writes a text.
  ///
  /// What HTML would obey is escaped. Control characters and those that turn the direction of writing
  /// become visible stand-ins; line breaks and tabs stay.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { write($0) }
  }

  private mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
    // Everything from here on is harmless so far.
    var start = 0
    var index = 0
    while index < text.count {
      guard let (standIn, length) = Self.standIn(text, index) else {
        index += 1
        continue
      }
      bytes += text[start..<index]
      literal(standIn)
      index += length
      start = index
    }
    bytes += text[start...]
  }

  /// What is written instead of the character at `index`, and how many bytes of the text that takes;
  /// `nil` if it is written as it is.
  private static func standIn(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (StaticString, Int)? {
    func byte(_ offset: Int) -> UInt8 { index + offset < text.count ? text[index + offset] : 0 }
    switch text[index] {
    case UInt8(ascii: "&"): return ("&amp;", 1)
    case UInt8(ascii: "<"): return ("&lt;", 1)
    case UInt8(ascii: ">"): return ("&gt;", 1)
    case UInt8(ascii: "\""): return ("&quot;", 1)
    case UInt8(ascii: "'"): return ("&#39;", 1)
    case 0x09, 0x0A: return nil
    case 0x0D: return byte(1) == 0x0A ? ("\n", 2) : ("\n", 1)
    case 0x00..<0x20: return (pictures[Int(text[index])], 1)
    case 0x7F: return ("␡", 1)
    // C1 controls, U+0080 … U+009F.
    case 0xC2 where (0x80..<0xA0).contains(byte(1)): return ("\u{FFFD}", 2)
    // Bidirectional controls, U+202A … U+202E and U+2066 … U+2069.
    case 0xE2 where byte(1) == 0x80 && (0xAA...0xAE).contains(byte(2)),
      0xE2 where byte(1) == 0x81 && (0xA6...0xA9).contains(byte(2)):
      return ("\u{FFFD}", 3)
    default: return nil
    }
  }

  /// Pictures of the control characters, by their numbers.
  private static let pictures: [StaticString] = [
    "␀", "␁", "␂", "␃", "␄", "␅", "␆", "␇", "␈", "␉", "␊", "␋", "␌", "␍", "␎", "␏",
    "␐", "␑", "␒", "␓", "␔", "␕", "␖", "␗", "␘", "␙", "␚", "␛", "␜", "␝", "␞", "␟",
  ]
}
