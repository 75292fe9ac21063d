import Interview
import Storage

/// `mock bank`: what the questions' files hold.
enum BankCommand {
  private static let names = ["list", "show", "check", "import"]

  /// Runs the command that the first word names; `home` is looked for only where it is needed.
  static func run(
    _ words: [String], home: () throws(Complaint) -> Home
  ) throws(Complaint) -> ExitCode {
    let rest = Array(words.dropFirst())
    switch words.first {
    case "list": return try BankList(rest, home: try home()).run()
    case "show": return try BankShow(rest, home: try home()).run()
    case "check": return try BankCheck(rest).run()
    case "import": return try BankImport(rest, home: try home()).run()
    case nil: throw Complaint("mock bank needs a word: \(names.joined(separator: ", ")).", .usage)
    case let word?:
      let nearest = nearestNames(to: word, among: names).first
      let hint = nearest.map { "did you mean \($0)?" } ?? "see mock help bank."
      throw Complaint("mock bank has no «\(word)»; \(hint)", .usage)
    }
  }
}

/// The banks of some roles, as far as they can be read.
struct ReadBanks {
  /// The roles and their questions, by role.
  private(set) var roles: [(name: String, bank: RoleQuestions)] = []
  /// Whether every file could be read.
  private(set) var areWhole = true

  /// Reads the banks of `names`; names those that cannot be read, and goes on.
  init(_ names: [String], in home: Home) {
    for name in names {
      do throws(StorageError) {
        roles.append((name, try home.questions(of: name)))
      } catch {
        Output.remark(Complaint(error))
        areWhole = false
      }
    }
  }
}

extension Complaint {
  /// Says that a home has no bank.
  static func noBank(in home: Home) -> Complaint {
    Complaint("\(home.banks) holds no bank; a bank is a file such as staff-loki.md.", .noInput)
  }
}

extension Home {
  /// The roles that have a bank; at least one.
  func rolesWithBanks() throws(Complaint) -> [String] {
    let roles = try complaining { () throws(StorageError) in try self.roles() }
    guard !roles.isEmpty else { throw .noBank(in: self) }
    return roles
  }
}

/// The role that `typed` means.
func role(_ typed: String, among roles: [String]) throws(Complaint) -> String {
  do throws(RoleName.Mismatch) {
    return try RoleName.resolve(typed, among: roles)
  } catch {
    throw Complaint(error, typed: typed, roles: roles)
  }
}
