/// The settings of a terminal, to be compared.
public struct TerminalSettings: Equatable, Sendable, CustomStringConvertible {
  let flags: [UInt]
  let characters: [UInt8]

  /// Reads the settings of `terminal`; all zero if it is none.
  public init(of terminal: Int32) {
    var value = termios()
    tcgetattr(terminal, &value)
    flags = [value.c_iflag, value.c_oflag, value.c_cflag, value.c_lflag].map(UInt.init)
    characters = withUnsafeBytes(of: value.c_cc) { Array($0) }
  }

  /// Whether a flag of the local modes is set: `ICANON`, say.
  public func hasLocal(_ flag: Int32) -> Bool { flags[3] & UInt(flag) != 0 }

  /// Everything, for a failed comparison.
  public var description: String {
    "flags " + flags.map { String($0, radix: 16) }.joined(separator: " ")
      + ", characters \(characters)"
  }
}
