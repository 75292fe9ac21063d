/// One of the five parts of an answer, in the order in which they are spoken.
public enum Part: Int, CaseIterable, Sendable, Comparable {
  /// What is at stake and the goal: one sentence.
  case context
  /// What you do, in order: about three bullets.
  case approach
  /// What you choose and what it costs: one bullet.
  case tradeOff
  /// What breaks next and how you soften it: one bullet.
  case failureMode
  /// The metric, log or trace that proves it: one bullet.
  case validation

  /// The part's name as files and `--json` spell it, for example `tradeOff`.
  public var key: String {
    switch self {
    case .context: "context"
    case .approach: "approach"
    case .tradeOff: "tradeOff"
    case .failureMode: "failureMode"
    case .validation: "validation"
    }
  }

  /// The part's name as a person reads it, for example `Trade-off`.
  public var title: String {
    switch self {
    case .context: "Context"
    case .approach: "Approach"
    case .tradeOff: "Trade-off"
    case .failureMode: "Failure mode"
    case .validation: "Validation"
    }
  }

  /// The part that files spell `key`, or `nil`.
  public init?(key: String) {
    guard let part = Self.allCases.first(where: { $0.key == key }) else { return nil }
    self = part
  }

  /// Template order.
  public static func < (left: Part, right: Part) -> Bool { left.rawValue < right.rawValue }
}

/// A question of a role's bank, with its reference answer.
///
/// Every text is plain: Markdown that marks up a bank's structure is gone, what is left is shown as it
/// is. It may hold any character the file held; whoever shows it makes control characters harmless.
/// Texts are made when they are asked for: who needs one twice keeps it.
public struct Question: Equatable, Sendable {
  private var record: QuestionRecord

  init(_ record: QuestionRecord) { self.record = record }

  /// A question made of its parts; see the properties.
  public init(
    id: String, role: String, title: String, difficulty: String = "", category: String = "",
    tags: [String] = [], body: String, reference: Reference = Reference(), probes: [String] = []
  ) {
    var page = PageWriter(capacity: 512)
    page.begin()
    page.write(id, as: .id)
    page.write(role, as: .role)
    page.write(title, as: .title)
    page.write(difficulty, as: .difficulty)
    page.write(category, as: .category)
    page.write(tags, as: .tags)
    page.write(body, as: .body)
    reference.withBytes { page.write(asIs: $0, as: .reference) }
    page.write(probes, as: .probes)
    page.end()
    self.init(page.onlyRecord)
  }

  /// Names the question within its role: the bank's explicit `**ID**`, else a slug of the title.
  public var id: String {
    get { record[.id] }
    set { record[.id] = newValue }
  }

  /// The role whose bank holds the question.
  public var role: String {
    get { record[.role] }
    set { record[.role] = newValue }
  }

  /// The heading without its `Question N:`.
  public var title: String {
    get { record[.title] }
    set { record[.title] = newValue }
  }

  /// `intermediate`, `advanced`, … in lower case, or empty where the bank says nothing.
  public var difficulty: String {
    get { record[.difficulty] }
    set { record[.difficulty] = newValue }
  }

  /// As the bank spells it, for example `System Design`; empty where the bank says nothing.
  public var category: String {
    get { record[.category] }
    set { record[.category] = newValue }
  }

  /// Free words, in the bank's order.
  public var tags: [String] {
    get { record[list: .tags] }
    set { record[list: .tags] = newValue }
  }

  /// What is asked: paragraphs, lists and code, without the title; lines end in `\n`.
  public var body: String {
    get { record[.body] }
    set { record[.body] = newValue }
  }

  /// What a strong answer says; empty where the bank gives no answer.
  public var reference: Reference {
    get { record.reference }
    set { record.reference = newValue }
  }

  /// Whether the bank gives an answer.
  public var isAnswered: Bool { record.withBytes(of: .reference) { !$0.isEmpty } }

  /// Follow-up questions an interviewer might ask.
  public var probes: [String] {
    get { record[list: .probes] }
    set { record[list: .probes] = newValue }
  }

  /// What is asked besides the title; empty where the title is all of it.
  public var bodyBesideTitle: String {
    let body = body
    return body == title ? "" : body
  }

  /// FNV-1a (64 bit) of the normalised title and body: recognises a moved or renumbered question.
  public var hash: UInt64 { normalised().hash }

  /// A number that questions of one hash share, in this run; it is quicker.
  var sameness: UInt64 { normalised().roughHash }

  /// A number that questions with one title share, and that others seldom have; it is quickest.
  var letterSum: UInt32 { record.withBytes(of: .title, \.letterSum) }

  /// The title and the body, normalised.
  private func normalised() -> TextBuffer {
    var text = TextBuffer()
    record.withBytes(of: .title) { text.append(normalised: $0, after: 0) }
    if record.isShared(.title, .body) {
      text.append(copyOf: 0..<text.count)
    } else {
      record.withBytes(of: .body) { text.append(normalised: $0, after: 0) }
    }
    text.endNormalised(after: 0)
    return text
  }

  /// Whether the ID is `id`, byte by byte.
  func hasID(_ id: Bytes) -> Bool { record.withBytes(of: .id) { $0.equals(id) } }

  /// Writes all texts, but for the role, into a question of `page`.
  func write(to page: inout PageWriter) {
    for field in QuestionRecord.Field.allCases where field != .role {
      record.withBytes(of: field) { page.write(asIs: $0, as: field) }
    }
  }
}
