import QuestionBank
import TestSupport

/// Reads many damaged banks and looks for one that is read wrongly, too slowly, or not at all.
struct BankFuzz {
  private let count: Int
  private let seed: UInt64
  private let cases: BankCases

  /// The words are the number of cases, the seed, and files to take pieces of; all may be left out.
  init(_ words: [String]) throws {
    count = try words.first.map(Self.number) ?? 1_000_000
    seed = UInt64(try words.dropFirst().first.map(Self.number) ?? 1)
    let files = try words.dropFirst(2).map { try contents(of: $0) }
    cases = files.isEmpty ? BankCases(seed: seed) : BankCases(samples: files, seed: seed)
  }

  /// Reads every case; throws `Mistake` at the first that is wrong.
  func run() throws {
    var layouts: [String: Int] = [:]
    var bytesRead = 0
    let total = try seconds {
      for index in 0..<count {
        // Said before, so that the range of a case that ends the program is known.
        if index.isMultiple(of: 100_000) {
          Benchmarks.remark("from case \(index) of seed \(seed)")
        }
        let bytes = cases.bytes(index)
        bytesRead += bytes.count
        let reading = try read(bytes, index)
        layouts[reading.layout?.rawValue ?? "none", default: 0] += 1
      }
    }
    let rate = Double(count) / max(total, 0.001)
    print("\(count) cases, \(bytesRead / 1_000_000) MB, \(Int(rate)) a second")
    for (layout, count) in layouts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      print("  \(leftAligned(layout, 18))\(rightAligned("\(count)", 9))")
    }
  }

  private func read(_ bytes: [UInt8], _ index: Int) throws -> BankReader.Reading {
    var reading = BankReader.Reading?.none
    let time = seconds { reading = BankReader.read(bytes, role: "staff") }
    guard let reading else { throw Mistake("nothing was read") }
    var flaw = flaw(of: reading.bank, from: bytes)
    if time > 1 { flaw = "took \(time) seconds" }
    if let flaw {
      let text = String(decoding: bytes, as: UTF8.self).debugDescription
      throw Mistake("case \(index) of seed \(seed): \(flaw): \(text)")
    }
    return reading
  }

  private static func number(_ word: String) throws -> Int {
    guard let number = Int(word), number >= 0 else {
      throw Mistake("«\(word)» is no number; fuzz-banks takes COUNT, SEED and files.")
    }
    return number
  }
}
