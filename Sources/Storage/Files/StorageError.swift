/// Why a file or folder could not be used.
///
/// `errno` is the system's error number.
public enum StorageError: Error, Equatable, Sendable {
  /// A home was given, or found, that holds no `QuestionBanks/`.
  case noBanksFolder(home: String)
  /// No home was given, and no folder at or above this one holds `QuestionBanks/`.
  case noHome(from: String)
  /// A file or folder could not be read.
  case cannotRead(path: String, errno: Int32)
  /// A file holds more bytes than the `limit` of what it is read for.
  case tooLarge(path: String, limit: Int)
  /// A file or folder could not be made.
  case cannotCreate(path: String, errno: Int32)
  /// Bytes could not be written or synced.
  case cannotWrite(path: String, errno: Int32)
  /// Another process writes this session.
  case inUse(id: String)
  /// This session was completed, and is not written any more.
  case alreadyComplete(id: String)
  /// A session file's first line is no session header this version can read.
  case unreadable(path: String, line: Int, reason: String)

  /// The system's error number, 0 where there is none.
  public var number: Int32 {
    switch self {
    case .cannotRead(_, let errno), .cannotCreate(_, let errno), .cannotWrite(_, let errno): errno
    case .noBanksFolder, .noHome, .inUse, .alreadyComplete, .unreadable, .tooLarge: 0
    }
  }
}
