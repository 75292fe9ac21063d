/// The texts of a question, as places in a page that it shares with other questions.
///
/// A bank holds thousands of questions and shows one at a time, so a text becomes a `String` only for
/// whoever asks for it.
struct QuestionRecord: Sendable {
  /// What a text is to its question.
  enum Field: Int, CaseIterable {
    case id, role, title, difficulty, category, body
    /// What a `PointList` wrote.
    case tags, reference, probes

    /// How many there are.
    static var count: Int { probes.rawValue + 1 }
  }

  /// What a `PageWriter` wrote.
  private var page: [UInt8]
  /// Where in it the question begins.
  private var start: Int

  init(page: [UInt8], start: Int) {
    self.page = page
    self.start = start
  }

  /// The text of `field`.
  subscript(field: Field) -> String {
    get { withBytes(of: field) { $0.string($0.all) } }
    set { rewrite(field) { $0.write(newValue, as: field) } }
  }

  /// The texts in the list of `field`.
  subscript(list field: Field) -> [String] {
    get { withBytes(of: field, PointList.texts(in:)) }
    set { rewrite(field) { $0.write(newValue, as: field) } }
  }

  /// The key points.
  var reference: Reference {
    get { Reference(page[page.withBytes { $0.place(of: .reference, at: start) }]) }
    set {
      rewrite(.reference) { page in newValue.withBytes { page.write(asIs: $0, as: .reference) } }
    }
  }

  /// What `body` makes of the bytes of `field`: UTF-8, or a list.
  func withBytes<Result>(of field: Field, _ body: (Bytes) -> Result) -> Result {
    page.withBytes { body($0.view(of: $0.place(of: field, at: start))) }
  }

  /// Whether `first` and `second` are one text in the page.
  func isShared(_ first: Field, _ second: Field) -> Bool {
    page.withBytes { $0.place(of: first, at: start) == $0.place(of: second, at: start) }
  }

  /// Moves to a page of its own, where `write` writes `field`; all other fields stay what they are.
  private mutating func rewrite(_ field: Field, _ write: (inout PageWriter) -> Void) {
    var copy = PageWriter(capacity: 256)
    copy.begin()
    for other in Field.allCases where other != field {
      withBytes(of: other) { copy.write(asIs: $0, as: other) }
    }
    write(&copy)
    copy.end()
    self = copy.onlyRecord
  }
}

extension QuestionRecord: Equatable {
  /// Whether all texts are the same.
  static func == (left: QuestionRecord, right: QuestionRecord) -> Bool {
    Field.allCases.allSatisfy { field in
      // The same text may be written in other bytes.
      left.withBytes(of: field) { bytes in right.withBytes(of: field) { bytes.equals($0) } }
        || left.hasText(of: right, field)
    }
  }

  private func hasText(of other: QuestionRecord, _ field: Field) -> Bool {
    switch field {
    case .id, .role, .title, .difficulty, .category, .body: self[field] == other[field]
    case .tags, .probes: self[list: field] == other[list: field]
    case .reference: reference == other.reference
    }
  }
}
