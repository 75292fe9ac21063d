import Interview
import QuestionBank
import Terminal

/// The interview line by line: for pipes, logs, dumb terminals and screen readers.
///
/// It drives the same rules as the full screen and holds none of its own.
struct PlainInterview {
  /// What one prompt was answered with.
  private enum Input {
    /// A line, and when it was read on the session's clock.
    case line(String, at: SessionTime)
    /// The clock ran out first.
    case bell
  }

  /// Why the dialogue stops before its end.
  private struct Stop: Error {
    var code: ExitCode
    var complaint: Complaint?
  }

  private let sitting: Sitting
  private let lines: CookedLines
  private let isTerminal: Bool
  /// A line that came after the bell and so answers the prompt after it.
  private var pending: (text: String, at: SessionTime)?
  private var shownTrouble: String?

  init(_ sitting: Sitting, signals: Signals) throws(TerminalError) {
    self.sitting = sitting
    lines = try CookedLines(signals: signals)
    isTerminal = Environment.isTerminal(0)
  }

  /// Runs the interview to its end, to the end of the input, or to a signal.
  mutating func run() -> ExitCode {
    var code = ExitCode.done
    do throws(Stop) {
      while try step() {}
    } catch {
      code = error.code
      if let complaint = error.complaint { Output.remark(complaint.sentence) }
    }
    let isComplete = sitting.state.stage == .summary
    lines.leave()
    for complaint in sitting.close() {
      Output.remark(complaint.sentence)
      if code == .done { code = complaint.code }
    }
    let words = isComplete ? "Saved" : "Stopped and saved; mock run --resume goes on"
    try? Output.say("\(words): \(sitting.savedPath)")
    return code
  }

  /// Does what the stage asks for; `false` when the session is over.
  private mutating func step() throws(Stop) -> Bool {
    switch sitting.state.stage {
    case .briefing:
      try brief()
      sitting.apply(.begin)
    case .reading(let index): try read(index)
    case .answering(let index): try answer(index)
    case .predicting: try predict()
    case .scoring(let index): try score(index)
    case .due: sitting.tick()
    case .summary:
      try say()
      for line in PlainText.summary(sitting.state) { try say(line) }
      sitting.apply(.leave)
      return false
    }
    return true
  }

  private func brief() throws(Stop) {
    let plan = sitting.state.plan
    let count = plan.questions.count == 1 ? "1 question" : "\(plan.questions.count) questions"
    try say("\(plan.role): \(count), \(plan.seconds) seconds each.")
    try say("An empty line ends a part; a line of only . ends the answer.")
    for (number, planned) in zip(1..., plan.questions) {
      try say("\(number). \(planned.question.category), \(planned.reason.words)")
    }
  }

  private mutating func read(_ index: Int) throws(Stop) {
    let question = sitting.state.question(of: index)
    try say()
    let place = "Question \(sitting.state.answers[index].question + 1)"
    try say("\(place) of \(sitting.state.plan.questions.count): \(question.title)")
    try say(question.body)
    if isTerminal {
      try prompt("Enter starts the clock. ")
      _ = try input()
    }
    sitting.apply(.start)
  }

  private mutating func answer(_ index: Int) throws(Stop) {
    if sitting.state.answers[index].clock.runningSince == nil {
      let left = clockText(sitting.state.answers[index].clock.remaining(at: 0))
      try say("\(sitting.state.question(of: index).title): \(left) left.")
      if isTerminal {
        try prompt("Enter goes on. ")
        _ = try input()
      }
      sitting.apply(.proceed)
    }
    var time = sitting.now
    for part in Part.allCases where part >= sitting.state.answers[index].focus {
      if sitting.apply(.focus(part), at: time).rang { return try ring() }
      let before = sitting.state.answers[index].texts[part]
      try say("\(part.title) (\(Template.prompt(for: part))):")
      if !before.isEmpty { try say(before) }
      while true {
        guard case .line(let line, let readAt) = try input() else { return try ring() }
        time = readAt
        // Whatever the line says: the bell comes before it.
        if sitting.apply(.tick, at: time).rang {
          pending = (line, time)
          return try ring()
        }
        if line.isEmpty { break }
        if line == "." {
          sitting.apply(.done, at: time)
          return
        }
        append(line, to: part, at: time)
      }
    }
    sitting.apply(.done, at: time)
  }

  /// Adds a line to a part's text.
  private func append(_ line: String, to part: Part, at time: SessionTime) {
    guard case .answering(let index) = sitting.state.stage else { return }
    let text = sitting.state.answers[index].texts[part]
    let end = text.utf8.count
    let edit = TextEdit(
      part: part, range: end..<end, replacement: text.isEmpty ? line : "\n" + line)
    sitting.apply(.edit(edit), at: time)
  }

  private func ring() throws(Stop) { try say("Time is up.") }

  private mutating func predict() throws(Stop) {
    try say(PlainText.scale)
    try prompt("Your guess, 0-4 (empty for none): ")
    let text = try answerLine()
    if text.isEmpty {
      sitting.apply(.predict(nil))
    } else if let score = PlainText.score(text) {
      sitting.apply(.predict(score))
    } else {
      try say("One digit from 0 to 4, or an empty line.")
    }
  }

  private mutating func score(_ index: Int) throws(Stop) {
    let answer = sitting.state.answers[index]
    let question = sitting.state.question(of: index)
    if sitting.state.plan.reveal == .end {
      try say()
      try say("Question \(answer.question + 1): \(question.title)")
      for line in PlainText.texts(answer) { try say(line) }
    }
    for line in PlainText.reference(question) { try say(line) }
    if answer.ending == .skipped {
      sitting.apply(.next)
      return
    }
    while true {
      try prompt("Your five scores, such as 3 2 4 1 0 (empty: unscored): ")
      let text = try answerLine()
      if text.isEmpty {
        sitting.apply(.leaveUnscored)
        return
      }
      let scores = text.split(separator: " ").map { PlainText.score(String($0)) }
      let given = scores.compactMap(\.self)
      guard given.count == Part.allCases.count, scores.count == given.count else {
        try say("Five digits from 0 to 4 with spaces between, or an empty line.")
        continue
      }
      sitting.apply(zip(Part.allCases, given).map { Event.Action.score($0, $1) } + [.next])
      return
    }
  }

  /// A line for a prompt that no clock limits, without blanks around it.
  private mutating func answerLine() throws(Stop) -> String {
    guard case .line(let line, _) = try input() else { return "" }
    return PlainText.trimmed(line)
  }

  /// The next line, or the bell if it rings first.
  private mutating func input() throws(Stop) -> Input {
    if let pending {
      self.pending = nil
      return .line(pending.text, at: pending.at)
    }
    while true {
      let event: CookedLines.Event
      do throws(TerminalError) {
        event = try lines.wait(until: sitting.wakeTime)
      } catch {
        throw Stop(code: .ioError, complaint: Complaint(error))
      }
      tellTrouble()
      switch event {
      case .line(let text, let instant):
        return .line(text, at: sitting.time(ofMonotonic: instant))
      case .timeout:
        if let deadline = sitting.rules.deadline, sitting.now >= deadline {
          keepLineUnderWay(at: deadline - 1)
          if sitting.tick().rang { return .bell }
        }
        sitting.tick()
      case .signals(let signals):
        guard let code = ExitCode(signals) else { continue }
        keepLineUnderWay(at: sitting.now)
        throw Stop(code: code)
      case .end(let partial?, let instant):
        return .line(partial, at: sitting.time(ofMonotonic: instant))
      case .end(nil, _):
        throw Stop(code: .done)
      }
    }
  }

  /// Takes what a terminal holds of a line as typed.
  private func keepLineUnderWay(at time: SessionTime) {
    guard isTerminal, case .answering(let index) = sitting.state.stage else { return }
    let text = lines.takeLineUnderWay()
    guard !text.isEmpty else { return }
    append(text, to: sitting.state.answers[index].focus, at: time)
    // What follows must not stand behind the half-typed line. A terminal that is gone cannot say so.
    try? Output.say()
  }

  /// Says once that the session is kept elsewhere.
  private mutating func tellTrouble() {
    let sentence = sitting.trouble?.sentence
    if let sentence, sentence != shownTrouble { Output.remark(sentence) }
    shownTrouble = sentence
  }

  private func say(_ text: String = "") throws(Stop) {
    do throws(Complaint) {
      try Output.say(text)
    } catch { throw Stop(code: error.code, complaint: error) }
  }

  private func prompt(_ text: String) throws(Stop) {
    do throws(Complaint) {
      // Nobody's Enter ends the line of a prompt that a pipe answers.
      try isTerminal ? Output.prompt(text) : Output.say(text)
    } catch { throw Stop(code: error.code, complaint: error) }
  }
}
