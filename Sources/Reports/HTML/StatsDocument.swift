import Interview
import QuestionBank
import Trends

/// What `stats --html` writes: one page with the figures of a history and, below them, its answers.
///
/// The page asks for nothing: no script, no image, no font, no request; its policy forbids them, and every
/// text of a session is escaped. Add the sessions' answers, the newest first, then take the bytes.
public struct StatsDocument {
  /// Of how many sessions, the newest, a page should hold the answers.
  public static let mostSessions = 500

  /// How many answers it holds so far.
  public private(set) var answers = 0

  private var html = HTMLWriter()
  private let choice: TrendChoice
  private let time: (Instant) -> String

  /// A page with the figures of `trends`, which are of `choice`, written at `now`.
  ///
  /// `time` gives a moment in local time, `2026-11-22 19:04`. `leftOut` says how many older sessions'
  /// answers will not be added.
  public init(
    _ trends: Trends, _ choice: TrendChoice, leftOut: Int = 0, now: Instant,
    time: @escaping (Instant) -> String
  ) {
    self.choice = choice
    self.time = time
    head()
    begin(trends, now)
    FigureSections(trends: trends, time: time).write(to: &html)
    html.open("section")
    html.block("h2", ["id": "answers"], "Answers")
    if trends.sessions > 0 {
      let older =
        leftOut == 0
        ? ""
        : " The texts are those of the newest \(Self.mostSessions) sessions; \(leftOut) older are left "
          + "out of this list, but not of the figures."
      html.block(
        "p", ["class": "soft"],
        "The newest session first. Open what you want to read or print.\(older)")
    }
  }

  /// Adds the answers of a session, those to questions of the chosen role; `rewrites` are those of its
  /// answers by their numbers.
  public mutating func add(
    _ state: SessionState, _ condition: SessionCondition, rewrites: [Int: [SavedRewrite]]
  ) {
    let indices = state.answers.indices.filter { index in
      state.answers[index].startedAt != nil
        && (choice.role.map { $0 == state.question(of: index).role } ?? true)
    }
    guard !indices.isEmpty else { return }
    AnswerSection(state: state, condition: condition, rewrites: rewrites, time: time)
      .write(indices, isOpen: answers == 0, to: &html)
    answers += indices.count
  }

  /// Ends the page; the whole of it as UTF-8.
  public consuming func finish() -> [UInt8] {
    if answers == 0 { html.block("p", "There is no answer yet.") }
    html.close("section")
    Definitions.write(to: &html)
    html.close("main")
    html.close("body")
    html.close("html")
    html.literal("\n")
    return html.bytes
  }

  private mutating func head() {
    let style = pageStyle.withUTF8Buffer { sha256Base64(Array($0)) }
    html.literal("<!DOCTYPE html>\n")
    html.open("html", ["lang": "en"])
    html.block("head") { html in
      html.literal("<meta charset=\"utf-8\">\n")
      html.open(
        "meta",
        [
          "http-equiv": "Content-Security-Policy",
          "content": "default-src 'none'; style-src 'sha256-\(style)'; base-uri 'none'; "
            + "form-action 'none'",
        ])
      html.literal("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
      html.literal("<meta name=\"referrer\" content=\"no-referrer\">\n")
      html.literal("<meta name=\"color-scheme\" content=\"light dark\">\n")
      html.block("title", "Mock interviews: how it goes")
      html.inline("style") { $0.literal(pageStyle) }
    }
    html.open("body")
    html.literal("\n")
    html.block("a", ["class": "skip", "href": "#main"], "To the figures")
  }

  private mutating func begin(_ trends: Trends, _ now: Instant) {
    html.block("header") { html in
      html.block("h1", "Mock interviews: how it goes")
      html.block("p", ["class": "soft"]) { html in
        html.text("\(trends.mode == .typed ? "Typed" : "Spoken") answers, ")
        if let role = choice.role { html.foreign(role) } else { html.text("all roles") }
        if let since = choice.since { html.text(", since \(since.iso8601)") }
        html.text(". Written \(time(now)).")
      }
    }
    html.open("main", ["id": "main", "tabindex": "-1"])
    html.literal("\n")
  }
}
