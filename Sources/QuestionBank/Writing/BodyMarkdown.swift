/// Writes a question's text as Markdown: the way back from `BodyText`.
///
/// Groups of lines are apart by empty lines. A group is a list, code, or a paragraph; which one, its
/// first line says.
struct BodyMarkdown {
  private var output: [UInt8] = []
  /// For each list item that is open, outermost first, where its text begins.
  private var contents: [Int] = []
  private var wasItem = false

  /// Markdown for `text`, ending in a line end; `careful` makes one paragraph of all that need not be
  /// code.
  static func of(_ text: String, careful: Bool) -> [UInt8] {
    var writer = BodyMarkdown()
    let groups = Self.groups(of: text.lines, careful: careful)
    for (index, group) in groups.enumerated() {
      // An empty line between two lists is impossible, and only a list ends in a space, after a marker.
      let isBeforeList = groups.dropFirst(index + 1).first?.last?.utf8.last == 0x20
      writer.write(group, mayBeList: !careful && !isBeforeList, careful: careful)
    }
    return writer.output
  }

  /// The runs of lines that are not empty; adjacent runs of code are one.
  private static func groups(of lines: [Substring], careful: Bool) -> [ArraySlice<Substring>] {
    var groups: [ArraySlice<Substring>] = []
    if careful {
      let code = lines.prefix { $0.isEmpty || FencedCode.isCode($0) }
      return [code, lines[code.endIndex...]].filter { !$0.isEmpty }
    }
    var index = lines.startIndex
    while index < lines.endIndex {
      if lines[index].isEmpty {
        index += 1
        continue
      }
      let end = lines[index...].firstIndex(where: \.isEmpty) ?? lines.endIndex
      if let last = groups.last, isCode(last), isCode(lines[index..<end]) {
        groups[groups.count - 1] = lines[last.startIndex..<end]
      } else {
        groups.append(lines[index..<end])
      }
      index = end
    }
    return groups
  }

  private static func isCode(_ group: ArraySlice<Substring>) -> Bool {
    group.allSatisfy { $0.isEmpty || FencedCode.isCode($0) }
  }

  // MARK: - Groups

  private mutating func write(_ group: ArraySlice<Substring>, mayBeList: Bool, careful: Bool) {
    if !output.isEmpty { output.append(0x0A) }
    if mayBeList, !wasItem, let items = items(group) {
      wasItem = true
      for item in items { write(item) }
    } else if Self.isCode(group) {
      wasItem = false
      writeCode(group)
    } else {
      wasItem = false
      writeParagraph(group, careful: careful)
    }
  }

  private mutating func writeCode(_ group: ArraySlice<Substring>) {
    let spaces = group.lazy.filter { !$0.isEmpty }.map(Self.spaces).min() ?? 0
    let depth = max(0, min(contents.count, (spaces - FencedCode.indent) / 2))
    contents.removeLast(contents.count - depth)
    output += FencedCode.markdown(
      group, dropping: FencedCode.indent + 2 * depth, indent: contents.last ?? 0)
    output.append(0x0A)
  }

  private mutating func writeParagraph(_ group: ArraySlice<Substring>, careful: Bool) {
    let spaces = group.map(Self.spaces).min() ?? 0
    let depth = min(contents.count, spaces / 2)
    contents.removeLast(contents.count - depth)
    let indent = contents.last ?? 0
    output += repeatElement(0x20, count: indent)
    let text = group.map { $0.dropFirst(2 * depth) }.joined(separator: "\n")
    output += Prose.markdown(text, .block(indent: indent, isItem: false), careful: careful)
    output.append(0x0A)
  }

  private static func spaces(_ line: Substring) -> Int { line.utf8.prefix { $0 == 0x20 }.count }

  // MARK: - Lists

  private struct Item {
    var depth: Int
    var marker: String
    var text: String
  }

  /// The items that `group` shows, or `nil` if it shows anything else.
  private func items(_ group: ArraySlice<Substring>) -> [Item]? {
    var items: [Item] = []
    for line in group {
      let spaces = Self.spaces(line)
      let limit = items.last.map { $0.depth + 1 } ?? contents.count
      if spaces.isMultiple(of: 2), spaces / 2 <= limit,
        let (marker, text) = Self.item(line.dropFirst(spaces))
      {
        items.append(Item(depth: spaces / 2, marker: marker, text: text))
      } else if let last = items.last {
        // The reader indents an item's later lines by its depth and its marker as shown.
        let shown = last.marker == "-" ? 2 : last.marker.utf8.count + 1
        guard spaces >= 2 * last.depth + shown else { return nil }
        items[items.count - 1].text += "\n" + line.dropFirst(2 * last.depth + shown)
      } else {
        return nil
      }
    }
    return items
  }

  /// The marker to write for a line such as `• text` or `12. text`, and the text; `nil` for others.
  private static func item(_ line: Substring) -> (marker: String, text: String)? {
    if line.unicodeScalars.starts(with: "• ".unicodeScalars) {
      return ("-", String(line.unicodeScalars.dropFirst(2)))
    }
    let digits = line.utf8.prefix(while: \.isDigit)
    let isNumber = (1...9).contains(digits.count) && (digits.count == 1 || digits.first != 0x30)
    guard isNumber, line.utf8.dropFirst(digits.count).starts(with: ". ".utf8) else { return nil }
    return ("\(Substring(digits)).", String(line.unicodeScalars.dropFirst(digits.count + 2)))
  }

  private mutating func write(_ item: Item) {
    contents.removeLast(max(0, contents.count - item.depth))
    let indent = contents.last ?? 0
    let content = indent + item.marker.utf8.count + 1
    contents.append(content)
    output += repeatElement(0x20, count: indent)
    output += item.marker.utf8
    let text = Prose.markdown(item.text, .block(indent: content, isItem: true))
    if !text.isEmpty { output.append(0x20) }
    output += text
    output.append(0x0A)
  }
}
