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
    var buffer = TextBuffer(capacity: limit + 2)
    return of(title, &buffer)
  }

  /// The slug of `title`, written in `slug` first.
  static func of(_ title: String, _ slug: inout TextBuffer) -> String {
    slug.removeAll()
    let isLossy = title.withBytes { write($0, &slug) }
    if slug.isEmpty { return "q-" + hexadecimal(TextHash.of(title), digits: 16) }
    let suffix = isLossy ? "-" + hexadecimal(TextHash.of(title), digits: 8) : ""
    let text = slug.bytes
    let kept = text.string(0..<length(of: text, atMost: limit - suffix.utf8.count))
    return suffix.isEmpty ? kept : kept + suffix
  }

  /// Writes the words of `title`, to the limit or a little beyond; whether letters are lost.
  private static func write(_ title: Bytes, _ slug: inout TextBuffer) -> Bool {
    var isDashPending = false
    var isLossy = false
    var index = 0
    while index < title.count, slug.count <= limit {
      let byte = title[index]
      if byte.isLetter || byte.isDigit {
        if isDashPending, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
        isDashPending = false
        // In digits the bit of lower case is set as well.
        repeat {
          slug.append(title[index] | 0x20)
          index += 1
        } while index < title.count && slug.count <= limit
          && (title[index].isLetter || title[index].isDigit)
      } else if byte < 0x80 {
        if byte != UInt8(ascii: "'") { isDashPending = true }
        index += 1
      } else {
        let (scalar, length) = title.scalar(at: index)
        index += length
        if scalar == "\u{2019}" { continue }
        isDashPending = true
        if scalar.isAlphabetic || scalar.isNumeric { isLossy = true }
      }
    }
    return isLossy
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
    let all = String(hash, radix: 16)
    let padded = String(repeating: "0", count: max(0, 16 - all.utf8.count)) + all
    return String(padded.suffix(digits))
  }
}
