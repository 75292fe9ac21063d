import Canvas
import Interview
import Trends

/// Scores over time with the bar drawn in: points for first attempts and for those asked again, and a
/// line for the mean of the last ten first attempts, which begins where there are ten.
struct StatsChart {
  /// Columns of the scale at the left.
  private static let gutter = 5
  /// Columns that show anything.
  private static let narrowest = 30

  /// The columns beside the scale.
  private let width: Int
  private let days: (first: Day, last: Day)
  /// The answers of each column.
  private var points: [(first: Mean, again: Mean)]
  /// The means of ten first attempts, each at one of two places in a column.
  private var means: [(place: Int, value: Double)] = []

  /// A chart of answers, the oldest first, in `width` columns; `nil` where there are not two moments to
  /// draw, or no room.
  ///
  /// `days` are those of the first answer and of the last.
  init?(_ answers: [ScoredAnswer], days: (first: Day, last: Day), width: Int) {
    guard let start = answers.first?.at, let end = answers.last?.at, start < end,
      width >= Self.narrowest
    else { return nil }
    let columns = width - Self.gutter
    self.width = columns
    self.days = days
    points = Array(repeating: (Mean(), Mean()), count: columns)
    let all = Double(end.milliseconds) - Double(start.milliseconds)
    /// Where a moment lies on so many places.
    func place(of moment: Instant, in count: Int) -> Int {
      let passed = Double(moment.milliseconds) - Double(start.milliseconds)
      return min(max(0, Int(passed / all * Double(count - 1))), count - 1)
    }
    var attempts: [Int] = []
    var sum = 0
    for index in answers.indices {
      let (at, score) = (answers[index].at, answers[index].score)
      let column = place(of: at, in: columns)
      guard answers[index].isFirst else {
        points[column].again.add(score)
        continue
      }
      points[column].first.add(score)
      attempts.append(score)
      sum += score
      let old = attempts.count - Progress.span
      if old > 0 { sum -= attempts[old - 1] }
      guard old >= 0 else { continue }
      means.append((place(of: at, in: 2 * columns), Double(sum) / Double(Progress.span)))
    }
  }

  /// What the points mean, with `step` rows for 25 points; `nil` where it stands in the axis.
  func legend(step: Int) -> String? {
    legendColumn(step: step) == nil ? legendText(step: step) : nil
  }

  private func legendText(step: Int) -> String {
    let again = points.contains { $0.again.count > 0 } ? "  ○ again" : ""
    return "● first\(again)\(hasLine(step: step) ? "  ⠒⠒ mean of ten" : "")"
  }

  /// Where the legend begins in the axis, in the middle between the days; `nil` if they leave no room.
  private func legendColumn(step: Int) -> Int? {
    let dayWidth = 12
    let room = width - 2 * dayWidth - CharacterWidth.width(of: legendText(step: step))
    return room < 6 ? nil : Self.gutter + dayWidth + room / 2
  }

  /// Whether there is a line, and room to see it between the points.
  private func hasLine(step: Int) -> Bool { step > 1 && means.count > 1 }

  /// How many rows it takes with `step` rows for 25 points.
  func rows(step: Int) -> Int { scale(step: step).axis + 1 }

  /// A scale that ends at 50, or below the lowest point.
  private func scale(step: Int) -> Scale {
    let shown = points.flatMap { [$0.first.value, $0.again.value] }.compactMap(\.self)
    return Scale(step: step, least: shown.min() ?? 0)
  }

  /// Draws it into the rows from `top` on, over the whole width.
  func draw(step: Int, at top: Int, _ frame: inout Frame) {
    let scale = scale(step: step)
    drawScale(scale, at: top, &frame)
    if let column = legendColumn(step: step) {
      let text = " \(legendText(step: step)) "
      frame.put(text, row: top + scale.axis, at: column - 1, style: .dim)
    }
    if hasLine(step: step) {
      var line = BrailleLine(columns: width, rows: scale.axis)
      for (place, value) in means { line.add(scale.height(of: value), at: place) }
      for (column, row, glyph) in line.glyphs {
        frame.put(glyph, row: top + row, at: Self.gutter + column, style: .dim)
      }
    }
    for (column, point) in points.enumerated() {
      let column = Self.gutter + column
      let again = point.again.value.map { scale.row(of: $0) }
      let first = point.first.value.map { scale.row(of: $0) }
      if let again { frame.put("○", row: top + again, at: column) }
      if let first {
        let glyph = first == again ? "◉" : "●"
        frame.put(glyph, row: top + first, at: column, style: Style(color: .cyan))
      }
    }
  }

  private func drawScale(_ scale: Scale, at top: Int, _ frame: inout Frame) {
    for row in 0..<scale.axis {
      let isBar = row == scale.bar
      frame.put(scale.label(of: row) ?? "", row: top + row, style: isBar ? .plain : .dim)
      frame.put(isBar ? "┼" : "│", row: top + row, at: Self.gutter - 1, style: .dim)
    }
    frame.fill(
      "╌", row: top + scale.bar, at: Self.gutter, count: width, style: .dim)
    let axis = top + scale.axis
    frame.put(scale.label(of: scale.axis) ?? "", row: axis, style: .dim)
    frame.put("└", row: axis, at: Self.gutter - 1, style: .dim)
    frame.fill("─", row: axis, at: Self.gutter, count: width, style: .dim)
    frame.put(" \(days.first.iso8601) ", row: axis, at: Self.gutter, style: .dim)
    if days.last != days.first { frame.putRight(" \(days.last.iso8601)", row: axis, style: .dim) }
  }
}

/// Rows for scores: 100 in the first, the bar in a row of its own, the axis under the last.
private struct Scale {
  /// Rows for 25 points.
  let step: Int
  /// The row of the axis.
  let axis: Int

  /// A scale on which `least` is the lowest score.
  init(step: Int, least: Double) {
    self.step = step
    let lowest = Self.row(of: least, step: step)
    axis = min(max(2 * step, lowest + 1), 4 * step)
  }

  /// The row of the bar.
  var bar: Int { Self.bar(step: step) }

  /// How far below the first row a score lies, in rows.
  func height(of score: Double) -> Double { Self.height(of: score, step: step) }

  /// The row of a score: never on the bar or above it if it is lower, and never on the axis.
  func row(of score: Double) -> Int { min(Self.row(of: score, step: step), axis - 1) }

  /// The score that a row is for, where it is a round one.
  func label(of row: Int) -> String? {
    row % step == 0 ? paddedLeft("\(100 - row / step * 25)", 3) : nil
  }

  private static func bar(step: Int) -> Int { (100 - Score.bar) / 25 * step }

  private static func height(of score: Double, step: Int) -> Double {
    (100 - score) / 25 * Double(step)
  }

  private static func row(of score: Double, step: Int) -> Int {
    let (row, bar) = (Int(height(of: score, step: step).rounded()), bar(step: step))
    return max(0, score < Double(Score.bar) ? max(row, bar + 1) : min(row, bar))
  }
}
