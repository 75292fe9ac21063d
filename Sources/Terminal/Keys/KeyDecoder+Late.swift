import Canvas

extension KeyDecoder {
  /// What was given up for want of its rest, kept for a while in case the rest still comes.
  struct Late {
    var phase: Phase
    var held: [UInt8]
    var isOverlong: Bool
    /// In a paste, the beginning of its end mark.
    var mark: [UInt8]
    /// When its rest would be taken for typing.
    var end: Int64
  }

  /// The part of `bytes` behind the rest of what was given up, if they begin with such a rest.
  ///
  /// A line that stalls in a sequence must not type the sequence's end into an answer. What the
  /// rest completes stands for no key any more, only of a paste the text is kept.
  mutating func dropLateRest(
    _ bytes: ArraySlice<UInt8>, of late: Late, into keys: inout [Key]
  ) -> ArraySlice<UInt8> {
    if case .escape = late.phase, !Self.followsEscape(bytes) { return bytes }
    var other = KeyDecoder()
    (other.phase, other.held, other.isOverlong) = (late.phase, late.held, late.isOverlong)
    for byte in late.mark { other.continueLate(byte) }
    var dropped: [Key] = []
    for index in bytes.indices {
      guard other.phase.mayGoOn(with: bytes[index]) else { return bytes }
      let before = other.phase
      other.read(bytes[index], into: &dropped)
      let rest = bytes[(index + 1)...]
      switch (before, other.phase) {
      case (.paste, .ground):
        keys += dropped
        return rest
      case (.paste, _):
        continue
      case (_, .paste):
        phase = .paste
        return rest
      case (.sequence, .ground):
        // Whoever types a word goes on behind what looks like the end of a sequence.
        return rest.first.map { $0 == 0x1B } ?? true ? rest : bytes
      case (_, .ground):
        return rest
      default:
        continue
      }
    }
    return keepWaiting(other, after: late) ? [] : bytes
  }

  /// Whether bytes after an Escape that was pressed, as it seemed, are a sequence without its ESC.
  ///
  /// A person's keys come one by one.
  private static func followsEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count > 1 && bytes.first.map("[O]P_^X".utf8.contains) == true
  }

  /// Keeps what is still without an end after all that came; a string or a paste, which would take
  /// in whatever is typed, is not kept.
  private mutating func keepWaiting(_ other: KeyDecoder, after late: Late) -> Bool {
    switch other.phase {
    case .scalar, .sequence, .mouse:
      self.late = Late(
        phase: other.phase, held: other.held, isOverlong: other.isOverlong, mark: [], end: late.end)
      return true
    case .ground, .escape, .string, .stringEscape, .paste:
      return false
    }
  }

  /// Reads again a byte that cannot complete anything.
  private mutating func continueLate(_ byte: UInt8) {
    var none: [Key] = []
    read(byte, into: &none)
  }
}

extension KeyDecoder.Phase {
  /// Whether `byte` belongs to what is unfinished rather than ending it.
  fileprivate func mayGoOn(with byte: UInt8) -> Bool {
    switch self {
    case .ground: false
    case .scalar: byte & 0xC0 == 0x80
    case .sequence: (0x20..<0x7F).contains(byte)
    case .string: byte >= 0x20 || byte == 0x07 || byte == 0x1B
    case .stringEscape: byte == UInt8(ascii: "\\")
    case .escape, .mouse, .paste: true
    }
  }
}
