import Interview
import Terminal

/// The local day of an instant.
func localDay(_ instant: Instant) -> Day {
  instant.day(offset: WallClock.localOffset(atMilliseconds: instant.milliseconds))
}

/// A moment in local time, to the minute.
func localTime(_ instant: Instant) -> String {
  let offset = Int64(WallClock.localOffset(atMilliseconds: instant.milliseconds))
  let local = Instant(milliseconds: instant.milliseconds + offset * 1000).iso8601
  return "\(local.prefix(10)) \(local.dropFirst(11).prefix(5))"
}
