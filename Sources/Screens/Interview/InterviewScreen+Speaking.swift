import Canvas
import Interview
import QuestionBank

extension InterviewScreen {
  /// A question to be answered aloud: only Enter starts the clock, since nothing is typed.
  mutating func readAloud(_ key: Key) -> [Event.Action] {
    switch key {
    case .enter: return [.start]
    case .character("?"): overlay = .help
    default: break
    }
    return []
  }

  /// The keys while somebody speaks: each is one press, felt for without looking.
  mutating func speak(_ key: Key, _ answer: Answer) -> [Event.Action] {
    if answer.clock.runningSince == nil { return goOn(key) }
    switch key {
    case .tab, .down: return [.focus(neighbour(of: answer.focus, by: 1))]
    case .backTab, .up: return [.focus(neighbour(of: answer.focus, by: -1))]
    case .control("d"): return [.done]
    case .control("p"): return [.pause]
    case .character("?"): overlay = .help
    case .character("f"): return [.tally(1)]
    case .character("F"): return [.tally(-1)]
    case .character("q"): hidesQuestion.toggle()
    case .character(let scalar):
      guard let number = Int(String(scalar)), let part = Part(rawValue: number - 1) else {
        return []
      }
      return [.focus(part)]
    default: break
    }
    return []
  }

  /// Draws the prompter: the question, and the five parts with the time that each should take.
  mutating func drawPrompter(
    _ state: SessionState, _ index: Int, _ now: SessionTime, _ frame: inout Frame
  ) {
    let answer = state.answers[index]
    let isReading = answer.startedAt == nil
    let isPaused = !isReading && answer.clock.runningSince == nil
    drawClock(state, index, answer.clock, now, isReading: isReading, isPaused: isPaused, &frame)
    drawBar(answer.clock, shares: true, at: now, &frame)

    let gap = frame.isLow ? 0 : 1
    let top = frame.isLow ? 2 : 3
    let bottom = frame.contentEnd - gap
    let partRows = Part.allCases.count * (1 + gap)
    let body = bodyLines(of: state.question(of: index), width: frame.width)
    let wanted = frame.rows(of: body)
    let bodyRows = min(wanted, bottom - top - partRows - 1 - gap)
    if isReading, wanted > bodyRows {
      // All of the question, as long as nobody speaks; the parts come with the clock.
      scrollLimit = frame.show(body, in: top..<bottom, scroll: scroll)
    } else {
      if hidesQuestion {
        frame.put("q shows the question again", row: top, style: .dim)
      } else {
        bodyPage = max(1, bodyRows - 1)
        bodyScrollLimit = frame.show(body, in: top..<top + bodyRows, scroll: bodyScroll)
      }
      let due =
        isReading
        ? nil : Speaking.duePart(at: answer.clock.elapsed(at: now), of: answer.clock.limit)
      for part in Part.allCases {
        let row = top + bodyRows + gap + part.rawValue * (1 + gap)
        drawPrompt(part, answer, isDue: part == due, at: now, row: row, &frame)
      }
      drawPace(answer, row: top + bodyRows + gap + partRows, &frame)
    }
    let isCut = !isReading && !hidesQuestion && wanted > bodyRows
    frame.footer(speakingHints(isReading: isReading, isPaused: isPaused, isCut: isCut))
  }

  /// Draws one part: `▸` is where the clock says the answer should be, `┃` where somebody said it is.
  private func drawPrompt(
    _ part: Part, _ answer: Answer, isDue: Bool, at now: SessionTime, row: Int,
    _ frame: inout Frame
  ) {
    let column = frame.isNarrow ? 10 : 14
    let isMarked = answer.marksParts(at: now) || answer.focus != .context
    if isDue { frame.put("▸", row: row, style: .bold.with(.cyan)) }
    let label = frame.isNarrow ? part.shortTitle : part.title
    frame.put(label, row: row, at: 2, style: isDue ? .bold : .dim)
    if isMarked, part == answer.focus {
      frame.put("┃", row: row, at: column + 1, style: .bold.with(.cyan))
    }
    let seconds = Int(answer.clock.limit / 1000)
    var time = Self.timeText(Speaking.seconds(of: part, in: seconds))
    if isMarked {
      time = "\(usedText(answer.spoken(in: part, at: now))) of \(time)"
    } else if !frame.isNarrow {
      time = "\(Speaking.words(of: part, in: seconds)) words   \(time)"
    }
    let end = frame.putRight(time, row: row, style: .dim)
    frame.put(
      Template.prompt(for: part), row: row, at: column + 3, style: isDue ? .plain : .dim,
      limit: end - 1)
  }

  static func timeText(_ seconds: Int) -> String { clockText(Int64(seconds) * 1000) }

  private func drawPace(_ answer: Answer, row: Int, _ frame: inout Frame) {
    let seconds = Int(answer.clock.limit / 1000)
    let words = Speaking.words(in: seconds)
    frame.put("fillers \(answer.fillers)", row: row, at: 2, style: .bold)
    frame.putRight(
      "\(words.lowerBound)–\(words.upperBound) words in \(clockText(answer.clock.limit))", row: row,
      style: .dim)
  }

  private func speakingHints(isReading: Bool, isPaused: Bool, isCut: Bool) -> [KeyHint] {
    let others = [KeyHint("^C", "stop"), KeyHint("?", "help")]
    if isReading { return [KeyHint("Enter", "start, then speak")] + others }
    if isPaused { return [KeyHint("Enter", "go on; the clock stands")] + others }
    return [
      KeyHint("f", "filler"), KeyHint("^D", "done"), KeyHint("Tab", "part"),
      KeyHint("q", "question"),
    ] + (isCut ? [Self.pageHint] : []) + [KeyHint("^P", "pause")] + others
  }

  /// What is known of how an answer was spoken.
  func speakingLines(_ answer: Answer, _ plan: SessionPlan) -> [TextLine] {
    guard plan.mode == .spoken else { return [] }
    let time = answer.clock.elapsed(at: answer.endedAt ?? 0)
    let words = Speaking.words(in: plan.seconds)
    return [
      TextLine(
        text: "Spoken in \(usedText(time)) with \(Speaking.fillers(answer.fillers, in: time)). "
          + "A good pace is \(words.lowerBound)–\(words.upperBound) words.")
    ]
  }
}

/// Time that was used, rounded down, as time that is left is rounded up.
func usedText(_ milliseconds: Int64) -> String { clockText(milliseconds / 1000 * 1000) }
