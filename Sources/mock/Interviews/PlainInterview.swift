import Interview
import QuestionBank
import Terminal

/// The interview line by line: for pipes, logs, dumb terminals and screen readers.
///
/// It drives the same rules as the full screen and holds none of its own.
struct PlainInterview {
  private let sitting: Sitting
  private let dialogue: PlainDialogue

  init(_ sitting: Sitting, signals: Signals) throws(TerminalError) {
    self.sitting = sitting
    dialogue = try PlainDialogue(sitting, signals: signals)
  }

  /// Runs the interview to its end, to the end of the input, or to a signal.
  func run() -> ExitCode {
    var code = ExitCode.done
    do throws(PlainDialogue.Stop) {
      try recall()
      while try step() {}
    } catch {
      code = error.code
      if let complaint = error.complaint { Output.remark(complaint) }
    }
    dialogue.leave()
    return sitting.conclude(code)
  }

  /// Says what the next prompt of a resumed session is about, where the prompt itself does not.
  private func recall() throws(PlainDialogue.Stop) {
    let index: Int
    switch sitting.state.stage {
    case .predicting(let predicted): index = predicted
    case .scoring(let scored) where sitting.state.plan.reveal == .each: index = scored
    default: return
    }
    try say(sitting.state.question(of: index).title)
    for line in PlainText.texts(sitting.state.answers[index]) { try say(line) }
  }

  /// Does what the stage asks for; `false` when the session is over.
  private func step() throws(PlainDialogue.Stop) -> Bool {
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

  private func brief() throws(PlainDialogue.Stop) {
    let plan = sitting.state.plan
    let count = plan.questions.count == 1 ? "1 question" : "\(plan.questions.count) questions"
    try say("\(plan.role): \(count), \(plan.seconds) seconds each.")
    try say("An empty line ends a part; a line of only . ends the answer.")
    for (number, planned) in zip(1..., plan.questions) {
      let category = planned.question.category.isEmpty ? "Question" : planned.question.category
      try say("\(number). \(category), \(planned.reason.words)")
    }
  }

  private func read(_ index: Int) throws(PlainDialogue.Stop) {
    let question = sitting.state.question(of: index)
    try say()
    let place = "Question \(sitting.state.answers[index].question + 1)"
    try say("\(place) of \(sitting.state.plan.questions.count): \(question.title)")
    try say(question.body)
    if dialogue.isTerminal { _ = try dialogue.line(after: "Enter starts the clock. ") }
    sitting.apply(.start)
  }

  private func answer(_ index: Int) throws(PlainDialogue.Stop) {
    if isPaused(index) { try goOn(index) }
    var time = sitting.now
    for part in Part.allCases where part >= sitting.state.answers[index].focus {
      if sitting.apply(.focus(part), at: time).rang { return try ring() }
      try announce(part, index)
      while true {
        let input = try dialogue.input()
        if input == .continued {
          if isPaused(index) { try goOn(index) }
          try announce(part, index)
          continue
        }
        guard case .line(let line, let readAt) = input else { return try ring() }
        time = readAt
        // Whatever the line says: the bell comes before it.
        if sitting.apply(.tick, at: time).rang {
          dialogue.unread(line, at: time)
          return try ring()
        }
        if line.isEmpty { break }
        if line == "." {
          sitting.apply(.done, at: time)
          return
        }
        sitting.appendLine(line, to: part, at: time)
      }
    }
    sitting.apply(.done, at: time)
  }

  private func isPaused(_ index: Int) -> Bool {
    sitting.state.stage == .answering(answer: index)
      && sitting.state.answers[index].clock.runningSince == nil
  }

  /// Lets the clock run again, on a terminal not before the person is back.
  private func goOn(_ index: Int) throws(PlainDialogue.Stop) {
    let left = clockText(sitting.state.answers[index].clock.remaining(at: 0))
    try say("\(sitting.state.question(of: index).title): \(left) left.")
    if dialogue.isTerminal {
      let line = try dialogue.line(after: "Enter goes on. ")
      sitting.apply(.proceed)
      if !line.isEmpty { dialogue.unread(line, at: sitting.now) }
    } else {
      sitting.apply(.proceed)
    }
  }

  /// Names a part, and says again what stands in it already.
  private func announce(_ part: Part, _ index: Int) throws(PlainDialogue.Stop) {
    try say("\(part.title) (\(Template.prompt(for: part))):")
    let text = sitting.state.answers[index].texts[part]
    if !text.isEmpty { try say(text) }
  }

  private func ring() throws(PlainDialogue.Stop) { try say("Time is up.") }

  private func predict() throws(PlainDialogue.Stop) {
    try say(PlainText.scale)
    let text = try dialogue.line(after: "Your guess, 0-4 (empty for none): ")
    if text.isEmpty {
      sitting.apply(.predict(nil))
    } else if let score = PlainText.score(text) {
      sitting.apply(.predict(score))
    } else {
      try say("One digit from 0 to 4, or an empty line.")
    }
  }

  private func score(_ index: Int) throws(PlainDialogue.Stop) {
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
      let text = try dialogue.line(
        after: "Your five scores, such as 3 2 4 1 0 (empty: unscored): ")
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

  private func say(_ text: String = "") throws(PlainDialogue.Stop) { try dialogue.say(text) }
}
