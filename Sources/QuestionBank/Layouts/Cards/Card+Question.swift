extension Card {
  /// Writes the finished question into `page`, with the ID of its own that it may have.
  ///
  /// `asksInLead` tells that without a mark of an answer the text is the question's, not its answer.
  mutating func write(
    to page: inout PageWriter, _ levels: Levels, asksInLead: Bool, _ plain: inout PlainText
  ) {
    takeChoices(plain.bytes)
    var isExplicit =
      hasAnswerMark || asksInLead || hasQuestionMark || hasSetting
      || Self.isTopic(head.title, lead.blocks, plain.bytes)
    if !isExplicit, head.title?.isEmpty != false {
      splitLead(plain.bytes)
      isExplicit = true
    }
    if isExplicit {
      write(lead.blocks, answer: answer.blocks, levels, to: &page, &plain)
    } else {
      write([], answer: lead.blocks, levels, to: &page, &plain)
    }
    if !meta.skipped.isEmpty { skipped += meta.skipped }
  }

  private func write(
    _ blocks: [Block], answer: [Block], _ levels: Levels, to page: inout PageWriter,
    _ plain: inout PlainText
  ) {
    let level = Self.writeTexts(head, blocks, levels, to: &page, &plain)
    if let level { page.writeAgain(level, as: .difficulty) }
    if !meta.isEmpty { meta.write(to: &page) }
    if !answer.isEmpty {
      let isPartial = (1...2).contains(answer.headedParts)
      KeyPoints.read(
        answer: isPartial ? answer.withoutParts() : answer, keepsProse: true, &plain)
      page.write(asIs: plain.points.bytes, as: .reference)
    }
    if !followUps.isEmpty {
      KeyPoints.read(list: followUps.blocks, &plain)
      page.write(asIs: plain.points.bytes, as: .probes)
    }
  }

  /// Writes the title and the body; the difficulty that the title tells, or `nil`.
  private static func writeTexts(
    _ head: Head, _ blocks: [Block], _ levels: Levels, to page: inout PageWriter,
    _ plain: inout PlainText
  ) -> String? {
    guard let title = head.title else {
      page.write(as: .body) { BodyText.append(blocks, &plain, to: &$0) }
      let body = page[.body]
      let name = unnumbered(body, firstLine(of: body))
      plain.buffer.removeAll()
      plain.buffer.append(body, name)
      let level = write(title: plain.buffer.bytes, levels, to: &page)
      if page.isEmpty(.title) { writeFirstLineAsTitle(to: &page) }
      // A text that is the title once more, but for its number or level, says nothing new.
      let whole = page[.body]
      if whole.firstIndex(of: 0x0A, in: whole.all) == nil { page.share(.title, as: .body) }
      return level
    }
    if head.isTitlePlain { plain.show(title) } else { plain.renderLine(title) }
    let level = write(title: plain.text, levels, to: &page)
    if blocks.isEmpty {
      page.share(.title, as: .body)
      return level
    }
    let asks = Asking.isLikely(plain.bytes, title)
    let name = page.place(of: .title)
    page.write(as: .body) { body in
      let start = body.count
      if asks, !name.isEmpty {
        body.append(copyOf: name)
        body.append("\n\n")
      }
      let end = body.count
      BodyText.append(blocks, &plain, to: &body)
      let added = body.bytes.view(of: end..<body.count)
      if added.isEmpty || asks && added.equals(body.bytes.view(of: name)) {
        body.removeAll(from: start)
      }
    }
    if page.isEmpty(.title) {
      writeFirstLineAsTitle(to: &page)
      if asks, !page.isEmpty(.body) {
        page.write(page.string(.title) + "\n\n" + page.string(.body), as: .body)
      }
    }
    if page.isEmpty(.body) { page.share(.title, as: .body) }
    return level
  }

  /// Writes `title` without what tells its difficulty; that difficulty, or `nil`.
  private static func write(
    title: Bytes, _ levels: Levels, to page: inout PageWriter
  ) -> String? {
    guard Levels.mayStand(in: title) || title.last == UInt8(ascii: "*") else {
      if page[.body].equals(title) {
        page.share(.body, as: .title)
      } else {
        page.write(title, as: .title)
      }
      return nil
    }
    guard page.isWhole(title) else {
      return title.string(title.all).withBytes { write(text: $0, levels, to: &page) }
    }
    return write(text: title, levels, to: &page)
  }

  /// Writes the title that `text` is without what tells its difficulty; that difficulty, or `nil`.
  private static func write(
    text: Bytes, _ levels: Levels, to page: inout PageWriter
  ) -> String? {
    var name = text.all
    let level = levels.take(text, from: &name)
    name = TitleSigns.dropped(text, from: TitleSigns.withoutStars(text, name))
    page.write(asIs: text.view(of: name), as: .title)
    return level
  }

  private static func writeFirstLineAsTitle(to page: inout PageWriter) {
    let line = firstLine(of: page[.body])
    page.write(page[.body].string(line), as: .title)
  }

  /// Makes an answer of all that follows the first paragraph, or the paragraphs up to one that asks.
  private mutating func splitLead(_ bytes: Bytes) {
    let blocks = lead.blocks
    let asking = blocks.firstIndex { block in
      block.kind == .paragraph && Asking.endsInQuestionMark(bytes, block.range)
    }
    guard let last = asking ?? blocks.firstIndex(where: { $0.kind == .paragraph }) else { return }
    let end = blocks[(last + 1)...].firstIndex { block in
      !block.isCode
    }
    guard let end else { return }
    answer = BlockList(Array(blocks[end...]))
    lead = BlockList(Array(blocks[..<end]))
  }

  /// The `line` of `text` without the number before it.
  private static func unnumbered(_ text: Bytes, _ line: Range<Int>) -> Range<Int> {
    let shape = TitleShape(text.view(of: line), 0..<line.count)
    if shape.prefix == .none { return line }
    return line.lowerBound + shape.text.lowerBound..<line.lowerBound + shape.text.upperBound
  }

  /// Whether the title names only a topic, and all that follows it asks.
  private static func isTopic(_ title: Range<Int>?, _ blocks: [Block], _ bytes: Bytes) -> Bool {
    guard let title, !Asking.isLikely(bytes, title), let last = blocks.last,
      last.kind == .paragraph
    else { return false }
    return Asking.endsInQuestionMark(bytes, last.range)
  }

  /// The first line of `text`, without whitespace before it.
  private static func firstLine(of text: Bytes) -> Range<Int> {
    var start = 0
    while start < text.count, text[start] <= 0x20 || text[start] >= 0x80 {
      let (scalar, length) = text.scalar(at: start)
      guard scalar.isSpace else { break }
      start += length
    }
    // Code may hold the rarer line ends too.
    let end = text.firstIndex(in: start..<text.count) { block in
      Lanes(block &- Bytes.Block(repeating: 0x0A) .< Bytes.Block(repeating: 4))
    }
    return start..<(end ?? text.count)
  }
}

extension [Block] {
  /// How many parts have a heading.
  fileprivate var headedParts: Int {
    var parts: UInt8 = 0
    for block in self {
      if case .heading(_, let part?) = block.kind { parts |= 1 << part.rawValue }
    }
    return parts.nonzeroBitCount
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
