/// Reads question banks in the layouts that people use, ours among them.
public enum BankReader {
  /// What was found in a file.
  public struct Reading: Equatable, Sendable {
    /// The layout the file is read by, or `nil` where none fits.
    public var layout: Layout?
    /// The questions, and what was skipped.
    public var bank: Bank
  }

  /// Reads `bytes` by the layout that explains most of them, as questions of `role`.
  ///
  /// There is no input it refuses; the time it takes is linear in its size. Ids differ within the bank;
  /// a question without one of its own is named after its title.
  public static func read(_ bytes: [UInt8], role: String) -> Reading {
    bytes.withBytes { read($0, role: role) }
  }

  private static func read(_ bytes: Bytes, role: String) -> Reading {
    if AnkiReader.matches(bytes) {
      var reader = AnkiReader(
        bytes, role: role, CardBuilder(bytes, role: role, layout: .anki, signs: RareSigns(bytes)))
      return Reading(layout: .anki, bank: reader.read())
    }
    let survey = Survey(bytes)
    let candidates = survey.candidates()
    if candidates.first?.layout == .native {
      return Reading(layout: .native, bank: BankParser.parse(bytes, role: role))
    }
    // What looks like the layout at first may turn out to hold nothing.
    for chosen in candidates.prefix(3) where chosen.layout != .native {
      var builder = CardBuilder(
        bytes, role: role, layout: chosen.layout, signs: survey.signs)
      builder.levels = survey.levels
      let bank = read(bytes, chosen, survey, role: role, builder)
      if !bank.questions.isEmpty { return Reading(layout: chosen.layout, bank: bank) }
    }
    var bank = BankParser.parse(bytes, role: role)
    guard bank.questions.isEmpty else { return Reading(layout: .native, bank: bank) }
    let isText = !bytes.isEmpty && !bytes[bytes.all].prefix(4096).contains(0)
    let reason =
      bytes.isEmpty
      ? "the file is empty"
      : isText ? "nothing in the file is laid out as questions are" : "the file is no UTF-8 text"
    bank.skipped = [Skipped(line: 1, reason: reason)]
    return Reading(layout: nil, bank: bank)
  }

  private static func read(
    _ bytes: Bytes, _ chosen: ChosenLayout, _ survey: Survey, role: String,
    _ builder: consuming CardBuilder
  ) -> Bank {
    var tokens = Tokenizer(bytes, isForeign: true)
    switch chosen.layout {
    case .details:
      var reader = DetailsReader(builder)
      return reader.read(&tokens)
    case .bold, .labels:
      var reader = MarkedLineReader(
        chosen.layout, prefix: survey.boldPrefix, numbers: survey.boldNumbers, builder)
      return reader.read(&tokens)
    case .bullets:
      var reader = BulletReader(bytes, builder)
      return reader.read(&tokens)
    case .flashcards:
      var reader = FlashcardReader(builder)
      return reader.read(&tokens)
    case .table:
      var reader = TableReader(builder)
      return reader.read(&tokens)
    case .frontMatter:
      guard let frontMatter = survey.frontMatter else { return Bank() }
      var reader = FrontMatterReader(frontMatter, role: role, builder)
      return reader.read(&tokens)
    case .native, .anki, .numberedHeadings, .prefixedHeadings, .fields, .questionHeadings, .topics,
      .cards:
      var reader = HeadingReader(chosen, builder)
      return reader.read(&tokens)
    }
  }
}
