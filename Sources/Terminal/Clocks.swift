/// The session clock: it stops while the machine sleeps and ignores changes of the date.
///
/// Its zero is arbitrary, so only differences mean anything.
public enum MonotonicClock {
  /// Milliseconds since some fixed instant, rounded down.
  public static func now() -> Int64 { microseconds() / 1000 }

  /// The earlier of two instants, as far as there are any.
  public static func earlier(_ first: Int64?, _ second: Int64?) -> Int64? {
    guard let first, let second else { return first ?? second }
    return min(first, second)
  }

  /// Microseconds since the same instant.
  public static func microseconds() -> Int64 { read(Platform.stoppingClock) }
}

/// The time of day, as the machine believes it.
public enum WallClock {
  /// Milliseconds since 1970 in UTC, rounded down.
  public static func now() -> Int64 { read(CLOCK_REALTIME) / 1000 }

  /// Seconds east of UTC of local time at the instant `milliseconds` since 1970.
  ///
  /// Zero if the instant is too far away for the system's calendar.
  public static func localOffset(atMilliseconds milliseconds: Int64) -> Int {
    let (quotient, remainder) = milliseconds.quotientAndRemainder(dividingBy: 1000)
    var seconds = time_t(remainder < 0 ? quotient - 1 : quotient)
    var local = tm()
    guard localtime_r(&seconds, &local) != nil else { return 0 }
    return Int(local.tm_gmtoff)
  }
}

/// Microseconds that `clock` shows.
private func read(_ clock: clockid_t) -> Int64 {
  var time = timespec()
  clock_gettime(clock, &time)
  return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
}
