/// Where the question of a card ends and its answer begins, as far as no mark tells.
extension Card {
  /// What was read so far answers the question, as its heading asks it, unless it is a short text that
  /// asks or tells of a situation.
  mutating func explainSoFar(_ bytes: Bytes) {
    guard !hasAnswerMark, !hasQuestionMark, !hasSetting, let title = head.title,
      head.number != nil, Asking.isLikely(bytes, title), !goesOnAsking(bytes)
    else { return }
    answer = BlockList(lead.blocks)
    lead.removeAll()
    beginAnswer()
  }

  private func goesOnAsking(_ bytes: Bytes) -> Bool {
    let blocks = lead.blocks
    guard blocks.count <= 2, let first = blocks.first, let last = blocks.last,
      blocks.allSatisfy({ $0.kind == .paragraph }),
      last.range.upperBound - first.range.lowerBound <= 400
    else { return false }
    return Asking.isLikely(bytes, last.range)
      || ["you ", "your ", "imagine ", "suppose ", "a user ", "a customer "].contains {
        bytes.has($0, at: first.range.lowerBound, first.range.upperBound)
      }
  }

  /// Whether the heading of an answer says that it is to be said in an interview, so that what stands
  /// above it may explain it already.
  static func saysAloud(_ bytes: Bytes, _ heading: Range<Int>) -> Bool {
    bytes.first("interview answer", in: heading) != nil
  }

  /// Drops the colon at the end of the title, unless `always` is false and code or text of the question
  /// follows it.
  mutating func dropColon(_ bytes: Bytes, always: Bool) {
    guard let title = head.title else { return }
    let shorter = TitleSigns.withoutColon(bytes, title)
    guard shorter != title, always || endsAtTitle, bytes.first("following", in: title) == nil else {
      return
    }
    head.title = shorter
  }

  private var endsAtTitle: Bool {
    if case .code = (lead.blocks.first ?? answer.blocks.first)?.kind { return false }
    return lead.isEmpty || !hasAnswerMark
  }

  /// Whether its heading may be that of a section: nothing follows it, or it ends in no question mark.
  func mayBeSection(_ bytes: Bytes) -> Bool {
    isEmpty || head.title.map { !Asking.endsInQuestionMark(bytes, $0) } ?? true
  }
}
