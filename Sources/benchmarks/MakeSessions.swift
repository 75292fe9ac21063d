import TestSupport

/// Writes a made history into a home, and prints what its figures truly are.
struct MakeSessions {
  private let count: Int
  private let folder: String
  private let seed: UInt64

  /// The words are the number of sessions, the home, and the seed; the last may be left out.
  init(_ words: [String]) throws {
    guard words.count == 2 || words.count == 3, let count = Int(words[0]), count >= 0,
      let seed = UInt64(words.count == 3 ? words[2] : "1")
    else { throw Mistake("make-sessions takes COUNT, FOLDER and SEED.") }
    self.count = count
    self.seed = seed
    folder = words[1]
  }

  /// Makes the home and its sessions; prints their totals in UTC.
  func run() throws {
    let history = MadeHistory(count: count, seed: seed)
    try HistoryHome.make(history, in: folder)
    print(HistoryTotals(history).json())
  }
}
