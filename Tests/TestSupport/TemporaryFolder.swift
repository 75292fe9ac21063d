/// A folder of its own for one test, removed with everything in it at the end.
public final class TemporaryFolder {
  /// Where it is, without a slash at the end.
  public let path: String

  /// Makes the folder.
  public init() throws {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/mock-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw TemporaryFolderError.notMade(errno: errno) }
    path = String(cString: made)
  }

  deinit { Self.remove(path) }

  /// Removes a file, or a folder with everything in it; links are not followed.
  private static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    for name in names(in: path) { remove("\(path)/\(name)") }
    rmdir(path)
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }
}

/// Why there is no temporary folder.
public enum TemporaryFolderError: Error {
  /// The system refused to make it.
  case notMade(errno: Int32)
}
