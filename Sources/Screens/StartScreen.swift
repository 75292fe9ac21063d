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
    /// The next role is wanted, or for -1 the one before.
    case role(Int)
    /// Nothing but another frame.
    case stay
  }

  /// The lines of the page, at most four.
  public var items: [Item] {
    didSet { selected = min(selected, max(0, items.count - 1)) }
  }
  private let home: String
  private let hasRoles: Bool
  private var selected = 0

  /// A page with up to four items.
  ///
  /// `home` is the folder everything is in; `hasRoles` tells whether there is more than one role, which
  /// the arrows then change.
  public init(items: [Item], home: String, hasRoles: Bool = false) {
    self.items = Array(items.prefix(4))
    self.home = home
    self.hasRoles = hasRoles
  }

  /// What a key means.
  public mutating func handle(_ key: Key) -> Reaction {
    switch key {
    case .enter: return .choose(selected)
    case .up: selected = max(0, selected - 1)
    case .down: selected = min(items.count - 1, selected + 1)
    case .left where hasRoles: return .role(-1)
    case .right where hasRoles: return .role(1)
    case .tab where hasRoles: return .role(1)
    case .backTab where hasRoles: return .role(-1)
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
    var hints = [KeyHint("Enter", "go"), KeyHint("1–\(items.count)", "choose")]
    if hasRoles { hints.append(KeyHint("← →", "role")) }
    frame.footer(hints + [KeyHint("q", "leave")])
    return frame.grid
  }
}
