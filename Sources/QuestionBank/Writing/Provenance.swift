/// The first line of a bank that an import wrote: where it came from, and what it was.
///
/// It is a comment, so nothing of it is part of the bank. Its hash of the rest tells whether somebody has
/// edited the file since.
public enum Provenance: Sendable {
  /// An import wrote the file, and nobody has touched it.
  case imported
  /// An import wrote the file, and somebody has edited it since.
  case edited
  /// No import wrote the file.
  case foreign

  private static let start = "<!-- imported by mock from "
  private static let hashMark = "; text "
  private static let end = " -->"

  /// Tells where a file's bytes come from.
  public init(of bytes: [UInt8]) {
    let line = bytes.prefix { !$0.isNewline }
    let tail = line.suffix(Self.hashMark.utf8.count + 16 + Self.end.utf8.count)
    guard line.starts(with: Self.start.utf8), tail.starts(with: Self.hashMark.utf8),
      tail.reversed().starts(with: Self.end.utf8.reversed())
    else {
      self = .foreign
      return
    }
    let hash = tail.dropFirst(Self.hashMark.utf8.count).prefix(16)
    self = hash.elementsEqual(Self.hash(of: bytes[line.endIndex...]).utf8) ? .imported : .edited
  }

  /// `markdown` with the line that says that it was read from the file `name` by `layout`.
  public static func mark(_ markdown: String, file name: String, layout: Layout) -> [UInt8] {
    var comment = CleanText.line(name)
    // Nothing in a name ends the comment early.
    comment = String(comment.unicodeScalars.map { $0 == ">" ? "\u{203A}" : Character($0) })
    let rest = [0x0A, 0x0A] + Array(markdown.utf8)
    let facts =
      "\(start)\(comment), layout \(layout.rawValue)\(hashMark)\(hash(of: rest[...]))\(end)"
    return Array(facts.utf8) + rest
  }

  /// 16 hexadecimal digits of FNV-1a over `bytes`.
  private static func hash(of bytes: ArraySlice<UInt8>) -> String {
    var hash = FNV1a()
    // Tools turn line ends into CRLF without being asked.
    for byte in bytes where byte != 0x0D { hash.add(byte) }
    return Slug.hexadecimal(hash.value, digits: 16)
  }
}
