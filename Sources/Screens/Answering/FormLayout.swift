import QuestionBank

/// Which rows each part of the form has.
///
/// They are reserved, so that growing text moves nothing.
struct FormLayout {
  /// Rows for the question's body.
  let bodyRows: Int
  private var counts: [Int]
  private let gap: Int

  /// Shares out `rows` among a body that would take `bodyRows` and the five parts.
  init(rows: Int, bodyRows: Int, isLow: Bool, focus: Part) {
    gap = isLow ? 0 : 1
    let least = Part.allCases.count + 1 + gap * (Part.allCases.count - 1)
    self.bodyRows = max(1, min(bodyRows, isLow ? rows - least - 1 : rows - least - 5))
    counts = Array(repeating: 1, count: Part.allCases.count)
    var spare = rows - self.bodyRows - least
    if isLow {
      counts[focus.rawValue] += max(0, spare)
      return
    }
    // Approach takes three bullets, everything else about a line and a half.
    let order: [Part] = [
      .approach, .approach, .context, .tradeOff, .failureMode, .validation, .approach, .approach,
      .approach, .context, .tradeOff, .failureMode, .validation,
    ]
    for part in order where spare > 0 {
      counts[part.rawValue] += 1
      spare -= 1
    }
  }

  /// The rows of a part, where the body begins at `top`.
  func rows(of part: Part, below top: Int) -> Range<Int> {
    let before = counts.prefix(part.rawValue).reduce(0, +) + gap * part.rawValue
    let first = top + bodyRows + 1 + before
    return first..<(first + counts[part.rawValue])
  }
}
