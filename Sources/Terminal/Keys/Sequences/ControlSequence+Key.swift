import Canvas

extension ControlSequence {
  /// The key this sequence stands for, or `nil` for reports, replies, releases and unknown keys.
  ///
  /// - Parameter alt: Whether another ESC came before it, which is how rxvt and Apple's Terminal
  ///   say Alt.
  func key(alt: Bool) -> Key? {
    guard !isReport, !isRelease else { return nil }
    let extra: Modifiers = alt ? .alt : []
    switch introducer {
    case .linux: return linuxFunction
    case .ss3: return singleShift(extra)
    case .csi: return control(extra)
    }
  }

  /// `ESC [ [ A` … `ESC [ [ E` are F1 … F5.
  private var linuxFunction: Key? {
    let letters = UInt8(ascii: "A")...UInt8(ascii: "E")
    return letters.contains(final) ? .function(Int(final - letters.lowerBound) + 1) : nil
  }

  /// `ESC O …`: cursor keys in application mode, F1 … F4, and the keypad.
  private func singleShift(_ extra: Modifiers) -> Key? {
    // Old terminals put the modifiers into the only parameter: `ESC O 5 C`.
    let modifiers = modifiers(at: parameters.count > 1 ? 1 : 0).union(extra)
    switch final {
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      // rxvt: lower case is Ctrl.
      return NamedKey(letter: final - 0x20)?.key(with: modifiers.union(.control))
    case UInt8(ascii: "M"):
      return NamedKey.enter.key(with: modifiers)
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      // The keypad sends its own ASCII with 40 added.
      return .character(Unicode.Scalar(final - 0x40))
    case UInt8(ascii: "X"):
      return .character("=")
    default:
      return NamedKey(letter: final)?.key(with: modifiers)
    }
  }

  private func control(_ extra: Modifiers) -> Key? {
    let modifiers = modifiers().union(extra)
    switch final {
    case UInt8(ascii: "~"):
      // xterm's modifyOtherKeys: `27 ; modifiers ; code`.
      if value(0) == 27, parameters.count == 3 {
        return TextKey(code: value(2)).key(with: modifiers)
      }
      return NamedKey(number: value(0))?.key(with: modifiers)
    case UInt8(ascii: "^"), UInt8(ascii: "@"):
      // rxvt: Ctrl, and Ctrl with Shift.
      return NamedKey(number: value(0))?.key(with: modifiers.union(.control))
    case UInt8(ascii: "$"):
      return NamedKey(number: value(0))?.key(with: modifiers.union(.shift))
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      return NamedKey(letter: final - 0x20)?.key(with: modifiers.union(.shift))
    case UInt8(ascii: "u"):
      let text = TextKey(
        code: value(0), shifted: value(0, part: 1), base: value(0, part: 2))
      return text.key(with: modifiers)
    case UInt8(ascii: "Z"):
      return .backTab
    case UInt8(ascii: "R") where !namesModifiers:
      // A cursor position, which nobody here asked for.
      return nil
    default:
      return NamedKey(letter: final)?.key(with: modifiers)
    }
  }

  /// Whether this is the bare sequence or `1 ; modifiers`, as a key's is.
  private var namesModifiers: Bool {
    parameters == [[0]] || (parameters.count == 2 && value(0) == 1 && (2...16).contains(value(1)))
  }
}
