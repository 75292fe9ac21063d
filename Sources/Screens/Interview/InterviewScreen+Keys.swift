import Canvas
import Interview
import QuestionBank

extension InterviewScreen {
  /// What a key means where the session stands.
  ///
  /// Editing happens at once in the screen's own copy.
  public mutating func handle(_ key: Key, _ rules: SessionRules, at now: SessionTime) -> Reaction {
    switch key {
    case .control("c"): return .stop
    case .control("z"): return .suspend
    case .control("l"): return .redraw
    case .function(1):
      overlay = overlay == nil ? .help : nil
      return .actions([])
    default: break
    }
    if isTooSmall, !isText(key, rules) { return .actions([]) }
    if scrolls(key, rules) { return .actions([]) }
    if case .character("w") = key, overlay == nil, rules.state.stage == .summary,
      rules.state.plan.kind == .run, !rules.state.weakestAnswers(1).isEmpty
    {
      return .rewrite
    }
    if overlay != nil {
      overlay = nil
      // A key only closes what lies over the screen; a paste is too much to be lost to that.
      guard case .paste = key else { return .actions([]) }
    }
    return .actions(actions(for: key, rules, at: now))
  }

  private mutating func actions(
    for key: Key, _ rules: SessionRules, at now: SessionTime
  ) -> [Event.Action] {
    switch rules.state.stage {
    case .briefing:
      switch key {
      case .enter: return [.begin]
      case .character("?"): overlay = .help
      default: break
      }
      return []
    case .reading where rules.state.plan.mode == .spoken || rules.state.plan.kind == .review:
      return readAloud(key)
    case .reading: return read(key)
    case .answering(let index) where rules.state.plan.mode == .spoken:
      return speak(key, rules.state.answers[index])
    case .answering(let index):
      // The answer itself is not copied: this comes with every key.
      let isPaused = rules.state.answers[index].clock.runningSince == nil
      if case .control("p") = key, rules.state.answers[index].clock.isEndless { return [] }
      let part = rules.state.answers[index].focus
      return isPaused ? goOn(key, part) : type(key, part)
    case .jotting(let index): return jot(key, rules.state.answers[index], at: now)
    case .probing(let index): return probe(key, rules.state.answers[index], at: now)
    case .predicting(let index): return predict(key, rules.state.answers[index], at: now)
    case .scoring where isNoting: return write(key)
    case .scoring(let index): return score(key, rules, index)
    case .due: return []
    case .summary: return summarise(key, rules.state)
    }
  }

  /// Whether a key adds to an answer under way, which must not be lost even where it cannot be seen.
  private func isText(_ key: Key, _ rules: SessionRules) -> Bool {
    guard overlay == nil else { return false }
    if isNoting { return true }
    return hasFields(rules) && key != .control("d")
  }

  /// Whether an answer is typed, or what follows it.
  func hasFields(_ rules: SessionRules) -> Bool {
    switch rules.state.stage {
    case .answering, .jotting, .probing: true
    default: false
    }
  }

  /// Scrolls what is too long for the window, where arrows have no other meaning.
  private mutating func scrolls(_ key: Key, _ rules: SessionRules) -> Bool {
    if overlay == nil, case .answering = rules.state.stage {
      switch key {
      case .pageUp: bodyScroll = max(0, bodyScroll - bodyPage)
      case .pageDown: bodyScroll = min(bodyScrollLimit, bodyScroll + bodyPage)
      default: return false
      }
      return true
    }
    let isList = rules.state.stage == .summary
    guard overlay != nil || !(hasFields(rules) || isNoting || isList), scrollLimit > 0 else {
      return false
    }
    switch key {
    case .up: scroll = max(0, scroll - 1)
    case .down: scroll = min(scrollLimit, scroll + 1)
    case .pageUp: scroll = max(0, scroll - 5)
    case .pageDown: scroll = min(scrollLimit, scroll + 5)
    default: return false
    }
    return true
  }

  // MARK: Guessing and scoring

  private mutating func predict(
    _ key: Key, _ answer: Answer, at now: SessionTime
  ) -> [Event.Action] {
    if isDeaf(answer, at: now) { return [] }
    if key == .escape { return [.reopen] }
    guard case .character(let scalar) = key else { return [] }
    if scalar == "?" { overlay = .help }
    if scalar == "n" { return [.predict(nil)] }
    return score(scalar).map { [.predict($0)] } ?? []
  }

  /// Whether a key comes from somebody who is still typing over the bell.
  mutating func isDeaf(_ answer: Answer, at now: SessionTime) -> Bool {
    guard let bell = answer.rangAt else { return false }
    let end = max(max(bell, bellHeardAt) + Self.deafAfterBell, lastDeafKey + Self.deafWhileTyping)
    if now < end { lastDeafKey = now }
    return now < end
  }

  private mutating func score(
    _ key: Key, _ rules: SessionRules, _ index: Int
  ) -> [Event.Action] {
    switch key {
    case .left: return turn([.back])
    case .right: return turn([.forward])
    case .enter where rules.step == .outcome: return [.next]
    case .enter where rules.step == .whole: return turn([.forward])
    case .character("?"): overlay = .help
    case .character("v"): overlay = .reference
    case .character("x") where rules.state.rewritten(by: index) != nil: overlay = .changes
    case .character("n"): isNoting = true
    case .character("u"):
      // Left only from the outcome, where it is seen what is missing: one key loses no answer's scores.
      guard rules.step != .outcome else { return [.leaveUnscored] }
      return turn(Array(repeating: .forward, count: Part.allCases.count + 1))
    case .character(let scalar): return score(scalar, rules, index)
    default: break
    }
    return []
  }

  private mutating func score(
    _ scalar: Unicode.Scalar, _ rules: SessionRules, _ index: Int
  ) -> [Event.Action] {
    let part: Part?
    switch rules.step {
    case .outcome: return []
    case .whole: part = nil
    case .part(let scored):
      part = scored
      if let score = score(scalar) { return turn([.score(scored, score)]) }
    }
    let reference = rules.state.question(of: index).reference
    let points = reference.points(of: part)
    let isStrike = scalar.properties.isUppercase
    guard let point = Self.pointLetters.firstIndex(of: scalar.properties.lowercaseMapping),
      point < points.count
    else { return [] }
    let place = PointPlace(part: part, index: point)
    let mark: Mark = isStrike ? .struck : .said
    return [.mark(place, rules.state.answers[index].marks[place] == mark ? .missed : mark)]
  }

  private mutating func turn(_ actions: [Event.Action]) -> [Event.Action] {
    scroll = 0
    return actions
  }

  private func score(_ scalar: Unicode.Scalar) -> Score? {
    Int(String(scalar)).flatMap(Score.init(rawValue:))
  }

  /// The letters that tick points, in order; `n`, `u` and `v` have another meaning.
  static let pointLetters = "abcdefghijklmopqrstw".map(String.init)

  /// Writes the note; Enter and Escape close its field, and what is in it stays.
  private mutating func write(_ key: Key) -> [Event.Action] {
    switch key {
    case .enter, .escape: isNoting = false
    case .altEnter: return [.note(TextChange(note.insert("\n")))]
    default:
      if case .edit(let edit) = note.handle(key, width: fieldWidth) {
        return [.note(TextChange(edit))]
      }
    }
    return []
  }

  // MARK: The summary

  private mutating func summarise(_ key: Key, _ state: SessionState) -> [Event.Action] {
    let rows = SessionSummary(state).rows
    switch key {
    case .enter: return [.leave]
    case .up: selectedRow = max(0, selectedRow - 1)
    case .down: selectedRow = min(rows.count - 1, selectedRow + 1)
    case .character("r") where state.plan.kind == .run && rows.indices.contains(selectedRow):
      return [.again(question: rows[selectedRow].question)]
    case .character("?"): overlay = .help
    default: break
    }
    return []
  }
}
