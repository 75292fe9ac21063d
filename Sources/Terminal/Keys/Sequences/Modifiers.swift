/// The keys held down with another, as xterm and kitty number them: the sum of these, plus one.
struct Modifiers: OptionSet {
  let rawValue: Int

  static let shift = Modifiers(rawValue: 1)
  static let alt = Modifiers(rawValue: 2)
  static let control = Modifiers(rawValue: 4)
  /// Super, hyper and meta: combinations with them belong to the system, never to us.
  static let foreign = Modifiers(rawValue: 8 | 16 | 32)

  init(rawValue: Int) { self.rawValue = rawValue }

  /// Reads a sequence's parameter; 0 and 1 both say that nothing else is held down.
  init(parameter: Int) { self.init(rawValue: max(0, parameter - 1)) }

  /// Whether Ctrl or Alt is held down, which makes an arrow go by words.
  var goesByWords: Bool { !isDisjoint(with: [.control, .alt]) }
}
