/// One printed line: what was measured, and the figures of its rounds.
struct Row {
  private static let widths = (name: 40, figure: 12, unit: 12)

  /// What the columns mean.
  static var title: String {
    leftAligned("", widths.name) + rightAligned("median", widths.figure) + "  "
      + leftAligned("", widths.unit) + rightAligned("min", widths.figure)
      + rightAligned("max", widths.figure)
  }

  private let name: String
  private let unit: String
  private let values: [Double]

  /// A row of at least one figure.
  init(_ name: String, _ values: [Double], unit: String) {
    self.name = name
    self.unit = unit
    self.values = values.sorted()
  }

  /// The row as it is printed.
  var line: String {
    leftAligned(name, Self.widths.name) + rightAligned(text(median(values)), Self.widths.figure)
      + "  " + leftAligned(unit, Self.widths.unit)
      + rightAligned(text(values.first ?? 0), Self.widths.figure)
      + rightAligned(text(values.last ?? 0), Self.widths.figure)
  }

  /// A figure with a decimal place as long as that says anything.
  private func text(_ value: Double) -> String {
    value < 1000 ? "\((value * 10).rounded() / 10)" : "\(Int(value.rounded()))"
  }
}

/// The middle of some figures, 0 of none.
func median(_ values: [Double]) -> Double {
  guard !values.isEmpty else { return 0 }
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count.isMultiple(of: 2)
    ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
}

/// `text` with spaces behind it, up to `width` characters.
func leftAligned(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}

/// `text` with spaces before it, up to `width` characters.
func rightAligned(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}
