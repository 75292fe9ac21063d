import Interview
import QuestionBank

/// An answer of a run with all five scores: a point of a chart.
public struct ScoredAnswer: Equatable, Sendable {
  /// The question, as its session asked it.
  public var question: AskedQuestion
  /// When its session began.
  public var at: Instant
  /// Its score, 0–100.
  public var score: Int
  /// Whether its question was asked and scored for the first time; later times it was asked again.
  public var isFirst: Bool
  /// Which of the sessions gave it, which of that session's attempts it is, and which of the questions
  /// of its mode it answers, in the order in which they were first asked.
  let session, place, number: Int32
}

extension ScoredAnswer {
  /// The scored answers that runs of `mode` gave, in the order of `sessions`, which are the oldest first.
  ///
  /// A question's first scored answer in that mode is its first attempt, whenever that was; every later
  /// one is asked again. Reviews give none.
  static func all(in sessions: [SessionDigest], _ mode: Mode) -> [ScoredAnswer] {
    var seen = KnownQuestions()
    var answers: [ScoredAnswer] = []
    // By index, since a copy of a session costs more than a look at it.
    for index in sessions.indices
    where sessions[index].kind == .run && sessions[index].mode == mode {
      let (attempts, at) = (sessions[index].attempts, sessions[index].startedAt)
      for place in attempts.indices {
        guard let score = attempts[place].score else { continue }
        let question = attempts[place].question
        let (number, isNew) = seen.number(of: question)
        answers.append(
          ScoredAnswer(
            question: question, at: at, score: score, isFirst: isNew,
            session: Int32(clamping: index), place: Int32(clamping: place),
            number: Int32(clamping: number)))
      }
    }
    return answers
  }
}

/// Questions in the order in which they were met.
struct KnownQuestions {
  private var numbers: [QuestionKey: Int] = [:]
  /// Sessions share the objects of their questions, so nearly every question is known by its object: by
  /// some bits of its identity, the one that was met last.
  private var recent = [(question: AskedQuestion?, number: Int)](
    repeating: (nil, 0), count: 1024)

  /// The number of a question, from 0, and whether it was never met before.
  mutating func number(of question: AskedQuestion) -> (number: Int, isNew: Bool) {
    let bits = UInt(bitPattern: ObjectIdentifier(question)) &* 0x9E37_79B9
    let slot = Int(bits >> 16 & 1023)
    if recent[slot].question === question { return (recent[slot].number, false) }
    let known = numbers[question.key]
    let number = known ?? numbers.count
    if known == nil { numbers[question.key] = number }
    recent[slot] = (question, number)
    return (number, known == nil)
  }
}
