/// The head of a table that has a column for questions.
struct TableHead {
  private(set) var question = 0
  private(set) var answer: Int?
  private(set) var category: Int?
  private(set) var difficulty: Int?

  /// The head in the line of `range`, or `nil` where it is none.
  init?(_ bytes: Bytes, _ range: Range<Int>) {
    var found: Int?
    for (column, cell) in TableRow.cells(bytes, range).enumerated() {
      let name = HeadingName(bytes, Asking.content(bytes, cell))
      if name.is("question") || name.is("questions") || name.is("q")
        || name.is("interview question")
      {
        found = found ?? column
      } else if name.is("answer") || name.is("answers") || name.is("a") || name.is("key points")
        || name.is("expected answer") || name.is("sample answer")
      {
        answer = answer ?? column
      } else if name.is("category") || name.is("topic") || name.is("area") {
        category = column
      } else if name.is("difficulty") || name.is("level") {
        difficulty = column
      }
    }
    guard let found else { return nil }
    question = found
  }
}

/// A row of a table.
enum TableRow {
  /// The cells between the bars of a line; a bar after a backslash or in code is no border.
  static func cells(_ bytes: Bytes, _ range: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = range.lowerBound
    if start < range.upperBound, bytes[start] == UInt8(ascii: "|") { start += 1 }
    var index = start
    var isInCode = false
    while index < range.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "`"): isInCode.toggle()
      case UInt8(ascii: "|") where !isInCode:
        cells.append(bytes.trimmed(start..<index))
        start = index + 1
      default: break
      }
      index += 1
    }
    let last = bytes.trimmed(min(start, range.upperBound)..<range.upperBound)
    if !last.isEmpty { cells.append(last) }
    return cells
  }

  /// Whether the cell holds only a number.
  static func isNumber(_ bytes: Bytes, _ cell: Range<Int>) -> Bool {
    cell.count <= 6 && bytes[cell].allSatisfy(\.isDigit)
  }

  /// Whether the line only separates a table's head from its body.
  static func isSeparator(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    !range.isEmpty
      && bytes[range].allSatisfy { byte in
        byte.isBlank || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: ":")
      }
  }
}

/// Reads tables with a column `Question`; every row of them is one.
struct TableReader: ~Copyable {
  private var builder: CardBuilder
  private var head: TableHead?

  init(_ builder: consuming CardBuilder) {
    self.builder = builder
  }

  mutating func read(_ tokens: inout Tokenizer) -> Bank {
    while let token = tokens.next() {
      switch token.kind {
      case .heading(let level):
        head = nil
        builder.section(token, level: level)
      case .text: take(token)
      case .blank:
        head = nil
        builder.close()
      case .item, .code, .rule, .hidden: builder.add(token)
      }
    }
    return builder.finish(tokens)
  }

  private mutating func take(_ token: Token) {
    let bytes = builder.bytes
    guard !token.content.isEmpty, bytes[token.content.lowerBound] == UInt8(ascii: "|") else {
      return builder.add(token)
    }
    guard let head else {
      head = TableHead(bytes, token.content)
      if head == nil { builder.add(token) }
      return
    }
    if TableRow.isSeparator(bytes, token.content) { return }
    let cells = TableRow.cells(bytes, token.content)
    func cell(_ column: Int?) -> Range<Int>? {
      guard let column, column < cells.count, !cells[column].isEmpty else { return nil }
      return cells[column]
    }
    guard let title = cell(head.question) else {
      return builder.skip(token.line, "the row has no question")
    }
    // A number of questions is none.
    if TableRow.isNumber(bytes, title) { return builder.add(token) }
    builder.open(Card.Head(line: token.line, level: 7, title: TitleShape(bytes, title).text))
    builder.set(category: cell(head.category), difficulty: cell(head.difficulty))
    builder.beginAnswer()
    guard let answer = cell(head.answer) else { return builder.close() }
    var text = token
    text.kind = .text(indent: 0)
    text.content = answer
    builder.add(text)
    builder.close()
  }
}
