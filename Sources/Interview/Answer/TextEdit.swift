import QuestionBank

/// One replacement within a text.
public struct TextChange: Equatable, Sendable {
  /// UTF-8 offsets of what is replaced, both on scalar boundaries.
  public var range: Range<Int>
  /// What stands there afterwards.
  public var replacement: String

  /// A change that puts `replacement` in the place of `range`.
  public init(range: Range<Int>, replacement: String) {
    self.range = range
    self.replacement = replacement
  }

  /// A change that adds a line below `text`, or makes an empty one of it.
  public init(adding line: String, below text: String) {
    let end = text.utf8.count
    self.init(range: end..<end, replacement: text.isEmpty ? line : "\n" + line)
  }

  /// Makes this change in `text`, or returns `false` if the range does not lie in it on scalar boundaries.
  public func apply(to text: inout String) -> Bool {
    // Nearly every edit is one more character at the end.
    if range == text.utf8.count..<text.utf8.count {
      text += replacement
      return true
    }
    let utf8 = text.utf8
    guard range.lowerBound >= 0, range.upperBound <= utf8.count else { return false }
    let lower = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let upper = utf8.index(lower, offsetBy: range.count)
    let scalars = text.unicodeScalars
    guard let lower = lower.samePosition(in: scalars), let upper = upper.samePosition(in: scalars)
    else { return false }
    text.unicodeScalars.replaceSubrange(lower..<upper, with: replacement.unicodeScalars)
    return true
  }

  /// This change with `next` joined to it, if `next` goes on typing where this one ends.
  func joined(with next: TextChange) -> TextChange? {
    guard next.range.isEmpty,
      next.range.lowerBound == range.lowerBound + replacement.utf8.count
    else { return nil }
    return TextChange(range: range, replacement: replacement + next.replacement)
  }
}

/// One replacement of an answer's text.
public struct TextEdit: Equatable, Sendable {
  /// The part that changes.
  public var part: Part
  /// How its text changes.
  public var change: TextChange

  /// A change of `part`'s text.
  public init(_ part: Part, _ change: TextChange) {
    self.part = part
    self.change = change
  }

  /// An edit that puts `replacement` in the place of `range` of `part`'s text.
  public init(part: Part, range: Range<Int>, replacement: String) {
    self.init(part, TextChange(range: range, replacement: replacement))
  }
}
