/// Turns a title into an ID that is easy to read and to type.
public enum Slug {
  /// The longest slug, in characters.
  static let limit = 60

  /// `title` as lower-case `a`–`z` and `0`–`9`, words joined by `-`; at most 60 characters, never empty.
  ///
  /// Letters beyond ASCII cannot be kept. So that titles which differ only in them stay apart, eight
  /// hexadecimal digits of the title's hash follow; a title without any ASCII letter or digit is `q-`
  /// and the whole hash. A long title is cut after a word.
  public static func of(_ title: String) -> String {
    var slug = TextBuffer(capacity: limit + 2)
    title.withBytes { write($0, to: &slug) }
    return slug.bytes.string(slug.bytes.all)
  }

  /// Makes `slug` that of `title`, which is UTF-8.
  static func write(_ title: Bytes, to slug: inout TextBuffer) {
    slug.removeAll()
    let isLossy = writeWords(of: title, &slug)
    if slug.last == UInt8(ascii: "-") { slug.removeLast() }
    if slug.isEmpty {
      slug.append("q-" as StaticString)
      return slug.append(hexadecimal: title.textHash, digits: 16)
    }
    let digits = 8
    slug.removeAll(from: length(of: slug.bytes, atMost: isLossy ? limit - digits - 1 : limit))
    if isLossy {
      slug.append(UInt8(ascii: "-"))
      slug.append(hexadecimal: title.textHash, digits: digits)
    }
  }

  /// Writes the words of `title`, to the limit or a little beyond, and perhaps a dash after the last;
  /// whether letters are lost.
  private static func writeWords(of title: Bytes, _ slug: inout TextBuffer) -> Bool {
    let dash = UInt8(ascii: "-")
    var isLossy = false
    var index = 0
    while index < title.count {
      // A dash at the end is none of the slug.
      let room = limit + (slug.last == dash ? 2 : 1) - slug.count
      guard room > 0 else { break }
      if title[index] < 0x80 {
        index = slug.append(
          wordsOf: title, from: index, after: 0, atMost: room, separatedBy: dash
        ) { words($0) }
        continue
      }
      var isLetter = true
      if let letter = title.commonLetter(at: index) {
        index += letter.length
      } else {
        let (scalar, length) = title.scalar(at: index)
        index += length
        if scalar == "\u{2019}" { continue }
        isLetter = scalar.isAlphabetic || scalar.isNumeric
      }
      if !slug.isEmpty, slug.last != dash { slug.append(dash) }
      if isLetter { isLossy = true }
    }
    return isLossy
  }

  /// Letters in lower case and digits; a dash for all else but apostrophes.
  @inline(__always)
  private static func words(_ block: Bytes.Block) -> TextBuffer.WordBlock {
    let isWord = block.isLetter .| block.isDigit
    let dashes = Bytes.Block(repeating: UInt8(ascii: "-"))
    // In digits the bit of lower case is set as well.
    let signs = dashes.replacing(with: block | Bytes.Block(repeating: 0x20), where: isWord)
    let apostrophes = block .== Bytes.Block(repeating: UInt8(ascii: "'"))
    return TextBuffer.WordBlock(signs: signs, dropped: apostrophes)
  }

  /// `id` itself where it can be an ID as it is, else its slug.
  static func plain(_ id: String) -> String { isID(id) ? id : of(id) }

  /// Whether `text` can be an ID as it is: 1–60 ASCII letters, digits, `-`, `_` and `.`.
  static func isID(_ text: String) -> Bool {
    (1...limit).contains(text.utf8.count)
      && text.utf8.allSatisfy { $0.isLetter || $0.isDigit || "-_.".utf8.contains($0) }
  }

  /// How much of `slug` is kept, which ends after a word unless that is far from the limit.
  private static func length(of slug: Bytes, atMost limit: Int) -> Int {
    guard slug.count > limit else { return slug.count }
    if slug[limit] == UInt8(ascii: "-") { return limit }
    guard let dash = slug[0..<limit].lastIndex(of: UInt8(ascii: "-")), dash >= limit / 2 else {
      return limit
    }
    return dash
  }

  /// The last `digits` of the 16 that `hash` has.
  static func hexadecimal(_ hash: UInt64, digits: Int) -> String {
    var buffer = TextBuffer()
    buffer.append(hexadecimal: hash, digits: digits)
    return buffer.bytes.string(buffer.bytes.all)
  }
}

extension TextBuffer {
  /// Writes the last `digits` of the 16 that `hash` has.
  fileprivate mutating func append(hexadecimal hash: UInt64, digits: Int) {
    for place in (0..<digits).reversed() {
      let digit = UInt8(truncatingIfNeeded: hash >> UInt64(4 * place)) & 0xF
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
