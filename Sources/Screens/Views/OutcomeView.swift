import Canvas
import Interview
import QuestionBank

extension InterviewScreen {
  /// Draws what became of an answer, or the reference of a skipped one.
  mutating func drawOutcome(_ state: SessionState, _ index: Int, _ frame: inout Frame) {
    let answer = state.answers[index]
    let question = state.question(of: index)
    var lines: [TextLine] = []
    if answer.ending == .skipped {
      drawHeader(state, index, right: "skipped", style: .dim, &frame)
      frame.rule(row: 1)
      lines = [heading("A strong answer says"), .blank] + referenceLines(question)
    } else {
      drawHeader(
        state, index, right: answer.prediction.map { "guess \($0.rawValue)" } ?? "no guess",
        style: .dim, &frame)
      frame.rule(row: 1)
      lines = outcomeLines(answer, question, state.plan)
    }
    lines += noteLines(answer) + probeLines(answer, beside: nil)
    let probes = question.probes.filter { $0 != answer.probe?.question }
    if !probes.isEmpty {
      lines += [.blank, heading("They might \(answer.probe == nil ? "" : "also ")go on")]
      lines += probes.map {
        TextLine(marker: "? ", markerStyle: .dim, text: $0, indent: 2)
      }
    }
    let top = frame.isLow ? 2 : 3
    scrollLimit = frame.show(lines, in: top..<endRow(frame.rows - 1, frame), scroll: scroll)
    guard !isNoting else { return drawNote(&frame) }
    let isLast = state.answers.count >= state.plan.questions.count
    let isOpen = answer.ending != .skipped && answer.scores.complete == nil
    var hints = [
      isOpen
        ? KeyHint("u", "leave unscored") : KeyHint("Enter", isLast ? "summary" : "next question")
    ]
    if answer.ending != .skipped { hints += [KeyHint("←", "back"), KeyHint("v", "whole")] }
    frame.footer(
      hints + scrollHints + [noteHint(answer), KeyHint("^C", "stop"), KeyHint("?", "help")])
  }

  private func outcomeLines(
    _ answer: Answer, _ question: Question, _ plan: SessionPlan
  ) -> [TextLine] {
    let total = answer.scores.total
    var lines = [heading(total.map { "Score \($0)" } ?? "Not scored")]
    if let total { lines.append(TextLine(text: comparison(answer, total))) }
    lines += speakingLines(answer, plan)
    lines.append(.blank)
    for part in Part.allCases {
      let score = answer.scores[part].map { "\($0.rawValue) \($0.title)" } ?? "–"
      let share = share(of: question.reference.parts[part] ?? [], answer, part)
      let time = time(in: part, answer, plan)
      let said = share.isEmpty || time.isEmpty ? share : paddedRight(share, 15)
      lines.append(
        TextLine(
          marker: paddedRight(part.title, 14), markerStyle: .dim,
          text: paddedRight(score, 11) + said + time, indent: 14))
    }
    guard let weakest = answer.scores.weakest, let points = question.reference.parts[weakest] else {
      return lines
    }
    lines += [.blank, heading("\(weakest.title), from the reference")]
    lines += points.map { TextLine(marker: "• ", text: $0, indent: 2) }
    return lines
  }

  private func comparison(_ answer: Answer, _ total: Int) -> String {
    let bar = answer.scores.isAtTheBar ? "At the bar." : "The bar is 75 with no part under 2."
    guard let guess = answer.guess else { return bar }
    let difference = guess - total
    let words =
      abs(difference) < 10
      ? "You guessed \(guess), close."
      : "You guessed \(guess), \(abs(difference)) too \(difference > 0 ? "high" : "low")."
    return "\(words) \(bar)"
  }

  /// How long a part was spoken, and how long it should be; nothing where that is not known.
  private func time(in part: Part, _ answer: Answer, _ plan: SessionPlan) -> String {
    let end = answer.endedAt ?? 0
    guard plan.mode == .spoken, answer.marksParts(at: end) else { return "" }
    let share = Self.timeText(Speaking.seconds(of: part, in: plan.seconds))
    return "\(usedText(answer.spoken(in: part, at: end))) of \(share)"
  }

  /// How many of a part's points were said, in words.
  private func share(of points: [String], _ answer: Answer, _ part: Part) -> String {
    guard let share = answer.share(of: part, count: points.count) else { return "" }
    return "\(share.said) of \(share.counted) \(share.counted == 1 ? "point" : "points")"
  }
}
