/// What a study plan, a Markdown file, says about banks.
public enum StudyPlan {
  /// A bank that a plan refers to, however often and by however long a path.
  public struct BankReference: Equatable, Sendable {
    /// The lines that name it, from 1, ascending.
    public var lines: [Int]
    /// Where it may be, likeliest first: paths from the plan's folder on, unless absolute.
    ///
    /// First the spellings of the plan, the longest first, then the longest behind folders that other
    /// paths of the plan give.
    public var paths: [String]
    /// The folder that tells the role: `questions` and its like are passed over.
    public var folder: String
  }

  /// The banks that the plan in `text` refers to, in its order.
  ///
  /// A path refers to a bank if it ends in `questions-and-answers.md`, or if it is an `.md` file in
  /// backquotes or a link on a line that says `Use:`, `using` or `pick … from`. A path that is the end
  /// of just one longer one means the same bank. A URL refers to none.
  public static func banks(in text: String) -> [BankReference] {
    let mentions = PlanPath.mentions(in: text)
    let places = KnownFolders(mentions.map(\.path))
    return Groups(mentions.filter(\.isBank)).all.map { group in
      BankReference(
        lines: Set(group.lines).sorted(),
        paths: distinct(group.paths.map(\.text) + places.candidates(for: group.path)),
        folder: group.path.roleFolder)
    }
  }

  private static func distinct(_ paths: [String]) -> [String] {
    var seen: Set<String> = []
    return paths.filter { seen.insert($0).inserted }
  }
}

/// Mentions put together by the bank they mean.
private struct Groups {
  struct Group {
    /// The longest path.
    let path: PlanPath
    /// Every spelling, the longest first.
    var paths: [PlanPath]
    var lines: [Int]
    /// Which of the plan's mentions is the first.
    var first: Int
  }

  private var groups: [Group] = []
  private var byPath: [PlanPath: Int] = [:]
  /// The group whose path ends so; `nil` for several.
  private var byEnd: [PlanPath: Int?] = [:]

  /// The groups in the plan's order.
  var all: [Group] { groups.sorted { $0.first < $1.first } }

  init(_ mentions: [PlanPath.Mention]) {
    // Longer ones first, so that each shorter one finds what it may be the end of.
    let order = mentions.indices.sorted {
      let (left, right) = (mentions[$0].path.components.count, mentions[$1].path.components.count)
      return (right, $0) < (left, $1)
    }
    for index in order { add(mentions[index], index) }
  }

  private mutating func add(_ mention: PlanPath.Mention, _ index: Int) {
    let path = mention.path
    if let known = byPath[path] ?? byEnd[path] ?? nil {
      if byPath[path] == nil { groups[known].paths.append(path) }
      byPath[path] = known
      groups[known].lines.append(mention.line)
      groups[known].first = min(groups[known].first, index)
      return
    }
    byPath[path] = groups.count
    for end in path.ends {
      if byEnd[end] == nil {
        byEnd[end] = .some(groups.count)
      } else if byEnd[end] != .some(groups.count) {
        byEnd[end] = .some(nil)
      }
    }
    groups.append(Group(path: path, paths: [path], lines: [mention.line], first: index))
  }
}

/// The folders in which a plan's paths place what they name.
private struct KnownFolders {
  /// More places than these are not looked at for one bank.
  private static let most = 4

  /// Folders that hold a folder of this name.
  private var above: [String: [PlanPath]] = [:]
  /// Folders that hold a folder in which this path leads somewhere.
  private var beside: [PlanPath: [PlanPath]] = [:]

  init(_ paths: [PlanPath]) {
    for path in Set(paths).sorted(by: { $0.text < $1.text }) {
      for (index, name) in path.components.enumerated() where index > 0 {
        Self.add(path.prefix(index), to: &above[name, default: []])
        if index > 1 {
          let rest = PlanPath(components: path.components[index...], isAbsolute: false)
          Self.add(path.prefix(index - 1), to: &beside[rest, default: []])
        }
      }
    }
  }

  private static func add(_ folder: PlanPath, to folders: inout [PlanPath]) {
    if folders.count < most, !folders.contains(folder) { folders.append(folder) }
  }

  /// Where a path may lead that begins in a folder which the plan does not name.
  ///
  /// First where the plan has the path's own first folder, then where it has others with the same file
  /// in them: what it names nowhere else most likely lies beside those.
  func candidates(for path: PlanPath) -> [String] {
    guard !path.isAbsolute, path.components.count > 1, let top = path.components.first, top != ".."
    else { return [] }
    let rest = PlanPath(components: path.components.dropFirst(), isAbsolute: false)
    let folders = (above[top] ?? []) + (beside[rest] ?? [])
    return folders.map {
      PlanPath(components: $0.components + path.components, isAbsolute: $0.isAbsolute).text
    }
  }
}
