extension Survey {
  mutating func count(
    item token: Token, _ indent: Int, _ number: Int?, _ bytes: Bytes
  ) {
    let content = token.content
    if content.isEmpty { return }
    if number != nil, let heading = ListHeading(bytes, token) {
      headings[heading.level].all += 1
      headings[heading.level].numbered += 1
      if Asking.isLikely(bytes, heading.text) {
        headings[heading.level].numberedAsking += 1
        headings[heading.level].marked += 1
      }
      lastHeading = (heading.level, false, false)
      isLastNumbered = true
      return
    }
    if !isInList {
      margin = indent
      if let number, number > 1, number == lastNumber + 1 { runningOn += 1 }
    }
    isInList = true
    if let number, indent < margin + 2 { lastNumber = number }
    if indent < margin + 2, !LineShape.isPageLink(bytes, content) {
      items += 1
      if Asking.isLikely(bytes, content) {
        askingItems += 1
        if Asking.endsInQuestionMark(bytes, content)
          || LineShape.answered(bytes, content) != nil
        {
          markedItems += 1
        }
      }
    }
    fresh = 0
    count(text: token, bytes)
  }

  mutating func count(text token: Token, _ bytes: Bytes) {
    let range = token.content
    guard !range.isEmpty else { return }
    let first = bytes[range.lowerBound]
    if fresh > 0 {
      if Asking.endsInQuestionMark(bytes, range) { headings[fresh].aboveQuestion += 1 }
      fresh = 0
    }
    if awaitsSummary {
      awaitsSummary = false
      note(summary: bytes, range)
    }
    switch first {
    case UInt8(ascii: "<"): countTags(bytes, range)
    case UInt8(ascii: "|"): countTable(bytes, range)
    case UInt8(ascii: "%"): if range.count == 1 { percents += 1 }
    case UInt8(ascii: "["):
      if LineShape.isTagLine(bytes, range) { cardTags += 1 }
    case UInt8(ascii: "*"), UInt8(ascii: "_"):
      if case .text = token.kind { countBold(bytes, range) }
      countLabel(bytes, range)
    default:
      if first >= 0x80 || first == UInt8(ascii: ">") || Self.mayBeginLabel(bytes, range) {
        countLabel(bytes, range)
      } else if case .text = token.kind, LineSigns.mayBegin(bytes, range) {
        count(dotted: bytes, range)
      }
      if first.lowercased == UInt8(ascii: "b"), LineSigns.isChoice(bytes, range) {
        lines.choices += 1
      }
    }
    if signs.flashcard, LineShape.isFlashcard(bytes, range) { flashcards += 1 }
    if signs.mayHaveLegend, range.count < 200, bytes.first("legend", in: range) != nil {
      levels.learn(from: bytes.string(range))
    }
  }

  /// Whether a colon follows the first words, without which a line not in bold has no label.
  private static func mayBeginLabel(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    let end = min(range.upperBound, range.lowerBound + 24)
    for index in range.lowerBound..<end
    where bytes[index] == UInt8(ascii: ":") || bytes[index] >= 0xE0 {
      return true
    }
    return false
  }

  private mutating func countBold(_ bytes: Bytes, _ range: Range<Int>) {
    let shape = TitleShape(bytes, range)
    if shape.prefix == .letter {
      // Below a question, what begins with a Q follows it up.
      if askingHead == 0 { boldLettered += 1 }
    } else if let text = LineShape.bold(bytes, range),
      Asking.isLikely(bytes, shape.prefix == .number ? shape.text : text)
        || Asking.endsInSign(bytes, range)
    {
      bold += 1
      if shape.prefix == .number {
        boldNumbered += 1
        if let number = shape.number { boldNumbers.insert(number) }
      }
      distinctBold.insert(bytes.sameness(text))
    } else if let lead = BoldNumber(bytes, range) {
      if Asking.isLikely(bytes, lead.text) { lines.boldNumbers += 1 }
    } else if let text = LineShape.italics(bytes, range) {
      if Asking.isLikely(bytes, text) { lines.italics += 1 }
    } else if let text = LineShape.answered(bytes, range)?.lead {
      lines.answered.insert(bytes.sameness(text))
    } else if LineSigns.isChoice(bytes, range) {
      lines.choices += 1
    }
  }

  /// Counts a line that begins with a Q or an A and a sign other than a colon.
  private mutating func count(dotted bytes: Bytes, _ range: Range<Int>) {
    if FieldLabel(signed: bytes, range, takesLetter: true) != nil {
      lines.dotted.answers += 1
    } else if askingHead == 0 {
      let shape = TitleShape(bytes, range)
      guard shape.prefix == .letter else { return }
      lines.dotted.questions += 1
      if Asking.isLikely(bytes, shape.text) { lines.dottedAsking += 1 }
    }
  }

  private mutating func countLabel(_ bytes: Bytes, _ range: Range<Int>) {
    if FieldLabel.begins(with: UInt8(ascii: "P"), bytes, range) { lines.spanish.questions += 1 }
    if FieldLabel.begins(with: UInt8(ascii: "R"), bytes, range) { lines.spanish.answers += 1 }
    guard let label = FieldLabel(bytes, range) else {
      if FieldLabel(signed: bytes, range, takesLetter: true) != nil {
        lines.dotted.answers += 1
        return
      }
      if askingHead == 0, TitleShape(bytes, range).prefix == .letter { questionLabels += 1 }
      return
    }
    if bytes.first("solution", in: range) != nil { hasSolution = true }
    switch label.name {
    case .question: if askingHead == 0 { questionLabels += 1 }
    case .answer: answerLabels += 1
    case .followUps, .tags, .setting, .resources, .explanation, .cloze: return
    }
    // "Q:" begins a question of its own, whatever heading it stands under.
    let isLetter = label.isLetter
    if !isLetter || label.name == .answer && questionLabels == 0 { note(field: label.name) }
  }

  private mutating func countTags(_ bytes: Bytes, _ range: Range<Int>) {
    guard let open = bytes.first("<summary", in: range) else { return }
    var start = open
    while start < range.upperBound, bytes[start] != UInt8(ascii: ">") { start += 1 }
    let text = min(start + 1, range.upperBound)..<range.upperBound
    if LineShape.isOnlyTags(bytes, text) {
      awaitsSummary = true
    } else {
      note(summary: bytes, text)
    }
  }

  private mutating func note(summary bytes: Bytes, _ range: Range<Int>) {
    let end = bytes.first("</summary", in: range) ?? range.upperBound
    let text = Asking.content(bytes, range.lowerBound..<end)
    if let name = Summary.name(bytes, text) {
      note(field: name)
      return
    }
    if withoutSummary > 0 { headings[withoutSummary].withSummary += 1 }
    withoutSummary = 0
    summaries += 1
    // Among many, two that differ are enough.
    if summaries > Self.manySummaries, distinctSummaries.count >= 2 { return }
    distinctSummaries.insert(bytes.sameness(text))
  }

  /// Whether the row tells how many questions there are, and not which.
  private func holdsCount(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    // Most rows are too long to be looked at.
    guard range.count <= 100 else { return false }
    let cells = TableRow.cells(bytes, range)
    return tableQuestion < cells.count && TableRow.isNumber(bytes, cells[tableQuestion])
  }

  private mutating func countTable(_ bytes: Bytes, _ range: Range<Int>) {
    if isInTable {
      // A row that leads into the page is one of a table of contents.
      if bytes.first("](#", in: range) == nil, !holdsCount(bytes, range) { tableRows += 1 }
    } else if let head = TableHead(bytes, range) {
      isInTable = true
      tableQuestion = head.question
    }
  }
}
