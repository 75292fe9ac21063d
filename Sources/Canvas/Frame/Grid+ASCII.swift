/// Whether a terminal or file gets nothing but ASCII.
///
/// `locale` are the values of `LC_ALL`, `LC_CTYPE` and `LANG`; the first that says anything counts, and
/// where none does, only ASCII is sure. The Linux console (`TERM=linux`) knows UTF-8 but has no room in
/// its font for braille and most other pictures.
public func needsASCII(locale: [String?], terminal: String?) -> Bool {
  if terminal == "linux" { return true }
  let said = locale.compactMap(\.self).first { !$0.isEmpty }?.uppercased() ?? ""
  return !(said.contains("UTF-8") || said.contains("UTF8"))
}

extension Grid {
  /// The same grid in ASCII: pictures become the character most like them, all else a question mark.
  public func inASCII() -> Grid {
    var grid = Grid(size)
    grid.cursor = cursor
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        guard let glyph = glyph(at: column, row: row), let style = style(at: column, row: row)
        else { continue }
        grid.put(Self.inASCII(glyph), at: column, row: row, style: style)
      }
    }
    return grid
  }

  /// One ASCII character for a glyph; for the right half of a wide one, too.
  private static func inASCII(_ glyph: String) -> String {
    guard let scalar = glyph.unicodeScalars.first, !scalar.isASCII else {
      return glyph.isEmpty ? "?" : glyph
    }
    switch scalar {
    case "●": return "*"
    case "○": return "o"
    case "◉": return "@"
    case "▸", "›", "»": return ">"
    case "‹", "«": return "<"
    case "·", "•": return "-"
    case "…": return "~"
    case "–", "—", "−", "‐", "‑", "─", "╌": return "-"
    case "━", "╸": return "="
    case "│", "┃": return "|"
    case "┼", "┤", "├", "└", "┬", "┴": return "+"
    case "‘", "’": return "'"
    case "“", "”": return "\""
    case "\u{2800}": return " "
    case "\u{2801}"..."\u{28FF}": return "."
    default: return "?"
    }
  }
}
