import Interview
import JSON
import QuestionBank

/// The members that records and what they hold may have, named as in the files.
enum Member: Int, CaseIterable {
  case type, at, from, to, part, text
  case version, id, kind, format, mode, reveal, role, startedAt, seconds, probes, seed, questions
  case question, answer, point, score, count, by, mark, instant
  case asked, started, ended, prediction, parts, points, scores, fillers, note, probe, milliseconds
  case title, difficulty, category, tags, whole, hash, reason, days, before, own, of, session
  case timed, onlyScored
  /// One that this version does not know.
  case unknown

  /// The members in the order in which a header, an answer, or an edit is written.
  static let ofRecord = names(
    .type, .question, .asked, .started, .ended, .by, .parts, .prediction, .points, .scores, .note,
    .version, .id, .kind, .format, .mode, .reveal, .probes, .role, .seconds, .startedAt, .seed,
    .questions, .at, .part, .from, .to, .text)
  static let ofPart = names(.text, .milliseconds)
  static let ofMark = names(.part, .point, .mark)
  static let ofQuestion = names(
    .id, .role, .title, .difficulty, .category, .tags, .question, .parts, .whole, .probes, .hash,
    .reason, .days)
  static let ofProbe = names(.part, .question, .text, .milliseconds, .by)
  static let ofRewritten = names(.session, .answer, .parts, .scores)

  private static let all = JSONKeys(allCases.map(\.name))
  private var name: String { "\(self)" }

  /// All members; `order` is the one in which they are usually written.
  private static func names(_ order: Member...) -> JSONKeys { all.usually(order.map(\.name)) }
}

extension JSONReader {
  /// The next member of the object at hand, `last` being the one before; `nil` when the object is over.
  @inline(__always)
  mutating func next(
    _ keys: JSONKeys, after last: inout Int
  ) throws(JSONError) -> Member? {
    guard let place = try nextKey(among: keys, after: last) else { return nil }
    last = place
    return Member(rawValue: place) ?? .unknown
  }
}
