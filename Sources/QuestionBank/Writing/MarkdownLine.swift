/// One line of Markdown that every reader shows as `text`, whatever marks stand in it; line ends become
/// spaces.
public func markdownLine(_ text: String) -> String {
  let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  return String(decoding: Prose.markdown(line, .heading, careful: true), as: UTF8.self)
}
