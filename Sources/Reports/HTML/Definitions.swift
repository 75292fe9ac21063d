import Interview
import Trends

/// What each figure of the page means.
enum Definitions {
  static func write(to html: inout HTMLWriter) {
    html.block("section") { html in
      html.block("h2", ["id": "terms"], "What the figures mean")
      html.block("dl", ["class": "terms"]) { html in
        for (term, meaning) in terms {
          html.block("dt", term)
          html.block("dd", meaning)
        }
      }
    }
  }

  private static let terms = [
    (
      "Score",
      "You give each of the five parts 0 to 4: missing, weak, partial, hire, strong. An answer's score is "
        + "their sum × 5, a part's is its score × 25; both are 0 to 100. An answer counts once all "
        + "five parts have a score, in abandoned sessions too. Typed and spoken answers are never "
        + "averaged together."
    ),
    (
      "Hire bar",
      "\(Score.bar). An answer is at the bar from \(Score.bar) on if no part is under 2."
    ),
    (
      "First attempt, asked again",
      "The first time that a question was asked and scored in this mode; all later times."
    ),
    (
      "Better or not",
      "The mean of the last ten first attempts against that of the first ten. A difference under "
        + "\(whole(Progress.difference)) is none; under ten first attempts it is too early to say."
    ),
    (
      "Week",
      "The ISO week, in local time, in which a session began; weeks without answers are left out."
    ),
    (
      "Weakest",
      "The lowest part of the role with the lowest mean, among roles with \(RoleTrend.enough) scored "
        + "answers or more. A question stands where its latest scored answer is."
    ),
    (
      "Guesses",
      "The mean of guess − score ÷ 25, over scored answers with a guess: above 0, guesses were too high."
    ),
    (
      "Against ticks",
      "The mean of a part's score − 4 × the share of its key points that were ticked, struck ones left "
        + "out; in brackets over how many answers. Above 0, the part was scored higher than its ticks."
    ),
    (
      "Never reached",
      "How many scored answers the bell ended before anything was typed, or any time was spent "
        + "speaking, in the part or a later one."
    ),
    (
      "Stuck",
      "A rewrite is tested by the first blind answer after it. It stuck if that answer scored more than "
        + "the one before the rewrite, and at least as much as the rewrite or \(Score.bar), whichever is "
        + "lower; else it slipped."
    ),
  ]
}
