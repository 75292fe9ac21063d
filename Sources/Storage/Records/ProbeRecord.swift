import Interview
import JSON
import QuestionBank

extension Probe {
  /// Writes the members of an answer's `probe`.
  func write(to json: inout JSONWriter) {
    json.member("part", part.key)
    json.member("question", question)
    json.member("text", text)
    json.member("milliseconds", clock.elapsed(at: 0))
    json.member("by", ending?.rawValue)
  }
}

extension RecordFields {
  mutating func readProbe(from reader: inout JSONReader) throws(JSONError) {
    var part: Part?
    var question: String?
    var ending: Ending?
    var text = ""
    var used: Int64 = 0
    try reader.beginObject()
    let keys = Member.ofProbe
    var last = JSONKeys.unknown
    while let member = try reader.next(keys, after: &last) {
      if reader.takeNull() { continue }
      switch member {
      case .part: part = try Part.choice(&reader).value
      case .question: question = try reader.string()
      case .text: text = try reader.string()
      case .milliseconds: used = try reader.integer()
      case .by: ending = try Ending.choice(&reader).value
      default: try reader.skip()
      }
    }
    guard let part, let question else {
      flaw = RecordError("«probe» cannot be read")
      return
    }
    probe = Probe(part: part, question: question, text: text, used: used, ending: ending)
  }
}
