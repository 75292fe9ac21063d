/// `text` in at most `width` cells: where it is wider, its beginning and `…`.
public func shortened(_ text: String, to width: Int) -> String { cut(text, to: width).text }

/// `text` in exactly `width` cells: shortened, or with spaces behind it, or before it if `fromRight`.
public func fitted(_ text: String, to width: Int, fromRight: Bool = false) -> String {
  let (text, cells) = cut(text, to: width)
  let blanks = blanks(width - cells)
  return fromRight ? blanks + text : text + blanks
}

/// `count` spaces, none if it is negative.
public func blanks(_ count: Int) -> String {
  String(decoding: [UInt8](repeating: 0x20, count: max(0, count)), as: UTF8.self)
}

/// `text` in at most `width` cells, and how many of them it takes.
private func cut(_ text: String, to width: Int) -> (text: String, cells: Int) {
  guard width > 0 else {
    let isSeen = CharacterWidth.width(of: text) > 0
    return (isSeen ? "" : text, 0)
  }
  var clusters = Clusters(text)
  var kept = (bytes: 0, cells: 0)
  while true {
    let run = clusters.takePrintable(atMost: width - 1 - kept.cells).count
    kept = (kept.bytes + run, kept.cells + run)
    guard let cluster = clusters.next() else { return (text, kept.cells) }
    let cells = kept.cells + cluster.width
    guard cells < width else {
      // The last cell is that of `…`, unless all that is left fits into it.
      var all = cells
      while all <= width, let next = clusters.next() { all += next.width }
      return all <= width
        ? (text, all)
        : (String(decoding: text.utf8.prefix(kept.bytes), as: UTF8.self) + "…", kept.cells + 1)
    }
    kept = (kept.bytes + cluster.utf8Count, cells)
  }
}
