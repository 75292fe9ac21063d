import QuestionBank

/// A follow-up question about the part that an answer left weakest, and the reply to it.
public struct Probe: Equatable, Sendable {
  /// The seconds a reply may take.
  public static let seconds = 30

  /// The part it asks about.
  public let part: Part
  /// What is asked.
  public let question: String
  /// What was typed in reply.
  public internal(set) var text = ""
  /// The countdown of the reply; it stands while the question is read.
  public internal(set) var clock: AnswerClock
  /// How the reply ended; `nil` while it has no end.
  public internal(set) var ending: Ending?

  /// A probe that nobody replied to yet.
  init(part: Part, question: String) {
    self.part = part
    self.question = question
    clock = AnswerClock(limit: Int64(Self.seconds) * 1000)
  }

  /// A probe as a compact file holds it; `used` is the milliseconds that the reply took.
  public init(part: Part, question: String, text: String, used: Int64, ending: Ending?) {
    self.init(part: part, question: question)
    self.text = text
    self.ending = ending
    var times = PerPart<Int64>(repeating: 0)
    times[part] = min(max(0, used), clock.limit)
    clock = AnswerClock(limit: clock.limit, used: times)
  }
}

extension Probe {
  /// The probe that an interviewer would ask after these texts: about the part left empty, else about
  /// the one with the fewest words for its share of the time.
  ///
  /// It is the bank's follow-up that has most to do with that part; where none has, one that can be
  /// asked of every answer.
  public init(after texts: PerPart<String>, to question: Question) {
    var words = PerPart<Double?>(repeating: nil)
    for part in Part.allCases {
      words[part] = Double(wordCount(texts[part])) / Double(Template.share(of: part))
    }
    let part = words.lowest() ?? .validation
    self.init(
      part: part, question: Self.followUp(about: part, question) ?? Template.probe(for: part))
  }

  /// One shared word says nothing.
  private static let incidental = 1

  /// The bank's follow-up nearest to a part, the first of equals; `nil` where each is nearer to another
  /// part, or to none.
  private static func followUp(about part: Part, _ question: Question) -> String? {
    var best: (probe: String, nearness: Int)?
    for probe in question.probes {
      let nearness = nearness(of: probe, to: part, question.reference)
      let isNearest = Part.allCases.allSatisfy {
        $0 == part || self.nearness(of: probe, to: $0, question.reference) <= nearness
      }
      if isNearest, nearness > best?.nearness ?? Self.incidental { best = (probe, nearness) }
    }
    return best?.probe
  }

  /// How much a follow-up has to do with a part: by the words it shares with the part's key points,
  /// and by those that such a question is asked with.
  private static func nearness(of probe: String, to part: Part, _ reference: Reference) -> Int {
    let words = Words.of(probe).subtracting(Words.common)
    let points = reference.points(of: part).reduce(into: Set<String>()) {
      $0.formUnion(Words.of($1))
    }
    return words.intersection(points).count + 2 * words.intersection(Template.cues(of: part)).count
  }
}
