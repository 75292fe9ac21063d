import QuestionBank

/// Milliseconds on a session's own clock, which counts from the session's beginning, stops while the
/// machine sleeps, and goes on where it stopped when a session is resumed.
public typealias SessionTime = Int64

/// The countdown of one answer: how much time was used, in all and in each part.
public struct AnswerClock: Equatable, Sendable {
  /// The limit of a clock that rings no bell.
  public static let endless = Int64.max

  /// Milliseconds an answer may take.
  public let limit: Int64
  /// Whether it rings no bell, however long it runs.
  public var isEndless: Bool { limit == Self.endless }
  /// When it last began to run; `nil` while it stands still.
  public private(set) var runningSince: SessionTime?
  /// Whether it never ran.
  public private(set) var isUntouched = true
  /// Milliseconds used before `runningSince`.
  private var used: Int64 = 0
  /// The share of `used` that went to each part.
  private var usedByPart = PerPart<Int64>(repeating: 0)

  /// A clock at rest with all its time left.
  init(limit: Int64) { self.limit = limit }

  /// A clock at rest after the given milliseconds in each part.
  init(limit: Int64, used: PerPart<Int64>) {
    self.limit = limit
    isUntouched = false
    usedByPart = used
    self.used = used.inOrder.reduce(0, &+)
  }

  /// Milliseconds used until `time`, never more than the limit.
  public func elapsed(at time: SessionTime) -> Int64 {
    guard let runningSince else { return used }
    return min(limit, used + max(0, time - runningSince))
  }

  /// Milliseconds left at `time`, never negative.
  public func remaining(at time: SessionTime) -> Int64 { limit - elapsed(at: time) }

  /// When the bell rings, if the clock goes on running; `nil` while it stands still, and for none.
  public var deadline: SessionTime? {
    isEndless ? nil : runningSince.map { $0 + limit - used }
  }

  /// Milliseconds spent in a part until `time`, `focus` being where the cursor is.
  public func elapsed(in part: Part, focus: Part, at time: SessionTime) -> Int64 {
    usedByPart[part] + (part == focus ? elapsed(at: time) - used : 0)
  }

  mutating func run(at time: SessionTime) {
    isUntouched = false
    if runningSince == nil { runningSince = time }
  }

  /// Books the time since the last booking to `focus`; the clock goes on running.
  mutating func book(to focus: Part, at time: SessionTime) {
    guard let since = runningSince else { return }
    let now = elapsed(at: time)
    usedByPart[focus] += now - used
    used = now
    runningSince = max(since, time)
  }

  mutating func stop(focus: Part, at time: SessionTime) {
    book(to: focus, at: time)
    runningSince = nil
  }
}

/// Minutes and seconds as a countdown shows them, rounded up: `1:30`, `0:01`, and `0:00` only at the
/// bell.
public func clockText(_ milliseconds: Int64) -> String {
  let seconds = secondsShown(milliseconds)
  return "\(seconds / 60):\(pad(Int(seconds % 60)))"
}

/// The seconds that a countdown shows, rounded up.
public func secondsShown(_ milliseconds: Int64) -> Int64 {
  // No sum, which could overflow: a clock without a bell has all the time there is.
  let left = max(0, milliseconds)
  return left / 1000 + (left % 1000 > 0 ? 1 : 0)
}
