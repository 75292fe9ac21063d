import Interview
import JSON

/// One line of a session file.
enum Record {
  case header(SessionPlan)
  case entry(JournalEntry)
  /// A closed answer, and what is wrong with a part of it that can be done without.
  case answer(Answer, flaw: RecordError? = nil)

  /// The version of the format that this code writes, and the newest it reads.
  static let version: Int64 = 1

  /// The line that stands for this record, with its line break.
  func line() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      switch self {
      case .header(let plan): plan.write(to: &json)
      case .entry(let entry): entry.write(to: &json)
      case .answer(let answer, _): answer.write(to: &json)
      }
    }
    json.endLine()
    return json.bytes
  }

  /// Reads the line at `line` of `bytes`; `plan` is the header's, `nil` while none was read.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, plan: SessionPlan?
  ) throws(RecordError) {
    self = try RecordFields(bytes, line, .whole).record(plan)
  }
}

extension RecordFields {
  /// Reads the members of the line at `line` of `bytes`.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ depth: Depth
  ) throws(RecordError) {
    self.init(depth)
    var reader = JSONReader(bytes, in: line)
    do throws(JSONError) {
      try read(from: &reader)
      try reader.end()
    } catch {
      // What a newer version writes may well be what this one cannot read.
      try checkVersion()
      throw RecordError("byte \(error.offset - line.lowerBound) should be \(error.expected)")
    }
  }
}

/// Why a line is no record, as one plain clause.
struct RecordError: Error {
  var reason: String

  init(_ reason: String) { self.reason = reason }
}
