import Interview
import Storage
import Terminal

/// The exit codes of the contract; numbers from BSD's sysexits.
enum ExitCode: Int32 {
  case done = 0
  case usage = 64
  case badData = 65
  case noInput = 66
  case cannotCreate = 73
  case ioError = 74
  case hangUp = 129
  case interrupted = 130
  case terminated = 143
}

extension ExitCode {
  /// The code after signals that end the program; `nil` if none of them does.
  init?(_ signals: SignalSet) {
    if signals.contains(.interrupt) || signals.contains(.quit) {
      self = .interrupted
    } else if signals.contains(.terminate) {
      self = .terminated
    } else if signals.contains(.hangUp) {
      self = .hangUp
    } else {
      return nil
    }
  }
}

/// One clear sentence about what went wrong and what to do, and the exit code that goes with it.
struct Complaint: Error {
  var sentence: String
  var code: ExitCode

  init(_ sentence: String, _ code: ExitCode) {
    self.sentence = sentence
    self.code = code
  }

  init(_ error: StorageError) {
    switch error {
    case .noBanksFolder(let home):
      self.init(
        "\(home) holds no QuestionBanks folder; give a home that does, with --home or MOCK_HOME.",
        .noInput)
    case .noHome(let start):
      self.init(
        "No folder at or above \(start) holds QuestionBanks; run mock inside its checkout, or give "
          + "its home with --home or MOCK_HOME.", .noInput)
    case .cannotRead(let path, let errno):
      self.init("\(path) cannot be read: \(errorText(errno)).", .noInput)
    case .tooLarge(let path, let limit):
      self.init(
        "\(path) is larger than \(limit / 1_000_000) MB, which no bank is; split it.", .noInput)
    case .cannotCreate(let path, let errno):
      self.init(
        "\(path) cannot be made: \(errorText(errno)); check the folder's owner, rights and space.",
        .cannotCreate)
    case .cannotWrite(let path, let errno):
      self.init(
        "\(path) cannot be written: \(errorText(errno)); check its rights and the disk's space.",
        .ioError)
    case .inUse(let id):
      self.init(
        "Session \(id) is being written by another mock; finish it there first.", .ioError)
    case .alreadyComplete(let id):
      self.init("Session \(id) is complete; mock show \(id) shows it.", .noInput)
    case .unreadable(let path, let line, let reason):
      self.init("\(path):\(line): \(reason).", .badData)
    }
  }

  /// Says why banks hold no question at all: the first of the reasons, which is where to begin.
  init(questionless bank: RoleQuestions) {
    let reason =
      bank.skipped.first.map { "\($0.path):\($0.line): \($0.text)" }
      ?? "\(bank.paths.joined(separator: ", ")) holds no question; one begins with "
      + "«## Question 1: Title»"
    self.init("\(reason).", .badData)
  }

  init(_ error: TerminalError) {
    switch error {
    case .notATerminal:
      self.init("This needs a terminal; --plain works without one.", .usage)
    case .settings(let errno), .read(let errno), .write(let errno), .wait(let errno),
      .signals(let errno):
      self.init("The terminal failed: \(errorText(errno)).", .ioError)
    }
  }

  init(_ error: RoleName.Mismatch, typed: String, roles: [String]) {
    switch error {
    case .malformed:
      self.init(
        "«\(typed)» cannot be a role: a role is a plain name such as staff-loki.", .usage)
    case .ambiguous(let names):
      self.init(
        "«\(typed)» could be \(names.joined(separator: " or ")); type more of it.", .noInput)
    case .unknown(let nearest):
      guard !roles.isEmpty else {
        self.init("There is no bank in QuestionBanks/ yet, so no role «\(typed)».", .noInput)
        return
      }
      let hint =
        nearest.isEmpty
        ? "; known are: \(roles.joined(separator: ", "))"
        : "; did you mean \(nearest.joined(separator: " or "))?"
      let end = nearest.isEmpty ? "." : ""
      self.init("There is no role «\(typed)»\(hint)\(end)", .noInput)
    }
  }

  init(_ error: PickError, role: String) {
    switch error {
    case .noSuchQuestion(let id, let nearest):
      let hint =
        nearest.isEmpty
        ? "; mock bank list --role \(role) shows their IDs." : Self.didYouMean(nearest)
      self.init("\(role) has no question «\(id)»\(hint)", .noInput)
    case .noSuchCategory(let name, let known):
      self.init(
        "\(role) has no category «\(name)»; it has \(known.joined(separator: ", ")).", .noInput)
    case .noSuchTag(let name, let nearest):
      self.init("\(role) has no tag «\(name)»\(Self.didYouMean(nearest))", .noInput)
    case .tooFew(let wanted, let available):
      self.init(
        "--questions \(wanted) is more than \(role) has for this choice; ask for 1 to \(available).",
        .usage)
    }
  }

  /// Says that something was typed that names no question, or several.
  init(_ error: QuestionName.Mismatch, typed: String) {
    switch error {
    case .unknown(let nearest):
      let hint =
        nearest.isEmpty
        ? "; mock bank list --role ROLE shows the IDs of a role's." : Self.didYouMean(nearest)
      self.init("There is no question «\(typed)»\(hint)", .noInput)
    case .ambiguous(let ids):
      let more = ids.count > 5 ? " or \(ids.count - 5) more" : ""
      self.init(
        "«\(typed)» could be \(ids.prefix(5).joined(separator: " or "))\(more); type more of it.",
        .noInput)
    case .severalRoles(let roles):
      self.init(
        "«\(typed)» is a question of \(roles.joined(separator: " and ")); choose with --role.",
        .noInput)
    }
  }

  /// The end of a sentence that names what may have been meant.
  static func didYouMean(_ nearest: [String]) -> String {
    nearest.isEmpty ? "." : "; did you mean \(nearest.joined(separator: " or "))?"
  }
}

/// Runs `body`, the terminal's errors turned into sentences.
func complaining<Result>(_ body: () throws(TerminalError) -> Result) throws(Complaint) -> Result {
  do throws(TerminalError) { return try body() } catch { throw Complaint(error) }
}

/// Runs `body`, its storage errors turned into sentences.
func complaining<Result>(_ body: () throws(StorageError) -> Result) throws(Complaint) -> Result {
  do throws(StorageError) { return try body() } catch { throw Complaint(error) }
}
