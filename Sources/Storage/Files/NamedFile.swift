/// Writes `bytes` to a file that somebody named, in the place of what it held.
///
/// Either the old file is there afterwards or the whole new one; a pipe or a device is written to as it
/// is. Throws `cannotCreate` or `cannotWrite`.
public func writeFile(_ bytes: [UInt8], to path: String) throws(StorageError) {
  var status = stat()
  let exists = stat(path, &status) == 0
  if exists, status.st_mode & S_IFMT != S_IFREG {
    return try File.appending(path).append(bytes[...])
  }
  // What a link leads to is written, not the link.
  let target = exists ? realPath(path) : path
  let cut = target.lastIndex(of: "/").map { target.index(after: $0) } ?? target.startIndex
  let new = "\(target[..<cut]).\(target[cut...]).new"
  do throws(StorageError) {
    try File.replace(target, with: bytes, by: new, mode: 0o644)
  } catch .cannotCreate(_, let errno) {
    // Nobody has heard of the file that is made beside it.
    throw .cannotCreate(path: path, errno: errno)
  } catch {
    throw error
  }
}

extension Home {
  /// Whether a file is, or would be, in one of the home's own folders.
  public func keeps(_ path: String) -> Bool {
    // Links are followed: what they lead to is what would be written.
    let target = realPath(path)
    let cut = target.lastIndex(of: "/").map { target.index(after: $0) } ?? target.startIndex
    let folder = realPath(cut == target.startIndex ? "." : String(target[..<cut]))
    return [banks, sessions].contains { realPath($0) == folder }
  }
}

private func realPath(_ path: String) -> String {
  guard let resolved = realpath(path, nil) else { return path }
  defer { free(resolved) }
  return String(cString: resolved)
}
