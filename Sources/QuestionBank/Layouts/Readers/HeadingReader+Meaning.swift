/// What headings begin, by the layout of their file.
extension HeadingReader {
  /// What a heading may begin: a question, a section, or a part of the question above it.
  enum Meaning { case question, section, inner }

  /// What a heading of this shape begins.
  ///
  /// Not inlined, it would be given a copy of the reader.
  @inline(__always)
  func meaning(of shape: TitleShape, level: Int) -> Meaning {
    let bytes = builder.bytes
    let isInside = builder.hasCard && level > builder.card.head.level
    let outer: Meaning = isInside ? .inner : .section
    switch chosen.layout {
    case .prefixedHeadings:
      if shape.prefix == .letter { return isInside ? outer : .question }
      let asks =
        level == chosen.level && builder.hasQuestions
        && Asking.endsInQuestionMark(bytes, shape.text)
      return asks ? .question : outer
    case .numberedHeadings:
      if shape.prefix == .number {
        if level == chosen.level || level == chosen.levelBeside {
          return isStray(shape) ? .inner : .question
        }
        let goesOn = level == chosen.level + 1 && shape.number == lastNumber + 1
        let asks = goesOn || Asking.isLikely(bytes, shape.text)
        return asks && !isInside ? .question : outer
      }
      if shape.prefix == .letter { return level <= chosen.level ? .question : outer }
      let asks = Asking.endsInQuestionMark(bytes, shape.text)
      if asks, level <= chosen.level, builder.hasQuestions { return .question }
      return beginsAnswer(shape, level: level) ? .inner : outer
    case .questionHeadings:
      guard level == chosen.level else {
        if level == chosen.askingSections, Asking.isLikely(bytes, shape.text) { return .question }
        guard !isInside else { return outer }
        // Below a heading that is no question, one that asks is one on the next level, too.
        let asks =
          level == chosen.level + 1
          ? Asking.isLikely(bytes, shape.text)
          : shape.prefix != .none && Asking.endsInQuestionMark(bytes, shape.text)
        return asks ? .question : outer
      }
      if Asking.isLikely(bytes, shape.text) { return .question }
      // A link that asks nothing leads elsewhere.
      if LineShape.isLink(bytes, shape.text) {
        return chosen.isUniform && LineShape.compares(bytes, shape.text) ? .question : .section
      }
      return chosen.isUniform && !Self.isApparatus(bytes, shape.text) ? .question : .section
    case .topics:
      return level == chosen.level && !Self.isApparatus(bytes, shape.text) ? .question : outer
    case .fields, .cards:
      guard level == chosen.level else { return outer }
      if shape.prefix == .number, !chosen.hasNumberedFields, builder.card.hasAnswerMark,
        builder.card.head.number == nil, !Asking.isLikely(bytes, shape.text)
      {
        return .inner
      }
      return Self.isApparatus(bytes, shape.text) ? .section : .question
    case .native, .details, .bold, .labels, .bullets, .frontMatter, .flashcards, .table, .anki:
      return outer
    }
  }

  /// Whether a numbered heading that asks nothing numbers a step of the answer it stands in.
  private func isStray(_ shape: TitleShape) -> Bool {
    guard chosen.isUniform, let last = builder.card.head.number,
      let number = shape.number, !Asking.isLikely(builder.bytes, shape.text)
    else { return false }
    return number <= last
  }

  /// Whether a heading on the level of a question right above it begins its answer, as no other question
  /// goes without one.
  @inline(__always)
  private func beginsAnswer(_ shape: TitleShape, level: Int) -> Bool {
    level == chosen.level && builder.hasCard && builder.card.head.level == level
      && builder.card.head.number != nil && builder.card.isEmpty && areAnswered == true
      && !Self.isApparatus(builder.bytes, shape.text)
  }

  /// Whether a heading belongs to the file rather than to what it teaches.
  private static func isApparatus(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    // "Basic questions" is a heading over questions.
    if bytes.first("questions", in: range) != nil { return true }
    return apparatus.contains(HeadingName(bytes, range).name)
  }

  private static let apparatus = NameSet([
    "table of contents", "contents", "toc", "index", "introduction", "overview", "license",
    "contributing", "contributors", "contribution", "references", "resources", "changelog",
    "credits", "acknowledgements", "acknowledgments", "related topics", "conclusion", "summary",
    "about", "about the author", "legend", "disclaimer", "key takeaways", "final tips", "Índice",
    "目录", "目次", "Содержание", "Оглавление",
  ])
}
