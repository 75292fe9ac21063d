/// A cursor over the bytes of one JSON text (RFC 8259) that hands out values in the order they stand.
///
/// It builds no tree: the caller asks for what it expects and skips the rest. What is skipped is checked
/// for structure, escapes and control bytes; whether it is UTF-8 is only known once it is decoded. The
/// bytes are looked at where they are, so a reader must not outlive what `read` lends it.
///
/// ```swift
/// try JSONReader.read(bytes) { (reader) throws(JSONError) in
///   try reader.beginObject()
///   while let key = try reader.nextKey(among: keys) {
///     if key == 0 { title = try reader.string() } else { try reader.skip() }
///   }
///   try reader.end()
/// }
/// ```
public struct JSONReader {
  /// Values nested deeper than this are refused: a file cannot make the reader run out of stack.
  public static let deepest = 128

  /// Offset of the next unread byte.
  public var offset: Int { cursor }

  @usableFromInline var cursor: Int

  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
  /// Where the text ends; never behind the end of `bytes`.
  @usableFromInline let limit: Int
  /// Whether the innermost object or array was opened just now, so that no comma is due yet.
  @usableFromInline var isFresh = false

  /// Reads `bytes[range]`, or all of `bytes`, which must live at least as long as the reader.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>? = nil) {
    let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    self.bytes = bytes
    cursor = range.lowerBound
    limit = range.upperBound
  }

  /// What `body` makes of a reader of `bytes`, which ends with the call.
  public static func read<Result, Failure: Error>(
    _ bytes: [UInt8], _ body: (inout JSONReader) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try bytes.withUnsafeBufferPointer { (bytes) throws(Failure) in
      var reader = JSONReader(bytes)
      return try body(&reader)
    }
  }

  /// Enters an object; `nextKey` then gives its keys.
  @inlinable
  public mutating func beginObject() throws(JSONError) {
    if cursor < limit, bytes[cursor] == UInt8(ascii: "{") {
      cursor &+= 1
      isFresh = true
    } else {
      try open(UInt8(ascii: "{"), "an object")
    }
  }

  /// Enters an array; `nextElement` then says whether a value follows.
  public mutating func beginArray() throws(JSONError) { try open(UInt8(ascii: "["), "an array") }

  /// The object's next key, its value being next to read; `nil` when the object is over.
  public mutating func nextKey() throws(JSONError) -> String? {
    guard try advance(closing: UInt8(ascii: "}"), "a comma or }") else { return nil }
    let key = try string()
    try passColon()
    return key
  }

  /// The place among `keys` of the object's next key, or `JSONKeys.unknown`; its value is next to read.
  ///
  /// `nil` when the object is over. `last` is what this gave before in the same object, `unknown` at
  /// first: the key that usually follows is looked for first.
  @inlinable
  public mutating func nextKey(
    among keys: JSONKeys, after last: Int = JSONKeys.unknown
  ) throws(JSONError) -> Int? {
    let guess = keys.guess(after: last)
    if guess.pointee.count > 0, cursor > 0, cursor &+ 16 <= limit {
      // Where no comma is due, the brace stands in its place.
      let start = isFresh ? cursor &- 1 : cursor
      let comma: UInt64 = isFresh ? ~0xFF : ~0
      let low = (eightBytes(at: start) ^ guess.pointee.low) & guess.pointee.lowMask & comma
      if low == 0,
        (eightBytes(at: start &+ 8) ^ guess.pointee.high) & guess.pointee.highMask == 0
      {
        isFresh = false
        cursor = start &+ guess.pointee.count
        return guess.pointee.place
      }
    }
    if cursor < limit, bytes[cursor] == UInt8(ascii: "}") {
      isFresh = false
      cursor &+= 1
      return nil
    }
    return try anyKey(among: keys)
  }

  @usableFromInline @inline(never)
  mutating func anyKey(among keys: JSONKeys) throws(JSONError) -> Int? {
    guard try advance(closing: UInt8(ascii: "}"), "a comma or }") else { return nil }
    let (place, end) = try word(at: cursor, among: keys)
    cursor = try behind(UInt8(ascii: ":"), at: afterSpace(end), "a colon")
    return place
  }

  /// Whether another value of the array follows; `false` when the array is over.
  @inlinable
  public mutating func nextElement() throws(JSONError) -> Bool {
    if isFresh, cursor < limit, bytes[cursor] > 0x20, bytes[cursor] != UInt8(ascii: "]") {
      isFresh = false
      return true
    }
    return try anyElement()
  }

  @usableFromInline @inline(never)
  mutating func anyElement() throws(JSONError) -> Bool {
    try advance(closing: UInt8(ascii: "]"), "a comma or ]")
  }

  /// `true` or `false`.
  public mutating func bool() throws(JSONError) -> Bool {
    skipSpace()
    if let end = end(ofWord: "true", at: cursor) {
      cursor = end
      return true
    }
    guard let end = end(ofWord: "false", at: cursor) else {
      throw JSONError(offset: cursor, expected: "true or false")
    }
    cursor = end
    return false
  }

  /// Takes a `null` if one is next, and says whether it did.
  @inlinable
  public mutating func takeNull() -> Bool {
    // Nearly every value follows its colon at once, and is none.
    if cursor < limit, bytes[cursor] > 0x20, bytes[cursor] != UInt8(ascii: "n") { return false }
    return takesNull()
  }

  @usableFromInline
  mutating func takesNull() -> Bool {
    skipSpace()
    guard let end = end(ofWord: "null", at: cursor) else { return false }
    cursor = end
    return true
  }

  /// Passes over `count` bytes that the caller knows: the beginning of an object, brace included, up to the
  /// end of a member's value; `nextKey` then gives the key that follows.
  public mutating func passKnown(_ count: Int) {
    cursor += max(0, min(count, limit - cursor))
    isFresh = false
  }

  /// The bytes that are not read yet.
  public var rest: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[cursor..<limit])
  }

  /// Checks that nothing but white space is left.
  public mutating func end() throws(JSONError) {
    skipSpace()
    guard cursor == limit else { throw JSONError(offset: cursor, expected: "the end") }
  }

  @usableFromInline @inline(never)
  mutating func open(_ byte: UInt8, _ name: StaticString) throws(JSONError) {
    skipSpace()
    cursor = try behind(byte, at: cursor, name)
    isFresh = true
  }

  private mutating func passColon() throws(JSONError) {
    skipSpace()
    cursor = try behind(UInt8(ascii: ":"), at: cursor, "a colon")
  }

  /// Steps over a comma to the next item (`true`) or over `closer` (`false`).
  @inline(__always)
  private mutating func advance(
    closing closer: UInt8, _ name: StaticString
  ) throws(JSONError) -> Bool {
    var place = afterSpace(cursor)
    let wasFresh = isFresh
    isFresh = false
    if place < limit, bytes[place] == closer {
      cursor = place + 1
      return false
    }
    if !wasFresh { place = afterSpace(try behind(UInt8(ascii: ","), at: place, name)) }
    cursor = place
    return true
  }
}

// MARK: - Bytes

extension JSONReader {
  func peek() -> UInt8? { cursor < limit ? bytes[cursor] : nil }

  @inline(__always)
  mutating func skipSpace() { cursor = afterSpace(cursor) }

  /// The first place from `place` on that holds no white space.
  @inline(__always)
  func afterSpace(_ place: Int) -> Int {
    var place = place
    while place < limit, bytes[place] <= 0x20 {
      let byte = bytes[place]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { break }
      place += 1
    }
    return place
  }

  /// The place behind `byte`, which must stand at `place`.
  @inline(__always)
  func behind(_ byte: UInt8, at place: Int, _ name: StaticString) throws(JSONError) -> Int {
    guard place < limit, bytes[place] == byte else { throw missing(name, at: place) }
    return place + 1
  }

  /// Never inlined, so that what nearly never happens does not make the way there longer.
  @inline(never)
  func missing(_ name: StaticString, at place: Int) -> JSONError {
    JSONError(offset: place, expected: "\(name)")
  }

  /// The place behind `word` if that stands at `place`.
  func end(ofWord word: StaticString, at place: Int) -> Int? {
    let count = word.utf8CodeUnitCount
    guard limit - place >= count else { return nil }
    for index in 0..<count where bytes[place + index] != word.utf8Start[index] { return nil }
    return place + count
  }
}
