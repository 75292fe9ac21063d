/// The keys and values of YAML front matter, as far as banks use them: plain values and lists of words.
struct FrontMatter {
  private var values: [String: [String]] = [:]

  /// The front matter in the lines of `range`.
  init(_ bytes: Bytes, _ range: Range<Int>) {
    var key = ""
    for line in String(decoding: bytes[range], as: UTF8.self).split(whereSeparator: \.isNewline) {
      let text = Self.trimmed(line)
      if text.hasPrefix("- "), !key.isEmpty {
        values[key, default: []].append(Self.unquoted(Self.trimmed(text.dropFirst(2))))
      } else if let colon = text.firstIndex(of: ":"), line.first?.isWhitespace == false {
        key = Self.trimmed(text[..<colon]).lowercased()
        let value = Self.trimmed(text[text.index(after: colon)...])
        values[key] = value.isEmpty ? [] : Self.list(value)
      }
    }
  }

  /// The value of the first of `keys` that has one, or `nil`.
  func text(_ keys: String...) -> String? {
    for key in keys {
      if let value = values[key], !value.isEmpty { return value.joined(separator: ", ") }
    }
    return nil
  }

  /// The words of the first of `keys` that has any; commas separate them too.
  func words(_ keys: String...) -> [String] {
    for key in keys {
      guard let value = values[key], !value.isEmpty else { continue }
      return value.flatMap { $0.split(separator: ",") }.map { String(Self.trimmed($0)) }
    }
    return []
  }

  /// Whether what it says is of a question: it gives a level or tags.
  var describesQuestion: Bool { text("difficulty", "level", "tags", "question") != nil }

  private static func list(_ value: Substring) -> [String] {
    guard value.first == "[", value.last == "]" else { return [unquoted(value)] }
    return value.dropFirst().dropLast().split(separator: ",").map { unquoted(trimmed($0)) }
  }

  private static func unquoted(_ value: Substring) -> String {
    guard let quote = value.first, quote == "\"" || quote == "'", value.count >= 2,
      value.last == quote
    else { return String(value) }
    return String(value.dropFirst().dropLast())
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
