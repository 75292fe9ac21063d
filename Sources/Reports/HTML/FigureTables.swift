import Interview
import QuestionBank
import Trends

/// The tables of the page: roles × parts, the parts, the weakest questions, the rewrites.
struct FigureTables {
  let trends: Trends
  /// A moment in local time, to the minute.
  let time: (Instant) -> String

  // MARK: Roles × parts

  func heat(to html: inout HTMLWriter) {
    let least = trends.weakest
    wide("Roles and parts", to: &html) { html in
      html.block("table", ["class": "heat"]) { html in
        html.block(
          "caption",
          "Mean score of each part in each role, 0–100, and of the whole answers. Nothing is shaded "
            + "where a role has fewer than \(RoleTrend.enough) answers.")
        heads(["Role"] + Part.allCases.map(\.title) + ["All"], to: &html)
        html.block("tbody") { html in
          for role in trends.roles where role.tally.answers > 0 {
            html.block("tr") { html in
              html.inline("th", ["scope": "row"]) { html in
                html.foreign(role.role)
                html.inline("small", counted(role.tally.answers, "answer"))
              }
              for part in Part.allCases {
                let isLeast = least.map { $0.role == role.role && $0.part == part } ?? false
                cell(role.tally.parts[part].value, role, isLeast: isLeast, to: &html)
              }
              cell(role.tally.score.value, role, to: &html)
            }
          }
        }
      }
    }
    html.block("ul", ["class": "shades"]) { html in
      for (shade, words) in Self.shades.enumerated() {
        html.block("li") { html in
          html.inline("i", ["class": "h\(shade)"]) { _ in }
          html.text(words)
        }
      }
    }
  }

  private static let shades = ["under 45", "45–54", "55–64", "65–74", "75 and more"]

  private func cell(
    _ mean: Double?, _ role: RoleTrend, isLeast: Bool = false, to html: inout HTMLWriter
  ) {
    // What is shown decides, so that no 75 is shaded as less.
    let shade = mean.map { max(0, min(4, (Int($0.rounded()) - 35) / 10)) }
    var names = role.missing == 0 ? shade.map { "h\($0)" } ?? "" : ""
    if isLeast { names += " least" }
    html.inline("td", ["class": names]) { html in
      html.text(whole(mean))
      if isLeast { html.inline("small", "weakest") }
    }
  }

  // MARK: The parts

  func parts(to html: inout HTMLWriter) {
    wide("Part by part", to: &html) { html in
      html.block("table") { html in
        html.block(
          "caption",
          "Each part over all roles: its mean score, how its scores compare with the key points "
            + "ticked, and how often the bell came before it.")
        heads(["Part", "Mean score", "Against ticks", "Never reached"], numbersFrom: 1, to: &html)
        html.block("tbody") { html in
          for part in Part.allCases {
            let ticks = trends.calibration.parts[part]
            html.block("tr") { html in
              html.inline("th", ["scope": "row"], part.title)
              number(whole(trends.total.parts[part].value), to: &html)
              number(ticks.count == 0 ? "–" : "\(signed(ticks.value)) (\(ticks.count))", to: &html)
              number("\(trends.unreached[part])", to: &html)
            }
          }
        }
      }
    }
  }

  // MARK: Questions and rewrites

  func weakest(to html: inout HTMLWriter) {
    wide("Weakest questions", to: &html) { html in
      html.block("table") { html in
        html.block("caption", "The ten questions whose latest scored answers are the lowest.")
        heads(["Score", "Question", "Answered"], to: &html)
        html.block("tbody") { html in
          for standing in trends.questions.prefix(10) {
            html.block("tr") { html in
              number("\(standing.score)", to: &html)
              title(of: standing.question, to: &html)
              let count = standing.answers == 1 ? "once" : "\(standing.answers) times"
              html.inline("td", "\(count), last \(time(standing.at).prefix(10))")
            }
          }
        }
      }
    }
  }

  func rewrites(to html: inout HTMLWriter) {
    wide("Rewrites", to: &html) { html in
      html.block("table") { html in
        html.block("caption", "Answers that were written again, the newest first.")
        heads(["Before", "Rewrite", "Blind", "Outcome", "Question"], to: &html)
        html.block("tbody") { html in
          for rewrite in trends.rewrites.reversed() {
            html.block("tr") { html in
              number(rewrite.before.map(String.init) ?? "–", to: &html)
              number("\(rewrite.score)", to: &html)
              number(rewrite.fate.score.map(String.init) ?? "–", to: &html)
              html.inline("td", Self.words(for: rewrite.fate))
              title(of: rewrite.question, to: &html)
            }
          }
        }
      }
    }
  }

  private static func words(for fate: RewriteFate) -> String {
    switch fate {
    case .untested: "not asked since"
    case .stuck: "stuck"
    case .slipped: "slipped"
    }
  }

  // MARK: What tables share

  /// A row's head: a question's title, its role below.
  private func title(of question: AskedQuestion, to html: inout HTMLWriter) {
    html.inline("th", ["scope": "row", "class": "title"]) { html in
      html.foreign(question.title)
      html.inline("small") { $0.foreign(question.key.role) }
    }
  }

  /// A table that scrolls sideways where the page is too narrow, by keys too.
  private func wide(
    _ name: String, to html: inout HTMLWriter, _ content: (inout HTMLWriter) -> Void
  ) {
    html.block(
      "div", ["class": "wide", "role": "region", "aria-label": name, "tabindex": "0"], content)
  }

  private func heads(_ titles: [String], numbersFrom: Int = .max, to html: inout HTMLWriter) {
    html.block("thead") { html in
      html.block("tr") { html in
        for (place, title) in titles.enumerated() {
          let name = place >= numbersFrom ? "number" : ""
          html.inline("th", ["scope": "col", "class": name], title)
        }
      }
    }
  }

  private func number(_ text: String, to html: inout HTMLWriter) {
    html.inline("td", ["class": "number"], text)
  }
}
