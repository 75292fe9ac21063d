import Canvas
import Terminal

/// How lines are laid out for a terminal, or for 80 columns where there is none.
enum TextPage {
  /// The cells of a row.
  static var width: Int { max(20, terminalSize(1).columns) }

  /// A blank at which no row ends; it leaves as an ordinary one.
  static let firmBlank: Character = "\u{A0}"

  /// `text` in rows, with `lead` before the first and as many blanks before the others.
  static func paragraph(_ text: String, lead: String = "") -> [String] {
    let indent = CharacterWidth.width(of: lead)
    let blanks = blanks(indent)
    let rows = wrap(harmless(text), width: max(20, width - indent))
    return rows.enumerated().map { row in
      let text = row.element.text.map { $0 == firmBlank ? " " : $0 }
      return trimmed((row.offset == 0 ? lead : blanks) + text)
    }
  }

  /// `line` without blanks at its end.
  static func trimmed(_ line: String) -> String {
    let last = line.utf8.lastIndex { $0 != UInt8(ascii: " ") }
    return last.map { String(line[...$0]) } ?? ""
  }

  /// A question's text, a step to the right: paragraphs and items in rows, code as it is.
  static func body(_ text: String) -> [String] {
    harmless(text).split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      let blanks = line.prefix { $0 == " " }
      let rest = line[blanks.endIndex...]
      let marker = listMarker(of: rest)
      // A bank's code is indented by four blanks or more.
      if blanks.count >= 4, marker.isEmpty { return ["  " + line] }
      return paragraph(String(rest.dropFirst(marker.count)), lead: "  " + blanks + marker)
    }
  }
}

/// A table of texts, as wide as its cells and no wider than a page.
struct TextTable {
  /// What stands in a column.
  struct Column {
    var title: String
    var isNumber = false
  }

  private let columns: [Column]
  private let flexible: Int
  private let indent: Int
  private var rows: [[String]] = []

  /// An empty table; where a page is too narrow the cells of column `flexible` are shortened.
  ///
  /// Its rows are printed behind `indent` blanks.
  init(_ columns: [Column], flexible: Int, indent: Int = 0) {
    self.columns = columns
    self.flexible = flexible
    self.indent = indent
  }

  /// Adds a row, a cell for each column.
  mutating func add(_ cells: [String]) {
    rows.append(cells.map { harmless($0, keepNewlines: false) })
  }

  /// The titles and the rows; a column without any text is left out.
  var lines: [String] {
    let used = columns.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    var widths = columns.indices.map { column in
      rows.reduce(CharacterWidth.width(of: columns[column].title)) {
        max($0, CharacterWidth.width(of: $1[column]))
      }
    }
    let gaps = 2 * max(0, used.count - 1)
    // Ten cells are left even where the page has none: a row that is too long is still readable.
    let others = used.reduce(gaps) { $0 + ($1 == flexible ? 0 : widths[$1]) }
    widths[flexible] = min(widths[flexible], max(10, TextPage.width - indent - others))
    return ([columns.map(\.title)] + rows).map { cells in
      let line = used.map { column in
        fitted(cells[column], to: widths[column], fromRight: columns[column].isNumber)
      }.joined(separator: "  ")
      return blanks(indent) + TextPage.trimmed(line)
    }
  }
}

/// A count and its noun: `no questions`, `1 question`, `15 questions`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(count == 0 ? "no" : "\(count)") \(noun)\(count == 1 ? "" : "s")"
}
