import Interview
import QuestionBank
import Terminal

/// The interview line by line: for pipes, logs, dumb terminals and screen readers.
///
/// It drives the same rules as the full screen and holds none of its own.
struct PlainInterview {
  let sitting: Sitting
  let dialogue: PlainDialogue

  /// An interview that goes on in a dialogue already begun.
  init(_ sitting: Sitting, dialogue: PlainDialogue) {
    self.sitting = sitting
    self.dialogue = dialogue
    dialogue.attend(sitting)
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
    case .predicting(let predicted), .probing(let predicted): index = predicted
    case .scoring(let scored) where sitting.state.plan.reveal == .each: index = scored
    default: return
    }
    try say(sitting.state.question(of: index).title)
    let answer = sitting.state.answers[index]
    for line in PlainText.texts(answer) { try say(line) }
    if sitting.state.clock == nil { try sayProbe(answer) }
  }

  /// Does what the stage asks for; `false` when the session is over.
  private func step() throws(PlainDialogue.Stop) -> Bool {
    switch sitting.state.stage {
    case .briefing:
      try brief()
      sitting.apply(.begin)
    case .reading(let index):
      if let rewritten = sitting.state.rewritten(by: index) {
        try show(rewritten, index)
      } else {
        try read(index)
      }
    case .answering(let index) where sitting.state.plan.mode == .spoken: try speak(index)
    case .answering(let index) where sitting.state.plan.kind == .review: try rewrite(index)
    case .answering(let index): try answer(index)
    case .jotting(let index): try jot(index)
    case .probing(let index): try probe(index)
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
    let mode = plan.mode == .spoken ? ", spoken" : ""
    try say("\(plan.role): \(count), \(plan.seconds) seconds each\(mode).")
    if plan.mode == .spoken {
      let words = Speaking.words(in: plan.seconds)
      try say("Say each answer aloud, in \(words.lowerBound) to \(words.upperBound) words.")
      try say("Then \(Jot.seconds) seconds to type what you said.")
    }
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
    if !question.bodyBesideTitle.isEmpty { try say(question.body) }
    if dialogue.isTerminal { _ = try dialogue.line(after: "Enter starts the clock. ") }
    sitting.apply(.start)
  }

  /// Says again what was asked after an answer, and the reply.
  private func sayProbe(_ answer: Answer) throws(PlainDialogue.Stop) {
    for line in PlainText.probe(answer) { try say(line) }
  }

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
      try sayProbe(answer)
    }
    // A review has shown it before.
    if sitting.state.plan.kind == .run {
      for line in PlainText.reference(question) { try say(line) }
    }
    if answer.ending == .skipped {
      sitting.apply(.next)
      return
    }
    while true {
      let text = try dialogue.line(
        after: "Your five scores, such as 3 2 4 1 0 (empty: unscored; n and words: a note): ")
      if text.isEmpty {
        sitting.apply(.leaveUnscored)
        return
      }
      if text.hasPrefix("n ") {
        let note = sitting.state.answers[index].note
        let words = PlainText.trimmed(String(text.dropFirst(2)))
        sitting.apply(.note(TextChange(adding: words, below: note)))
        continue
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

  func say(_ text: String = "") throws(PlainDialogue.Stop) { try dialogue.say(text) }
}
