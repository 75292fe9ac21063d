import Canvas
import Interview
import QuestionBank
import Trends

/// Roles × parts: means with small bars, and below them what goes for all roles.
struct StatsTable {
  private let roles: [RoleTrend]
  private let leftOut: Int
  private let unreached: PerPart<Int>?
  private let answers: Int
  private let ticks: PerPart<Mean>?
  private let columns: StatsColumns
  /// What «Tomorrow» speaks of: the weakest part of the weakest role.
  private let weakest: (role: String, part: Part)?

  /// A table of the roles with most answers, in `width` columns.
  init(
    _ trends: Trends, rolesShown: Int, hasUnreached: Bool, hasTicks: Bool, width: Int
  ) {
    let most = trends.roles.sorted { $0.tally.answers > $1.tally.answers }.prefix(rolesShown)
    roles = most.sorted { $0.role < $1.role }
    leftOut = trends.roles.count - roles.count
    let isMissed = Part.allCases.contains { trends.unreached[$0] > 0 }
    unreached = hasUnreached && isMissed ? trends.unreached : nil
    let parts = trends.calibration.parts
    let isTicked = Part.allCases.contains { parts[$0].count >= RoleTrend.enough }
    ticks = hasTicks && isTicked ? parts : nil
    answers = trends.total.answers
    columns = StatsColumns(roles: roles.map(\.role), width: width)
    weakest = trends.weakest
  }

  /// How many rows it takes.
  var rows: Int {
    1 + roles.count + (leftOut > 0 ? 1 : 0) + (unreached == nil ? 0 : 1) + (ticks == nil ? 0 : 1)
  }

  /// Draws it into the rows from `top` on.
  func draw(at top: Int, _ frame: inout Frame) {
    columns.putAnswers("answers", row: top, &frame)
    columns.putMean("mean", row: top, style: .dim, &frame)
    for part in Part.allCases { columns.putTitle(of: part, row: top, &frame) }
    var row = top + 1
    for role in roles {
      draw(role, row: row, &frame)
      row += 1
    }
    if leftOut > 0 {
      frame.put("and \(countWord(leftOut, "role")) more", row: row, style: .dim)
      row += 1
    }
    if let unreached {
      draw("not reached", "of \(answers)", row: row, &frame) {
        unreached[$0] == 0 ? "·" : "\(unreached[$0])"
      }
      row += 1
    }
    if let ticks {
      draw("against ticks", "", row: row, &frame) { part in
        guard ticks[part].count >= RoleTrend.enough, let off = ticks[part].value else { return "·" }
        let text = tenths(off)
        return text == "0.0" || off < 0 ? text : "+\(text)"
      }
    }
  }

  private func draw(_ role: RoleTrend, row: Int, _ frame: inout Frame) {
    columns.putRole(role.role, row: row, &frame)
    columns.putAnswers("\(role.tally.answers)", row: row, &frame)
    guard role.missing == 0, let mean = role.tally.score.value else {
      columns.putMean("·", row: row, style: .dim, &frame)
      frame.put(needed(role), row: row, at: columns.noteStart, style: .dim)
      return
    }
    columns.putMean("\(whole(mean))", row: row, style: .bold, &frame)
    for part in Part.allCases {
      let mean = role.tally.parts[part].value ?? 0
      let isWeakest = weakest.map { $0 == (role.role, part) } ?? false
      columns.put(mean, in: part, isWeakest: isWeakest, row: row, &frame)
    }
  }

  private func draw(
    _ label: String, _ total: String, row: Int, _ frame: inout Frame, text: (Part) -> String
  ) {
    frame.put(label, row: row, style: .dim, limit: columns.noteStart)
    columns.putMean(total, row: row, style: .dim, &frame)
    for part in Part.allCases { columns.put(text(part), in: part, row: row, style: .dim, &frame) }
  }
}

/// Where the table's columns stand.
struct StatsColumns {
  private let meanEnd: Int
  /// Behind the number of answers; `nil` where there is no room for it.
  private let answersEnd: Int?
  private let partWidth: Int
  private let titles: [String]

  /// Cells before a bar: a gap, the mark, three digits, and a gap.
  private static let beforeBar = 6
  private static let longestRole = 20

  /// Columns for these roles.
  init(roles: [String], width: Int) {
    let longest = roles.map(\.count).max() ?? 0
    let role = min(max(longest, width < 50 ? 11 : 13), width < 62 ? 13 : Self.longestRole)
    answersEnd = width < 96 ? nil : role + 9
    meanEnd = (answersEnd ?? role) + (width < 50 ? 3 : 6)
    partWidth = max(4, (width - meanEnd) / Part.allCases.count)
    let room = partWidth - (partWidth > Self.beforeBar + 2 ? 4 : 1)
    let choices = [
      Part.allCases.map(\.title),
      Part.allCases.map(\.shortTitle),
      Part.allCases.map(\.columnTitle),
    ]
    titles =
      choices.first { $0.allSatisfy { $0.count <= room } }
      ?? Part.allCases.map { String($0.title.prefix(1)) }
  }

  /// Where words stand in place of figures.
  var noteStart: Int { meanEnd + 3 }

  private var barWidth: Int { partWidth - Self.beforeBar }
  private var hasBars: Bool { barWidth > 2 }

  private func start(of part: Part) -> Int { meanEnd + partWidth * part.rawValue }

  /// Behind the last digit of a part's figure.
  private func end(of part: Part) -> Int {
    start(of: part) + (hasBars ? Self.beforeBar - 1 : partWidth)
  }

  func putRole(_ role: String, row: Int, _ frame: inout Frame) {
    frame.put(shortened(role, to: (answersEnd.map { $0 - 6 } ?? meanEnd) - 4), row: row)
  }

  func putAnswers(_ text: String, row: Int, _ frame: inout Frame) {
    guard let answersEnd else { return }
    frame.put(text, row: row, at: answersEnd - text.count, style: .dim)
  }

  func putMean(_ text: String, row: Int, style: Style, _ frame: inout Frame) {
    frame.put(text, row: row, at: meanEnd - text.count, style: style)
  }

  func putTitle(of part: Part, row: Int, _ frame: inout Frame) {
    let title = titles[part.rawValue]
    let column = hasBars ? end(of: part) - 2 : end(of: part) - title.count
    frame.put(title, row: row, at: column, style: .dim)
  }

  /// A figure of a part.
  func put(_ text: String, in part: Part, row: Int, style: Style, _ frame: inout Frame) {
    frame.put(text, row: row, at: end(of: part) - text.count, style: style)
  }

  /// A part's mean with its bar; the weakest of all has a mark.
  func put(_ mean: Double, in part: Part, isWeakest: Bool, row: Int, _ frame: inout Frame) {
    let style: Style = isWeakest ? .bold.with(.yellow) : .plain
    put("\(isWeakest ? "▸" : "")\(whole(mean))", in: part, row: row, style: style, &frame)
    guard hasBars else { return }
    let column = start(of: part) + Self.beforeBar
    let halves = Int((mean / 100 * Double(2 * barWidth)).rounded())
    frame.fill(
      "━", row: row, at: column, count: halves / 2, style: isWeakest ? style : .dim)
    if halves % 2 == 1 {
      frame.put("╸", row: row, at: column + halves / 2, style: isWeakest ? style : .dim)
    }
  }
}
