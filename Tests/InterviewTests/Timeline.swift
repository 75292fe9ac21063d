import Interview
import QuestionBank
import Testing

/// Runs a drawn timeline and returns the state it ends in.
///
/// Each line is a second, an action, `→`, and what the rules record for it:
///
/// ```
///  3.000  start   → started
/// 93.000  type x  → 93.000 ended bell, ring
/// ```
///
/// An entry's own time is written only where it differs from the line's. The left-hand sides are run
/// and drawn anew with what was recorded; both drawings must be equal. After every line the journal so
/// far is replayed and must give the very same state: that is the promise behind every crash.
@discardableResult
func expectTimeline(
  of plan: SessionPlan = samplePlan(), _ drawing: String,
  sourceLocation: SourceLocation = #_sourceLocation
) -> SessionState {
  var rules = SessionRules(SessionState(plan: plan))
  var journal: [JournalEntry] = []
  let wanted = drawing.split(separator: "\n").map(String.init)
  var drawn: [String] = []
  for line in wanted {
    let left = line.prefix { $0 != "→" }
    let words = left.split(separator: " ").map(String.init)
    guard let time = words.first.flatMap(milliseconds),
      let action = action(words.dropFirst().map(\.self), rules.state)
    else {
      Issue.record("cannot read the line «\(line)»", sourceLocation: sourceLocation)
      continue
    }
    let requests = rules.apply(Event(at: time, instant: Instant(milliseconds: time), action))
    let right = requests.map { describe($0, at: time) }.joined(separator: ", ")
    drawn.append("\(left)→\(right.isEmpty ? "" : " ")\(right)")
    for case .record(let entry) in requests { journal.append(entry) }
    #expect(replay(journal, plan) == rules.state, "after «\(left)»", sourceLocation: sourceLocation)
  }
  #expect(drawn == wanted, sourceLocation: sourceLocation)
  return rules.state
}

/// The state that a journal gives; every entry must fit.
func replay(_ journal: [JournalEntry], _ plan: SessionPlan) -> SessionState {
  var state = SessionState(plan: plan)
  for entry in journal where !state.absorb(entry) { Issue.record("\(entry) does not fit") }
  return state
}

private func milliseconds(_ text: String) -> SessionTime? {
  Double(text).map { SessionTime(($0 * 1000).rounded()) }
}

private func action(_ words: [String], _ state: SessionState) -> Event.Action? {
  let last = state.answers.last
  let part = words.dropFirst().first.flatMap(Part.init(key:))
  let score = words.last.flatMap(Int.init).flatMap(Score.init(rawValue:))
  switch words.first {
  case "begin": return .begin
  case "start": return .start
  case "pause": return .pause
  case "proceed": return .proceed
  case "done": return .done
  case "reopen": return .reopen
  case "forward": return .forward
  case "back": return .back
  case "next": return .next
  case "unscored": return .leaveUnscored
  case "leave": return .leave
  case "stop": return .stop
  case "resume": return .resume
  case "tick": return .tick
  case "tally": return words.last.flatMap(Int.init).map(Event.Action.tally)
  case "reply":
    let end = last?.probe?.text.utf8.count ?? 0
    return .reply(TextChange(range: end..<end, replacement: words.last ?? ""))
  case "again": return words.last.flatMap(Int.init).map { .again(question: $0) }
  case "predict": return .predict(score)
  case "focus": return part.map(Event.Action.focus)
  case "score": return part.flatMap { part in score.map { .score(part, $0) } }
  case "type":
    let focus = last?.focus ?? .context
    let end = last?.texts[focus].utf8.count ?? 0
    return .edit(TextEdit(part: focus, range: end..<end, replacement: words.last ?? ""))
  case "note":
    var note = ""
    if case .scoring(let index) = state.stage { note = state.answers[index].note }
    let end = note.utf8.count
    return .note(TextChange(range: end..<end, replacement: words.last ?? ""))
  case "mark":
    guard words.count == 4, let index = Int(words[2]), let mark = Mark(rawValue: words[3]) else {
      return nil
    }
    return .mark(PointPlace(part: Part(key: words[1]), index: index), mark)
  default: return nil
  }
}

private func describe(_ request: Request, at time: SessionTime) -> String {
  switch request {
  case .ring: return "ring"
  case .finish: return "finish"
  case .record(let entry):
    let fact =
      switch entry.fact {
      case .asked(let question): "asked \(question)"
      case .started: "started"
      case .edited(let edit): "edited \(edit.part.key) \(edit.change.replacement)"
      case .focused(let part): "focused \(part.key)"
      case .paused: "paused"
      case .continued: "continued"
      case .waited: "waited"
      case .ended(let ending): "ended \(ending.rawValue)"
      case .reopened: "reopened"
      case .tallied(let count): "tallied \(count)"
      case .jotEnded(let ending): "jotEnded \(ending.rawValue)"
      case .probed(let part, _): "probed \(part.key)"
      case .replied(let change): "replied \(change.replacement)"
      case .probeEnded(let ending): "probeEnded \(ending.rawValue)"
      case .predicted(let score): "predicted \(score.map { "\($0.rawValue)" } ?? "none")"
      case .marked(let answer, let place, let mark):
        "marked \(answer) \(place.part?.key ?? "whole") \(place.index) \(mark.rawValue)"
      case .scored(let answer, let part, let score):
        "scored \(answer) \(part.key) \(score.rawValue)"
      case .noted(let answer, let change): "noted \(answer) \(change.replacement)"
      case .closed(let answer): "closed \(answer)"
      case .completed: "completed"
      case .resumed: "resumed"
      }
    guard entry.at != time else { return fact }
    let thousandths = String(String(entry.at % 1000 + 1000).dropFirst())
    return "\(entry.at / 1000).\(thousandths) \(fact)"
  }
}
