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
    var part, question, by: String?
    var text = ""
    var used: Int64 = 0
    try reader.beginObject()
    while let key = try reader.nextKey() {
      if reader.takeNull() { continue }
      switch key {
      case "part": part = try reader.string()
      case "question": question = try reader.string()
      case "text": text = try reader.string()
      case "milliseconds": used = try reader.integer()
      case "by": by = try reader.string()
      default: try reader.skip()
      }
    }
    guard let part = part.flatMap(Part.init), let question else {
      flaw = RecordError("«probe» cannot be read")
      return
    }
    probe = Probe(
      part: part, question: question, text: text, used: used, ending: by.flatMap(Ending.init))
  }
}
