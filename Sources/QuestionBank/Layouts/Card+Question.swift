extension Card {
  /// The finished question without an ID of its own making and without its hash.
  ///
  /// `asksInLead` tells that without a mark of an answer the text is the question's, not its answer.
  mutating func question(
    role: String, category: String, difficulty: String, levels: Levels, asksInLead: Bool,
    _ plain: inout PlainText
  ) -> Question {
    var isExplicit = hasAnswerMark || asksInLead || hasQuestionMark || isTopic(plain.bytes)
    let title = head.title
    if !isExplicit, title?.isEmpty != false {
      splitLead(plain.bytes)
      isExplicit = true
    }
    var body = isExplicit ? BodyText.string(lead.blocks, &plain) : ""
    var name = title.map { plain.line($0) } ?? Self.unnumbered(Self.firstLine(of: body))
    let level = levels.take(from: &name)
    name = Self.withoutStars(name)
    if name.isEmpty { name = Self.firstLine(of: body) }
    if let title, !body.isEmpty, Asking.isLikely(plain.bytes, title) { body = name + "\n\n" + body }
    if body.isEmpty { body = name }

    var blocks = isExplicit ? answer.blocks : lead.blocks
    if (1...2).contains(blocks.headedParts.count) { blocks = blocks.withoutParts() }
    let points = KeyPoints(blocks, keepsProse: true, &plain)
    if !meta.skipped.isEmpty { skipped += meta.skipped }
    return Question(
      id: meta.id, role: role, title: name,
      difficulty: !meta.difficulty.isEmpty ? meta.difficulty : level ?? difficulty,
      category: meta.category.isEmpty ? category : meta.category, tags: meta.tags, body: body,
      reference: points.reference, probes: KeyPoints.list(followUps.blocks, &plain),
      hash: 0)
  }

  /// Makes an answer of all that follows the first paragraph, or the paragraphs up to one that asks.
  private mutating func splitLead(_ bytes: Bytes) {
    let blocks = lead.blocks
    let asking = blocks.firstIndex { block in
      block.kind == .paragraph && Asking.endsInQuestionMark(bytes, block.range)
    }
    guard let last = asking ?? blocks.firstIndex(where: { $0.kind == .paragraph }) else { return }
    let end = blocks[(last + 1)...].firstIndex { block in
      if case .code = block.kind { false } else { true }
    }
    guard let end else { return }
    answer = BlockList(Array(blocks[end...]))
    lead = BlockList(Array(blocks[..<end]))
  }

  /// `name` without the number before it.
  private static func unnumbered(_ name: String) -> String {
    name.withBytes { bytes in
      let shape = TitleShape(bytes, bytes.all)
      return shape.prefix == .none ? name : bytes.string(shape.text)
    }
  }

  /// Whether the title names only a topic, and all that follows it asks.
  private func isTopic(_ bytes: Bytes) -> Bool {
    guard let title = head.title, !Asking.isLikely(bytes, title), let last = lead.blocks.last,
      last.kind == .paragraph
    else { return false }
    return Asking.endsInQuestionMark(bytes, last.range)
  }

  private static func firstLine(of text: String) -> String {
    let isTrimmed = text.utf8.first.map { $0 > 0x20 && $0 < 0x80 } ?? true
    let text = isTrimmed ? text : String(text.drop { $0.isWhitespace })
    return text.withBytes { bytes in
      // Code may hold the rarer line ends too.
      let end = bytes[bytes.all].firstIndex { (0x0A...0x0D).contains($0) }
      return end.map { bytes.string(0..<$0) } ?? text
    }
  }

  /// `name` without the stars that mark a question as one to be answered yet.
  private static func withoutStars(_ name: String) -> String {
    guard let last = name.utf8.last, last >= 0x80 || last <= 0x20 || last == UInt8(ascii: "*")
    else { return name }
    let scalars = name.unicodeScalars
    var end = scalars.endIndex
    while end > scalars.startIndex {
      let before = scalars.index(before: end)
      guard scalars[before] == "*" || scalars[before].isSpace else { break }
      end = before
    }
    guard end < scalars.endIndex, scalars[end].isSpace else { return name }
    return String(name[..<end])
  }
}

extension [Block] {
  /// The parts that have a heading.
  fileprivate var headedParts: Set<Part> {
    var parts: Set<Part> = []
    for block in self {
      if case .heading(_, let part?) = block.kind { parts.insert(part) }
    }
    return parts
  }

  /// The blocks, no heading naming a part.
  fileprivate func withoutParts() -> [Block] {
    map { block in
      guard case .heading(let level, _?) = block.kind else { return block }
      var block = block
      block.kind = .heading(level: level, part: nil)
      return block
    }
  }
}
