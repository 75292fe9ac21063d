/// Follows the numbers of headings over two adjacent levels, as where only the first question of a list
/// stands further out than the others.
struct NumberRuns {
  /// What was seen of the numbered headings of a level and of the one below it.
  private struct Run {
    var all = 0
    var last = 0
    var level = 0
    /// Headings whose number does not go on from the one before.
    var breaks = 0
    /// Those of them that stand on the other level than the one before, and changes of level in all.
    var changeBreaks = 0
    var changes = 0

    mutating func note(_ number: Int, level: Int) {
      let goesOn = number == last + 1
      if !goesOn { breaks += 1 }
      if all > 0, level != self.level {
        changes += 1
        if !goesOn { changeBreaks += 1 }
      }
      all += 1
      last = number
      self.level = level
    }
  }

  /// By the outer level, 0 to 6; the first is not used.
  private var runs = [Run](repeating: Run(), count: 7)

  /// Notes a heading of `level`, 1 to 6, that begins with `number`.
  mutating func note(_ number: Int, level: Int) {
    runs[level].note(number, level: level)
    runs[level - 1].note(number, level: level)
  }

  /// Whether one running number spans `level` and the one below it.
  func areShared(from level: Int) -> Bool {
    guard (1..<6).contains(level) else { return false }
    let run = runs[level]
    return run.all >= 3 && run.changes > 0 && run.changeBreaks == 0 && run.breaks * 10 <= run.all
  }

  /// The other level over which the numbers of `level` run on, or 0.
  func beside(_ level: Int) -> Int {
    if areShared(from: level) { return level + 1 }
    return areShared(from: level - 1) ? level - 1 : 0
  }
}
