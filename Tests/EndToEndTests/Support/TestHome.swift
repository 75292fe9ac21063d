import Foundation
import TestSupport
import Testing

/// A home of its own for one test, with the shipped banks in it.
struct TestHome {
  private let folder: TemporaryFolder

  /// The folder's path.
  var path: String { folder.path }

  /// A home with a copy of the shipped bank of each role in `roles`.
  init(roles: [String] = ["staff-loki"]) throws {
    folder = try TemporaryFolder()
    let package = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    try FileManager.default.createDirectory(
      atPath: path + "/QuestionBanks", withIntermediateDirectories: false)
    for role in roles {
      try FileManager.default.copyItem(
        atPath: "\(package.path)/QuestionBanks/\(role).md",
        toPath: "\(path)/QuestionBanks/\(role).md")
    }
  }

  /// Writes a file, named from the home on.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
  }

  /// Reads a file, named from the home on.
  func contents(of name: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }

  /// The names in `Sessions/`, hidden ones left out; none if there is no such folder.
  var sessionFiles: [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: path + "/Sessions")
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  /// Runs `mock` in the home, without a terminal.
  func mock(
    _ arguments: String..., input: String = "", writer: String = #"cat "$INPUT""#,
    environment: [String: String] = [:]
  ) throws -> Command {
    try mock(arguments, input: input, writer: writer, environment: environment)
  }

  /// Runs `mock` in the home, without a terminal.
  func mock(
    _ arguments: [String], input: String = "", writer: String = #"cat "$INPUT""#,
    environment: [String: String] = [:]
  ) throws -> Command {
    try Command(
      Program.path(named: "mock"), arguments, input: input, writer: writer,
      environment: environment, directory: path)
  }

  /// What `show --json` tells of a session, the last one if none is named.
  func shown(_ id: String = "last") throws -> ShownSession {
    let command = try mock("show", id, "--json")
    try #require(command.status == .code(0), "\(command.errors)")
    return try ShownSession(command.output)
  }
}

/// A session as `show --json` tells it.
struct ShownSession {
  let members: [String: Any]
  let answers: [ShownAnswer]

  init(_ json: String) throws {
    let parsed = try JSONSerialization.jsonObject(with: Data(json.utf8))
    members = try #require(parsed as? [String: Any])
    answers = try #require(members["answers"] as? [[String: Any]]).map(ShownAnswer.init)
  }

  var id: String? { members["id"] as? String }
  var state: String? { members["state"] as? String }
  var questions: [String] { answers.compactMap(\.questionID) }
}

/// One of its answers.
struct ShownAnswer {
  let members: [String: Any]

  var questionID: String? { members["questionID"] as? String }
  var endedBy: String? { members["endedBy"] as? String }
  var prediction: Int? { members["prediction"] as? Int }
  var score: Int? { members["score"] as? Int }
  var scores: [String: Int]? { members["scores"] as? [String: Int] }
  var points: [String: [String]]? { members["points"] as? [String: [String]] }
  var elapsedSeconds: Double { members["elapsedSeconds"] as? Double ?? -1 }
  var parts: [String: [String: Any]] { members["parts"] as? [String: [String: Any]] ?? [:] }

  /// The texts of the five parts.
  var texts: [String: String] { parts.compactMapValues { $0["text"] as? String } }

  /// The parts that are not empty, in template order, with their texts.
  var typed: String {
    ["context", "approach", "tradeOff", "failureMode", "validation"]
      .compactMap { part in texts[part].flatMap { $0.isEmpty ? nil : "\(part): \($0)" } }
      .joined(separator: "; ")
  }

  /// Whether the member is there and `null`.
  func isNull(_ name: String) -> Bool { members[name] is NSNull }
}
