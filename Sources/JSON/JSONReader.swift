/// A cursor over the bytes of one JSON text (RFC 8259) that hands out values in the order they stand.
///
/// It builds no tree: the caller asks for what it expects and skips the rest.
///
/// ```swift
/// var reader = JSONReader(bytes)
/// try reader.beginObject()
/// while let key = try reader.nextKey() {
///   switch key {
///   case "title": title = try reader.string()
///   default: try reader.skip()
///   }
/// }
/// try reader.end()
/// ```
public struct JSONReader {
  /// What kind of value comes next.
  public enum Kind: Equatable, Sendable { case object, array, string, number, bool, null }

  /// Values nested deeper than this are refused: a file cannot make the reader run out of stack.
  public static let deepest = 128

  /// Offset of the next unread byte.
  public private(set) var offset: Int

  let bytes: [UInt8]
  let limit: Int
  /// Whether the innermost object or array was opened just now, so that no comma is due yet.
  private var isFresh = false

  /// Reads `bytes[range]`, or all of `bytes`.
  public init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    self.bytes = bytes
    offset = range.lowerBound
    limit = range.upperBound
  }

  /// The kind of the next value, or an error where none can begin.
  public mutating func kind() throws(JSONError) -> Kind {
    skipSpace()
    switch peek() ?? 0 {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
    case UInt8(ascii: "n"): return .null
    default: throw JSONError(offset: offset, expected: "a value")
    }
  }

  /// Enters an object; `nextKey` then gives its keys.
  public mutating func beginObject() throws(JSONError) { try open(UInt8(ascii: "{"), "an object") }

  /// Enters an array; `nextElement` then says whether a value follows.
  public mutating func beginArray() throws(JSONError) { try open(UInt8(ascii: "["), "an array") }

  /// The object's next key, its value being next to read; `nil` when the object is over.
  public mutating func nextKey() throws(JSONError) -> String? {
    guard try advance(closing: UInt8(ascii: "}"), "a comma or }") else { return nil }
    let key = try string()
    skipSpace()
    try take(UInt8(ascii: ":"), "a colon")
    return key
  }

  /// Whether another value of the array follows; `false` when the array is over.
  public mutating func nextElement() throws(JSONError) -> Bool {
    try advance(closing: UInt8(ascii: "]"), "a comma or ]")
  }

  /// `true` or `false`.
  public mutating func bool() throws(JSONError) -> Bool {
    skipSpace()
    if takeWord("true") { return true }
    if takeWord("false") { return false }
    throw JSONError(offset: offset, expected: "true or false")
  }

  /// Takes a `null` if one is next, and says whether it did.
  public mutating func takeNull() -> Bool {
    skipSpace()
    return takeWord("null")
  }

  /// A whole number that fits 64 bits; `3.0` and `3e2` are no whole numbers here.
  public mutating func integer() throws(JSONError) -> Int64 {
    let start = offset
    let text = try numberText()
    guard let value = Int64(text) else {
      throw JSONError(offset: start, expected: "a whole number")
    }
    return value
  }

  /// Any number.
  public mutating func number() throws(JSONError) -> Double {
    let start = offset
    let text = try numberText()
    guard let value = Double(text), value.isFinite else {
      throw JSONError(offset: start, expected: "a number")
    }
    return value
  }

  /// Passes over one value of any kind, checking its grammar but decoding nothing.
  public mutating func skip() throws(JSONError) {
    var closers: [UInt8] = []
    repeat {
      switch try kind() {
      case .object:
        try beginObject()
        closers.append(UInt8(ascii: "}"))
      case .array:
        try beginArray()
        closers.append(UInt8(ascii: "]"))
      case .string: try skipString()
      case .number: try skipNumber()
      case .bool: _ = try bool()
      case .null:
        guard takeNull() else { throw JSONError(offset: offset, expected: "null") }
      }
      guard closers.count <= Self.deepest else {
        throw JSONError(offset: offset, expected: "at most \(Self.deepest) levels")
      }
      // Leave every object and array that ends here; stop before the next value to pass over.
      while let closer = closers.last {
        let isObject = closer == UInt8(ascii: "}")
        if try advance(closing: closer, isObject ? "a comma or }" : "a comma or ]") {
          if isObject {
            try skipString()
            skipSpace()
            try take(UInt8(ascii: ":"), "a colon")
          }
          break
        }
        closers.removeLast()
      }
    } while !closers.isEmpty
  }

  /// Checks that nothing but white space is left.
  public mutating func end() throws(JSONError) {
    skipSpace()
    guard offset == limit else { throw JSONError(offset: offset, expected: "the end") }
  }
}

// MARK: - Bytes

extension JSONReader {
  func peek() -> UInt8? { offset < limit ? bytes[offset] : nil }

  mutating func skipSpace() {
    while let byte = peek(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      offset += 1
    }
  }

  mutating func move(to newOffset: Int) { offset = newOffset }

  mutating func take(_ byte: UInt8, _ name: String) throws(JSONError) {
    guard peek() == byte else { throw JSONError(offset: offset, expected: name) }
    offset += 1
  }

  private mutating func open(_ byte: UInt8, _ name: String) throws(JSONError) {
    skipSpace()
    try take(byte, name)
    isFresh = true
  }

  /// Steps over a comma to the next item (`true`) or over `closer` (`false`).
  private mutating func advance(closing closer: UInt8, _ name: String) throws(JSONError) -> Bool {
    skipSpace()
    defer { isFresh = false }
    if peek() == closer {
      offset += 1
      return false
    }
    if !isFresh { try take(UInt8(ascii: ","), name) }
    skipSpace()
    return true
  }

  private mutating func takeWord(_ word: StaticString) -> Bool {
    guard limit - offset >= word.utf8CodeUnitCount else { return false }
    let matches = word.withUTF8Buffer { letters in
      letters.indices.allSatisfy { bytes[offset + $0] == letters[$0] }
    }
    if matches { offset += word.utf8CodeUnitCount }
    return matches
  }
}

// MARK: - Numbers

extension JSONReader {
  private mutating func numberText() throws(JSONError) -> Substring {
    skipSpace()
    let start = offset
    try skipNumber()
    return Substring(decoding: bytes[start..<offset], as: UTF8.self)
  }

  mutating func skipNumber() throws(JSONError) {
    if peek() == UInt8(ascii: "-") { offset += 1 }
    if peek() == UInt8(ascii: "0") { offset += 1 } else { try skipDigits() }
    if peek() == UInt8(ascii: ".") {
      offset += 1
      try skipDigits()
    }
    if peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") {
      offset += 1
      if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { offset += 1 }
      try skipDigits()
    }
  }

  private mutating func skipDigits() throws(JSONError) {
    let start = offset
    while let byte = peek(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { offset += 1 }
    guard offset > start else { throw JSONError(offset: offset, expected: "a digit") }
  }
}
