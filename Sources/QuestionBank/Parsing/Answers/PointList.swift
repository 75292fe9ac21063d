/// Key points under construction: texts one after the other, each behind a head of eight bytes that holds
/// its part and its length.
struct PointList: ~Copyable {
  /// A point among others.
  struct Point {
    /// The part it belongs to, or `nil` if to the whole answer.
    let part: Part?
    fileprivate let bytes: Bytes
    fileprivate let range: Range<Int>

    /// Its text; what is no UTF-8 becomes U+FFFD.
    var text: String { bytes.string(range) }
  }

  private var buffer = TextBuffer()
  private var count = 0
  /// Where the text of the last point begins.
  private var start = 0
  /// The part that points are written for, and how many there were before it.
  private var part: Part?
  private var before = 0
  /// How many nested items the last point has taken in.
  private var children = 0
  /// Whether the last point ends in code, and whether what is nested there makes points of its own.
  private var endsInCode = false
  private var isSplit = false
  /// The name of the points that follow, until one of them is written.
  private var name = TextBuffer()

  /// All heads and texts, until another is written.
  var bytes: Bytes { buffer.bytes }

  /// An answer of these points.
  var reference: Reference {
    let bytes = bytes
    return Reference(ArraySlice(bytes[bytes.all]))
  }

  /// The texts of all points in what a list has written.
  static func texts(in bytes: Bytes) -> [String] {
    var texts: [String] = []
    forEach(in: bytes) { texts.append($0.text) }
    return texts
  }

  /// Calls `body` with each point in what a list has written.
  static func forEach(in bytes: Bytes, _ body: (Point) -> Void) {
    var index = 0
    while index < bytes.count {
      let head = bytes.word(at: index)
      let start = index + headSize
      index = start + Int(truncatingIfNeeded: head >> 3)
      body(Point(part: Part(rawValue: Int(head & 7)), bytes: bytes, range: start..<index))
    }
  }

  private static let headSize = 8
  /// What stands in a head in place of a part.
  private static let noPart: UInt64 = 7

  // MARK: - Writing

  /// Forgets all points and keeps their room.
  mutating func removeAll() {
    buffer.removeAll()
    count = 0
    beginSection(of: nil)
  }

  /// What is written next belongs to `part`, and to no point written before.
  mutating func beginSection(of part: Part?) {
    self.part = part
    before = count
    name.removeAll()
  }

  /// Names the points that follow: the first of them begins with the text in `range`.
  mutating func beginGroup(_ bytes: Bytes, _ range: Range<Int>) {
    name.removeAll()
    name.append(bytes, range)
  }

  /// Forgets what the section says if all of it is one point for which `isPlaceholder` holds.
  mutating func endSection(_ isPlaceholder: (Bytes) -> Bool) {
    guard count == before + 1, isPlaceholder(bytes.view(of: start..<buffer.count)) else { return }
    buffer.removeAll(from: start - Self.headSize)
    count = before
  }

  /// Begins a point.
  mutating func begin(_ text: Bytes) { begin(text, text.all) }

  /// Begins a point with the text in `range` of `bytes`.
  mutating func begin(_ bytes: Bytes, _ range: Range<Int>) {
    count += 1
    children = 0
    endsInCode = false
    isSplit = false
    buffer.append(word: 0 as UInt64)
    start = buffer.count
    if !name.isEmpty { writeName(isAlone: range.isEmpty) }
    buffer.append(bytes, range)
    writeHead()
  }

  /// Joins a nested item: `Limits: per tenant; per stream`.
  mutating func append(child text: Bytes) {
    guard !text.isEmpty else { return }
    // Joined to code, it would look like more of it.
    if endsInCode || isSplit {
      begin(text)
      isSplit = true
      return
    }
    join(text, with: children == 0 ? ": " : "; ")
    children += 1
  }

  /// Joins a further paragraph of an item.
  mutating func append(text: Bytes) {
    guard !text.isEmpty else { return }
    if endsInCode { begin(text) } else { join(text, with: " ") }
  }

  mutating func append(code: Bytes) {
    guard !code.isEmpty else { return }
    if !name.isEmpty { begin(code, 0..<0) }
    join(code, with: "\n")
    endsInCode = true
  }

  private mutating func join(_ text: Bytes, with separator: StaticString) {
    guard count > before, name.isEmpty else { return begin(text) }
    if buffer.count > start, let sign = buffer.last {
      let isPunctuated = sign != UInt8(ascii: ")") && ".:;,!?".utf8.contains(sign)
      let isCode = separator.utf8Start[0] == 0x0A
      buffer.append(isPunctuated && !isCode ? " " : separator)
    }
    buffer.append(text, text.all)
    writeHead()
  }

  /// Writes the name, and unless it `isAlone` what parts it from the text of its point.
  @inline(never)
  private mutating func writeName(isAlone: Bool) {
    buffer.append(name.bytes, name.bytes.all)
    let isSentence = name.last.map { ".?!".utf8.contains($0) } ?? true
    if !isAlone { buffer.append(isSentence ? " " : ": ") }
    name.removeAll()
  }

  /// Writes what the last point is now into its head.
  private mutating func writeHead() {
    let part = part.map { UInt64($0.rawValue) } ?? Self.noPart
    buffer.write(UInt64(buffer.count - start) << 3 | part, at: start - Self.headSize)
  }
}
