import QuestionBank

/// Measures how fast banks are read that people really have, in any layout.
///
/// A round reads a file as often as makes about a tenth of a second, so that short files are as sure as
/// long ones.
struct ParseBanks {
  private let paths: [String]

  init(_ paths: [String]) throws {
    guard !paths.isEmpty else { throw Mistake("parse-banks takes files to read.") }
    self.paths = paths
  }

  func run() throws {
    print(Row.title)
    for path in paths {
      let bytes = try contents(of: path)
      var count = 0
      let once = seconds { count = BankReader.read(bytes, role: "staff").bank.questions.count }
      let times = max(1, Int(0.1 / max(once, 1e-6)))
      let rates = Rounds.rates(of: Double(bytes.count * times) / 1e6) {
        for _ in 0..<times { _ = BankReader.read(bytes, role: "staff") }
      }
      let name = path.split(separator: "/").last.map(String.init) ?? path
      print(Row("\(name.prefix(28)), \(count)", rates, unit: "MB/s").line)
    }
  }
}
