/// A moment of the world: milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
public struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970; negative before.
  public var milliseconds: Int64

  /// The moment that many milliseconds after 1970 began.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Earlier before later.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The day this moment falls on, `offset` seconds east of UTC.
  public func day(offset: Int = 0) -> Day {
    Day(number: Int(((milliseconds &+ Int64(offset) &* 1000).flooredQuotient(by: 86_400_000))))
  }

  /// The UTC time in ISO 8601 to the second: `2026-11-22T19:04:12Z`.
  public var iso8601: String {
    let clock = utcClock
    return "\(day().iso8601)T\(pad(clock.hour)):\(pad(clock.minute)):\(pad(clock.second))Z"
  }

  /// The UTC time in ISO 8601 to the millisecond: `2026-11-22T19:04:12.345Z`.
  public var iso8601Milliseconds: String {
    let thousandths = Int(milliseconds - milliseconds.flooredQuotient(by: 1000) * 1000)
    return "\(iso8601.dropLast()).\(pad(thousandths, 3))Z"
  }

  /// The UTC time as a file name can hold it: `20261122T190412Z`.
  public var compact: String {
    let (date, clock) = (day().civil, utcClock)
    return "\(pad(date.year, 4))\(pad(date.month))\(pad(date.day))"
      + "T\(pad(clock.hour))\(pad(clock.minute))\(pad(clock.second))Z"
  }

  /// Reads what `iso8601` and `iso8601Milliseconds` write; `nil` for anything else.
  public init?(iso8601 text: String) {
    var text = text
    guard let instant = text.withUTF8({ Instant(iso8601: $0) }) else { return nil }
    self = instant
  }

  /// Reads the same from the bytes of a text.
  public init?(iso8601 bytes: UnsafeBufferPointer<UInt8>) {
    let template: StaticString =
      bytes.count == 20 ? "0000-00-00T00:00:00Z" : "0000-00-00T00:00:00.000Z"
    guard bytes.count == template.utf8CodeUnitCount else { return nil }
    for (index, byte) in bytes.enumerated() {
      let shape = template.utf8Start[index]
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      guard shape == UInt8(ascii: "0") ? isDigit : byte == shape else { return nil }
    }
    func number(_ range: Range<Int>) -> Int {
      range.reduce(0) { $0 * 10 + Int(bytes[$1] - UInt8(ascii: "0")) }
    }
    let (hour, minute, second) = (number(11..<13), number(14..<16), number(17..<19))
    guard hour < 24, minute < 60, second < 60,
      let day = Day(year: number(0..<4), month: number(5..<7), day: number(8..<10))
    else { return nil }
    let seconds = Int64(day.number) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    let thousandths = bytes.count == 20 ? 0 : number(20..<23)
    self.init(milliseconds: seconds * 1000 + Int64(thousandths))
  }

  private var utcClock: (hour: Int, minute: Int, second: Int) {
    let days = milliseconds.flooredQuotient(by: 86_400_000)
    let seconds = Int((milliseconds - days * 86_400_000) / 1000)
    return (seconds / 3600, seconds / 60 % 60, seconds % 60)
  }
}

extension FixedWidthInteger {
  /// The quotient rounded down, so that times before 1970 land on the right day.
  func flooredQuotient(by divisor: Self) -> Self {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}

/// A number with leading zeros, as dates and clocks show it.
func pad(_ number: Int, _ width: Int = 2) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
