import Canvas

extension Key {
  /// The key behind a C0 control or DEL, or `nil` for ESC, which begins something longer.
  static func control(byte: UInt8) -> Key? {
    switch byte {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x00: .control(" ")
    case 0x1B: nil
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
    default: nil
    }
  }

  /// Ctrl with the key `code`: the same key as the control byte of an older terminal.
  static func control(code: Int) -> Key? {
    switch code {
    case 0x20, 0x40: control(byte: 0)
    case 0x2F: control(byte: 0x1F)
    case 0x5B: .escape
    case 0x41...0x5A, 0x5C...0x5F: control(byte: UInt8(code - 0x40))
    case 0x61...0x7A: control(byte: UInt8(code - 0x60))
    default: nil
    }
  }
}
