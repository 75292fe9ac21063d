import Interview
import QuestionBank
import Screens
import Storage
import Terminal

/// What a review has before it: the offer, and the texts it is made of.
struct ReviewDesk {
  let home: Home
  let folder: SessionFolder
  let offer: ReviewOffer

  init(home: Home, wish: ReviewWish) throws(Complaint) {
    self.home = home
    folder = try complaining { () throws(StorageError) in try home.readSessions() }
    offer = ReviewOffer(folder.sessions, wish)
  }

  /// The offered answers with their texts, each with how long ago it was given; those of which neither the
  /// session nor a review can be read any more are left out.
  func items(_ candidates: [ReviewCandidate], onlyScored: Bool = false) -> [ReviewScreen.Item] {
    candidates.compactMap { candidate in
      guard var planned = planned(candidate) ?? rewritten(candidate) else { return nil }
      planned.rewritten?.isOnlyScored = onlyScored
      return ReviewScreen.Item(planned: planned, ago: Self.ago(candidate.at))
    }
  }

  /// A candidate with its question and what a rewrite of it begins with.
  private func planned(_ candidate: ReviewCandidate) -> PlannedQuestion? {
    guard let state = try? home.readSession(candidate.session).state,
      state.answers.indices.contains(candidate.answer)
    else { return nil }
    let last = home.rewrites(of: candidate.session, in: folder)[candidate.answer]?.last
    let rewritten = RewrittenAnswer(
      session: candidate.session, answer: candidate.answer, scores: candidate.scores,
      texts: last?.texts ?? state.answers[candidate.answer].texts)
    return PlannedQuestion(
      question: state.question(of: candidate.answer), reason: .named, rewritten: rewritten)
  }

  /// The same where the session is gone: a review holds the question and the text it was given.
  private func rewritten(_ candidate: ReviewCandidate) -> PlannedQuestion? {
    for digest in folder.sessions.reversed() {
      let place = digest.originals.firstIndex { original in
        original?.session == candidate.session && original?.answer == candidate.answer
      }
      guard let place, let state = try? home.readSession(digest.id).state,
        state.answers.indices.contains(place)
      else { continue }
      let rewritten = RewrittenAnswer(
        session: candidate.session, answer: candidate.answer, scores: candidate.scores,
        texts: state.answers[place].texts)
      return PlannedQuestion(
        question: state.question(of: place), reason: .named, rewritten: rewritten)
    }
    return nil
  }

  /// A sitting in which `questions` are written again.
  func sitting(_ questions: [PlannedQuestion], isTimed: Bool) throws(Complaint) -> Sitting {
    let now = Instant(milliseconds: WallClock.now())
    let kind = SessionKind.review
    var plan = SessionPlan(
      id: SessionPlan.id(role: kind.rawValue, at: now, salt: .random(in: 0...UInt16.max)),
      role: kind.rawValue, startedAt: now, seed: 0, questions: questions)
    plan.kind = kind
    plan.isTimed = isTimed
    let sitting = try complaining { () throws(StorageError) in
      try Sitting(beginning: plan, in: home, isFirst: false)
    }
    // The list was the briefing.
    sitting.apply(.begin)
    return sitting
  }

  /// How long ago something was: `today`, `3 d`.
  private static func ago(_ instant: Instant) -> String {
    let days = localDay(Instant(milliseconds: WallClock.now())).number - localDay(instant).number
    return days <= 0 ? "today" : "\(days) d"
  }
}
