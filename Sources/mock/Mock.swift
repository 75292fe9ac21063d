import Storage
import Terminal

/// The command line's entry: finds the command, runs it, and turns errors into a sentence and a code.
@main
struct Mock {
  /// The version `mock --version` names.
  static let version = "0.1.0"

  static func main() {
    Descriptor.occupyStandard()
    var code = ExitCode.done
    do throws(Complaint) {
      code = try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      Output.remark(error)
      code = error.code
    }
    exit(code.rawValue)
  }

  private static func run(_ words: [String]) throws(Complaint) -> ExitCode {
    var words = words
    let given = try takeHome(from: &words)
    func home() throws(Complaint) -> Home {
      try complaining { () throws(StorageError) in
        try Home.find(given: given, environment: Environment.variable("MOCK_HOME"))
      }
    }
    if words.contains("-h") || words.contains("--help") {
      return try Help.show(words.first { !$0.hasPrefix("-") })
    }
    let command = words.first
    let rest = Array(words.dropFirst())
    switch command {
    case nil:
      guard Environment.canDraw else { return try Help.show(nil) }
      var page = try StartPage(home: try home())
      return try page.run()
    case "run": return try RunCommand(rest, home: try home()).run()
    case "show": return try ShowCommand(rest, home: try home()).run()
    case "sessions": return try SessionsCommand(rest, home: try home()).run()
    case "review": return try ReviewCommand(rest, home: try home()).run()
    case "stats": return try StatsCommand(rest, home: try home()).run()
    case "bank": return try BankCommand.run(rest, home: home)
    case "help": return try Help.show(rest.first)
    case "--version":
      try Output.say("mock \(version)")
      return .done
    case let word?: throw Help.unknownCommand(word)
    }
  }

  /// Takes `--home DIR` out of the line, wherever it stands before a `--`.
  private static func takeHome(from words: inout [String]) throws(Complaint) -> String? {
    let end = words.firstIndex(of: "--") ?? words.endIndex
    guard
      let place = words[..<end].firstIndex(where: { $0 == "--home" || $0.hasPrefix("--home=") })
    else { return nil }
    let word = words.remove(at: place)
    let home: String
    if word != "--home" {
      home = String(word.dropFirst("--home=".count))
    } else if words.indices.contains(place) {
      home = words.remove(at: place)
    } else {
      throw Complaint("--home needs a folder; see mock help.", .usage)
    }
    guard try takeHome(from: &words) == nil else {
      throw Complaint("--home can be given only once.", .usage)
    }
    return home
  }
}
