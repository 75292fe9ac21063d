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

  /// The reason in words: `never asked`, `last asked 3 days ago`.
  public var words: String {
    switch self {
    case .named: "you named it"
    case .neverAsked: "never asked"
    case .askedBefore(0): "last asked today"
    case .askedBefore(1): "last asked yesterday"
    case .askedBefore(let days): "last asked \(days) days ago"
    }
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
  /// `today` turns a past session into days; the history's instants are turned by `day`.
  public static func pick(
    from questions: [Question], history: AskHistory, wish: PickWish, today: Day,
    day: (Instant) -> Day
  ) throws(PickError) -> [PlannedQuestion] {
    let fitting = try narrow(questions, by: wish)
    guard (wish.count ?? 1) <= fitting.count else {
      throw PickError.tooFew(wanted: wish.count ?? 1, available: fitting.count)
    }
    let count = wish.count ?? (wish.ids.isEmpty ? min(defaultCount, fitting.count) : fitting.count)
    guard wish.ids.isEmpty else {
      return fitting.prefix(count).map { PlannedQuestion(question: $0, reason: .named) }
    }

    func lastAsked(_ question: Question) -> Instant? {
      history[QuestionKey(role: question.role, id: question.id)]
    }
    var generator = SplitMix64(seed: wish.seed)
    var candidates = generator.shuffled(fitting)
    var picked: [PlannedQuestion] = []
    var pickedByCategory: [String: Int] = [:]
    while picked.count < count {
      // Candidates keep their shuffled order, so the first of equals is the seed's choice.
      let best = candidates.indices.min { left, right in
        let (a, b) = (candidates[left], candidates[right])
        let (aAsked, bAsked) = (lastAsked(a), lastAsked(b))
        if aAsked != bAsked { return isEarlier(aAsked, bAsked) }
        return pickedByCategory[a.category, default: 0] < pickedByCategory[b.category, default: 0]
      }
      guard let best else { break }
      let question = candidates.remove(at: best)
      pickedByCategory[question.category, default: 0] += 1
      let reason = lastAsked(question).map {
        PickReason.askedBefore(days: max(0, today.number - day($0).number))
      }
      picked.append(PlannedQuestion(question: question, reason: reason ?? .neverAsked))
    }
    return picked
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
