/// Cuts bytes into lines, each with the instant at which its end was read.
struct LineAssembler {
  struct Line: Equatable {
    let text: String
    let instant: Int64
  }

  /// A line is cut after this many bytes, 1 MiB, so that input without line ends cannot fill the
  /// memory.
  static let longestLine = 1 << 20

  private var finished: [Line] = []
  /// How many of `finished` were taken already.
  private var taken = 0
  private var partial: [UInt8] = []

  /// Whether a finished line is waiting.
  var hasLines: Bool { taken < finished.count }

  /// Adds bytes that were read at `instant`.
  mutating func append(_ bytes: [UInt8], at instant: Int64) {
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        if partial.last == UInt8(ascii: "\r") { partial.removeLast() }
        finishLine(at: instant)
      } else {
        partial.append(byte)
        if partial.count == Self.longestLine { finishLine(at: instant) }
      }
    }
  }

  /// The oldest finished line.
  mutating func next() -> Line? {
    guard hasLines else { return nil }
    defer {
      taken += 1
      if taken == finished.count {
        finished.removeAll()
        taken = 0
      }
    }
    return finished[taken]
  }

  /// What was read of the unfinished line, `nil` if nothing; it is forgotten here.
  mutating func takePartial() -> String? {
    guard !partial.isEmpty else { return nil }
    defer { partial = [] }
    return String(decoding: partial, as: UTF8.self)
  }

  private mutating func finishLine(at instant: Int64) {
    finished.append(Line(text: String(decoding: partial, as: UTF8.self), instant: instant))
    partial.removeAll(keepingCapacity: true)
  }
}
