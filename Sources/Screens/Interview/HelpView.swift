import Canvas
import Interview

extension InterviewScreen {
  /// Draws the keys of the stage at hand, and what the stage is for.
  ///
  /// A running clock goes on.
  mutating func drawHelp(_ rules: SessionRules, _ now: SessionTime, _ frame: inout Frame) {
    let page = page(rules)
    frame.put(page.title, row: 0, style: .bold)
    if let clock = rules.state.clock, !clock.isEndless {
      frame.putRight(paddedLeft(clockText(clock.remaining(at: now)), 5), row: 0)
    }
    frame.rule(row: 1)
    var lines = [TextLine(text: page.about), .blank]
    if case .answering(let index) = rules.state.stage {
      let question = rules.state.question(of: index)
      lines += bodyLines(question.body, style: .dim) + [.blank]
      if rules.state.plan.kind == .review {
        lines += [heading("A strong answer says")] + referenceLines(question) + [.blank]
      }
    }
    let scrolling = hasFields(rules) ? [] : [("↑ ↓", "scroll what is longer than the window")]
    for (key, meaning) in page.keys + scrolling + Self.everywhere {
      lines.append(
        TextLine(marker: paddedRight(key, 12), markerStyle: .bold, text: meaning, indent: 12))
    }
    scrollLimit = frame.show(lines, in: 2..<(frame.rows - 1), scroll: scroll)
    frame.footer(scrollHints + [KeyHint("any other key", "back")])
  }

  private struct Page {
    var title: String
    var about: String
    var keys: [(String, String)]
  }

  private static let everywhere = [
    ("^C", "stop; everything is kept, and --resume takes up what is unfinished"),
    ("^Z", "to the background; a running clock is paused"),
    ("F1", "this help"),
  ]

  private static let form = [
    ("Enter", "next part; in Approach the next bullet, after an empty one the next part"),
    ("Tab", "next part; Shift-Tab the one before"),
    ("^D", "done, at the end of the text; within it, delete forward"),
    ("^P", "pause; the clock stands until you type on"), ("Alt-Enter", "a new line in the part"),
    ("PgDn PgUp", "scroll a question that is longer than its rows"),
  ]

  private static let editing = [
    ("^A ^E", "begin and end of the line; ^W ^U ^K delete, ^Y brings back"),
    ("^_", "undo; Alt-_ redo"),
  ]

  private func page(_ rules: SessionRules) -> Page {
    switch rules.state.stage {
    case .briefing, .due:
      Page(
        title: "Before the first question",
        about: "You see what kinds of question come and why, never the questions.",
        keys: [("Enter", "begin")])
    case .reading(let index) where rules.state.rewritten(by: index)?.isOnlyScored == true:
      Page(
        title: "An answer to score",
        about:
          "What you wrote in a run and did not score. It is only scored now, not written again.",
        keys: [("Enter", "score it")])
    case .reading where rules.state.plan.kind == .review:
      Page(
        title: "An answer to write again",
        about:
          "What you wrote, what is worth fixing in it, and what a strong answer says. The facts "
          + "follow your text as you change it; none of them is a verdict.",
        keys: [("Enter", "write it again; no clock runs unless you asked for one")])
    case .reading where rules.state.plan.mode == .spoken:
      Page(
        title: "Reading",
        about: "The clock stands. It starts with Enter; then say your answer aloud.",
        keys: [("Enter", "start the clock")])
    case .reading:
      Page(
        title: "Reading",
        about: "The clock stands. It starts with Enter or with the first character you type.",
        keys: [
          ("Enter", "start the clock"), ("a character", "starts it too, and lands in Context"),
        ])
    case .answering where rules.state.plan.mode == .spoken:
      Page(
        title: "Speaking",
        about:
          "▸ is where the clock says you should be, ┃ the part you marked. Marking is free; it "
          + "tells you later how long each part took. After the bell you jot down what you said.",
        keys: [
          ("f", "count a filler, such as «um»; F takes one back"),
          ("Tab", "mark the next part; Shift-Tab the one before; 1–5 any"),
          ("q", "hide the question, or show it again"), ("^D", "done"),
          ("^P", "pause; the clock stands"),
        ])
    case .jotting:
      Page(
        title: "Jotting down",
        about: "\(Jot.seconds) seconds for the headlines of what you said, so that you can compare "
          + "them with the reference. The clock starts with Enter or with the first character you "
          + "type. With nothing jotted down ^D skips the answer.",
        keys: Self.form + Self.editing)
    case .answering where rules.state.plan.kind == .review:
      Page(
        title: "Writing again",
        about: "Make it what you would say: five parts, headlines, one number that proves it. It "
          + "comes back in a run two or three days from now, and you will not see this text then.",
        keys: Self.form + Self.editing)
    case .answering(let index) where rules.state.answers[index].clock.runningSince == nil:
      Page(
        title: "Paused",
        about: "The clock stands. Enter, ^P or whatever you type lets it go on.",
        keys: [("Enter", "go on"), ("^P", "go on")])
    case .answering:
      Page(
        title: "Answering",
        about: "The clock goes on. Headlines, not prose: about fifteen words a part. The bar shows "
          + "where each part's share of the time ends.",
        keys: Self.form + Self.editing)
    case .probing:
      Page(
        title: "The follow-up",
        about:
          "One question about the part you left weakest, and \(Probe.seconds) seconds. The clock "
          + "starts with Enter or with the first character you type. It has no score; you see it "
          + "again beside the reference.",
        keys: [
          ("Enter", "start the clock; then a new line"),
          ("^D", "done, at the end of the text; within it, delete forward"),
          ("^P", "pause; the clock stands until you type on"),
        ] + Self.editing)
    case .predicting:
      Page(
        title: "The guess",
        about: "Guess the answer's score before you see the reference; the gap between guess and "
          + "score is what you learn about your own judgement.",
        keys: [
          ("0–4", "guess"), ("n", "no guess"),
          (
            "Esc",
            "back to an answer you ended yourself, as long as its clock, which ran on, has time"
          ),
        ])
    case .scoring where isNoting:
      Page(
        title: "The note",
        about: "A note about the answer you are scoring. It is kept as you type it, and mock show "
          + "reads it again.",
        keys: [("Enter", "close the note; Esc too"), ("Alt-Enter", "a new line")] + Self.editing)
    case .scoring where rules.step == .outcome:
      Page(
        title: "The outcome",
        about:
          "What you gave the parts, and what the reference says of the weakest. ← leads back to "
          + "the parts as long as you did not go on.",
        keys: [
          ("Enter", "go on"), ("←", "back to the parts"), ("n", "a note about the answer"),
          ("v", "the whole reference"), ("u", "leave the answer unscored"),
        ])
    case .scoring:
      Page(
        title: "Scoring",
        about:
          "Tick what you said, then give the part its score. ? marks a point that words of yours, "
          + "quoted beside it, may speak of; you decide. No score is suggested.",
        keys: [
          ("a, b, …", "tick the point, or take the tick back"),
          ("A, B, …", "strike a point you reject; it no longer counts"),
          ("0–4", "score the part and go on"), ("← →", "a part back, a part on"),
          ("n", "a note about the answer"), ("v", "the whole reference"),
          ("x", "in a review: what changed, word by word"),
          ("Enter", "go on, once all five are scored"),
          ("u", "on to the outcome; there, leave the answer unscored"),
        ])
    case .summary where rules.state.plan.kind == .review:
      Page(
        title: "The review",
        about:
          "The rewrites are saved. Each comes back, blind, in a run two or three days from now.",
        keys: [("Enter", "finish"), ("↑ ↓", "choose an answer")])
    case .summary:
      Page(
        title: "Summary",
        about: "The session is complete and saved. A score is the sum of its parts × 5.",
        keys: [
          ("Enter", "finish"), ("↑ ↓", "choose an answer"), ("r", "ask the chosen one again"),
        ])
    }
  }
}
