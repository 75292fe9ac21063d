/// What begins with `<` in Markdown prose.
enum Tag {
  /// `<br>`; where the text goes on.
  case lineBreak(after: Int)
  /// `<https://…>` or `<name@host>`; what stands within.
  case address(Range<Int>)
  /// Any other tag; where the text goes on.
  case other(after: Int)

  /// The tag at `index`, or `nil` where `<` is only a sign.
  ///
  /// A tag holds no second `<`, so no byte is looked at for more than one.
  init?(_ bytes: Bytes, at index: Int, _ end: Int) {
    let content = index + 1
    guard content < end else { return nil }
    let isClosing = bytes[content] == UInt8(ascii: "/")
    let name = content + (isClosing ? 1 : 0)
    guard name < end, bytes[name].isLetter else { return nil }
    var nameEnd = name + 1
    while nameEnd < end, bytes[nameEnd].isLetter || bytes[nameEnd].isDigit { nameEnd += 1 }
    var close = nameEnd
    while close < end, bytes[close] != UInt8(ascii: ">") {
      if bytes[close] == UInt8(ascii: "<") { return nil }
      close += 1
    }
    guard close < end else { return nil }
    let following = bytes[nameEnd]
    let isAddress =
      following == UInt8(ascii: ":")
      || nameEnd < close
        && bytes.firstIndex(of: UInt8(ascii: "@"), in: nameEnd..<close) != nil
    if isAddress, !bytes[content..<close].contains(where: { $0.isBlank || $0.isNewline }) {
      self = .address(content..<close)
    } else if nameEnd - name == 2, bytes.has("br", at: name, close) {
      self = .lineBreak(after: close + 1)
    } else if nameEnd == close || following.isBlank || following.isNewline
      || following == UInt8(ascii: "/"),
      HTMLElement.isMarkup(bytes, name: name..<nameEnd, in: index..<close + 1)
    {
      self = .other(after: close + 1)
    } else {
      return nil
    }
  }
}

extension Tag {
  /// Where the text goes on after the tag at `index`, or `nil` where something is shown in its place.
  static func end(_ bytes: Bytes, at index: Int, _ end: Int) -> Int? {
    switch Tag(bytes, at: index, end) {
    case .lineBreak(let after), .other(let after): after
    case .address, nil: nil
    }
  }
}

/// Character references of HTML.
enum Entity {
  /// The character that `&…;` at `index` stands for, and where the text goes on; `nil` for none known.
  static func decode(_ bytes: Bytes, at index: Int, _ end: Int) -> (Unicode.Scalar, Int)? {
    let limit = min(end, index + 12)
    guard index + 2 < limit else { return nil }
    guard let close = bytes[index..<limit].firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: bytes[index + 1..<close], as: UTF8.self)
    if name.hasPrefix("#") {
      guard let scalar = number(name.dropFirst()) else { return nil }
      return (scalar, close + 1)
    }
    guard let scalar = named[name] else { return nil }
    return (scalar, close + 1)
  }

  private static func number(_ digits: Substring) -> Unicode.Scalar? {
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    let digits = isHexadecimal ? digits.dropFirst() : digits
    guard let first = digits.utf8.first, first != UInt8(ascii: "+"), first != UInt8(ascii: "-")
    else {
      return nil
    }
    guard let value = UInt32(digits, radix: isHexadecimal ? 16 : 10) else { return nil }
    guard value != 0, let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
    return Character(scalar).isNewline ? "\n" : scalar
  }

  /// The names that occur in prose; `&nbsp;` becomes a plain space.
  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ",
    "ndash": "\u{2013}", "mdash": "\u{2014}", "hellip": "\u{2026}", "bull": "\u{2022}",
    "middot": "\u{B7}", "lsquo": "\u{2018}", "rsquo": "\u{2019}", "ldquo": "\u{201C}",
    "rdquo": "\u{201D}", "laquo": "\u{AB}", "raquo": "\u{BB}", "larr": "\u{2190}",
    "uarr": "\u{2191}", "rarr": "\u{2192}", "darr": "\u{2193}", "harr": "\u{2194}",
    "le": "\u{2264}", "ge": "\u{2265}", "ne": "\u{2260}", "asymp": "\u{2248}", "times": "\u{D7}",
    "divide": "\u{F7}", "plusmn": "\u{B1}", "deg": "\u{B0}", "micro": "\u{B5}", "infin": "\u{221E}",
    "copy": "\u{A9}", "reg": "\u{AE}", "trade": "\u{2122}", "sect": "\u{A7}", "euro": "\u{20AC}",
  ]
}
