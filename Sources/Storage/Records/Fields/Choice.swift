import Interview
import JSON
import QuestionBank

/// A value that must be one of a few words.
enum Choice<Value> {
  case known(Value)
  /// Another word; files of newer versions may hold some.
  case unknown(String)

  /// Reads a string; `value` is what its place among `words` stands for, `nil` for one that is none.
  ///
  /// No array of values: threads would count its uses against one another.
  @inline(__always)
  init(
    _ words: JSONKeys, from reader: inout JSONReader, _ value: (Int) -> Value?
  ) throws(JSONError) {
    var start = reader
    if let value = value(try reader.word(among: words)) {
      self = .known(value)
    } else {
      self = .unknown(try start.string())
    }
  }

  /// The value; `nil` where the word is not known.
  var value: Value? {
    if case .known(let value) = self { value } else { nil }
  }
}

/// What a record is; its `type` is the case's name.
enum RecordType: Int, CaseIterable {
  case session, answer
  case asked, started, edited, focused, paused, continued, waited, ended, tallied, jotEnded,
    reopened, probed
  case replied, probeEnded, predicted, marked, scored, noted, closed, completed, resumed

  /// As files spell it.
  var name: String { Self.names[rawValue] }

  /// Asked of the cases only once: it is slow, and every key typed writes a record.
  private static let names = allCases.map { "\($0)" }
  private static let words = JSONKeys(names)

  static func choice(_ reader: inout JSONReader) throws(JSONError) -> Choice<RecordType> {
    try Choice(words, from: &reader) { RecordType(rawValue: $0) }
  }
}

extension Ending {
  private static let words = JSONKeys([Ending.bell, .done, .skipped, .stopped].map(\.rawValue))

  static func choice(_ reader: inout JSONReader) throws(JSONError) -> Choice<Ending> {
    try Choice(words, from: &reader) { place in
      switch place {
      case 0: .bell
      case 1: .done
      case 2: .skipped
      case 3: .stopped
      default: nil
      }
    }
  }
}

extension Mark {
  static let words = JSONKeys([Mark.said, .missed, .struck].map(\.rawValue))

  /// The mark at a place among `words`.
  init?(place: Int) {
    switch place {
    case 0: self = .said
    case 1: self = .missed
    case 2: self = .struck
    default: return nil
    }
  }

  static func choice(_ reader: inout JSONReader) throws(JSONError) -> Choice<Mark> {
    try Choice(words, from: &reader) { Mark(place: $0) }
  }
}

extension SessionKind {
  private static let words = JSONKeys([SessionKind.run, .review].map(\.rawValue))

  static func choice(_ reader: inout JSONReader) throws(JSONError) -> Choice<SessionKind> {
    try Choice(words, from: &reader) { $0 == 0 ? .run : $0 == 1 ? .review : nil }
  }
}

extension Mode {
  private static let words = JSONKeys([Mode.typed, .spoken].map(\.rawValue))

  static func choice(_ reader: inout JSONReader) throws(JSONError) -> Choice<Mode> {
    try Choice(words, from: &reader) { $0 == 0 ? .typed : $0 == 1 ? .spoken : nil }
  }
}

extension Reveal {
  private static let words = JSONKeys([Reveal.each, .end].map(\.rawValue))

  static func choice(_ reader: inout JSONReader) throws(JSONError) -> Choice<Reveal> {
    try Choice(words, from: &reader) { $0 == 0 ? .each : $0 == 1 ? .end : nil }
  }
}

extension Instant {
  static func choice(_ reader: inout JSONReader) throws(JSONError) -> Choice<Instant> {
    let text = try reader.skipText()
    if let instant = Instant(iso8601: reader.raw(text)) { return .known(instant) }
    // It may still be one whose letters are spelt as escapes.
    let word = try reader.decoded(text)
    return Instant(iso8601: word).map(Choice.known) ?? .unknown(word)
  }
}

extension Part {
  static let keys = JSONKeys(allCases.map(\.key), usually: allCases.map(\.key))

  static func choice(_ reader: inout JSONReader) throws(JSONError) -> Choice<Part> {
    try Choice(keys, from: &reader) { Part(rawValue: $0) }
  }

  /// Reads an object with a member for each part; others are passed over.
  static func eachMember(
    of reader: inout JSONReader, _ body: (Part, inout JSONReader) throws(JSONError) -> Void
  ) throws(JSONError) {
    let keys = keys
    var last = JSONKeys.unknown
    try reader.beginObject()
    while let place = try reader.nextKey(among: keys, after: last) {
      last = place
      if let part = Part(rawValue: place) {
        try body(part, &reader)
      } else {
        try reader.skip()
      }
    }
  }
}
