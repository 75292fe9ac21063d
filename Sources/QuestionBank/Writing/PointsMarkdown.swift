/// Writes key points and follow-ups as a list.
enum PointsMarkdown {
  /// One list item a point, with a line end after each; code at a point's end is fenced beneath it.
  static func list(_ points: [String], careful: Bool) -> [UInt8] {
    var output: [UInt8] = []
    for point in points {
      let lines = point.lines
      var code = codeStart(lines)
      // Code that a point begins with stays code even so: as prose it would lose its indentation.
      if careful, code > 0 { code = lines.endIndex }
      let text = code == lines.endIndex ? point : lines[..<code].joined(separator: "\n")
      let item = Prose.markdown(text, .block(indent: 2, isItem: true), careful: careful)
      output += (item.isEmpty ? "-" : "- ").utf8
      output += item
      output.append(0x0A)
      if code < lines.endIndex {
        output += FencedCode.markdown(lines[code...], dropping: FencedCode.indent, indent: 2)
        output.append(0x0A)
      }
    }
    return output
  }

  /// Where the code at the end of a point begins, or the end of `lines`.
  private static func codeStart(_ lines: [Substring]) -> Int {
    var start = lines.endIndex
    for index in lines.indices.reversed() {
      if FencedCode.isCode(lines[index]) {
        start = index
      } else if !lines[index].isEmpty || start == lines.endIndex {
        break
      }
    }
    return start
  }
}
