import QuestionBank

/// Bytes that look more or less like banks, the same for the same seed.
public struct BankCases {
  private let samples: [[UInt8]]
  private let seed: UInt64

  /// Cases made of pieces of `samples`.
  public init(samples: [[UInt8]] = Self.samples, seed: UInt64) {
    self.samples = samples.filter { !$0.isEmpty }
    self.seed = seed
  }

  /// Case number `index`, which does not depend on those before it.
  public func bytes(_ index: Int) -> [UInt8] {
    var random = SplitMix64(seed: seed &+ UInt64(bitPattern: Int64(index)))
    switch random.below(8) {
    case 0: return noise(&random)
    case 1: return String(decoding: noise(&random), as: UTF8.self).utf8.map(\.self)
    case 2, 3: return cutOff(&random)
    default: return spliced(&random)
    }
  }

  private func sample(_ random: inout SplitMix64) -> [UInt8] {
    samples.isEmpty ? [] : samples[random.below(samples.count)]
  }

  private func noise(_ random: inout SplitMix64) -> [UInt8] {
    (0..<random.below(60)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
  }

  /// A sample, or the beginning of a long one, that ends anywhere.
  private func cutOff(_ random: inout SplitMix64) -> [UInt8] {
    let sample = sample(&random)
    return Array(sample.prefix(random.below(min(sample.count, 4000) + 1)))
  }

  /// Pieces of samples behind each other, some bytes changed.
  private func spliced(_ random: inout SplitMix64) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<(1 + random.below(5)) {
      let sample = sample(&random)
      let start = random.below(sample.count)
      bytes += sample[start..<min(sample.count, start + random.below(120))]
      if random.below(2) == 0 { bytes.append(0x0A) }
    }
    for _ in 0..<random.below(4) where !bytes.isEmpty {
      bytes[random.below(bytes.count)] =
        random.below(2) == 0
        ? UInt8(truncatingIfNeeded: random.next())
        : Self.signs[random.below(Self.signs.count)]
    }
    return bytes
  }

  /// The bytes that mean something in one layout or another.
  private static let signs = Array("\n\r\t #*_-`~|:;,<>[]()!?%\"\\=&.0Q\u{0}".utf8)
}

/// What is wrong with a bank that was read from `bytes`, or `nil`.
public func flaw(of bank: Bank, from bytes: [UInt8]) -> String? {
  let lineCount = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
  let lines = bank.lines + bank.skipped.map(\.line) + bank.remarks.map(\.line)
  if bank.lines.count != bank.questions.count { return "a question has no line" }
  // Two questions may stand on one line, as two `<summary>` do.
  if !zip(bank.lines, bank.lines.dropFirst()).allSatisfy({ $0 <= $1 }) {
    return "lines out of order"
  }
  if !lines.allSatisfy((1...lineCount).contains) { return "a line beyond the file" }
  let ids = Set(bank.questions.map(\.id))
  if ids.count != bank.questions.count { return "an ID twice" }
  if !bank.givenIDs.isSubset(of: ids) { return "an ID of no question" }
  for question in bank.questions {
    if !(1...60).contains(question.id.utf8.count) { return "an ID too short or too long" }
    if question.title.contains(where: \.isNewline) { return "a title of two lines" }
    if question.title.isEmpty != question.body.isEmpty { return "a question without text" }
    if question.reference.parts.values.contains([]) { return "a part without points" }
    if !question.reference.parts.isEmpty && !question.reference.whole.isEmpty {
      return "points of parts and of the whole"
    }
  }
  return nil
}

extension SplitMix64 {
  /// A number in `0..<bound`, 0 if there is none.
  public mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(bound, 1))) }
}
