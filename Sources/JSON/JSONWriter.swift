/// Writes one JSON value (RFC 8259) into bytes, on one line or indented for people.
///
/// Keys come out in the order they are written. Everything that a terminal might obey, C1 controls and
/// changes of text direction included, is escaped, so the result can be printed as it is.
public struct JSONWriter {
  /// What was written so far; UTF-8.
  public private(set) var bytes: [UInt8] = []

  private let isIndented: Bool
  private var depth = 0
  private var needsComma = false
  private var followsKey = false

  /// A writer of one line, or, when `indented`, of one member a line.
  public init(indented: Bool = false) {
    isIndented = indented
    // Enough for what a key leads to.
    bytes.reserveCapacity(128)
  }

  /// Ends a line of JSON Lines.
  public mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  /// Writes an object whose members `content` writes.
  public mutating func object(_ content: (inout JSONWriter) -> Void) {
    nest(UInt8(ascii: "{"), UInt8(ascii: "}"), content)
  }

  /// Writes an array whose elements `content` writes.
  public mutating func array(_ content: (inout JSONWriter) -> Void) {
    nest(UInt8(ascii: "["), UInt8(ascii: "]"), content)
  }

  /// Writes a member's key; its value must follow.
  public mutating func key(_ name: String) {
    beginItem()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    if isIndented { bytes.append(UInt8(ascii: " ")) }
    followsKey = true
  }

  /// Writes a string, or `null`.
  public mutating func value(_ text: String?) {
    guard let text else { return null() }
    beginItem()
    quote(text)
  }

  /// Writes a whole number, or `null`.
  public mutating func value(_ number: Int64?) { raw(number.map { String($0) }) }

  /// Writes a whole number, or `null`.
  public mutating func value(_ number: Int?) { raw(number.map { String($0) }) }

  /// Writes a number, or `null` for none and for what is not finite.
  public mutating func value(_ number: Double?) {
    guard let number, number.isFinite else { return null() }
    raw(Int64(exactly: number).map { String($0) } ?? number.description)
  }

  /// Writes `true` or `false`.
  public mutating func value(_ flag: Bool) { raw(flag ? "true" : "false") }

  /// Writes `null`.
  public mutating func null() { raw("null") }

  private mutating func raw(_ text: String?) {
    beginItem()
    bytes.append(contentsOf: (text ?? "null").utf8)
  }

  private mutating func nest(
    _ opener: UInt8, _ closer: UInt8, _ content: (inout JSONWriter) -> Void
  ) {
    beginItem()
    bytes.append(opener)
    depth += 1
    needsComma = false
    content(&self)
    depth -= 1
    if needsComma { breakLine() }
    bytes.append(closer)
    needsComma = true
  }

  private mutating func beginItem() {
    if followsKey {
      followsKey = false
    } else {
      if needsComma { bytes.append(UInt8(ascii: ",")) }
      if depth > 0 { breakLine() }
    }
    needsComma = true
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    // Nearly all text is plain, and taken whole.
    var plain = text
    let isPlain = plain.withUTF8 { utf8 in
      guard utf8.allSatisfy(Self.isPlain) else { return false }
      bytes.append(contentsOf: utf8)
      return true
    }
    if !isPlain { quote(scalars: text.unicodeScalars) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a byte is one of ASCII that stands for itself in a string.
  public static func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func quote(scalars: String.UnicodeScalarView) {
    for scalar in scalars {
      switch scalar {
      case "\"": bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "\"")])
      case "\\": bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "\\")])
      case "\n": bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
      case "\t": bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "t")])
      case "\r": bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "r")])
      case _ where mustEscape(scalar): escape(scalar)
      default:
        if scalar.isASCII {
          bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
          bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
      }
    }
  }

  /// Controls (C0, DEL, C1), line separators, and what changes the direction of text around it.
  private func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Every scalar that must be escaped fits one `\uXXXX`.
  private mutating func escape(_ scalar: Unicode.Scalar) {
    let hex = String(scalar.value, radix: 16)
    bytes.append(contentsOf: "\\u".utf8)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - hex.utf8.count))
    bytes.append(contentsOf: hex.utf8)
  }
}
