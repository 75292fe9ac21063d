import Interview
import JSON

/// The line of a foreseen letter's entry, made but for the letter and its time.
///
/// Whoever types leaves the processor time to forget all that makes a line; filling the gaps of one
/// that is made takes a fraction of that.
struct LetterLine {
  let letter: ForeseenLetter
  /// The line, with its line break.
  private(set) var bytes: [UInt8]
  /// Where the letter stands.
  private let place: Int
  /// Where the digits of the time stand.
  private let time: Range<Int>

  /// The line of a letter that is typed while times have as many digits as `time`; `nil` if two such
  /// lines differ in more than the letter and the time.
  init?(_ letter: ForeseenLetter, at time: SessionTime) {
    self.letter = letter
    let digits = String(time).utf8.count
    let ones = (1..<digits).reduce(SessionTime(1)) { number, _ in number * 10 + 1 }
    bytes = Record.entry(letter.entry("a", at: ones)).line()
    let other = Record.entry(letter.entry("b", at: ones * 2)).line()
    let gaps = zip(bytes, other).enumerated().filter { $1.0 != $1.1 }.map(\.offset)
    guard bytes.count == other.count, gaps.count == digits + 1, let place = gaps.last,
      gaps[digits - 1] == gaps[0] + digits - 1
    else { return nil }
    self.place = place
    self.time = gaps[0]..<gaps[0] + digits
  }

  /// Puts a letter and its time into the line, and says whether they have room there.
  ///
  /// A letter that JSON escapes has none, nor has a time of another length; the line is spoilt then.
  mutating func fill(_ letter: Unicode.Scalar, at time: SessionTime) -> Bool {
    guard letter.isASCII, JSONWriter.isPlain(UInt8(ascii: letter)) else { return false }
    bytes[place] = UInt8(ascii: letter)
    var rest = time
    for index in self.time.reversed() {
      bytes[index] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    return rest == 0 && bytes[self.time.lowerBound] != UInt8(ascii: "0")
  }
}
