import Interview
import QuestionBank

/// Something about a file that its owner should know: what was left out of it, and where.
public struct FileRemark: Equatable, Sendable {
  /// The file's path.
  public var path: String
  /// The line, from 1.
  public var line: Int
  /// One plain clause.
  public var text: String

  /// A remark about one line of a file.
  public init(path: String, line: Int, text: String) {
    self.path = path
    self.line = line
    self.text = text
  }
}

/// The questions of one role: those of `<role>.md` and of every `<role>.<name>.md`.
public struct RoleQuestions: Equatable, Sendable {
  /// The title of the first file that has one, or empty.
  public var title = ""
  /// The questions, file by file; their ids differ.
  public var questions: [Question] = []
  /// What the files hold that could not be used.
  public var skipped: [FileRemark] = []
  /// What was used, though something about it wants to be known: a missing answer, say.
  public var remarks: [FileRemark] = []
  /// The files that were read.
  public var paths: [String] = []
}

/// The bytes of a file that somebody named, a bank or a study plan.
///
/// One beyond 64 MB is `StorageError.tooLarge`: no bank is so large, and a device that never ends is not
/// read for ever.
public func readFile(_ path: String) throws(StorageError) -> [UInt8] {
  try File.reading(path).readAll(atMost: 64_000_000)
}

extension Home {
  /// The roles that have a bank, sorted.
  ///
  /// A file whose name begins with no valid role is no bank.
  public func roles() throws(StorageError) -> [String] {
    Array(Set(try bankFiles().map(\.role))).sorted()
  }

  /// Reads a role's banks, all but the one at `omitted`.
  ///
  /// A question whose id another file has used is left out and named.
  public func questions(
    of role: String, besides omitted: String? = nil
  ) throws(StorageError) -> RoleQuestions {
    var result = RoleQuestions()
    var owner: [String: String] = [:]
    for file in try bankFiles() where file.role == role {
      let path = "\(banks)/\(file.name)"
      if path == omitted { continue }
      let bank = BankParser.parse(try File.reading(path).readAll(), role: role)
      result.paths.append(path)
      if result.title.isEmpty { result.title = bank.title }
      result.skipped += bank.skipped.map { FileRemark(path: path, line: $0.line, text: $0.reason) }
      result.remarks += bank.remarks.filter(\.isDamage).map {
        FileRemark(path: path, line: $0.line, text: $0.text)
      }
      for (question, line) in zip(bank.questions, bank.lines) {
        let id = question.id
        if let first = owner[id] {
          result.skipped.append(
            FileRemark(
              path: path, line: line,
              text: "the id «\(id)» is already used on \(first); give this one its own"))
          continue
        }
        owner[id] = "line \(line) of \(file.name)"
        result.questions.append(question)
      }
    }
    return result
  }

  /// The bank files: the role's own first, then the others by name.
  private func bankFiles() throws(StorageError) -> [(role: String, name: String)] {
    var files: [(role: String, name: String)] = []
    for name in try Folder.names(banks) {
      if let role = RoleName.ofBank(fileName: name) { files.append((role, name)) }
    }
    return files.sorted {
      ($0.role, $0.name.utf8.count, $0.name) < ($1.role, $1.name.utf8.count, $1.name)
    }
  }
}
