/// `word`, in lower case, without the ending that grammar gave it: plural, `-ing`, `-ed`.
///
/// The result is for comparing and no word: `retry`, `retries` and `retrying` are all `retri`, `cancel`
/// and `cancelled` both `cancel`. Only English endings are known; a word with a digit or a letter
/// beyond ASCII in it stays as it is.
func stem(_ word: String) -> String {
  guard word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return word }
  var letters = Array(word.utf8)
  dropPlural(&letters)
  dropPast(&letters)
  guard letters.count > 3 else { return String(decoding: letters, as: UTF8.self) }
  // What is left over differs by spelling only: `size` and `sizing`, `plan` and `planning`, `retry` and
  // `retries`.
  if letters.last == UInt8(ascii: "e") { letters.removeLast() }
  if letters.last == letters.dropLast().last { letters.removeLast() }
  if letters.last == UInt8(ascii: "y") { letters[letters.count - 1] = UInt8(ascii: "i") }
  return String(decoding: letters, as: UTF8.self)
}

private func dropPlural(_ letters: inout [UInt8]) {
  guard letters.count > 3, letters.last == UInt8(ascii: "s") else { return }
  if letters.ends(with: "ies") || letters.ends(with: "sses") || letters.ends(with: "xes")
    || letters.ends(with: "ches") || letters.ends(with: "shes")
  {
    letters.removeLast(2)
  } else if !["ss", "us", "is"].contains(where: { letters.ends(with: $0) }) {
    letters.removeLast()
  }
}

private func dropPast(_ letters: inout [UInt8]) {
  for ending: StaticString in ["ing", "ed"] where letters.ends(with: ending) {
    let rest = letters.dropLast(ending.utf8CodeUnitCount)
    // `string`, `speed` and `shed` have no such ending.
    let isEnding = rest.count > 2 && rest.contains(where: isVowel) && !letters.ends(with: "eed")
    if isEnding { letters.removeLast(ending.utf8CodeUnitCount) }
    return
  }
}

private func isVowel(_ letter: UInt8) -> Bool {
  switch letter {
  case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
    UInt8(ascii: "u"), UInt8(ascii: "y"):
    true
  default: false
  }
}

extension [UInt8] {
  fileprivate func ends(with ending: StaticString) -> Bool {
    ending.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
  }
}
