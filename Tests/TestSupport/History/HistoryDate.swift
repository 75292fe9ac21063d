/// Dates of made histories, counted a day at a time: slow, and hard to get wrong.
public enum HistoryDate {
  /// `20240101T000000Z` for seconds since 1970, from 2024 on.
  public static func compact(_ seconds: Int) -> String {
    let date = parts(seconds)
    return "\(date.year)\(two(date.month))\(two(date.day))"
      + "T\(two(date.hour))\(two(date.minute))\(two(date.second))Z"
  }

  /// `2024-01-01T00:00:00.000Z`, or without the thousandths.
  public static func iso(_ seconds: Int, thousandths: Bool = true) -> String {
    let date = parts(seconds)
    return "\(date.year)-\(two(date.month))-\(two(date.day))"
      + "T\(two(date.hour)):\(two(date.minute)):\(two(date.second))\(thousandths ? ".000" : "")Z"
  }

  /// The ISO week in UTC, counted from the Monday that 2024 began with, or the week before.
  public static func week(_ seconds: Int) -> String {
    if seconds < MadeHistory.firstMonday { return "2023-W52" }
    var week = (seconds - MadeHistory.firstMonday) / (7 * 86_400)
    var year = 2024
    // Years that begin on a Thursday, or leap years that begin on a Wednesday, have 53 weeks.
    while week >= ([2026, 2032].contains(year) ? 53 : 52) {
      week -= [2026, 2032].contains(year) ? 53 : 52
      year += 1
    }
    return "\(year)-W\(two(week + 1))"
  }

  private static func parts(
    _ seconds: Int
  ) -> (year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
    var days = (seconds - MadeHistory.firstMonday) / 86_400
    var (year, month) = (2024, 1)
    while true {
      let lengths = [31, year % 4 == 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      if days < lengths[month - 1] { break }
      days -= lengths[month - 1]
      month += 1
      if month == 13 { (year, month) = (year + 1, 1) }
    }
    let second = seconds % 86_400
    return (year, month, days + 1, second / 3600, second / 60 % 60, second % 60)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
