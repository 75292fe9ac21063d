import Interview
import Reports
import Storage
import Terminal
import TestSupport
import Trends

/// The figures of a history, from its files to the document, beside the floor: reading the files' bytes.
enum StatsBenchmark {
  static func measure() throws -> [Row] {
    try [10_000, 50].flatMap { count in try measure(MadeHistory(count: count, seed: 7)) }
  }

  private static func measure(_ history: MadeHistory) throws -> [Row] {
    let folder = try TemporaryFolder()
    try HistoryHome.make(history, in: folder.path)
    let home = try Home.find(given: folder.path, environment: nil)
    let paths = history.sessions.map { home.path(of: $0.id) }
    var size = 0
    let floor = try Rounds.of { try milliseconds { size = try touch(paths) } }
    let stats = try Rounds.of {
      try milliseconds {
        let trends = Trends(try home.readSessions().sessions) {
          WallClock.localOffset(atMilliseconds: $0.milliseconds)
        }
        guard trends.sessions > 0, !statsJSON(trends).isEmpty else { throw Mistake("no figures") }
      }
    }
    let count = paths.count
    return [
      Row("stats: the bytes of \(count) files, \(size / 1000) kB", floor, unit: "ms"),
      Row("stats: the figures of \(count) sessions", stats, unit: "ms"),
    ]
  }

  /// Opens every file, reads it, and looks at a byte in every cache line; returns how many there are.
  private static func touch(_ paths: [String]) throws -> Int {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 64)
    defer { buffer.deallocate() }
    var (count, sum) = (0, 0)
    for path in paths {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw Mistake("\(path) cannot be read") }
      defer { close(descriptor) }
      while true {
        let result = read(descriptor, buffer.baseAddress, buffer.count)
        if result <= 0 { break }
        for place in stride(from: 0, to: result, by: 64) { sum &+= Int(buffer[place]) }
        count += result
      }
    }
    guard sum != 0 else { throw Mistake("the files are empty") }
    return count
  }

  private static func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    try seconds(body) * 1000
  }
}
