/// A path as a study plan spells it, cut into its components.
struct PlanPath: Hashable {
  let components: [String]
  let isAbsolute: Bool

  init(components: some Sequence<String>, isAbsolute: Bool) {
    self.components = Array(components)
    self.isAbsolute = isAbsolute
  }

  /// The path in `text`; `nil` if it is a URL or none at all.
  init?(_ text: some StringProtocol) {
    guard !text.contains("://"), !text.hasPrefix("mailto:"), !text.hasPrefix("#") else {
      return nil
    }
    components = text.split(separator: "/").filter { $0 != "." }.map { String($0) }
    isAbsolute = text.hasPrefix("/")
    // No path is so deep, and every end of one is remembered.
    guard (1...32).contains(components.count) else { return nil }
  }

  var text: String { (isAbsolute ? "/" : "") + components.joined(separator: "/") }

  /// Whether the last component names a Markdown file.
  var isMarkdown: Bool { components.last.map { $0.hasSuffix(".md") && $0 != ".md" } ?? false }

  /// Whether it is a file of a name that only banks have.
  var isBank: Bool { components.last == "questions-and-answers.md" }

  /// The relative paths that this one ends with, itself among them if it is relative.
  var ends: [PlanPath] {
    components.indices.dropFirst(isAbsolute ? 1 : 0).map {
      PlanPath(components: components[$0...], isAbsolute: false)
    }
  }

  /// The first `count` components.
  func prefix(_ count: Int) -> PlanPath {
    PlanPath(components: components.prefix(count), isAbsolute: isAbsolute)
  }

  /// The nearest folder above the file that may be named after a role, else the file's own name.
  var roleFolder: String {
    let folder = components.dropLast().last { !Self.plainFolders.contains($0.lowercased()) }
    if let folder, folder != ".." { return folder }
    return String(components.last?.dropLast(isMarkdown ? 3 : 0) ?? "")
  }

  /// Folders that say what is in them and not for whom.
  private static let plainFolders: Set<String> = ["questions", "answers", "qa", "banks"]
}

extension PlanPath {
  /// A path, where it stands, and whether it refers to a bank.
  struct Mention {
    let path: PlanPath
    let line: Int
    let isBank: Bool
  }

  /// Every path that `text` has in backquotes or links, and banks' names that stand free.
  static func mentions(in text: String) -> [Mention] {
    var mentions: [Mention] = []
    // CR LF is one Character and a newline.
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() where line.contains(".") || line.contains("/") {
      let usesBanks = usesBanks(line)
      let (marked, rest) = markedTexts(line)
      for path in marked.compactMap({ PlanPath($0) }) {
        mentions.append(
          Mention(
            path: path, line: index + 1, isBank: path.isBank || usesBanks && path.isMarkdown))
      }
      for word in rest.split(whereSeparator: { $0.isWhitespace || "<>()[]\"',;*".contains($0) }) {
        var word = word
        while word.last == "." || word.last == ":" { word.removeLast() }
        if let path = PlanPath(word), path.isBank {
          mentions.append(Mention(path: path, line: index + 1, isBank: true))
        }
      }
    }
    return mentions
  }

  /// Whether a line tells to practise with the files it names.
  private static func usesBanks(_ line: Substring) -> Bool {
    // Markup such as `**Use**:` is between the word and its colon.
    let plain = line.lowercased().filter { $0 != "*" && $0 != "_" }
    if plain.contains("use:") { return true }
    let words = plain.split { !$0.isLetter }
    if words.contains("using") { return true }
    guard let pick = words.firstIndex(of: "pick") else { return false }
    return words[pick...].contains("from")
  }

  /// What stands in backquotes and what links lead to; and the rest of the line.
  private static func markedTexts(_ line: Substring) -> (marked: [String], rest: String) {
    var marked: [String] = []
    var rest = ""
    var index = line.startIndex
    // Once there is no further one, nobody looks for it again: a line is read in linear time.
    var mayHaveTick = true
    var mayHaveBracket = true
    while index < line.endIndex {
      if line[index] == "`", mayHaveTick {
        let ticks = line[index...].prefix { $0 == "`" }
        let end = line[ticks.endIndex...].firstIndex(of: "`")
        mayHaveTick = end != nil
        if let end {
          let inner = line[ticks.endIndex..<end]
          marked.append(trimmed(inner))
          index = line[end...].firstIndex { $0 != "`" } ?? line.endIndex
          rest += " "
          continue
        }
      } else if mayHaveBracket, line[index...].hasPrefix("](") {
        let end = line[index...].firstIndex(of: ")")
        mayHaveBracket = end != nil
        if let end {
          marked.append(linkTarget(line[line.index(index, offsetBy: 2)..<end]))
          index = line.index(after: end)
          rest += " "
          continue
        }
      }
      rest.append(line[index])
      index = line.index(after: index)
    }
    return (marked, rest)
  }

  /// A link's target without its title, its place in the file, and percent signs.
  private static func linkTarget(_ text: Substring) -> String {
    var target = trimmed(text)[...]
    if target.hasPrefix("<"), let end = target.firstIndex(of: ">") {
      target = target[target.index(after: target.startIndex)..<end]
    } else {
      target = target.prefix { !$0.isWhitespace }
    }
    if let place = target.firstIndex(of: "#"), place != target.startIndex {
      target = target[..<place]
    }
    return decoded(target)
  }

  /// `%20` and its like turned into what they stand for.
  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Substring(text).utf8
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2, digits.first != UInt8(ascii: "+"),
        digits.first != UInt8(ascii: "-"),
        let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 16), code != 0
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
