import Terminal
import TestSupport
import Testing

@Suite("Clocks")
struct ClockTests {
  @Test("the session clock goes forward in step with its microseconds")
  func monotonic() {
    let before = MonotonicClock.microseconds()
    usleep(20_000)
    let now = MonotonicClock.now()
    let after = MonotonicClock.microseconds()
    #expect(after - before >= 20_000)
    #expect((before / 1000...after / 1000).contains(now))
  }

  @Test("the wall clock agrees with time(2)")
  func wall() {
    // `time` may be a tick behind.
    #expect(abs(WallClock.now() / 1000 - Int64(time(nil))) <= 1)
  }

  @Test(
    "the local offset is sensible at any instant",
    arguments: [0, -1, 1_700_000_000_000, -62_135_596_800_001, Int64.max, Int64.min])
  func offset(_ instant: Int64) {
    #expect((-100_000...100_000).contains(WallClock.localOffset(atMilliseconds: instant)))
  }
}
