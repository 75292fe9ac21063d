/// Visible characters shown in place of those that would command a terminal or mislead a reader.
enum StandIn {
  /// Stands for a character that has no picture of its own: U+FFFD REPLACEMENT CHARACTER.
  static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// What is shown instead of `scalar`, or nil if it can be shown as it is.
  ///
  /// C0 controls and DEL have pictures of their own, ␀ … ␡. C1 controls have none; some
  /// terminals obey them even when they arrive as UTF-8.
  static func scalar(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0: replacement
    default: isBidirectionalControl(scalar) ? replacement : nil
    }
  }

  /// Whether `scalar` overrides, embeds or isolates a direction of writing.
  ///
  /// Such a control can make a line read differently from what it says.
  static func isBidirectionalControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
