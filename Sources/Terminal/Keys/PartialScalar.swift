/// A UTF-8 sequence under way: its first byte was read, others are missing.
struct PartialScalar {
  enum Step: Equatable {
    case incomplete
    case complete(Unicode.Scalar)
    /// The byte cannot belong here and has not been used.
    case invalid
  }

  static let replacement: Unicode.Scalar = "\u{FFFD}"

  private var value: UInt32
  private var missing: Int
  /// What the next byte may be.
  ///
  /// Narrower than 80…BF after some first bytes, which is what shuts
  /// out overlong forms, surrogates and values over 10FFFF (Unicode 16, table 3-7).
  private var allowed: ClosedRange<UInt8>

  /// Starts with `byte`, or gives `nil` if no multi-byte sequence starts so.
  init?(first byte: UInt8) {
    allowed = 0x80...0xBF
    switch byte {
    case 0xC2...0xDF: missing = 1
    case 0xE0...0xEF: missing = 2
    case 0xF0...0xF4: missing = 3
    default: return nil
    }
    switch byte {
    case 0xE0: allowed = 0xA0...0xBF
    case 0xED: allowed = 0x80...0x9F
    case 0xF0: allowed = 0x90...0xBF
    case 0xF4: allowed = 0x80...0x8F
    default: break
    }
    value = UInt32(byte) & (0x3F >> UInt32(missing))
  }

  mutating func append(_ byte: UInt8) -> Step {
    guard allowed.contains(byte) else { return .invalid }
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    allowed = 0x80...0xBF
    guard missing == 0 else { return .incomplete }
    return .complete(Unicode.Scalar(value) ?? Self.replacement)
  }
}
