/// Finds the key points in the blocks of an answer.
///
/// Points are list items; where there are none, sentences. What is nested in an item belongs to its
/// point, and so does code that follows one.
struct KeyPoints {
  private(set) var reference = Reference()
  /// The first line of prose that is no point, because there are list items or part headings beside it.
  private(set) var unusedLine: Int?
  private let keepsProse: Bool

  /// Reads an answer: by part headings, else by labels in bold if at least three parts have one, else
  /// as a whole.
  ///
  /// With `keepsProse` the sentences beside list items are points too, but for those that lead to them.
  init(_ blocks: [Block], keepsProse: Bool = false, _ plain: inout PlainText) {
    self.keepsProse = keepsProse
    if blocks.contains(where: { Self.headedPart($0) != nil }) {
      readHeadings(blocks, &plain)
    } else if Self.hasLabels(blocks, plain.bytes) {
      readLabels(blocks, &plain)
    } else {
      reference.whole = points(of: blocks[...], &plain)
    }
  }

  /// The points of a list that stands by itself, such as follow-up questions.
  static func list(_ blocks: [Block], _ plain: inout PlainText) -> [String] {
    if blocks.isEmpty { return [] }
    var reader = KeyPoints([], &plain)
    return reader.points(of: blocks[...], &plain)
  }

  private static func headedPart(_ block: Block) -> Part? {
    if case .heading(_, let part) = block.kind { return part }
    return nil
  }

  /// Whether at least three parts have a label.
  private static func hasLabels(_ blocks: [Block], _ bytes: Bytes) -> Bool {
    var parts: Set<Part> = []
    for block in blocks {
      if let part = label(of: block, bytes)?.part { parts.insert(part) }
    }
    return parts.count >= 3
  }

  private static func label(of block: Block, _ bytes: Bytes) -> Label? {
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
    var start = 0
    for (index, block) in blocks.enumerated() {
      guard case .heading(let level, let named) = block.kind, named != nil || level <= partLevel
      else { continue }
      close(blocks[start..<index], part, &plain)
      start = index + 1
      part = named
      partLevel = level
      if named == nil { noteUnused(block.line) }
    }
    close(blocks[start...], part, &plain)
  }

  private mutating func readLabels(_ blocks: [Block], _ plain: inout PlainText) {
    var part: Part?
    var start = 0
    for (index, block) in blocks.enumerated() {
      guard let label = Self.label(of: block, plain.bytes), let named = label.part else { continue }
      close(blocks[start..<index], part, &plain)
      start = index + 1
      part = named
      plain.render(label.rest)
      if plain.text.last != UInt8(ascii: ":") { append(sentences(of: plain), to: named) }
    }
    close(blocks[start...], part, &plain)
  }

  /// Adds the points of `section` to `part`; without one, the section's prose is unused.
  private mutating func close(_ section: ArraySlice<Block>, _ part: Part?, _ plain: inout PlainText)
  {
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

  private mutating func points(
    of blocks: ArraySlice<Block>, _ plain: inout PlainText
  ) -> [String] {
    var points = PointList()
    var base: Int?
    for block in blocks where block.isItem { base = min(base ?? block.depth, block.depth) }
    // Most prose is of a few sentences.
    if !blocks.isEmpty { points.reserve(base == nil ? 4 : blocks.count { $0.depth == base }) }
    for block in blocks {
      switch block.kind {
      case .heading: continue
      case .code(let indent):
        points.append(code: CodeText.string(block.range, dropping: indent, indent: 4, &plain))
      case .item:
        plain.render(block.range)
        block.depth == base ? points.begin(plain.string()) : points.append(child: plain.string())
      case .paragraph:
        if let base, block.depth > base {
          plain.render(block.range)
          points.append(text: plain.string())
        } else if base == nil {
          plain.render(block.range)
          beginSentences(of: plain, &points)
        } else if !isLeadIn(block, &plain) {
          // Whether it leads in is told by its text, which therefore is rendered.
          if keepsProse { beginSentences(of: plain, &points) } else { noteUnused(block.line) }
        }
      }
    }
    return Placeholder.isOnlyContent(of: points.points) ? [] : points.points
  }

  private func beginSentences(of plain: borrowing PlainText, _ points: inout PointList) {
    let text = plain.text
    for sentence in Sentences(of: text) { points.begin(text.string(sentence)) }
  }

  private func sentences(of plain: borrowing PlainText) -> [String] {
    let text = plain.text
    return Sentences(of: text).map { text.string($0) }
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

  mutating func reserve(_ count: Int) { points.reserveCapacity(count) }

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
    guard points.count == 1, let point = points.first, point.utf8.count <= 200 else { return false }
    return point.withBytes(isPlaceholder)
  }

  private static func isPlaceholder(_ text: Bytes) -> Bool {
    if text.has("TODO:", at: 0, text.count) || text.has("TBD:", at: 0, text.count) { return true }
    let all = text[text.all]
    guard let first = all.firstIndex(where: \.isLetter) ?? all.firstIndex(where: \.isWord) else {
      return true
    }
    if text.count < 120, links.contains(where: { text.has($0, at: first, text.count) }) {
      return true
    }
    let end = (all.lastIndex(where: \.isWord) ?? first) + 1
    return words.contains { word in
      end - first == word.utf8CodeUnitCount && text.has(word, at: first, end)
    }
  }

  /// How texts begin that only say where the answer is.
  private static let links: [StaticString] = ["read answer", "read the answer", "see answer on"]

  private static let words: [StaticString] = [
    "todo", "to do", "tbd", "tba", "wip", "n/a", "to be completed", "to be done",
    "to be written", "coming soon",
  ]
}
