/// The elements of HTML, by the names of their tags.
enum HTMLElement {
  /// Whether a tag is markup, and not text that looks like it: `List<Object>`, `<C-v>`, `<T>`.
  ///
  /// `tag` reaches from `<` to `>`, and `name` stands in it. What has attributes, or closes at the
  /// beginning of a line, is markup whatever its name.
  static func isMarkup(_ bytes: Bytes, name: Range<Int>, in tag: Range<Int>) -> Bool {
    let isBare = name.upperBound == tag.upperBound - 1
    let attributes = name.upperBound..<tag.upperBound
    if !isBare, bytes.firstIndex(of: UInt8(ascii: "="), in: attributes) != nil { return true }
    let isFirst = tag.lowerBound == 0 || bytes[tag.lowerBound - 1].isNewline
    if name.lowerBound > tag.lowerBound + 1, isFirst { return true }
    guard isName(bytes, name) else { return false }
    if !isFirst, isBare, bytes[tag.lowerBound - 1].isWord {
      if types.contains(ShortName(bytes, name)) { return false }
      // No name of a type begins in lower case; a tag in capitals is an old one.
      if name.count == 1, isUpper(bytes[name.lowerBound]) { return false }
    }
    return !isUpper(bytes[name.lowerBound])
      || bytes[name].allSatisfy { !$0.isLetter || isUpper($0) }
  }

  /// What parts the text before a tag from the text after it, or `nil`.
  static func separator(_ bytes: Bytes, tag index: Int, _ end: Int) -> UInt8? {
    let start = index + (bytes.has("/", at: index + 1, end) ? 2 : 1)
    var nameEnd = start
    while nameEnd < end, bytes[nameEnd].isLetter || bytes[nameEnd].isDigit { nameEnd += 1 }
    let name = ShortName(bytes, start..<nameEnd)
    if blocks.contains(name) { return 0x0A }
    return cells.contains(name) ? 0x20 : nil
  }

  /// Where the text goes on after a button that only shows the answer, its tag being at `index`.
  static func buttonEnd(_ bytes: Bytes, tag index: Int, text: Int, _ end: Int) -> Int? {
    guard bytes.has("<button", at: index, end) else { return nil }
    let limit = min(end, text + 60)
    guard let close = bytes.first("</button>", in: text..<limit) else { return nil }
    let label = text..<close
    let isOffer =
      bytes.first("answer", in: label) != nil || bytes.first("solution", in: label) != nil
      || Summary.name(bytes, bytes.trimmed(label)) == .answer
    return isOffer ? close + 9 : nil
  }

  /// Whether the text is the name of an element; the most common names are a letter.
  private static func isName(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    guard name.count == 1 else { return names.contains(ShortName(bytes, name)) }
    switch bytes[name.lowerBound].lowercased {
    case UInt8(ascii: "a"), UInt8(ascii: "b"), UInt8(ascii: "i"), UInt8(ascii: "p"),
      UInt8(ascii: "q"), UInt8(ascii: "s"), UInt8(ascii: "u"):
      return true
    default: return false
    }
  }

  private static func isUpper(_ byte: UInt8) -> Bool { byte.isLetter && byte.lowercased != byte }

  private static let blocks = NameSet([
    "address", "article", "aside", "blockquote", "center", "dd", "details", "div", "dl", "dt",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main",
    "nav", "ol", "p", "pre", "section", "summary", "table", "tr", "ul",
  ])

  private static let cells = NameSet(["td", "th"])

  /// Elements whose names are more often those of types where they follow a word.
  private static let types = NameSet(["object", "data", "map", "input", "output", "option"])

  /// All but those of one letter.
  private static let names = NameSet([
    "abbr", "acronym", "address", "area", "article", "aside", "audio", "base", "bdi",
    "bdo", "big", "blockquote", "body", "br", "button", "canvas", "caption", "center", "cite",
    "code", "col", "colgroup", "data", "datalist", "dd", "del", "details", "dfn", "dialog", "dir",
    "div", "dl", "dt", "em", "embed", "fieldset", "figcaption", "figure", "font", "footer", "form",
    "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr",
    "html", "iframe", "img", "input", "ins", "kbd", "label", "legend", "li", "link", "main",
    "map", "mark", "math", "menu", "meta", "meter", "nav", "nobr", "noscript", "object", "ol",
    "optgroup", "option", "output", "param", "path", "picture", "pre", "progress", "rp",
    "rt", "ruby", "samp", "script", "search", "section", "select", "slot", "small", "source",
    "span", "strike", "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody", "td",
    "template", "textarea", "tfoot", "th", "thead", "time", "title", "tr", "track", "tt",
    "ul", "var", "video", "wbr",
  ])
}
