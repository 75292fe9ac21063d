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
        bytes, role: role,
        CardBuilder(
          bytes, role: role, layout: .anki, signs: RareSigns(bytes), isText: bytes.isText))
      return Reading(layout: .anki, bank: reader.read())
    }
    let survey = Survey(bytes)
    let candidates = survey.candidates()
    if candidates.first?.layout == .native {
      let native = Reading(layout: .native, bank: BankParser.parse(bytes, role: role))
      return byFields(native, bytes, candidates, survey, role: role) ?? native
    }
    // What looks like the layout at first may turn out to hold nothing.
    for chosen in candidates.prefix(3) where chosen.layout != .native {
      var builder = CardBuilder(
        bytes, role: role, layout: chosen.layout, signs: survey.signs, isText: survey.isText)
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

  /// A file of our own layout read by its fields, if that finds answers or text that our layout has no
  /// place for.
  private static func byFields(
    _ native: Reading, _ bytes: Bytes, _ candidates: [ChosenLayout], _ survey: Survey, role: String
  ) -> Reading? {
    let unanswered = native.bank.unanswered
    guard unanswered > 0 || native.bank.losesMost,
      let chosen = candidates.first(where: { $0.layout == .fields })
    else { return nil }
    var builder = CardBuilder(
      bytes, role: role, layout: .fields, signs: survey.signs, isText: survey.isText)
    builder.levels = survey.levels
    let bank = read(bytes, chosen, survey, role: role, builder)
    guard bank.questions.count >= native.bank.questions.count,
      bank.unanswered < unanswered
        || bank.unanswered == unanswered && native.bank.losesMost
          && bank.skipped.count < native.bank.skipped.count
    else { return nil }
    return Reading(layout: .fields, bank: bank)
  }

  private static func read(
    _ bytes: Bytes, _ chosen: ChosenLayout, _ survey: Survey, role: String,
    _ builder: consuming CardBuilder
  ) -> Bank {
    var tokens = Tokenizer(bytes, isForeign: true, findsDamage: !survey.isText)
    switch chosen.layout {
    case .details:
      var reader = DetailsReader(builder)
      return reader.read(&tokens)
    case .bold, .labels:
      var reader = MarkedLineReader(
        chosen.layout, prefix: survey.boldPrefix, numbers: survey.boldNumbers, builder)
      reader.lines = survey.lines
      reader.lines.isFrench = survey.hasFrenchAnswers
      reader.areTitles =
        survey.hasFewLabels && survey.lines.areTitles
      reader.usesBoldLeads = survey.usesBoldLeads
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

extension Bank {
  /// How many questions have no answer.
  fileprivate var unanswered: Int { questions.count { !$0.isAnswered } }

  /// Whether something was skipped in most questions.
  fileprivate var losesMost: Bool {
    var count = 0
    var next = 0
    for (index, line) in lines.enumerated() {
      let end = index + 1 < lines.count ? lines[index + 1] : Int.max
      while next < skipped.count, skipped[next].line < line { next += 1 }
      if next < skipped.count, skipped[next].line < end { count += 1 }
    }
    return count * 2 > questions.count
  }
}
