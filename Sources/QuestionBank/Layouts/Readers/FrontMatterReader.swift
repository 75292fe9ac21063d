/// Reads a file that is one question, told by its front matter.
///
/// The title asks and the body answers; where the body has a summary (`## TL;DR`) that is the answer.
/// Without a title the body asks, and what follows `**Solution:**` answers.
struct FrontMatterReader: ~Copyable {
  private let frontMatter: FrontMatter
  private var builder: CardBuilder
  private let role: String

  init(_ frontMatter: FrontMatter, role: String, _ builder: consuming CardBuilder) {
    self.frontMatter = frontMatter
    self.role = role
    self.builder = builder
  }

  mutating func read(_ tokens: inout Tokenizer) -> Bank {
    var plain = PlainText(builder.bytes)
    var body = BlockList()
    var answer = BlockList()
    var summary = BlockList()
    var followUps = BlockList()
    var summaryLevel: Int?
    /// Whether the lines are follow-ups.
    var followsUp = false
    /// Whether the lines belong to the answer by a mark of one, and whether there was any.
    var hasMark = false
    var hasAnswerMark = false
    /// Whether the lines are links to read.
    var isPassedOver = false
    while let token = tokens.next() {
      if case .heading(let level) = token.kind {
        if let open = summaryLevel, level <= open { summaryLevel = nil }
        if plain.bytes.has("tl;dr", at: token.content.lowerBound, token.content.upperBound) {
          summaryLevel = level
          continue
        }
        isPassedOver = false
        followsUp = false
        switch FieldLabel.name(plain.bytes, token.content) {
        case .question?:
          hasMark = false
          continue
        case .answer?:
          hasMark = true
          hasAnswerMark = true
          continue
        case .resources?:
          isPassedOver = true
          builder.skip(token.line, Card.linksAreSkipped)
          continue
        case .followUps?:
          followsUp = true
          continue
        default: break
        }
      }
      if case .text = token.kind, !token.content.isEmpty,
        let label = FieldLabel(plain.bytes, token.content), label.name == .answer
      {
        hasMark = true
        hasAnswerMark = true
        var rest = token
        rest.content = label.rest
        if !rest.content.isEmpty { answer.add(rest, of: plain.bytes) }
        continue
      }
      if isPassedOver {
        continue
      } else if followsUp {
        followUps.add(token, of: plain.bytes)
      } else if summaryLevel != nil {
        summary.add(token, of: plain.bytes)
      } else if hasMark {
        answer.add(token, of: plain.bytes)
      } else {
        body.add(token, of: plain.bytes)
      }
    }
    builder.add(
      question(body, answer, summary, followUps, hasMark: hasAnswerMark, &plain), line: 1)
    return builder.finish(tokens)
  }

  private func question(
    _ body: BlockList, _ answer: BlockList, _ summary: BlockList, _ followUps: BlockList,
    hasMark: Bool, _ plain: inout PlainText
  ) -> Question {
    let title = frontMatter.text("title", "question") ?? ""
    var text = ""
    if hasMark {
      var written = TextBuffer()
      BodyText.append(body.blocks, &plain, to: &written)
      text = written.bytes.string(written.bytes.all)
    }
    if text.isEmpty { text = frontMatter.text("subtitle") ?? "" }
    var name = Self.plain(title)
    if name.isEmpty { name = String(text.unicodeScalars.prefix { $0 != "\n" }) }
    if text.isEmpty { text = name }
    let blocks =
      hasMark ? answer.blocks : summary.isEmpty ? body.blocks : summary.blocks
    KeyPoints.read(list: followUps.blocks, &plain)
    let probes = PointList.texts(in: plain.points.bytes)
    KeyPoints.read(answer: blocks, keepsProse: true, &plain)
    return Question(
      id: frontMatter.text("id") ?? "", role: role, title: name,
      difficulty: Self.difficulty(frontMatter.text("difficulty", "level") ?? ""),
      category: frontMatter.text("category", "topic") ?? "",
      tags: frontMatter.words("tags", "keywords"), body: text, reference: plain.points.reference,
      probes: probes)
  }

  private static func plain(_ text: String) -> String {
    text.withBytes { bytes in
      var plain = PlainText(bytes)
      return plain.line(bytes.all)
    }
  }

  /// A level from 1 to 5 as the word it means; any other as it is.
  private static func difficulty(_ value: String) -> String {
    switch value {
    case "1", "2": "fundamental"
    case "3": "intermediate"
    case "4", "5": "advanced"
    default: Difficulty.normalised(value)
    }
  }
}
