import Canvas
import Interview

/// The start page: at most six things to do, the first of them on Enter.
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
    /// Answers are to be spoken, or typed again.
    case turnSpoken
    /// Follow-ups are wanted, or none any more.
    case turnProbes
    /// Nothing but another frame.
    case stay
  }

  /// The lines of the page, at most six.
  public var items: [Item] {
    didSet { selected = min(selected, max(0, items.count - 1)) }
  }
  private let home: String
  private let hasRoles: Bool
  private var selected = 0
  private var help: PageHelp

  /// A page with up to six items.
  ///
  /// `home` is the folder everything is in; `hasRoles` tells whether there is more than one role, which
  /// the arrows then change.
  public init(items: [Item], home: String, hasRoles: Bool = false) {
    self.items = Array(items.prefix(6))
    self.home = home
    self.hasRoles = hasRoles
    help = PageHelp(
      [("Enter", "do the marked line; ↑ ↓ marks another, its number does it at once")]
        + (hasRoles ? [("← →", "another role")] : []) + [
          ("s", "answers are spoken, and then jotted down; s again: typed"),
          ("p", "after each answer one follow-up about its weakest part; p again: none"),
          ("q", "leave"), ("", "mock help lists the commands for everything else"),
        ])
  }

  /// What a key means.
  public mutating func handle(_ key: Key) -> Reaction {
    switch key {
    case .control("c"): return .stop
    case .control("z"): return .suspend
    case _ where help.takes(key): return .stay
    case .enter: return .choose(selected)
    case .up: selected = max(0, selected - 1)
    case .down: selected = min(items.count - 1, selected + 1)
    case .left where hasRoles: return .role(-1)
    case .right where hasRoles: return .role(1)
    case .tab where hasRoles: return .role(1)
    case .backTab where hasRoles: return .role(-1)
    case .character(let scalar):
      switch scalar {
      case "q": return .leave
      case "s": return .turnSpoken
      case "p": return .turnProbes
      default: break
      }
      if let number = Int(String(scalar)), items.indices.contains(number - 1) {
        return .choose(number - 1)
      }
    case .escape, .control("d"): return .leave
    default: break
    }
    return .stay
  }

  /// The page in a window of this size.
  public mutating func draw(size: Size) -> Grid {
    var frame = Frame(size)
    let end = frame.put("mock", row: 0, style: .bold)
    frame.put("  timed mock interviews", row: 0, at: end, style: .dim)
    if help.isShown {
      help.draw(&frame)
      return frame.grid
    }
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
    var hints = [KeyHint("Enter", "go"), KeyHint("1–\(items.count)", "go there")]
    if hasRoles { hints.append(KeyHint("← →", "role")) }
    hints += [
      KeyHint("s", "spoken"), KeyHint("p", "follow-ups"), KeyHint("q", "leave"),
      KeyHint("?", "help"),
    ]
    frame.footer(hints)
    return frame.grid
  }
}
