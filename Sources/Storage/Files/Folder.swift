/// Folders, as far as banks and sessions need them.
enum Folder {
  /// Whether a path names a folder.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder that do not start with a dot, sorted; none if there is no such folder.
  static func names(_ path: String) throws(StorageError) -> [String] {
    guard let folder = opendir(path) else {
      if errno == ENOENT { return [] }
      throw .cannotRead(path: path, errno: errno)
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          String(cString: $0)
        }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// Makes a folder that only its owner can enter, unless it is there.
  static func make(_ path: String) throws(StorageError) {
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw .cannotCreate(path: path, errno: errno)
    }
    guard exists(path) else { throw .cannotCreate(path: path, errno: ENOTDIR) }
  }

  /// Brings the folder's own entries, such as a file just made in it, to the disk.
  static func sync(_ path: String) {
    // Best effort: some file systems cannot sync a folder, and the file's own bytes are safe by then.
    if let folder = try? File.reading(path) { _ = fsync(folder.descriptor) }
  }

  /// The folder the process stands in.
  static var current: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }
}
