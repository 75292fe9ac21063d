/// How a cell looks: one colour and four attributes, in seven bits so that cells compare fast.
public struct Style: Hashable, Sendable {
  /// A foreground colour of the terminal's own palette.
  ///
  /// People choose that palette to be readable on their background, light or dark, which no
  /// fixed RGB value can be.
  public enum Color: UInt8, Hashable, Sendable, CaseIterable {
    case standard, red, green, yellow, blue, magenta, cyan
  }

  private static let colorMask: UInt8 = 0b0000_0111
  private static let boldBit: UInt8 = 0b0000_1000
  private static let dimBit: UInt8 = 0b0001_0000
  private static let underlineBit: UInt8 = 0b0010_0000
  private static let reverseBit: UInt8 = 0b0100_0000

  /// Colour and attributes; the highest bit is never set.
  private(set) var bits: UInt8

  /// A style with the colour and the attributes named, and no others.
  public init(
    color: Color = .standard, bold: Bool = false, dim: Bool = false, reverse: Bool = false,
    underline: Bool = false
  ) {
    bits = color.rawValue
    self.bold = bold
    self.dim = dim
    self.reverse = reverse
    self.underline = underline
  }

  /// The style that has these `bits`.
  init(bits: UInt8) {
    self.bits = bits
  }

  /// The terminal's standard text.
  public static let plain = Style()
  /// Bold standard text.
  public static let bold = Style(bold: true)
  /// Faint standard text.
  public static let dim = Style(dim: true)
  /// Standard text with text and background colour exchanged.
  public static let reverse = Style(reverse: true)
  /// Underlined standard text.
  public static let underline = Style(underline: true)

  /// The foreground colour; the background one if `reverse` is set.
  public var color: Color {
    get { Color(rawValue: bits & Self.colorMask) ?? .standard }
    set { bits = (bits & ~Self.colorMask) | newValue.rawValue }
  }
  /// Whether the text is bold.
  public var bold: Bool {
    get { has(Self.boldBit) }
    set { set(Self.boldBit, to: newValue) }
  }
  /// Whether the text is faint.
  public var dim: Bool {
    get { has(Self.dimBit) }
    set { set(Self.dimBit, to: newValue) }
  }
  /// Whether the text is underlined.
  public var underline: Bool {
    get { has(Self.underlineBit) }
    set { set(Self.underlineBit, to: newValue) }
  }
  /// Whether text and background colour are exchanged.
  public var reverse: Bool {
    get { has(Self.reverseBit) }
    set { set(Self.reverseBit, to: newValue) }
  }

  /// The same attributes in another colour: `.bold.with(.green)`.
  public func with(_ color: Color) -> Style {
    var style = self
    style.color = color
    return style
  }

  /// Whether even a blank cell of this style can be told from an empty one.
  var showsOnBlank: Bool { has(Self.underlineBit | Self.reverseBit) }

  /// Whether this style has every attribute of `other`, so that nothing must be taken back.
  func includesAttributes(of other: Style) -> Bool {
    other.bits & ~Self.colorMask & ~bits == 0
  }

  private func has(_ mask: UInt8) -> Bool { bits & mask != 0 }

  private mutating func set(_ bit: UInt8, to on: Bool) {
    bits = on ? bits | bit : bits & ~bit
  }
}
