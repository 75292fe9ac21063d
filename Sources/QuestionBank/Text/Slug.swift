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
    var slug: [UInt8] = []
    var isDashPending = false
    var isLossy = false
    for scalar in title.unicodeScalars where slug.count <= limit {
      switch scalar {
      case "a"..."z", "0"..."9", "A"..."Z":
        if isDashPending, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
        isDashPending = false
        slug.append(UInt8(truncatingIfNeeded: scalar.value).lowercased)
      case "'", "\u{2019}":
        continue
      default:
        isDashPending = true
        if !scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
          isLossy = true
        }
      }
    }
    if slug.isEmpty { return "q-" + hexadecimal(TextHash.of(title), digits: 16) }
    let suffix = isLossy ? "-" + hexadecimal(TextHash.of(title), digits: 8) : ""
    return String(decoding: cut(slug, to: limit - suffix.utf8.count), as: UTF8.self) + suffix
  }

  /// `id` itself where it can be an ID as it is, else its slug.
  static func plain(_ id: String) -> String { isID(id) ? id : of(id) }

  /// Whether `text` can be an ID as it is: 1–60 ASCII letters, digits, `-`, `_` and `.`.
  static func isID(_ text: String) -> Bool {
    (1...limit).contains(text.utf8.count)
      && text.utf8.allSatisfy { $0.isLetter || $0.isDigit || "-_.".utf8.contains($0) }
  }

  private static func cut(_ slug: [UInt8], to limit: Int) -> ArraySlice<UInt8> {
    guard slug.count > limit else { return slug[...] }
    let kept = slug[..<limit]
    if slug[limit] == UInt8(ascii: "-") { return kept }
    guard let dash = kept.lastIndex(of: UInt8(ascii: "-")), dash >= limit / 2 else { return kept }
    return kept[..<dash]
  }

  /// The last `digits` of the 16 that `hash` has.
  static func hexadecimal(_ hash: UInt64, digits: Int) -> String {
    let all = String(hash, radix: 16)
    let padded = String(repeating: "0", count: max(0, 16 - all.utf8.count)) + all
    return String(padded.suffix(digits))
  }
}
