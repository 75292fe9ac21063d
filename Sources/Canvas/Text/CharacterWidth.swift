/// How many cells a grapheme cluster takes when `Grid.put` draws it.
///
/// The rules are those most terminals share: East Asian wide characters and emoji take two
/// cells, marks take none of their own, and East Asian Ambiguous characters, box drawing among
/// them, take one. Where terminals disagree, `FramePainter` positions what follows explicitly.
public enum CharacterWidth {
  /// The cells `character` takes: 0 if there is nothing to see, 2 if it is wide, otherwise 1.
  ///
  /// Newlines and tabs count 1, as `Grid.put` draws them as one space, and so do control
  /// characters and marks without a base, which are drawn as visible stand-ins.
  public static func width(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    var isVisible = false
    var isEmoji = false
    for scalar in scalars {
      if scalar.value < 0x80 {
        isVisible = true
        isEmoji = isEmoji || scalar.properties.isEmoji
      } else if scalar.value == 0xFE0F {
        // VARIATION SELECTOR-16 asks for the picture of a character that is text by default.
        if isEmoji { return 2 }
      } else if isInvisible(scalar) {
        continue
      } else {
        if isWide(scalar) { return 2 }
        isVisible = true
        isEmoji = isEmoji || scalar.properties.isEmoji
      }
    }
    return isVisible ? 1 : 0
  }

  /// The cells `text` takes on one row, the sum over its grapheme clusters.
  public static func width(of text: String) -> Int {
    var clusters = Clusters(text)
    var width = 0
    while let cluster = clusters.next() { width += cluster.width }
    return width
  }

  /// Whether `scalar` on its own fills two cells.
  ///
  /// The standard library knows the emoji of a newer Unicode than the table.
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x1100
      && (WideRanges.contains(scalar) || scalar.properties.isEmojiPresentation)
  }

  /// Whether `scalar` has no picture of its own, such as a joiner or a soft hyphen.
  ///
  /// Bidirectional controls are in that class but must be seen, see `StandIn`.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0xAD && scalar.properties.isDefaultIgnorableCodePoint
      && !StandIn.isBidirectionalControl(scalar)
  }
}
