/// An open file; closed when it goes.
final class File {
  let path: String
  let descriptor: Int32

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Opens a file for reading; a pipe waits for its writer unless `waits` is false.
  static func reading(_ path: String, waits: Bool = true) throws(StorageError) -> File {
    let descriptor = retry { open(path, O_RDONLY | O_CLOEXEC | (waits ? 0 : O_NONBLOCK)) }
    guard descriptor >= 0 else { throw .cannotRead(path: path, errno: errno) }
    return File(path: path, descriptor: descriptor)
  }

  /// Makes a file that only its owner can read, or that `mode` says; one that exists is an error.
  static func creating(_ path: String, mode: mode_t = 0o600) throws(StorageError) -> File {
    let descriptor = retry {
      open(path, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, mode)
    }
    guard descriptor >= 0 else { throw .cannotCreate(path: path, errno: errno) }
    return File(path: path, descriptor: descriptor)
  }

  /// Puts a file that holds `bytes` in the place of `path` at one stroke: either the old one is there or
  /// the whole new one.
  ///
  /// Until then it is at `newPath`, in the same folder; what is there already is thrown away.
  static func replace(
    _ path: String, with bytes: [UInt8], by newPath: String, mode: mode_t = 0o600
  ) throws(StorageError) {
    unlink(newPath)
    let new = try creating(newPath, mode: mode)
    do throws(StorageError) {
      try new.append(bytes[...])
      try new.sync()
      guard rename(newPath, path) == 0 else { throw .cannotWrite(path: path, errno: errno) }
    } catch {
      unlink(newPath)
      throw error
    }
    Folder.sync(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
  }

  /// Opens a file that exists to write at its end.
  static func appending(_ path: String) throws(StorageError) -> File {
    let descriptor = retry { open(path, O_WRONLY | O_APPEND | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .cannotWrite(path: path, errno: errno) }
    return File(path: path, descriptor: descriptor)
  }

  /// Opens, and makes if need be, a file that is only ever locked.
  static func lock(_ path: String) throws(StorageError) -> File {
    let descriptor = retry { open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600) }
    guard descriptor >= 0 else { throw .cannotCreate(path: path, errno: errno) }
    return File(path: path, descriptor: descriptor)
  }

  /// Writes all of `bytes` at the end.
  func append(_ bytes: ArraySlice<UInt8>) throws(StorageError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .cannotWrite(path: path, errno: errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// Brings what was written to the disk.
  func sync() throws(StorageError) {
    // A file on a pipe or in a memory file system has nothing to sync, which is no failure.
    guard syncData(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP else {
      throw .cannotWrite(path: path, errno: errno)
    }
  }

  /// Takes the lock, `LOCK_EX` or `LOCK_SH`; `false` if another process stands against it.
  ///
  /// Where the file system knows no locks, nobody does.
  func tryLock(_ kind: Int32) -> Bool {
    retry { flock(descriptor, kind | LOCK_NB) } == 0 || errno != EWOULDBLOCK
  }

  /// Whether the file was deleted or moved away, so that nobody would look for it at `path`.
  var isGone: Bool {
    var (own, named) = (stat(), stat())
    guard fstat(descriptor, &own) == 0 else { return false }
    return stat(path, &named) != 0 || own.st_ino != named.st_ino || own.st_dev != named.st_dev
  }

  /// The bytes it holds, or `nil` if that cannot be told.
  var size: Int? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : nil
  }

  /// Cuts the file to its first `length` bytes.
  func truncate(to length: Int) throws(StorageError) {
    guard ftruncate(descriptor, off_t(length)) == 0 else {
      throw .cannotWrite(path: path, errno: errno)
    }
  }

  /// The whole contents; more than `limit` bytes are an error.
  func readAll(atMost limit: Int = .max) throws(StorageError) -> [UInt8] {
    var status = stat()
    let expected = fstat(descriptor, &status) == 0 ? max(0, Int(status.st_size)) : 0
    var bytes: [UInt8] = []
    // One byte more than the file holds, as far as its size can be believed.
    var room = max(4096, min(expected, 1 << 24) + 1)
    while true {
      var failure: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let result = retry { read(descriptor, buffer.baseAddress, room) }
        if result < 0 { failure = errno }
        count = max(0, result)
      }
      guard failure == 0 else { throw .cannotRead(path: path, errno: failure) }
      if chunk.isEmpty { return bytes }
      bytes += chunk
      guard bytes.count <= limit else { throw .tooLarge(path: path, limit: limit) }
      room = 65_536
    }
  }
}

/// Memory that one file after another is read into.
final class FileBuffer {
  private var storage = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)

  deinit { storage.deallocate() }

  /// The whole contents of the file `name` in `folder`; gone when the next one is read.
  ///
  /// `path` is what an error calls the file.
  func contents(
    of name: String, in folder: FolderDescriptor, path: () -> String
  ) throws(StorageError) -> UnsafeBufferPointer<UInt8> {
    // A pipe among the files must not keep everything waiting for its writer.
    let descriptor = retry { openat(folder.number, name, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { throw .cannotRead(path: path(), errno: errno) }
    defer { close(descriptor) }
    var count = 0
    while true {
      if count == storage.count { grow() }
      let room = UnsafeMutableRawBufferPointer(rebasing: storage[count...])
      let result = retry { read(descriptor, room.baseAddress, room.count) }
      guard result >= 0 else { throw .cannotRead(path: path(), errno: errno) }
      count += result
      // Less than there was room for is all there is.
      if result < room.count { break }
    }
    return UnsafeBufferPointer(rebasing: storage.bindMemory(to: UInt8.self)[..<count])
  }

  private func grow() {
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: storage.count * 2, alignment: 16)
    larger.copyMemory(from: UnsafeRawBufferPointer(storage))
    storage.deallocate()
    storage = larger
  }
}

/// Calls a system function again as long as a signal interrupts it.
func retry<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}
