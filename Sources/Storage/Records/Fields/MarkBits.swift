import Interview
import QuestionBank

/// Decisions about key points, a bit for each point: what figures need of them.
struct MarkBits {
  private var said = PerPart<UInt64>(repeating: 0)
  private var struck = PerPart<UInt64>(repeating: 0)
  /// Whether anything was decided at all.
  private var isEmpty = true
  /// Whether there were points that have no bit.
  private(set) var isIncomplete = false

  /// Takes in a decision; a later one about the same point counts.
  mutating func decide(_ part: Part?, _ index: Int, _ mark: Mark) {
    isEmpty = false
    guard let part, index >= 0 else { return }
    guard index < UInt64.bitWidth else {
      isIncomplete = true
      return
    }
    let bit: UInt64 = 1 << UInt64(index)
    said[part] = mark == .said ? said[part] | bit : said[part] & ~bit
    struck[part] = mark == .struck ? struck[part] | bit : struck[part] & ~bit
  }

  /// What was decided about the `count` points of a part, as `Answer.share` tells it.
  func share(of part: Part, count: Int) -> PointShare? {
    guard !isEmpty, count > 0 else { return nil }
    // A shift by all bits gives 0.
    let known = ~(UInt64.max << UInt64(min(count, UInt64.bitWidth)))
    return PointShare(
      said: (said[part] & known).nonzeroBitCount,
      counted: count - (struck[part] & known).nonzeroBitCount)
  }
}
