/// Cuts a file into lines and counts them as editors do: after LF, CR or CRLF.
///
/// U+2028 and its kin end no line, so that the numbers agree with what a person's tools say.
struct LineReader {
  let bytes: [UInt8]
  /// Where the next line begins.
  private(set) var offset: Int
  /// The number of the line read last, from 1; 0 before the first.
  private(set) var line = 0
  /// The first line that is no UTF-8 or holds a NUL, and how many such lines there are.
  private(set) var damage: (line: Int, count: Int)?

  /// Reads from the beginning, after a byte order mark if there is one.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next line without its end, or `nil` after the last.
  mutating func next() -> Range<Int>? {
    let count = bytes.count
    guard offset < count else { return nil }
    let start = offset
    var end = start
    var isASCII = true
    var hasNUL = false
    scan: while end < count {
      let byte = bytes[end]
      if byte >= 0x80 {
        isASCII = false
      } else if byte < 0x0E {
        if byte.isNewline { break scan }
        if byte == 0 { hasNUL = true }
      }
      end += 1
    }
    line += 1
    offset = end
    if offset < count {
      let isPair = bytes[offset] == 0x0D && offset + 1 < count && bytes[offset + 1] == 0x0A
      offset += isPair ? 2 : 1
    }
    if hasNUL || !isASCII && !Self.isUTF8(bytes[start..<end]) {
      damage = (damage?.line ?? line, (damage?.count ?? 0) + 1)
    }
    return start..<end
  }

  /// Makes `range`, the line read last, the next one again.
  mutating func stepBack(to range: Range<Int>) {
    offset = range.lowerBound
    line -= 1
  }

  private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid: continue
      case .emptyInput: return true
      case .error: return false
      }
    }
  }
}
