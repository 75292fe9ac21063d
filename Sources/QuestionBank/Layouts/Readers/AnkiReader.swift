/// Reads what Anki exports as text: `#` lines that describe the file, then a note a line.
///
/// Columns are apart by the separator that the header names; a field in quotes may hold line ends and
/// doubled quotes. The first column that is no deck, note type, identifier or tags asks, the second
/// answers.
struct AnkiReader: ~Copyable {
  private let bytes: Bytes
  private let role: String
  private var builder: CardBuilder
  private var header = Header()

  /// What the `#` lines say.
  private struct Header {
    var separator = UInt8(ascii: "\t")
    var tags: [String] = []
    var deck = ""
    var tagsColumn: Int?
    var deckColumn: Int?
    /// Columns, from 0, that hold no text of the note.
    var special: Set<Int> = []
  }

  init(_ bytes: Bytes, role: String, _ builder: consuming CardBuilder) {
    self.bytes = bytes
    self.role = role
    self.builder = builder
  }

  /// Whether the file begins with a line such as `#separator:tab`, or is a table of questions with none.
  static func matches(_ bytes: Bytes) -> Bool {
    var lines = LineReader(bytes, findsDamage: false)
    while let line = lines.next() {
      if line.isEmpty { continue }
      guard bytes[line.lowerBound] == UInt8(ascii: "#") else {
        return isTable(bytes) || AnkiTable(bytes) != nil
      }
      if key(bytes, line) != nil { return true }
    }
    return false
  }

  /// Whether the first lines have tabs in the same places, and some of their first columns ask.
  private static func isTable(_ bytes: Bytes) -> Bool {
    var lines = LineReader(bytes, findsDamage: false)
    var (count, asking, columns) = (0, 0, 0)
    while count < 50, let line = lines.next() {
      if line.isEmpty { continue }
      let tabs = bytes[line].count { $0 == 0x09 }
      guard let tab = bytes.firstIndex(of: 0x09, in: line), tab > line.lowerBound,
        count == 0 || tabs == columns
      else { return false }
      columns = tabs
      count += 1
      if Asking.isLikely(bytes, line.lowerBound..<tab) { asking += 1 }
    }
    return count >= 3 && asking * 4 >= count
  }

  private static let keys: [StaticString] = [
    "separator", "html", "tags", "columns", "notetype", "deck", "notetype column", "deck column",
    "tags column", "guid column", "if matches",
  ]

  /// The key and value of a header line, or `nil`.
  private static func key(
    _ bytes: Bytes, _ line: Range<Int>
  ) -> (name: StaticString, value: String)? {
    guard let colon = bytes[line].firstIndex(of: UInt8(ascii: ":")), !line.isEmpty,
      bytes[line.lowerBound] == UInt8(ascii: "#")
    else { return nil }
    let name = bytes.trimmed(line.lowerBound + 1..<colon)
    guard
      let key = keys.first(where: {
        $0.utf8CodeUnitCount == name.count && bytes.has($0, at: name.lowerBound, name.upperBound)
      })
    else { return nil }
    let value = bytes.trimmed(colon + 1..<line.upperBound)
    return (key, String(decoding: bytes[value], as: UTF8.self))
  }

  mutating func read() -> Bank {
    var lines = LineReader(bytes, findsDamage: false)
    var start = lines.offset
    var line = 1
    while let range = lines.next() {
      guard range.isEmpty || bytes[range.lowerBound] == UInt8(ascii: "#") else { break }
      if let (key, value) = Self.key(bytes, range) { take(key, value) }
      start = lines.offset
      line = lines.line + 1
    }
    if line == 1, let table = AnkiTable(bytes) {
      header.separator = table.separator
      header.tagsColumn = table.tagsColumn
      if let column = table.tagsColumn { header.special.insert(column) }
      (start, line) = (table.start, table.line)
    } else if line == 1, Self.isTable(bytes), AnkiTable.areTags(bytes, header.separator) {
      header.tagsColumn = 2
      header.special.insert(2)
    }
    readNotes(from: start, line: line)
    var bank = builder.finish()
    bank.title = header.deck
    return bank
  }

  private mutating func take(_ key: StaticString, _ value: String) {
    let column = Int(value).map { $0 - 1 }
    switch "\(key)" {
    case "separator": header.separator = Self.separator(value)
    case "tags": header.tags = value.split(separator: " ").map { String($0) }
    case "deck":
      var deck = value[...]
      if deck.first == "\"", deck.last == "\"", deck.count > 1 {
        deck = deck.dropFirst().dropLast()
      }
      header.deck = String(deck)
    case "tags column":
      header.tagsColumn = column
      if let column { header.special.insert(column) }
    case "notetype column", "deck column", "guid column":
      if "\(key)" == "deck column" { header.deckColumn = column }
      if let column { header.special.insert(column) }
    default: break
    }
  }

  private static func separator(_ name: String) -> UInt8 {
    switch name.lowercased() {
    case "comma", ",": UInt8(ascii: ",")
    case "semicolon", ";": UInt8(ascii: ";")
    case "pipe", "|": UInt8(ascii: "|")
    case "colon", ":": UInt8(ascii: ":")
    case "space": UInt8(ascii: " ")
    default: UInt8(ascii: "\t")
    }
  }

  // MARK: - Notes

  private mutating func readNotes(from start: Int, line: Int) {
    var index = start
    var line = line
    while index < bytes.count {
      let first = line
      let fields = record(&index, &line)
      if fields.count == 1, fields[0].isEmpty { continue }
      add(fields, line: first)
    }
  }

  /// The fields of the note at `index`, which goes on to the next.
  private func record(_ index: inout Int, _ line: inout Int) -> [[UInt8]] {
    var fields: [[UInt8]] = []
    var field: [UInt8] = []
    var isQuoted = false
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if isQuoted {
        if byte == UInt8(ascii: "\"") {
          if index < bytes.count, bytes[index] == byte {
            field.append(byte)
            index += 1
          } else {
            isQuoted = false
          }
        } else {
          if byte == 0x0A { line += 1 }
          field.append(byte)
        }
      } else if byte == UInt8(ascii: "\""), field.isEmpty {
        isQuoted = true
      } else if byte == header.separator {
        fields.append(field)
        field = []
      } else if byte.isNewline {
        if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
        line += 1
        break
      } else {
        field.append(byte)
      }
    }
    fields.append(field)
    return fields
  }

  private mutating func add(_ fields: [[UInt8]], line: Int) {
    let texts = fields.indices.filter { !header.special.contains($0) }
    guard let front = texts.first else { return }
    let body = fields[front].withBytes { field in
      var plain = PlainText(field)
      plain.render(field.all)
      return plain.string()
    }
    let title = String(body.unicodeScalars.prefix { $0 != "\n" })
    guard !title.isEmpty else {
      builder.skip(line, "the note has no text to ask")
      return
    }
    guard !body.contains("{{c1::") else { return builder.skip(line, Card.gapsAreSkipped) }
    var reference = Reference()
    if texts.count > 1 {
      reference.whole = texts[1...].flatMap { fields[$0].withBytes(Self.points) }
    }
    var tags = header.tags
    if let column = header.tagsColumn, column < fields.count {
      tags += String(decoding: fields[column], as: UTF8.self).split(separator: " ")
        .map { String($0) }
    }
    builder.add(
      Question(
        id: "", role: role, title: title, category: category(of: fields), tags: tags, body: body,
        reference: reference), line: line)
  }

  /// The last part of the name of the deck that a column names, or nothing.
  private func category(of fields: [[UInt8]]) -> String {
    guard let column = header.deckColumn, column < fields.count else { return "" }
    let deck = String(decoding: fields[column], as: UTF8.self)
    let part = deck.lastIndex(of: ":").map { deck[deck.index(after: $0)...] } ?? deck[...]
    return String(part.drop(while: \.isWhitespace))
  }

  /// The key points of a field's text.
  private static func points(_ field: Bytes) -> [String] {
    var tokens = Tokenizer(field)
    var blocks = BlockList()
    while let token = tokens.next() { blocks.add(token, of: field) }
    var plain = PlainText(field)
    KeyPoints.read(answer: blocks.blocks, keepsProse: true, &plain)
    return plain.points.reference.whole
  }
}
