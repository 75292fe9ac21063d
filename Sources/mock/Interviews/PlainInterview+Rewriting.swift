import Interview
import QuestionBank

/// What a review asks line by line.
extension PlainInterview {
  /// Says how an answer stood, what is worth fixing in it, and the reference; then it is written again.
  func show(_ rewritten: RewrittenAnswer, _ index: Int) throws(PlainDialogue.Stop) {
    let question = sitting.state.question(of: index)
    try say()
    let place = "Answer \(sitting.state.answers[index].question + 1)"
    let score = rewritten.scores.total.map { "was \($0)" } ?? "not scored yet"
    try say("\(place) of \(sitting.state.plan.questions.count), \(score): \(question.title)")
    if !question.bodyBesideTitle.isEmpty { try say(question.body) }
    try say("You wrote:")
    for part in Part.allCases {
      let score = rewritten.scores[part].map { " \($0.rawValue)" } ?? ""
      let text = rewritten.texts[part]
      try say("\(part.title)\(score)")
      for line in text.isEmpty ? ["  -"] : PlainText.indented(text) { try say(line) }
    }
    if !rewritten.isOnlyScored {
      let fixes = Fixes(of: rewritten.texts, to: question)
      try say(
        "To fix: " + fixes.sentences(limit: sitting.state.plan.seconds).joined(separator: "; "))
    }
    for line in PlainText.reference(question) { try say(line) }
    if !rewritten.isOnlyScored {
      try say("An empty first line keeps what stands there, a first line of only - empties it.")
      if sitting.state.plan.isTimed, dialogue.isTerminal {
        _ = try dialogue.line(after: "Enter starts the clock. ")
      }
    }
    sitting.apply(.start)
  }

  /// Takes an answer anew, part by part.
  func rewrite(_ index: Int) throws(PlainDialogue.Stop) {
    for part in Part.allCases where part >= sitting.state.answers[index].focus {
      sitting.apply(.focus(part))
      let announce = { () throws(PlainDialogue.Stop) in try self.announce(part, index) }
      try announce()
      var isFirst = true
      while true {
        guard let line = try line(index, again: announce) else { return }
        let old = sitting.state.answers[index].texts[part]
        if line.text.isEmpty { break }
        if line.text == "." {
          sitting.apply(.done, at: line.at)
          return
        }
        if isFirst {
          let replacement = line.text == "-" ? "" : line.text
          let change = TextChange(range: 0..<old.utf8.count, replacement: replacement)
          sitting.apply(.edit(TextEdit(part, change)), at: line.at)
          if line.text == "-" { break }
        } else {
          sitting.appendLine(line.text, at: line.at)
        }
        isFirst = false
      }
    }
    sitting.apply(.done)
  }
}
