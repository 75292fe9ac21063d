import QuestionBank

/// The time after a spoken answer in which its headlines are typed.
public struct Jot: Equatable, Sendable {
  /// The seconds there are for it.
  public static let seconds = 60

  /// The countdown; it waits for the first key.
  public internal(set) var clock = AnswerClock(limit: Int64(seconds) * 1000)
  /// Whether it ended.
  public internal(set) var isDone = false
}

/// What is expected of spoken answers, which are never measured by what somebody can type.
public enum Speaking {
  /// The words of an answer that is spoken at a good pace: 195 to 225 in 90 seconds.
  public static func words(in seconds: Int) -> ClosedRange<Int> {
    (seconds * 130 / 60)...(seconds * 150 / 60)
  }

  /// About how many seconds it takes to say so many words, at 140 a minute, the middle of a good pace.
  public static func seconds(ofWords words: Int) -> Int { (words * 60 + 139) / 140 }

  /// How many fillers can be counted in an answer.
  public static let countable = 0...9999

  /// The seconds of an answer that belong to a part.
  public static func seconds(of part: Part, in seconds: Int) -> Int {
    (seconds * Template.share(of: part) + 50) / 100
  }

  /// About how many of those words belong to a part.
  public static func words(of part: Part, in seconds: Int) -> Int {
    let words = words(in: seconds)
    return (words.lowerBound + words.upperBound) * Template.share(of: part) / 200
  }

  /// The part that an answer should have come to, `elapsed` milliseconds into `limit`.
  public static func duePart(at elapsed: Int64, of limit: Int64) -> Part {
    var share = 0
    for part in Part.allCases {
      share += Template.share(of: part)
      if elapsed * 100 < limit * Int64(share) { return part }
    }
    return .validation
  }

  /// How many fillers there were, and how many a minute: `3 fillers, 2.0 a minute`.
  public static func fillers(_ count: Int, in milliseconds: Int64) -> String {
    let words = count == 0 ? "no fillers" : "\(count) \(count == 1 ? "filler" : "fillers")"
    guard count > 0, milliseconds > 0 else { return words }
    return "\(words), \(oneDecimal(Double(count) * 60_000 / Double(milliseconds))) a minute"
  }
}

extension Answer {
  /// Whether it was marked which part was spoken; if not, all the time is Context's.
  public func marksParts(at time: SessionTime) -> Bool {
    Part.allCases.contains { $0 != .context && spoken(in: $0, at: time) > 0 }
  }

  /// Milliseconds spent in a part until `time`.
  public func spoken(in part: Part, at time: SessionTime) -> Int64 {
    clock.elapsed(in: part, focus: focus, at: time)
  }
}
