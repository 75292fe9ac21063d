/// The unit that `word`, in lower case, spells; `nil` if it is none.
///
/// Only spellings of one and the same unit are alike, nothing is converted: 1 h is not 60 min.
func unit(_ word: String) -> String? {
  switch word {
  case "%", "percent": "%"
  case "ms", "millisecond", "milliseconds": "ms"
  case "s", "sec", "secs", "second", "seconds": "s"
  case "m", "min", "mins", "minute", "minutes": "min"
  case "h", "hr", "hrs", "hour", "hours": "h"
  case "d", "day", "days": "d"
  case "w", "week", "weeks": "week"
  case "month", "months", "year", "years": String(word.prefix { $0 != "s" })
  case "b", "byte", "bytes": "b"
  case "kb", "mb", "gb", "tb", "pb", "kib", "mib", "gib", "tib", "mbit", "gbit": word
  default: nil
  }
}
