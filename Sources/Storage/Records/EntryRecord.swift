import Interview
import JSON
import QuestionBank

extension JournalEntry {
  /// Writes the members of this entry's record.
  func write(to json: inout JSONWriter) {
    json.member("type", fact.type.name)
    json.member("at", at)
    switch fact {
    case .asked(let question): json.member("question", question)
    case .edited(let edit):
      json.member("part", edit.part.key)
      write(edit.change, to: &json)
    case .focused(let part): json.member("part", part.key)
    case .tallied(let count): json.member("count", count)
    case .probed(let part, let question):
      json.member("part", part.key)
      json.member("text", question)
    case .replied(let change): write(change, to: &json)
    case .ended(let ending), .jotEnded(let ending), .probeEnded(let ending):
      json.member("by", ending.rawValue)
    case .predicted(let score): json.member("score", score?.rawValue)
    case .marked(let answer, let place, let mark):
      json.member("answer", answer)
      json.member("part", place.part?.key)
      json.member("point", place.index)
      json.member("mark", mark.rawValue)
    case .scored(let answer, let part, let score):
      json.member("answer", answer)
      json.member("part", part.key)
      json.member("score", score.rawValue)
    case .noted(let answer, let change):
      json.member("answer", answer)
      write(change, to: &json)
    case .closed(let answer): json.member("answer", answer)
    case .completed(let instant), .resumed(let instant):
      json.member("instant", instant.iso8601Milliseconds)
    case .started, .paused, .continued, .waited, .reopened: break
    }
  }

  private func write(_ change: TextChange, to json: inout JSONWriter) {
    json.member("from", change.range.lowerBound)
    json.member("to", change.range.upperBound)
    json.member("text", change.replacement)
  }
}

extension JournalEntry.Fact {
  /// The record's `type`.
  fileprivate var type: RecordType {
    switch self {
    case .asked: .asked
    case .started: .started
    case .edited: .edited
    case .focused: .focused
    case .paused: .paused
    case .continued: .continued
    case .waited: .waited
    case .ended: .ended
    case .reopened: .reopened
    case .tallied: .tallied
    case .jotEnded: .jotEnded
    case .probed: .probed
    case .replied: .replied
    case .probeEnded: .probeEnded
    case .predicted: .predicted
    case .marked: .marked
    case .scored: .scored
    case .noted: .noted
    case .closed: .closed
    case .completed: .completed
    case .resumed: .resumed
    }
  }
}

extension RecordFields {
  /// The entry these members make.
  func journalEntry(_ type: RecordType) throws(RecordError) -> JournalEntry {
    JournalEntry(at: try requireTime(at, "at"), try fact(type))
  }

  private func fact(_ type: RecordType) throws(RecordError) -> JournalEntry.Fact {
    switch type {
    case .asked: return .asked(question: try requireIndex(question, "question"))
    case .started: return .started
    case .edited: return .edited(TextEdit(try require(part, "part"), try change()))
    case .focused: return .focused(try require(part, "part"))
    case .paused: return .paused
    case .continued: return .continued
    case .waited: return .waited
    case .ended: return .ended(try require(by, "by"))
    case .reopened: return .reopened
    case .tallied: return .tallied(try requireIndex(count, "count"))
    case .jotEnded: return .jotEnded(try require(by, "by"))
    case .probed: return .probed(try require(part, "part"), question: try require(text, "text"))
    case .replied: return .replied(try change())
    case .probeEnded: return .probeEnded(try require(by, "by"))
    case .predicted: return .predicted(score == nil ? nil : try requireScore())
    case .marked:
      let place = PointPlace(
        part: part == nil ? nil : try require(part, "part"), index: try requireIndex(point, "point")
      )
      return .marked(
        answer: try requireIndex(answer, "answer"), place,
        try require(mark, "mark"))
    case .scored:
      return .scored(
        answer: try requireIndex(answer, "answer"), try require(part, "part"), try requireScore())
    case .noted:
      return .noted(answer: try requireIndex(answer, "answer"), try change())
    case .closed: return .closed(answer: try requireIndex(answer, "answer"))
    case .completed: return .completed(try require(instant, "instant"))
    case .resumed: return .resumed(try require(instant, "instant"))
    case .session, .answer: throw RecordError("«\(type.name)» is no entry of a journal")
    }
  }

  private func change() throws(RecordError) -> TextChange {
    let (from, to) = (try requireIndex(from, "from"), try requireIndex(to, "to"))
    guard from <= to else { throw RecordError("«from» lies behind «to»") }
    return TextChange(range: from..<to, replacement: try require(text, "text"))
  }
}
