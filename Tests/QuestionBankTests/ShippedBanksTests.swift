import Foundation
import QuestionBank
import Testing

@Suite("The banks that come with us")
struct ShippedBanksTests {
  /// Every file in `QuestionBanks/`, by name.
  private static let banks: [(name: String, bytes: [UInt8])] = {
    let package = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = package.appendingPathComponent("QuestionBanks")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().compactMap { name in
      let data = try? Data(contentsOf: folder.appendingPathComponent(name))
      return data.map { (name, Array($0)) }
    }
  }()

  @Test("keep the house rules, every one of them")
  func houseRules() {
    #expect(!Self.banks.isEmpty)
    for (name, bytes) in Self.banks {
      let reading = BankReader.read(bytes, role: "role")
      #expect(reading.layout == .native)
      for breach in HouseRules.breaches(of: reading.bank) {
        Issue.record("\(name):\(breach.line): \(breach.title): \(breach.rule)")
      }
    }
  }

  @Test("share no ID, so that one names a question without its role")
  func ids() {
    let ids = Self.banks.flatMap {
      BankReader.read($0.bytes, role: "role").bank.questions.map(\.id)
    }
    #expect(Set(ids).count == ids.count)
  }

  @Test("have 20 questions each")
  func counts() {
    for (name, bytes) in Self.banks {
      #expect(BankReader.read(bytes, role: "role").bank.questions.count == 20, "\(name)")
    }
  }
}
