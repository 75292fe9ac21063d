/// A string that was passed over: where its content stands, so that it can still be decoded.
public struct JSONText: Sendable {
  /// The bytes between the quotes.
  public let range: Range<Int>
  /// Whether there is anything to resolve.
  let hasEscapes: Bool

  /// A string of nothing.
  public static let empty = JSONText(range: 0..<0, hasEscapes: false)
}

extension JSONReader {
  /// A string, its escapes resolved.
  ///
  /// Half a surrogate pair becomes U+FFFD; bytes that are no UTF-8 are an error.
  public mutating func string() throws(JSONError) -> String { try decoded(try skipText()) }

  /// Passes over a string, checking its escapes and refusing raw control bytes.
  public mutating func skipText() throws(JSONError) -> JSONText {
    skipSpace()
    let start = cursor
    var hasEscapes = false
    cursor = try endOfString(at: start, hasEscapes: &hasEscapes)
    return JSONText(range: start + 1..<cursor - 1, hasEscapes: hasEscapes)
  }

  /// The text of a string that was passed over.
  public func decoded(_ text: JSONText) throws(JSONError) -> String {
    let content = raw(text)
    if !text.hasEscapes, content.allSatisfy({ $0 < 0x80 }) {
      return String(decoding: content, as: UTF8.self)
    }
    let decoded =
      text.hasEscapes
      ? String(validating: unescaped(content), as: UTF8.self)
      : String(validating: content, as: UTF8.self)
    guard let decoded else { throw missing("UTF-8", at: text.range.lowerBound) }
    return decoded
  }

  /// The bytes of a string that was passed over, as they stand between its quotes.
  public func raw(_ text: JSONText) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[text.range])
  }

  /// The place among `words` of a string, or `JSONKeys.unknown`.
  public mutating func word(among words: JSONKeys) throws(JSONError) -> Int {
    let (place, end) = try word(at: afterSpace(cursor), among: words)
    cursor = end
    return place
  }

  /// The place among `words` of the string that begins at `start`, and the place behind it.
  @inline(__always)
  func word(at start: Int, among words: JSONKeys) throws(JSONError) -> (place: Int, end: Int) {
    let first = start &+ 1
    // Nearly every word is short, plain, and far from the end of the bytes.
    if first &+ 16 <= limit, bytes[start] == UInt8(ascii: "\"") {
      let low = eightBytes(at: first)
      var ends = Self.stringEnds(low)
      if ends != 0 {
        let count = ends.trailingZeroBitCount >> 3
        if bytes[first &+ count] == UInt8(ascii: "\"") {
          let known = low & (1 << UInt64(count &* 8) &- 1)
          return (words.place(known, 0, count: count), first &+ count &+ 1)
        }
      } else {
        let high = eightBytes(at: first &+ 8)
        ends = Self.stringEnds(high)
        let count = ends.trailingZeroBitCount >> 3
        if ends != 0, bytes[first &+ 8 &+ count] == UInt8(ascii: "\"") {
          let known = high & (1 << UInt64(count &* 8) &- 1)
          return (words.place(low, known, count: 8 &+ count), first &+ count &+ 9)
        }
      }
    }
    return try anyWord(at: start, among: words)
  }

  @inline(never)
  private func anyWord(
    at start: Int, among words: JSONKeys
  ) throws(JSONError) -> (place: Int, end: Int) {
    var hasEscapes = false
    let end = try endOfString(at: start, hasEscapes: &hasEscapes)
    let content = UnsafeBufferPointer(rebasing: bytes[start + 1..<end - 1])
    let place = hasEscapes ? words.place(of: unescaped(content)) : words.place(of: content)
    return (place, end)
  }

  /// Eight bytes, of which the first is the lowest; there must be so many.
  @inlinable @inline(__always)
  func eightBytes(at place: Int) -> UInt64 {
    // No unwrapping: where there are eight bytes, there is a first.
    let raw = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
    return UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  /// The place behind the string that begins at `start`.
  @inline(__always)
  func endOfString(at start: Int) throws(JSONError) -> Int {
    var hasEscapes = false
    return try endOfString(at: start, hasEscapes: &hasEscapes)
  }

  /// The place behind the string that begins at `start`; says too whether there are escapes in it.
  @inline(__always)
  func endOfString(at start: Int, hasEscapes: inout Bool) throws(JSONError) -> Int {
    var place = try behind(UInt8(ascii: "\""), at: start, "a string")
    while true {
      place = endOfPlain(at: place)
      guard place < limit else { throw missing("a closing quote", at: limit) }
      switch bytes[place] {
      case UInt8(ascii: "\""): return place + 1
      case UInt8(ascii: "\\"):
        hasEscapes = true
        place = try endOfEscape(at: place)
      default: throw missing("no raw control byte in a string", at: place)
      }
    }
  }

  /// The first place from `start` on that holds a quote, a backslash or a control byte, or the limit.
  @inline(__always)
  private func endOfPlain(at start: Int) -> Int {
    var place = start
    while place &+ 8 <= limit {
      let ends = Self.stringEnds(eightBytes(at: place))
      if ends != 0 { return place &+ ends.trailingZeroBitCount >> 3 }
      place &+= 8
    }
    while place < limit {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
      place += 1
    }
    return place
  }

  /// The highest bit of each of eight bytes that is a quote, a backslash or a control byte.
  ///
  /// Only the lowest bit is certain: a byte above one that is sought may be taken for another.
  @inline(__always)
  private static func stringEnds(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ ones &* UInt64(UInt8(ascii: "\""))
    let backslashes = word ^ ones &* UInt64(UInt8(ascii: "\\"))
    // What is less than a number borrows, when that is taken away, from its own highest bit.
    let quoted = (quotes &- ones) & ~quotes
    let escaped = (backslashes &- ones) & ~backslashes
    let controls = (word &- ones &* 0x20) & ~word
    return (quoted | escaped | controls) & (ones &* 0x80)
  }

  @inline(never)
  private func endOfEscape(at start: Int) throws(JSONError) -> Int {
    let place = start + 1
    guard place < limit else { throw JSONError(offset: place, expected: "an escape") }
    guard bytes[place] == UInt8(ascii: "u") else {
      guard simpleEscape(bytes[place]) != nil else {
        throw JSONError(offset: place, expected: "an escape")
      }
      return place + 1
    }
    for digit in place + 1...place + 4 {
      guard digit < limit, hexValue(bytes[digit]) != nil else {
        throw JSONError(offset: min(digit, limit), expected: "four hex digits")
      }
    }
    return place + 5
  }
}

/// The UTF-8 behind a string's content whose escapes were checked already.
private func unescaped(_ content: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  var text: [UInt8] = []
  text.reserveCapacity(content.count)
  var place = 0
  while place < content.count {
    guard content[place] == UInt8(ascii: "\\") else {
      text.append(content[place])
      place += 1
      continue
    }
    if let byte = simpleEscape(content[place + 1]) {
      text.append(byte)
      place += 2
      continue
    }
    var scalar = codeUnit(content, at: place)
    place += 6
    if (0xD800..<0xDC00).contains(scalar), place + 6 <= content.count,
      content[place] == UInt8(ascii: "\\"), content[place + 1] == UInt8(ascii: "u")
    {
      let low = codeUnit(content, at: place)
      if (0xDC00..<0xE000).contains(low) {
        scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
        place += 6
      }
    }
    text.append(contentsOf: String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
  }
  return text
}

/// The code unit of the `\uXXXX` that begins at `place`.
private func codeUnit(_ content: UnsafeBufferPointer<UInt8>, at place: Int) -> UInt32 {
  (place + 2..<place + 6).reduce(0) { $0 << 4 | UInt32(hexValue(content[$1]) ?? 0) }
}

private func hexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}

private func simpleEscape(_ letter: UInt8) -> UInt8? {
  switch letter {
  case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
  case UInt8(ascii: "b"): 0x08
  case UInt8(ascii: "f"): 0x0C
  case UInt8(ascii: "n"): 0x0A
  case UInt8(ascii: "r"): 0x0D
  case UInt8(ascii: "t"): 0x09
  default: nil
  }
}
