/// The `• ` or `1. `, with up to three digits, that a list's item begins with; empty for none.
public func listMarker(of line: Substring) -> Substring {
  if line.hasPrefix("• ") { return line.prefix(2) }
  let digits = line.prefix { $0.isASCII && $0.isNumber }
  guard (1...3).contains(digits.count), line[digits.endIndex...].hasPrefix(". ") else {
    return line.prefix(0)
  }
  return line.prefix(digits.count + 2)
}
