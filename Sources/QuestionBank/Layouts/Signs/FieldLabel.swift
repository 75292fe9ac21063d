/// A label that begins a line and says what follows: `**Answer:** …`, `Question: …`, `A. …`.
struct FieldLabel {
  enum Name: Equatable {
    case question, answer, followUps
    /// Words that become tags.
    case tags
    /// What stands before the question itself.
    case setting
    /// Links and books; no part of the answer.
    case resources
    /// An answer, unless one stands before it already.
    case explanation
    /// A card with gaps.
    case cloze
  }

  let name: Name
  /// Whether the label is in bold, or the line is nothing but the label.
  let isMarked: Bool
  /// Whether the label is a single letter: `Q:`, `A:`.
  let isLetter: Bool
  /// What follows the label on its line.
  let rest: Range<Int>

  /// The label at the beginning of the line in `range`, or `nil`.
  init?(_ bytes: Bytes, _ range: Range<Int>) {
    let end = range.upperBound
    var index = range.lowerBound
    while index < end, Self.isOpening(bytes[index]) { index += 1 }
    if index < end, bytes[index] >= 0xE2 { index = Self.signsEnd(bytes, at: index, end) }
    let start = index
    index = Self.firstEnd(bytes, in: start..<min(end, start + 44), end)
    let nameEnd = index
    // In most lines there is no end of a label so early.
    guard index == end || bytes[index] >= 0x80 || !bytes[index].isWord else { return nil }
    let marks = bytes[range.lowerBound..<start].count {
      $0.isEmphasis
    }
    var hasColon = false
    var isClosed = false
    while index < end {
      if bytes[index] == UInt8(ascii: ":"), !hasColon {
        hasColon = true
        index += 1
      } else if bytes.has("\u{FF1A}", at: index, end), !hasColon {
        hasColon = true
        index += 3
      } else if Self.isOpening(bytes[index]), marks > 0 || bytes[index].isBlank {
        if !bytes[index].isBlank {
          // What is in bold behind the label is text.
          if isClosed, hasColon, bytes[index - 1].isBlank { break }
          isClosed = true
        }
        index += 1
      } else {
        break
      }
    }
    // A bold phrase within a sentence is no label.
    guard hasColon || marks >= 2 && index == end else { return nil }
    var upper = end
    // Bold that goes on to the end of the line closes there.
    if marks >= 2, !isClosed {
      while upper > index, Self.isOpening(bytes[upper - 1]) { upper -= 1 }
    }
    rest = bytes.trimmed(index..<upper)
    isMarked = marks >= 2 || rest.isEmpty
    let text = Self.withoutHardBlank(bytes, bytes.trimmed(start..<nameEnd))
    let length = text.count
    isLetter = length == 1 || length == 2 && bytes[start] >= 0xD0 && bytes[start] < 0xE0
    guard let name = Self.name(bytes, text) ?? (Self.beginsAnswer(bytes, text) ? .answer : nil)
    else { return nil }
    self.name = name
  }

  private static func isOpening(_ byte: UInt8) -> Bool {
    byte.isEmphasis || byte.isBlank
      || byte == UInt8(ascii: ">")
  }

  /// The first colon, wide colon, `*` or `_` in `range` of a line that ends at `end`; else the range's end.
  private static func firstEnd(_ bytes: Bytes, in range: Range<Int>, _ end: Int) -> Int {
    var start = range.lowerBound
    while let found = firstSign(bytes, in: start..<range.upperBound) {
      guard bytes[found] == 0xEF, !bytes.has("\u{FF1A}", at: found, end) else { return found }
      start = found + 1
    }
    return range.upperBound
  }

  private static func firstSign(_ bytes: Bytes, in range: Range<Int>) -> Int? {
    bytes.firstIndex(in: range) { block in
      Lanes(
        (block .== Bytes.Block(repeating: UInt8(ascii: ":")))
          .| (block .== Bytes.Block(repeating: UInt8(ascii: "*")))
          .| (block .== Bytes.Block(repeating: UInt8(ascii: "_")))
          .| (block .== Bytes.Block(repeating: 0xEF)))
    }
  }

  /// What a heading or a label of this text means, whatever stands around it.
  static func name(_ bytes: Bytes, _ range: Range<Int>) -> Name? {
    var range = range
    // "Answer 1", "A1" and "Answer (short)" are answers too.
    if let last = bytes.last(of: range), last == UInt8(ascii: ")") {
      guard let open = bytes[range].lastIndex(of: UInt8(ascii: "(")) else { return nil }
      range = bytes.trimmed(range.lowerBound..<open)
    }
    var upper = range.upperBound
    while upper > range.lowerBound, bytes[upper - 1].isDigit { upper -= 1 }
    let isNumbered = upper < range.upperBound
    range = bytes.trimmed(range.lowerBound..<upper)
    guard !range.isEmpty, mayBeName(bytes, range) else { return nil }
    let name = HeadingName(bytes, range)
    switch name.field {
    // "Question 3" is a question, not the field of one.
    case .question?: return isNumbered ? nil : .question
    case .answer?: return .answer
    case .followUps?: return .followUps
    // "Solution 2" may go on with what the text above solves.
    case nil where isNumbered && name.is("solution"): return .explanation
    case nil: return names[name.name] ?? modified(name.name)
    }
  }

  /// What a name of at most five words means by its last: `Strong Senior-Level Answer`.
  private static func modified(_ name: ShortName) -> Name? {
    guard (1...4).contains(name.spaces), name.count < ShortName.limit else { return nil }
    func ends(_ word: StaticString) -> Bool {
      name.has(word, at: name.count - word.utf8CodeUnitCount)
    }
    switch name.last {
    case UInt8(ascii: "r"): return ends(" answer") ? .answer : nil
    case UInt8(ascii: "e"): return ends("answer guide") ? .answer : nil
    case UInt8(ascii: "n"):
      if ends(" solution") { return .answer }
      if ends("up question") { return isFollowUp(name) ? .followUps : nil }
      return ends(" question") ? .question : nil
    case UInt8(ascii: "s"):
      if ends(" answers") || ends("answer points") || ends(" key points") { return .answer }
      if ends("ups") || ends("up questions") { return isFollowUp(name) ? .followUps : nil }
      return ends("interviewer asks") ? .question : nil
    default: return nil
    }
  }

  /// Whether a name says `Interview follow-up questions` or the like; "questions and follow-ups" is a
  /// heading over questions.
  @inline(never)
  private static func isFollowUp(_ name: ShortName) -> Bool {
    func ends(_ word: StaticString) -> Bool {
      name.has(word, at: name.count - word.utf8CodeUnitCount)
    }
    if ends("and follow ups") || ends("& follow ups") { return false }
    return ends(" follow ups") || ends(" followups") || ends(" follow up questions")
      || ends(" followup questions") || ends(" follow up question")
  }

  /// Whether a text may be a name; most others are told by the bytes at their ends.
  private static func mayBeName(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    let first = bytes[range.lowerBound]
    let last = bytes[range.upperBound - 1]
    if last == UInt8(ascii: "?") { return false }
    if !first.isLetter || names.mayBegin(with: first, endWith: last)
      || HeadingName.fields.mayBegin(with: first, endWith: last)
    {
      return true
    }
    // A modified name ends as "answer", "answers", "solution" or "guide" does, and has several words.
    switch last.lowercased {
    case UInt8(ascii: "r"), UInt8(ascii: "s"), UInt8(ascii: "n"), UInt8(ascii: "e"):
      return !isOneWord(bytes, range)
    default: return !last.isLetter
    }
  }

  /// Whether a label begins with the word for "answer", as those of Romance languages do.
  private static func beginsAnswer(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    range.count <= 40 && answers.contains { bytes.has($0, at: range.lowerBound, range.upperBound) }
  }

  private static let answers: [StaticString] = ["respuesta ", "resposta ", "réponse ", "risposta "]

  /// Whether all bytes are ASCII letters, digits or such, without a blank or a dash.
  private static func isOneWord(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    let dash = Bytes.Block(repeating: UInt8(ascii: "-"))
    return bytes.firstIndex(in: range) { block in
      Lanes((block .== dash) .| block.isBeyondASCII(orLessThan: 0x21))
    } == nil
  }

  private static let names = NameTable<Name>([
    ("a", .answer), ("ans", .answer), ("answers", .answer), ("solution", .answer),
    ("model answer", .answer), ("answer framework", .answer), ("expected answer", .answer),
    ("short answer", .answer),
    ("detailed answer", .answer), ("explanation", .explanation), ("解析", .explanation),
    ("tl;dr", .answer), ("tldr", .answer), ("response", .answer), ("ideal answer", .answer),
    ("show answer", .answer), ("see answer", .answer), ("view answer", .answer),
    ("click for answer", .answer), ("click to see answer", .answer), ("click to reveal", .answer),
    ("show solution", .answer), ("see solution", .answer), ("view solution", .answer),
    ("reveal answer", .answer), ("reveal", .answer), ("respuesta", .answer), ("réponse", .answer),
    ("resposta", .answer), ("resposta correta", .answer), ("antwort", .answer),
    ("risposta", .answer), ("Відповідь", .answer), ("відповідь", .answer), ("정답", .answer),
    ("답변", .answer), ("답", .answer), ("câu trả lời", .answer), ("trả lời", .answer),
    ("Ответ", .answer), ("ответ", .answer), ("答案", .answer), ("答", .answer), ("回答", .answer),
    ("解答", .answer), ("参考答案", .answer), ("Correcta", .answer), ("Respuesta correcta", .answer),
    ("q", .question), ("ques", .question), ("pregunta", .question), ("pergunta", .question),
    ("Вопрос", .question), ("Питання", .question), ("질문", .question),
    ("问题", .question), ("問題", .question), ("prompt", .question),
    ("que", .question), ("问", .question), ("問", .question), ("В", .question), ("О", .answer),
    ("follow up", .followUps), ("followup", .followUps), ("follow up question", .followUps),
    ("follow up clarification", .followUps),
    ("probing questions", .followUps),
    ("tags", .tags), ("key concepts", .tags), ("keywords", .tags),
    ("scenario", .setting), ("situation", .setting), ("background", .setting),
    ("useful resources", .resources), ("resources", .resources), ("references", .resources),
    ("reference", .resources), ("further reading", .resources), ("read more", .resources),
    ("see also", .resources), ("source", .resources), ("sources", .resources),
    ("useful links", .resources), ("links", .resources), ("learn more", .resources),
    ("additional resources", .resources), ("external resources", .resources),
    ("what to learn next", .resources), ("next steps", .resources),
    ("c", .cloze), ("cloze", .cloze),
  ])
}
