/// Finds the key points in the blocks of an answer.
///
/// Points are list items; where there are none, sentences. What is nested in an item belongs to its
/// point, and so does code that follows one.
struct KeyPoints {
  private(set) var reference = Reference()
  /// The first line of prose that is no point, because there are list items or part headings beside it.
  private(set) var unusedLine: Int?

  /// Reads an answer: by part headings, else by labels in bold if at least three parts have one, else
  /// as a whole.
  init(_ blocks: [Block], _ plain: inout PlainText) {
    let labels = blocks.map { Self.label(of: $0, plain.bytes) }
    let labelled = Set(labels.compactMap { $0?.part })
    if blocks.contains(where: { Self.headedPart($0) != nil }) {
      readHeadings(blocks, &plain)
    } else if labelled.count >= 3 {
      readLabels(blocks, labels, &plain)
    } else {
      reference.whole = points(of: blocks, &plain)
    }
  }

  /// The points of a list that stands by itself, such as follow-up questions.
  static func list(_ blocks: [Block], _ plain: inout PlainText) -> [String] {
    var reader = KeyPoints([], &plain)
    return reader.points(of: blocks, &plain)
  }

  private static func headedPart(_ block: Block) -> Part? {
    if case .heading(_, let part) = block.kind { return part }
    return nil
  }

  private static func label(of block: Block, _ bytes: [UInt8]) -> Label? {
    guard block.depth == 0 else { return nil }
    switch block.kind {
    case .paragraph, .item: return Label(bytes, block.range)
    case .code, .heading: return nil
    }
  }

  // MARK: - Parts

  private mutating func readHeadings(_ blocks: [Block], _ plain: inout PlainText) {
    var part: Part?
    var partLevel = 0
    var section: [Block] = []
    for block in blocks {
      guard case .heading(let level, let named) = block.kind, named != nil || level <= partLevel
      else {
        section.append(block)
        continue
      }
      close(section, part, &plain)
      section = []
      part = named
      partLevel = level
      if named == nil { noteUnused(block.line) }
    }
    close(section, part, &plain)
  }

  private mutating func readLabels(
    _ blocks: [Block], _ labels: [Label?], _ plain: inout PlainText
  ) {
    var part: Part?
    var section: [Block] = []
    for (block, label) in zip(blocks, labels) {
      guard let label, let named = label.part else {
        section.append(block)
        continue
      }
      close(section, part, &plain)
      part = named
      plain.render(label.rest)
      if plain.text.last != UInt8(ascii: ":") { append(sentences(of: plain), to: named) }
      section = []
    }
    close(section, part, &plain)
  }

  /// Adds the points of `section` to `part`; without one, the section's prose is unused.
  private mutating func close(_ section: [Block], _ part: Part?, _ plain: inout PlainText) {
    if let part {
      append(points(of: section, &plain), to: part)
    } else if let first = section.first(where: { !isLeadIn($0, &plain) }) {
      noteUnused(first.line)
    }
  }

  private mutating func append(_ points: [String], to part: Part) {
    if !points.isEmpty { reference.parts[part, default: []] += points }
  }

  private mutating func noteUnused(_ line: Int) {
    unusedLine = min(unusedLine ?? line, line)
  }

  // MARK: - Points

  private mutating func points(of blocks: [Block], _ plain: inout PlainText) -> [String] {
    var points = PointList()
    let base = blocks.lazy.filter(\.isItem).map(\.depth).min()
    for block in blocks {
      switch block.kind {
      case .heading: continue
      case .code(let indent):
        points.append(code: CodeText.string(plain.bytes, block.range, dropping: indent, indent: 4))
      case .item:
        plain.render(block.range)
        block.depth == base ? points.begin(plain.string()) : points.append(child: plain.string())
      case .paragraph:
        if let base, block.depth > base {
          plain.render(block.range)
          points.append(text: plain.string())
        } else if base == nil {
          plain.render(block.range)
          for sentence in sentences(of: plain) { points.begin(sentence) }
        } else if !isLeadIn(block, &plain) {
          noteUnused(block.line)
        }
      }
    }
    return Placeholder.isOnlyContent(of: points.points) ? [] : points.points
  }

  private func sentences(of plain: PlainText) -> [String] {
    Sentences.ranges(in: plain.text).map { plain.string($0) }
  }

  /// Whether a block only leads to what follows it: it ends in a colon, is all bold, or shows nothing.
  private func isLeadIn(_ block: Block, _ plain: inout PlainText) -> Bool {
    switch block.kind {
    case .heading: return true
    case .item, .code: return false
    case .paragraph:
      plain.render(block.range)
      if plain.text.isEmpty || plain.text.last == UInt8(ascii: ":") { return true }
      return Label(plain.bytes, block.range)?.rest.isEmpty ?? false
    }
  }
}

/// Key points under construction.
private struct PointList {
  private(set) var points: [String] = []
  /// How many nested items the last point has taken in.
  private var children = 0

  mutating func begin(_ text: String) {
    points.append(text)
    children = 0
  }

  /// Joins a nested item: `Limits: per tenant; per stream`.
  mutating func append(child text: String) {
    guard !text.isEmpty else { return }
    join(text, with: children == 0 ? ": " : "; ")
    children += 1
  }

  /// Joins a further paragraph of an item.
  mutating func append(text: String) {
    if !text.isEmpty { join(text, with: " ") }
  }

  mutating func append(code: String) {
    if !code.isEmpty { join(code, with: "\n") }
  }

  private mutating func join(_ text: String, with separator: String) {
    guard let last = points.indices.last, let sign = points[last].utf8.last else {
      if points.isEmpty { points.append(text) } else { points[points.count - 1] = text }
      return
    }
    let isPunctuated = sign != UInt8(ascii: ")") && ".:;,!?".utf8.contains(sign)
    points[last] += isPunctuated && separator != "\n" ? " " + text : separator + text
  }
}

/// Answers that only say that there is none yet.
private enum Placeholder {
  static func isOnlyContent(of points: [String]) -> Bool {
    guard points.count == 1, let point = points.first else { return false }
    guard point.utf8.count <= 200 else { return false }
    let text = point.lowercased()
    func isSign(_ character: Character) -> Bool { !character.isLetter && !character.isNumber }
    let bare = text.drop(while: isSign).reversed().drop(while: isSign).reversed()
    return bare.isEmpty || words.contains(String(bare))
      || point.hasPrefix("TODO:") || point.hasPrefix("TBD:")
  }

  private static let words: Set<String> = [
    "todo", "to do", "tbd", "tba", "wip", "n/a", "to be completed", "to be done",
    "to be written", "coming soon",
  ]
}
