/// What is said about one or several lines of a file.
public struct MessageGroup: Equatable, Sendable {
  /// One plain clause; a quotation or a number that differs from line to line is `«…»` or `…`.
  public var text: String
  /// The lines, ascending.
  public var lines: [Int]

  /// Puts together messages that say the same, in the order of their first lines.
  ///
  /// Messages that differ only in what they quote in `«»`, or in numbers, are put together where there
  /// are more than `most` of them.
  public static func groups(
    of messages: [(line: Int, text: String)], most: Int = 3
  ) -> [MessageGroup] {
    var byPattern: [[Substring]: [(line: Int, text: String, details: [Substring])]] = [:]
    for (line, text) in messages {
      let (pattern, details) = split(text)
      byPattern[pattern, default: []].append((line, text, details))
    }
    var groups: [MessageGroup] = []
    for (pattern, members) in byPattern {
      if members.count > most, let first = members.first {
        let details = first.details.enumerated().map { index, detail in
          if members.allSatisfy({ $0.details[index] == detail }) { return detail }
          return detail.first == "«" ? "«…»" : "…"
        }
        groups.append(MessageGroup(text: joined(pattern, details), lines: members.map(\.line)))
      } else {
        let byText = Dictionary(grouping: members, by: \.text)
        groups += byText.map { MessageGroup(text: $0.key, lines: $0.value.map(\.line)) }
      }
    }
    for index in groups.indices { groups[index].lines.sort() }
    return groups.sorted { ($0.lines.first ?? 0, $0.text) < ($1.lines.first ?? 0, $1.text) }
  }

  /// The quotations and numbers of a message, and what stands around them, which is one piece more.
  private static func split(_ text: String) -> (pattern: [Substring], details: [Substring]) {
    var pattern: [Substring] = []
    var details: [Substring] = []
    let bytes = text.utf8
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      var end = index
      if bytes[index] == opening[0], bytes[index...].starts(with: opening),
        let closing = closingEnd(bytes[index...])
      {
        end = closing
      } else if isDigit(bytes[index]) {
        end = bytes[index...].firstIndex { !isDigit($0) } ?? text.endIndex
      }
      if end > index {
        pattern.append(text[start..<index])
        details.append(text[index..<end])
        start = end
        index = end
      } else {
        bytes.formIndex(after: &index)
      }
    }
    return (pattern + [text[start...]], details)
  }

  private static let opening = Array("«".utf8)

  /// Where the first `»` ends, or `nil`; no other character ends in its bytes.
  private static func closingEnd(_ bytes: Substring.UTF8View) -> String.Index? {
    var previous: UInt8 = 0
    for (index, byte) in zip(bytes.indices, bytes) {
      if previous == 0xC2, byte == 0xBB { return bytes.index(after: index) }
      previous = byte
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func joined(_ pattern: [Substring], _ details: [Substring]) -> String {
    var text = String(pattern.first ?? "")
    for (detail, next) in zip(details, pattern.dropFirst()) { text += "\(detail)\(next)" }
    return text
  }
}
