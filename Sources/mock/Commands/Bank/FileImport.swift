import Interview
import QuestionBank
import Reports
import Storage

/// Brings the questions of one file into a bank of their own, beside those of the role.
struct FileImport {
  /// The file, as it was named.
  let file: String
  let role: String
  /// The name of the bank, or `nil` for one made from the file's.
  var name: String?
  /// Whether a bank that no import wrote, or that was edited, may be lost.
  let replaces: Bool
  let home: Home

  /// Reads, merges and writes, or changes nothing.
  func run() throws(Complaint) -> ImportReport {
    let bytes = try complaining { () throws(StorageError) in try readFile(file) }
    let name = if let name { name } else { try madeName() }
    let reading = BankReader.read(bytes, role: role)
    guard let layout = reading.layout, !reading.bank.questions.isEmpty else {
      throw questionless(reading.bank)
    }
    let target = try complaining { () throws(StorageError) in
      try home.importedBank(role: role, name: name)
    }
    try expectReplaceable(target)
    let others = try complaining { () throws(StorageError) in
      try home.questions(of: role, besides: target.path)
    }
    let merge = BankMerge(
      reading.bank, previous: target.questions, taken: Set(others.questions.map(\.id)))
    guard !merge.bank.questions.isEmpty else { throw questionless(merge.bank) }
    if !replaces, !target.questions.isEmpty, merge.kept.isEmpty, merge.edited.isEmpty {
      throw Complaint(
        "\(target.path) has no question in common with \(file), so it seems to come from another "
          + "file; choose another --name, or overwrite it with --replace.", .cannotCreate)
    }
    let output = Provenance.mark(
      BankWriter.markdown(merge.bank), file: fileName, layout: layout)
    try complaining { () throws(StorageError) in try home.write(output, to: target) }
    return ImportReport(
      file: file, role: role, layout: layout, path: target.path,
      isFirst: target.state == .absent, merge: merge)
  }

  private var fileName: String { file.split(separator: "/").last.map(String.init) ?? file }

  /// The name made from the file's; `withFolder` puts the folder's before it.
  func madeName(withFolder: Bool = false) throws(Complaint) -> String {
    let folder = folderName(of: file)
    let source = withFolder ? "\(folder ?? "")-\(fileName)" : fileName
    guard let name = BankName.of(fileName: source, folder: folder) else {
      throw Complaint(
        "«\(fileName)» has no Latin letter or digit that could name a bank; give it a name with "
          + "--name.", .usage)
    }
    return name
  }

  /// Refuses to write over what is not this command's own.
  private func expectReplaceable(_ target: ImportedBank) throws(Complaint) {
    switch target.state {
    case .absent, .bank(.imported): return
    case .bank where replaces: return
    case .bank(.edited):
      throw Complaint(
        "\(target.path) was edited since it was imported; keep it and import under another --name, "
          + "or give up the edits with --replace.", .cannotCreate)
    case .bank(.foreign):
      throw Complaint(
        "\(target.path) was not written by an import; choose another --name, or overwrite it with "
          + "--replace.", .cannotCreate)
    case .notAFile:
      throw Complaint(
        "\(target.path) is no plain file, and is left alone; choose another --name.", .cannotCreate)
    }
  }

  /// Says why nothing can be imported: the first reasons, each with its line.
  private func questionless(_ bank: Bank) -> Complaint {
    let reasons = bank.skipped.prefix(3).map { "line \($0.line): \($0.reason)" }
    let more = bank.skipped.count > 3 ? ["and \(bank.skipped.count - 3) more"] : []
    let why = reasons.isEmpty ? ["it is empty"] : Array(reasons) + more
    return Complaint(
      "\(file) holds no question that can be imported: \(why.joined(separator: "; ")).", .badData)
  }
}
