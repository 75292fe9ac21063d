/// A client of a `tmux` server of its own, in control mode: commands go in, answers come out.
///
/// The server ends with the client, whichever way that ends.
final class TmuxClient {
  private let program: Pty
  /// How much of the output was read as answers.
  private var readTo = 0

  /// Starts a server whose socket lies in `folder`, with a pane in which `script` runs.
  init(_ path: String, _ script: String, folder: String) throws {
    program = try Pty(
      "/bin/sh",
      [
        // Echoes of what it is asked would get in between its answers.
        "-c", #"stty raw -echo && exec "$0" "$@""#, path, "-L", "test", "-f", "/dev/null", "-u",
        "-C",
        "new-session", "-f", "no-output", script, ";",
        "set-option", "-g", "destroy-unattached", "on",
      ], environment: ["TMUX_TMPDIR": folder])
    // The answers to these commands come first.
    program.send("display-message -p ready\n")
    while try answer() != ["ready"] {}
  }

  /// Gives the server a command and returns the lines it answers.
  @discardableResult
  func ask(_ command: String) throws -> [String] {
    program.send(command + "\n")
    return try answer()
  }

  /// The lines between the next `%begin` and `%end`.
  private func answer() throws -> [String] {
    var lines: [String] = []
    var isWithin = false
    while true {
      let line = try line()
      if !isWithin {
        isWithin = line.hasPrefix("%begin ")
      } else if line.hasPrefix("%end ") || line.hasPrefix("%error ") {
        return lines
      } else {
        lines.append(line)
      }
    }
  }

  private func line() throws -> String {
    var end = readTo
    let came = program.read { output in
      while end < output.count, output[end] != 0x0A { end += 1 }
      return end < output.count
    }
    guard came else { throw ProgramError.notStarted("tmux", errno: ETIMEDOUT) }
    defer { readTo = end + 1 }
    return String(decoding: program.output[readTo..<end], as: UTF8.self)
  }
}
