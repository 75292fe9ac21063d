import Canvas
import Interview
import QuestionBank

extension InterviewScreen {
  /// Draws one step of scoring: your text and its facts, the part's key points, and what earns a 3 and a 4.
  mutating func drawScoring(_ rules: SessionRules, _ index: Int, _ frame: inout Frame) {
    let answer = rules.state.answers[index]
    let reference = rules.state.question(of: index).reference
    drawHeader(rules.state, index, right: compared(rules.state, index), style: .dim, &frame)
    drawTabs(answer, rules.step, row: frame.isLow ? 1 : 2, &frame)
    if !frame.isLow { frame.rule(row: 3) }

    let top = frame.isLow ? 2 : 4
    let quotes = quotes(rules.state, index)
    guard case .part(let part) = rules.step else {
      let typed = Part.allCases.flatMap { part in
        labelled(typedLines(answer.texts[part], of: part, indent: 16), "  " + part.title)
      }
      let lines = answerAndPoints(
        [heading("You")] + typed + probeLines(answer, beside: nil),
        pointLines(reference.whole, answer, part: nil, quotes, frame), of: reference, frame)
      scrollLimit = frame.show(
        lines + noteLines(answer), in: top..<endRow(frame.rows - 2, frame), scroll: scroll)
      guard !isNoting else { return drawNote(&frame) }
      frame.footer(
        [KeyHint("Enter", "scores"), KeyHint("a…", "tick"), KeyHint("A…", "strike")]
          + changeHints(rules.state, index) + [
            noteHint(answer), KeyHint("^C", "stop"), KeyHint("?", "more"),
          ])
      return
    }
    let points = reference.points(of: part)
    let scaleRow = scaleRow(frame)
    let anchorRow = scaleRow + (frame.isLow ? 1 : 2)
    let facts = PartFacts(part, of: answer, at: rules.state.time).line(rules.state.plan.mode.norms)
    let you = TextLine(marker: "You   ", markerStyle: .bold, text: facts, indent: 6, style: .dim)
    let lines = answerAndPoints(
      [you] + typedLines(answer.texts[part], of: part, indent: 2)
        + probeLines(answer, beside: part),
      pointLines(points, answer, part: part, quotes, frame), of: reference, frame)
    scrollLimit = frame.show(
      lines + noteLines(answer), in: top..<(frame.isLow ? scaleRow : scaleRow - 1), scroll: scroll)
    guard !isNoting else { return drawNote(&frame) }
    drawScale(row: scaleRow, &frame)
    for (offset, score) in [Score.hire, .strong].enumerated() {
      let anchor = "\(score.rawValue) = \(Template.anchor(for: part, score))"
      frame.put(anchor, row: anchorRow + offset, at: frame.isNarrow ? 0 : 2, style: .dim)
    }
    frame.footer(
      scoringHints(
        rules.state, index, points.count, isFirst: rules.steps(of: index).first == rules.step))
  }

  /// What the scores will be held against: the guess, or in a review the score before.
  func compared(_ state: SessionState, _ index: Int) -> String {
    if let rewritten = state.rewritten(by: index) { return Self.scoreBefore(rewritten) }
    return state.answers[index].prediction.map { "guess \($0.rawValue)" } ?? "no guess"
  }

  /// The key that shows what a rewrite changed, where it changed anything.
  func changeHints(_ state: SessionState, _ index: Int) -> [KeyHint] {
    guard let rewritten = state.rewritten(by: index),
      rewritten.texts != state.answers[index].texts
    else { return [] }
    return [KeyHint("x", "changes")]
  }

  /// What was typed, and below it the points to tick; the other way round in a low window, where only
  /// one of them can be seen without scrolling.
  private func answerAndPoints(
    _ answer: [TextLine], _ points: [TextLine], of reference: Reference, _ frame: Frame
  ) -> [TextLine] {
    guard !points.isEmpty else {
      let reason =
        reference.isEmpty
        ? "The bank has no answer to this question."
        : reference.whole.isEmpty
          ? "The bank names no key point for this part."
          : "The reference has no parts; v shows all of it."
      return answer + [.blank, TextLine(text: reason, style: .dim)]
    }
    if frame.isLow { return points + answer }
    return answer + [.blank, heading("Did you say…")] + points
  }

  private func scoringHints(
    _ state: SessionState, _ index: Int, _ count: Int, isFirst: Bool
  ) -> [KeyHint] {
    let letters = Self.pointLetters.prefix(count)
    let range =
      letters.count > 1 ? "\(letters.first ?? "")–\(letters.last ?? "")" : letters.first ?? ""
    let marks = [KeyHint(range, "tick"), KeyHint(range.uppercased(), "strike")]
    return [KeyHint("0–4", "score, go on")] + (count > 0 ? marks : []) + scrollHints
      + changeHints(state, index) + (isFirst ? [] : [KeyHint("←", "back")]) + [
        noteHint(state.answers[index]), KeyHint("v", "whole"), KeyHint("^C", "stop"),
        KeyHint("?", "more"),
      ]
  }

  /// Draws the five parts in a row, each with its score, the one at hand in capitals.
  func drawTabs(_ answer: Answer, _ step: ScoringStep, row: Int, _ frame: inout Frame) {
    var column = frame.isNarrow ? 0 : 2
    for part in Part.allCases {
      let isCurrent = step == .part(part)
      // In a narrow window only the part at hand has room for its name.
      let name = frame.isNarrow && !isCurrent ? String(part.title.prefix(1)) : part.title
      if isCurrent { column = frame.put("▸ ", row: row, at: column, style: .bold.with(.cyan)) }
      column = frame.put(
        isCurrent ? name.uppercased() : name, row: row, at: column, style: isCurrent ? .bold : .dim)
      if let score = answer.scores[part] {
        column = frame.put(" \(score.rawValue)", row: row, at: column, style: .bold)
      }
      column += frame.isNarrow ? 2 : 4
    }
  }

  /// Key points with their letters and marks, `✓` said, `✗` struck, `?` undecided though words of the
  /// answer speak of it, and these words at the right.
  private func pointLines(
    _ points: [String], _ answer: Answer, part: Part?, _ quotes: [PointPlace: Quote], _ frame: Frame
  ) -> [TextLine] {
    zip(points, answer.marks(of: part, count: points.count)).enumerated().flatMap { number, pair in
      let (point, mark) = pair
      let letter = number < Self.pointLetters.count ? Self.pointLetters[number] : " "
      let quote = mark == .struck ? nil : quotes[PointPlace(part: part, index: number)]
      let sign =
        switch mark {
        case .said: "✓"
        case .missed: quote == nil ? " " : "?"
        case .struck: "✗"
        }
      let style: Style =
        switch mark {
        case .said: .plain.with(.green)
        case .missed: .plain
        case .struck: .dim
        }
      let line = TextLine(
        marker: "\(letter) \(sign)  ", markerStyle: mark == .said ? .bold.with(.green) : .bold,
        text: point, indent: 7, style: style)
      return quote.map { withQuote(line, $0, part, frame) } ?? [line]
    }
  }

  /// A point's line with the words quoted in its last row, where there is room, else in a row of their own
  /// below; in a low window, where rows are few, they are cut or left out instead.
  private func withQuote(
    _ line: TextLine, _ quote: Quote, _ part: Part?, _ frame: Frame
  ) -> [TextLine] {
    let place = part == quote.part ? "" : "\(quote.part.title) "
    let words = harmless(quote.text, keepNewlines: false)
    func cut(to width: Int) -> String {
      place + "«\(shortened(words, to: width - CharacterWidth.width(of: place) - 2))»"
    }
    let room = frame.width - line.lastRowWidth(width: frame.width) - 2
    let width = CharacterWidth.width(of: place + words) + 2
    if width <= room || frame.isLow {
      guard room >= min(width, Self.leastQuote) else { return [line] }
      var line = line
      line.right = cut(to: room)
      return [line]
    }
    return [line, TextLine(text: "", right: cut(to: frame.width - line.indent))]
  }

  /// The fewest cells in which a quote still says something.
  private static let leastQuote = 14

  /// The quotes for an answer's points; they never change once it has ended.
  private mutating func quotes(_ state: SessionState, _ index: Int) -> [PointPlace: Quote] {
    if let known = knownQuotes, known.answer == index { return known.quotes }
    let quotes = Interview.quotes(
      from: state.answers[index].texts, on: state.question(of: index))
    knownQuotes = (index, quotes)
    return quotes
  }

  func heading(_ text: String) -> TextLine { TextLine(text: text, style: .bold) }

  /// Draws the whole reference over the screen.
  mutating func drawReference(_ rules: SessionRules, _ frame: inout Frame) {
    guard case .scoring(let index) = rules.state.stage else { return }
    drawHeader(rules.state, index, right: "reference", style: .dim, &frame)
    frame.rule(row: 1)
    let lines = referenceLines(rules.state.question(of: index))
    scrollLimit = frame.show(lines, in: 2..<(frame.rows - 2), scroll: scroll)
    frame.footer(scrollHints + [KeyHint("any other key", "back")])
  }

  /// Every key point of a reference, part by part.
  func referenceLines(_ question: Question) -> [TextLine] {
    let reference = question.reference
    guard !reference.isEmpty else {
      return [TextLine(text: "The bank has no answer to this question.", style: .dim)]
    }
    var lines = reference.whole.map { TextLine(marker: "• ", text: $0, indent: 2) }
    for part in Part.allCases {
      guard let points = reference.parts[part] else { continue }
      lines += labelled(
        points.map { TextLine(marker: "• ", text: $0, indent: 16) }, part.title)
    }
    return lines
  }

  /// The hint for scrolling, where something is out of sight.
  var scrollHints: [KeyHint] { scrollLimit > 0 ? [KeyHint("↑↓", "scroll")] : [] }
}
