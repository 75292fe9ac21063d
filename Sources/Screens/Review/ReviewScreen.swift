import Canvas
import Interview
import QuestionBank

/// What a review offers, to keep or to drop, with a look at the one that is marked.
public struct ReviewScreen: Sendable {
  /// One answer that is offered.
  public struct Item: Sendable {
    /// The question, with the answer that would be written again.
    public var planned: PlannedQuestion
    /// How long ago it was answered: `today`, `2 d`.
    public var ago: String
    /// Whether it is to be written again.
    public var isKept = true

    /// An answer that was given so long ago.
    public init(planned: PlannedQuestion, ago: String) {
      self.planned = planned
      self.ago = ago
    }
  }

  /// What a key leads to.
  public enum Reaction: Equatable, Sendable {
    /// The answers that were kept are written again.
    case begin
    /// The answers that were never scored are scored first.
    case score
    /// The outlines are printed.
    case outlines
    /// The review that was left half-way goes on.
    case resume
    /// The person leaves.
    case leave
    /// The program stops, as SIGINT would stop it.
    case stop
    /// The program goes to the background.
    case suspend
    /// Nothing but another frame.
    case stay
  }

  private var items: [Item]
  /// How many scored answers there were to choose from.
  private let scored: Int
  /// How many answers are not scored yet.
  private let unscored: Int
  /// Whether a review was left half-way.
  private let canResume: Bool
  /// The seconds an answer may take.
  private let seconds: Int
  private var selected = 0
  private var help = PageHelp(ReviewScreen.helpKeys)

  /// A list of `items` out of `scored` answers, beside so many `unscored` ones.
  public init(
    items: [Item], scored: Int, unscored: Int, canResume: Bool = false, seconds: Int = 90
  ) {
    self.items = items
    self.scored = scored
    self.unscored = unscored
    self.canResume = canResume
    self.seconds = seconds
  }

  /// The questions that were kept, in order.
  public var kept: [PlannedQuestion] { items.filter(\.isKept).map(\.planned) }

  /// What a key means.
  public mutating func handle(_ key: Key) -> Reaction {
    switch key {
    case .control("c"): return .stop
    case .control("z"): return .suspend
    case _ where help.takes(key): return .stay
    case .enter: return kept.isEmpty ? .stay : .begin
    case .up: selected = max(0, selected - 1)
    case .down: selected = max(0, min(items.count - 1, selected + 1))
    case .character(" ") where items.indices.contains(selected): items[selected].isKept.toggle()
    case .character("s") where unscored > 0: return .score
    case .character("o") where scored > 0: return .outlines
    case .character("r") where canResume: return .resume
    case .character("q"), .escape, .control("d"): return .leave
    case .character(let scalar):
      if let number = Int(String(scalar)), items.indices.contains(number - 1) {
        selected = number - 1
      }
    default: break
    }
    return .stay
  }

  /// The page in a window of this size.
  public mutating func draw(size: Size) -> Grid {
    var frame = Frame(size)
    frame.put(title, row: 0, style: .bold)
    if !kept.isEmpty, !frame.isNarrow {
      frame.putRight("about \(ReviewOffer.minutes(kept.count)) min", row: 0, style: .dim)
    }
    if help.isShown {
      help.draw(&frame)
      return frame.grid
    }
    let first = max(0, selected - max(0, frame.rows - 6))
    var row = frame.isLow ? 1 : 2
    for number in items.indices.dropFirst(first) where row < frame.rows - 2 {
      drawItem(number, row: row, &frame)
      row += 1
    }
    drawRemarks(&row, &frame)
    if items.indices.contains(selected), row + 4 < frame.rows {
      frame.rule(row: row + 1)
      frame.show(detail(items[selected], frame), in: (row + 2)..<(frame.rows - 2))
    }
    frame.footer(hints)
    return frame.grid
  }

  private var title: String {
    if items.isEmpty { return "Nothing to write again yet" }
    if scored == 1 { return "One answer to write again" }
    let offered = items.count == 1 ? "" : " " + numberWord(items.count)
    return "Weakest\(offered) of \(scored) questions"
  }

  private var hints: [KeyHint] {
    (kept.isEmpty ? [] : [KeyHint("Enter", "begin")])
      + (items.isEmpty
        ? [] : [KeyHint("Space", items[selected].isKept ? "drop" : "keep"), KeyHint("↑↓", "look")])
      + (canResume ? [KeyHint("r", "resume")] : [])
      + (unscored > 0 ? [KeyHint("s", "score")] : [])
      + (scored > 0 ? [KeyHint("o", "outlines")] : []) + [
        KeyHint("q", "leave"), KeyHint("?", "help"),
      ]
  }

  private func drawRemarks(_ row: inout Int, _ frame: inout Frame) {
    let answers = unscored == 1 ? "answer is" : "answers are"
    let remarks =
      (unscored > 0 ? ["\(unscored) \(answers) not scored yet: s scores them first"] : [])
      + (canResume ? ["A review was left half-way: r goes on with it"] : [])
    guard !remarks.isEmpty, row + remarks.count < frame.rows - 1 else { return }
    row += frame.isLow ? 0 : 1
    for remark in remarks {
      frame.put(shortened(remark, to: frame.width - 5), row: row, at: 5, style: .dim)
      row += 1
    }
  }

  private func drawItem(_ number: Int, row: Int, _ frame: inout Frame) {
    let item = items[number]
    let (question, rewritten) = (item.planned.question, item.planned.rewritten)
    let isSelected = number == selected
    let style: Style = item.isKept ? (isSelected ? .bold : .plain) : .dim
    if isSelected { frame.put("▸", row: row, style: .bold.with(.cyan)) }
    frame.put(item.isKept ? "\(number + 1)" : "–", row: row, at: 2, style: .dim)
    let score = rewritten?.scores.total.map { "\($0)" } ?? "–"
    frame.put(paddedLeft(score, 3), row: row, at: 5, style: style)
    let weak = rewritten.map(Self.weakness) ?? ""
    let end = frame.isNarrow ? frame.width : frame.width - 29
    if !frame.isNarrow {
      frame.put(question.role, row: row, at: 10, style: .dim, limit: 23)
      frame.put(weak, row: row, at: frame.width - 27, style: .dim, limit: frame.width - 7)
      frame.putRight(item.ago, row: row, style: .dim)
    }
    let start = frame.isNarrow ? 10 : 24
    frame.put(shortened(question.title, to: end - start), row: row, at: start, style: style)
  }

  /// The part that is empty, else the one with the lowest score.
  private static func weakness(_ rewritten: RewrittenAnswer) -> String {
    let empty = Part.allCases.last { isBlank(rewritten.texts[$0]) }
    if let empty { return "\(empty.title) empty" }
    guard let weakest = rewritten.scores.weakest, let score = rewritten.scores[weakest] else {
      return ""
    }
    return "\(weakest.title) \(score.rawValue)"
  }

  private func detail(_ item: Item, _ frame: Frame) -> [TextLine] {
    let question = item.planned.question
    guard let rewritten = item.planned.rewritten else { return [] }
    var lines = [TextLine(text: question.title, style: .bold)]
    lines += bodyLines(question.bodyBesideTitle)
    let texts = Part.allCases.flatMap { part in
      typedLines(rewritten.texts[part], of: part, indent: 10).map(\.text)
    }
    let written = texts.filter { $0 != "nothing" }.joined(separator: " · ")
    lines += [
      .blank,
      TextLine(
        marker: "You       ", markerStyle: .bold, text: written.isEmpty ? "nothing" : written,
        indent: 10),
      TextLine(
        marker: "To fix    ", markerStyle: .bold,
        text: Fixes(of: rewritten.texts, to: question).sentences(limit: seconds)
          .joined(separator: " · "), indent: 10),
    ]
    return lines
  }

  private static let helpKeys = [
    ("Enter", "write the kept ones again, one after the other"),
    ("Space", "drop the marked one, or keep it again"), ("↑ ↓", "look at another one"),
    ("s", "score the answers that never were, first"),
    ("o", "print the best texts as outlines"), ("r", "go on with the review left half-way"),
    ("q", "leave"),
  ]
}
