/// An open folder, in which files are found without walking the path to it; closed when it goes.
final class FolderDescriptor: Sendable {
  let number: Int32

  /// Opens the folder at `path`.
  init(_ path: String) throws(StorageError) {
    number = retry { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard number >= 0 else { throw .cannotRead(path: path, errno: errno) }
  }

  deinit { close(number) }
}

/// Folders, as far as banks and sessions need them.
enum Folder {
  /// Whether a path names a folder.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder that do not start with a dot, sorted; none if there is no such folder.
  static func names(_ path: String) throws(StorageError) -> [String] {
    try unsortedNames(path).sorted()
  }

  /// The same names in no order, or only those that end in `suffix`.
  static func unsortedNames(
    _ path: String, endingIn suffix: StaticString = ""
  ) throws(StorageError) -> [String] {
    guard let folder = opendir(path) else {
      if errno == ENOENT { return [] }
      throw .cannotRead(path: path, errno: errno)
    }
    defer { closedir(folder) }
    var names: [String] = []
    let length = suffix.utf8CodeUnitCount
    while let entry = readdir(folder) {
      withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { name in
          let count = strlen(name)
          guard count >= length, name[0] != CChar(UInt8(ascii: ".")),
            memcmp(name + (count - length), suffix.utf8Start, length) == 0
          else { return }
          names.append(String(cString: name))
        }
      }
    }
    return names
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
