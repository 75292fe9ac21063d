import Foundation
import Interview
import QuestionBank
import Reports
import Testing

/// Every document is read by a parser that is not ours.
@Suite("show --json and sessions --json")
struct SessionJSONTests {
  /// What the parser made of some bytes; Foundation's objects compare by value.
  private func parse<Value>(_ bytes: [UInt8], as: Value.Type) throws -> Value {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? Value)
  }

  private func show(
    _ state: SessionState, _ condition: SessionCondition
  ) throws -> (session: NSDictionary, answers: [NSDictionary]) {
    let session = try parse(sessionJSON(state, condition), as: NSDictionary.self)
    return (session, try #require(session["answers"] as? [NSDictionary]))
  }

  /// One answer ended by hand and scored, one skipped.
  private func complete() -> SessionState {
    var person = Interviewee()
    person.play(.begin)
    person.play(.start, after: 4250)
    person.type("- Grüße an 👩‍👩‍👧 \u{0}\u{1B}]0;x\u{7}\u{9B}\u{2028}", after: 1500)
    person.play(.focus(.approach), after: 500)
    person.type("two words", in: .approach, after: 3125)
    person.play(.done, .predict(.partial), after: 875)
    person.play(.mark(PointPlace(part: .context, index: 1), .said))
    person.play(.mark(PointPlace(part: .context, index: 2), .struck))
    person.score([3, 2, 0, 4, 1])
    person.play(.note(TextChange(range: 0..<0, replacement: "say the number")), .next)
    person.play(.start, after: 2000)
    person.play(.done, .leaveUnscored, after: 1000)
    #expect(person.state.completedAt != nil)
    return person.state
  }

  private func parts(_ parts: (text: String, words: Int, seconds: Double)...) -> NSDictionary {
    var members: [String: NSDictionary] = [:]
    for (index, part) in Part.allCases.enumerated() {
      let (text, words, seconds) = index < parts.count ? parts[index] : ("", 0, 0)
      members[part.key] = ["text": text, "words": words, "seconds": seconds]
    }
    return members as NSDictionary
  }

  @Test("a complete session, field by field")
  func completeSession() throws {
    let (session, answers) = try show(complete(), .complete)
    let head = try #require(session.mutableCopy() as? NSMutableDictionary)
    head.removeObject(forKey: "answers")
    #expect(
      head == [
        "id": "20261122T190412Z-staff-loki-3fa1", "kind": "run", "format": "interview",
        "mode": "typed",
        "state": "complete", "startedAt": "2026-11-22T19:04:12Z",
        "endedAt": "2026-11-22T19:04:25Z",
      ])
    let first: NSDictionary = [
      "questionID": "q0", "role": "staff-loki", "title": "T «é» \u{1B}[31m\u{9B}\u{202E}\"\\",
      "category": "Design", "difficulty": "expert",
      "parts": parts(
        ("- Grüße an 👩‍👩‍👧 \u{0}\u{1B}]0;x\u{7}\u{9B}\u{2028}", 3, 2), ("two words", 2, 4)),
      "readingSeconds": 4.25, "elapsedSeconds": 6, "endedBy": "done", "prediction": 2,
      "points": ["context": ["missed", "said", "struck"], "approach": ["missed"]],
      "scores": ["context": 3, "approach": 2, "tradeOff": 0, "failureMode": 4, "validation": 1],
      "score": 50, "note": "say the number", "rewrites": [] as NSArray, "probe": NSNull(),
      "fillers": NSNull(),
    ]
    #expect(answers.first == first)
    let second: NSDictionary = [
      "questionID": "q1", "role": "senior-oss", "title": "T1", "category": NSNull(),
      "difficulty": NSNull(),
      "parts": parts(("", 0, 1)), "readingSeconds": 2, "elapsedSeconds": 1,
      "endedBy": "skipped", "prediction": NSNull(), "points": NSNull(), "scores": NSNull(),
      "score": NSNull(), "note": NSNull(), "rewrites": [] as NSArray, "probe": NSNull(),
      "fillers": NSNull(),
    ]
    #expect(answers.last == second && answers.count == 2)
  }

  @Test("no byte that a terminal might obey is in the output")
  func harmlessBytes() {
    let bytes = sessionJSON(complete(), .complete)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == UInt8(ascii: "\n") })
    #expect(
      text.unicodeScalars.allSatisfy {
        ![.control, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
          && $0 != "\u{202E}" || $0 == "\n"
      })
    #expect(text.contains("Grüße an 👩‍👩‍👧"))
    #expect(text.contains(#""T «é» \u001b[31m\u009b\u202e\"\\""#))
  }

  @Test("an abandoned session ends its last answer as stopped, a running one does not")
  func underWay() throws {
    var person = Interviewee()
    person.play(.begin)
    person.type("half", after: 3000)
    person.play(.tick, after: 2500)
    let stopped = try show(person.state, .abandoned)
    #expect(stopped.session["state"] as? String == "abandoned")
    #expect(stopped.session["endedAt"] as? String == "2026-11-22T19:04:17Z")
    #expect(stopped.answers[0]["endedBy"] as? String == "stopped")
    #expect(stopped.answers[0]["elapsedSeconds"] as? Double == 2.5)
    #expect(stopped.answers[0]["readingSeconds"] as? Double == 3)
    #expect(stopped.answers[0]["prediction"] is NSNull)

    let running = try show(person.state, .running)
    #expect(running.session["state"] as? String == "running")
    #expect(running.session["endedAt"] is NSNull)
    #expect(running.answers[0]["endedBy"] is NSNull)
  }

  @Test("answers are those whose clock was started")
  func notStarted() throws {
    var person = Interviewee()
    #expect(try show(person.state, .running).answers.isEmpty)
    person.play(.begin)
    #expect(try show(person.state, .running).answers.isEmpty)
    person.play(.start)
    #expect(try show(person.state, .running).answers.count == 1)
  }

  @Test("points of the whole answer are there as whole; four scores are no scores")
  func wholePoints() throws {
    var person = Interviewee()
    person.play(.begin, .start, .done, .leaveUnscored)
    person.type("x")
    person.play(.tick, after: 90_000)
    person.play(.predict(nil), .mark(PointPlace(part: nil, index: 0), .said))
    person.score([1, 1, 1, 1])
    let answer = try show(person.state, .abandoned).answers[1]
    #expect(answer["points"] as? NSDictionary == ["whole": ["said"]])
    #expect(answer["scores"] is NSNull && answer["score"] is NSNull)
    #expect(answer["prediction"] is NSNull)
    #expect(answer["endedBy"] as? String == "bell")
    #expect(answer["elapsedSeconds"] as? Double == 90)
  }

  @Test("sessions, field by field, in the order given")
  func sessions() throws {
    var person = Interviewee()
    person.play(.begin, .start, after: 1000)
    let bytes = sessionsJSON([
      SessionDigest(person.state, .running), SessionDigest(complete(), .complete),
    ])
    let sessions = try parse(bytes, as: [NSDictionary].self)
    let common: [String: Any] = [
      "id": "20261122T190412Z-staff-loki-3fa1", "role": "staff-loki", "format": "interview",
      "mode": "typed", "startedAt": "2026-11-22T19:04:12Z",
    ]
    let running: [String: Any] = [
      "state": "running", "endedAt": NSNull(), "answers": 1, "scored": 0, "meanScore": NSNull(),
    ]
    let complete: [String: Any] = [
      "state": "complete", "endedAt": "2026-11-22T19:04:25Z", "answers": 2, "scored": 1,
      "meanScore": 50,
    ]
    #expect(sessions.first == common.merging(running) { $1 } as NSDictionary)
    #expect(sessions.last == common.merging(complete) { $1 } as NSDictionary)
    #expect(try parse(sessionsJSON([]), as: NSArray.self) == [])
  }
}
