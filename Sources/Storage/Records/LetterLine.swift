import Interview
import JSON

/// The line of a foreseen letter's entry, made but for the letter and its time.
///
/// Whoever types leaves the processor time to forget all that makes a line; filling two gaps is done
/// before it would have found that again.
struct LetterLine {
  let letter: ForeseenLetter
  private let head: ArraySlice<UInt8>
  private let middle: ArraySlice<UInt8>
  private let tail: ArraySlice<UInt8>

  /// The line of `letter`, or `nil` if two such lines differ in more than a letter and a time.
  init?(_ letter: ForeseenLetter) {
    let first = Record.entry(letter.entry("a", at: 1)).line()
    let second = Record.entry(letter.entry("b", at: 2)).line()
    let gaps = first.indices.filter { first[$0] != second[$0] }
    guard first.count == second.count, gaps.count == 2, first[gaps[0]] == UInt8(ascii: "1")
    else { return nil }
    self.letter = letter
    head = first[..<gaps[0]]
    middle = first[gaps[0] + 1..<gaps[1]]
    tail = first[(gaps[1] + 1)...]
  }

  /// Adds the line to `bytes`, and says whether it could: a letter that JSON escapes has no place in it.
  func write(_ letter: Unicode.Scalar, at time: SessionTime, to bytes: inout [UInt8]) -> Bool {
    guard letter.isASCII, JSONWriter.isPlain(UInt8(ascii: letter)) else { return false }
    bytes += head
    bytes += String(time).utf8
    bytes += middle
    bytes.append(UInt8(ascii: letter))
    bytes += tail
    return true
  }
}
