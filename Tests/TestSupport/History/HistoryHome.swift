/// Homes that hold made histories.
public enum HistoryHome {
  /// Writes the sessions of `history` into `Sessions/` of a home, and an empty `QuestionBanks/` beside it
  /// unless there is one.
  public static func make(_ history: MadeHistory, in home: String, loose: Bool = false) throws {
    for folder in [home, "\(home)/QuestionBanks", "\(home)/Sessions"] {
      guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
        throw HistoryError.notWritten(folder, errno: errno)
      }
    }
    var file = HistoryFile(loose: loose)
    for session in history.sessions {
      try store(file.text(of: session), at: "\(home)/Sessions/\(session.id).jsonl")
    }
  }

  private static func store(_ text: String, at path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw HistoryError.notWritten(path, errno: errno) }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { buffer in
        write(descriptor, buffer.baseAddress, buffer.count)
      }
      guard count > 0 else { throw HistoryError.notWritten(path, errno: errno) }
      written += count
    }
  }
}

/// Why a history was not written.
public enum HistoryError: Error {
  /// A file or folder could not be made.
  case notWritten(String, errno: Int32)
}
