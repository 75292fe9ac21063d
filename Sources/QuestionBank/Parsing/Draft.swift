/// A question while its lines are being read.
struct Draft {
  /// The line of its heading.
  let line: Int
  let level: Int
  /// Its heading; `title` is within it and may be empty.
  let heading: Range<Int>
  let title: Range<Int>
  /// Blocks that belong to none of its fields.
  private(set) var skipped: [Skipped] = []
  /// The level of the field heading read last, or `nil` before the first.
  private(set) var fieldLevel: Int?

  private enum Zone {
    /// Right under the heading.
    case meta
    /// Text under no field's heading.
    case preamble
    case field(HeadingMeaning.Field)
    /// Under a heading of the given level that is no field's.
    case unused(level: Int)
  }

  private var zone = Zone.meta
  private var meta = Meta()
  private var hasQuestionField = false
  /// What `**Key concepts**: …` among those lines names.
  private var concepts: Block?
  private var preamble = BlockList()
  private var body = BlockList()
  private var answer = BlockList()
  private var followUps = BlockList()

  init(line: Int, level: Int, heading: Range<Int>, title: Range<Int>) {
    self.line = line
    self.level = level
    self.heading = heading
    self.title = title
  }

  // MARK: - Reading

  /// Takes anything but a heading.
  mutating func take(_ token: Token, _ plain: inout PlainText) {
    let bytes = plain.bytes
    switch zone {
    case .meta:
      switch token.kind {
      case .blank, .rule, .hidden: return
      case .text, .item:
        if meta.take(token.content, line: token.line, &plain) { return }
        if let label = FieldLabel(bytes, token.content), label.name == .tags, label.isMarked,
          !label.rest.isEmpty
        {
          concepts = Block(kind: .paragraph, line: token.line, range: label.rest, depth: 0)
          return
        }
      case .code, .heading: break
      }
      zone = .preamble
      preamble.add(token, of: bytes)
    case .preamble: preamble.add(token, of: bytes)
    case .field(.question): body.add(token, of: bytes)
    case .field(.answer): answer.add(token, of: bytes)
    case .field(.followUps): followUps.add(token, of: bytes)
    case .unused: break
    }
  }

  /// Takes the heading of a field.
  mutating func begin(_ field: HeadingMeaning.Field, level: Int) {
    zone = .field(field)
    fieldLevel = level
    if field == .question { hasQuestionField = true }
  }

  /// Takes a heading that begins no question and no field; `false` if it ends the question.
  mutating func take(
    _ heading: Token, level: Int, _ meaning: HeadingMeaning, _ plain: inout PlainText
  ) -> Bool {
    if case .part(let part) = meaning, case .field(.answer) = zone, level >= self.level {
      answer.addHeading(heading, level: level, part: part)
      return true
    }
    guard level > self.level else { return false }
    switch zone {
    case .meta, .preamble:
      zone = .preamble
      preamble.add(heading, of: plain.bytes)
    case .field where level > (fieldLevel ?? 0):
      take(heading, &plain)
    case .unused(let outer) where level > outer:
      break
    case .field, .unused:
      zone = .unused(level: level)
      let name = Excerpt.of(plain.line(heading.content))
      skipped.append(
        Skipped(line: heading.line, reason: "heading «\(name)» is not a field of a question"))
    }
    return true
  }

  // MARK: - The end

  /// Writes the finished question into `page`; its ID is the one the bank gives, or empty.
  mutating func write(to page: inout PageWriter, _ plain: inout PlainText) {
    skipped += meta.skipped
    if hasQuestionField, let first = preamble.blocks.first {
      skipped.append(
        Skipped(line: first.line, reason: "text before the question's own heading is not used"))
    }
    let blocks = hasQuestionField ? body.blocks : preamble.blocks
    page.write(as: .body) { BodyText.append(blocks, &plain, to: &$0) }
    writeTitle(to: &page, &plain)
    if page.isEmpty(.body) { page.share(.title, as: .body) }
    if let concepts {
      // Where nothing else answers, they are what an answer should name.
      if answer.isEmpty {
        answer = BlockList([concepts])
      } else {
        meta.add(tags: plain.line(concepts.range))
      }
    }
    meta.write(to: &page)

    let unusedLine = KeyPoints.read(answer: answer.blocks, &plain)
    page.write(asIs: plain.points.bytes, as: .reference)
    if let line = unusedLine {
      skipped.append(
        Skipped(line: line, reason: "prose beside an answer's bullets or parts is no key point"))
    }
    KeyPoints.read(list: followUps.blocks, &plain)
    page.write(asIs: plain.points.bytes, as: .probes)
  }

  private mutating func writeTitle(to page: inout PageWriter, _ plain: inout PlainText) {
    plain.renderLine(title)
    if Difficulty.mayEndInStars(plain.text) {
      page.write(meta.takeStars(from: plain.string()), as: .title)
    } else {
      page.write(plain.text, as: .title)
    }
    if page.isEmpty(.title) { page.write(Self.opening(of: page.string(.body)), as: .title) }
    if page.isEmpty(.title) { page.write(plain.line(heading), as: .title) }
  }

  /// The sentence of the first line of `text` that asks, else the first, for a question whose heading is
  /// only a number; of one that is very long the first words.
  private static func opening(of text: String) -> String {
    text.withBytes { bytes in
      let lineEnd = bytes.firstIndex(of: 0x0A, in: bytes.all) ?? bytes.count
      let line = bytes.view(of: 0..<lineEnd)
      var opening: Range<Int>?
      for sentence in Sentences(of: line) {
        let asks = Asking.endsInQuestionMark(line, sentence)
        if opening == nil || asks { opening = sentence }
        if asks { break }
      }
      guard let opening else { return "" }
      let words = line.string(opening).unicodeScalars.split { $0.isSpace }
      let isLong = opening.count > 300 && words.count > 24
      return words.prefix(isLong ? 24 : words.count).map { String($0) }.joined(separator: " ")
        + (isLong ? "…" : "")
    }
  }
}
