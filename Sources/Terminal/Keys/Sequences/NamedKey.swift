import Canvas

/// A key that has a name and no text of its own, before its modifiers are looked at.
enum NamedKey: Equatable {
  case up, down, left, right, home, end, pageUp, pageDown
  case enter, tab, escape, backspace, delete
  case function(Int)

  /// The key of `ESC [ A` or `ESC O A` and their like.
  init?(letter: UInt8) {
    switch letter {
    case UInt8(ascii: "A"): self = .up
    case UInt8(ascii: "B"): self = .down
    case UInt8(ascii: "C"): self = .right
    case UInt8(ascii: "D"): self = .left
    case UInt8(ascii: "F"): self = .end
    case UInt8(ascii: "H"): self = .home
    case UInt8(ascii: "P")...UInt8(ascii: "S"):
      self = .function(Int(letter - UInt8(ascii: "P")) + 1)
    default: return nil
    }
  }

  /// The key of `ESC [ 3 ~` and its like: VT220 numbers, with gaps where VT220 has them.
  init?(number: Int) {
    switch number {
    case 1, 7: self = .home
    case 3: self = .delete
    case 4, 8: self = .end
    case 5: self = .pageUp
    case 6: self = .pageDown
    case 11...15: self = .function(number - 10)
    case 17...21: self = .function(number - 11)
    case 23, 24: self = .function(number - 12)
    default: return nil
    }
  }

  /// The key whose code in `CSI u` is `code` (kitty's table of functional keys).
  init?(code: Int) {
    switch code {
    case 8, 127: self = .backspace
    case 9: self = .tab
    case 10, 13, 57414: self = .enter
    case 27: self = .escape
    case 57417: self = .left
    case 57418: self = .right
    case 57419: self = .up
    case 57420: self = .down
    case 57421: self = .pageUp
    case 57422: self = .pageDown
    case 57423: self = .home
    case 57424: self = .end
    case 57426: self = .delete
    default: return nil
    }
  }

  /// What is pressed when `modifiers` are held down with this key.
  func key(with modifiers: Modifiers) -> Key? {
    guard modifiers.isDisjoint(with: .foreign) else { return nil }
    switch self {
    case .up: return .up
    case .down: return .down
    case .left: return modifiers.goesByWords ? .wordLeft : .left
    case .right: return modifiers.goesByWords ? .wordRight : .right
    case .home: return .home
    case .end: return .end
    case .pageUp: return .pageUp
    case .pageDown: return .pageDown
    case .enter: return modifiers.contains(.alt) ? .altEnter : .enter
    case .tab: return modifiers.contains(.shift) ? .backTab : .tab
    case .escape: return .escape
    case .backspace: return modifiers.goesByWords ? .deleteWordLeft : .backspace
    case .delete: return modifiers.goesByWords ? .deleteWordRight : .delete
    case .function(let number): return .function(number)
    }
  }
}
