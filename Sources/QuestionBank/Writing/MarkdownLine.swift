/// One line of Markdown that every reader shows as `text`, whatever marks stand in it; line ends become
/// spaces.
///
/// It is the text of a heading, or with `isItem` that of a list's item, where more can begin a block.
public func markdownLine(_ text: String, isItem: Bool = false) -> String {
  let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  let place: Prose.Place = isItem ? .block(indent: 2, isItem: true) : .heading
  return String(decoding: Prose.markdown(line, place, careful: true), as: UTF8.self)
}
