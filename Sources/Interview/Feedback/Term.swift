import QuestionBank

/// A word or a number of a text, in the form in which texts are compared, and where it stands.
struct Term: Equatable, Sendable {
  /// What it is.
  enum Kind: Equatable, Sendable {
    case word
    /// Digits, `unit` being what they count where that is a known unit.
    case number(unit: String?)
    /// Two neighbouring words written as one, so that `rate limit`, `rate-limit` and `ratelimit` meet.
    case pair
  }

  /// What is compared: a stem, or a number's digits.
  var key: String
  /// What it is.
  var kind: Kind
  /// Where it stands in its text, in UTF-8 bytes.
  var range: Range<Int>
  /// Whether it is written like a name: in capitals, or with a digit in it.
  var isName = false

  /// Whether both say the same; a number without a unit is the same as one with any.
  func matches(_ other: Term) -> Bool {
    guard key == other.key else { return false }
    switch (kind, other.kind) {
    case (.number(let unit), .number(let otherUnit)):
      return unit == nil || otherUnit == nil || unit == otherUnit
    case (.number, _), (_, .number): return false
    default: return true
    }
  }

  /// The words and numbers of `text` in order, and each two neighbouring words as a pair behind them.
  ///
  /// Identifiers and hyphenated words fall into their words. Of scripts that put no spaces between
  /// words, every two neighbouring characters are one.
  static func all(in text: String) -> [Term] {
    var reader = TermReader()
    var offset = 0
    for scalar in text.unicodeScalars {
      reader.take(scalar, at: offset)
      offset += UTF8.width(scalar)
    }
    reader.endRun(at: offset)
    return reader.terms
  }
}

/// Cuts a text into terms, one scalar after the other.
private struct TermReader {
  var terms: [Term] = []
  private var run = String.UnicodeScalarView()
  private var runStart = 0
  /// The last word as it is written, if only a hyphen or a blank came since.
  private var neighbour: (word: String, range: Range<Int>)?
  private var unspaced: (scalar: Unicode.Scalar, start: Int)?
  /// Whether the last term is a number that a unit may follow.
  private var expectsUnit = false
  /// A point or comma right behind a digit: part of the number if another digit follows.
  private var pending: Unicode.Scalar?

  mutating func take(_ scalar: Unicode.Scalar, at offset: Int) {
    if scalar.isUnspaced {
      endRun(at: offset)
      takeUnspaced(scalar, at: offset)
    } else if scalar.isWordLike {
      takeLetter(scalar, at: offset)
    } else if (scalar == "." || scalar == ","), isNumber, pending == nil {
      pending = scalar
    } else if (scalar == "'" || scalar == "\u{2019}"), !run.isEmpty {
      // `don't` is one word, and `tenant's` loses its ending with the plural's.
    } else {
      takeSign(scalar, at: offset)
    }
  }

  private mutating func takeLetter(_ scalar: Unicode.Scalar, at offset: Int) {
    unspaced = nil
    if let sign = pending {
      pending = nil
      if isDigit(scalar) {
        if sign == "." { run.append(sign) }
      } else {
        close(at: offset - 1)
        if sign == "," || sign == "." { breakOff() }
      }
    }
    if run.isEmpty { runStart = offset }
    run.append(scalar)
  }

  private mutating func takeSign(_ scalar: Unicode.Scalar, at offset: Int) {
    endRun(at: offset)
    unspaced = nil
    switch scalar {
    case " ", "-", "_", "\u{2010}", "\u{2011}", "\u{A0}", "\u{202F}": break
    case "%":
      if expectsUnit { setUnit("%", end: offset + 1) }
      breakOff()
    default: breakOff()
    }
  }

  /// Ends what stands before `offset`.
  mutating func endRun(at offset: Int) {
    if pending != nil {
      pending = nil
      close(at: offset - 1)
      breakOff()
    } else {
      close(at: offset)
    }
  }

  private mutating func breakOff() {
    neighbour = nil
    expectsUnit = false
  }

  private mutating func takeUnspaced(_ scalar: Unicode.Scalar, at offset: Int) {
    breakOff()
    let end = offset + UTF8.width(scalar)
    if let unspaced {
      terms.append(
        Term(key: "\(unspaced.scalar)\(scalar)", kind: .word, range: unspaced.start..<end))
    }
    unspaced = (scalar, offset)
  }

  /// Whether the run is a number so far.
  private var isNumber: Bool {
    guard let first = run.first, let last = run.last else { return false }
    return isDigit(first) && isDigit(last)
      && run.allSatisfy { isDigit($0) || $0 == "." }
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .decimalNumber
  }

  private mutating func close(at end: Int) {
    guard !run.isEmpty else { return }
    defer { run = String.UnicodeScalarView() }
    let range = runStart..<end
    let written = String(run)
    let word = written.lowercased()
    if expectsUnit, let unit = unit(word) {
      setUnit(unit, end: end)
      return breakOff()
    }
    let digits = word.unicodeScalars.prefix { isDigit($0) || $0 == "." }
    let rest = String(word.unicodeScalars[digits.endIndex...])
    if !digits.isEmpty, rest.isEmpty || rest == "k" || unit(rest) != nil {
      // 240k is but another spelling of 240,000.
      let key = String(digits) + (rest == "k" ? "000" : "")
      terms.append(Term(key: key, kind: .number(unit: unit(rest)), range: range))
      neighbour = nil
      expectsUnit = rest.isEmpty
      return
    }
    expectsUnit = false
    if let neighbour {
      let pair = Term(
        key: stem(neighbour.word + word), kind: .pair,
        range: neighbour.range.lowerBound..<range.upperBound)
      terms.append(pair)
    }
    let isUpper = run.count > 1 && run.allSatisfy(\.properties.isUppercase)
    terms.append(
      Term(
        key: stem(word), kind: .word, range: range,
        isName: isUpper || run.contains(where: isDigit)))
    neighbour = (word, range)
  }

  private mutating func setUnit(_ unit: String, end: Int) {
    guard let last = terms.indices.last else { return }
    terms[last].kind = .number(unit: unit)
    terms[last].range = terms[last].range.lowerBound..<end
  }
}
