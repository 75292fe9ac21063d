import Canvas
import Interview
import QuestionBank
import Trends

/// What the figures say, in words; nothing that there are too few answers to say.
struct StatsSentences {
  /// A part is said to be scored too high or too low from so much on, of 4.
  private static let notable = 0.5

  private let trends: Trends
  private let choice: TrendChoice
  /// How many rewrites are due to be asked again.
  private let due: Int

  init(_ trends: Trends, _ choice: TrendChoice, due: Int) {
    self.trends = trends
    self.choice = choice
    self.due = due
  }

  /// Whether it gets better.
  var better: TextLine { Self.line("Better?", betterText, labelStyle: .bold) }

  /// What to practise next.
  var tomorrow: TextLine { Self.line("Tomorrow", tomorrowText, labelStyle: .bold) }

  private var betterText: String {
    let progress = trends.progress
    guard let first = progress.firstTen, let last = progress.lastTen else {
      return trends.total.answers == 0
        ? "Too early to say: no scored \(mode)answers\(scope) yet."
        : "Too early to say: \(progress.attempts) of \(Progress.span) first attempts."
    }
    let (before, now) = (whole(first), whole(last))
    // One later attempt says little, and that is what the figure after it would be.
    let later = trends.again.count < RoleTrend.enough ? nil : trends.again.value
    let again = later.map { "; asked again \(whole($0))" } ?? ""
    let verdict =
      switch progress.verdict {
      case .better: "Yes: first attempts \(now), up from \(before)"
      case .worse: "No: first attempts \(now), down from \(before)"
      case .level, .tooEarly: "About the same: first attempts \(now), at the beginning \(before)"
      }
    return "\(verdict)\(again). The bar is \(Score.bar)."
  }

  private var tomorrowText: String {
    let rewrites = due == 0 ? nil : "\(countWord(due, "rewrite")) due"
    if let (role, part) = trends.weakest {
      return "\(part.title) in \(role)" + (rewrites.map { ", then \($0)." } ?? ".")
    }
    if let rewrites { return "\(rewrites.prefix(1).uppercased())\(rewrites.dropFirst(1))." }
    let nearest = trends.roles.filter { $0.tally.answers > 0 }.min { $0.missing < $1.missing }
    guard let nearest else {
      return trends.sessions > 0 || choice.since != nil
        ? "An interview: five questions, about 20 minutes."
        : "A first interview: five questions, about 20 minutes."
    }
    return "\(needed(nearest)) in \(nearest.role) to say what is weakest."
  }

  /// Sessions, answers and time, with the chart's `legend` beside or below them.
  func totals(_ legend: String?, width: Int) -> [TextLine] {
    let sessions =
      "\(trends.sessions) \(trends.mode.rawValue) session\(trends.sessions == 1 ? "" : "s")"
    let answers = trends.total.answers
    let text =
      "\(sessions)\(scope) · \(answers) scored answer\(answers == 1 ? "" : "s") · "
      + Self.time(trends.practised)
    var line = TextLine(text: text, style: .dim)
    guard let legend else { return [line] }
    if CharacterWidth.width(of: text) + 2 + CharacterWidth.width(of: legend) <= width {
      line.right = legend
      return [line]
    }
    return [line, TextLine(text: legend, style: .dim)]
  }

  /// The mode, where it was asked for.
  private var mode: String { choice.mode.map { "\($0.rawValue) " } ?? "" }

  /// What was chosen of the history.
  private var scope: String {
    (choice.role.map { " in \($0)" } ?? "") + (choice.since.map { " since \($0.iso8601)" } ?? "")
  }

  /// Guesses against scores, and scores against ticks.
  var guesses: TextLine? {
    let bias = trends.calibration.bias
    var clauses: [String] = []
    if bias.count >= RoleTrend.enough, let value = bias.value {
      let points = whole(value * 25)
      clauses.append(
        points == 0 ? "on target" : "\(abs(points)) too \(points > 0 ? "high" : "low")")
    }
    if let ticks { clauses.append(ticks) }
    guard let first = clauses.first else { return nil }
    let label = bias.count >= RoleTrend.enough ? "Guesses" : "Scores"
    let rest = clauses.dropFirst().map { "; \($0)" }.joined()
    return Self.line(label, "\(first)\(rest).")
  }

  /// The part whose scores lie furthest from its ticks.
  private var ticks: String? {
    let parts = trends.calibration.parts
    let known = Part.allCases.compactMap { part -> (part: Part, off: Double)? in
      guard parts[part].count >= RoleTrend.enough else { return nil }
      return parts[part].value.map { (part, $0) }
    }
    guard let worst = known.max(by: { abs($0.off) < abs($1.off) }) else { return nil }
    guard abs(worst.off) >= Self.notable else { return "your scores fit your own ticks" }
    let direction = worst.off > 0 ? "high" : "low"
    return "you rate \(worst.part.plural) \(tenths(abs(worst.off))) \(direction) "
      + "against your own ticks"
  }

  /// Rewrites that stuck.
  var rewrites: TextLine? {
    guard !trends.rewrites.isEmpty else { return nil }
    let tested = trends.rewrites.filter { $0.fate != .untested }
    let open = trends.rewrites.count - tested.count
    let stuck = tested.count { $0.fate.isStuck }
    let waiting = open == 0 ? "" : "\(open) not asked again yet"
    if tested.isEmpty { return Self.line("Rewrites", "\(waiting).") }
    let rest = waiting.isEmpty ? "" : "; \(waiting)"
    return Self.line("Rewrites", "\(stuck) of \(tested.count) stuck\(rest).")
  }

  /// Answers of the mode that the page is not about.
  var otherMode: TextLine? {
    let (mode, mean) =
      trends.mode == .typed ? (Mode.spoken, trends.modes.spoken) : (.typed, trends.modes.typed)
    guard mean.count > 0 else { return nil }
    return Self.line(
      mode == .spoken ? "Spoken" : "Typed",
      "\(countWord(mean.count, "answer")), never averaged with these: "
        + "mock stats --mode \(mode.rawValue)")
  }

  /// The weakest questions in so many rows: as many as fit where that is one.
  func weakest(_ rows: Int, width: Int) -> [TextLine] {
    let questions = trends.questions.filter { $0.score < Score.bar }
    guard rows > 0 else { return [] }
    guard let first = questions.first else {
      return [Self.line("Weakest", "no question stands under \(Score.bar).")]
    }
    let room = max(10, width - StatsPage.textColumn)
    guard rows == 1 else {
      let roleWidth = questions.prefix(rows).map { $0.question.key.role.count }.max() ?? 0
      return questions.prefix(rows).enumerated().map { number, standing in
        let role = paddedRight(standing.question.key.role, roleWidth)
        return Self.line(
          number == 0 ? "Weakest" : "",
          shortened("\(paddedLeft("\(standing.score)", 2))  \(role)  \(title(standing))", to: room))
      }
    }
    let items = questions.prefix(3).map { "\($0.score) \(title($0))" }
    // As many as leave each room to be known by.
    for count in stride(from: items.count, to: 1, by: -1) {
      let each = (room - 3 * (count - 1)) / count
      let shown = items.prefix(count)
      guard each >= 30 || shown.allSatisfy({ CharacterWidth.width(of: $0) <= each }) else {
        continue
      }
      return [Self.line("Weakest", shown.map { shortened($0, to: each) }.joined(separator: "   "))]
    }
    return [Self.line("Weakest", shortened("\(first.score) \(title(first))", to: room))]
  }

  private func title(_ standing: Standing) -> String {
    harmless(standing.question.title, keepNewlines: false)
  }

  /// A label and what stands behind it.
  static func line(
    _ label: String, _ text: String, labelStyle: Style = .dim, style: Style = .plain
  ) -> TextLine {
    TextLine(
      marker: paddedRight(label, StatsPage.textColumn), markerStyle: labelStyle, text: text,
      indent: StatsPage.textColumn, style: style)
  }

  /// Minutes, from two hours on hours.
  private static func time(_ milliseconds: Int64) -> String {
    let minutes = Int(max(0, milliseconds) / 60_000)
    return minutes < 120 ? "\(minutes) min" : "\((minutes + 30) / 60) h"
  }
}

/// How many more answers a role needs, in words.
func needed(_ role: RoleTrend) -> String {
  "\(role.missing) more answer\(role.missing == 1 ? "" : "s") needed"
}

/// A mean without more digits than it has meaning.
func whole(_ number: Double) -> Int { Int(number.rounded()) }

/// A number with one decimal.
func tenths(_ number: Double) -> String {
  let tenths = Int((abs(number) * 10).rounded())
  return "\(number < 0 && tenths > 0 ? "-" : "")\(tenths / 10).\(tenths % 10)"
}

extension Part {
  /// The part in many answers.
  fileprivate var plural: String {
    switch self {
    case .context: "contexts"
    case .approach: "approaches"
    case .tradeOff: "trade-offs"
    case .failureMode: "failure modes"
    case .validation: "validations"
    }
  }
}
