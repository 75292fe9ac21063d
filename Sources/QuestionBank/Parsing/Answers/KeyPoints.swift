/// Finds the key points in the blocks of an answer, and writes them to the list that a `PlainText` has.
///
/// Points are list items; where there are none, sentences. What is nested in an item belongs to its
/// point, and so does code that follows one. In foreign layouts the sentences beside items are points too,
/// and what names a group of points begins the first of them.
struct KeyPoints {
  /// The first line of prose that is no point, because there are list items or part headings beside it.
  private var unusedLine: Int?
  private let keepsProse: Bool

  /// Reads an answer: by part headings, else by labels in bold if at least three parts have one, else
  /// as a whole; the first line of prose that is no point, or `nil`.
  ///
  /// With `keepsProse` the sentences beside list items are points too, but for those that lead to them.
  @discardableResult
  static func read(
    answer blocks: [Block], keepsProse: Bool = false, _ plain: inout PlainText
  ) -> Int? {
    plain.points.removeAll()
    if blocks.isEmpty { return nil }
    var reader = KeyPoints(keepsProse: keepsProse)
    if blocks.contains(where: { headedPart($0) != nil }) {
      reader.readHeadings(blocks, &plain)
    } else if hasLabels(blocks, plain.bytes) {
      reader.readLabels(blocks, &plain)
    } else {
      reader.addPoints(of: blocks[...], to: nil, &plain)
    }
    return reader.unusedLine
  }

  /// Reads a list that stands by itself, such as follow-up questions.
  static func read(list blocks: [Block], _ plain: inout PlainText) {
    plain.points.removeAll()
    if blocks.isEmpty { return }
    var reader = KeyPoints(keepsProse: false)
    reader.addPoints(of: blocks[...], to: nil, &plain)
  }

  private init(keepsProse: Bool) { self.keepsProse = keepsProse }

  private static func headedPart(_ block: Block) -> Part? {
    if case .heading(_, let part) = block.kind { return part }
    return nil
  }

  /// Whether at least three parts have a label.
  private static func hasLabels(_ blocks: [Block], _ bytes: Bytes) -> Bool {
    var parts: UInt8 = 0
    for block in blocks {
      if let part = label(of: block, bytes)?.part { parts |= 1 << part.rawValue }
    }
    return parts.nonzeroBitCount >= 3
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
      guard plain.text.last != UInt8(ascii: ":") else { continue }
      plain.points.beginSection(of: named)
      beginSentences(&plain)
    }
    close(blocks[start...], part, &plain)
  }

  /// Adds the points of `section` to `part`; without one, the section's prose is unused.
  private mutating func close(_ section: ArraySlice<Block>, _ part: Part?, _ plain: inout PlainText)
  {
    if let part {
      addPoints(of: section, to: part, &plain)
    } else if let first = section.first(where: { !isLeadIn($0, &plain) }) {
      noteUnused(first.line)
    }
  }

  private mutating func noteUnused(_ line: Int) {
    unusedLine = min(unusedLine ?? line, line)
  }

  // MARK: - Points

  private mutating func addPoints(
    of blocks: ArraySlice<Block>, to part: Part?, _ plain: inout PlainText
  ) {
    plain.points.beginSection(of: part)
    var base: Int?
    for block in blocks where block.isItem { base = min(base ?? block.depth, block.depth) }
    for place in blocks.indices {
      let block = blocks[place]
      switch block.kind {
      case .heading:
        guard keepsProse else { continue }
        plain.renderLine(block.range)
        beginGroup(plain.text.all, isMarked: true, &plain)
      case .code(let indent):
        CodeText.render(block.range, dropping: indent, indent: 4, &plain)
        plain.points.append(code: plain.buffer.bytes)
      case .item:
        plain.render(block.range)
        if block.depth == base {
          plain.points.begin(plain.text)
        } else {
          plain.points.append(child: plain.text)
        }
      case .paragraph:
        if let base, block.depth > base {
          plain.render(block.range)
          plain.points.append(text: plain.text)
        } else if base == nil {
          plain.render(block.range)
          beginSentences(&plain)
        } else {
          // Whether it leads in is told by its text, which therefore is rendered.
          let leads = isLeadIn(block, &plain)
          if keepsProse {
            // Only the last sentence leads in, and what leads to code is a point together with it.
            let next = place + 1
            let isBeforeCode = next < blocks.endIndex && blocks[next].isCode
            beginSentences(&plain, of: block, butLast: leads && !isBeforeCode)
          } else if !leads || Array(Sentences(of: plain.text).prefix(2)).count > 1 {
            noteUnused(block.line)
          }
        }
      }
    }
    plain.points.endSection(Placeholder.isPlaceholder)
  }

  /// Begins a point with each sentence of the text rendered last.
  private func beginSentences(_ plain: inout PlainText) {
    let text = plain.text
    for sentence in Sentences(of: text) {
      plain.points.begin(text, Self.withoutArrow(text, sentence))
    }
  }

  /// The same of `block`, whose last sentence, if `butLast`, only names what follows.
  private func beginSentences(_ plain: inout PlainText, of block: Block, butLast: Bool) {
    guard butLast else { return beginSentences(&plain) }
    let text = plain.text
    var sentences = Sentences(of: text)
    var sentence = sentences.next()
    while let this = sentence {
      sentence = sentences.next()
      if sentence != nil {
        plain.points.begin(text, Self.withoutArrow(text, this))
      } else {
        beginGroup(this, isMarked: plain.bytes[block.range.lowerBound].isEmphasis, &plain)
      }
    }
  }

  /// Names the points that follow by what stands in `range` of the text rendered last, if it is a name:
  /// a few words, or one word or two where neither a heading nor bold shows that it is one.
  private func beginGroup(_ range: Range<Int>, isMarked: Bool, _ plain: inout PlainText) {
    let text = plain.text
    var name = text.trimmed(range)
    for colon: StaticString in [":", "\u{FF1A}"]
    where text.has(colon, at: name.upperBound - colon.utf8CodeUnitCount, name.upperBound) {
      name = text.trimmed(name.lowerBound..<name.upperBound - colon.utf8CodeUnitCount)
    }
    if (1...(isMarked ? 60 : 20)).contains(name.count) { plain.points.beginGroup(text, name) }
  }

  /// `range` without the `=>` or `->` that it begins with.
  private static func withoutArrow(_ text: Bytes, _ range: Range<Int>) -> Range<Int> {
    guard range.count > 3, text[range.lowerBound + 1] == UInt8(ascii: ">"),
      text[range.lowerBound] == UInt8(ascii: "=") || text[range.lowerBound] == UInt8(ascii: "-"),
      text[range.lowerBound + 2].isBlank
    else { return range }
    return text.trimmed(range.lowerBound + 3..<range.upperBound)
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
