/// One row of wrapped text.
public struct WrappedLine: Hashable, Sendable {
  /// What the row shows, at most as wide as asked for unless it is one single wide cluster.
  ///
  /// It is the beginning of the source in `range`, without the newline and without blanks that
  /// no longer fit.
  public let text: String
  /// Where the row's source lies in the whole text, in UTF-8 bytes.
  ///
  /// The ranges of all rows follow each other without a gap and cover the text: a row's newline
  /// and the blanks it was wrapped at belong to it.
  public let range: Range<Int>

  /// A row that shows `text` for the source in `range`.
  public init(text: String, range: Range<Int>) {
    self.text = text
    self.range = range
  }
}

/// Breaks `text` into rows of at most `width` cells.
///
/// Rows break at newlines (LF or CRLF; one at the very end makes an empty last row), else
/// behind blanks, else before or behind a wide character, and else, in a word longer than a row,
/// between any two grapheme clusters. Blanks at a row's end that do not fit hang there unseen. A
/// tab is as wide as one space, which is how `Grid.put` draws it. A width below 1 counts as 1.
/// There is always at least one row.
public func wrap(_ text: String, width: Int) -> [WrappedLine] {
  var wrapper = Wrapper(text: text, limit: max(width, 1))
  var clusters = Clusters(text)
  repeat {
    for byte in clusters.takePrintable() { wrapper.takePrintable(byte) }
  } while wrapper.take(clusters.next())
  wrapper.endRow(shownTo: wrapper.shownEnd, at: wrapper.offset)
  return wrapper.rows
}

/// The state of wrapping: the row under way and the last place it could be broken at.
private struct Wrapper {
  /// A place between two clusters of the row under way.
  private struct Break {
    /// Its offset in the text.
    var offset: Int
    /// Where what the row shows would end.
    var shownEnd: Int
    /// The cells from the row's start to it.
    var width: Int
  }

  let text: String
  let limit: Int
  var rows: [WrappedLine] = []
  /// Bytes taken so far.
  var offset = 0
  /// Bytes taken so far without blanks that hang over the edge.
  var shownEnd = 0
  private var start = 0
  private var width = 0
  private var lastBreak: Break?

  init(text: String, limit: Int) {
    self.text = text
    self.limit = limit
  }

  /// Takes a byte of ASCII that is a cluster of its own and one cell wide.
  mutating func takePrintable(_ byte: UInt8) {
    if byte == 0x20 {
      takeBlank(1, to: offset + 1)
    } else {
      takeInk(1, isWide: false, to: offset + 1)
    }
    offset += 1
  }

  /// Takes any cluster and returns true, or returns false where the text is over.
  mutating func take(_ cluster: Cluster?) -> Bool {
    guard let cluster else { return false }
    let end = offset + cluster.utf8Count
    if cluster.isNewline {
      endRow(shownTo: shownEnd, at: end)
    } else if cluster.isBlank {
      takeBlank(cluster.width, to: end)
    } else {
      takeInk(cluster.width, isWide: cluster.isWide, to: end)
    }
    offset = end
    return true
  }

  private mutating func takeBlank(_ blankWidth: Int, to end: Int) {
    if width + blankWidth <= limit, shownEnd == offset {
      width += blankWidth
      shownEnd = end
    }
    lastBreak = Break(offset: end, shownEnd: shownEnd, width: width)
  }

  private mutating func takeInk(_ inkWidth: Int, isWide: Bool, to end: Int) {
    if isWide, offset > start {
      lastBreak = Break(offset: offset, shownEnd: shownEnd, width: width)
    }
    while width + inkWidth > limit || shownEnd < offset, offset > start {
      let place = lastBreak ?? Break(offset: offset, shownEnd: shownEnd, width: width)
      let rest = width - place.width
      let restEnd = shownEnd
      endRow(shownTo: place.shownEnd, at: place.offset)
      width = rest
      shownEnd = max(restEnd, place.offset)
    }
    width += inkWidth
    shownEnd = end
    if isWide { lastBreak = Break(offset: end, shownEnd: end, width: width) }
  }

  /// Ends the row under way and begins the next one at `end`.
  mutating func endRow(shownTo shownEnd: Int, at end: Int) {
    let utf8 = text.utf8
    let from = utf8.index(utf8.startIndex, offsetBy: start)
    let to = utf8.index(from, offsetBy: shownEnd - start)
    rows.append(WrappedLine(text: String(text[from..<to]), range: start..<end))
    start = end
    self.shownEnd = end
    width = 0
    lastBreak = nil
  }
}
