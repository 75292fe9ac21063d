import Interview

/// A mean as the page shows it, in whole points; a dash of nothing.
func whole(_ mean: Double?) -> String { mean.map { String(Int($0.rounded())) } ?? "–" }

/// A difference with its sign and one decimal: `+0.4`; a dash of nothing.
func signed(_ difference: Double?) -> String {
  guard let difference else { return "–" }
  let text = oneDecimal(difference.magnitude)
  if text == "0.0" { return text }
  return (difference < 0 ? "−" : "+") + text
}

/// A count and its noun: `1 answer`, `12 answers`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

/// A time in hours, or in minutes where it is under one hour: `3.5 h`, `40 min`.
func spent(_ milliseconds: Int64) -> String {
  let minutes = milliseconds / 60_000
  return minutes < 60 ? "\(minutes) min" : "\(oneDecimal(Double(minutes) / 60)) h"
}

/// A day as a chart names it: `16 Nov`.
func dayName(_ day: Day) -> String {
  let names = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  let (_, month, number) = day.civil
  return "\(number) \(names[month - 1])"
}
