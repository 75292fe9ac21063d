/// Failures of the disk that are real: the system itself refuses the bytes.
public enum FullDisk {
  /// Lets no file of this process grow beyond `bytes`: a write stops half-way there and then fails.
  ///
  /// Only for a process of its own, such as an exit test's.
  public static func begins(at bytes: Int) {
    signal(SIGXFSZ, SIG_IGN)
    TestPlatform.limitFileSize(to: bytes)
  }

  /// Takes the limit back.
  public static func ends() { TestPlatform.limitFileSize(to: Int(Int32.max)) }

  /// Makes every later write to the file at `path` fail for those who have it open to write; says
  /// whether there were any.
  public static func breaks(_ path: String) -> Bool {
    let readOnly = open(path, O_RDONLY | O_CLOEXEC)
    guard readOnly >= 0 else { return false }
    defer { close(readOnly) }
    var wanted = stat()
    fstat(readOnly, &wanted)
    var found = false
    for descriptor in Int32(3)..<1024 where descriptor != readOnly {
      var status = stat()
      guard fstat(descriptor, &status) == 0, status.st_ino == wanted.st_ino,
        status.st_dev == wanted.st_dev, fcntl(descriptor, F_GETFL) & O_ACCMODE != O_RDONLY
      else { continue }
      found = dup2(readOnly, descriptor) == descriptor
    }
    return found
  }
}
