import QuestionBank
import TestSupport
import Testing

@Suite("Any bytes at all, whatever the layout")
struct ReaderFuzzTests {
  @Test("pieces of files of every layout, noise among them, a hundred thousand", arguments: 0..<5)
  func cases(_ share: Int) {
    let cases = BankCases(seed: 20_261_123)
    for index in share * 20_000..<(share + 1) * 20_000 { check(cases.bytes(index)) }
  }

  @Test("the samples have every layout, so that pieces of them may")
  func samples() {
    let layouts = BankCases.samples.map { BankReader.read($0, role: "staff").layout }
    #expect(Set(layouts.compactMap(\.self)) == Set(Layout.allCases), "\(layouts)")
    #expect(!layouts.contains(nil))
  }

  @Test("a file of each layout, cut off after every byte")
  func truncations() {
    for sample in BankCases.samples {
      for count in 0...sample.count { check(Array(sample.prefix(count))) }
    }
  }

  private func check(_ bytes: [UInt8]) {
    let reading = BankReader.read(bytes, role: "staff")
    let flaw = flaw(of: reading.bank, from: bytes)
    #expect(flaw == nil, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
  }
}
