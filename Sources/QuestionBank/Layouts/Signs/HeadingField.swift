/// A heading that names a field: `### Answer`, `#### Answer: D`.
struct HeadingField {
  let name: FieldLabel.Name
  /// What follows the name, as a line of text.
  let rest: Token

  init?(_ bytes: Bytes, _ token: Token) {
    // "A" and "Q" name fields only before a colon.
    if token.content.count > 2, let name = FieldLabel.name(bytes, token.content),
      name != .question || Self.isField(bytes, token)
    {
      self.name = name
      rest = token.text(in: token.content.upperBound..<token.content.upperBound)
    } else if let label = FieldLabel(bytes, token.content), label.name == .answer {
      name = label.name
      rest = token.text(in: label.rest)
    } else {
      return nil
    }
  }

  /// Whether a heading that ends in "question" is the field of one: before it stand signs and numbers or
  /// one of a few words; "Java interview question" names a file.
  private static func isField(_ bytes: Bytes, _ token: Token) -> Bool {
    let name = HeadingName(bytes, token.content).name
    let end = name.count - 9
    guard name.has(" question", at: end) else { return true }
    var start = 0
    while start < end, !name[start].isLetter {
      guard name[start] < 0xC3 || name[start] >= 0xE2 else { return false }
      start += 1
    }
    if start == end { return true }
    // The first heading of all names the file.
    return token.kind != .heading(level: 1)
      && modifiers.contains { end - start == $0.utf8CodeUnitCount && name.has($0, at: start) }
  }

  private static let modifiers: [StaticString] = [
    "interview", "main", "the", "actual", "original", "full", "core", "sample", "exam",
  ]
}
