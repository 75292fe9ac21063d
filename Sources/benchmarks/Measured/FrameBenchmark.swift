import Canvas
import Interview
import QuestionBank
import Screens

/// A key on its way to the terminal, all but the system calls.
enum FrameBenchmark {
  static func measure() throws -> [Row] {
    try [Size(columns: 80, rows: 24), Size(columns: 200, rows: 50)].flatMap(measure)
  }

  private static func measure(_ size: Size) throws -> [Row] {
    let name = "\(size.columns)×\(size.rows)"
    let rounds = try Rounds.of {
      var typist = try Typist(size)
      return try keys.map { try typist.press($0) }
    }
    let medians = rounds.map { median($0.map(\.microseconds)) }
    let pastes = try Rounds.of {
      var typist = try Typist(size)
      _ = try typist.press(.character("x"))
      return try typist.press(.paste(paste)).microseconds / 1000
    }
    return [
      Row("frame \(name): a key", medians, unit: "µs"),
      Row("frame \(name): keys", medians.map { 1e6 / $0 }, unit: "per second"),
      // Bytes are the same in each round, so here the rounds are keys.
      Row("frame \(name): bytes for a key", rounds[0].map { Double($0.bytes) }, unit: "bytes"),
      Row("frame \(name): a paste of \(paste.count)", pastes, unit: "ms"),
    ]
  }

  /// One answer: 79 characters and a Tab for each part.
  private static let keys: [Key] = SampleSession.texts.flatMap { text -> [Key] in
    text.unicodeScalars.map { $0 == "\n" ? .enter : .character($0) } + [.tab]
  }

  private static let paste = String(
    String(repeating: SampleSession.texts[0] + " ", count: 25).prefix(2000))
}

/// Somebody who types in a window of one size.
private struct Typist {
  private let size: Size
  private var rules = SessionRules(SessionState(plan: SampleSession.plan))
  private var screen = InterviewScreen(showsExample: false, fileName: "")
  private var painter = FramePainter(colors: true)
  private var now: SessionTime = 0

  /// Begins a session and starts the clock.
  init(_ size: Size) throws {
    self.size = size
    for _ in 1...2 { _ = try press(.enter) }
    guard case .answering = rules.state.stage else { throw Mistake("the clock did not start") }
  }

  /// Does what the full screen does for a key: how long it took, and how much a terminal gets.
  mutating func press(_ key: Key) throws -> (microseconds: Double, bytes: Int) {
    now += SampleSession.keyInterval
    var bytes: [UInt8] = []
    let time = try seconds {
      guard case .actions(let actions) = screen.handle(key, rules, at: now) else {
        throw Mistake("a key was taken for a command")
      }
      for action in actions {
        _ = rules.apply(Event(at: now, instant: SampleSession.plan.startedAt, action))
        screen.follow(rules)
      }
      bytes = painter.paint(screen.draw(rules, at: now, size: size))
    }
    guard !bytes.isEmpty else { throw Mistake("a key changed nothing") }
    return (time * 1e6, bytes.count)
  }
}
