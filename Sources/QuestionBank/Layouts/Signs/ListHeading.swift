/// A numbered list item whose text is a heading: `4. ### What is JSX?`.
struct ListHeading {
  let level: Int
  let text: Range<Int>
  /// Where the text begins, as a column of its line; what belongs to the question is indented so.
  let indent: Int

  init?(_ bytes: Bytes, _ token: Token) {
    let content = token.content
    guard !content.isEmpty, bytes[content.lowerBound] == UInt8(ascii: "#"),
      let heading = LineClass.heading(bytes, at: content.lowerBound, content.upperBound)
    else { return nil }
    level = heading.level
    text = heading.content
    indent = content.lowerBound - token.start
  }
}
