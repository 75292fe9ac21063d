/// A calendar day, whatever the place: its number counts from 1970-01-01, which is 0.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  public var number: Int

  /// The day with that number.
  public init(number: Int) { self.number = number }

  /// The day of a Gregorian date, or `nil` where there is none (`2026-02-30`).
  public init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    // Years are counted from March, so that the leap day is the last of its year.
    let marchYear = month > 2 ? year : year - 1
    let marchMonth = (month + 9) % 12
    let era = marchYear.flooredQuotient(by: 400)
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(number: era * 146_097 + dayOfEra - 719_468)
    guard civil == (year, month, day) else { return nil }
  }

  /// Year, month (1…12) and day (1…31) of the Gregorian calendar.
  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted.flooredQuotient(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// The date in ISO 8601: `2026-11-22`.
  public var iso8601: String {
    let date = civil
    return "\(pad(date.year, 4))-\(pad(date.month))-\(pad(date.day))"
  }

  /// Reads what `iso8601` writes; `nil` for anything else.
  public init?(iso8601 text: String) {
    let midnight = Instant(iso8601: text + "T00:00:00Z")
    guard let midnight, text.utf8.count == 10 else { return nil }
    self = midnight.day()
  }

  /// The week it belongs to.
  public var week: Week { Week(of: self) }

  /// Earlier before later.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

/// A week of ISO 8601: it begins on a Monday and belongs to the year that its Thursday lies in.
public struct Week: Hashable, Comparable, Sendable {
  /// Weeks since the one that holds 1970-01-01, which is 0.
  public var number: Int

  /// The week that `day` belongs to.
  public init(of day: Day) {
    // The first day of 1970 was a Thursday.
    number = (day.number + 3).flooredQuotient(by: 7)
  }

  /// Its Monday.
  public var monday: Day { Day(number: number * 7 - 3) }

  /// The week in ISO 8601: `2026-W47`.
  public var iso8601: String {
    let thursday = Day(number: number * 7)
    let year = thursday.civil.year
    let newYear = Day(year: year, month: 1, day: 1)?.number ?? thursday.number
    return "\(pad(year, 4))-W\(pad((thursday.number - newYear) / 7 + 1))"
  }

  /// Earlier before later.
  public static func < (left: Week, right: Week) -> Bool { left.number < right.number }
}
