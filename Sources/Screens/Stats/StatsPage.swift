import Canvas
import Interview
import QuestionBank
import Trends

/// The figures of a history on one page: two questions answered in words, a chart, a table, a next step.
///
/// It is printed and not shown: as high as what it has to say, and no higher than the window.
public struct StatsPage {
  /// What the page must know of the home beyond the figures.
  public struct Home: Sendable {
    /// The roles that have a bank, by name: only their questions can be asked.
    public var roles: [String]
    /// How many rewrites are due to be asked again, by role.
    public var due: [String: Int]
    /// Answers that were never scored.
    public var unscored: Int

    /// A home with these facts; see the properties.
    public init(roles: [String], due: [String: Int] = [:], unscored: Int = 0) {
      self.roles = roles
      self.due = due
      self.unscored = unscored
    }
  }

  /// Rows of a page that is not bound to a window.
  private static let enoughRows = 48
  /// The fewest columns that a table has room in.
  private static let tableWidth = 36
  /// Where the text behind a label begins.
  static let textColumn = 10

  private let trends: Trends
  private let sentences: StatsSentences
  private let next: StatsNext
  private let days: (first: Day, last: Day)?

  /// A page of the figures of `choice`; `day` turns an instant into a local day.
  public init(
    _ trends: Trends, choice: TrendChoice = TrendChoice(), home: Home, day: (Instant) -> Day
  ) {
    self.trends = trends
    sentences = StatsSentences(trends, choice, due: home.due.values.reduce(0, +))
    next = StatsNext(trends, choice, home)
    if let first = trends.answers.first?.at, let last = trends.answers.last?.at {
      days = (day(first), day(last))
    } else {
      days = nil
    }
  }

  /// The page in so many columns and at most `rows` rows; in as many as it likes where that is `nil`.
  ///
  /// With `ascii` it is drawn in ASCII alone.
  public func draw(columns: Int, rows: Int?, ascii: Bool = false) -> Grid {
    let limit = rows ?? Self.enoughRows
    let measure = Frame(printed: Size(columns: columns, rows: 0))
    var plan = Plan()
    let chart = days.flatMap {
      StatsChart(trends.answers, days: $0, width: measure.width)
    }
    var content = content(plan, chart, measure)
    for upgrade in Self.upgrades {
      var richer = plan
      upgrade(&richer)
      let more = self.content(richer, chart, measure)
      if more.rows <= limit { (plan, content) = (richer, more) }
    }
    var frame = Frame(printed: Size(columns: columns, rows: min(content.rows, limit)))
    content.draw(&frame)
    return ascii ? frame.grid.inASCII() : frame.grid
  }

  /// What is drawn where there is room.
  private struct Plan {
    var hasTable = false
    var rolesShown = 5
    var hasUnreached = false
    var hasTicks = false
    /// Rows of the chart for 25 points; 0 for no chart.
    var step = 0
    var weakest = 0
    var hasGuesses = false
    var hasRewrites = false
    var hasOtherMode = false
    var gaps = 0
  }

  /// What a page gains with every row, the most needed first.
  private static let upgrades: [@Sendable (inout Plan) -> Void] = [
    { $0.hasTable = true }, { $0.step = 1 }, { $0.weakest = 1 }, { $0.hasGuesses = true },
    { $0.hasRewrites = true }, { $0.hasUnreached = true }, { $0.gaps = 1 }, { $0.step = 2 },
    { $0.gaps = 2 }, { $0.gaps = 3 }, { $0.gaps = 4 }, { $0.hasTicks = true },
    { $0.rolesShown = .max }, { $0.hasOtherMode = true }, { $0.weakest = 3 }, { $0.step = 3 },
    { $0.weakest = 6 }, { $0.step = 4 },
  ]

  /// The page's pieces from top to bottom, with blank rows between some of them.
  private func content(_ plan: Plan, _ chart: StatsChart?, _ frame: Frame) -> Content {
    var content = Content()
    content.add(lines: [sentences.better, sentences.tomorrow], frame)
    guard trends.total.answers > 0 else {
      content.addGap()
      content.add(lines: [next.line(width: frame.width)], frame)
      return content
    }
    if plan.gaps >= 1 { content.addGap() }
    let legend = plan.step > 0 ? chart?.legend(step: plan.step) : nil
    content.add(lines: sentences.totals(legend, width: frame.width), frame)
    if plan.step > 0, let chart {
      content.add(rows: chart.rows(step: plan.step)) { chart.draw(step: plan.step, at: $0, &$1) }
    }
    if plan.hasTable, frame.width >= Self.tableWidth {
      let table = StatsTable(
        trends, rolesShown: plan.rolesShown, hasUnreached: plan.hasUnreached,
        hasTicks: plan.hasTicks, width: frame.width)
      if plan.gaps >= 3 { content.addGap() }
      content.add(rows: table.rows) { table.draw(at: $0, &$1) }
    }
    var facts = plan.hasGuesses ? [sentences.guesses] : []
    if plan.hasRewrites { facts.append(sentences.rewrites) }
    if plan.hasOtherMode { facts.append(sentences.otherMode) }
    let known = facts.compactMap(\.self) + sentences.weakest(plan.weakest, width: frame.width)
    if !known.isEmpty, plan.gaps >= 2 { content.addGap() }
    content.add(lines: known, frame)
    if plan.gaps >= 4 { content.addGap() }
    content.add(lines: [next.line(width: frame.width)], frame)
    return content
  }
}

/// Pieces of a page, one below the other.
private struct Content {
  /// How many rows they take.
  private(set) var rows = 0
  private var pieces: [(Int, inout Frame) -> Void] = []
  private var places: [Int] = []

  mutating func add(rows count: Int, _ draw: @escaping (Int, inout Frame) -> Void) {
    pieces.append(draw)
    places.append(rows)
    rows += count
  }

  mutating func add(lines: [TextLine], _ frame: Frame) {
    let count = frame.rows(of: lines)
    add(rows: count) { $1.show(lines, in: $0..<($0 + count)) }
  }

  mutating func addGap() { rows += 1 }

  func draw(_ frame: inout Frame) {
    for (piece, place) in zip(pieces, places) { piece(place, &frame) }
  }
}
