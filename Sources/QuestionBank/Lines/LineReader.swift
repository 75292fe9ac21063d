/// Cuts a file into lines and counts them as editors do: after LF, CR or CRLF.
///
/// U+2028 and its kin end no line, so that the numbers agree with what a person's tools say.
struct LineReader {
  let bytes: Bytes
  /// Where the next line begins.
  private(set) var offset: Int
  /// The number of the line read last, from 1; 0 before the first.
  private(set) var line = 0
  /// The first line that is no UTF-8 or holds a NUL, and how many such lines there are.
  private(set) var damage: (line: Int, count: Int)?
  /// Whether any line is damaged, so that it is worth looking which.
  private let isDamaged: Bool
  /// Whether the bytes are known to be UTF-8 without NUL.
  let isText: Bool

  /// Reads from the beginning, after a byte order mark if there is one.
  ///
  /// Only if told to, it looks for damage.
  init(_ bytes: Bytes, findsDamage: Bool) {
    self.bytes = bytes
    offset = bytes.has("\u{FEFF}", at: 0, bytes.count) ? 3 : 0
    isText = findsDamage && bytes.isText
    isDamaged = findsDamage && !isText
  }

  /// The next line without its end, or `nil` after the last.
  mutating func next() -> Range<Int>? {
    let count = bytes.count
    guard offset < count else { return nil }
    let start = offset
    let end = bytes[start] == 0x0A ? start : bytes.lineEnd(from: start)
    line += 1
    offset = end
    if offset < count {
      let isPair = bytes[offset] == 0x0D && offset + 1 < count && bytes[offset + 1] == 0x0A
      offset += isPair ? 2 : 1
    }
    if isDamaged, !bytes.view(of: start..<end).isText {
      damage = (damage?.line ?? line, (damage?.count ?? 0) + 1)
    }
    return start..<end
  }

  /// Makes `range`, the line read last, the next one again.
  mutating func stepBack(to range: Range<Int>) {
    offset = range.lowerBound
    line -= 1
  }
}
