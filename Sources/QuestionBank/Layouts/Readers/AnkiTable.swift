/// Notes in columns that no `#` line describes: a front, a back and perhaps tags on every line.
struct AnkiTable {
  let separator: UInt8
  private(set) var tagsColumn: Int?
  /// Where the first note begins, and its line.
  private(set) var start: Int
  private(set) var line = 1

  /// What the first lines of `bytes` show, or `nil` where they are no such table.
  init?(_ bytes: Bytes) {
    var lines = LineReader(bytes, findsDamage: false)
    start = lines.offset
    guard let first = lines.next() else { return nil }
    for separator: UInt8 in [0x09, UInt8(ascii: ";"), UInt8(ascii: ",")] {
      guard let names = Self.names(bytes, first, separator) else { continue }
      // What the names stand over has as many columns.
      guard let next = lines.next(), bytes[next].contains(separator) else { return nil }
      self.separator = separator
      tagsColumn = names.tags
      start = next.lowerBound
      line = lines.line
      return
    }
    for separator: UInt8 in [0x09, UInt8(ascii: ";")] {
      guard let columns = Self.columns(bytes, separator) else { continue }
      self.separator = separator
      tagsColumn = columns == 3 && Self.areTags(bytes, separator) ? 2 : nil
      return
    }
    return nil
  }

  private struct Names { var tags: Int? }

  /// The column of tags, if there is one, where the line names the columns of a table of notes.
  private static func names(
    _ bytes: Bytes, _ range: Range<Int>, _ separator: UInt8
  ) -> Names? {
    guard range.count <= 200 else { return nil }
    let cells = fields(bytes, range, separator).map { HeadingName(bytes, $0) }
    guard cells.count >= 2,
      fronts.contains(cells[0].name) && backs.contains(cells[1].name)
    else { return nil }
    return Names(tags: cells.firstIndex { $0.is("tags") || $0.is("tag") })
  }

  private static let fronts = NameSet(["front", "question", "term", "word", "prompt"])
  private static let backs = NameSet(["back", "answer", "definition", "meaning", "response"])

  /// How many columns the first lines have, or `nil` where they are no table.
  ///
  /// Nearly all of them agree, and each has text on both sides of its first separator.
  private static func columns(_ bytes: Bytes, _ separator: UInt8) -> Int? {
    var lines = LineReader(bytes, findsDamage: false)
    var counts: [Int: Int] = [:]
    var count = 0
    while count < 50, let range = lines.next() {
      let text = bytes.trimmed(range)
      if text.isEmpty { continue }
      guard !isMarkdown(bytes[text.lowerBound]), bytes.last(of: text) != separator,
        range.count <= 4096
      else { return nil }
      let cells = fields(bytes, range, separator)
      guard (2...4).contains(cells.count), !cells[0].isEmpty, !cells[1].isEmpty else { return nil }
      counts[cells.count, default: 0] += 1
      count += 1
    }
    guard count >= 5, let usual = counts.max(by: { $0.value < $1.value }) else { return nil }
    let isTable =
      separator == 0x09 ? usual.value == count && usual.key == 2 : usual.value * 10 >= count * 8
    return isTable ? usual.key : nil
  }

  /// Whether lines that begin so are Markdown, or a table of other things.
  private static func isMarkdown(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: "|"), UInt8(ascii: "{"), UInt8(ascii: "}"): true
    default: false
    }
  }

  /// Whether the third column of the first lines holds words such as tags are.
  static func areTags(_ bytes: Bytes, _ separator: UInt8) -> Bool {
    var lines = LineReader(bytes, findsDamage: false)
    var count = 0
    while count < 50, let range = lines.next() {
      let cells = fields(bytes, range, separator)
      guard cells.count > 2 else { continue }
      count += 1
      let isTag =
        cells[2].count <= 40
        && !bytes[cells[2]].contains { byte in
          byte == UInt8(ascii: "<") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?")
            || byte == UInt8(ascii: "&")
        }
      guard isTag else { return false }
    }
    return count > 0
  }

  /// The cells of a line, without blanks around them.
  private static func fields(
    _ bytes: Bytes, _ range: Range<Int>, _ separator: UInt8
  ) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = range.lowerBound
    while let end = bytes.firstIndex(of: separator, in: start..<range.upperBound) {
      cells.append(bytes.trimmed(start..<end))
      start = end + 1
    }
    cells.append(bytes.trimmed(start..<range.upperBound))
    return cells
  }
}
