import Canvas
import Interview
import QuestionBank

/// Keys while text is typed, or about to be, under a clock.
extension InterviewScreen {
  mutating func read(_ key: Key) -> [Event.Action] {
    switch key {
    case .enter: return [.start]
    case .character("?"):
      overlay = .help
      return []
    case _ where isText(key):
      guard case .edit(let edit) = editors[.context].handle(key, width: fieldWidth) else {
        return []
      }
      return [.edit(TextEdit(edit, .context))]
    default: return []
    }
  }

  mutating func type(_ key: Key, _ part: Part) -> [Event.Action] {
    pointsAtDone = false
    switch key {
    case .enter: return enter(part)
    case .altEnter: return [.edit(TextEdit(editors[part].insert("\n"), part))]
    case .tab: return [.focus(neighbour(of: part, by: 1))]
    case .backTab: return [.focus(neighbour(of: part, by: -1))]
    case .control("p"): return [.pause]
    default: break
    }
    switch editors[part].handle(key, width: fieldWidth, sharing: &killed) {
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

  /// Whether a key is text where a clock stands and `?` is help.
  private func isText(_ key: Key) -> Bool {
    switch key {
    case .character("?"): false
    case .character, .paste: true
    default: false
    }
  }

  /// The keys while the clock of a part's text stands: whoever types lets it go on.
  mutating func goOn(_ key: Key, _ part: Part) -> [Event.Action] {
    isText(key) ? [.proceed] + type(key, part) : goOn(key)
  }

  /// The keys while a clock stands.
  mutating func goOn(_ key: Key) -> [Event.Action] {
    switch key {
    case .enter, .control("p"): return [.proceed]
    case .character("?"): overlay = .help
    default: break
    }
    return []
  }

  /// The headlines' clock waits for Enter or the first character.
  mutating func jot(
    _ key: Key, _ answer: Answer, at now: SessionTime
  ) -> [Event.Action] {
    guard let clock = answer.jot?.clock else { return [] }
    if clock.runningSince != nil { return type(key, answer.focus) }
    guard clock.isUntouched else { return goOn(key, answer.focus) }
    guard let actions = begin(key, answer, at: now) else { return type(key, answer.focus) }
    return actions
  }

  /// What a key does to a clock that waits to be started; `nil` if it is text, which starts it.
  private mutating func begin(
    _ key: Key, _ answer: Answer, at now: SessionTime
  ) -> [Event.Action]? {
    if isDeaf(answer, at: now) { return [] }
    guard !isText(key) else { return nil }
    // What never ran cannot be meant to pause.
    return key == .control("p") ? [] : goOn(key)
  }

  /// The reply's clock waits for Enter or the first character, as the answer's did.
  mutating func probe(
    _ key: Key, _ answer: Answer, at now: SessionTime
  ) -> [Event.Action] {
    guard let clock = answer.probe?.clock else { return [] }
    if clock.isUntouched {
      if let actions = begin(key, answer, at: now) { return actions }
    } else if clock.runningSince == nil {
      return isText(key) ? [.proceed] + reply(key) : goOn(key)
    }
    return reply(key)
  }

  private mutating func reply(_ key: Key) -> [Event.Action] {
    switch key {
    case .enter, .altEnter: return [.reply(TextChange(reply.insert("\n")))]
    case .control("p"): return [.pause]
    default: break
    }
    switch reply.handle(key, width: fieldWidth) {
    case .edit(let edit): return [.reply(TextChange(edit))]
    case .moved: return []
    case .ignored: return key == .control("d") ? [.done] : []
    }
  }

  /// Enter begins the next bullet in Approach, leaves an empty one, and moves on elsewhere; in the last
  /// part it stays, since only `^D` ends an answer.
  private mutating func enter(_ part: Part) -> [Event.Action] {
    if part == .validation {
      pointsAtDone = true
      return []
    }
    guard part == .approach else { return [.focus(neighbour(of: part, by: 1))] }
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

  func neighbour(of part: Part, by distance: Int) -> Part {
    let count = Part.allCases.count
    return Part.allCases[(part.rawValue + distance + count) % count]
  }
}

extension TextEdit {
  /// The editor's proposal, as an edit of a part.
  fileprivate init(_ proposal: EditProposal, _ part: Part) {
    self.init(part, TextChange(proposal))
  }
}

extension TextChange {
  /// The editor's proposal, as a change of a text.
  init(_ proposal: EditProposal) {
    self.init(range: proposal.range, replacement: proposal.replacement)
  }
}
