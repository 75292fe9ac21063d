import Interview
import JSON

/// The questions that sessions asked, each made once, however many sessions asked it.
///
/// Sessions that ask the same question begin its record with the same bytes. These are kept, and where
/// they stand again they are not read a second time: what they mean is known.
final class QuestionShelf {
  /// A question, and the bytes that its record begins with.
  private struct Beginning {
    var bytes: [UInt8]
    var question: AskedQuestion
    /// The place of its last member among the members.
    var last: Int
  }

  /// Beginnings by some bits of a hash of their first bytes.
  private var beginnings: [[Beginning]] = Array(repeating: [], count: 1024)
  private var questions: [QuestionKey: [AskedQuestion]] = [:]
  /// How many bytes may still be kept; where there are more different ones, keeping them is no use.
  private var room = 1 << 20

  /// The question whose record `reader` stands before, if that begins as one that was kept, and the place
  /// of the last member that was passed.
  func pass(_ reader: inout JSONReader) -> (question: AskedQuestion, last: Int)? {
    let rest = reader.rest
    guard let place = place(of: rest) else { return nil }
    for index in beginnings[place].indices where stands(beginnings[place][index].bytes, in: rest) {
      reader.passKnown(beginnings[place][index].bytes.count)
      return (beginnings[place][index].question, beginnings[place][index].last)
    }
    return nil
  }

  /// Whether `bytes` are the first ones of `rest`.
  private func stands(_ bytes: [UInt8], in rest: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count <= rest.count, let there = rest.baseAddress else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { memcmp($0, there, bytes.count) == 0 } ?? false
    }
  }

  /// Keeps what the record of `question` begins with, up to the end of a member.
  func keep(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, of question: AskedQuestion, _ last: Int) {
    guard bytes.count <= room, let place = place(of: UnsafeBufferPointer(rebasing: bytes)) else {
      return
    }
    room -= bytes.count
    beginnings[place].append(Beginning(bytes: Array(bytes), question: question, last: last))
  }

  /// The question that `fields` tell of.
  func question(_ fields: QuestionFields, _ reader: JSONReader) throws(JSONError) -> AskedQuestion {
    let question = AskedQuestion(
      key: QuestionKey(role: try reader.decoded(fields.role), id: try reader.decoded(fields.id)),
      title: try reader.decoded(fields.title), category: try reader.decoded(fields.category),
      points: fields.points, wholePoints: fields.wholePoints)
    if let same = questions[question.key]?.first(where: { $0 == question }) { return same }
    questions[question.key, default: []].append(question)
    return question
  }

  /// The place among `beginnings` by a record's first bytes, in which its id stands; `nil` of one that is
  /// too short.
  private func place(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard bytes.count >= 64 else { return nil }
    let raw = UnsafeRawBufferPointer(bytes)
    var hash: UInt64 = 0
    for place in stride(from: 0, to: 64, by: 8) {
      hash = (hash ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      hash = (hash &* 0x9E37_79B9_7F4A_7C15) ^ (hash >> 29)
    }
    return Int(truncatingIfNeeded: hash >> 40) & (beginnings.count - 1)
  }
}
