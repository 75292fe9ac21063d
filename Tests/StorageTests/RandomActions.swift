import Interview
import QuestionBank
import TestSupport

/// What a restless person might do, the same in every run with the same seed.
struct RandomActions {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

  /// One thing a person does, which may be a run of keys.
  mutating func actions(_ state: SessionState) -> [Event.Action] {
    let part = Part.allCases[below(5)]
    let score = Score.allCases[below(5)]
    let mark: Mark = [.said, .missed, .struck][below(3)]
    switch below(29) {
    case 0: return [.begin]
    case 1: return [.start]
    case 2...8: return typing(in: part, state)
    case 9: return [.focus(part)]
    case 10: return [.pause]
    case 11: return [.proceed]
    case 12: return [.done]
    case 13: return [.predict(below(3) == 0 ? nil : score)]
    case 14: return [.mark(PointPlace(part: part, index: below(3)), mark)]
    case 15: return [.mark(PointPlace(part: nil, index: below(4)), mark)]
    case 16, 17: return Part.allCases.map { .score($0, score) }
    case 18: return [.next]
    case 19: return [.leaveUnscored]
    case 20: return [.again(question: below(4))]
    case 21: return [.resume]
    case 22: return [.stop]
    case 23, 24: return noting(state)
    case 25, 26: return replying(state)
    case 27: return [.tally(below(4) - 1)]
    default: return [.tick]
    }
  }

  /// Replaces some scalars of a part's text, then goes on typing behind them.
  private mutating func typing(in part: Part, _ state: SessionState) -> [Event.Action] {
    typing(over: state.answers.last?.texts[part] ?? "").map { .edit(TextEdit(part, $0)) }
  }

  private mutating func noting(_ state: SessionState) -> [Event.Action] {
    guard case .scoring(let index) = state.stage else { return [] }
    return typing(over: state.answers[index].note).map(Event.Action.note)
  }

  private mutating func replying(_ state: SessionState) -> [Event.Action] {
    typing(over: state.answers.last?.probe?.text ?? "").map(Event.Action.reply)
  }

  private mutating func typing(over text: String) -> [TextChange] {
    let scalars = Array(text.unicodeScalars)
    let from = below(scalars.count + 1)
    let to = min(scalars.count, from + below(3))
    var place = scalars[..<from].reduce(0) { $0 + UTF8.width($1) }
    let length = scalars[from..<to].reduce(0) { $0 + UTF8.width($1) }
    var changes: [TextChange] = []
    for index in 0...below(4) {
      let text = Self.keys[below(Self.keys.count)]
      let range = place..<(index == 0 ? place + length : place)
      changes.append(TextChange(range: range, replacement: text))
      place += text.utf8.count
    }
    return changes
  }

  private static let keys = [
    "a", "word ", "é", "e\u{301}", "\u{301}", "\r\n", "\r", "\n", "\"", "\\", "\\u0041", "\u{0}",
    "\u{1B}[31m", "\u{7F}", "\u{9B}", "👩‍👩‍👧", "\u{202E}", "\u{FEFF}", "\u{FFFF}", "\u{10FFFF}", "",
  ]
}

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int { String(scalar).utf8.count }
}
