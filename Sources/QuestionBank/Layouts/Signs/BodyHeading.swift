/// What a heading right under a question's own says of the text below it, before any answer.
enum BodyHeading {
  /// The text is the question's: `### Problem statement`.
  case text
  /// The heading only describes the question: `### Question type: Scenario`.
  case note
  /// The text tells what the question is meant to test: `### Short explanation of the question`.
  case purpose

  /// What the heading in `range` means, whatever signs stand before it, or `nil`.
  init?(_ bytes: Bytes, _ range: Range<Int>) {
    var start = range.lowerBound
    let end = range.upperBound
    while start < end, !bytes[start].isLetter, bytes[start] >= 0xE2 || !bytes[start].isDigit {
      start += 1
    }
    let colon = bytes.firstIndex(of: UInt8(ascii: ":"), in: start..<min(end, start + 40)) ?? end
    let name = HeadingName(bytes, start..<colon).name
    let isPurpose = name.has("short explanation of ") || name.has("explanation of the question")
    guard let meaning = isPurpose ? .purpose : Self.names[name] else { return nil }
    // "Problem: Two sums" is the name of one.
    let isBare = !bytes[colon..<end].contains { $0.isWord }
    guard isBare || meaning == .note else { return nil }
    self = meaning
  }

  private static let names = NameTable<BodyHeading>([
    ("problem", .text), ("problem statement", .text), ("problem description", .text),
    ("the problem", .text), ("task", .text), ("context", .text), ("description", .text),
    ("requirements", .text), ("functional requirements", .text),
    ("non functional requirements", .text), ("core requirements", .text),
    ("constraints", .text), ("high level design", .text), ("scenario", .text),
    ("situation", .text), ("prompt", .text), ("options", .text), ("choices", .text),
    ("question type", .note), ("question level", .note), ("question context", .note),
    ("question category", .note), ("question difficulty", .note),
    ("short explanation", .purpose),
  ])
}
