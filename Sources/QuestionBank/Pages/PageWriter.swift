/// Writes the texts of questions into a page, one question after the other.
///
/// A question begins with its head, which holds for every field four bytes: where in the page its text
/// begins, or 0 if it is empty. A text is four bytes that tell its length and then its UTF-8. Questions
/// may share texts. (No bank is so large that a question takes 4 GB.)
struct PageWriter: ~Copyable {
  typealias Field = QuestionRecord.Field

  private var text: TextBuffer
  /// Where the questions begin that are written.
  private var starts: [Int] = []
  /// Where the question begins that is being written.
  private var start = 0
  /// Where the texts begin that questions share: role, category and difficulty.
  private var shared: (role: UInt32, category: UInt32, difficulty: UInt32) = (0, 0, 0)

  /// In bytes.
  private static var headSize: Int { 4 * Field.count }

  /// Whether what is written is known to be UTF-8, being pieces of a file that is.
  private let isText: Bool

  /// An empty page; with `capacity` bytes written, it moves for the first time.
  init(capacity: Int, isText: Bool = false) {
    text = TextBuffer(capacity: capacity)
    self.isText = isText
  }

  /// How many questions are written.
  var count: Int { starts.count }
  /// How many bytes are written.
  var size: Int { text.count }

  // MARK: - Questions

  /// Writes the texts that questions begun from now on have, until they get others.
  mutating func share(role: String, category: String, difficulty: String) {
    shared = (append(role), append(category), append(difficulty))
  }

  /// Begins a question; all texts that are not shared are empty.
  mutating func begin() {
    start = text.count
    for place in stride(from: 0, to: Self.headSize, by: 16) {
      text.append(Bytes.Block(repeating: 0), first: min(16, Self.headSize - place))
    }
    point(.role, to: shared.role)
    point(.category, to: shared.category)
    point(.difficulty, to: shared.difficulty)
  }

  /// Ends the question.
  mutating func end() { starts.append(start) }

  /// Forgets the question that was begun.
  mutating func drop() { text.removeAll(from: start) }

  /// What was written, and where in it the questions begin; then the page is empty, and nothing is shared.
  mutating func take() -> (page: [UInt8], starts: [Int]) {
    let bytes = text.bytes
    let taken = (Array(bytes[bytes.all]), starts)
    text.removeAll()
    starts.removeAll(keepingCapacity: true)
    shared = (0, 0, 0)
    return taken
  }

  // MARK: - Reading

  /// The text of `field` in the question being written, until anything else is written.
  subscript(field: Field) -> Bytes { text.bytes.view(of: place(of: field)) }

  /// The text of `field` in the question that was written after `number` others.
  subscript(field: Field, of number: Int) -> Bytes {
    text.bytes.view(of: text.bytes.place(of: field, at: starts[number]))
  }

  /// Where the text of `field` stands in the page.
  @inline(__always)
  func place(of field: Field) -> Range<Int> { text.bytes.place(of: field, at: start) }

  /// The text of `field` in the question being written.
  func string(_ field: Field) -> String { text.bytes.string(place(of: field)) }

  /// Whether the question being written has no text in `field`.
  @inline(__always)
  func isEmpty(_ field: Field) -> Bool { start(of: field) == 0 }

  @inline(__always)
  private func start(of field: Field) -> UInt32 {
    text.bytes.number(at: start + 4 * field.rawValue)
  }

  // MARK: - Writing

  /// Makes the text of `other` that of `field` too.
  mutating func share(_ other: Field, as field: Field) { point(field, to: start(of: other)) }

  /// Writes a text, which is not in the page; what is no UTF-8 becomes U+FFFD.
  mutating func write(_ bytes: Bytes, as field: Field) {
    if isWhole(bytes) {
      write(asIs: bytes, as: field)
    } else {
      write(bytes.string(bytes.all), as: field)
    }
  }

  /// Writes a text.
  mutating func write(_ string: String, as field: Field) { point(field, to: append(string)) }

  /// Writes a text that is likely to be the same as in the question before.
  mutating func writeAgain(_ string: String, as field: Field) {
    let bytes = text.bytes
    if let before = starts.last,
      string.withBytes(bytes.view(of: bytes.place(of: field, at: before)).equals)
    {
      point(field, to: bytes.number(at: before + 4 * field.rawValue))
    } else {
      write(string, as: field)
    }
  }

  /// Writes a text with `body`, which adds it to what it is given.
  mutating func write(as field: Field, _ body: (inout TextBuffer) -> Void) {
    let place = text.count
    text.append(word: 0 as UInt32)
    body(&text)
    let written = text.bytes.view(of: place + 4..<text.count)
    if isWhole(written) {
      text.write(UInt32(truncatingIfNeeded: written.count), at: place)
      point(field, to: written.isEmpty ? 0 : UInt32(truncatingIfNeeded: place + 4))
    } else {
      let repaired = written.string(written.all)
      text.removeAll(from: place)
      write(repaired, as: field)
    }
  }

  /// Whether the bytes, which are a piece of the file, need no repair.
  func isWhole(_ bytes: Bytes) -> Bool {
    if isText { assert(bytes.isText) }
    return isText || bytes.isASCII || bytes.isText
  }

  /// Writes a list of texts.
  mutating func write(_ strings: [String], as field: Field) {
    if strings.isEmpty { return point(field, to: 0) }
    var list = PointList()
    for string in strings { string.withBytes { list.begin($0) } }
    write(asIs: list.bytes, as: field)
  }

  /// Writes what a `PointList` wrote, or what is known to be UTF-8; it is not in the page.
  mutating func write(asIs bytes: Bytes, as field: Field) { point(field, to: append(bytes)) }

  private mutating func append(_ string: String) -> UInt32 {
    string.isEmpty ? 0 : string.withBytes { append($0) }
  }

  /// Writes a text; where it begins, or 0 if it is empty.
  private mutating func append(_ bytes: Bytes) -> UInt32 {
    if bytes.isEmpty { return 0 }
    text.append(word: UInt32(truncatingIfNeeded: bytes.count))
    let place = text.count
    text.append(bytes, bytes.all)
    return UInt32(truncatingIfNeeded: place)
  }

  @inline(__always)
  private mutating func point(_ field: Field, to place: UInt32) {
    text.write(place, at: start + 4 * field.rawValue)
  }
}

extension PageWriter {
  /// The question written, where it is the only one.
  var onlyRecord: QuestionRecord {
    mutating get { QuestionRecord(page: take().page, start: 0) }
  }
}

extension Bytes {
  /// Where the text of `field` stands, of the question that begins at `question`.
  @inline(__always)
  func place(of field: QuestionRecord.Field, at question: Int) -> Range<Int> {
    let start = Int(number(at: question + 4 * field.rawValue))
    return start == 0 ? 0..<0 : start..<start + Int(number(at: start - 4))
  }

  /// The number in the four bytes from `index` on.
  @inline(__always)
  fileprivate func number(at index: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: word(at: index))
  }
}
