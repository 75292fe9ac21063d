/// One session of a made history, as plain numbers and texts.
public struct MadeSession: Sendable {
  /// What its file is.
  public enum Kind: Sendable { case complete, abandoned, review }

  /// The id; also the file's name.
  public var id: String
  /// What its file is.
  public var kind: Kind
  /// `typed` or `spoken`.
  public var mode: String
  /// The role asked about.
  public var role: String
  /// Its start in seconds since 1970.
  public var start: Int
  /// Milliseconds on its own clock.
  public var duration: Int
  /// The answers whose clock was started.
  public var answers: [MadeAnswer]
}

/// One answer of a made history.
public struct MadeAnswer: Sendable {
  /// The question's number among its role's.
  public var question: Int
  /// The five scores; `nil` where there is none.
  public var scores: [Int?]
  /// The score predicted, 0–4.
  public var prediction: Int?
  /// How it ended.
  public var ending: String
  /// The texts of the five parts.
  public var texts: [String]
  /// The milliseconds of the five parts.
  public var times: [Int]
  /// Marks of key points: part (or -1), point, mark.
  public var marks: [(part: Int, point: Int, mark: String)]
  /// Of a rewrite: the session and answer it rewrites, and the scores there.
  public var rewritten: (session: String, answer: Int, scores: [Int?])?

  /// 0–100, or `nil` unless all five parts have a score.
  public var score: Int? {
    let given = scores.compactMap(\.self)
    return given.count == 5 ? given.reduce(0, +) * 5 : nil
  }
}

/// A history of sessions made up by chance, the same for the same seed, with everything a history may hold.
public struct MadeHistory: Sendable {
  /// The roles.
  public static let roles = ["staff-loki", "senior-oss", "associate-oa", "senior-oa"]
  /// How many questions a role has; those of the first third have key points of the whole answer.
  public static let questionsPerRole = 24
  /// The parts as files spell them.
  public static let parts = ["context", "approach", "tradeOff", "failureMode", "validation"]

  /// The sessions in the order they began.
  public private(set) var sessions: [MadeSession] = []

  private var random: SplitMix64
  /// A Monday, 2024-01-01, at midnight in UTC.
  static let firstMonday = 1_704_067_200

  /// A history of `count` sessions; one in `rarity` was abandoned, and one is a review.
  ///
  /// It spans at most three years, and begins on Monday 2024-01-01.
  public init(count: Int, seed: UInt64, rarity: Int = 100) {
    random = SplitMix64(seed: seed)
    let step = max(1200, min(36_000, 94_000_000 / max(1, count)))
    for number in 0..<count {
      let start = Self.firstMonday + number * step + below(step / 2)
      sessions.append(session(number, at: start, rarity: rarity))
    }
  }

  private mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

  private mutating func session(_ number: Int, at start: Int, rarity: Int) -> MadeSession {
    let roleNumber = below(10)
    let role = Self.roles[roleNumber < 4 ? 0 : roleNumber < 7 ? 1 : roleNumber < 9 ? 2 : 3]
    let originals = sessions.suffix(40).filter { $0.kind == .complete }
    let isReview = number % rarity == rarity * 8 / 10 && !originals.isEmpty
    let kind: MadeSession.Kind =
      isReview ? .review : number % rarity == rarity * 4 / 10 ? .abandoned : .complete
    var session = MadeSession(
      id: "", kind: kind, mode: below(4) == 0 ? "spoken" : "typed", role: role, start: start,
      duration: 0, answers: [])
    let salt = String(below(65_536), radix: 16)
    session.id =
      "\(HistoryDate.compact(start))-\(isReview ? "review" : role)-"
      + String(repeating: "0", count: 4 - salt.count) + salt
    if isReview, let original = originals.randomElement(using: &random) {
      session.role = original.role
      session.mode = original.mode
      for (index, answer) in original.answers.enumerated().prefix(3) {
        var rewrite = self.answer(answer.question, spoken: false)
        rewrite.rewritten = (original.id, index, answer.scores)
        session.answers.append(rewrite)
      }
    } else {
      var questions = Array(0..<Self.questionsPerRole)
      questions.shuffle(using: &random)
      let count = kind == .abandoned ? 1 + below(3) : 5
      for question in questions.prefix(count) {
        session.answers.append(answer(question, spoken: session.mode == "spoken"))
      }
      // A point untouched again leaves no trace in a journal.
      for index in session.answers.indices where kind == .abandoned {
        session.answers[index].marks.removeAll { $0.mark == "missed" }
      }
      // The one under way when it stopped; a journal's last answer has no end.
      if kind == .abandoned, var last = session.answers.popLast() {
        last.ending = "stopped"
        last.scores = Array(repeating: nil, count: 5)
        last.prediction = nil
        last.marks = []
        session.answers.append(last)
      }
    }
    session.duration = session.answers.reduce(0) { $0 + Self.span(of: $1) }
    return session
  }

  /// The milliseconds that an answer takes of the session's clock: reading, answering, scoring.
  static func span(of answer: MadeAnswer) -> Int { 4000 + answer.times.reduce(0, +) + 30_000 }

  private mutating func answer(_ question: Int, spoken: Bool) -> MadeAnswer {
    let skill = below(3)
    var answer = MadeAnswer(
      question: question, scores: (0..<5).map { _ in min(4, skill + below(3)) },
      prediction: below(5) == 0 ? nil : min(4, skill + below(3)),
      ending: below(3) == 0 ? "bell" : "done", texts: [], times: [], marks: [])
    switch below(30) {
    case 0: answer.scores[below(5)] = nil
    case 1: answer.scores = Array(repeating: nil, count: 5)
    case 2:
      answer.scores = Array(repeating: nil, count: 5)
      answer.prediction = nil
      answer.ending = "skipped"
    default: break
    }
    let reached = answer.ending == "skipped" ? 0 : below(4) == 0 ? below(6) : 5
    for part in 0..<5 {
      answer.texts.append(part < reached ? text(words: 2 + below(5)) : below(9) == 0 ? " \n" : "")
      answer.times.append(part < reached || part == 0 ? 3000 + below(15_000) : 0)
    }
    if spoken, below(4) == 0 { answer.times = [answer.times.reduce(0, +), 0, 0, 0, 0] }
    if answer.ending != "skipped", below(3) > 0 {
      let isWhole = question < Self.questionsPerRole / 3
      for part in isWhole ? [-1] : Array(0..<5) {
        for point in 0..<(isWhole ? 3 : 2) where below(2) == 0 {
          answer.marks.append((part, point, ["said", "said", "struck", "missed"][below(4)]))
        }
      }
    }
    return answer
  }

  private mutating func text(words: Int) -> String {
    (0..<words).map { _ in Self.words[below(Self.words.count)] }.joined(separator: " ")
  }

  static let words = [
    "roll", "back", "the", "canary", "p99 < 300 ms", "größer", "quorum", "東京", "tenant", "café",
    "«limit»", "flush", "WAL", "\"ack\"", "\\", "·", "budget", "shard", "ring", "on-call", "alert",
    "🚀", "retry", "naïve", "page",
  ]
}
