import QuestionBank

extension Answer {
  /// Takes in an entry of the time between question and prediction; returns whether it fits.
  mutating func absorb(_ entry: JournalEntry) -> Bool {
    guard ending != nil else { return absorbAnswering(entry) }
    guard ending != .skipped, !wasPredicted else { return false }
    switch entry.fact {
    case .probed(let part, let question) where probe == nil:
      probe = Probe(part: part, question: question)
    case .reopened:
      guard let endedAt, let limit = reopenLimit, entry.at < limit else { return false }
      clock.run(at: endedAt)
      self.endedAt = nil
      ending = nil
    case .predicted(let score):
      wasPredicted = true
      prediction = score
    default:
      if jot?.isDone == false { return absorbJotting(entry) }
      return probe?.absorb(entry, &rangAt) ?? false
    }
    return true
  }

  private mutating func absorbAnswering(_ entry: JournalEntry) -> Bool {
    switch entry.fact {
    case .started where startedAt == nil:
      startedAt = entry.at
      clock.run(at: entry.at)
    case .edited(let edit) where startedAt != nil && jot == nil:
      return absorb(edit)
    case .tallied(let count)
    where startedAt != nil && jot != nil && Speaking.countable.contains(count):
      fillers = count
    case .focused(let part) where startedAt != nil:
      clock.book(to: focus, at: entry.at)
      focus = part
    case .ended(let how) where startedAt != nil:
      clock.stop(focus: focus, at: entry.at)
      endedAt = entry.at
      ending = how
      if jot != nil { focus = .context }
      rangAt = how == .bell ? entry.at : nil
    default:
      return startedAt != nil && clock.absorb(entry, focus: focus)
    }
    return true
  }
}

extension Answer {
  private mutating func absorb(_ edit: TextEdit) -> Bool {
    edit.change.apply(to: &texts[edit.part])
  }

  /// Takes in an entry of the time in which headlines of what was said are typed.
  private mutating func absorbJotting(_ entry: JournalEntry) -> Bool {
    switch entry.fact {
    case .edited(let edit): return absorb(edit)
    case .focused(let part): focus = part
    case .jotEnded(let how):
      jot?.clock.stop(focus: focus, at: entry.at)
      jot?.isDone = true
      if how == .skipped { ending = how }
      rangAt = how == .bell ? entry.at : nil
    default: return jot?.clock.absorb(entry, focus: focus) ?? false
    }
    return true
  }
}

extension Probe {
  /// Takes in an entry of the reply; `rangAt` is when the last bell rang.
  fileprivate mutating func absorb(_ entry: JournalEntry, _ rangAt: inout SessionTime?) -> Bool {
    guard ending == nil else { return false }
    switch entry.fact {
    case .replied(let change):
      return change.apply(to: &text)
    case .probeEnded(let how):
      clock.stop(focus: part, at: entry.at)
      ending = how
      rangAt = how == .bell ? entry.at : nil
    default:
      return clock.absorb(entry, focus: part)
    }
    return true
  }
}

extension AnswerClock {
  /// Takes in an entry that only says whether time goes by.
  fileprivate mutating func absorb(_ entry: JournalEntry, focus: Part) -> Bool {
    switch entry.fact {
    case .paused where runningSince != nil: stop(focus: focus, at: entry.at)
    case .continued where runningSince == nil: run(at: entry.at)
    case .waited: break
    default: return false
    }
    return true
  }
}
