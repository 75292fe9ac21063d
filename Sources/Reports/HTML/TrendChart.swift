import Interview
import QuestionBank
import Trends

/// The mean score of each role by weeks: a drawing, and a table of the same numbers.
///
/// Places are given in percent of the drawing, so that letters and marks keep their size on a phone.
struct TrendChart {
  /// How many weeks are drawn at most; the table has all.
  static let span = 26

  private let roles: [RoleTrend]
  private let newest: Int
  private let oldest: Int

  /// The chart of the roles that have scored answers; `nil` if none has.
  init?(_ roles: [RoleTrend]) {
    self.roles = roles.filter { !$0.weeks.isEmpty }
    let weeks = self.roles.flatMap { $0.weeks.map(\.week.number) }
    guard let newest = weeks.max() else { return nil }
    self.newest = newest
    oldest = weeks.filter { $0 > newest - Self.span }.min() ?? newest
  }

  /// Writes the drawing with its legend, and the table folded below.
  func write(to html: inout HTMLWriter) {
    html.block("figure") { html in
      html.block("div", ["class": "plot"]) { html in
        html.block(
          "svg",
          ["class": "chart", "role": "img", "aria-labelledby": "trend-title trend-text"]
        ) { html in
          html.block("title", ["id": "trend-title"], "Mean score of each role, week by week")
          html.block("desc", ["id": "trend-text"], description)
          frame(to: &html)
          for index in roles.indices { series(index, to: &html) }
        }
      }
      html.block("figcaption") { legend(to: &$0) }
    }
    html.block("details") { html in
      html.block("summary", "The same as a table")
      html.block(
        "div",
        ["class": "wide", "role": "region", "aria-label": "Week by week", "tabindex": "0"]
      ) { table(to: &$0) }
    }
  }

  private var description: String {
    let lines = roles.map { role in
      let weeks = drawn(role)
      guard let first = weeks.first, let last = weeks.last, weeks.count > 1 else {
        return "\(role.role): \(weeks.first.map { whole($0.score.value) } ?? "not in these weeks")."
      }
      return
        "\(role.role): \(whole(first.score.value)) in the week of \(first.week.monday.iso8601), "
        + "\(whole(last.score.value)) in that of \(last.week.monday.iso8601)."
    }
    return "The hire bar is at \(Score.bar). " + lines.joined(separator: " ")
      + " The table below has every week."
  }

  private func drawn(_ role: RoleTrend) -> [(week: Week, score: Mean)] {
    role.weeks.filter { $0.week.number >= oldest }
  }

  /// From the left, in tenths of a percent of the width.
  private func x(_ week: Int) -> Int {
    newest == oldest ? 500 : 15 + 970 * (week - oldest) / (newest - oldest)
  }

  /// From the top, in tenths of a percent of the height.
  private func y(_ score: Double) -> Int { 1000 - Int((score * 10).rounded()) }

  private func percent(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)%" }

  // MARK: The drawing

  private func frame(to html: inout HTMLWriter) {
    for score in [0, 25, 50, Score.bar, 100] {
      let top = percent(y(Double(score)))
      html.inline(
        "line",
        [
          "class": score == Score.bar ? "bar" : "grid", "x1": "0", "x2": "100%", "y1": top,
          "y2": top,
        ]
      ) { _ in }
      html.block("text", ["x": "-8", "y": top, "dy": "4", "text-anchor": "end"], "\(score)")
    }
    html.block(
      "text", ["class": "bar-name", "x": "4", "y": percent(y(Double(Score.bar))), "dy": "-6"],
      "hire bar")
    for (place, week) in labelled.enumerated() {
      let anchor = labelled.count == 1 ? "middle" : place == 0 ? "start" : "middle"
      html.block(
        "text",
        [
          "x": percent(place == 0 && labelled.count > 1 ? 0 : x(week)), "y": "100%", "dy": "22",
          "text-anchor": place == labelled.count - 1 && place > 0 ? "end" : anchor,
        ], dayName(Day(number: week * 7).week.monday))
    }
  }

  /// The weeks whose Mondays stand below: the first, the last, and up to two between.
  private var labelled: [Int] {
    let steps = min(3, newest - oldest)
    guard steps > 0 else { return [newest] }
    return (0...steps).map { oldest + (newest - oldest) * $0 / steps }
  }

  private func series(_ index: Int, to html: inout HTMLWriter) {
    let look = SeriesLook(index)
    let points = drawn(roles[index]).map { (x($0.week.number), y($0.score.value ?? 0)) }
    if points.count > 1 {
      html.block(
        "svg",
        [
          "viewBox": "0 0 1000 1000", "preserveAspectRatio": "none", "width": "100%",
          "height": "100%", "overflow": "visible",
        ]
      ) { html in
        html.inline(
          "polyline",
          [
            "class": "series \(look.colour)", "vector-effect": "non-scaling-stroke",
            "stroke-dasharray": look.dashes,
            "points": points.map { "\($0.0),\($0.1)" }.joined(separator: " "),
          ]
        ) { _ in }
      }
    }
    for (x, y) in points {
      html.block("svg", ["x": percent(x), "y": percent(y), "overflow": "visible"]) { html in
        html.inline("path", ["class": "mark \(look.colour)", "d": look.shape]) { _ in }
      }
    }
  }

  private func legend(to html: inout HTMLWriter) {
    html.block("ul", ["class": "legend"]) { html in
      for (index, role) in roles.enumerated() {
        let look = SeriesLook(index)
        html.block("li") { html in
          html.inline(
            "svg", ["class": look.colour, "viewBox": "0 0 44 16", "aria-hidden": "true"]
          ) { html in
            html.inline(
              "path", ["class": "series", "d": "M1 8H43", "stroke-dasharray": look.dashes]
            ) { _ in }
            html.inline("g", ["transform": "translate(22 8)"]) { html in
              html.inline("path", ["class": "mark", "d": look.shape]) { _ in }
            }
          }
          html.foreign(role.role)
        }
      }
    }
    if roles.contains(where: { $0.weeks.contains { $0.week.number < oldest } }) {
      html.block(
        "p", ["class": "soft"], "Drawn are the newest \(Self.span) weeks; the table has all.")
    }
  }

  // MARK: The table

  private func table(to html: inout HTMLWriter) {
    let all = Set(roles.flatMap { $0.weeks.map(\.week) }).sorted(by: >)
    let scores = roles.map { role in
      Dictionary(uniqueKeysWithValues: role.weeks.map { ($0.week, $0.score) })
    }
    html.block("table") { html in
      html.block(
        "caption", "Mean score of each week, and in brackets how many answers; the newest first.")
      html.block("thead") { html in
        html.block("tr") { html in
          html.inline("th", ["scope": "col"], "Week")
          html.inline("th", ["scope": "col"], "Begins")
          for role in roles {
            html.inline("th", ["scope": "col", "class": "number"]) { $0.foreign(role.role) }
          }
        }
      }
      html.block("tbody") { html in
        for week in all {
          html.block("tr") { html in
            html.inline("th", ["scope": "row"], week.iso8601)
            html.inline("td", ["class": "number"], week.monday.iso8601)
            for score in scores {
              let text = score[week].map { "\(whole($0.value)) (\($0.count))" } ?? "–"
              html.inline("td", ["class": "number"], text)
            }
          }
        }
      }
    }
  }
}

/// How one of several lines is told from the others, in colour, dashes and marks at once.
private struct SeriesLook {
  let colour: String
  let dashes: String
  let shape: String

  /// The look of line number `index`; thirty differ.
  init(_ index: Int) {
    colour = "s\(index % 6)"
    dashes = ["none", "7 4", "2 3", "9 3 2 3", "14 4"][index % 5]
    shape =
      [
        "M-5 0A5 5 0 1 0 5 0A5 5 0 1 0-5 0Z", "M-4.5-4.5H4.5V4.5H-4.5Z", "M0-6L5.5 4.5H-5.5Z",
        "M0-6L6 0L0 6L-6 0Z", "M0 6L5.5-4.5H-5.5Z",
        "M-2-6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z",
      ][index % 6]
  }
}
