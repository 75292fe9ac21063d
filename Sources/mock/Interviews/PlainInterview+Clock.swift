import Interview
import QuestionBank

/// What a clock limits: lines are heard until it rings.
extension PlainInterview {
  /// Takes an answer, or what was said in one, part by part.
  func answer(_ index: Int) throws(PlainDialogue.Stop) {
    if isPaused { try goOn(index) }
    var time = sitting.now
    for part in Part.allCases where part >= sitting.state.answers[index].focus {
      if sitting.apply(.focus(part), at: time).rang { return try ring() }
      let announce = { () throws(PlainDialogue.Stop) in try self.announce(part, index) }
      try announce()
      while true {
        guard let line = try line(index, again: announce) else { return }
        time = line.at
        if line.text.isEmpty { break }
        if line.text == "." {
          sitting.apply(.done, at: time)
          return
        }
        sitting.appendLine(line.text, at: time)
      }
    }
    sitting.apply(.done, at: time)
  }

  /// Lists the parts and waits until the answer was spoken.
  ///
  /// What a line says that is no key counts as the first of what is typed afterwards.
  func speak(_ index: Int) throws(PlainDialogue.Stop) {
    if isPaused { try goOn(index) }
    let prompt = { () throws(PlainDialogue.Stop) in
      for line in PlainText.prompter(self.sitting.state.plan.seconds) { try self.say(line) }
    }
    try prompt()
    while let line = try line(index, again: prompt) {
      guard let action = PlainText.speakingKey(line.text) else {
        sitting.apply(.done, at: line.at)
        if !line.text.isEmpty { dialogue.unread(line.text, at: line.at) }
        return
      }
      sitting.apply(action, at: line.at)
    }
  }

  /// Takes what was said in an answer, part by part as a typed one.
  func jot(_ index: Int) throws(PlainDialogue.Stop) {
    if sitting.state.clock?.isUntouched == true {
      try say("Type what you said, not what you would say now; \(Jot.seconds) seconds.")
      sitting.apply(.proceed)
    }
    try answer(index)
  }

  /// Asks the follow-up and takes lines until an empty one or the bell.
  func probe(_ index: Int) throws(PlainDialogue.Stop) {
    let announce = { () throws(PlainDialogue.Stop) in
      guard let probe = self.sitting.state.answers[index].probe else { return }
      try self.say(
        "They go on (\(Probe.seconds) seconds, an empty line ends it): \(probe.question)")
      if !probe.text.isEmpty { try self.say(probe.text) }
    }
    if sitting.state.clock?.isUntouched == true {
      try announce()
      if dialogue.isTerminal { _ = try dialogue.line(after: "Enter starts the clock. ") }
      sitting.apply(.proceed)
    } else {
      try goOn(index)
      try announce()
    }
    while let line = try line(index, again: announce) {
      if line.text.isEmpty || line.text == "." {
        sitting.apply(.done, at: line.at)
        return
      }
      sitting.appendLine(line.text, at: line.at)
    }
  }

  /// The next line that comes before the bell; `nil` once it rang.
  ///
  /// Back from the background, the prompt is said `again`.
  func line(
    _ index: Int, again: () throws(PlainDialogue.Stop) -> Void
  ) throws(PlainDialogue.Stop) -> (text: String, at: SessionTime)? {
    while true {
      switch try dialogue.input() {
      case .continued:
        if isPaused { try goOn(index) }
        try again()
      case .bell:
        try ring()
        return nil
      case .line(let line, let time):
        // Whatever the line says: the bell comes before it.
        guard sitting.apply(.tick, at: time).rang else { return (line, time) }
        dialogue.unread(line, at: time)
        try ring()
        return nil
      }
    }
  }

  private var isPaused: Bool { sitting.state.clock.map { $0.runningSince == nil } ?? false }

  /// Lets the clock run again, on a terminal not before the person is back.
  private func goOn(_ index: Int) throws(PlainDialogue.Stop) {
    let title = sitting.state.question(of: index).title
    if let clock = sitting.state.clock, !clock.isEndless {
      try say("\(title): \(clockText(clock.remaining(at: 0))) left.")
    } else {
      try say("\(title):")
    }
    if dialogue.isTerminal {
      let line = try dialogue.line(after: "Enter goes on. ")
      sitting.apply(.proceed)
      if !line.isEmpty { dialogue.unread(line, at: sitting.now) }
    } else {
      sitting.apply(.proceed)
    }
  }

  /// Names a part, and says again what stands in it already.
  func announce(_ part: Part, _ index: Int) throws(PlainDialogue.Stop) {
    try say("\(part.title) (\(Template.prompt(for: part))):")
    let text = sitting.state.answers[index].texts[part]
    if !text.isEmpty { try say(text) }
  }

  private func ring() throws(PlainDialogue.Stop) { try say("Time is up.") }
}
