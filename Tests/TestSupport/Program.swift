/// The programs built together with the tests.
public enum Program {
  /// The path of the program `name`, which lies beside the test bundle or above it.
  public static func path(named name: String) throws -> String {
    guard let image = TestPlatform.imagePath else { throw ProgramError.notFound(name) }
    var folder = image.split(separator: "/", omittingEmptySubsequences: true).dropLast()
    while !folder.isEmpty {
      let candidate = "/" + folder.joined(separator: "/") + "/" + name
      var status = stat()
      if stat(candidate, &status) == 0, status.st_mode & S_IFMT == S_IFREG { return candidate }
      folder = folder.dropLast()
    }
    throw ProgramError.notFound(name)
  }
}

/// Why a program cannot be run.
public enum ProgramError: Error {
  /// No program of this name was built.
  case notFound(String)
  /// The system refused a pseudo-terminal.
  case noPseudoTerminal(errno: Int32)
  /// The system did not start the program.
  case notStarted(String, errno: Int32)
}
