import Interview
import QuestionBank

/// One question's best text, for an outline.
public struct Outlined: Sendable {
  /// The question's role.
  public var role: String
  /// The question's title.
  public var title: String
  /// What was written.
  public var texts: PerPart<String>
  /// The text's score, 0–100.
  public var score: Int

  /// A text and what it is for.
  public init(role: String, title: String, texts: PerPart<String>, score: Int) {
    self.role = role
    self.title = title
    self.texts = texts
    self.score = score
  }

  /// About how many seconds it takes to say it, at 140 words a minute.
  public var seconds: Int {
    Speaking.seconds(ofWords: Part.allCases.reduce(0) { $0 + wordCount(texts[$1]) })
  }
}

/// A Markdown document of bullet outlines, by role in the order in which roles come, each question headed
/// by its title and how long it takes to say.
public func outlineMarkdown(_ outlines: [Outlined], on day: Day) -> String {
  var roles: [String] = []
  for outline in outlines where !roles.contains(outline.role) { roles.append(outline.role) }
  let total = outlines.reduce(0) { $0 + $1.seconds }
  let count = "\(outlines.count) \(outlines.count == 1 ? "outline" : "outlines")"
  var lines = [
    "# Outlines", "", "\(day.iso8601): \(count), \(clockText(Int64(total) * 1000)) to say.",
  ]
  for role in roles.sorted() {
    lines += ["", "## \(markdownLine(role))"]
    for outline in outlines where outline.role == role { lines += section(outline) }
  }
  return lines.joined(separator: "\n") + "\n"
}

private func section(_ outline: Outlined) -> [String] {
  var lines = ["", "### \(markdownLine(outline.title))", ""]
  lines += ["\(outline.seconds) s to say, score \(outline.score)", ""]
  for part in Part.allCases {
    let points = points(outline.texts[part])
    guard let first = points.first else { continue }
    if points.count == 1 {
      lines.append("- **\(part.title)**: \(first)")
    } else {
      lines.append("- **\(part.title)**")
      lines += points.map { "  - \($0)" }
    }
  }
  return lines
}

/// The lines of a part, without bullets of their own, as Markdown.
private func points(_ text: String) -> [String] {
  text.split(whereSeparator: \.isNewline).compactMap { line in
    var line = line.drop(while: \.isWhitespace)
    for bullet in ["- ", "* ", "• ", "•"] where line.hasPrefix(bullet) {
      line = line.dropFirst(bullet.count)
      break
    }
    let markdown = markdownLine(String(line), isItem: true)
    return markdown.isEmpty ? nil : markdown
  }
}
