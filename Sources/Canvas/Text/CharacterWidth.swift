/// How many cells a grapheme cluster takes when `Grid.put` draws it.
///
/// The rules are those most terminals share: East Asian wide characters and emoji take two
/// cells, letters one, marks over or under a letter none, vowel signs beside it one, and East Asian
/// Ambiguous characters, box drawing among them, one. A cluster takes what its scalars take, two
/// at most. Where terminals disagree, `FramePainter` keeps what one does otherwise to the cluster.
public enum CharacterWidth {
  /// The cells `character` takes: 0 if there is nothing to see, 1, or 2.
  ///
  /// Newlines and tabs count 1, as `Grid.put` draws them as one space, and so do control
  /// characters and marks without a base, which are drawn as visible stand-ins.
  public static func width(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    if let scalar = character.onlyScalar, isCommon(scalar) { return 1 }
    var width = 0
    var hasMark = false
    for index in scalars.indices {
      let scalar = scalars[index]
      if scalar.value < 0x20 { return 1 }
      if scalar.value == 0xFE0F {
        // VARIATION SELECTOR-16 asks for the picture of a character that is text by default.
        if scalars[..<index].contains(where: \.properties.isEmoji) { return 2 }
      } else if isInvisible(scalar) {
        continue
      } else if isMark(scalar) {
        // A mark beside its letter takes a cell as most terminals count, one without a letter two.
        if scalar.properties.generalCategory == .spacingMark { width += width == 0 ? 2 : 1 }
        hasMark = true
      } else {
        width += isWide(scalar) ? 2 : 1
      }
      if width >= 2 { return 2 }
    }
    return width == 0 && hasMark ? 1 : width
  }

  /// The cells `text` takes on one row, the sum over its grapheme clusters.
  public static func width(of text: String) -> Int {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text.utf8.count }
    var clusters = Clusters(text)
    var width = clusters.takePrintable().count
    while let cluster = clusters.next() {
      width += cluster.width + clusters.takePrintable().count
    }
    return width
  }

  /// Whether `scalar` is surely visible, of one cell, and no mark, so that Unicode's tables need not
  /// be asked: ASCII, Latin letters, dashes, quotes, bullets and lines of boxes.
  static func isCommon(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xC0..<0x0300, 0x2010..<0x2028, 0x2500..<0x2580: true
    default: false
    }
  }

  /// Whether `scalar` on its own fills two cells.
  ///
  /// The standard library knows the emoji of a newer Unicode than the table.
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x1100
      && (WideRanges.contains(scalar) || scalar.properties.isEmojiPresentation)
  }

  /// Whether `scalar` is drawn on or beside the character before it: a mark, a vowel sign, or the
  /// vowel or the last consonant of a Korean syllable in pieces.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x0300: return false
    case 0x1160..<0x1200, 0xD7B0..<0xD800: return true
    default:
      let category = scalar.properties.generalCategory
      return category == .nonspacingMark || category == .enclosingMark || category == .spacingMark
    }
  }

  /// Whether `scalar` has no picture of its own, such as a joiner or a soft hyphen.
  ///
  /// Bidirectional controls are in that class but must be seen, see `StandIn`.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0xAD && scalar.properties.isDefaultIgnorableCodePoint
      && !StandIn.isBidirectionalControl(scalar)
  }
}

extension Character {
  /// Its scalar, if it has just one.
  var onlyScalar: Unicode.Scalar? {
    var scalars = unicodeScalars.makeIterator()
    guard let first = scalars.next(), scalars.next() == nil else { return nil }
    return first
  }
}
