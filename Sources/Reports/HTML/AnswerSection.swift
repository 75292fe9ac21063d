import Interview
import QuestionBank

/// One session's answers, folded: texts, scores, rewrites, and what was asked.
struct AnswerSection {
  let state: SessionState
  let condition: SessionCondition
  let rewrites: [Int: [SavedRewrite]]
  /// A moment in local time, to the minute.
  let time: (Instant) -> String

  /// Writes the answers number `indices`, of which there is at least one.
  func write(_ indices: [Int], isOpen: Bool, to html: inout HTMLWriter) {
    let scores = indices.compactMap { state.answers[$0].scores.total }
    let mean =
      scores.isEmpty
      ? "not scored" : "mean \(whole(Double(scores.reduce(0, +)) / Double(scores.count)))"
    html.open("details", isOpen ? ["class": "session", "open": ""] : ["class": "session"])
    html.block("summary") { html in
      html.inline("h3") { html in
        html.text(time(state.plan.startedAt) + " · ")
        html.foreign(state.plan.role)
      }
      let left = condition == .complete ? "" : ", \(condition.rawValue)"
      html.inline(
        "span", ["class": "soft"], " · \(counted(indices.count, "answer")), \(mean)\(left)")
    }
    html.block("ol") { html in
      for index in indices { html.block("li") { write(index, to: &$0) } }
    }
    html.close("details")
    html.literal("\n")
  }

  private func write(_ index: Int, to html: inout HTMLWriter) {
    let (answer, question) = (state.answers[index], state.question(of: index))
    html.block("details", ["class": "answer"]) { html in
      html.block("summary") { html in
        html.inline("span", ["class": "score"], answer.scores.total.map(String.init) ?? "–")
        html.foreign(question.title)
      }
      html.block("div") { html in
        html.block("p", ["class": "soft"]) { html in
          html.text(facts(answer))
          if question.role != state.plan.role {
            html.text(" · ")
            html.foreign(question.role)
          }
          for word in [question.category, question.difficulty] where !word.isEmpty {
            html.text(" · ")
            html.foreign(word)
          }
        }
        parts(answer.texts, answer.scores, to: &html)
        follow(answer, to: &html)
        for rewrite in rewrites[index] ?? [] { write(rewrite, to: &html) }
        write(question, answer, to: &html)
      }
    }
  }

  private func facts(_ answer: Answer) -> String {
    let score = answer.scores.total.map { "Score \($0)" } ?? "Not scored"
    let bar = answer.scores.isAtTheBar ? ", at the bar" : ""
    let guess = answer.guess.map { ", guess \($0)" } ?? ""
    let seconds = answer.clock.elapsed(at: answer.endedAt ?? state.time) / 1000
    let ending = answer.ending ?? (condition == .running ? nil : .stopped)
    let end = ending.map { "\($0.rawValue) after \(seconds) s" } ?? "\(seconds) s so far"
    let fillers =
      state.plan.mode == .spoken ? ", " + Speaking.fillers(answer.fillers, in: seconds * 1000) : ""
    return "\(score)\(bar)\(guess), \(end)\(fillers)"
  }

  private func parts(
    _ texts: PerPart<String>, _ scores: PerPart<Score?>, to html: inout HTMLWriter
  ) {
    html.block("dl", ["class": "parts"]) { html in
      for part in Part.allCases {
        html.inline("dt") { html in
          html.text(part.title)
          if let score = scores[part] {
            html.inline("span", " \(score.rawValue) of 4, \(score.title)")
          }
        }
        html.block("dd", ["class": "text", "dir": "auto"], texts[part].isEmpty ? "–" : texts[part])
      }
    }
  }

  /// The follow-up, its reply, and the note.
  private func follow(_ answer: Answer, to html: inout HTMLWriter) {
    guard answer.probe != nil || !answer.note.isEmpty else { return }
    html.block("dl", ["class": "parts"]) { html in
      if let probe = answer.probe {
        html.inline("dt") { html in
          html.text("Follow-up: ")
          html.foreign(probe.question)
        }
        html.block("dd", ["class": "text", "dir": "auto"], probe.text.isEmpty ? "–" : probe.text)
      }
      if !answer.note.isEmpty {
        html.inline("dt", "Note")
        html.block("dd", ["class": "text", "dir": "auto"], answer.note)
      }
    }
  }

  private func write(_ rewrite: SavedRewrite, to html: inout HTMLWriter) {
    html.block("details") { html in
      let score = rewrite.score.map { "score \($0)" } ?? "not scored"
      html.block("summary", "Rewritten \(time(rewrite.at)), \(score)")
      html.block("div") { parts(rewrite.texts, rewrite.scores, to: &$0) }
    }
  }

  /// The question's text and its reference answer, with what was decided about each key point.
  private func write(_ question: Question, _ answer: Answer, to html: inout HTMLWriter) {
    let body = question.bodyBesideTitle
    guard !body.isEmpty || !question.reference.isEmpty else { return }
    html.block("details") { html in
      html.block(
        "summary", question.reference.isEmpty ? "The question" : "The question and its reference")
      html.block("div") { html in
        if !body.isEmpty { html.block("p", ["class": "text", "dir": "auto"], body) }
        points(question.reference.whole, of: nil, answer, to: &html)
        for part in Part.allCases {
          points(question.reference.points(of: part), of: part, answer, to: &html)
        }
      }
    }
  }

  private func points(
    _ texts: [String], of part: Part?, _ answer: Answer, to html: inout HTMLWriter
  ) {
    guard !texts.isEmpty else { return }
    let marks = answer.marks(of: part, count: texts.count)
    html.block("p", ["class": "soft"], part?.title ?? "A strong answer says")
    html.block("ul", ["class": "points"]) { html in
      for (text, mark) in zip(texts, marks) {
        html.block("li", ["dir": "auto"]) { html in
          html.text(text)
          if answer.hasMarks { html.inline("span", ["class": "soft"], " (\(mark.rawValue))") }
        }
      }
    }
  }
}
