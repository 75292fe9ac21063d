/// Cuts a terminal's input into characters and control sequences, one byte at a time.
struct SequenceDecoder: Sendable {
  /// Something the terminal can act upon.
  enum Token: Equatable {
    /// A character, control characters included.
    case scalar(Unicode.Scalar)
    /// `ESC [`, its private marks and intermediate bytes, its numbers, its last byte.
    case control(intermediates: String, parameters: [Int?], final: Character)
    /// `ESC ]` up to BEL or `ESC \`.
    case operatingSystemCommand
    /// Anything else, readable.
    case unknown(String)
  }

  private enum State: Sendable {
    case ground, escape, control, command, commandEscape
  }

  private var state = State.ground
  private var pending: [UInt8] = []

  /// Takes one byte; what it completes, if it does.
  mutating func take(_ byte: UInt8) -> Token? {
    switch state {
    case .ground: return takeText(byte)
    case .escape: return takeEscaped(byte)
    case .control: return takeControl(byte)
    case .command:
      if byte == 0x1B { state = .commandEscape }
      guard byte == 0x07 else { return nil }
    case .commandEscape:
      guard byte == UInt8(ascii: "\\") else {
        state = .command
        return nil
      }
    }
    state = .ground
    return .operatingSystemCommand
  }

  private mutating func takeText(_ byte: UInt8) -> Token? {
    if byte == 0x1B, pending.isEmpty {
      state = .escape
      return nil
    }
    pending.append(byte)
    guard pending.count == Self.length(ofCharacterBeginningWith: pending[0]) else { return nil }
    defer { pending = [] }
    let text = String(validating: pending, as: UTF8.self)
    return text?.unicodeScalars.first.map(Token.scalar) ?? .unknown("bytes \(pending)")
  }

  private static func length(ofCharacterBeginningWith byte: UInt8) -> Int {
    switch byte {
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF8: 4
    default: 1
    }
  }

  private mutating func takeEscaped(_ byte: UInt8) -> Token? {
    switch byte {
    case UInt8(ascii: "["): state = .control
    case UInt8(ascii: "]"): state = .command
    default:
      state = .ground
      return .unknown("ESC \(Unicode.Scalar(byte).escaped(asASCII: true))")
    }
    return nil
  }

  private mutating func takeControl(_ byte: UInt8) -> Token? {
    guard (0x40...0x7E).contains(byte) else {
      pending.append(byte)
      return nil
    }
    defer {
      pending = []
      state = .ground
    }
    let isNumeric = { (byte: UInt8) in (0x30...0x3B).contains(byte) }
    let numbers = pending.filter(isNumeric).split(
      separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    return .control(
      intermediates: String(decoding: pending.filter { !isNumeric($0) }, as: UTF8.self),
      parameters: numbers.map { Int(String(decoding: $0, as: UTF8.self)) },
      final: Character(Unicode.Scalar(byte)))
  }
}
