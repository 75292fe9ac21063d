/// The folder that holds `QuestionBanks/` and `Sessions/`.
public struct Home: Equatable, Sendable {
  /// The folder's path.
  public let path: String
  /// What `--home` said, if it was given.
  public let option: String?

  private init(path: String, option: String? = nil) {
    self.path = path
    self.option = option
  }

  /// Where the banks are.
  public var banks: String { path + "/QuestionBanks" }

  /// Where the sessions are; may not exist yet.
  public var sessions: String { path + "/Sessions" }

  /// The home that was given on the line or in the environment, else the nearest one.
  ///
  /// `given` wins over `environment`, and neither is skipped for the next if it is no home: that is
  /// `StorageError.noBanksFolder`. Without both, the current folder and those above it are searched.
  public static func find(given: String?, environment: String?) throws(StorageError) -> Home {
    if let named = given ?? environment.flatMap({ $0.isEmpty ? nil : $0 }) {
      let path = expandingTilde(named)
      guard Folder.exists(path + "/QuestionBanks") else { throw .noBanksFolder(home: path) }
      return Home(path: path, option: given)
    }
    let start = Folder.current
    var path = start
    while true {
      let home = Home(path: path == "/" ? "" : path)
      if Folder.exists(home.banks) { return home }
      guard let slash = path.lastIndex(of: "/"), path != "/" else { throw .noHome(from: start) }
      path = slash == path.startIndex ? "/" : String(path[..<slash])
    }
  }

  /// A `~` that no shell has expanded, as in `--home=~/interviews`.
  private static func expandingTilde(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
    return String(cString: home) + path.dropFirst()
  }
}
