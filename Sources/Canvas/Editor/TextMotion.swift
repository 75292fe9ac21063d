/// Places in a text that keys move to, as UTF-8 offsets between grapheme clusters.
struct TextMotion {
  let text: String

  /// The place at `offset`, which must lie between two scalars or at an end of the text.
  func index(_ offset: Int) -> String.Index {
    text.utf8.index(text.startIndex, offsetBy: offset)
  }

  /// The boundary one cluster before the one at `offset`.
  func before(_ offset: Int) -> Int {
    offset > 0 ? self.offset(of: text.index(before: index(offset))) : 0
  }

  /// The boundary one cluster behind the one at `offset`.
  func after(_ offset: Int) -> Int {
    let index = index(offset)
    return index < text.endIndex ? self.offset(of: text.index(after: index)) : offset
  }

  /// The first boundary at or behind `offset`, looked for from the start of its line.
  func boundary(atOrAfter offset: Int) -> Int {
    guard offset < text.utf8.count else { return text.utf8.count }
    var boundary = lineStart(before: offset)
    var clusters = Clusters(text, from: boundary)
    while boundary < offset, let cluster = clusters.next() { boundary += cluster.utf8Count }
    return boundary
  }

  /// The start of the line, between newlines, that `offset` lies in.
  func lineStart(before offset: Int) -> Int {
    text.utf8[..<index(offset)].lastIndex(of: 0x0A).map { self.offset(of: $0) + 1 } ?? 0
  }

  /// The end of the line, between newlines, that `offset` lies in.
  func lineEnd(after offset: Int) -> Int {
    forward(from: offset) { $0 != "\n" && $0 != "\r\n" }
  }

  /// How far `^K` erases: to the end of the line, and at that end over the newline.
  func killEnd(after offset: Int) -> Int {
    let end = lineEnd(after: offset)
    return end > offset ? end : after(offset)
  }

  /// The start of the word before `offset`; signs and blanks between them are skipped.
  func wordStart(before offset: Int) -> Int {
    let end = backward(from: offset) { !isPartOfWord($0) }
    return backward(from: end, while: isPartOfWord)
  }

  /// The end of the word behind `offset`; signs and blanks between them are skipped.
  func wordEnd(after offset: Int) -> Int {
    let start = forward(from: offset) { !isPartOfWord($0) }
    return forward(from: start, while: isPartOfWord)
  }

  /// The start of the run without blanks before `offset`; blanks between them are skipped.
  func blankDelimitedStart(before offset: Int) -> Int {
    let end = backward(from: offset) { $0.isWhitespace }
    return backward(from: end) { !$0.isWhitespace }
  }

  private func isPartOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  private func forward(from offset: Int, while goesOn: (Character) -> Bool) -> Int {
    let rest = text[index(offset)...]
    return self.offset(of: rest.firstIndex { !goesOn($0) } ?? rest.endIndex)
  }

  private func backward(from offset: Int, while goesOn: (Character) -> Bool) -> Int {
    let head = text[..<index(offset)]
    let stop = head.lastIndex { !goesOn($0) }
    return self.offset(of: stop.map(head.index(after:)) ?? head.startIndex)
  }

  private func offset(of index: String.Index) -> Int {
    text.utf8.distance(from: text.startIndex, to: index)
  }
}
