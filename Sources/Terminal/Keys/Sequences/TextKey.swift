import Canvas

/// A key that arrives as its code point with modifiers, `CSI 99 ; 5 u` for Ctrl and `c`.
struct TextKey {
  /// The key without Shift, in the keyboard's own layout.
  let code: Int
  /// The same key with Shift, or 0 if the terminal does not say.
  var shifted = 0
  /// The key at this place of an English keyboard, or 0: what makes Ctrl work in other alphabets.
  var base = 0

  /// What is pressed when `modifiers` are held down with this key.
  func key(with modifiers: Modifiers) -> Key? {
    if let named = NamedKey(code: code) { return named.key(with: modifiers) }
    guard modifiers.isDisjoint(with: .foreign) else { return nil }
    if modifiers.contains(.control) {
      guard !modifiers.contains(.alt) else { return nil }
      return [code, shifted, base].lazy.compactMap(Key.control(code:)).first
    }
    guard let scalar = scalar(shift: modifiers.contains(.shift)) else { return nil }
    return modifiers.contains(.alt) ? .alt(scalar) : .character(scalar)
  }

  private func scalar(shift: Bool) -> Unicode.Scalar? {
    if let digit = Self.keypad(code) { return digit }
    guard let plain = Self.printable(code) else { return nil }
    guard shift else { return plain }
    if let shifted = Self.printable(shifted) { return shifted }
    let upper = plain.properties.uppercaseMapping.unicodeScalars
    return upper.count == 1 ? upper.first : plain
  }

  /// The character on a key of the keypad.
  private static func keypad(_ code: Int) -> Unicode.Scalar? {
    let signs: [Unicode.Scalar] = [
      "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "/", "*", "-", "+",
    ]
    switch code {
    case 57399...57413: return signs[code - 57399]
    case 57415: return "="
    case 57416: return ","
    default: return nil
    }
  }

  /// The scalar `code`, unless it is a control or one of kitty's numbers for keys without text.
  private static func printable(_ code: Int) -> Unicode.Scalar? {
    guard code >= 0x20, !(0x7F...0x9F).contains(code), !(57344...63743).contains(code),
      let value = UInt32(exactly: code)
    else { return nil }
    return Unicode.Scalar(value)
  }
}
