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
      drawHeader(state, index, right: compared(state, index), style: .dim, &frame)
      frame.rule(row: 1)
      lines = outcomeLines(index, question, state, frame)
    }
    lines += noteLines(answer) + probeLines(answer, beside: nil)
    let probes = question.probes.filter { $0 != answer.probe?.question }
    if !probes.isEmpty {
      lines += [.blank, heading("What they might ask next")]
      lines += probes.map {
        TextLine(marker: "? ", markerStyle: .dim, text: $0, indent: 2)
      }
    }
    let top = frame.isLow ? 2 : 3
    scrollLimit = frame.show(lines, in: top..<endRow(frame.rows - 1, frame), scroll: scroll)
    guard !isNoting else { return drawNote(&frame) }
    let isOther = state.answers.indices.contains { $0 != index && !state.answers[$0].isClosed }
    let next =
      isOther
      ? "next answer"
      : state.answers.count < state.plan.questions.count ? "next question" : "summary"
    let isOpen = answer.ending != .skipped && answer.scores.complete == nil
    var hints = [
      isOpen
        ? KeyHint("u", "leave unscored") : KeyHint("Enter", next)
    ]
    if answer.ending != .skipped { hints += [KeyHint("←", "back"), KeyHint("v", "whole")] }
    frame.footer(
      hints + changeHints(state, index) + scrollHints + [
        noteHint(answer), KeyHint("^C", "stop"), KeyHint("?", "help"),
      ])
  }

  private func outcomeLines(
    _ index: Int, _ question: Question, _ state: SessionState, _ frame: Frame
  ) -> [TextLine] {
    let answer = state.answers[index]
    let total = answer.scores.total
    var lines = [heading(total.map { "Score \($0)" } ?? "Not scored")]
    if let total { lines.append(TextLine(text: comparison(state, index, total))) }
    lines += speakingLines(answer, state.plan)
    lines.append(.blank)
    let shares = Part.allCases.map { share(of: question.reference.points(of: $0), answer, $0) }
    // A column that holds nothing takes no room.
    let shareWidth = shares.map { $0.isEmpty ? 0 : $0.count + 3 }.max() ?? 0
    let indent = frame.isNarrow ? 10 : 14
    for (part, share) in zip(Part.allCases, shares) {
      let score = answer.scores[part].map { "\($0.rawValue) \($0.title)" } ?? "–"
      let pace =
        state.plan.mode == .spoken
        ? time(in: part, answer, state.plan) : typedPace(of: part, answer, state)
      lines.append(
        TextLine(
          marker: paddedRight(frame.isNarrow ? part.shortTitle : part.title, indent),
          markerStyle: .dim,
          text: paddedRight(score, 11) + paddedRight(share, shareWidth) + pace, indent: indent))
    }
    if let norms = state.plan.mode.norms {
      let words = "\(norms.words.lowerBound)–\(norms.words.upperBound)"
      lines.append(
        TextLine(text: "The norm is \(words) words a part.", indent: indent, style: .dim))
    }
    guard let weakest = answer.scores.weakest, let points = question.reference.parts[weakest] else {
      return lines
    }
    lines += [.blank, heading("\(weakest.title), from the reference")]
    lines += points.map { TextLine(marker: "• ", text: $0, indent: 2) }
    return lines
  }

  private func comparison(_ state: SessionState, _ index: Int, _ total: Int) -> String {
    let answer = state.answers[index]
    let bar = answer.scores.isAtTheBar ? "At the bar." : "The bar is 75 with no part under 2."
    if let before = state.rewritten(by: index)?.scores.total { return "It was \(before). \(bar)" }
    guard let guess = answer.guess else { return bar }
    let difference = guess - total
    let words =
      abs(difference) < 10
      ? "You guessed \(guess), close."
      : "You guessed \(guess), \(abs(difference)) too \(difference > 0 ? "high" : "low")."
    return "\(words) \(bar)"
  }

  /// The words and seconds of a part that was typed, and what it lacks.
  private func typedPace(of part: Part, _ answer: Answer, _ state: SessionState) -> String {
    let facts = PartFacts(part, of: answer, at: state.time)
    return paddedLeft(facts.length(nil), 8) + paddedLeft("\(facts.seconds) s", 7)
      + (facts.lack.map { "   " + $0 } ?? "")
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
