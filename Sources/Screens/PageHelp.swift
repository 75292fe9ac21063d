import Canvas

/// Help that lies over a page: its keys show it, and any other takes it away.
struct PageHelp {
  /// Whether it lies over the page.
  private(set) var isShown = false
  /// Keys and what they do.
  private let keys: [(String, String)]
  /// How far it is scrolled in a low window, and could be.
  private var scroll = 0
  private var scrollLimit = 0

  init(_ keys: [(String, String)]) { self.keys = keys }

  /// Takes a key that is about help, or that only takes it away; returns whether it was one.
  mutating func takes(_ key: Key) -> Bool {
    if isShown, scrollLimit > 0, key == .up || key == .down {
      scroll = min(max(0, scroll + (key == .up ? -1 : 1)), scrollLimit)
      return true
    }
    scroll = 0
    let isOwn = key == .character("?") || key == .function(1)
    defer { isShown = isOwn && !isShown }
    return isOwn || isShown
  }

  /// Draws it below the page's first row.
  mutating func draw(_ frame: inout Frame) {
    let lines = keys.map { key, meaning in
      TextLine(marker: paddedRight(key, 8), markerStyle: .bold, text: meaning, indent: 8)
    }
    scrollLimit = frame.show(lines, in: 2..<max(2, frame.rows - 1), scroll: scroll)
    let scrolling = scrollLimit > 0 ? [KeyHint("↑↓", "scroll")] : []
    frame.footer(scrolling + [KeyHint("any key", "back")])
  }
}
