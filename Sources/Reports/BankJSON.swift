import Interview
import JSON
import QuestionBank

/// A file that was looked at as a bank.
public struct CheckedBank: Sendable {
  /// The path as it was given.
  public var file: String
  /// The role whose bank it would be by its name.
  public var role: String?
  /// What it holds.
  public var reading: BankReader.Reading
  /// The house rules it breaks; `nil` if it was not held to them.
  public var breaches: [HouseRules.Breach]?

  /// A bank that was looked at; see the properties.
  public init(
    file: String, role: String?, reading: BankReader.Reading, breaches: [HouseRules.Breach]? = nil
  ) {
    self.file = file
    self.role = role
    self.reading = reading
    self.breaches = breaches
  }
}

/// What `bank check --json` prints: the files in the order given.
public func bankCheckJSON(_ banks: [CheckedBank]) -> [UInt8] {
  var json = JSONWriter(indented: true)
  json.array { json in
    for bank in banks { json.object { write(bank, to: &$0) } }
  }
  return json.bytes
}

/// What `bank list --json` prints: a role's questions in figures, in the order given.
public func bankListJSON(_ overviews: [BankOverview]) -> [UInt8] {
  var json = JSONWriter(indented: true)
  json.array { json in
    for overview in overviews {
      json.object { json in
        json.member("role", overview.role)
        json.member("title", known(overview.title))
        json.member("questions", overview.questions)
        json.key("byDifficulty")
        write(overview.byDifficulty, to: &json)
        json.key("byCategory")
        write(overview.byCategory, to: &json)
        json.member("neverAsked", overview.neverAsked)
      }
    }
  }
  return json.bytes
}

/// What `bank show --json` prints: one question with its reference answer, `null` if it has none.
public func questionJSON(_ question: Question) -> [UInt8] {
  var json = JSONWriter(indented: true)
  json.object { json in
    json.member("id", question.id)
    json.member("role", question.role)
    json.member("title", question.title)
    json.member("difficulty", known(question.difficulty))
    json.member("category", known(question.category))
    json.member("tags", question.tags)
    json.member("question", question.body)
    json.key("parts")
    write(question.reference, to: &json)
    json.member("probes", question.probes)
  }
  return json.bytes
}

private func write(_ bank: CheckedBank, to json: inout JSONWriter) {
  let found = bank.reading.bank
  json.member("file", bank.file)
  json.member("role", bank.role)
  json.member("layout", bank.reading.layout?.rawValue)
  json.key("questions")
  json.array { json in
    for (question, line) in zip(found.questions, found.lines) {
      json.object { json in
        json.member("id", question.id)
        json.member("title", question.title)
        json.member("line", line)
        json.member("category", known(question.category))
        json.member("difficulty", known(question.difficulty))
        json.key("hasAnswer")
        json.value(!question.reference.isEmpty)
      }
    }
  }
  write("skipped", found.skipped.map { ($0.line, $0.reason) }, as: "reason", to: &json)
  write("remarks", found.remarks.map { ($0.line, $0.text) }, as: "text", to: &json)
  guard let breaches = bank.breaches else { return }
  write("broken", breaches.map { ($0.line, $0.rule) }, as: "rule", to: &json)
}

private func write(
  _ key: String, _ messages: [(line: Int, text: String)], as name: String, to json: inout JSONWriter
) {
  json.key(key)
  json.array { json in
    for (line, text) in messages {
      json.object { json in
        json.member("line", line)
        json.member(name, text)
      }
    }
  }
}

private func write(_ tallies: [Tally], to json: inout JSONWriter) {
  json.object { json in
    for tally in tallies { json.member(tally.name, tally.count) }
  }
}

private func write(_ reference: Reference, to json: inout JSONWriter) {
  guard !reference.isEmpty else { return json.null() }
  json.object { json in
    if !reference.whole.isEmpty { json.member("whole", reference.whole) }
    for part in Part.allCases {
      if let points = reference.parts[part] { json.member(part.key, points) }
    }
  }
}

/// What a bank says, or `nil` where it says nothing.
func known(_ text: String) -> String? { text.isEmpty ? nil : text }
