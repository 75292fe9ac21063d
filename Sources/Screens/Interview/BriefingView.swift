import Canvas
import Interview
import QuestionBank

extension InterviewScreen {
  mutating func drawBriefing(_ plan: SessionPlan, _ frame: inout Frame) {
    let count = countWord(plan.questions.count, "question")
    frame.put("\(plan.role) · \(count) · \(plan.seconds) s each", row: 0, style: .bold)
    if !frame.isNarrow { frame.putRight("about \(plan.minutes) min", row: 0, style: .dim) }

    let space = frame.rows - 4
    let categories = plan.questions.map { CharacterWidth.width(of: $0.question.category) }
    let categoryWidth = min(24, max(8, categories.max() ?? 0))
    var lines: [TextLine] = plan.questions.enumerated().map { number, planned in
      let category = planned.question.category.isEmpty ? "Question" : planned.question.category
      return TextLine(
        marker: "\(number + 1)  ", markerStyle: .dim,
        text: fitted(category, to: categoryWidth) + "  " + planned.reason.words, indent: 4)
    }
    lines.append(.blank)
    if showsExample, plan.mode == .typed {
      lines += example(frame)
    } else {
      lines += reminder(plan)
    }
    scrollLimit = frame.show(lines, in: 2..<(2 + space), scroll: scroll)
    frame.footer(
      [KeyHint("Enter", "begin")] + scrollHints + [KeyHint("^C", "leave"), KeyHint("?", "help")])
  }

  /// What a first answer should look like, in five short lines.
  private func example(_ frame: Frame) -> [TextLine] {
    let example = Template.example
    var lines = [
      TextLine(text: "Five parts, headlines only. An answer at hire level:", style: .bold),
      TextLine(text: example.question, style: .dim), .blank,
    ]
    for (part, text) in zip(Part.allCases, example.lines) {
      lines.append(
        TextLine(marker: paddedRight(part.title, 14), markerStyle: .dim, text: text, indent: 14))
    }
    return lines
  }

  private func answering(_ plan: SessionPlan) -> [TextLine] {
    guard plan.mode == .spoken else {
      return [
        TextLine(text: "Five parts, ten to fifteen words each; say the number that proves it."),
        TextLine(text: "The clock waits while you read and runs from your first key."),
      ]
    }
    let words = Speaking.words(in: plan.seconds)
    return [
      TextLine(
        text: "Say it aloud: five parts, \(words.lowerBound) to \(words.upperBound) words in all. "
          + "Nothing is typed meanwhile."),
      TextLine(text: "Then \(Jot.seconds) seconds to jot down what you said."),
    ]
  }

  private func reminder(_ plan: SessionPlan) -> [TextLine] {
    let reveal =
      plan.reveal == .each
      ? "After each answer: your guess, the reference, your scores."
      : "After each answer: your guess. References and scores follow after the last."
    let probes =
      plan.probes ? [TextLine(text: "Then one follow-up, \(Probe.seconds) seconds.")] : []
    return answering(plan) + probes + [TextLine(text: reveal)]
  }
}

/// A count in words up to ten, with its noun: `five questions`, `one question`, `12 questions`.
func countWord(_ count: Int, _ noun: String) -> String {
  "\(numberWord(count)) \(noun)\(count == 1 ? "" : "s")"
}

/// A count in words up to ten, else in digits; `no` for none.
func numberWord(_ count: Int) -> String {
  let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
  return words.indices.contains(count) ? words[count] : "\(count)"
}
