/// The text of a `<summary>` that stands on one line with its tags.
struct Summary {
  /// What it means as a field, or `nil`.
  let name: FieldLabel.Name?
  /// The text after it on its line, up to the end of the `<details>`.
  let rest: Range<Int>
  /// Whether it only helps to find the answer, and is whole on its line.
  let isHint: Bool

  init?(_ bytes: Bytes, _ range: Range<Int>) {
    guard let open = bytes.first("<summary", in: range) else { return nil }
    let close = bytes.first("</summary", in: open..<range.upperBound)
    let end = close ?? range.upperBound
    guard let start = bytes.firstIndex(of: UInt8(ascii: ">"), in: open..<end) else { return nil }
    let text = Asking.content(bytes, start + 1..<end)
    name = Self.name(bytes, text)
    var rest = range.upperBound..<range.upperBound
    if let close,
      let after = bytes.firstIndex(of: UInt8(ascii: ">"), in: close..<range.upperBound)
    {
      let last = bytes.first("</details", in: after..<range.upperBound) ?? range.upperBound
      rest = bytes.trimmed(after + 1..<last)
    }
    self.rest = LineShape.isOnlyTags(bytes, rest) ? rest.upperBound..<rest.upperBound : rest
    isHint =
      !self.rest.isEmpty && rest.upperBound < range.upperBound && Self.isHint(bytes, text)
  }

  /// Whether a summary of this text leads to a hint.
  private static func isHint(_ bytes: Bytes, _ text: Range<Int>) -> Bool {
    let start = FieldLabel.signsEnd(bytes, at: text.lowerBound, text.upperBound)
    return text.upperBound - start <= 12
      && hints.contains(HeadingName(bytes, start..<text.upperBound).name)
  }

  private static let hints = NameSet([
    "hint", "hints", "indice", "indices", "pista", "dica", "подсказка", "Подсказка", "提示",
  ])

  /// What a summary of this text means: what only offers to show something shows the answer.
  static func name(_ bytes: Bytes, _ text: Range<Int>) -> FieldLabel.Name? {
    if bytes.last(of: text) == UInt8(ascii: "?") { return nil }
    if let name = FieldLabel.name(bytes, text) { return name }
    // Longer than any offer.
    guard text.count <= 40 else { return nil }
    if let first = bytes[text].first, first >= 0xE2 {
      let start = FieldLabel.signsEnd(bytes, at: text.lowerBound, text.upperBound)
      if start > text.lowerBound, FieldLabel.name(bytes, start..<text.upperBound) == .answer {
        return .answer
      }
    }
    return offers.contains(HeadingName(bytes, text).name) ? .answer : nil
  }

  private static let offers = NameSet([
    "show", "view", "expand", "details", "click me", "click here", "click to expand", "spoiler",
    "show me", "toggle", "show code", "mostrar", "ver", "показать", "Показать", "Решение",
    "Показать ответ", "Посмотреть ответ",
    "点击展开", "展开", "查看", "点击查看", "查看答案", "点击查看答案",
  ])
}

/// Follows a `<details>` that hides an answer from the question above it.
struct HiddenAnswer {
  /// How many `<details>` are open, the one that hides the answer included.
  private var depth = 0
  /// Whether a `<details>` has just been opened.
  private(set) var awaitsSummary = false

  /// Whether the line noted last, or the next one, stands within the answer.
  var isOpen: Bool { depth > 0 }

  /// Notes a line of text.
  mutating func note(_ bytes: Bytes, _ range: Range<Int>) {
    guard !range.isEmpty, isOpen || bytes[range.lowerBound] == UInt8(ascii: "<") else { return }
    if bytes.first("<details", in: range) != nil {
      if isOpen { depth += 1 } else { awaitsSummary = true }
    }
    if awaitsSummary, let summary = Summary(bytes, range) {
      awaitsSummary = false
      if summary.name == .answer { depth = 1 }
    }
    if isOpen, bytes.first("</details", in: range) != nil { depth -= 1 }
  }

  /// Forgets what is open, as a heading may do where the end is missing.
  mutating func close() {
    depth = 0
    awaitsSummary = false
  }
}
