import QuestionBank

/// Names a question among all roles.
public struct QuestionKey: Hashable, Sendable {
  /// The role whose bank holds it.
  public var role: String
  /// Its id in that role.
  public var id: String

  /// The question `id` of `role`.
  public init(role: String, id: String) {
    self.role = role
    self.id = id
  }
}

extension Question {
  /// Its name among all roles.
  public var key: QuestionKey { QuestionKey(role: role, id: id) }
}

/// When each question was last asked: the start of the session that asked it.
public typealias AskHistory = [QuestionKey: Instant]

/// Why a question was picked.
public enum PickReason: Equatable, Sendable {
  /// It was asked for by its id.
  case named
  /// It was never asked before.
  case neverAsked
  /// It was asked that many days ago, longer than those left out.
  case askedBefore(days: Int)
  /// It was asked that many days ago, and rewritten since: a score of `before` into one of `own`.
  case rewriteDue(days: Int, before: Int?, own: Int)

  /// The reason in words: `never asked`, `last asked 3 days ago`.
  ///
  /// They say nothing of a rewrite, since its question is asked blind.
  public var words: String {
    switch self {
    case .named: "you named it"
    case .neverAsked: "never asked"
    case .askedBefore(0), .rewriteDue(0, _, _): "last asked today"
    case .askedBefore(1), .rewriteDue(1, _, _): "last asked yesterday"
    case .askedBefore(let days), .rewriteDue(let days, _, _): "last asked \(days) days ago"
    }
  }

  /// The reason in words for somebody who has answered: `rewrite due`, else as before.
  public var wordsAfterwards: String {
    if case .rewriteDue = self { "rewrite due" } else { words }
  }
}

extension PlannedQuestion {
  fileprivate var isRewriteDue: Bool {
    if case .rewriteDue = reason { true } else { false }
  }
}

/// What a person wants to be asked.
public struct PickWish: Equatable, Sendable {
  /// How many questions; `nil` for five, or fewer where fewer fit.
  public var count: Int?
  /// Decides among questions that are equally due.
  public var seed: UInt64
  /// Ids to ask, in this order, and nothing else; empty for no such wish.
  public var ids: [String]
  /// Only this category, whatever its case.
  public var category: String?
  /// Only questions with this tag, whatever its case.
  public var tag: String?

  /// A wish; without arguments but the seed, for five questions of any kind.
  public init(
    count: Int? = nil, seed: UInt64, ids: [String] = [], category: String? = nil, tag: String? = nil
  ) {
    self.count = count
    self.seed = seed
    self.ids = ids
    self.category = category
    self.tag = tag
  }
}

/// Why no pick could be made.
public enum PickError: Error, Equatable, Sendable {
  /// No question has this id; `nearest` are the ids most like it.
  case noSuchQuestion(String, nearest: [String])
  /// No question has this category; `known` are those there are.
  case noSuchCategory(String, known: [String])
  /// No question has this tag; `nearest` are the tags most like it.
  case noSuchTag(String, nearest: [String])
  /// More questions were wanted than fit.
  case tooFew(wanted: Int, available: Int)
}

/// Chooses the questions of a session.
///
/// Never asked comes before asked, long ago before recent; among equals the category picked least so
/// far, then the seed decides. The same questions, history and wish always give the same pick.
public enum Picker {
  /// How many questions a session has unless it is told otherwise.
  public static let defaultCount = 5

  /// The questions to ask, in the order to ask them.
  ///
  /// Of questions with untested `rewrites` those that are due come before all others, but fill no more
  /// than half of a session, and those that are not come last.
  ///
  /// `today` turns a past session into days; the history's instants are turned by `day`.
  public static func pick(
    from questions: [Question], history: AskHistory,
    rewrites: [QuestionKey: UntestedRewrite] = [:], wish: PickWish, today: Day,
    day: (Instant) -> Day
  ) throws(PickError) -> [PlannedQuestion] {
    let fitting = try narrow(questions, by: wish)
    guard (wish.count ?? 1) <= fitting.count else {
      throw PickError.tooFew(wanted: wish.count ?? 1, available: fitting.count)
    }
    let count = wish.count ?? (wish.ids.isEmpty ? min(defaultCount, fitting.count) : fitting.count)
    func lastAsked(_ question: Question) -> Instant? { history[question.key] }
    func days(_ question: Question) -> Int {
      lastAsked(question).map { max(0, today.number - day($0).number) } ?? 0
    }
    /// Whatever picks a rewritten question, the answer tests the rewrite.
    func tested(_ question: Question) -> PickReason? {
      rewrites[question.key].map {
        .rewriteDue(days: days(question), before: $0.before, own: $0.own)
      }
    }
    guard wish.ids.isEmpty else {
      return fitting.prefix(count).map { question in
        PlannedQuestion(question: question, reason: tested(question) ?? .named)
      }
    }
    var generator = SplitMix64(seed: wish.seed)
    let shuffled = generator.shuffled(fitting)
    var picked = due(among: shuffled, rewrites, today, atMost: (count + 1) / 2).map { question in
      PlannedQuestion(question: question, reason: tested(question) ?? .neverAsked)
    }
    let pickedIDs = Set(picked.map(\.question.id))
    var candidates = shuffled.map { question in
      Candidate(
        question: question, category: question.category, asked: lastAsked(question),
        waits: rewrites[question.key] != nil)
    }
    candidates.removeAll { pickedIDs.contains($0.question.id) }
    var pickedByCategory: [String: Int] = [:]
    for planned in picked { pickedByCategory[planned.question.category, default: 0] += 1 }
    while picked.count < count {
      // Candidates keep their shuffled order, so the first of equals is the seed's choice.
      let best = candidates.indices.min { left, right in
        let (a, b) = (candidates[left], candidates[right])
        if a.waits != b.waits { return b.waits }
        if a.asked != b.asked { return isEarlier(a.asked, b.asked) }
        return pickedByCategory[a.category, default: 0] < pickedByCategory[b.category, default: 0]
      }
      guard let best else { break }
      let candidate = candidates.remove(at: best)
      let question = candidate.question
      pickedByCategory[candidate.category, default: 0] += 1
      let asked = candidate.asked.map { _ in PickReason.askedBefore(days: days(question)) }
      picked.append(
        PlannedQuestion(question: question, reason: tested(question) ?? asked ?? .neverAsked))
    }
    // Where a rewrite comes back must not tell that it does.
    return picked.contains { $0.isRewriteDue } ? generator.shuffled(picked) : picked
  }

  /// A question that may be picked, and what decides whether it is.
  private struct Candidate {
    var question: Question
    var category: String
    var asked: Instant?
    /// Whether it has an untested rewrite.
    var waits: Bool
  }

  /// The questions whose rewrites are due, the oldest rewrite first.
  private static func due(
    among questions: [Question], _ rewrites: [QuestionKey: UntestedRewrite], _ today: Day,
    atMost limit: Int
  ) -> [Question] {
    let due = questions.compactMap { question in
      rewrites[question.key].flatMap { $0.isDue(on: today) ? (day: $0.day, question) : nil }
    }
    // A stable order: of one day's rewrites the seed decides.
    let sorted = due.enumerated().sorted { left, right in
      (left.element.day, left.offset) < (right.element.day, right.offset)
    }
    return sorted.prefix(limit).map { $0.element.1 }
  }

  /// Never is earlier than any time.
  private static func isEarlier(_ left: Instant?, _ right: Instant?) -> Bool {
    guard let right else { return false }
    guard let left else { return true }
    return left < right
  }

  private static func narrow(_ questions: [Question], by wish: PickWish) throws(PickError)
    -> [Question]
  {
    var fitting = questions
    if let category = wish.category {
      fitting = fitting.filter { $0.category.lowercased() == category.lowercased() }
      guard !fitting.isEmpty else {
        throw PickError.noSuchCategory(
          category, known: distinct(questions.map(\.category).filter { !$0.isEmpty }))
      }
    }
    if let tag = wish.tag {
      let before = fitting
      fitting = fitting.filter { question in
        question.tags.contains { $0.lowercased() == tag.lowercased() }
      }
      guard !fitting.isEmpty else {
        throw PickError.noSuchTag(
          tag, nearest: nearestNames(to: tag, among: distinct(before.flatMap(\.tags))))
      }
    }
    guard !wish.ids.isEmpty else { return fitting }
    var named: [Question] = []
    for id in distinct(wish.ids) {
      do throws(QuestionName.Mismatch) {
        let question = try QuestionName.resolve(id, among: fitting)
        if !named.contains(where: { $0.id == question.id }) { named.append(question) }
      } catch .ambiguous(let ids) {
        throw PickError.noSuchQuestion(id, nearest: Array(ids.prefix(5)))
      } catch .unknown(let nearest) {
        throw PickError.noSuchQuestion(id, nearest: nearest)
      } catch {
        throw PickError.noSuchQuestion(id, nearest: [])
      }
    }
    return named
  }

  private static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
