import Interview

extension Home {
  /// The rewrites of a session's answers by the answer's number, the oldest first.
  ///
  /// A rewrite that was left half-way counts until there is a newer one of the same answer, which began
  /// with its text. `folder` is what `readSessions` gave. A review that cannot be read any more is passed
  /// over; `readSessions` has named it.
  public func rewrites(of session: String, in folder: SessionFolder) -> [Int: [SavedRewrite]] {
    var rewrites: [Int: [SavedRewrite]] = [:]
    for digest in folder.sessions where digest.kind == .review {
      guard digest.originals.contains(where: { $0?.session == session }),
        let review = try? readSession(digest.id).state
      else { continue }
      for index in review.answers.indices where review.answers[index].startedAt != nil {
        guard let of = review.rewritten(by: index), of.session == session else { continue }
        rewrites[of.answer, default: []].append(SavedRewrite(review, index))
      }
    }
    return rewrites.mapValues { all in
      all.indices.filter { all[$0].score != nil || $0 == all.count - 1 }.map { all[$0] }
    }
  }
}
