import QuestionBank

/// A question as a session asked it, without its texts.
///
/// An object, since ten thousand sessions share a few hundred of them.
public final class AskedQuestion: Sendable {
  /// Which question it is.
  public let key: QuestionKey
  /// Its title at that time.
  public let title: String
  /// Its category at that time; empty where the bank said nothing.
  public let category: String
  /// How many key points its reference had for each part.
  public let points: PerPart<Int>
  /// How many key points its reference had for the whole answer.
  public let wholePoints: Int

  /// A question by its facts; see the properties.
  public init(
    key: QuestionKey, title: String, category: String = "",
    points: PerPart<Int> = PerPart(repeating: 0), wholePoints: Int = 0
  ) {
    self.key = key
    self.title = title
    self.category = category
    self.points = points
    self.wholePoints = wholePoints
  }

  /// The facts of `question`.
  public convenience init(_ question: Question) {
    var points = PerPart(repeating: 0)
    for (part, texts) in question.reference.parts { points[part] = texts.count }
    self.init(
      key: QuestionKey(role: question.role, id: question.id), title: question.title,
      category: question.category, points: points, wholePoints: question.reference.whole.count)
  }
}

extension AskedQuestion: Equatable {
  /// Whether all facts are the same.
  public static func == (left: AskedQuestion, right: AskedQuestion) -> Bool {
    left === right
      || left.key == right.key && left.title == right.title && left.category == right.category
        && left.points == right.points && left.wholePoints == right.wholePoints
  }
}
