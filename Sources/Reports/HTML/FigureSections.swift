import Interview
import QuestionBank
import Trends

/// The sections of the page that hold figures, the most telling first.
struct FigureSections {
  let trends: Trends
  /// A moment in local time, to the minute.
  let time: (Instant) -> String

  private var tables: FigureTables { FigureTables(trends: trends, time: time) }

  func write(to html: inout HTMLWriter) {
    section("glance", "At a glance", to: &html) { html in
      if trends.total.answers == 0 {
        nothing(to: &html)
      } else {
        progress(to: &html)
        glance(to: &html)
      }
    }
    guard trends.total.answers > 0 else { return }
    if let chart = TrendChart(trends.roles) {
      section("weeks", "Week by week", to: &html) { chart.write(to: &$0) }
    }
    section("heat", "Roles and parts", to: &html) { html in
      next(to: &html)
      tables.heat(to: &html)
    }
    section("calibration", "Guesses, ticks and time", to: &html) { html in
      html.block("p", guesses)
      tables.parts(to: &html)
    }
    section("weakest", "Weakest questions", to: &html) { tables.weakest(to: &$0) }
    section("rewrites", "Rewrites", to: &html) { html in
      html.block("p", rewrites)
      if !trends.rewrites.isEmpty { tables.rewrites(to: &html) }
    }
  }

  private func section(
    _ id: String, _ title: String, to html: inout HTMLWriter, _ content: (inout HTMLWriter) -> Void
  ) {
    html.block("section") { html in
      html.block("h2", ["id": id], title)
      content(&html)
    }
  }

  private func nothing(to html: inout HTMLWriter) {
    let sessions =
      trends.sessions == 0
      ? "There is no session yet."
      : "\(counted(trends.sessions, "session")), but no scored answer yet."
    html.block("p") { html in
      html.text("\(sessions) Begin with ")
      html.inline("code", "mock run --role ROLE")
      html.text("; ")
      html.inline("code", "mock bank list")
      html.text(" names the roles. Answer, give the five scores, and write this page again.")
    }
  }

  private func progress(to html: inout HTMLWriter) {
    let progress = trends.progress
    let sentence: String
    if let first = progress.firstTen, let last = progress.lastTen {
      let verdict =
        switch progress.verdict {
        case .better: "Better"
        case .worse: "Not better"
        case .level, .tooEarly: "About level"
        }
      sentence =
        "\(verdict): the first ten first attempts had a mean of \(whole(first)), the last ten "
        + "\(whole(last))."
    } else {
      sentence =
        "Better? Too early to say: \(progress.attempts) of \(Progress.span) first attempts."
    }
    html.block("p", ["class": "answer-first"], sentence)
  }

  private func glance(to html: inout HTMLWriter) {
    html.block("dl", ["class": "glance"]) { html in
      tile("Mean score", whole(trends.total.score.value), "the hire bar is \(Score.bar)", to: &html)
      tile("First attempts", whole(trends.first.value), "of \(trends.first.count)", to: &html)
      tile("Asked again", whole(trends.again.value), "of \(trends.again.count)", to: &html)
      tile(
        "Scored answers", "\(trends.total.answers)",
        "in \(counted(trends.sessions, "session")), \(trends.abandoned) abandoned", to: &html)
      tile("Practised", spent(trends.practised), "reading and scoring included", to: &html)
    }
  }

  private func tile(
    _ name: String, _ figure: String, _ remark: String, to html: inout HTMLWriter
  ) {
    html.block("div") { html in
      html.inline("dt", name)
      html.inline("dd") { html in
        html.text(figure)
        html.inline("small", remark)
      }
    }
  }

  private func next(to html: inout HTMLWriter) {
    guard let (role, part) = trends.weakest else {
      let enough = "\(RoleTrend.enough)"
      return html.block(
        "p", "Which part to practise next is said once a role has \(enough) scored answers.")
    }
    html.block("p") { html in
      html.text("To practise next: ")
      html.inline("strong", part.title)
      html.text(" in ")
      html.foreign(role)
      html.text(", the weakest part of the weakest role.")
    }
  }

  private var guesses: String {
    let bias = trends.calibration.bias
    guard let mean = bias.value else { return "No scored answer has a guess yet." }
    let count = counted(bias.count, "scored answer")
    let text = oneDecimal(mean.magnitude)
    if text == "0.0" { return "Over \(count) the guesses were neither too high nor too low." }
    return
      "Over \(count) the guesses were \(text) of 4 too \(mean > 0 ? "high" : "low") on average."
  }

  private var rewrites: String {
    guard !trends.rewrites.isEmpty else {
      return "Nothing was written again yet; mock review offers the weakest answers."
    }
    let tested = trends.rewrites.count { $0.fate.score != nil }
    let stuck = trends.rewrites.count(where: \.fate.isStuck)
    let written = "\(counted(trends.rewrites.count, "answer")) written again"
    return tested == 0
      ? "\(written); none was asked blind since."
      : "\(written), \(tested) asked blind since: \(stuck) stuck."
  }
}
