import Canvas
import Terminal

/// What the surroundings say about how to behave.
enum Environment {
  /// An environment variable that is set and not empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// Whether both ends of the dialogue are a terminal that can be drawn on.
  static var canDraw: Bool { isTerminal(0) && isTerminal(1) && canStyle }

  /// Whether the terminal understands more than text.
  static var canStyle: Bool { variable("TERM") != "dumb" }

  /// Whether output is in ASCII alone; see Canvas.
  static var needsASCII: Bool {
    Canvas.needsASCII(
      locale: ["LC_ALL", "LC_CTYPE", "LANG"].map(variable), terminal: variable("TERM"))
  }

  /// Whether a descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Whether colours are wanted (no-color.org).
  static var wantsColors: Bool { variable("NO_COLOR") == nil }

  /// Where a rescue file goes.
  static var temporaryFolder: String { variable("TMPDIR") ?? "/tmp" }
}
