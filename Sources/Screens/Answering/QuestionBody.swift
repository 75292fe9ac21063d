import Canvas
import QuestionBank

/// What is asked, for below a header that shows the title; a title that is all of it comes again only
/// where the header is too narrow for it.
func bodyLines(of question: Question, width: Int) -> [TextLine] {
  // Beside the title stand its number and the clock.
  let titleFits = CharacterWidth.width(of: question.title) <= width - 14
  return bodyLines(titleFits ? question.bodyBesideTitle : question.body)
}

/// A question's text as lines to show, one for each of its own: rows that a list item or a line of code
/// is wrapped to stand below its beginning, not below its bullet or at the margin.
func bodyLines(_ text: String, style: Style = .plain) -> [TextLine] {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    let content = line.drop { $0 == " " }
    let blanks = line.utf8.count - content.utf8.count
    let marker = listMarker(of: content)
    return TextLine(
      marker: String(marker), markerStyle: style, text: String(content.dropFirst(marker.count)),
      indent: blanks + marker.count, style: style)
  }
}
