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
    if overlay != nil {
      overlay = nil
      scroll = 0
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
    case .reading: return read(key)
    case .answering(let index): return answer(key, rules.state.answers[index])
    case .predicting(let index): return predict(key, rules.state.answers[index], at: now)
    case .scoring(let index): return score(key, rules, index)
    case .due: return []
    case .summary: return summarise(key, rules.state)
    }
  }

  /// Whether a key adds to an answer under way, which must not be lost even where it cannot be seen.
  private func isText(_ key: Key, _ rules: SessionRules) -> Bool {
    guard case .answering = rules.state.stage, overlay == nil else { return false }
    return key != .control("d")
  }

  /// Scrolls what is too long for the window, where arrows have no other meaning.
  private mutating func scrolls(_ key: Key, _ rules: SessionRules) -> Bool {
    let hasFields = if case .answering = rules.state.stage { true } else { false }
    let isList = rules.state.stage == .summary
    guard overlay != nil || !(hasFields || isList), scrollLimit > 0 else { return false }
    switch key {
    case .up: scroll = max(0, scroll - 1)
    case .down: scroll = min(scrollLimit, scroll + 1)
    case .pageUp: scroll = max(0, scroll - 5)
    case .pageDown: scroll = min(scrollLimit, scroll + 5)
    default: return false
    }
    return true
  }

  // MARK: Reading and answering

  private mutating func read(_ key: Key) -> [Event.Action] {
    switch key {
    case .enter: return [.start]
    case .character("?"):
      overlay = .help
      return []
    case .character, .paste:
      scroll = 0
      guard case .edit(let edit) = editors[.context].handle(key, width: fieldWidth) else {
        return []
      }
      return [.edit(TextEdit(edit, .context))]
    default: return []
    }
  }

  private mutating func answer(_ key: Key, _ answer: Answer) -> [Event.Action] {
    let part = answer.focus
    if answer.clock.runningSince == nil {
      switch key {
      case .enter, .control("p"): return [.proceed]
      case .character("?"):
        overlay = .help
        return []
      default: return []
      }
    }
    switch key {
    case .enter: return enter(part)
    case .altEnter: return [.edit(TextEdit(editors[part].insert("\n"), part))]
    case .tab: return [.focus(neighbour(of: part, by: 1))]
    case .backTab: return [.focus(neighbour(of: part, by: -1))]
    case .control("p"): return [.pause]
    default: break
    }
    switch editors[part].handle(key, width: fieldWidth) {
    case .edit(let edit): return [.edit(TextEdit(edit, part))]
    case .moved: return []
    case .ignored: break
    }
    switch key {
    case .control("d"): return [.done]
    case .up where part != .context: return [.focus(neighbour(of: part, by: -1))]
    case .down where part != .validation: return [.focus(neighbour(of: part, by: 1))]
    default: return []
    }
  }

  /// Enter begins the next bullet in Approach, leaves an empty one, and moves on elsewhere; in the last
  /// part it stays, since only `^D` ends an answer.
  private mutating func enter(_ part: Part) -> [Event.Action] {
    guard part == .approach else {
      return part == .validation ? [] : [.focus(neighbour(of: part, by: 1))]
    }
    let editor = editors[part]
    let isAtEnd = editor.cursor == editor.text.utf8.count
    if isAtEnd, editor.text.isEmpty { return [.focus(neighbour(of: part, by: 1))] }
    if isAtEnd, editor.text.utf8.last == UInt8(ascii: "\n"),
      case .edit(let edit) = editors[part].handle(.backspace, width: fieldWidth)
    {
      return [.edit(TextEdit(edit, part)), .focus(neighbour(of: part, by: 1))]
    }
    return [.edit(TextEdit(editors[part].insert("\n"), part))]
  }

  private func neighbour(of part: Part, by distance: Int) -> Part {
    let count = Part.allCases.count
    return Part.allCases[(part.rawValue + distance + count) % count]
  }

  // MARK: Guessing and scoring

  private mutating func predict(
    _ key: Key, _ answer: Answer, at now: SessionTime
  ) -> [Event.Action] {
    if answer.ending == .bell, isDeaf(since: answer.endedAt ?? now, at: now) { return [] }
    guard case .character(let scalar) = key else { return [] }
    if scalar == "?" { overlay = .help }
    if scalar == "n" { return [.predict(nil)] }
    return score(scalar).map { [.predict($0)] } ?? []
  }

  /// Whether a key comes from somebody who is still typing over the bell.
  private mutating func isDeaf(since bell: SessionTime, at now: SessionTime) -> Bool {
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
    let points = part.map { reference.parts[$0] ?? [] } ?? reference.whole
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

  /// The letters that tick points, in order; `u` and `v` have another meaning.
  static let pointLetters = "abcdefghijklmnopqrst".map(String.init)

  // MARK: The summary

  private mutating func summarise(_ key: Key, _ state: SessionState) -> [Event.Action] {
    let rows = SessionSummary(state).rows
    switch key {
    case .enter: return [.leave]
    case .up: selectedRow = max(0, selectedRow - 1)
    case .down: selectedRow = min(rows.count - 1, selectedRow + 1)
    case .character("r") where rows.indices.contains(selectedRow):
      return [.again(question: rows[selectedRow].question)]
    case .character("?"): overlay = .help
    default: break
    }
    return []
  }
}

extension TextEdit {
  /// The editor's proposal, as an edit of a part.
  fileprivate init(_ proposal: EditProposal, _ part: Part) {
    self.init(part: part, range: proposal.range, replacement: proposal.replacement)
  }
}
