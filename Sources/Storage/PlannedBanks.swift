import Interview

/// The banks that a study plan refers to, as far as they are on this disk.
public struct PlannedBanks: Equatable, Sendable {
  /// A bank that was found.
  public struct Found: Equatable, Sendable {
    /// The file's path.
    public var path: String
    /// The role it is for: one that there is, or a new one.
    public var role: String
    /// The lines of the plan that name it.
    public var lines: [Int]
  }

  /// The files that are there, in the plan's order.
  public var found: [Found] = []
  /// What the plan refers to and is nowhere, in the plan's order.
  public var missing: [StudyPlan.BankReference] = []
}

/// Looks for the banks that the study plan at `path` refers to; `roles` are those that there are.
///
/// A relative path begins at the plan's folder or, where it leads nowhere, at one above it: in a
/// repository paths often begin at its top. Two spellings of one file are one bank.
public func plannedBanks(
  _ path: String, roles: [String]
) throws(StorageError) -> PlannedBanks {
  let text = String(decoding: try readFile(path), as: UTF8.self)
  let folders = foldersAbove(path)
  var banks = PlannedBanks()
  var places: [FileIdentity: Int] = [:]
  for reference in StudyPlan.banks(in: text) {
    let files = files(of: reference.paths, in: folders)
    if files.isEmpty { banks.missing.append(reference) }
    for (path, identity) in files {
      if let place = places[identity] {
        let lines = banks.found[place].lines + reference.lines
        banks.found[place].lines = Set(lines).sorted()
      } else {
        places[identity] = banks.found.count
        let role = RoleName.ofFolder(reference.folder, among: roles)
        banks.found.append(.init(path: path, role: role, lines: reference.lines))
      }
    }
  }
  return banks
}

/// What tells a file from all others, whatever it is called.
private struct FileIdentity: Hashable {
  var device: Int64
  var file: UInt64

  /// The identity of the regular file at `path`, or `nil`.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    device = Int64(truncatingIfNeeded: status.st_dev)
    file = UInt64(truncatingIfNeeded: status.st_ino)
  }
}

/// The files that `paths` lead to from the first of `folders` in which any of them is one.
///
/// Paths that seemed to mean one file may turn out to be several.
private func files(
  of paths: [String], in folders: [String]
) -> [(path: String, identity: FileIdentity)] {
  for folder in folders {
    var files: [(path: String, identity: FileIdentity)] = []
    for path in paths {
      let whole = path.hasPrefix("/") ? path : folder + path
      guard let identity = FileIdentity(whole) else { continue }
      if !files.contains(where: { $0.identity == identity }) { files.append((whole, identity)) }
    }
    if !files.isEmpty { return files }
  }
  return []
}

/// The folder of a file and those above it, nearest first, each as what a path is put behind.
private func foldersAbove(_ path: String) -> [String] {
  var folders: [String] = []
  var folder = path[..<(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)]
  // The folder as the plan's path spells it stays what messages show.
  folders.append(String(folder))
  if !folder.hasPrefix("/") { folder = "\(Folder.current)/\(folder)"[...] }
  var names = folder.split(separator: "/").filter { $0 != "." }
  while !names.isEmpty, names.last != ".." {
    names.removeLast()
    folders.append("/" + names.map { $0 + "/" }.joined())
  }
  return folders
}
