/// How a file writes down its questions and answers.
///
/// A file has one layout; what does not fit it is named as skipped.
public enum Layout: String, CaseIterable, Sendable {
  /// `## Question 1: Title` with `### Question` and `### Answer`: the layout of our own banks.
  case native
  /// `<details>` whose `<summary>` is the question.
  case details
  /// Headings that begin with a number: `### 4. What is …?`, also `4. ### What is …?`.
  case numberedHeadings
  /// Headings that begin with a Q: `## Q. What is …?`, `#### Q12: …`.
  case prefixedHeadings
  /// Headings followed by fields: `### Question`, `### Answer`, `**Question:**`, `**Answer:**`.
  case fields
  /// Headings that are questions by their own words.
  case questionHeadings
  /// Headings that name a topic, with the question below them and no answer.
  case topics
  /// Headings as the fronts of cards, with `%` before the back where the front has several lines.
  case cards
  /// Whole lines in bold.
  case bold
  /// `Q:` and `A:`.
  case labels
  /// List items, whose nested items are follow-ups; answers are rare.
  case bullets
  /// One question a file, told by its front matter.
  case frontMatter
  /// `question : answer 🧠` on a line.
  case flashcards
  /// A table with a column `Question`.
  case table
  /// Text that Anki exports: a note a line, columns apart by tabs or another sign.
  case anki

  /// The layout's name for people, after "layout": `headings with numbers`.
  public var title: String {
    switch self {
    case .native: "native"
    case .details: "<details> and <summary>"
    case .numberedHeadings: "numbered headings"
    case .prefixedHeadings: "headings that begin with Q"
    case .fields: "headings with question and answer fields"
    case .questionHeadings: "headings that ask"
    case .topics: "headings over a question"
    case .cards: "headings as cards, mdanki's way"
    case .bold: "questions in bold"
    case .labels: "Q: and A:"
    case .bullets: "list items that ask"
    case .frontMatter: "front matter with a body"
    case .flashcards: "question : answer on a line"
    case .table: "table"
    case .anki: "Anki's text export"
    }
  }
}
