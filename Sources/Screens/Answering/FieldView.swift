import Canvas
import Interview
import QuestionBank

/// A place to type in, and what stands beside and in it.
struct Field {
  /// Its name, at the left.
  var label: String
  /// What stands in it while it is empty.
  var prompt: String
  /// Whether each line begins with a bullet that is the screen's.
  var isBulleted = false

  /// The field of a part.
  init(_ part: Part, _ frame: Frame) {
    label = frame.isNarrow ? part.shortTitle : part.title
    prompt = Template.prompt(for: part)
    isBulleted = part == .approach
  }

  /// A field for anything else.
  init(_ label: String, prompt: String) {
    self.label = label
    self.prompt = prompt
  }
}

extension InterviewScreen {
  /// Draws a field in `rows`, scrolled to its cursor.
  mutating func drawField(
    _ field: Field, _ editor: LineEditor, rows: Range<Int>, isFocused: Bool, isPaused: Bool = false,
    _ frame: inout Frame
  ) {
    drawLabel(of: field, rows: rows, isFocused: isFocused, &frame)
    drawText(of: field, editor, rows: rows, isFocused: isFocused, isPaused: isPaused, &frame)
  }

  /// Draws what stands beside a field's text, and stays while somebody types.
  func drawLabel(of field: Field, rows: Range<Int>, isFocused: Bool, _ frame: inout Frame) {
    let column = frame.fieldColumn
    frame.put(
      field.label, row: rows.lowerBound, style: isFocused ? .bold : .dim, limit: column - 1)
    guard isFocused else { return }
    for row in rows { frame.put("┃", row: row, at: column - 1, style: .bold.with(.cyan)) }
  }

  /// Draws what stands in a field.
  mutating func drawText(
    of field: Field, _ editor: LineEditor, rows: Range<Int>, isFocused: Bool, isPaused: Bool,
    _ frame: inout Frame
  ) {
    let column = frame.fieldColumn
    let textColumn = column + 1 + (field.isBulleted ? 2 : 0)
    // One column less than there is: behind a full row the cursor needs one of its own.
    let width = max(1, frame.width - textColumn - 1)
    if isFocused { fieldWidth = width }
    if editor.text.isEmpty {
      let prompt = shortened(field.prompt, to: frame.width - column - 1)
      frame.put(prompt, row: rows.lowerBound, at: column + 1, style: .dim)
      if isFocused { frame.placeCursor(row: rows.lowerBound, column: column + 1) }
      return
    }
    let layout = editor.layout(width: width)
    let lines = layout.rows
    // The rows around the cursor where someone types, else the first ones.
    let cursor = isFocused ? layout.position(of: editor.cursor) : Position(column: 0, row: 0)
    let first = min(max(0, cursor.row - rows.count + 1), max(0, lines.count - 1))
    let text = editor.text.utf8
    for (row, number) in zip(rows, first..<lines.count) {
      let offset = lines[number].range.lowerBound
      let before = offset == 0 ? nil : text[text.index(text.startIndex, offsetBy: offset - 1)]
      let beginsLine = before == nil || before == UInt8(ascii: "\n")
      if field.isBulleted, beginsLine, !hasOwnBullet(lines[number].text) {
        frame.put("•", row: row, at: column + 1, style: isPaused ? .dim : .plain)
      }
      frame.put(lines[number].text, row: row, at: textColumn, style: isPaused ? .dim : .plain)
    }
    // The column that the cursor needs behind a full row is free elsewhere.
    if first > 0 { frame.putRight("↑", row: rows.lowerBound, style: .dim) }
    if lines.count - first > rows.count {
      frame.putRight("↓", row: rows.upperBound - 1, style: .dim)
    }
    if isFocused, !isPaused {
      frame.placeCursor(
        row: rows.lowerBound + cursor.row - first, column: textColumn + cursor.column)
      endsWithRoom = editor.cursor == text.count && cursor.column > 0 && cursor.column < width
    }
  }
}

extension Frame {
  /// The column before a field's text.
  fileprivate var fieldColumn: Int { isNarrow ? 10 : 14 }
}

extension Part {
  /// The part's name where columns are few.
  var shortTitle: String {
    switch self {
    case .context: "Context"
    case .approach: "Approach"
    case .tradeOff: "Trade-off"
    case .failureMode: "Failure"
    case .validation: "Validate"
    }
  }
}
