/// Writes plain prose as Markdown that is read back as that prose.
///
/// What is escaped is as little as does it: nothing if nothing would be taken for markup, else the marks
/// that could be, else every mark there is. The reader itself is asked.
struct Prose {
  /// Where the prose stands.
  enum Place {
    /// A paragraph, or the text of a list item; later lines are indented by so many spaces.
    case block(indent: Int, isItem: Bool)
    /// The rest of a heading.
    case heading
    /// A field's value, in which a bar would begin another field.
    case field
  }

  private enum Effort {
    case none, marks, all
  }

  private let bytes: Bytes
  private let place: Place
  private let effort: Effort
  private var output: [UInt8] = []

  /// Markdown for `text`; `careful` writes it on one line and escapes whatever ever is a mark.
  ///
  /// U+2028 and U+2029 end a line, as they do for the reader. Whitespace around the text goes.
  static func markdown(_ text: String, _ place: Place, careful: Bool = false) -> [UInt8] {
    let text = text.utf8.contains(0xE2) ? withoutSeparators(text) : text
    return text.withBytes { bytes in
      let bytes = bytes.view(of: bytes.trimmed(bytes.all))
      if !careful {
        for effort in [Effort.none, .marks] {
          let markdown = Prose(bytes, place, effort).written()
          if isRead(markdown, as: bytes) { return markdown }
        }
      }
      return Prose(bytes, place, .all).written()
    }
  }

  /// Whether the reader makes `text` of the prose in `markdown`.
  private static func isRead(_ markdown: [UInt8], as text: Bytes) -> Bool {
    markdown.withBytes { bytes in
      var plain = PlainText(bytes)
      plain.render(bytes.all)
      return plain.text[plain.text.all].elementsEqual(text[text.all])
    }
  }

  private init(_ bytes: Bytes, _ place: Place, _ effort: Effort) {
    self.bytes = bytes
    self.place = place
    self.effort = effort
  }

  private static func withoutSeparators(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(scalar == "\u{2028}" || scalar == "\u{2029}" ? "\n" : scalar)
    }
    return String(scalars)
  }

  // MARK: - Lines

  private consuming func written() -> [UInt8] {
    var start = 0
    while start <= bytes.count {
      let end = bytes[start..<bytes.count].firstIndex(of: 0x0A) ?? bytes.count
      if start > 0 { breakLine(before: start..<end) }
      writeLine(start..<end)
      start = end + 1
    }
    return output
  }

  /// Ends a line so that the reader keeps its end.
  private mutating func breakLine(before line: Range<Int>) {
    guard case .block(let indent, _) = place, effort != .all, !line.isEmpty else {
      output += "<br>".utf8
      return
    }
    // A table's rows keep their line ends by themselves.
    let isRow = bytes[line.lowerBound] == UInt8(ascii: "|") && !BlockStart.isTableRule(bytes, line)
    if !isRow || output.last?.isBlank != false { output.append(UInt8(ascii: "\\")) }
    output.append(0x0A)
    output += repeatElement(0x20, count: indent)
  }

  private mutating func writeLine(_ line: Range<Int>) {
    var index = line.lowerBound
    let isFirst = index == 0
    // Whitespace at the beginning of a line is shown only if it does not look like it.
    if !isFirst, index < line.upperBound, bytes[index] == 0x20 {
      output += "&#32;".utf8
      index += 1
    }
    let opener = opener(of: line, isFirst: isFirst)
    var run = 0..<0
    var isRunEscaped = false
    while index < line.upperBound {
      let byte = bytes[index]
      if let reference = reference(for: byte) {
        output += reference.utf8
        index += 1
        continue
      }
      if PairedMark.isMark(byte), !run.contains(index) {
        run = index..<index + bytes.run(of: byte, at: index, line.upperBound)
        isRunEscaped = PairedMark.mayPair(bytes, run)
      }
      if index == opener || isEscaped(index, line, isRunEscaped && run.contains(index)) {
        output.append(UInt8(ascii: "\\"))
      }
      output.append(byte)
      index += 1
    }
  }

  /// What stands for a byte that would mean something even with a backslash before it.
  private func reference(for byte: UInt8) -> String? {
    switch (byte, place) {
    case (0x09, _): "&#9;"
    case (UInt8(ascii: "|"), .field): "&#124;"
    default: nil
    }
  }

  /// Where in the line a backslash keeps it from beginning a block, or `nil` where nothing has to.
  private func opener(of line: Range<Int>, isFirst: Bool) -> Int? {
    switch place {
    case .heading, .field: isFirst ? BlockStart.stripped(bytes, line) : nil
    case .block(_, let isItem):
      isFirst || effort != .all ? BlockStart.place(bytes, line, isItem: isItem && isFirst) : nil
    }
  }

  // MARK: - Marks

  private func isEscaped(_ index: Int, _ line: Range<Int>, _ isPairedMark: Bool) -> Bool {
    let byte = bytes[index]
    switch effort {
    case .none: return false
    case .all: return "\\`*_~[]!<&".utf8.contains(byte)
    case .marks: break
    }
    let next = index + 1 < line.upperBound ? bytes[index + 1] : 0x0A
    switch byte {
    case UInt8(ascii: "\\"): return next.isPunctuation || next.isNewline
    case UInt8(ascii: "`"): return true
    case UInt8(ascii: "]"): return next == UInt8(ascii: "(") || next == UInt8(ascii: "[")
    case UInt8(ascii: "<"):
      return bytes.has("<!--", at: index, bytes.count) || Tag(bytes, at: index, bytes.count) != nil
    case UInt8(ascii: "&"): return Entity.decode(bytes, at: index, bytes.count) != nil
    default: return isPairedMark
    }
  }
}

/// Emphasis as the reader sees it.
private enum PairedMark {
  static func isMark(_ byte: UInt8) -> Bool {
    byte.isEmphasis || byte == UInt8(ascii: "~")
  }

  /// Whether the marks in `run` could begin or end emphasis.
  static func mayPair(_ bytes: Bytes, _ run: Range<Int>) -> Bool {
    let mark = bytes[run.lowerBound]
    if mark == UInt8(ascii: "~") { return run.count == 2 }
    let previous = run.lowerBound > 0 ? bytes[run.lowerBound - 1] : 0x20
    let next = run.upperBound < bytes.count ? bytes[run.upperBound] : 0x20
    if mark == UInt8(ascii: "_"), previous.isWord, next.isWord { return false }
    return !(next.isBlank || next.isNewline) || !(previous.isBlank || previous.isNewline)
  }
}

/// What would make a line of prose begin something else.
enum BlockStart {
  /// Where a backslash keeps `line` from being read as anything but prose, or `nil`.
  static func place(_ bytes: Bytes, _ line: Range<Int>, isItem: Bool) -> Int? {
    let (start, end) = (line.lowerBound, line.upperBound)
    guard start < end, !bytes[start].isLetter else { return nil }
    if let item = LineClass.item(bytes, at: start, end) {
      return start + (item.number == nil ? 0 : bytes[start..<end].prefix(while: \.isDigit).count)
    }
    let isBox =
      isItem && (bytes.has("[ ] ", at: start, end) || bytes.has("[x] ", at: start, end))
    let isBlock =
      isBox || stripped(bytes, line) != nil || isUnderline(bytes, line)
      || LineClass.heading(bytes, at: start, end) != nil || LineClass.isRule(bytes, at: start, end)
      || Fence(bytes, at: start, end) != nil || bytes.has("<!--", at: start, end)
      || LineClass.isLinkDefinition(bytes, at: start, end) || Label(bytes, line)?.part != nil
    return isBlock ? start : nil
  }

  /// Where a backslash keeps the beginning of `line` from being passed over: a quote's mark, the line
  /// under a table's head; or `nil`.
  static func stripped(_ bytes: Bytes, _ line: Range<Int>) -> Int? {
    let isQuote = line.first.map { bytes[$0] == UInt8(ascii: ">") } ?? false
    return isQuote || isTableRule(bytes, line) ? line.lowerBound : nil
  }

  /// Whether the line separates a table's head from its body.
  static func isTableRule(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
    guard line.count > 1, bytes[line.lowerBound] == UInt8(ascii: "|") else { return false }
    return bytes[line].contains(UInt8(ascii: "-"))
      && bytes[line].allSatisfy { $0.isBlank || "|-:".utf8.contains($0) }
  }

  private static func isUnderline(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
    let run = bytes.run(of: UInt8(ascii: "="), at: line.lowerBound, line.upperBound)
    return run > 2 && bytes.skipBlanks(line.lowerBound + run, line.upperBound) == line.upperBound
  }
}
