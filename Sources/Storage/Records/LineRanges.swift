/// The non-empty lines of a file's bytes.
struct LineRanges {
  struct Line {
    /// Counted from 1.
    var number: Int
    /// The bytes without the line break.
    var range: Range<Int>
    var hasBreak: Bool
    var isLast: Bool
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0
  private var number = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func next() -> Line? {
    while place < bytes.count {
      number += 1
      let end = lineEnd
      let line = Line(
        number: number, range: place..<end, hasBreak: end < bytes.count,
        isLast: end + 1 >= bytes.count)
      place = end + 1
      if !line.range.isEmpty { return line }
    }
    return nil
  }

  /// Where the next line feed is, else the end.
  private var lineEnd: Int {
    guard let start = bytes.baseAddress.map({ UnsafeRawPointer($0 + place) }),
      let found = memchr(start, Int32(UInt8(ascii: "\n")), bytes.count - place)
    else { return bytes.count }
    return place + (UnsafeRawPointer(found) - start)
  }
}
