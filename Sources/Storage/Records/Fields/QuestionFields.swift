import Interview
import JSON
import QuestionBank

/// A question of a session without its texts.
struct OutlinedQuestion {
  var question: AskedQuestion
  var rewritten: RewrittenAnswer?
}

/// The members of one of a header's questions; texts are passed over until they are wanted.
struct QuestionFields {
  private(set) var id = JSONText.empty
  private(set) var role = JSONText.empty
  private(set) var title = JSONText.empty
  private(set) var category = JSONText.empty
  private var difficulty = JSONText.empty
  private var body = JSONText.empty
  private var reason = JSONText.empty
  private var days = 0
  private var before: Int?
  private var own = 0
  /// The texts of lists; empty at the depth of figures, which need no more than counts.
  private var tags: [String] = []
  private var probes: [String] = []
  private var parts: [Part: [String]] = [:]
  private var whole: [String] = []
  private(set) var points = PerPart(repeating: 0)
  private(set) var wholePoints = 0
  private(set) var rewritten: RewrittenAnswer?
  /// Where the members end that `AskedQuestion` is made of, and others that every session writes alike;
  /// `nil` until all were read.
  private(set) var outlineEnd: Int?
  /// The place of the last of them.
  private(set) var outlineLast = JSONKeys.unknown
  private var isFixed = true
  /// How many of these were not read yet.
  private var missing = 6
  /// The place of the member that was read last.
  private var last = JSONKeys.unknown

  /// Reads the members that follow in the object that `reader` is in.
  mutating func read(
    from reader: inout JSONReader, _ depth: RecordFields.Depth
  ) throws(JSONError) {
    let keys = Member.ofQuestion
    while let member = try reader.next(keys, after: &last) {
      switch member {
      case .id: id = try reader.skipText()
      case .role: role = try reader.skipText()
      case .title: title = try reader.skipText()
      case .difficulty: difficulty = try reader.skipText()
      case .category: category = try reader.skipText()
      case .tags: _ = try RecordFields.readTexts(depth, from: &reader, into: &tags)
      case .question: body = try reader.skipText()
      case .parts:
        try Part.eachMember(of: &reader) { (part, reader) throws(JSONError) in
          var texts: [String] = []
          points[part] = try RecordFields.readTexts(depth, from: &reader, into: &texts)
          if !texts.isEmpty { parts[part] = texts }
        }
      case .whole:
        wholePoints = try RecordFields.readTexts(depth, from: &reader, into: &whole)
      case .probes: _ = try RecordFields.readTexts(depth, from: &reader, into: &probes)
      case .reason: reason = try reader.skipText()
      case .days: days = Int(clamping: try reader.integer())
      case .before: before = reader.takeNull() ? nil : Int(clamping: try reader.integer())
      case .own: own = Int(clamping: try reader.integer())
      case .of: rewritten = try RecordFields.readRewritten(from: &reader, hasTexts: depth.hasTexts)
      default: try reader.skip()
      }
      switch member {
      case .id, .role, .title, .category, .parts, .whole: missing -= 1
      // These differ from session to session.
      case .reason, .days, .of: isFixed = false
      default: break
      }
      if missing == 0, isFixed {
        outlineEnd = reader.offset
        outlineLast = last
      }
    }
  }

  /// The question with all its texts.
  func planned(_ reader: JSONReader) throws(JSONError) -> PlannedQuestion {
    let question = Question(
      id: try reader.decoded(id), role: try reader.decoded(role),
      title: try reader.decoded(title), difficulty: try reader.decoded(difficulty),
      category: try reader.decoded(category), tags: tags, body: try reader.decoded(body),
      reference: Reference(parts: parts, whole: whole), probes: probes)
    let why: PickReason =
      switch try reader.decoded(reason) {
      case "named": .named
      case "askedBefore": .askedBefore(days: days)
      case "rewriteDue": .rewriteDue(days: days, before: before, own: own)
      default: .neverAsked
      }
    return PlannedQuestion(question: question, reason: why, rewritten: rewritten)
  }

  /// Reads a question without its texts.
  static func outline(
    from reader: inout JSONReader, _ depth: RecordFields.Depth, _ shelf: QuestionShelf
  ) throws(JSONError) -> OutlinedQuestion {
    let start = reader
    if let (question, last) = shelf.pass(&reader) {
      var rewritten: RewrittenAnswer?
      if try readsRest(from: &reader, after: last, &rewritten) {
        return OutlinedQuestion(question: question, rewritten: rewritten)
      }
      reader = start
    }
    var fields = QuestionFields()
    try reader.beginObject()
    try fields.read(from: &reader, depth)
    let question = try shelf.question(fields, reader)
    // Not if a member came again behind that end: it counts, but not wherever these bytes stand.
    if let end = fields.outlineEnd, fields.missing == 0 {
      shelf.keep(start.rest.prefix(end - start.offset), of: question, fields.outlineLast)
    }
    return OutlinedQuestion(question: question, rewritten: fields.rewritten)
  }
}

extension QuestionFields {
  /// Reads what differs from session to session; `false` where any other member follows, which may be one
  /// that was read before.
  private static func readsRest(
    from reader: inout JSONReader, after last: Int, _ rewritten: inout RewrittenAnswer?
  ) throws(JSONError) -> Bool {
    let keys = Member.ofQuestion
    var last = last
    while let member = try reader.next(keys, after: &last) {
      switch member {
      case .reason: _ = try reader.skipText()
      case .days: _ = try reader.integer()
      case .of: rewritten = try RecordFields.readRewritten(from: &reader, hasTexts: false)
      default: return false
      }
    }
    return true
  }
}

extension RecordFields {
  /// Reads an array of strings, or at the depth of figures only counts them; returns how many there are.
  fileprivate static func readTexts(
    _ depth: Depth, from reader: inout JSONReader, into texts: inout [String]
  ) throws(JSONError) -> Int {
    if case .figures = depth { return try reader.skipStrings() }
    texts = try reader.strings()
    return texts.count
  }

  /// Reads which answer a question of a review writes again.
  fileprivate static func readRewritten(
    from reader: inout JSONReader, hasTexts: Bool
  ) throws(JSONError) -> RewrittenAnswer? {
    if reader.takeNull() { return nil }
    var rewritten = RewrittenAnswer(session: "", answer: 0)
    let keys = Member.ofRewritten
    var last = JSONKeys.unknown
    try reader.beginObject()
    while let member = try reader.next(keys, after: &last) {
      if reader.takeNull() { continue }
      switch member {
      case .session: rewritten.session = try reader.string()
      case .answer: rewritten.answer = Int(clamping: try reader.integer())
      // A score that cannot be counts as none.
      case .scores: _ = try readScores(from: &reader, into: &rewritten.scores)
      case .onlyScored: rewritten.isOnlyScored = try reader.bool()
      case .parts:
        try Part.eachMember(of: &reader) { (part, reader) throws(JSONError) in
          guard hasTexts else { return try reader.skip() }
          rewritten.texts[part] = try reader.string()
        }
      default: try reader.skip()
      }
    }
    return rewritten
  }
}
