import Canvas

/// Help that lies over a page: its keys show it, and any other takes it away.
struct PageHelp {
  /// Whether it lies over the page.
  private(set) var isShown = false
  /// Keys and what they do.
  let keys: [(String, String)]

  init(_ keys: [(String, String)]) { self.keys = keys }

  /// Takes a key that is about help, or that only takes it away; returns whether it was one.
  mutating func takes(_ key: Key) -> Bool {
    let isOwn = key == .character("?") || key == .function(1)
    defer { isShown = isOwn && !isShown }
    return isOwn || isShown
  }

  /// Draws it below the page's first row.
  func draw(_ frame: inout Frame) {
    let lines = keys.map { key, meaning in
      TextLine(marker: paddedRight(key, 8), markerStyle: .bold, text: meaning, indent: 8)
    }
    frame.show(lines, in: 2..<max(2, frame.rows - 1))
    frame.footer([KeyHint("any key", "back")])
  }
}
