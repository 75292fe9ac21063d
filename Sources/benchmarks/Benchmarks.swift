import Storage
import Terminal

/// Measures the parts of `mock` that a person could feel, and prints one line for each.
///
/// Figures of two runs compare only if nothing else kept the machine busy.
@main
struct Benchmarks {
  static func main() {
    let words = CommandLine.arguments.dropFirst()
    if words.contains("-h") || words.contains("--help") { return print(help) }
    let rest = Array(words.dropFirst())
    switch words.first {
    case "fuzz-banks": return end { try BankFuzz(rest).run() }
    case "parse-banks": return end { try ParseBanks(rest).run() }
    case "make-sessions": return end { try MakeSessions(rest).run() }
    default: break
    }
    var subjects: [Subject] = []
    for word in words {
      guard let subject = Subject(rawValue: word) else {
        let names = Subject.allCases.map(\.rawValue).joined(separator: ", ")
        remark("«\(word)» is nothing to measure; there are \(names).")
        exit(64)
      }
      subjects.append(subject)
    }
    print(Row.title)
    end {
      for subject in subjects.isEmpty ? Subject.allCases : subjects {
        for row in try subject.measure() { print(row.line) }
      }
    }
  }

  /// Does what was asked for; says what went wrong.
  private static func end(_ body: () throws -> Void) {
    do {
      try body()
    } catch {
      remark("\(error)")
      exit(70)
    }
  }

  static func remark(_ text: String) {
    try? Descriptor.write(Array("benchmarks: \(text)\n".utf8), to: STDERR_FILENO)
  }

  private static var help: String {
    let width = Subject.allCases.map(\.rawValue.count).max() ?? 0
    let lines = Subject.allCases.map { "  \(leftAligned($0.rawValue, width + 2))\($0.summary)" }
    return """
      swift run -c release benchmarks [SUBJECT]…

      Measures every subject, or those named:

      \(lines.joined(separator: "\n"))

      Each line has the median of \(Rounds.count) rounds, and the least and the most of them.

      swift run -c release benchmarks parse-banks FILE…

      Reads each FILE over and over, as `mock bank import` would once, and prints how many questions it
      has and how fast it is read.

      swift run -c release benchmarks fuzz-banks [COUNT] [SEED] [FILE]…

      Reads COUNT (1,000,000) damaged banks made of pieces of FILEs, or of small samples. Case N of
      seed S is case 0 of seed S + N.

      swift run -c release benchmarks make-sessions COUNT FOLDER [SEED]

      Writes a made history of COUNT sessions into FOLDER, which becomes a home, and prints what
      `mock stats --json` must say of it in UTC.
      """
  }
}

/// What can be measured.
enum Subject: String, CaseIterable {
  case bank, rules, frame, journal, file, stats

  /// What it is, for the help.
  var summary: String {
    switch self {
    case .bank: "parsing a question bank"
    case .rules: "applying events, and replaying what they recorded"
    case .frame: "a key: edited, applied, drawn, and turned into bytes for the terminal"
    case .journal: "writing a key to the session's file, with and without a sync"
    case .file: "reading a session's file, interrupted and complete"
    case .stats: "mock stats --json over 10,000 and 50 sessions, and reading their bytes alone"
    }
  }

  /// Measures it.
  func measure() throws -> [Row] {
    switch self {
    case .bank: try BankBenchmark.measure()
    case .rules: try RulesBenchmark.measure()
    case .frame: try FrameBenchmark.measure()
    case .journal: try JournalBenchmark.measure()
    case .file: try SessionFileBenchmark.measure()
    case .stats: try StatsBenchmark.measure()
    }
  }
}

/// The bytes of the file at `path`.
func contents(of path: String) throws -> [UInt8] {
  do {
    return try readFile(path)
  } catch {
    throw Mistake("«\(path)» cannot be read.")
  }
}

/// A measurement that would mean nothing, since what was measured went wrong.
struct Mistake: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
