import Canvas

/// What `tmux` makes of clusters that terminals disagree about, each alone in the cells it has in a
/// grid.
///
/// Some terminals join what another shows side by side, and cut what has too few cells. That must not
/// show anywhere but in those cells: a row is right if it is what its clusters look like alone.
public final class TmuxLooks {
  private let scratch: Tmux
  private var known: [String: String] = [:]

  /// Starts a server to look at clusters in.
  public init() throws {
    scratch = try Tmux(columns: 20, rows: 2)
  }

  /// How many clusters look otherwise than as they are.
  public var otherLooks: Int { known.count { $0 != $1 } }

  /// The rows of a screen that has these clusters in its cells, as `tmux` shows them, without blanks
  /// at their ends.
  public func rows(
    _ size: Size, _ glyph: (_ column: Int, _ row: Int) -> String?
  ) throws -> [String] {
    try (0..<size.rows).map { row in
      var text = ""
      for column in 0..<size.columns {
        guard let cluster = glyph(column, row), !cluster.isEmpty else { continue }
        guard cluster.utf8.count > 1 else {
          text += cluster
          continue
        }
        text += try look(of: cluster, width: glyph(column + 1, row) == "" ? 2 : 1)
      }
      while text.unicodeScalars.last == " " { text.unicodeScalars.removeLast() }
      return text
    }
  }

  private func look(of cluster: String, width: Int) throws -> String {
    let scalars = cluster.unicodeScalars
    guard let first = scalars.first, scalars.count > 1 || first.value >= 0x1F000 else {
      return cluster
    }
    if let look = known[cluster] { return look }
    try scratch.show(
      Array("\u{1B}[?7l\u{1B}[2J\u{1B}[H\(cluster)\u{1B}[1;\(width + 1)H\u{1B}[K|".utf8))
    let look = String(try scratch.screen().rows[0].unicodeScalars.prefix { $0 != "|" })
    known[cluster] = look
    return look
  }
}
