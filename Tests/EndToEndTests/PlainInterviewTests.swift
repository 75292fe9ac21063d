import TestSupport
import Testing

/// What somebody types for one question: five parts, one of them with two lines.
private let typedAnswer = "ctx one\n\nappr a\nappr b\n\ntrade\n\nfail\n\nvalid\n\n"
private let typedTexts = [
  "context": "ctx one", "approach": "appr a\nappr b", "tradeOff": "trade", "failureMode": "fail",
  "validation": "valid",
]

@Suite("An interview through a pipe", .serialized)
struct PlainInterviewTests {
  private let home: TestHome

  init() throws { home = try TestHome() }

  /// Runs `mock run` in plain mode; `options` are words with spaces between.
  private func run(_ options: String = "--questions 1", typing input: String) throws -> Command {
    let words = options.split(separator: " ").map(String.init)
    let arguments = ["run", "--role", "staff-loki", "--seed", "1", "--plain"] + words
    return try home.mock(arguments, input: input)
  }

  @Test("five answers are kept word by word, with predictions and scores")
  func wholeInterview() throws {
    let input = String(repeating: typedAnswer + "3\n3 2 4 1 0\n", count: 5)
    let command = try run("", typing: input)
    #expect(command.status == .code(0))
    #expect(command.errors == "")
    #expect(command.output.contains("Question 5 of 5: "))

    #expect(home.sessionFiles.count == 1)
    let session = try home.shown()
    #expect(home.sessionFiles == [(session.id ?? "") + ".jsonl"])
    #expect(session.state == "complete")
    #expect(session.members["format"] as? String == "interview")
    #expect(session.members["mode"] as? String == "typed")
    #expect(Set(session.questions).count == 5)
    for answer in session.answers {
      #expect(answer.members["role"] as? String == "staff-loki")
      #expect(answer.texts == typedTexts)
      #expect(answer.parts["approach"]?["words"] as? Int == 4)
      #expect(answer.endedBy == "done")
      #expect(answer.prediction == 3)
      #expect(
        answer.scores == [
          "context": 3, "approach": 2, "tradeOff": 4, "failureMode": 1, "validation": 0,
        ])
      #expect(answer.score == 50)
      #expect(answer.isNull("points"))
    }
  }

  @Test("show --json has the members of the contract, and null where there is nothing")
  func members() throws {
    _ = try run(typing: "one\n.\n\n\n")
    let session = try home.shown()
    #expect(
      Set(session.members.keys) == [
        "id", "kind", "format", "mode", "state", "startedAt", "endedAt", "answers",
      ])
    let answer = try #require(session.answers.first)
    #expect(
      Set(answer.members.keys) == [
        "questionID", "role", "title", "category", "difficulty", "parts", "readingSeconds",
        "elapsedSeconds", "endedBy", "prediction", "points", "scores", "score", "note", "rewrites",
        "probe", "fillers",
      ])
    for name in ["prediction", "points", "scores", "score", "note", "probe", "fillers"] {
      #expect(answer.isNull(name), "\(name)")
    }
    for time in ["startedAt", "endedAt"] {
      let text = try #require(session.members[time] as? String)
      #expect(text.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil, "\(text)")
    }
  }

  @Test("an answer ended by hand with nothing in it is skipped: the reference, and no prompt")
  func skipped() throws {
    let command = try run("--questions 2", typing: "\n\n\n\n\n.\n")
    #expect(command.status == .code(0))
    #expect(command.output.components(of: "A strong answer says:") == 2)
    #expect(!command.output.contains("Your guess"))
    #expect(!command.output.contains("Your five scores"))
    let session = try home.shown()
    #expect(session.state == "complete")
    #expect(session.answers.map(\.endedBy) == ["skipped", "skipped"])
    #expect(session.answers.allSatisfy { $0.isNull("scores") && $0.isNull("prediction") })
  }

  @Test("a line of only . ends the answer and keeps what came before")
  func dot() throws {
    _ = try run(typing: "ctx\n\nfirst\n.\n2\n1 1 1 1 1\n")
    let answer = try #require(try home.shown().answers.first)
    #expect(answer.typed == "context: ctx; approach: first")
    #expect(answer.endedBy == "done")
    #expect(answer.prediction == 2)
    #expect(answer.score == 25)
  }

  @Test("empty lines leave out prediction and scores, and the session is complete all the same")
  func leftOut() throws {
    let command = try run(typing: typedAnswer + "\n\n")
    #expect(command.output.contains("Nothing is scored yet"))
    let session = try home.shown()
    #expect(session.state == "complete")
    #expect(session.answers.first?.isNull("prediction") == true)
    #expect(session.answers.first?.isNull("scores") == true)
  }

  @Test("a prediction or score line that makes no sense is asked again")
  func askedAgain() throws {
    let nonsense = ["3 2 4 1", "3 2 4 1 5", "a b c d e", "32410", "3 2 4 1 0 0", "-1 0 0 0 0"]
    let input =
      typedAnswer + "5\nwell\n 4 \n" + nonsense.map { "\($0)\n" }.joined() + " 4 4  4 3 3 \n"
    let command = try run(typing: input)
    #expect(command.output.components(of: "Your guess") == 3)
    #expect(command.output.components(of: "Your five scores") == nonsense.count + 1)
    let answer = try #require(try home.shown().answers.first)
    #expect(answer.prediction == 4)
    #expect(answer.score == 90)
  }

  @Test("lines may end as on Windows")
  func carriageReturns() throws {
    let input = (typedAnswer + "3\n3 2 4 1 0\n").split(
      separator: "\n", omittingEmptySubsequences: false
    ).joined(separator: "\r\n")
    _ = try run(typing: input)
    let answer = try #require(try home.shown().answers.first)
    #expect(answer.texts == typedTexts)
    #expect(answer.score == 50)
  }

  @Test("the input's end stops the answer, an unfinished last line counts, resuming completes it")
  func endOfInput() throws {
    let command = try run("--questions 2", typing: typedAnswer + "3\n3 3 3 3 3\nctx\n\nhalf a li")
    #expect(command.status == .code(0))
    #expect(command.output.contains("mock run --resume"))
    let stopped = try home.shown()
    #expect(stopped.state == "abandoned")
    #expect(stopped.answers.map(\.endedBy) == ["done", "stopped"])
    #expect(stopped.answers.last?.typed == "context: ctx; approach: half a li")

    let resumed = try home.mock(
      "run", "--resume", "--plain", input: "more\n\ntrade\n\nfail\n\nvalid\n\n1\n0 0 0 0 1\n")
    #expect(resumed.status == .code(0))
    #expect(resumed.errors == "")
    #expect(resumed.output.contains("half a li"))
    let session = try home.shown()
    #expect(session.id == stopped.id)
    #expect(session.state == "complete")
    #expect(session.answers.map(\.endedBy) == ["done", "done"])
    #expect(session.answers.map(\.score) == [75, 5])
    #expect(session.answers.last?.texts["approach"] == "half a li\nmore")
    #expect(session.answers.first?.texts == typedTexts)
  }

  @Test("a session can be left at every prompt and taken up there")
  func takenUpAnywhere() throws {
    let lines = (typedAnswer + "3\n3 2 4 1 0\n").split(
      separator: "\n", omittingEmptySubsequences: false
    ).dropLast()
    _ = try run(typing: "")
    for line in lines.dropLast() {
      let command = try home.mock("run", "--resume", input: line + "\n")
      #expect(command.status == .code(0))
      #expect(try home.shown().state == "abandoned")
    }
    _ = try home.mock("run", "--resume", input: (lines.last ?? "") + "\n")
    let session = try home.shown()
    #expect(session.state == "complete")
    #expect(session.answers.map(\.texts) == [typedTexts])
    #expect(session.answers.map(\.score) == [50])
    #expect(home.sessionFiles.count == 1)
  }

  @Test("a complete session is never changed again, not by resuming it either")
  func completeIsComplete() throws {
    _ = try run(typing: typedAnswer + "3\n3 2 4 1 0\n")
    let before = try home.contents(of: "Sessions/\(home.sessionFiles[0])")
    let id = try #require(try home.shown().id)
    let command = try home.mock("run", "--resume", id)
    #expect(command.status == .code(66))
    #expect(command.errorLines.count == 1)
    #expect(try home.contents(of: "Sessions/\(home.sessionFiles[0])") == before)
  }

  @Test("with --reveal end references and scores wait until the last prediction")
  func revealedAtTheEnd() throws {
    let command = try run(
      "--questions 2 --reveal end", typing: typedAnswer + "3\nctx\n.\n1\n3 3 3 3 3\n2 2 2 2 2\n")
    #expect(command.status == .code(0))
    let markers = [
      "Question 1 of 2", "Your guess", "Question 2 of 2", "Your guess", "Question 1: ",
      "A strong answer says", "Your five scores", "Question 2: ", "A strong answer says",
      "Your five scores", "Saved",
    ]
    let found = command.output.matches(
      of: /Question \d of 2|Question \d: |Your guess|A strong answer says|Your five scores|Saved/)
    #expect(found.map { String($0.output) } == markers)
    let session = try home.shown()
    #expect(session.answers.map(\.prediction) == [3, 1])
    #expect(session.answers.map(\.score) == [75, 50])
  }

  @Test("one question is one question")
  func one() throws {
    #expect(try run(typing: ".\n").output.hasPrefix("staff-loki: 1 question, 90 seconds each.\n"))
  }
}

extension String {
  /// How often `text` occurs.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
