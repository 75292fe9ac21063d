import QuestionBank

/// The file of a home that holds what was imported under one name.
public struct ImportedBank: Equatable, Sendable {
  /// What is in the file's place.
  public enum State: Equatable, Sendable {
    /// Nothing.
    case absent
    /// A bank, that an import wrote or not.
    case bank(Provenance)
    /// A link, a folder, or whatever else is no plain file.
    case notAFile
  }

  /// The file's path.
  public let path: String
  /// What is there.
  public let state: State
  /// The questions in it.
  public let questions: [Question]
}

extension Home {
  /// Looks at the file `<role>.<name>.md`; both are plain names.
  public func importedBank(role: String, name: String) throws(StorageError) -> ImportedBank {
    let path = "\(banks)/\(role).\(name).md"
    var status = stat()
    guard lstat(path, &status) == 0 else {
      guard errno == ENOENT else { throw .cannotRead(path: path, errno: errno) }
      return ImportedBank(path: path, state: .absent, questions: [])
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      return ImportedBank(path: path, state: .notAFile, questions: [])
    }
    let bytes = try readFile(path)
    return ImportedBank(
      path: path, state: .bank(Provenance(of: bytes)),
      questions: BankParser.parse(bytes, role: role).questions)
  }

  /// Writes `bytes` as that file.
  ///
  /// Whatever happens, the file is the old one or the new one, whole. A link in its place is replaced,
  /// not followed.
  public func write(_ bytes: [UInt8], to bank: ImportedBank) throws(StorageError) {
    // Its own name, so that two imports at one time do not write into one file.
    let name = bank.path.dropFirst(banks.utf8.count + 1)
    try File.replace(
      bank.path, with: bytes, by: "\(banks)/.\(name).\(getpid()).new", mode: 0o666)
  }
}

/// The name of the folder that a file is in, as far as it can be told.
public func folderName(of path: String) -> String? {
  let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "."
  guard let real = realpath(String(folder), nil) else { return nil }
  defer { free(real) }
  return String(cString: real).split(separator: "/").last.map { String($0) }
}
