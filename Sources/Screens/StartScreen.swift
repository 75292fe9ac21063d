import Canvas
import Interview

/// The start page: at most four things to do, the first of them on Enter.
public struct StartScreen: Sendable {
  /// One line of the page.
  public struct Item: Equatable, Sendable {
    /// What it does, in words.
    public var title: String
    /// How long it takes, or what it is about.
    public var detail: String

    /// A line that does `title`.
    public init(title: String, detail: String) {
      self.title = title
      self.detail = detail
    }
  }

  /// What a key leads to.
  public enum Reaction: Equatable, Sendable {
    /// The item at this place was chosen.
    case choose(Int)
    /// The person leaves.
    case leave
    /// The program stops, as SIGINT would stop it.
    case stop
    /// The program goes to the background.
    case suspend
    /// Nothing but another frame.
    case stay
  }

  private let items: [Item]
  private let home: String
  private var selected = 0

  /// A page with up to four items; `home` is the folder everything is in.
  public init(items: [Item], home: String) {
    self.items = Array(items.prefix(4))
    self.home = home
  }

  /// What a key means.
  public mutating func handle(_ key: Key) -> Reaction {
    switch key {
    case .enter: return .choose(selected)
    case .up: selected = max(0, selected - 1)
    case .down: selected = min(items.count - 1, selected + 1)
    case .character(let scalar):
      if scalar == "q" { return .leave }
      if let number = Int(String(scalar)), items.indices.contains(number - 1) {
        return .choose(number - 1)
      }
    case .escape, .control("d"): return .leave
    case .control("c"): return .stop
    case .control("z"): return .suspend
    default: break
    }
    return .stay
  }

  /// The page in a window of this size.
  public func draw(size: Size) -> Grid {
    var frame = Frame(size)
    let end = frame.put("mock", row: 0, style: .bold)
    frame.put("  timed mock interviews", row: 0, at: end, style: .dim)
    for (number, item) in items.enumerated() {
      let row = 2 + number
      let isSelected = number == selected
      if isSelected { frame.put("▸", row: row, style: .bold.with(.cyan)) }
      frame.put("\(number + 1)", row: row, at: 2, style: .dim)
      let end = frame.put(item.title, row: row, at: 5, style: isSelected ? .bold : .plain)
      if end + CharacterWidth.width(of: item.detail) + 2 <= frame.width {
        frame.putRight(item.detail, row: row, style: .dim)
      }
    }
    if size.rows > items.count + 5 { frame.put(home, row: items.count + 3, style: .dim) }
    frame.footer([
      KeyHint("Enter", "go"), KeyHint("1–\(items.count)", "choose"), KeyHint("q", "leave"),
    ])
    return frame.grid
  }
}
