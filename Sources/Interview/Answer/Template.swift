import QuestionBank

/// What the five parts ask for, and what earns each score.
public enum Template {
  /// The prompt that stands in an empty part.
  public static func prompt(for part: Part) -> String {
    switch part {
    case .context: "what is at stake, and the goal"
    case .approach: "what you do, in order; three bullets"
    case .tradeOff: "what you choose, and what it costs"
    case .failureMode: "what breaks next, and how you soften it"
    case .validation: "the number that proves it"
    }
  }

  /// The part's share of an answer's time in percent; the five make 100.
  ///
  /// Approach has three bullets and takes a third, context is one short sentence, the others share
  /// what is left.
  public static func share(of part: Part) -> Int {
    switch part {
    case .context: 13
    case .approach: 33
    case .tradeOff, .failureMode, .validation: 18
    }
  }

  /// The one line that says what earns a score of a part.
  public static func anchor(for part: Part, _ score: Score) -> String {
    anchors[part.rawValue][score.rawValue]
  }

  /// A follow-up about a part that can be asked of every answer.
  public static func probe(for part: Part) -> String {
    switch part {
    case .context: "Who feels this first, and what tells you that it is over?"
    case .approach: "What do you do first, and what would change the order?"
    case .tradeOff: "What does that choice cost, and when would you choose the other way?"
    case .failureMode: "What breaks first, and how would you notice?"
    case .validation: "Which number proves that it worked, and where do you read it?"
    }
  }

  /// Words that tell a follow-up about a part from others, as `Words` spells them.
  static func cues(of part: Part) -> Set<String> {
    switch part {
    case .context: ["affected", "customer", "goal", "impact", "matter", "stake", "user"]
    case .approach: ["change", "design", "first", "order", "roll", "start", "step"]
    case .tradeOff:
      [
        "acceptable", "afford", "budget", "cheaper", "choose", "cost", "instead", "price", "rather",
        "worth",
      ]
    case .failureMode:
      [
        "break", "crash", "dead", "down", "fail", "happen", "lose", "lost", "risk", "slow", "wrong",
      ]
    case .validation:
      [
        "alert", "canary", "dashboard", "evidence", "know", "measure", "metric", "notice", "number",
        "proof", "prove", "query", "test", "threshold", "verify",
      ]
    }
  }

  /// One answer at hire level, shown once, before the very first answer of all.
  public static let example = Example(
    question: "Checkout p99 went from 0.3 s to 4 s after the 14:00 deploy. What do you do?",
    lines: [
      "1 in 5 orders times out: p99 under 1 s first, the cause second",
      "roll back now · compare slow traces before, after · bisect diff",
      "roll back, not fix forward: lose a feature, keep the orders",
      "old build, new schema: check it reads both, else flag it off",
      "p99 < 0.5 s for 15 min, errors < 0.1 %, orders/min as last week",
    ])

  /// A question with one line for each part of an answer to it.
  public struct Example: Sendable {
    /// What was asked.
    public let question: String
    /// The answer, one line a part, in template order.
    public let lines: [String]
  }

  private static let anchors: [[String]] = [
    [
      "nothing about the situation",
      "repeats the question",
      "names the problem, but no goal",
      "what is at stake, and the goal",
      "and the number that decides",
    ],
    [
      "no steps",
      "one idea, or buzzwords",
      "steps without an order or a reason",
      "ordered; step one stops the harm",
      "and what would change the order",
    ],
    [
      "no choice made",
      "“it depends”",
      "a choice without its cost",
      "a choice, and what it costs",
      "and when the other choice wins",
    ],
    [
      "nothing can break",
      "“it may fail”",
      "a failure without a remedy",
      "likeliest failure, and a remedy",
      "and how you would notice it first",
    ],
    [
      "nothing",
      "“test it”",
      "“monitor it”",
      "a named metric",
      "metric, threshold and query",
    ],
  ]
}
