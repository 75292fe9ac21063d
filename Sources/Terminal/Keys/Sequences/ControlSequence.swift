/// A finished escape sequence taken apart: `ESC [ 1 ; 5 C` has parameters 1 and 5 and final `C`.
struct ControlSequence {
  enum Introducer {
    /// `ESC [`
    case csi
    /// `ESC O`
    case ss3
    /// `ESC [ [`, the Linux console's function keys.
    case linux
  }

  let introducer: Introducer
  /// Values between semicolons, each with its sub-values between colons; a missing value is 0.
  let parameters: [[Int]]
  /// Whether the sequence is a report or a reply rather than a key: a first byte of `<=>?`, or
  /// anything in 20…2F before the final byte.
  let isReport: Bool
  let final: UInt8

  /// Takes apart the bytes after the introducer, of which the last is the final byte.
  init(_ introducer: Introducer, body: ArraySlice<UInt8>, final: UInt8) {
    self.introducer = introducer
    self.final = final
    var parameters = [[0]]
    var isReport = false
    for byte in body {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let value = parameters[parameters.count - 1].removeLast()
        // No code point and no key has more digits, so a longer number only has to stay large.
        let next = min(value * 10 + Int(byte - UInt8(ascii: "0")), 9_999_999)
        parameters[parameters.count - 1].append(next)
      case UInt8(ascii: ";"):
        parameters.append([0])
      case UInt8(ascii: ":"):
        parameters[parameters.count - 1].append(0)
      default:
        isReport = true
      }
    }
    self.parameters = parameters
    self.isReport = isReport
  }

  /// The value at `index`, sub-value `part`, or 0.
  func value(_ index: Int, part: Int = 0) -> Int {
    guard index < parameters.count, part < parameters[index].count else { return 0 }
    return parameters[index][part]
  }

  /// The modifiers named by the parameter at `index`.
  func modifiers(at index: Int = 1) -> Modifiers { Modifiers(parameter: value(index)) }

  /// Whether the sequence says that a key was let go (kitty's event type 3).
  var isRelease: Bool { value(1, part: 1) == 3 }

  var startsPaste: Bool {
    introducer == .csi && final == UInt8(ascii: "~") && parameters == [[200]] && !isReport
  }
}
