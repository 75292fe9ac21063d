/// How a file writes the questions that are lines, where it has more ways than one.
struct LineSigns {
  /// Lines that begin with the second of several choices, `B.` or `B)`: then `A.` is the first of them.
  var choices = 0
  /// Lines that begin with `P:` and with `R:`.
  var spanish = (questions: 0, answers: 0)
  /// Whether `R:` begins answers to questions that begin with `Q:`, as in French.
  var isFrench = false
  /// Lines that begin with a Q and no colon, and those that begin with an A and none.
  var dotted = (questions: 0, answers: 0)
  /// Those with a Q and no colon that ask.
  var dottedAsking = 0
  /// Lines that ask after a number in bold.
  var boldNumbers = 0
  /// Lines wholly in italics that ask.
  var italics = 0
  /// Lines whose bold beginning asks and whose rest answers, each beginning once.
  var answered: Set<UInt64> = []

  /// Whether `A.` begins an answer.
  var takesLetter: Bool { choices == 0 }
  /// Whether a line that begins with `Q.` is the whole question, its answer having no label.
  var areTitles: Bool {
    dotted.questions >= 3 && dottedAsking * 2 >= dotted.questions
      && dotted.answers * 4 <= dotted.questions
  }
  /// Whether `P:` and `R:` begin questions and answers.
  var isSpanish: Bool { spanish.questions > 0 && spanish.answers * 2 >= spanish.questions }

  /// The label that the line begins with, whatever sign follows it.
  func label(of token: Token, _ bytes: Bytes) -> FieldLabel? {
    let range = token.content
    if let label = FieldLabel(bytes, range) { return label }
    if isSpanish || isFrench, FieldLabel.begins(with: UInt8(ascii: "R"), bytes, range) {
      return FieldLabel(answer: FieldLabel.afterLetter(bytes, range))
    }
    // Items with letters are choices.
    return FieldLabel(signed: bytes, range, takesLetter: takesLetter && !token.isItem)
  }

  /// Whether the line begins with `B.` or `B)`, in bold or not.
  static func isChoice(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound, bytes[index] == UInt8(ascii: "*") { index += 1 }
    guard index + 1 < range.upperBound, bytes[index].lowercased == UInt8(ascii: "b") else {
      return false
    }
    return bytes[index + 1] == UInt8(ascii: ".") || bytes[index + 1] == UInt8(ascii: ")")
  }

  /// Whether the line may begin with a Q or an A that no colon follows.
  @inline(__always)
  static func mayBegin(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    let first = bytes[range.lowerBound].lowercased
    guard first == UInt8(ascii: "q") || first == UInt8(ascii: "a"), range.count > 3 else {
      return false
    }
    let second = bytes[range.lowerBound + 1].lowercased
    return !second.isLetter && second != UInt8(ascii: "'") || second == UInt8(ascii: "u")
      || second == UInt8(ascii: "n")
  }
}

extension FieldLabel {
  /// The answer that begins in `range` with `Ans.`, `A1)` or `Answer -`: with any sign but a colon.
  ///
  /// `takesLetter` tells whether `A.` alone is one, too.
  init?(signed bytes: Bytes, _ range: Range<Int>, takesLetter: Bool) {
    let end = range.upperBound
    var index = range.lowerBound
    while index < end, bytes[index].isEmphasis { index += 1 }
    guard index < end, bytes[index].lowercased == UInt8(ascii: "a") else { return nil }
    let marks = index - range.lowerBound
    let start = index
    while index < end, bytes[index].isLetter, index - start < 7 { index += 1 }
    let isLetter = index - start == 1
    guard
      isLetter || index - start == 3 && bytes.has("ans", at: start, end)
        || index - start == 6 && bytes.has("answer", at: start, end)
    else { return nil }
    let digits = bytes.skipBlanks(index, end)
    var digitsEnd = digits
    while digitsEnd < end, bytes[digitsEnd].isDigit, digitsEnd - digits < 4 { digitsEnd += 1 }
    let isNumbered = digitsEnd > digits
    if isNumbered { index = digitsEnd }
    guard !isLetter || isNumbered || takesLetter else { return nil }
    let sign = Self.signEnd(bytes, at: index, end)
    guard let sign, !isLetter || sign == end || !bytes[sign].isWord else { return nil }
    index = sign
    // What closes the label's emphasis is no text.
    var closing = index
    while closing < end, marks > 0, bytes[closing].isEmphasis { closing += 1 }
    var upper = end
    if closing == index, marks > 0 {
      while upper > index, bytes[upper - 1].isEmphasis { upper -= 1 }
    }
    name = .answer
    rest = bytes.trimmed(closing..<upper)
    isMarked = marks >= 2 || rest.isEmpty
    self.isLetter = isLetter
  }

  /// An answer of one letter, whose text is `rest`.
  init(answer rest: Range<Int>) {
    name = .answer
    self.rest = rest
    isMarked = rest.isEmpty
    isLetter = true
  }

  /// Where a point, a bracket or a dash after a label ends, or `nil`.
  private static func signEnd(_ bytes: Bytes, at index: Int, _ end: Int) -> Int? {
    guard index < end else { return nil }
    if bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")") {
      // "ans.yml" and "a.b" are names.
      return index + 1 == end || !bytes[index + 1].isWord ? index + 1 : nil
    }
    let dash = bytes.skipBlanks(index, end)
    guard dash < end else { return nil }
    if bytes[dash] == UInt8(ascii: "-") || bytes[dash] == UInt8(ascii: "=") {
      if dash + 1 < end, bytes[dash + 1] == UInt8(ascii: ">") { return dash + 2 }
      guard bytes[dash] == UInt8(ascii: "-"), dash + 1 == end || bytes[dash + 1].isBlank else {
        return nil
      }
      return dash + 1
    }
    return dash > index && bytes.isDash(at: dash, end) ? dash + 3 : nil
  }

  /// Whether the line begins with the single letter `letter` and a colon.
  static func begins(with letter: UInt8, _ bytes: Bytes, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound, bytes[index].isEmphasis { index += 1 }
    guard index + 1 < range.upperBound, bytes[index] == letter else { return false }
    var colon = index + 1
    while colon < range.upperBound, bytes[colon].isEmphasis { colon += 1 }
    return colon < range.upperBound && bytes[colon] == UInt8(ascii: ":")
      || frenchColonEnd(bytes, at: colon, range.upperBound) != nil
  }

  /// What follows the single letter and the colon that `range` begins with.
  static func afterLetter(_ bytes: Bytes, _ range: Range<Int>) -> Range<Int> {
    var index = range.lowerBound
    while index < range.upperBound, bytes[index] != UInt8(ascii: ":") { index += 1 }
    while index < range.upperBound,
      bytes[index] == UInt8(ascii: ":") || bytes[index].isEmphasis || bytes[index].isBlank
    {
      index += 1
    }
    var upper = range.upperBound
    while upper > index, bytes[upper - 1].isEmphasis, bytes[range.lowerBound].isEmphasis {
      upper -= 1
    }
    return bytes.trimmed(index..<upper)
  }
}

extension LineShape {
  /// The text of a line that is in italics from end to end, or `nil`.
  static func italics(_ bytes: Bytes, _ range: Range<Int>) -> Range<Int>? {
    guard range.count > 4 else { return nil }
    let mark = bytes[range.lowerBound]
    let last = range.upperBound - 1
    guard mark.isEmphasis, bytes[last] == mark,
      bytes[range.lowerBound + 1] != mark,
      bytes.firstIndex(of: mark, in: range.lowerBound + 1..<last) == nil
    else { return nil }
    return bytes.trimmed(range.lowerBound + 1..<last)
  }

  /// The text in bold that a line begins with, and what follows it on the line; `nil` without either.
  ///
  /// A dash or a colon between them belongs to neither.
  static func boldLead(
    _ bytes: Bytes, _ range: Range<Int>
  ) -> (lead: Range<Int>, rest: Range<Int>)? {
    let end = range.upperBound
    guard bytes.has("**", at: range.lowerBound, end), range.count > 8,
      let close = bytes.first("**", in: range.lowerBound + 2..<end)
    else { return nil }
    let lead = bytes.trimmed(range.lowerBound + 2..<close)
    var index = bytes.skipBlanks(close + 2, end)
    let hasSign =
      index < end && (bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: ":"))
    if hasSign { index += 1 } else if bytes.isDash(at: index, end) { index += 3 }
    // What goes on without a blank is part of the phrase.
    guard index < end, index > close + 2, bytes[index].isBlank || bytes[index - 1].isBlank else {
      return nil
    }
    let rest = bytes.trimmed(index..<end)
    guard lead.count > 3, rest.count > 3 else { return nil }
    return (lead, rest)
  }

  /// The same where the bold asks and the rest does not, so that it answers.
  static func answered(
    _ bytes: Bytes, _ range: Range<Int>
  ) -> (lead: Range<Int>, rest: Range<Int>)? {
    // "Why?" asks for a part of an answer.
    guard let both = boldLead(bytes, range), Asking.endsInQuestionMark(bytes, both.lead),
      bytes[both.lead].contains(where: \.isBlank) || bytes[both.lead.lowerBound] >= 0xE3,
      !Asking.isLikely(bytes, both.rest),
      bytes[both.rest].contains(where: { $0.isLetter || $0 >= 0xC3 })
    else { return nil }
    return both
  }

  /// Whether the text is a link with only a word or two beside it: `Learn from [here](…)`.
  static func isMostlyLink(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    guard let open = bytes.firstIndex(of: UInt8(ascii: "["), in: range),
      open - range.lowerBound <= 16, let target = bytes.first("](", in: open..<range.upperBound),
      let close = bytes.firstIndex(of: UInt8(ascii: ")"), in: target..<range.upperBound)
    else { return false }
    return range.upperBound - close <= 16
  }
}
